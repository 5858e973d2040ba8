/**
 * Facts of an account for tests, from the few rows a test is about. Everything else is empty or plain; ids are places in
 * the lists, from 1, and names stand for the ids of people, plan lines and funds. Money is pence, hours are hundredths, as in the facts.
 */
import type { Account, AccountFacts, Category, CouncilRules, LinePart, Settles } from '../core/books/facts.ts';
import type { RecordType } from '../core/records/kinds.ts';
import { RECORD_TYPES } from '../core/records/kinds.ts';
import { byKey } from '../core/values/own-keys.ts';
import type { Day, Pence } from '../core/values/units.ts';
import { withIds } from './written-facts.ts';
import type { Written, WrittenFacts } from './written-facts.ts';

type Row<T> = Omit<T, 'id'> & { readonly id?: number };
type Of<L extends keyof WrittenFacts> = Row<WrittenFacts[L][number]>;
type Draft = { readonly [L in keyof WrittenFacts]?: readonly Of<L>[] };

export const EMPTY: WrittenFacts = { ...byKey<RecordType, never[]>(RECORD_TYPES, () => []), lines: [], printedBalances: [], statementEnds: [] };

/** The account year of tests begins on 6 April unless said otherwise; the opening balance is that of the one bank account. */
export function facts(account: Partial<Account> & { readonly openingBalance?: Pence }, lists: Draft = {}): AccountFacts {
  const { openingBalance = 0, ...own } = account;
  const main = { name: 'main', openingBalance };
  const all = Object.entries({ ...EMPTY, bankAccounts: [main], ...lists }).map(([name, rows]) => [name, rows.map((row, index) => ({ id: index + 1, ...row }))]);
  return withIds({
    account: {
      id: 1,
      reference: 'DP-1',
      person: 'A Person',
      council: 'Anyshire',
      openedOn: '2026-04-06',
      planYearStart: '2026-04-06',
      employmentAllowance: false,
      nation: 'england-and-wales',
      ask: null,
      ...own,
    },
    ...(Object.fromEntries(all) as WrittenFacts),
  });
}

/** The same, with the word of the user that nothing is missing, of the bank and of all work. */
export function whole(account: AccountFacts): AccountFacts {
  const nothingMoreUpTo = '2199-12-31';
  return {
    ...account,
    bankAccounts: account.bankAccounts.map((one) => ({ ...one, nothingMoreUpTo })),
    people: account.people.map((one) => ({ ...one, nothingMoreUpTo })),
  };
}

export function rules(row: Partial<CouncilRules>): Row<CouncilRules> {
  return {
    from: '2026-04-06',
    paymentModel: 'net',
    paidEvery: '4_weekly',
    firstPaymentOn: '2026-04-06',
    weeklyGross: 21_000,
    surplusWeeks: 8,
    surplusBasis: 'gross',
    excludes: [],
    agreedContingency: 0,
    moveLimit: null,
    returnEvery: null,
    replyDays: null,
    keepYears: null,
    source: null,
    note: null,
    ...row,
  };
}

export function planLine(row: Partial<Of<'plan'>>): Of<'plan'> {
  return {
    line: 'Club',
    outcome: '',
    careOutcomes: null,
    kind: 'weekly',
    hoursPerWeek: null,
    rate: null,
    amount: null,
    from: '2026-04-06',
    to: null,
    fund: null,
    bankingClause: null,
    withoutContribution: null,
    ...row,
  };
}

export function person(row: Partial<Of<'people'>>): Of<'people'> {
  return {
    name: 'Kit Park',
    born: null,
    started: null,
    left: null,
    hoursPerWeek: null,
    planLine: null,
    holidayMethod: 'irregular',
    leaveYearStart: null,
    ...row,
  };
}

export function payslip(row: Partial<Of<'payslips'>>): Of<'payslips'> {
  const periodEnd = row.periodEnd ?? '2026-05-03';
  return {
    name: 'Kit Park',
    periodStart: periodEnd,
    periodEnd,
    paidOn: periodEnd,
    hours: null,
    gross: row.net ?? 0,
    tax: 0,
    employeeNi: 0,
    employerNi: 0,
    employeePension: 0,
    employerPension: 0,
    ...{ studentLoan: null, holidayPay: null, sickPay: null, figuresFrom: null },
    net: 0,
    ...row,
  };
}

export function invoice(row: Partial<Of<'invoices'>>): Of<'invoices'> {
  return {
    supplier: 'Harbour',
    number: 'INV1',
    day: '2026-05-05',
    due: null,
    serviceFrom: null,
    serviceTo: null,
    hours: null,
    rate: null,
    amount: 0,
    planLine: null,
    ...row,
  };
}

export function purchase(row: Partial<Of<'purchases'>>): Of<'purchases'> {
  return {
    day: '2026-05-05',
    supplier: 'Mobility Store',
    item: 'Stool',
    amount: 0,
    planLine: null,
    approvedOn: null,
    approvedBy: null,
    paidBy: null,
    wish: null,
    ...row,
  };
}

/** Positive out. */
export function payment(row: Partial<Of<'payments'>>): Of<'payments'> {
  return { day: '2026-05-05', to: 'Window cleaner', amount: 0, invoice: null, category: 'other', planLine: null, reference: null, ...row };
}

/** A bank line; positive in. Without parts it waits to be explained. */
export function line(day: Day, amount: Pence, parts: readonly Written<LinePart>[] = [], more: Partial<Of<'lines'>> = {}): Of<'lines'> {
  return { bankAccount: 1, day, amount, text: 'A LINE', balance: null, doubtful: false, parts, ...more };
}

/** A bank line of a category. */
export function of(category: Category, day: Day, amount: Pence, more: { readonly planLine?: string; readonly fund?: string } = {}): Of<'lines'> {
  return line(day, amount, [{ amount, settles: null, category, planLine: more.planLine ?? null, fund: more.fund ?? null }]);
}

/** A bank line that settles a paper. */
export function pays(kind: Settles['kind'], id: number, day: Day, amount: Pence): Of<'lines'> {
  return line(day, amount, [{ amount, settles: { kind, id }, category: null, planLine: null, fund: null }]);
}
