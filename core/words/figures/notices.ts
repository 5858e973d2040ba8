/**
 * What the figures tell beside their numbers: notices, what needs doing, and the sentences about the contribution. Each
 * says what happened and what to do, in short plain sentences. Money comes as pence and leaves as `£1,234.56`.
 */
import { formatDay } from '../../values/day.ts';
import type { PaidEvery, RateKind } from '../../books/facts.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';
import { formatHours } from '../../values/hours.ts';
import { formatMoney as money } from '../../values/money.ts';
import { grouped } from '../../values/count.ts';

const many = (count: number, one: string, more: string): string => `${grouped(count)} ${count === 1 ? one : more}`;

const RATES: Readonly<Record<RateKind, string>> = {
  standard: 'standard',
  weekend: 'weekend',
  bank_holiday: 'bank holiday',
  night: 'night',
  sleep_in: 'sleep-in',
};

const PAID_AHEAD = {
  wages: (pence: Pence): string => `${money(pence)} of wages is paid ahead of payslips, or paid too much.`,
  hmrc: (pence: Pence): string => `${money(pence)} more was paid to HMRC than payslips say.`,
  pension: (pence: Pence): string => `${money(pence)} more was paid into the pension than payslips say.`,
  invoices: (pence: Pence): string => `${money(pence)} more was paid to suppliers than was owed, or is to come back from them.`,
  owedToPeople: (pence: Pence): string => `${money(pence)} more was paid back to people than they had spent.`,
};
export type PaidAheadPart = keyof typeof PAID_AHEAD;

export const noticeWords = {
  /** `payers`: whose money beside the council's came in, so that all of it is not said to be the council's. */
  ended: (lastDay: Day, pence: Pence, by: Day | null, payers: readonly string[]): string => {
    const ends = `The direct payment ended on ${formatDay(lastDay)}.`;
    if (pence <= 0) return `${ends} There is ${money(-pence)} too little to pay all that is owed. Tell the council.`;
    const sum = `${money(pence)} as it stands now${by === null ? '' : `, by ${formatDay(by)}`}`;
    if (payers.length === 0) return `${ends} What is left goes back to the council: ${sum}. None of it is for a crisis.`;
    return `${ends} What is left goes back: ${sum}. Money also came from ${payers.join(', ')}: ask what of it goes back to whom. None of it is for a crisis.`;
  },
  ends: (lastDay: Day, payers: readonly string[]): string => {
    const ends = `The direct payment ends on ${formatDay(lastDay)}.`;
    if (payers.length === 0) return `${ends} What is left then goes back to the council.`;
    return `${ends} What is left then goes back. Money also came from ${payers.join(', ')}: ask what of it goes back to whom.`;
  },
  contributionTakesAll: (contribution: Pence, gross: Pence): string =>
    `The contribution of ${money(contribution)} a week is as much as the whole weekly payment of ${money(gross)}, or more. So the council pays £0.00.`,
  contributionFromThisAccount: (pence: Pence): string =>
    `${money(pence)} marked as contribution was paid out of this account. It does not count: it was not paid from the person’s own money.`,
  contributionPaidHere: (pence: Pence): string =>
    `${money(pence)} of contribution came into this account, but the council sends the person a bill for it. It does not count as paid to the council.`,
  bankIsOld: (newest: Day): string => `The newest bank line is of ${formatDay(newest)}. Bring in a newer statement, so that these figures are right.`,
  noBankLines: 'There are no bank lines yet. Bring in a statement, so that these figures are right.',
  balanceDiffers: (account: string, day: Day, printed: Pence, ours: Pence): string =>
    `On ${formatDay(day)} the bank’s own balance of account ${account} is ${money(printed)}; the lines here come to ${money(ours)}. Lines may be missing, or there twice.`,
  countDiffers: (tin: string, day: Day, counted: Pence, ours: Pence): string =>
    `On ${formatDay(day)} ${money(counted)} was counted in ‘${tin}’; the lines here come to ${money(ours)}. A receipt may be missing, or there twice.`,
  beforeOpening: (count: number, openedOn: Day): string =>
    `${many(count, 'record is', 'records are')} dated before ${formatDay(openedOn)}, when this account begins. They are left out of these figures.`,
  paidAhead: PAID_AHEAD,
  wagesEstimated: (name: string, pence: Pence): string =>
    `${name} has no timesheets, so ${money(pence)} of wages not yet on a payslip is an estimate from weekly hours.`,
  notYetInvoiced: (line: string, pence: Pence): string => `${money(pence)} for ${line} is an estimate: care planned since the last invoice.`,
  noRate: (name: string, kind: RateKind, day: Day): string =>
    kind === 'sleep_in'
      ? `No sleep-in rate of pay is on file for ${name} on ${formatDay(day)}. The standard rate is used.`
      : kind === 'night'
        ? `No night rate of pay is on file for ${name} on ${formatDay(day)}. The rate for other work of that day is used.`
        : `No rate of pay is on file for ${name} on ${formatDay(day)}. Those hours count as £0.00 until you add it.`,
  noHolidayRate: (name: string, hours: HundredthHours): string =>
    `${name} worked ${formatHours(hours)} hours, but no rate of pay is on file. Their holiday counts as £0.00 until you add it.`,
  bankHolidaysUnknown: (name: string, years: readonly string[]): string =>
    `The bank holidays of ${years.join(' and ')} are not known here, so the ${RATES.bank_holiday} rate of ${name} is not used in that time.`,
  hoursTwice: (name: string, hours: HundredthHours, day: Day, times: number, days: number): string =>
    `${name} has ${formatHours(hours)} hours ${times === 2 ? 'twice' : `${times} times`} on ${formatDay(day)}${days === 1 ? '' : `, and so on ${days} days`}. If it is the same work, take away what is there too often.`,
  unknownExclude: (name: string): string => `The council’s rule leaves out "${name}", which is not known here. Nothing is taken off for it.`,
  noRule: 'How much the council lets you keep is not on file for this day. What it may ask back is only known once you add its rule.',
  fundOverspent: (name: string, pence: Pence): string => `${money(pence)} more was spent from ${name} than came in for it.`,
  crisisShort: (pence: Pence, until: Day): string => `There is ${money(pence)} too little to pay all that is owed and planned until ${formatDay(until)}.`,
  noReceipt: (until: Day): string => `No further direct payment is on file. What is planned is counted to ${formatDay(until)}, the end of the account year.`,
};

const EVERY: Readonly<Record<PaidEvery, string>> = {
  weekly: 'every week',
  '2_weekly': 'every two weeks',
  '4_weekly': 'every four weeks',
  monthly_by_days: 'every month',
};

export const contributionWords = {
  changed: (weekly: Pence, day: Day, up: boolean): string => `It went ${up ? 'up' : 'down'} to ${money(weekly)} a week on ${formatDay(day)}.`,
  standingOrderBelow: (amount: Pence, every: PaidEvery, needed: Pence): string =>
    `The standing order is still ${money(amount)} ${EVERY[every]}; it should be ${money(needed)}.`,
  now: (pence: Pence): string => `Pay ${money(pence)} now: it was due already.`,
  nothingNow: 'Nothing is to be paid now.',
  notKnown: (pence: Pence): string => `${money(pence)} was due by this day. Whether it is paid is known once your statement reaches that far.`,
  each: (pence: Pence, every: PaidEvery, day: Day): string => `Each time it is ${money(pence)}, ${EVERY[every]}; next on ${formatDay(day)}.`,
  eachPaid: (pence: Pence, every: PaidEvery, day: Day): string =>
    `Each time it is ${money(pence)}, ${EVERY[every]}; that of ${formatDay(day)} is paid already.`,
  eachBut: (pence: Pence, every: PaidEvery, standingOrder: Pence): string =>
    `Each time it is ${money(pence)}, ${EVERY[every]}; the standing order is still ${money(standingOrder)}.`,
  ahead: (pence: Pence): string => `${money(pence)} is paid ahead.`,
};

export const doingWords = {
  lateDirectPayment: (pence: Pence, dueOn: Day): string =>
    `The council’s payment due on ${formatDay(dueOn)} is late: ${money(pence)} has not come. Ask the council.`,
  contributionOverdue: (pence: Pence): string => `Pay in ${money(pence)} of the contribution. It was due already.`,
  contributionOverdueToCouncil: (pence: Pence): string => `Pay the council’s bill for the contribution: ${money(pence)}. It was due already.`,
  contributionNext: (pence: Pence, day: Day): string => `Pay in the next contribution of ${money(pence)} by ${formatDay(day)}.`,
  contributionNextToCouncil: (pence: Pence, day: Day): string => `Pay the council’s next bill for the contribution, ${money(pence)}, by ${formatDay(day)}.`,
  standingOrder: (amount: Pence, every: PaidEvery, needed: Pence): string =>
    `Raise the contribution standing order from ${money(amount)} to ${money(needed)} ${EVERY[every]}.`,
  unexplained: (count: number, pence: Pence): string => `${many(count, 'bank line needs', 'bank lines need')} explaining, ${money(pence)} in all.`,
  duplicates: (count: number, pence: Pence): string =>
    `${many(count, 'bank line', 'bank lines')} may be there twice, ${money(pence)} in all. Say which to keep.`,
  billOverdue: (supplier: string, number: string, pence: Pence, due: Day): string =>
    `Pay ${supplier} ${money(pence)} for invoice ${number}. It was due on ${formatDay(due)}.`,
  billDue: (supplier: string, number: string, pence: Pence, due: Day): string => `Pay ${supplier} ${money(pence)} for invoice ${number} by ${formatDay(due)}.`,
  purchase: (supplier: string, pence: Pence, day: Day): string => `Pay ${supplier} ${money(pence)} for what was bought on ${formatDay(day)}.`,
  payBack: (name: string, pence: Pence): string => `Pay ${name} back ${money(pence)} they spent from their own pocket.`,
  wages: (name: string, pence: Pence, day: Day): string => `Pay ${name} ${money(pence)} of wages on ${formatDay(day)}.`,
  wagesOverdue: (name: string, pence: Pence, day: Day): string => `Pay ${name} ${money(pence)} of wages. Payday was ${formatDay(day)}.`,
  hmrc: (pence: Pence, day: Day): string => `${money(pence)} is owed to HMRC. It usually wants it by ${formatDay(day)}, if you pay by bank transfer.`,
  pension: (pence: Pence): string => `${money(pence)} is owed to the pension scheme.`,
  finalAccount: (pence: Pence, by: Day): string => `Give back what is left, ${money(pence)}, by ${formatDay(by)}. The direct payment has ended.`,
  finalAccountOverdue: (pence: Pence, by: Day): string => `Give back what is left, ${money(pence)}. It was due on ${formatDay(by)}.`,
  atRisk: (pence: Pence, allowed: Pence): string => `The council may ask ${money(pence)} back. Its rule lets you keep ${money(allowed)}.`,
  /** `name`: of the bank account, where there are several. */
  bringStatement: (to: Day | null, name: string | null): string => {
    const what = name === null ? 'your statement' : `the statement of ${name}`;
    return to === null ? `Bring in ${what}. No bank line is here yet.` : `Bring in ${what}: it ends on ${formatDay(to)}.`;
  },
  countCash: (name: string, to: Day): string =>
    `Write down what was paid from ‘${name}’ since ${formatDay(to)}, or count it. If nothing was, say that there is nothing more.`,
  addHours: (name: string, to: Day): string => `Write down the hours of ${name}: they end on ${formatDay(to)}.`,
  futureLines: (count: number, pence: Pence, first: Day): string =>
    count === 1
      ? `One bank line is dated ${formatDay(first)}, after today: ${money(pence)}. Check that its day is right. It counts from that day on.`
      : `${count} bank lines are dated after today, the first on ${formatDay(first)}: ${money(pence)} in all. Check that their days are right. Each counts from its day on.`,
};

/** What is due and cannot be told of yet. Says what it is, and never that it is late, missing or to be paid: it may be paid by now. */
export const waitingWords = {
  beforeOpening: (opened: Day): string => `This account was opened on ${formatDay(opened)}. Nothing before that day is on file.`,
  lateDirectPayment: (pence: Pence, dueOn: Day): string => `The council’s payment of ${formatDay(dueOn)}: ${money(pence)}.`,
  wages: (name: string, pence: Pence, day: Day): string => `Wages of ${name}: ${money(pence)}, payday ${formatDay(day)}.`,
  bill: (supplier: string, number: string, pence: Pence, day: Day): string => `Invoice ${number} of ${supplier}: ${money(pence)}, due on ${formatDay(day)}.`,
  purchase: (supplier: string, pence: Pence, day: Day): string => `Bought from ${supplier} on ${formatDay(day)}: ${money(pence)}.`,
  payBack: (name: string, pence: Pence, day: Day): string => `Bought by ${name} on ${formatDay(day)}: ${money(pence)}.`,
  hmrc: (pence: Pence, day: Day): string => `HMRC: ${money(pence)}, usually wanted by ${formatDay(day)}.`,
  pension: (pence: Pence): string => `The pension scheme: ${money(pence)}.`,
  contribution: (pence: Pence, day: Day): string => `The contribution due up to ${formatDay(day)}: ${money(pence)}.`,
  contributionNext: (pence: Pence, day: Day): string => `The contribution due on ${formatDay(day)}: ${money(pence)}.`,
  standingOrder: (amount: Pence, every: PaidEvery, needed: Pence, day: Day): string =>
    `The contribution standing order was ${money(amount)} ${EVERY[every]} on ${formatDay(day)}; ${money(needed)} is asked for each time.`,
  finalAccount: (pence: Pence, by: Day): string => `What is left at the end: ${money(pence)}, due by ${formatDay(by)}.`,
  atRisk: 'What the council may ask back.',
};
