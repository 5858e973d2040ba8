/**
 * Why an account is to be looked at, the worst reason first, and which of many comes first: an ordered list of reasons that anyone can read,
 * and no score. Compares what stands with today; computes no figure.
 */
import type { Mandate } from '../../books/facts.ts';
import type { Day, Pence } from '../../values/units.ts';
import { daysBetween } from '../../values/day.ts';
import { isInForce } from '../inputs/mandates.ts';
import type { Need } from '../known/answers.ts';
import type { NeedsDoing } from '../known/needs-doing.ts';
import type { Due, DueCode } from '../due/due.ts';
import type { AccountStanding } from './standing.ts';

/** A statement comes once a month; past this one is missing, and so is a look at whether the balance is right. */
const STATEMENT_OLD_AFTER_DAYS = 35;
const SOON_DAYS = 14;

/** Papers that run out. */
const RUNS_OUT: ReadonlySet<DueCode> = new Set(['authorityEnds', 'insurance', 'dbs', 'rightToWork']);

interface Late {
  readonly what: NeedsDoing['code'];
  readonly pence: Pence | null;
  readonly day: Day | null;
  readonly count: number;
}

export type Reason =
  | { readonly code: 'short'; readonly pence: Pence; readonly day: Day }
  | { readonly code: 'runsOut'; readonly day: Day }
  /** What is to be paid by the account. */
  | ({ readonly code: 'overdue' } & Late)
  | { readonly code: 'returnLate'; readonly day: Day; readonly count: number }
  | { readonly code: 'statementOld'; readonly days: number }
  /** `day`: up to then it was right; null: it never was looked at. */
  | { readonly code: 'notReconciled'; readonly day: Day | null }
  | { readonly code: 'unexplained'; readonly lines: number }
  | { readonly code: 'expired'; readonly due: Due; readonly count: number }
  | ({ readonly code: 'paymentLate' } & Late)
  | ({ readonly code: 'contributionLate' } & Late)
  | { readonly code: 'mayBeAskedBack'; readonly pence: Pence }
  | { readonly code: 'papersMissing'; readonly pence: Pence; readonly count: number }
  | { readonly code: 'notKnown'; readonly needs: readonly Need[] }
  | { readonly code: 'dueSoon'; readonly due: Due }
  /** Nothing else is said of it: nothing in it can be changed. */
  | { readonly code: 'handedOver'; readonly to: string };

/** Worst first. */
const CODES = [
  ...(['short', 'runsOut', 'overdue', 'returnLate', 'statementOld', 'notReconciled', 'unexplained', 'expired', 'paymentLate', 'contributionLate'] as const),
  ...(['mayBeAskedBack', 'papersMissing', 'notKnown', 'dueSoon', 'handedOver'] as const),
] as const satisfies readonly Reason['code'][];

const LATE: Partial<Readonly<Record<NeedsDoing['code'], 'paymentLate' | 'contributionLate'>>> = {
  lateDirectPayment: 'paymentLate',
  contributionOverdue: 'contributionLate',
};

type Standing = Omit<AccountStanding, 'crisisHours' | 'mandates' | 'to' | 'changesOn'>;

/** @param unexplained how many bank lines wait. Empty: the account is in order, and nothing is due soon. */
export function reasonsOf(standing: Standing, unexplained: number, today: Day): Reason[] {
  const { short, runsOutOn, overdue, mayBeAskedBack, bank, reconciledOn, papersMissing, needs, dues } = standing;
  const reasons: Reason[] = [];
  if (short) reasons.push({ code: 'short', pence: short.pence, day: short.nextReceiptOn });
  // What is short before the next payment says it already.
  else if (runsOutOn !== null) reasons.push({ code: 'runsOut', day: runsOutOn });
  for (const { code: what, ...late } of overdue) reasons.push({ code: LATE[what] ?? 'overdue', what, ...late });
  const past = dues.filter(({ day, toldBy }) => day < today && toldBy === 'record');
  const returns = past.filter(({ code }) => code === 'return');
  if (returns[0]) reasons.push({ code: 'returnLate', day: returns[0].day, count: returns.length });
  const isOld = (day: Day): boolean => daysBetween(day, today) > STATEMENT_OLD_AFTER_DAYS;
  if (bank !== null && isOld(bank)) reasons.push({ code: 'statementOld', days: daysBetween(bank, today) });
  else if (bank !== null && (reconciledOn === null || isOld(reconciledOn))) reasons.push({ code: 'notReconciled', day: reconciledOn });
  if (unexplained > 0) reasons.push({ code: 'unexplained', lines: unexplained });
  const expired = past.filter(({ code }) => RUNS_OUT.has(code));
  if (expired[0]) reasons.push({ code: 'expired', due: expired[0], count: expired.length });
  if (mayBeAskedBack !== null && mayBeAskedBack > 0) reasons.push({ code: 'mayBeAskedBack', pence: mayBeAskedBack });
  if (papersMissing !== null && papersMissing.count > 0) reasons.push({ code: 'papersMissing', ...papersMissing });
  if (needs.length > 0) reasons.push({ code: 'notKnown', needs });
  const soon = nextDueOf(standing, today);
  if (soon !== null && daysBetween(today, soon.day) <= SOON_DAYS) reasons.push({ code: 'dueSoon', due: soon });
  return reasons.toSorted((a, b) => CODES.indexOf(a.code) - CODES.indexOf(b.code));
}

/** The first thing due from today on; null: nothing that is known of. */
export function nextDueOf({ dues }: Pick<AccountStanding, 'dues'>, today: Day): Due | null {
  return dues.find(({ day }) => day >= today) ?? null;
}

/** Who acts for the person on a day, by the newest paper in force; null: nobody is on file. */
export function actsAs({ mandates }: Pick<AccountStanding, 'mandates'>, today: Day): Pick<Mandate, 'role' | 'who'> | null {
  let newest: AccountStanding['mandates'][number] | null = null;
  for (const mandate of mandates) if (isInForce(mandate, today) && (newest === null || (mandate.from ?? '') >= (newest.from ?? ''))) newest = mandate;
  return newest === null ? null : { role: newest.role, who: newest.who };
}

/** What is due soon is no fault of anybody's, and of what was handed over somebody else takes care. */
export function needsSomebody(reasons: readonly Reason[]): boolean {
  return reasons.some(({ code }) => code !== 'dueSoon' && code !== 'handedOver');
}

/** After every day that may be known. */
const NO_DAY = '9999';

function dayOf(reason: Reason): Day {
  if ('due' in reason) return reason.due.day;
  return ('day' in reason ? reason.day : null) ?? NO_DAY;
}

/** Within one code and day: more is worse. */
function sizeOf(reason: Reason): number {
  switch (reason.code) {
    case 'unexplained':
      return reason.lines;
    case 'statementOld':
      return reason.days;
    case 'notKnown':
      return reason.needs.length;
    default:
      return ('pence' in reason ? reason.pence : null) ?? 0;
  }
}

/** Worst first: by the worst reason, then the nearer day, then the larger sum. In order comes last, and among equals the order stays. */
export function worstFirst([a]: readonly Reason[], [b]: readonly Reason[]): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  const byDay = dayA < dayB ? -1 : dayA > dayB ? 1 : 0;
  return CODES.indexOf(a.code) - CODES.indexOf(b.code) || byDay || sizeOf(b) - sizeOf(a);
}
