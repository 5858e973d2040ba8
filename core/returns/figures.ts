/**
 * Every value that a council's form may name, of an account over some days. Read off the figures of the last day and of the day before the
 * first, so that the opening of a return is the closing of the one before it. Money is pence.
 */
import type { AccountFacts, Category, StatementLine } from '../books/facts.ts';
import { CATEGORIES } from '../books/facts.ts';
import { mandateWords } from '../words/books/mandates.ts';
import { categoryWords } from '../words/books/categories.ts';
import { addDays } from '../values/day.ts';
import { divideRounded, productRounded } from '../values/money.ts';
import type { Day, Pence } from '../values/units.ts';
import type { Figures } from '../figures/figures.ts';
import { figuresOf } from '../figures/figures.ts';
import { givesAuthority, isInForce } from '../figures/inputs/mandates.ts';
import { runsOn, versionNear } from '../figures/inputs/plan-lines.ts';
import { PARTS } from '../figures/owed/liabilities.ts';
import { partWords } from '../words/figures/workings.ts';
import { returnFigureWords as words } from '../words/returns/figures.ts';
import type { ReturnField } from './fields.ts';
import type { ReturnForm } from './form.ts';

export interface ReturnRow {
  readonly label: string;
  /** Null: the row has no sum. */
  readonly pence: Pence | null;
  /** More of it, in words; '' for none. */
  readonly detail: string;
}

/** Pence, a number with two decimals as text, a day, a text or rows; null: it is not known. */
export type ReturnValue = Pence | string | readonly ReturnRow[] | null;
export type ReturnFigures = Readonly<Record<ReturnField, ReturnValue>>;

export const isRows = (value: ReturnValue): value is readonly ReturnRow[] => Array.isArray(value);

interface Asked {
  readonly from: Day;
  readonly to: Day;
  readonly today: Day;
  /** When the council sent its form; null: not known, or it sent none. */
  readonly sentOut: Day | null;
}

/** @param facts with all bank lines. Of a day that is not known whole the values are those of what is here. */
export function returnFigures(facts: AccountFacts, form: ReturnForm, asked: Asked): ReturnFigures {
  const { from, to, today, sentOut } = asked;
  const figures = figuresOf(facts, to, today);
  const before = figuresOf(facts, addDays(from, -1), today);
  const moved = movedByKind(facts, from, to);
  const opening = balanceBefore(facts, from);
  const closing = opening + moved.in.total - moved.out.total;
  const printed = printedClosing(figures, facts, closing);
  const replyDays = figures.accountIndex.ruleNow?.replyDays ?? form.replyDays;
  return {
    ...aboutWhom(facts, to),
    'period.from': from,
    'period.to': to,
    'period.sentOut': sentOut,
    'period.returnBy': sentOut === null || replyDays === null ? null : addDays(sentOut, replyDays),
    'previous.to': addDays(from, -1),
    ...awarded(figures, form),
    'contribution.due': figures.contribution.accrued - before.contribution.accrued,
    'contribution.paid': figures.contribution.received - before.contribution.received,
    'bank.opening': opening,
    'bank.in': moved.in.total,
    'bank.out': moved.out.total,
    'bank.closing': closing,
    'bank.statementClosing': printed,
    'bank.difference': printed === null ? null : printed - closing,
    'in.byCategory': kindRows(moved.in),
    'out.byCategory': kindRows(moved.out),
    ...keptAndHeld(figures, form, closing),
    'surplus.asked': figures.clawback.rule === null ? null : figures.clawback.repayable,
    outstanding: outstanding(figures),
    employees: employees(figures, form, from),
    outcomes: outcomes(figures),
    insurance: facts.reminders.flatMap(({ what, title, day }) =>
      what === 'insurance' ? [{ label: title ?? words.insurance, pence: null, detail: words.until(day) }] : [],
    ),
  };
}

function actsOn(mandates: AccountFacts['mandates'], day: Day): AccountFacts['mandates'][number] | undefined {
  return mandates.find((mandate) => isInForce(mandate, day) && givesAuthority(mandate));
}

/** Who runs the direct payment on a day: who acts for the person, else the person. */
export function holderOn({ account, mandates }: Pick<AccountFacts, 'account' | 'mandates'>, day: Day): string {
  return actsOn(mandates, day)?.who ?? account.person;
}

function aboutWhom(
  { account, mandates }: AccountFacts,
  day: Day,
): Pick<ReturnFigures, 'person.name' | 'person.councilRef' | 'holder.name' | 'holder.role' | 'council.name'> {
  const acts = actsOn(mandates, day);
  return {
    'person.name': account.person,
    'person.councilRef': account.reference,
    'holder.name': acts?.who ?? account.person,
    'holder.role': acts ? mandateWords.roles[acts.role].title : words.holder,
    'council.name': account.council,
  };
}

/** All bank accounts together, before the first line of a day. What is dated before the account began is in its opening balance (figures, section 0). */
export function balanceBefore({ account: { openedOn }, bankAccounts, lines }: AccountFacts, day: Day): Pence {
  const opening = bankAccounts.reduce((sum, { openingBalance }) => sum + openingBalance, 0);
  return lines.reduce((sum, line) => (line.day >= openedOn && line.day < day ? sum + line.amount : sum), opening);
}

interface Way {
  readonly total: Pence;
  /** By what it was for; null: nobody has said. */
  readonly byKind: ReadonlyMap<Category | null, Pence>;
}

/** What a part was for, as kinds of money; null: nobody has said. */
export function kindOfPart(facts: AccountFacts, { settles, category }: StatementLine['parts'][number]): Category | null {
  if (settles === null) return category;
  if (settles.kind === 'payslip') return 'wages';
  if (settles.kind === 'invoice') return 'agency';
  if (settles.kind !== 'payment') return 'purchase';
  const payment = facts.payments.find(({ id }) => id === settles.id);
  return payment ? payment.category : null;
}

/** Money in and out in these days, by kind, in the kinds' order. Between own accounts it is neither, where both halves are here. */
export function movedByKind(facts: AccountFacts, from: Day, to: Day): { readonly in: Way; readonly out: Way } {
  const lines = facts.lines.filter(({ day }) => day >= from && day <= to);
  const parts = lines.flatMap((line) => {
    const said = line.parts.map((part) => ({ amount: part.amount, kind: kindOfPart(facts, part) }));
    const left = line.amount - said.reduce((sum, { amount }) => sum + amount, 0);
    return left === 0 ? said : [...said, { amount: left, kind: null }];
  });
  const between = parts.reduce((sum, { amount, kind }) => (kind === 'own_transfer' ? sum + amount : sum), 0);
  const counted = between === 0 ? parts.filter(({ kind }) => kind !== 'own_transfer') : parts;
  const way = (sign: 1 | -1): Way => {
    const sums = Map.groupBy(
      counted.filter(({ amount }) => Math.sign(amount) === sign),
      ({ kind }) => kind,
    );
    const sum = (kind: Category | null): Pence => sign * (sums.get(kind) ?? []).reduce((total, { amount }) => total + amount, 0);
    const byKind = new Map([...CATEGORIES, null].flatMap((kind) => (sums.has(kind) ? [[kind, sum(kind)] as const] : [])));
    return { total: [...byKind.values()].reduce((total, pence) => total + pence, 0), byKind };
  };
  return { in: way(1), out: way(-1) };
}

const kindRows = ({ byKind }: Way): ReturnRow[] =>
  [...byKind].map(([kind, pence]) => ({ label: kind === null ? words.notExplained : categoryWords[kind], pence, detail: '' }));

/**
 * The balances that the bank printed, all accounts together, as far as files, statements and comparisons tell of them; null where one has none.
 * A difference is what is here beyond what is printed, on the day it was printed for. A tin is counted, and nothing is printed of it.
 */
function printedClosing({ cash: { checks, accounts }, accountIndex: { facts, asOf } }: Figures, all: AccountFacts, closing: Pence): Pence | null {
  const differences = accounts.map(({ bankAccount }) => {
    if (bankAccount.what === 'cash') return 0;
    const check = checks.findLast((one) => one.bankAccount === bankAccount.name);
    if (check) return check.difference;
    const printed = [
      ...facts.statements.flatMap((one) => (one.bankAccount === bankAccount.id && one.closing !== null ? [{ day: one.to, balance: one.closing }] : [])),
      ...facts.reconciliations.filter((one) => one.bankAccount === bankAccount.id),
    ];
    const newest = printed
      .filter(({ day }) => day <= asOf)
      .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
      .at(-1);
    if (!newest) return null;
    const lines = all.lines.filter(({ bankAccount: of, day }) => of === bankAccount.id && day >= all.account.openedOn && day <= newest.day);
    return lines.reduce((sum, { amount }) => sum + amount, bankAccount.openingBalance) - newest.balance;
  });
  return differences.reduce<Pence | null>((sum, one) => (sum === null || one === null ? null : sum - one), closing);
}

type Awarded = Pick<ReturnFigures, 'award.weekly' | 'award.yearly' | 'award.weeklyByFund' | 'award.yearlyByFund' | 'contribution.weekly'>;

function awarded({ accountIndex, contribution }: Figures, { rules: { year } }: ReturnForm): Awarded {
  const { facts, ruleNow, asOf } = accountIndex;
  const yearly = (weekly: Pence): Pence => (year === '52' ? weekly * 52 : divideRounded(weekly * 365, 7));
  const weekly = ruleNow?.weeklyGross ?? null;
  const others = facts.funds.flatMap(({ id, name }) => {
    const paid = facts.fundPayments.findLast(({ fund, from }) => fund === id && from <= asOf);
    return paid ? [{ label: name, pence: paid.weekly, detail: '' }] : [];
  });
  const byFund = weekly === null ? others : [{ label: facts.account.council, pence: weekly, detail: '' }, ...others];
  return {
    'award.weekly': weekly,
    'award.yearly': weekly === null ? null : yearly(weekly),
    'award.weeklyByFund': byFund,
    'award.yearlyByFund': byFund.map((row) => ({ ...row, pence: yearly(row.pence) })),
    'contribution.weekly': contribution.weekly,
  };
}

type Kept = Pick<
  ReturnFigures,
  | 'retained.weeks'
  | 'retained.weekly'
  | 'retained.amount'
  | 'retained.other'
  | 'retained.total'
  | 'surplus.returnable'
  | 'held.weeks'
  | 'held.moreOrLess'
  | 'held.beyond'
>;

const hundredths = (weeks: number): number => Math.round(weeks * 100);

/**
 * The council rule in force says how many weeks may be kept; where none does, the form's own text. More or less is told beside the form's
 * own band, to a hundredth of a week.
 */
function keptAndHeld({ clawback, contribution, ringFenced, accountIndex: { ruleNow } }: Figures, { rules }: ReturnForm, closing: Pence): Kept {
  const gross = ruleNow?.weeklyGross ?? null;
  const basis = rules.basis ?? ruleNow?.surplusBasis ?? 'gross';
  const weekly = gross === null ? null : basis === 'gross' ? gross : Math.max(0, gross - contribution.weekly);
  const weeks = clawback.rule?.surplusWeeks ?? rules.weeksHigh;
  const amount = weekly === null || weeks === null ? null : productRounded([hundredths(weeks), weekly], 100);
  const other = (rules.plus.includes('ring_fenced_unspent') ? ringFenced : 0) + (ruleNow?.agreedContingency ?? 0);
  const total = amount === null ? null : amount + other;
  const held = weekly === null || weekly === 0 ? null : divideRounded(closing * 100, weekly);
  const [low, high] = [rules.weeksLow ?? weeks, rules.weeksHigh ?? weeks];
  const kept = { 'retained.weeks': weeks === null ? null : (hundredths(weeks) / 100).toFixed(2), 'retained.weekly': weekly, 'retained.amount': amount };
  const more = { 'retained.other': other, 'retained.total': total, 'surplus.returnable': total === null ? null : Math.max(0, closing - total) };
  if (held === null || weekly === null || low === null || high === null)
    return { ...kept, ...more, 'held.weeks': null, 'held.moreOrLess': null, 'held.beyond': null };
  const standing = held > hundredths(high) ? 'more' : held < hundredths(low) ? 'less' : 'equal';
  const edge = productRounded([hundredths(standing === 'less' ? low : high), weekly], 100);
  return {
    ...kept,
    ...more,
    'held.weeks': (held / 100).toFixed(2),
    'held.moreOrLess': standing,
    'held.beyond': standing === 'equal' ? 0 : Math.abs(closing - edge),
  };
}

function outstanding({ liabilities, cash }: Figures): ReturnRow[] {
  const parts = PARTS.flatMap((part) => (liabilities.parts[part] === 0 ? [] : [{ label: partWords[part], pence: liabilities.parts[part], detail: '' }]));
  const uncleared = cash.unclearedOut === 0 ? [] : [{ label: words.uncleared, pence: cash.unclearedOut, detail: '' }];
  return [...parts, ...uncleared];
}

/** Those who were paid in these days, whichever days the pay is for: so each payslip is in one return and no other. */
function employees({ accountIndex: { assistants, facts, asOf } }: Figures, { rules: { showPayee } }: ReturnForm, from: Day): ReturnRow[] {
  return assistants.flatMap(({ person, name }, index) => {
    const slips = facts.payslips.filter((slip) => slip.person === person.id && slip.paidOn >= from && slip.paidOn <= asOf);
    if (slips.length === 0) return [];
    const sum = (of: (slip: (typeof slips)[number]) => number): number => slips.reduce((total, slip) => total + of(slip), 0);
    const detail = words.pay(
      sum((slip) => slip.hours ?? 0),
      sum((slip) => slip.net),
      sum((slip) => slip.tax + slip.employeeNi),
      sum((slip) => slip.employeePension),
      sum((slip) => slip.employerNi + slip.employerPension),
    );
    return [{ label: nameShown(name, showPayee, index), pence: sum((slip) => slip.gross), detail }];
  });
}

export function nameShown(name: string, shown: ReturnForm['rules']['showPayee'], index: number): string {
  if (shown === 'full') return name;
  if (shown === 'none') return words.assistant(index + 1);
  return name
    .split(/\s+/)
    .map((word) => `${word.charAt(0)}.`)
    .join(' ');
}

function outcomes({ accountIndex: { lines, asOf } }: Figures): ReturnRow[] {
  return lines.flatMap((line) => {
    const version = versionNear(line, asOf);
    return version && runsOn(version, asOf) ? [{ label: line.name, pence: null, detail: version.row.outcome }] : [];
  });
}
