/**
 * What needs doing on a day: first what brings the rest to light, then what is late, due or waiting, most pressing first, then what cannot
 * be told of yet. Reads the figures and decides nothing about them; each item says in a sentence what to do, and leads to the working or
 * record behind it.
 */
import { addDays, addMonths, daysBetween, earlier, later } from '../../values/day.ts';
import type { FigureFacts } from '../../books/facts.ts';
import type { Day, Pence } from '../../values/units.ts';
import hmrcDates from '../../rates/hmrc-dates.json' with { type: 'json' };
import { doingWords, waitingWords } from '../../words/figures/notices.ts';
import type { Figures } from '../figures.ts';
import { figuresOf } from '../figures.ts';
import { personCalled, supplierCalled } from '../inputs/account-index.ts';
import type { Opens } from '../breakdowns/breakdown.ts';
import type { FinalAccount } from '../council/final-account.ts';
import { finalAccountOf } from '../council/final-account.ts';
import { standingOrderBehind } from '../council/standing-order.ts';
import { isEstimated } from './answers.ts';
import { contributionDue } from './contribution-due.ts';
import { authorityItems } from './mandates.ts';
import type { PaymentState } from './known.ts';
import { savingsItems } from './savings.ts';
import { paymentState } from './known.ts';
import { differs } from './notices.ts';
import { invoiceWords } from '../../words/books/invoices.ts';

/** Most pressing first: what costs care or goodwill today, then what is owed soon, then what is only to be looked at. */
const CODES = [
  'bringStatement',
  'countCash',
  'addHours',
  'lateDirectPayment',
  'finalAccount',
  'wagesDue',
  'billDue',
  'contributionOverdue',
  'standingOrder',
  'contributionOwed',
  'hmrcDue',
  'pensionDue',
  'purchaseDue',
  'payBack',
  'balanceDiffers',
  'futureLines',
  'noAuthority',
  'authorityEnded',
  'unexplained',
  'duplicates',
  'paperMissing',
  'savings',
  'atRisk',
] as const;

export interface NeedsDoing {
  readonly code: (typeof CODES)[number];
  readonly pence: Pence | null;
  /** The day it is or was due, or it is about; null: no day in particular. */
  readonly day: Day | null;
  readonly overdue: boolean;
  /** `not_known`: it may have been paid where the statement does not reach. The sentence then says what it is, and not what to do. */
  readonly state: PaymentState;
  readonly sentence: string;
  readonly opens: Opens | null;
}

const SOON_DAYS = 14;
const OLD_AFTER_DAYS = 7;

/** HMRC's next pay day on or after `day`: the 22nd. */
export function hmrcDay(day: Day): Day {
  const thisMonth = `${day.slice(0, 8)}${String(hmrcDates.dueOnDay).padStart(2, '0')}`;
  return thisMonth >= day ? thisMonth : addMonths(thisMonth, 1);
}

/** What may be said on `asOf` of a payment due; null: on no day in particular. Past its end the statement says nothing of what is still owed. */
function stateOf({ accountIndex, known }: Figures, dueOn: Day | null): PaymentState {
  if (known.bank === null || accountIndex.asOf > known.bank) return 'not_known';
  return dueOn === null ? 'known' : paymentState(known, dueOn);
}

/** An item in the words that its state allows. */
function told(state: PaymentState, item: Omit<NeedsDoing, 'state' | 'sentence'>, say: string, wait: string): NeedsDoing {
  const isKnown = state === 'known';
  return { ...item, state, overdue: isKnown && item.overdue, sentence: isKnown ? say : wait };
}

/** What goes back at the end, by its day; nothing where no day is on file: the notice of the end tells the sum. */
function givingBack(figures: Figures, { by, returnable }: FinalAccount): NeedsDoing[] {
  if (by === null || returnable <= 0) return [];
  const overdue = by < figures.accountIndex.asOf;
  const item = { code: 'finalAccount', pence: returnable, day: by, overdue, opens: { figure: 'finalAccount' } } as const;
  const say = overdue ? doingWords.finalAccountOverdue(returnable, by) : doingWords.finalAccount(returnable, by);
  return [told(stateOf(figures, null), item, say, waitingWords.finalAccount(returnable, by))];
}

function fromTheCouncil(figures: Figures): NeedsDoing[] {
  const { accountIndex, directPayment, clawback, known } = figures;
  const late = directPayment.late.filter(({ missing }) => missing > 0);
  const doing = late.map(({ dueOn, missing }): NeedsDoing => {
    const item = { code: 'lateDirectPayment', pence: missing, day: dueOn, overdue: true, opens: { figure: 'directPayment' } } as const;
    return told(stateOf(figures, dueOn), item, doingWords.lateDirectPayment(missing, dueOn), waitingWords.lateDirectPayment(missing, dueOn));
  });
  const final = finalAccountOf(figures);
  // Once it has ended all that is left goes back, whatever the rule lets one keep.
  if (final && final.stop.from <= accountIndex.asOf) return [...doing, ...givingBack(figures, final)];
  // Without a rule on file nobody can say what may be asked back; a notice asks for the rule.
  if (clawback.repayable === 0 || clawback.rule === null) return doing;
  const item = { code: 'atRisk', pence: clawback.repayable, day: null, overdue: false, opens: { figure: 'reclaim' } } as const;
  const state = isEstimated(accountIndex, known) ? 'not_known' : 'known';
  return [...doing, told(state, item, doingWords.atRisk(clawback.repayable, clawback.allowed), waitingWords.atRisk)];
}

function contribution(figures: Figures): NeedsDoing[] {
  const { accountIndex, contribution: figure } = figures;
  const { instalments, nextInstalment, owedAtOpening } = figure;
  const toCouncil = figure.model === 'gross_invoiced';
  const { toPayNow, notKnown, next } = contributionDue(figures);
  const doing: NeedsDoing[] = [];
  const overdue = { code: 'contributionOverdue', overdue: true, opens: { figure: 'overdue' } } as const;
  const lastDue = instalments.at(-1)?.dueOn ?? (owedAtOpening > 0 ? accountIndex.openedOn : null);
  const lastTold = instalments.findLast(({ dueOn }) => paymentState(figures.known, dueOn) === 'known')?.dueOn ?? accountIndex.openedOn;
  const isTold = stateOf(figures, null) === 'known';
  if (toPayNow > 0 && isTold) {
    const say = toCouncil ? doingWords.contributionOverdueToCouncil(toPayNow) : doingWords.contributionOverdue(toPayNow);
    doing.push({ ...overdue, state: 'known', pence: toPayNow, day: lastTold, sentence: say });
  }
  const mayBePaid = isTold ? notKnown : figure.overdue;
  if (mayBePaid > 0 && lastDue !== null) {
    const sentence = waitingWords.contribution(mayBePaid, lastDue);
    doing.push({ ...overdue, overdue: false, state: 'not_known', pence: mayBePaid, day: lastDue, sentence });
  }
  if (next > 0 && nextInstalment !== null && nextInstalment.dueOn <= addDays(accountIndex.asOf, SOON_DAYS)) {
    const { dueOn } = nextInstalment;
    const say = (toCouncil ? doingWords.contributionNextToCouncil : doingWords.contributionNext)(next, dueOn);
    const item = { code: 'contributionOwed', pence: next, day: dueOn, overdue: false, opens: { figure: 'contribution' } } as const;
    doing.push(told(stateOf(figures, dueOn), item, say, waitingWords.contributionNext(next, dueOn)));
  }
  const order = standingOrderBehind(accountIndex, figure);
  if (order) {
    const { amount, every, needed, lastOn } = order;
    const item = { code: 'standingOrder', pence: needed - amount, day: lastOn, overdue: false, opens: { figure: 'contribution' } } as const;
    doing.push(told(stateOf(figures, null), item, doingWords.standingOrder(amount, every, needed), waitingWords.standingOrder(amount, every, needed, lastOn)));
  }
  return doing;
}

function papersToPay(figures: Figures): NeedsDoing[] {
  const { accountIndex, owed } = figures;
  const { asOf } = accountIndex;
  const soon = addDays(asOf, SOON_DAYS);
  const doing: NeedsDoing[] = [];
  for (const { payslip, left } of owed.payslips) {
    const { id, person, paidOn } = payslip;
    if (left <= 0 || paidOn > soon) continue;
    const overdue = paidOn < asOf;
    const name = personCalled(accountIndex, person);
    const say = (overdue ? doingWords.wagesOverdue : doingWords.wages)(name, left, paidOn);
    const item = { code: 'wagesDue', pence: left, day: paidOn, overdue, opens: { type: 'payslips', id } } as const;
    doing.push(told(stateOf(figures, paidOn), item, say, waitingWords.wages(name, left, paidOn)));
  }
  for (const { invoice, left } of owed.invoices) {
    // Without a due day an invoice is due when it comes.
    const due = invoice.due ?? invoice.day;
    if (left <= 0 || due > soon || invoice.disputedOn !== null) continue;
    const overdue = due < asOf;
    const supplier = supplierCalled(accountIndex, invoice.supplier);
    const say = (overdue ? doingWords.billOverdue : doingWords.billDue)(supplier, invoiceWords.number(invoice), left, due);
    const item = { code: 'billDue', pence: left, day: due, overdue, opens: { type: 'invoices', id: invoice.id } } as const;
    doing.push(told(stateOf(figures, due), item, say, waitingWords.bill(supplier, invoiceWords.number(invoice), left, due)));
  }
  for (const { purchase, left } of [...owed.onAccount, ...owed.outOfPocket]) {
    if (left <= 0) continue;
    const { day, supplier, paidBy, id } = purchase;
    const called = supplierCalled(accountIndex, supplier);
    const say = paidBy === null ? doingWords.purchase(called, left, day) : doingWords.payBack(paidBy, left);
    const wait = paidBy === null ? waitingWords.purchase(called, left, day) : waitingWords.payBack(paidBy, left, day);
    const item = { code: paidBy === null ? 'purchaseDue' : 'payBack', pence: left, day, overdue: false, opens: { type: 'purchases', id } } as const;
    doing.push(told(stateOf(figures, day), item, say, wait));
  }
  return doing;
}

function runningDebts(figures: Figures): NeedsDoing[] {
  const { hmrc, pension } = figures.liabilities.parts;
  const due = hmrcDay(figures.accountIndex.asOf);
  const doing: NeedsDoing[] = [];
  if (hmrc > 0) {
    const item = { code: 'hmrcDue', pence: hmrc, day: due, overdue: false, opens: { figure: 'hmrc' } } as const;
    doing.push(told(stateOf(figures, due), item, doingWords.hmrc(hmrc, due), waitingWords.hmrc(hmrc, due)));
  }
  if (pension > 0) {
    const item = { code: 'pensionDue', pence: pension, day: null, overdue: false, opens: { figure: 'pension' } } as const;
    doing.push(told(stateOf(figures, null), item, doingWords.pension(pension), waitingWords.pension(pension)));
  }
  return doing;
}

/** Lines no day has come for yet: mostly days read the wrong way round. Asked of today, whatever day the figures are of. */
function futureLines({ accountIndex }: Figures, today: Day): NeedsDoing[] {
  const lines = accountIndex.facts.lines.filter(({ day }) => day > today);
  const [first] = lines;
  if (first === undefined) return [];
  const pence = lines.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
  const sentence = doingWords.futureLines(lines.length, pence, first.day);
  return [{ code: 'futureLines', pence, day: first.day, overdue: false, state: 'known', sentence, opens: { type: 'line', id: first.id } }];
}

function bankLines({ accountIndex, cash }: Figures): NeedsDoing[] {
  const doing: NeedsDoing[] = [];
  const about = { overdue: false, state: 'known' } as const;
  for (const check of cash.checks) {
    const { day, difference } = check;
    if (difference === 0) continue;
    const sentence = differs(accountIndex, check);
    doing.push({ ...about, code: 'balanceDiffers', pence: difference, day, sentence, opens: { figure: 'statementBalance' } });
  }
  const { waiting, duplicates } = cash;
  if (waiting.lines > 0) {
    const { lines, pence, newest: day } = waiting;
    doing.push({ ...about, code: 'unexplained', pence, day, sentence: doingWords.unexplained(lines, pence), opens: { figure: 'unexplained' } });
  }
  if (duplicates.length > 0) {
    const pence = duplicates.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
    const day = duplicates.reduce((newest, line) => (line.day > newest ? line.day : newest), '');
    doing.push({ ...about, code: 'duplicates', pence, day, sentence: doingWords.duplicates(duplicates.length, pence), opens: { figure: 'duplicates' } });
  }
  return doing;
}

function authority(figures: Figures): NeedsDoing[] {
  return authorityItems(figures).map((item) => ({ ...item, pence: null, overdue: false, state: 'known' }));
}

/** Own money is as it is today, however far the bank is here. */
function savings({ accountIndex: { facts } }: Figures, today: Day): NeedsDoing[] {
  return savingsItems(facts, today).map((item) => ({ ...item, overdue: false, state: 'known' }));
}

/** Whether a statement is wanted: it ends before `asOf`, it is old, or something waits that it would have shown by now. */
function wantsStatement({ accountIndex: { asOf }, known }: Figures, today: Day, waiting: readonly NeedsDoing[]): boolean {
  const { bank } = known;
  if (bank === null || asOf > bank) return true;
  return bank < today && (daysBetween(bank, today) > OLD_AFTER_DAYS || waiting.some(({ day }) => day !== null && day <= today));
}

/** What would let more be known: statements and hours that end first. Nothing on a day before all of them end. */
function unlocks(figures: Figures, today: Day, waiting: readonly NeedsDoing[]): NeedsDoing[] {
  const { asOf } = figures.accountIndex;
  const { bank, work, to, bankAccounts, assistants } = figures.known;
  if (bank !== null && to !== null && asOf < earlier(bank, work ?? bank)) return [];
  const item = { pence: null, overdue: false, state: 'known' } as const;
  const doing: NeedsDoing[] = [];
  const wanted = wantsStatement(figures, today, waiting);
  const tins = new Set(figures.accountIndex.facts.bankAccounts.flatMap(({ id, what }) => (what === 'cash' ? [id] : [])));
  const banks = bankAccounts.length - tins.size;
  for (const { id, name, to: end } of bankAccounts) {
    if (end !== null && !(wanted && (end === bank || end < asOf))) continue;
    const about = { day: end, opens: { type: 'bankAccounts', id } } as const;
    if (!tins.has(id)) doing.push({ ...item, ...about, code: 'bringStatement', sentence: doingWords.bringStatement(end, banks === 1 ? null : name) });
    else if (end !== null) doing.push({ ...item, ...about, code: 'countCash', sentence: doingWords.countCash(name, end) });
  }
  const reach = bank === null ? asOf : later(asOf, earlier(bank, today));
  for (const { id, name, to: end } of assistants) {
    if (end < reach) doing.push({ ...item, code: 'addHours', day: end, sentence: doingWords.addHours(name, end), opens: { type: 'people', id } });
  }
  return doing;
}

/** What needs doing at the end of `asOf`: what unlocks the rest, then overdue things, then others, then what cannot be told yet. `today`: the day it is asked on. */
export function needsDoing(facts: FigureFacts, asOf: Day, today: Day): NeedsDoing[] {
  return needsDoingOf(figuresOf(facts, asOf, today), today);
}

/** The same, of figures that are worked out already. */
export function needsDoingOf(figures: Figures, today: Day): NeedsDoing[] {
  const due = [...fromTheCouncil(figures), ...contribution(figures), ...papersToPay(figures), ...runningDebts(figures)];
  const all = [...due, ...bankLines(figures), ...futureLines(figures, today), ...authority(figures), ...savings(figures, today)];
  const order = (item: NeedsDoing): number => CODES.indexOf(item.code);
  const waits = (item: NeedsDoing): number => Number(item.state === 'not_known');
  const sorted = all.toSorted(
    (a, b) => waits(a) - waits(b) || Number(b.overdue) - Number(a.overdue) || order(a) - order(b) || (a.day ?? '9999').localeCompare(b.day ?? '9999'),
  );
  const waiting = sorted.filter((item) => item.state === 'not_known');
  return [...unlocks(figures, today, waiting), ...sorted];
}
