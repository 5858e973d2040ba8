/** Why an account is to be looked at, in a few words. What stands beside it in the list of all is here too, for paper says the same. */
import type { Reason } from '../../figures/standing/reasons.ts';
import type { DueCode } from '../../figures/due/due.ts';
import type { Need } from '../../figures/known/answers.ts';
import { grouped } from '../../values/count.ts';
import { formatDay } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';
import { formatMoney } from '../../values/money.ts';

type Late = Extract<Reason, { readonly what: unknown }>;

/** What is overdue; others are never told so. */
const OVERDUE: Partial<Readonly<Record<Late['what'], string>>> = {
  lateDirectPayment: 'Council payment',
  finalAccount: 'Final account',
  wagesDue: 'Wages',
  billDue: 'Invoice',
  contributionOverdue: 'Contribution',
};

const NEEDS: Readonly<Record<Need, string>> = { plan_line: 'plan', contribution_rate: 'contribution', statement_line: 'statement' };

const DUE: Readonly<Record<DueCode, string>> = {
  review: 'Review',
  reply: 'Reply',
  answer: 'Answer',
  return: 'Return',
  finalAccount: 'Final account',
  insurance: 'Insurance',
  guarantee: 'Guarantee',
  dbs: 'DBS check',
  contract: 'Contract',
  rightToWork: 'Right to work',
  training: 'Training',
  authorityEnds: 'Authority ends',
  authorityReview: 'Authority review',
  decisionReview: 'Decision review',
  capacityReview: 'Able to decide?',
  deputyReport: 'Deputy’s report',
  lowPay: 'Pay too low',
  wages: 'Wages',
  bill: 'Invoice',
  contribution: 'Contribution',
  hmrc: 'HMRC',
  pension: 'Pension scheme',
  duty: 'Employer’s duty',
  challenge: 'Challenge a decision',
  other: 'To remember',
};

/** Those that run out, said so that "ran out" follows. */
const EXPIRED: Partial<Readonly<Record<DueCode, string>>> = { authorityEnds: 'Authority' };

function late({ what, pence, count }: Late): string {
  const first = `${OVERDUE[what] ?? 'Something'}${pence === null ? '' : ` ${formatMoney(pence)}`} late`;
  return count === 1 ? first : `${first}, and ${grouped(count - 1)} more`;
}

export const standingWords = {
  reason: (reason: Reason): string => {
    switch (reason.code) {
      case 'short':
        return `${formatMoney(reason.pence)} short before ${formatDay(reason.day)}`;
      case 'runsOut':
        return `The money is gone on ${formatDay(reason.day)}`;
      case 'overdue':
      case 'paymentLate':
      case 'contributionLate':
        return late(reason);
      case 'returnLate':
        return reason.count === 1 ? `Return late since ${formatDay(reason.day)}` : `${grouped(reason.count)} returns late`;
      case 'notReconciled':
        return reason.day === null ? 'Balance not compared yet' : `Balance last right on ${formatDay(reason.day)}`;
      case 'expired':
        return `${EXPIRED[reason.due.code] ?? DUE[reason.due.code]} ran out on ${formatDay(reason.due.day)}${reason.count === 1 ? '' : `, and ${grouped(reason.count - 1)} more`}`;
      case 'papersMissing':
        return `${grouped(reason.count)} ${reason.count === 1 ? 'paper' : 'papers'} missing, ${formatMoney(reason.pence)}`;
      case 'dueSoon':
        return standingWords.dueOn(DUE[reason.due.code], reason.due.day);
      case 'handedOver':
        return `Handed over to ${reason.to}`;
      case 'mayBeAskedBack':
        return `${formatMoney(reason.pence)} may be asked back`;
      case 'unexplained':
        return reason.lines === 1 ? 'One bank line to explain' : `${grouped(reason.lines)} bank lines to explain`;
      case 'statementOld':
        return `No statement for ${grouped(reason.days)} days`;
      case 'notKnown':
        return `Not there yet: ${reason.needs.map((need) => NEEDS[need]).join(', ')}`;
    }
  },
  inOrder: 'In order',
  due: DUE,
  dueOn: (what: string, day: Day): string => `${what}, ${formatDay(day)}`,
} as const;
