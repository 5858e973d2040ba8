/** What the program says about records kept by hand: what cannot be saved and why, and what is odd but may be right. */
import { formatDay } from '../values/day.ts';
import { formatHours } from '../values/hours.ts';
import type { Day, HundredthHours, Pence, TimeOfDay } from '../values/units.ts';
import { MOST_HOURS_ALTOGETHER, MOST_MONEY_ALTOGETHER } from '../values/limits.ts';
import { formatMoney } from '../values/money.ts';
import { grouped } from '../values/count.ts';

/** Of what uses something, so many are named. */
const MOST_NAMED = 3;

export const recordWords = {
  noAccount: 'This account is not in the open file.',
  noRecord: 'This record is not there any more.',
  notOfMany: 'This can only be changed of one record at a time.',
  tooMany: (most: number): string => `These are too many to change together. Find at most ${most.toLocaleString('en-GB')}.`,
  othersByNow: 'What is found is something else by now. Look at it again.',
  noLine: 'This bank line is not there any more.',
  noChange: 'There is no such change in this account.',

  // What cannot be saved.
  invoiceGone: 'This invoice is not there any more. Choose another, or leave this empty.',
  supplierGone: 'This supplier is not there any more. Choose another.',
  personGone: 'This assistant is not there any more. Choose another.',
  planLineGone: 'This plan line is not there any more. Choose another.',
  fundGone: 'This fund is not there any more. Choose another.',
  bankAccountGone: 'This bank account is not there any more. Choose another.',
  notReconciled: (here: string): string => `It is not the same as what is here: ${here}. Find the difference first.`,
  tinHasNone: 'A tin with cash has no statement. Count it on Cash.',
  statementUnchained: (before: string, opening: string): string =>
    `It opens with ${opening}; the one before closes with ${before}. One may be missing between.`,
  wishGone: 'This wish is not there any more. Choose another, or leave this empty.',
  letterGone: 'This letter is not there any more. Choose another, or leave this empty.',
  outcomeGone: 'This outcome is not there any more. Choose another.',
  ownAccountGone: 'This own account is not there any more. Choose another.',
  purchaseGone: 'This purchase is not there any more. Choose another, or leave this empty.',
  severalCalled: (name: string, all: readonly string[]): string => `More than one is called ‘${name}’: ${all.join(', ')}. Say which one.`,
  bankLine: (text: string, day: Day): string => `bank line ‘${text}’ of ${formatDay(day)}`,
  nameTaken: (name: string): string => `There already is one called ‘${name}’.`,
  sameDay: (day: Day): string => `There already is one from ${formatDay(day)}. Change that one.`,
  bothTimes: 'Give both the start and the end, or neither.',
  pastMidnight: 'The end is not after the start. A shift past midnight is two rows, each with the hours of its own day. Hours worked makes them of one entry.',
  moreThanBetween: (most: HundredthHours): string => `There are only ${formatHours(most)} hours between these times.`,
  clocksChange: (change: 'forward' | 'back', starts: TimeOfDay, ends: TimeOfDay, hours: HundredthHours): string =>
    `The clocks go ${change} on that day: from ${starts} to ${ends} it was ${formatHours(hours)} hours.`,
  clocksInNight: (change: 'forward' | 'back'): string =>
    `The clocks go ${change} in the night from Saturday to Sunday, so it is an hour ${change === 'back' ? 'longer' : 'shorter'}. Are the hours right?`,
  endBeforeStart: 'The last day is before the first day.',
  versionsOverlap: (line: string, from: Day, to: Day | null): string =>
    `‘${line}’ already has a version from ${formatDay(from)}${to === null ? ' with no last day' : ` to ${formatDay(to)}`}. The days of two versions must not overlap.`,
  doneEarly: (day: Day): string =>
    `It runs until ${formatDay(day)}, and is told of no more once it is done. Is that right? The day on the paper has its own box.`,
  whoseRight: 'Whose right to work is it? Without a name it counts for nobody.',
  stillToCome: 'That day is still to come. Say it once it is done.',
  datedAhead: (day: Day): string => `It is dated ${formatDay(day)}, which is still to come. If that is right, leave it so.`,
  noPaperDay: 'Only what ends has a day on the paper. Leave it empty.',
  needsTitle: 'Say in a few words what it is.',
  needsHoursAndRate: 'A line of hours needs hours a week and a rate.',
  needsAmount: 'This kind of line needs an amount.',
  whatIfNeeds: 'A what-if of this kind needs this.',
  amountOrPercent: 'Give an amount for a week, or percent: one of the two.',
  whatIfNameTaken: (name: string): string => `There already is a what-if called ‘${name}’. Choose another name, or take that one away first.`,
  noWhatIf: (name: string): string => `There is no what-if called ‘${name}’.`,
  approvedBy: (who: string, on: string): string => `approved by ${who} on ${on}`,
  toPay: (every: string): string => `to be paid ${every}`,
  bothOrNone: 'Say how often and from which day, or leave both empty.',
  dueBeforeRate: 'This day is before the rate begins.',
  needsFirstPayment: 'The first rules need the day of the first payment.',
  noServiceDays: (day: string): string =>
    `It does not say which days of care it is for. Care is taken as invoiced up to ${formatDay(day)}; add the last day of care if it is another.`,
  estimateFell: (pence: number): string => `The estimate of care not invoiced fell by ${formatMoney(pence)}.`,
  estimateRose: (pence: number): string => `The estimate of care not invoiced rose by ${formatMoney(pence)}.`,
  needsGuarantee: 'This amount is not on file for that year. Ask your council for it.',
  endingHasNoEnd: 'What has ended has no last day. Leave it empty.',
  endedOnce: 'The direct payment has ended already. Correct that record.',
  needsFundPayment: 'The first row of a fund needs the day of a payment.',
  noPayer: (fund: string): string => `Fund ‘${fund}’ does not say who pays it, so the council does. Say it there, or this counts for nothing.`,
  saidElsewhere: 'Which line changes, and from which day, is said beside its fields. To end a line, give its last version a last day.',
  becomesOneOff: 'A line that goes on can’t become money given once. End it, and add a new line.',
  oneOffChanges: 'Money given once is of its day alone. Correct it, or add a new line.',
  notInHours: 'This line is not counted in hours. Give the amount in pounds.',
  moveOverLimit: (moved: number, percent: number, limit: number): string =>
    `With this, ${formatMoney(moved)} is moved between lines this account year. Your council lets you move ${percent} % of the plan, ${formatMoney(limit)}, without asking.`,
  moveOverdraws: (line: string, short: number): string => `This takes ${formatMoney(short)} more than the year’s plan gives ‘${line}’.`,
  unknownScope: (word: string): string => `‘${word}’ is nothing that is known here to be in a paper.`,
  paperMissing: 'paper not on file',
  noPaye: 'No PAYE scheme on file',
  taxCode: (code: string): string => `tax code ${code}`,
  noTaxCode: 'no tax code on file',
  niLetter: (letter: string): string => `National Insurance letter ${letter}`,
  unknownDay: 'Choose days of the week.',
  unknownLoan: 'That is no student loan plan that is known here.',
  oneLoan: 'Only one student loan plan is paid back at a time, beside a postgraduate loan.',
  payAndTaxBefore: 'Give both the pay and the tax from before that day, or neither.',
  bothShares: 'Give both parts of the pension, or neither.',
  paye: (reference: string): string => `PAYE ${reference}`,
  employer: (who: string): string => `${who} is the employer`,
  payrollBy: (who: string): string => `pay worked out by ${who}`,
  until: (day: string): string => `until ${day}`,
  endedOn: (day: string): string => `ended on ${day}`,
  unknownOutcome: (word: string): string => `‘${word}’ is no outcome of the Care Act that is known here.`,
  unknownExclude: (word: string): string => `‘${word}’ is nothing the council’s rule can leave out.`,
  openingNeeds: {
    name: 'Say whose or which one this is.',
    hours: 'Holiday is given in hours.',
    pence: 'Give an amount of money.',
    noName: 'This amount has no name.',
  },
  tooManyNames: 'The names they had are kept here, and these are too many now. Take some out that nobody prints any more.',
  sameSupplier: 'Choose another supplier: this is the one itself.',
  bothHave: (which: string): string => `Both have a ${which}. Take one of them away first.`,
  sameLine: 'Choose two different plan lines.',
  noWords: 'Give at least one word to look for.',
  altogether: {
    money: `With it the records of this kind would come to more than ${formatMoney(MOST_MONEY_ALTOGETHER)}, the most Headroom adds up.`,
    hours: `With it the records of this kind would come to more than ${grouped(MOST_HOURS_ALTOGETHER / 100)} hours, the most Headroom adds up.`,
  },
  noAmount: 'The amount must not be nought.',
  lastBankAccount: 'An account needs at least one bank account.',
  bankAccountUsed: 'Statements have been brought in for this bank account. Take their files back first.',
  /** `users`: what each is called that uses it. */
  inUse: (name: string, users: readonly string[]): string => {
    const more = users.length - MOST_NAMED;
    const named = users.slice(0, MOST_NAMED).join(', ');
    if (more > 0) return `‘${name}’ stays, for ${users.length.toLocaleString('en-GB')} things use it. Among them are ${named}.`;
    return `‘${name}’ is still used by ${named}. Change ${users.length === 1 ? 'that' : 'those'} first.`;
  },
  /** By what people of one name are told apart. */
  sameName: {
    day: (name: string): string => `There is another assistant called ‘${name}’. Headroom tells them apart by the day they started.`,
    number: (name: string): string => `There is another assistant called ‘${name}’. Headroom numbers them.`,
    noDay: (name: string): string =>
      `There is another assistant called ‘${name}’. Headroom numbers them. Give each a first day of work, and it tells them apart by that.`,
  },

  // What is odd, but may be right.
  beforeOpening: (day: Day, openedOn: Day): string =>
    `${formatDay(day)} is before the account was opened on ${formatDay(openedOn)}: owed from then on, but no cost of this account.`,
  payslipBeforeOpening: (openedOn: Day): string =>
    `Of a payslip from before that day only the net pay is counted. Its tax, National Insurance and pension are in no figure. If some was still to be paid on ${formatDay(openedOn)}, add the sum under ‘Owed or held at the start’.`,
  beforeOpeningLeftOut: (day: Day, openedOn: Day): string =>
    `${formatDay(day)} is before the account was opened on ${formatDay(openedOn)}, so it is in no figure.`,
  mainFundPayer: 'The fund ‘main’ is the council’s money. Make another fund for money that somebody else pays.',
  floatOfCash: 'Only a tin with cash is filled up to a sum. Leave this empty, or say that it is a tin.',
  nothingMoreBeforeOpening: (openedOn: Day): string => `The account was opened on ${formatDay(openedOn)}. Give that day or a later one.`,
  notThereYet: (name: string, started: Day): string => `${name} started on ${formatDay(started)}, after this day.`,
  hasLeft: (name: string, left: Day): string => `${name} left on ${formatDay(left)}, before this day.`,
  appointeeOnly: 'A DWP appointee deals with benefits alone. The letter of the DWP gives no right to run a direct payment, so ask the council who may.',
  sameHours: (hours: string): string => `There are ${hours} hours like these on that day already. Both count. Take one away if they are the same.`,
  sameTimes: (starts: string, ends: string): string =>
    `There are hours from ${starts} to ${ends} on that day already. Both count. Take one away if they are the same.`,
  again: 'There is another record just like this one. Both count. Take one away if they are the same.',
  longDay: 'More than 24 hours on one day.',
  netDiffers: (expected: Pence): string => `Gross less tax, National Insurance and pension comes to ${formatMoney(expected)}, not the net pay given.`,
  payslipOverlaps: (name: string, from: Day, to: Day): string => `${name} already has a payslip for ${formatDay(from)} to ${formatDay(to)}.`,
  invoiceAgain: (number: string, supplier: string): string => `There already is an invoice ${number} from ${supplier}.`,
  hoursTimesRate: (expected: Pence): string => `Hours times rate comes to ${formatMoney(expected)}, not the amount given.`,
  dueBeforeDay: 'It is due before its own date.',
  contributionOut: 'A contribution paid out of this account is not paid from the person’s own money, so it pays off nothing.',
  linesWaitAgain: (count: number): string =>
    count === 1 ? 'One bank line that paid this waits to be explained again.' : `${count} bank lines that paid this wait to be explained again.`,
};
