/** The bank accounts that hold the direct payment. The first one of an account is made with it. */
import type { EntryBuilder } from '../../books/entries.ts';
import type { BankAccount, MoneyKeptIn } from '../../books/facts.ts';
import { MONEY_KEPT_IN } from '../../books/facts.ts';
import { folded } from '../../values/text.ts';
import { expectedWords } from '../../words/move-in.ts';
import { recordWords } from '../../words/records.ts';
import { nothingMore } from '../check-rules.ts';
import { defineKind, may, need } from '../kind.ts';
import { AMOUNT, choice, DAY, MONEY, WORDS } from '../natures.ts';

/** The name of the first one, unless the user gave it another. */
export const MAIN_BANK_ACCOUNT = 'main';

const TITLES: Readonly<Record<MoneyKeptIn, string>> = {
  bank: 'A bank account',
  card: 'A card',
  cash: 'A tin with cash',
};

export const bankAccounts = defineKind({
  table: 'bank_account',
  order: null,
  one: 'bank account',
  title: 'Bank account',
  plural: 'Bank accounts',
  lead: 'The bank accounts that hold this direct payment.',
  fields: {
    name: need(WORDS, { label: 'Name', help: 'What you call it: main, savings.', column: 'name' }),
    openingBalance: need(MONEY, {
      label: 'Money in the bank before that day',
      help: 'The balance on the statement at the end of the day before. 0 for a new account. Put a minus before it if it was overdrawn.',
      column: 'opening_balance',
    }),
    nothingMoreUpTo: may(DAY, {
      label: 'There is nothing more up to',
      help: 'Only if you know that no bank line is missing up to this day, though your statement ends sooner.',
    }),
    what: may(choice(MONEY_KEPT_IN, TITLES), {
      label: 'What is it?',
      help: 'What a tin or a card without bank files paid is typed in on Cash.',
      column: 'what',
      seldom: true,
    }),
    float: may(AMOUNT, {
      label: 'Fill the tin up to',
      help: 'The cash that should be in it after it was filled. Only of a tin.',
      column: 'float',
      seldom: true,
    }),
    usedFrom: may(DAY, { label: 'First day', help: 'Only if it came later, such as a new card. Before that day no statement is looked for.', seldom: true }),
    usedTo: may(DAY, { label: 'Last day', help: 'Only if it is used no longer. What was left has to arrive in another account.', seldom: true }),
  },
  form: ['name', 'openingBalance', 'nothingMoreUpTo', 'what', 'float', 'usedFrom', 'usedTo'],
  inOrder: [['usedFrom', 'usedTo']],
  once: ['name'],
  gives: { names: 'bankAccount', field: 'name', said: 'a bank account', missing: (name) => `There is no bank account called ‘${name}’. Add it first.` },
  tells: ['name'],
  start: () => ({ openingBalance: '0' }),
  row: ({ name, openingBalance }) => ({ day: null, title: name, detail: '', amount: openingBalance }),
  called: ({ name }) => `bank account ‘${name}’`,
  check: ({ nothingMoreUpTo, what, float }, facts, found) => {
    nothingMore(found, facts, nothingMoreUpTo);
    if (float !== null && what !== 'cash') found.faults.push({ field: 'float', message: recordWords.floatOfCash });
  },
  sheet: {
    file: 'bank_accounts.csv',
    title: 'Further bank accounts',
    example: { name: 'savings', opening_balance: '250.00', what: 'bank', float: '' },
    record: (row) => ({ ...row, nothingMoreUpTo: null, usedFrom: null, usedTo: null }),
    // The main one is in account.csv.
    check: (rows, tell) => {
      for (const row of rows) if (folded(row.values.name ?? '') === MAIN_BANK_ACCOUNT) tell(row, 'name', expectedWords.anotherName);
    },
  },
  posts: (builder: EntryBuilder, record: BankAccount) => builder.bankAccount(record),
});
