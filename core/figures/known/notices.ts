/**
 * What must be said beside the figures: estimates, what was left out, what is paid ahead, what cannot be right. A notice
 * changes no figure. Each has a code for the screen, and a sentence.
 */
import { daysBetween } from '../../values/day.ts';
import type { Day, Pence } from '../../values/units.ts';
import { noticeWords } from '../../words/figures/notices.ts';
import type { PaidAheadPart } from '../../words/figures/notices.ts';
import { finalAccountOf } from '../council/final-account.ts';
import { personCalled } from '../inputs/account-index.ts';
import type { Figures } from '../figures.ts';
import type { BalanceCheck } from '../funds/balance-check.ts';
import type { AccountIndex } from '../inputs/account-index.ts';

export interface Notice {
  readonly code:
    | 'ended'
    | 'contributionTakesAll'
    | 'contributionFromThisAccount'
    | 'contributionPaidHere'
    | 'bankIsOld'
    | 'noBankLines'
    | 'balanceDiffers'
    | 'beforeOpening'
    | 'paidAhead'
    | 'estimate'
    | 'hoursTwice'
    | 'noRate'
    | 'bankHolidaysUnknown'
    | 'unknownExclude'
    | 'noRule'
    | 'fundOverspent'
    | 'crisisShort'
    | 'noReceipt';
  readonly sentence: string;
  readonly pence: Pence | null;
  readonly day: Day | null;
}

const OLD_AFTER_DAYS = 7;

/** Whether the bank has shown all there is on `asOf`; past its end more may have come or gone. */
function isTold({ accountIndex: { asOf }, known: { bank } }: Figures): boolean {
  return bank !== null && asOf <= bank;
}

const PAID_AHEAD: readonly PaidAheadPart[] = ['wages', 'hmrc', 'pension', 'invoices', 'owedToPeople'];

/** Records before the opening that count nowhere: papers then are owed, recorded payments on their way, rates and plan still hold. */
function beforeOpening({ accountIndex: { facts, openedOn } }: Figures): number {
  const early = (rows: readonly { readonly day: Day }[]): number => rows.filter((row) => row.day < openedOn).length;
  const summed = (facts.lineSums ?? []).reduce((sum, { day, lines }) => sum + (day < openedOn ? lines : 0), 0);
  return early(facts.timesheets) + early(facts.contributionPaid) + early(facts.lines) + summed;
}

/** Once it has ended, or that is known beforehand, what is left is no longer the person's to plan with. */
function aboutEnd(figures: Figures): Notice[] {
  const final = finalAccountOf(figures);
  if (!final) return [];
  const { lastDay, by, returnable, stop, otherPayers } = final;
  const payers = otherPayers.map(({ name }) => name);
  const hasEnded = stop.from <= figures.accountIndex.asOf;
  return [
    hasEnded
      ? { code: 'ended', sentence: noticeWords.ended(lastDay, returnable, by, payers), pence: returnable, day: lastDay }
      : { code: 'ended', sentence: noticeWords.ends(lastDay, payers), pence: null, day: lastDay },
  ];
}

function aboutMoney(figures: Figures): Notice[] {
  const { cash, contribution, directPayment, accountIndex, known } = figures;
  const notices: Notice[] = [];
  const say = (code: Notice['code'], sentence: string, pence: Pence | null = null, day: Day | null = null): unknown =>
    notices.push({ code, sentence, pence, day });
  if (directPayment.contributionTakesAll) {
    say('contributionTakesAll', noticeWords.contributionTakesAll(contribution.weekly, directPayment.weeklyGross), contribution.weekly);
  }
  const sum = (rows: readonly { readonly amount: Pence }[]): Pence => rows.reduce((total, row) => total + row.amount, 0);
  const out = -sum(contribution.paidFromThisAccount);
  if (out > 0) say('contributionFromThisAccount', noticeWords.contributionFromThisAccount(out), out, contribution.paidFromThisAccount.at(-1)?.day ?? null);
  const here = sum(contribution.paidHereWhileInvoiced);
  if (here > 0) say('contributionPaidHere', noticeWords.contributionPaidHere(here), here, contribution.paidHereWhileInvoiced.at(-1)?.day ?? null);
  if (cash.newestLine === null) say('noBankLines', noticeWords.noBankLines);
  else if (known.bank === null || daysBetween(known.bank, accountIndex.asOf) > OLD_AFTER_DAYS)
    say('bankIsOld', noticeWords.bankIsOld(cash.newestLine), null, cash.newestLine);
  for (const check of cash.checks) {
    if (check.difference === 0) continue;
    say('balanceDiffers', differs(accountIndex, check), check.difference, check.day);
  }
  const left = beforeOpening(figures);
  if (left > 0) say('beforeOpening', noticeWords.beforeOpening(left, accountIndex.openedOn), null, accountIndex.openedOn);
  return notices;
}

function aboutOwed(figures: Figures): Notice[] {
  const { liabilities, unpaid, notYetInvoiced, holidays } = figures;
  const notices: Notice[] = [];
  const say = (code: Notice['code'], sentence: string, pence: Pence | null = null, day: Day | null = null): unknown =>
    notices.push({ code, sentence, pence, day });
  for (const part of PAID_AHEAD) {
    const pence = liabilities.parts[part];
    if (pence < 0 && isTold(figures)) say('paidAhead', noticeWords.paidAhead[part](-pence), pence);
  }
  for (const { assistant, estimates, pence, withoutRate, unknownYears } of unpaid) {
    if (estimates.length > 0) say('estimate', noticeWords.wagesEstimated(assistant.name, pence), pence);
    for (const kind of ['standard', 'night', 'sleep_in'] as const) {
      const first = withoutRate.find((one) => one.kind === kind);
      if (first) say('noRate', noticeWords.noRate(assistant.name, kind, first.day), null, first.day);
    }
    if (unknownYears.length > 0) say('bankHolidaysUnknown', noticeWords.bankHolidaysUnknown(assistant.name, unknownYears));
  }
  for (const { name, pence } of notYetInvoiced) if (pence > 0) say('estimate', noticeWords.notYetInvoiced(name, pence), pence);
  for (const { assistant, rate, rateDay, worked } of holidays) {
    if (rate === null && worked > 0) say('noRate', noticeWords.noHolidayRate(assistant.name, worked), null, rateDay);
  }
  return notices;
}

/** One for each person with the same hours more than once on a day of the account year: they are paid, and earn holiday, each time. */
function aboutHours({ accountIndex }: Figures): Notice[] {
  const { facts, asOf, hoursFrom } = accountIndex;
  const same = Map.groupBy(
    facts.timesheets.filter(({ day }) => day >= hoursFrom && day <= asOf),
    ({ person, day, hours, kind }) => JSON.stringify([person, day, hours, kind]),
  );
  const twice = [...same.values()].flatMap((rows) => (rows[0] && rows.length > 1 ? [{ rows, ...rows[0] }] : []));
  return [...Map.groupBy(twice, ({ person }) => person)].flatMap(([person, [first, ...others]]) => {
    if (first === undefined) return [];
    const days = new Set([first, ...others].map(({ day }) => day)).size;
    const sentence = noticeWords.hoursTwice(personCalled(accountIndex, person), first.hours, first.day, first.rows.length, days);
    return [{ code: 'hoursTwice' as const, sentence, pence: null, day: first.day }];
  });
}

function aboutReserves(figures: Figures): Notice[] {
  const { funds, clawback, crisis, answers } = figures;
  const notices: Notice[] = [];
  const say = (code: Notice['code'], sentence: string, pence: Pence | null = null, day: Day | null = null): unknown =>
    notices.push({ code, sentence, pence, day });
  for (const { fund, balance } of funds) if (balance < 0 && isTold(figures)) say('fundOverspent', noticeWords.fundOverspent(fund.name, -balance), balance);
  for (const name of clawback.unknown) say('unknownExclude', noticeWords.unknownExclude(name));
  if (clawback.rule === null) say('noRule', noticeWords.noRule);
  if (!crisis.scheduled) say('noReceipt', noticeWords.noReceipt(crisis.to), null, crisis.to);
  if (crisis.available < 0 && answers.crisis.state === 'known')
    say('crisisShort', noticeWords.crisisShort(-crisis.available, crisis.nextReceiptOn), crisis.available, crisis.nextReceiptOn);
  return notices;
}

export function noticesOf(figures: Figures): Notice[] {
  return [...aboutEnd(figures), ...aboutMoney(figures), ...aboutOwed(figures), ...aboutHours(figures), ...aboutReserves(figures)];
}

/** A tin has no bank that prints what is in it. */
export function differs({ facts }: AccountIndex, { bankAccount, day, printed, ours }: BalanceCheck): string {
  const isTin = facts.bankAccounts.some(({ name, what }) => name === bankAccount && what === 'cash');
  return (isTin ? noticeWords.countDiffers : noticeWords.balanceDiffers)(bankAccount, day, printed, ours);
}
