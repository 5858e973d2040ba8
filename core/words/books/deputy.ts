/** A deputy's report to the Office of the Public Guardian: what it asks for, and what is said where an answer is missing. */
import type { AskedOfDeputy } from '../../acting/deputy-asked.ts';
import type { DeputyAs } from '../../books/facts.ts';
import { formatDay, formatDays } from '../../values/day.ts';
import { formatMoney } from '../../values/money.ts';
import type { Day, Pence } from '../../values/units.ts';

export const deputyWords = {
  as: {
    lay: { title: 'As family or a friend', detail: 'Usually sent within 21 days of the last day.' },
    professional: { title: 'As a professional', detail: 'Usually sent within 56 days of the last day.' },
    public: { title: 'As a council or another public authority', detail: 'Usually sent within 56 days of the last day.' },
  } satisfies Readonly<Record<DeputyAs, { readonly title: string; readonly detail: string }>>,
  asked: {
    assets: 'What does the person own, on the last day?',
    opening: 'In all own accounts on the first day',
    moneyIn: 'Money in, of these days',
    moneyOut: 'Money out, without gifts and your costs',
    gifts: 'Gifts made for the person',
    expenses: 'Your fees and costs',
    closing: 'In all own accounts on the last day',
    contacts: 'Who did you ask for help with decisions?',
    visits: 'How often do you see the person, and who cares for them?',
    benefits: 'When did you check the benefits the person gets?',
    debts: 'What does the person owe?',
    nextYear: 'What large decisions are ahead?',
  } satisfies Readonly<Record<AskedOfDeputy, string>>,
  missing: {
    assets: 'What the person owns is not written down, so the form is not known.',
    opening: 'The balance of the person’s own accounts on the first day is missing.',
    moneyIn: 'Money in of the person’s own accounts is missing.',
    moneyOut: 'Money out of the person’s own accounts is missing.',
    gifts: 'Gifts are missing. Write 0 if there were none.',
    expenses: 'Your fees and costs are missing. Write 0 if there were none.',
    closing: 'The balance of the person’s own accounts on the last day is missing.',
    contacts: 'Who helped with decisions is missing.',
    visits: 'How often you see the person, and who cares for them, is missing.',
    benefits: 'When the benefits were checked is missing.',
    debts: 'What the person owes is missing. Write that there is none.',
    nextYear: 'What is ahead is missing.',
  } satisfies Readonly<Record<AskedOfDeputy, string>>,
  sent: (on: Day): string => `sent on ${formatDay(on)}`,
  explain: (difference: Pence): string => `The sums differ by ${formatMoney(Math.abs(difference))}, and it is not said why.`,
  sayWhich: (day: Day, pence: Pence, text: string): string => `Say what ${formatMoney(pence)} of ${formatDay(day)} was, and whose: ${text}.`,
  decision: (title: string, gaps: number): string => `The decision ‘${title}’ leaves ${gaps === 1 ? 'one answer' : `${gaps} answers`} open.`,
  notThere: (bank: Day): string => `The bank is here up to ${formatDay(bank)}. What was paid after that is not counted.`,
  overlaps: (from: Day, to: Day): string => `The report for ${formatDays(from, to)} is of some of these days too.`,
  noDecision: 'No decision of these days is written down. If there was none, say so in the report.',
};
