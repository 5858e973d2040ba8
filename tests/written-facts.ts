/**
 * Facts as a test writes them down: with the names of people, plan lines, funds and suppliers where the facts have ids. Ids are places in the lists,
 * from 1; whoever is named and not in the list of people is put at its end.
 */
import { squeeze } from '../core/values/word-match.ts';
import type { AccountFacts, BankAccount, ContributionRate, Fund, Invoice, LinePart, Person, Reminder, TimesheetRow } from '../core/books/facts.ts';

type Named = 'invoice' | 'supplier' | 'planLine' | 'fund' | 'line' | 'fromLine' | 'toLine';
/** A record with names in the place of ids; of a person as `name`. */
export type Written<R> = {
  readonly [F in keyof R as F extends 'person' ? never : F]: F extends Named
    ? string | Extract<R[F], null | string>
    : F extends 'parts'
      ? readonly Written<LinePart>[]
      : R[F];
} & (R extends { readonly person: number }
  ? { readonly name: string }
  : R extends { readonly person: number | null }
    ? { readonly name: string | null }
    : unknown);

type Lists = Omit<AccountFacts, 'account' | 'planLines' | 'suppliers'>;
type WrittenRow<L extends keyof Lists> = L extends 'opening'
  ? Omit<AccountFacts['opening'][number], 'person' | 'planLine' | 'fund'> & { readonly name: string | null }
  : L extends 'people'
    ? Omit<Written<Person>, 'alsoKnownAs' | 'nothingMoreUpTo'> & Partial<Pick<Person, 'nothingMoreUpTo'>>
    : L extends 'bankAccounts'
      ? Pick<BankAccount, 'id' | 'name' | 'openingBalance'> & Partial<BankAccount>
      : L extends 'funds'
        ? Omit<Written<Fund>, 'payer'> & Partial<Pick<Fund, 'payer'>>
        : L extends 'contributionRates'
          ? Pick<ContributionRate, 'from' | 'weekly'> & Partial<ContributionRate>
          : L extends 'invoices'
            ? Omit<Written<Invoice>, 'disputedOn' | 'disputeNote' | 'lines'> & Partial<Pick<Invoice, 'disputedOn' | 'disputeNote' | 'lines'>>
            : L extends 'timesheets'
              ? Omit<Written<TimesheetRow>, 'starts' | 'ends'> & Partial<Pick<TimesheetRow, 'starts' | 'ends'>>
              : L extends 'reminders'
                ? Omit<Written<Reminder>, 'givenOn'> & Partial<Pick<Reminder, 'givenOn'>>
                : Written<Lists[L][number]>;
export type WrittenFacts = { readonly [L in keyof Lists]: readonly WrittenRow<L>[] };

type Cells = Readonly<Record<string, unknown>>;

/** Ids by name, given as they are asked for. */
class Ids {
  readonly all: string[];

  constructor(names: readonly string[]) {
    this.all = [...new Set(names)];
  }

  of(name: unknown): number | null {
    if (typeof name !== 'string') return null;
    if (!this.all.includes(name)) this.all.push(name);
    return this.all.indexOf(name) + 1;
  }
}

function somebody(name: string): WrittenRow<'people'> & { readonly id: number } {
  return { id: 0, name, born: null, started: null, left: null, hoursPerWeek: null, planLine: null, holidayMethod: null, leaveYearStart: null };
}

/** The same facts with ids. Rows of lists have theirs already. */
export function withIds({ account, ...lists }: WrittenFacts & Pick<AccountFacts, 'account'>): AccountFacts {
  const people = new Ids(lists.people.map(({ name }) => name));
  const lines = new Ids(lists.plan.map(({ line }) => line));
  const funds = new Ids(lists.funds.map(({ fund }) => fund));
  const suppliers = new Ids([]);
  const ofSupplier = (row: Cells): Cells => ({ ...row, supplier: suppliers.of(row['supplier']) });
  const ofLines = (row: Cells, ...fields: readonly string[]): Cells => ({
    ...row,
    ...Object.fromEntries(fields.map((field) => [field, lines.of(row[field])])),
  });
  /** By its number, of the one invoice that has it. */
  const ofInvoice = ({ invoice: paid, ...row }: Cells): Cells => ({
    ...row,
    invoice: lists.invoices.find(({ number }) => typeof paid === 'string' && squeeze(number) === squeeze(paid))?.id ?? null,
  });
  const ofFund = (row: Cells): Cells => ({ ...row, fund: funds.of(row['fund']) });
  const ofPerson = ({ name, ...row }: Cells): Cells => ({ ...row, person: people.of(name) });
  const all = {
    ...lists,
    opening: lists.opening.map(({ name, ...row }) => ({
      ...row,
      person: row.what === 'holiday' ? people.of(name) : null,
      planLine: row.what === 'spent' ? lines.of(name) : null,
      fund: row.what === 'fund' ? funds.of(name) : null,
    })),
    bankAccounts: lists.bankAccounts.map((row) => ({ nothingMoreUpTo: null, what: null, float: null, usedFrom: null, usedTo: null, ...row })),
    funds: lists.funds.map((row) => ({ payer: null, ...row })),
    contributionRates: lists.contributionRates.map((row) => ({ paidEvery: null, firstDueOn: null, ...row })),
    fundPayments: lists.fundPayments.map(ofFund),
    plan: lists.plan.map((row) => ofFund(ofLines(row, 'line'))),
    planMoves: lists.planMoves.map((row) => ofLines(row, 'fromLine', 'toLine')),
    whatIfs: lists.whatIfs.map((row) => ofLines(row, 'planLine')),
    payRates: lists.payRates.map(ofPerson),
    payDetails: lists.payDetails.map(ofPerson),
    timesheets: lists.timesheets.map((row) => ofPerson({ starts: null, ends: null, ...row })),
    payslips: lists.payslips.map(ofPerson),
    invoices: lists.invoices.map((row) => ofSupplier(ofLines({ disputedOn: null, disputeNote: null, lines: null, ...row }, 'planLine'))),
    agreements: lists.agreements.map((row) => ofSupplier(ofLines(row, 'planLine'))),
    feeRules: lists.feeRules.map((row) => ofSupplier(ofLines(row, 'planLine'))),
    purchases: lists.purchases.map((row) => ofSupplier(ofLines(row, 'planLine'))),
    decisions: lists.decisions.map((row) => ofLines(row, 'planLine')),
    wishes: lists.wishes.map((row) => ofFund(ofLines(row, 'planLine'))),
    payments: lists.payments.map((row) => ofInvoice(ofLines(row, 'planLine'))),
    reminders: lists.reminders.map((row) => ofPerson({ givenOn: null, ...row })),
    dutiesDone: lists.dutiesDone.map(ofPerson),
    hoursApprovals: lists.hoursApprovals.map(ofPerson),
    rules: lists.rules.map((row) => ofFund(ofLines(row, 'planLine'))),
    lines: lists.lines.map((line) => ({ ...line, parts: line.parts.map((part) => ofFund(ofLines(part, 'planLine'))) })),
  };
  const known = [...lists.people, ...people.all.slice(lists.people.length).map(somebody)];
  return {
    account,
    ...all,
    people: known.map((person, index) => ({ alsoKnownAs: null, nothingMoreUpTo: null, ...ofLines({ ...person }, 'planLine'), id: index + 1 })),
    suppliers: suppliers.all.map((name, index) => ({ id: index + 1, name, alsoKnownAs: null, careRegistration: null, payReference: null })),
    planLines: lines.all.map((name, index) => ({ id: index + 1, name })),
  } as unknown as AccountFacts;
}
