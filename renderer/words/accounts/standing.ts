/** Why an account is to be looked at, in a few words. */
import type { Reason } from '../../../core/figures/standing/reasons.ts';
import type { Due } from '../../../core/figures/standing/standing.ts';
import type { Need } from '../../../core/figures/known/answers.ts';
import { grouped } from '../../../core/values/count.ts';
import { formatDay } from '../../../core/values/day.ts';
import type { Day } from '../../../core/values/units.ts';
import { formatMoney } from '../../../core/values/money.ts';

type Overdue = Extract<Reason, { readonly code: 'overdue' }>;

/** What is overdue; others are never told so. */
const OVERDUE: Partial<Readonly<Record<Overdue['what'], string>>> = {
  lateDirectPayment: 'Council payment',
  wagesDue: 'Wages',
  billDue: 'Bill',
  contributionOverdue: 'Contribution',
};

const NEEDS: Readonly<Record<Need, string>> = { plan_line: 'plan', contribution_rate: 'contribution', statement_line: 'statement' };

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
  due: {
    wages: (day: Day): string => `Wages, ${formatDay(day)}`,
    bill: (day: Day): string => `Bill, ${formatDay(day)}`,
    hmrc: (day: Day): string => `HMRC, ${formatDay(day)}`,
    contribution: (day: Day): string => `Contribution, ${formatDay(day)}`,
  } satisfies Readonly<Record<Due['code'], (day: Day) => string>>,
} as const;
