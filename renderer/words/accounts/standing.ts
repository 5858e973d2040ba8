/** Why an account is to be looked at, in a few words. */
import type { Reason } from '../../../core/figures/standing/reasons.ts';
import type { DueCode } from '../../../core/figures/due/due.ts';
import type { Need } from '../../../core/figures/known/answers.ts';
import { grouped } from '../../../core/values/count.ts';
import { formatDay } from '../../../core/values/day.ts';
import type { Day } from '../../../core/values/units.ts';
import { formatMoney } from '../../../core/values/money.ts';

type Overdue = Extract<Reason, { readonly code: 'overdue' }>;

/** What is overdue; others are never told so. */
const OVERDUE: Partial<Readonly<Record<Overdue['what'], string>>> = {
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
  other: 'To remember',
};

function overdue({ what, pence, count }: Overdue): string {
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
        return overdue(reason);
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
