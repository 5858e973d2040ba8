/**
 * What needs doing on a day: what is late, due or waiting, most pressing first. Reads the figures and decides nothing about
 * them; each item says in a sentence what to do, and leads to the working or record behind it.
 */
import { addDays, addMonths } from '../../values/day.ts';
import type { FigureFacts } from '../../books/facts.ts';
import type { Day, Pence } from '../../values/units.ts';
import hmrcDates from '../../rates/hmrc-dates.json' with { type: 'json' };
import { doingWords } from '../../words/figures/notices.ts';
import type { Figures } from '../figures.ts';
import { figuresOf } from '../figures.ts';
import { personCalled, supplierCalled } from '../inputs/account-index.ts';
import type { Opens } from '../breakdowns/breakdown.ts';
import { standingOrderBehind } from '../council/standing-order.ts';

/** Most pressing first: what costs care or goodwill today, then what is owed soon, then what is only to be looked at. */
const CODES = [
  'lateDirectPayment',
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
  'unexplained',
  'duplicates',
  'bankIsOld',
  'atRisk',
] as const;

export interface NeedsDoing {
  readonly code: (typeof CODES)[number];
  readonly pence: Pence | null;
  /** The day it is or was due, or it is about; null: no day in particular. */
  readonly day: Day | null;
  readonly overdue: boolean;
  readonly sentence: string;
  readonly opens: Opens | null;
}

const SOON_DAYS = 14;

/** HMRC's next pay day on or after `day`: the 22nd. */
function hmrcDay(day: Day): Day {
  const thisMonth = `${day.slice(0, 8)}${String(hmrcDates.dueOnDay).padStart(2, '0')}`;
  return thisMonth >= day ? thisMonth : addMonths(thisMonth, 1);
}

function fromTheCouncil({ directPayment, clawback }: Figures): NeedsDoing[] {
  const late = directPayment.late.filter(({ missing }) => missing > 0);
  const doing = late.map(({ dueOn, missing }): NeedsDoing => ({
    code: 'lateDirectPayment',
    pence: missing,
    day: dueOn,
    overdue: true,
    sentence: doingWords.lateDirectPayment(missing, dueOn),
    opens: { figure: 'directPayment' },
  }));
  // Without a rule on file nobody can say what may be asked back; a notice asks for the rule.
  if (clawback.repayable === 0 || clawback.rule === null) return doing;
  const sentence = doingWords.atRisk(clawback.repayable, clawback.allowed);
  return [...doing, { code: 'atRisk', pence: clawback.repayable, day: null, overdue: false, sentence, opens: { figure: 'reclaim' } }];
}

function contribution({ accountIndex, contribution: figure }: Figures): NeedsDoing[] {
  const doing: NeedsDoing[] = [];
  const { overdue, balance, model } = figure;
  if (overdue > 0) {
    const sentence = model === 'gross_invoiced' ? doingWords.contributionOverdueToCouncil(overdue) : doingWords.contributionOverdue(overdue);
    const day = figure.instalments.at(-1)?.dueOn ?? null;
    doing.push({ code: 'contributionOverdue', pence: overdue, day, overdue: true, sentence, opens: { figure: 'overdue' } });
  } else if (balance > 0) {
    const day = figure.nextInstalment?.dueOn ?? null;
    doing.push({
      code: 'contributionOwed',
      pence: balance,
      day,
      overdue: false,
      sentence: doingWords.contributionOwed(balance),
      opens: { figure: 'contribution' },
    });
  }
  const order = standingOrderBehind(accountIndex, figure);
  if (order) {
    const sentence = doingWords.standingOrder(order.amount, order.every, order.needed);
    doing.push({ code: 'standingOrder', pence: order.needed - order.amount, day: order.lastOn, overdue: false, sentence, opens: { figure: 'contribution' } });
  }
  return doing;
}

function toPay({ accountIndex, owed, liabilities }: Figures): NeedsDoing[] {
  const { asOf } = accountIndex;
  const soon = addDays(asOf, SOON_DAYS);
  const doing: NeedsDoing[] = [];
  for (const { payslip, left } of owed.payslips) {
    if (left <= 0 || payslip.paidOn > soon) continue;
    const overdue = payslip.paidOn < asOf;
    const sentence = (overdue ? doingWords.wagesOverdue : doingWords.wages)(personCalled(accountIndex, payslip.person), left, payslip.paidOn);
    doing.push({ code: 'wagesDue', pence: left, day: payslip.paidOn, overdue, sentence, opens: { type: 'payslips', id: payslip.id } });
  }
  for (const { invoice, left } of owed.invoices) {
    // Without a due day an invoice is due when it comes.
    const due = invoice.due ?? invoice.day;
    if (left <= 0 || due > soon) continue;
    const overdue = due < asOf;
    const sentence = (overdue ? doingWords.billOverdue : doingWords.billDue)(supplierCalled(accountIndex, invoice.supplier), invoice.number, left, due);
    doing.push({ code: 'billDue', pence: left, day: due, overdue, sentence, opens: { type: 'invoices', id: invoice.id } });
  }
  for (const { purchase, left } of [...owed.onAccount, ...owed.outOfPocket]) {
    if (left <= 0) continue;
    const { day, supplier, paidBy, id } = purchase;
    const sentence = paidBy === null ? doingWords.purchase(supplierCalled(accountIndex, supplier), left, day) : doingWords.payBack(paidBy, left);
    doing.push({ code: paidBy === null ? 'purchaseDue' : 'payBack', pence: left, day, overdue: false, sentence, opens: { type: 'purchases', id } });
  }
  const { hmrc, pension } = liabilities.parts;
  const hmrcDue = hmrcDay(asOf);
  if (hmrc > 0) doing.push({ code: 'hmrcDue', pence: hmrc, day: hmrcDue, overdue: false, sentence: doingWords.hmrc(hmrc, hmrcDue), opens: { figure: 'hmrc' } });
  if (pension > 0)
    doing.push({ code: 'pensionDue', pence: pension, day: null, overdue: false, sentence: doingWords.pension(pension), opens: { figure: 'pension' } });
  return doing;
}

/** Lines no day has come for yet: mostly days read the wrong way round. Asked of today, whatever day the figures are of. */
function futureLines({ accountIndex }: Figures, today: Day): NeedsDoing[] {
  const lines = accountIndex.facts.lines.filter(({ day }) => day > today);
  const [first] = lines;
  if (first === undefined) return [];
  const pence = lines.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
  const sentence = doingWords.futureLines(lines.length, pence, first.day);
  return [{ code: 'futureLines', pence, day: first.day, overdue: false, sentence, opens: { type: 'line', id: first.id } }];
}

function bank({ cash }: Figures): NeedsDoing[] {
  const doing: NeedsDoing[] = [];
  const about = { overdue: false, opens: null } as const;
  for (const { bankAccount, day, printed, ours, difference } of cash.checks) {
    if (difference === 0) continue;
    const sentence = doingWords.balanceDiffers(bankAccount, day, printed, ours);
    doing.push({ ...about, code: 'balanceDiffers', pence: difference, day, sentence, opens: { figure: 'statementBalance' } });
  }
  const { waiting, duplicates, newestLine, bankIsOld } = cash;
  if (waiting.lines > 0) {
    const { lines, pence, newest: day } = waiting;
    doing.push({ ...about, code: 'unexplained', pence, day, sentence: doingWords.unexplained(lines, pence), opens: { figure: 'unexplained' } });
  }
  if (duplicates.length > 0) {
    const pence = duplicates.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
    const day = duplicates.reduce((newest, line) => (line.day > newest ? line.day : newest), '');
    doing.push({ ...about, code: 'duplicates', pence, day, sentence: doingWords.duplicates(duplicates.length, pence), opens: { figure: 'duplicates' } });
  }
  if (bankIsOld && newestLine !== null) doing.push({ ...about, code: 'bankIsOld', pence: null, day: newestLine, sentence: doingWords.bankIsOld(newestLine) });
  return doing;
}

/** What needs doing at the end of `asOf`, overdue things first. `today`: the day it is asked on. */
export function needsDoing(facts: FigureFacts, asOf: Day, today: Day): NeedsDoing[] {
  const figures = figuresOf(facts, asOf);
  const all = [...fromTheCouncil(figures), ...contribution(figures), ...toPay(figures), ...bank(figures), ...futureLines(figures, today)];
  const order = (item: NeedsDoing): number => CODES.indexOf(item.code);
  return all.toSorted((a, b) => Number(b.overdue) - Number(a.overdue) || order(a) - order(b) || (a.day ?? '9999').localeCompare(b.day ?? '9999'));
}
