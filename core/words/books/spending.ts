/** Spending that councils ask about: what each kind is called, and what is said of the words it is known by. */
import type { AskedSpending, SPENDING_ANSWERS } from '../../books/facts.ts';

export const spendingWords = {
  kinds: {
    cash: { title: 'Cash taken out', detail: 'From a machine or over the counter.' },
    own_account: { title: 'Paid to the person, or to who acts for them', detail: 'Such as paying yourself back.' },
    household: { title: 'Paid to somebody who lives with the person', detail: 'Give the names of those who do.' },
    bank_charge: { title: 'Charges of the bank', detail: 'Such as for an overdraft, or a monthly fee.' },
    gambling: { title: 'Betting and lotteries', detail: 'Bookmakers, bingo, the lottery.' },
    alcohol_tobacco: { title: 'Alcohol and tobacco', detail: 'Off-licences, vape shops.' },
    living_costs: { title: 'Everyday living', detail: 'Such as rent, food and heating.' },
    words: { title: 'Something else your council asks about', detail: 'Give the words by which it is known.' },
  } satisfies Readonly<Record<AskedSpending, { readonly title: string; readonly detail: string }>>,
  answers: {
    ask: { title: 'The council asks about it', detail: 'It stands in the list until you say why it is all right.' },
    allowed: { title: 'The council allows it', detail: 'It is not asked about.' },
  } satisfies Readonly<Record<(typeof SPENDING_ANSWERS)[number], { readonly title: string; readonly detail: string }>>,
  needsWords: 'Give the words or names by which it is known, with commas between.',
  anyTime: 'Whenever it comes',
};
