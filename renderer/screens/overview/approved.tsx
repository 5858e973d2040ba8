/** Beside what may be asked back: money that was approved for things to buy once, and is not spent yet. */
import { formatMoney } from '../../../core/values/money.ts';
import { GoLink } from '../../parts/page/button.tsx';
import { crisisWords } from '../../words/overview/crisis.ts';
import { overviewWords as words } from '../../words/overview/overview.ts';
import { workingOf } from './figure-links.ts';
import type { StandingProps } from './props.ts';

export function ApprovedNotSpent({ account, figures: { approvedNotSpent, asOf } }: StandingProps) {
  if (approvedNotSpent.wishes.length === 0) return null;
  return (
    <p className="how">
      {crisisWords.approved(formatMoney(approvedNotSpent.pence))}{' '}
      <GoLink route={workingOf(account, asOf, { figure: 'approvedNotSpent' })} about={crisisWords.approvedAbout}>
        {words.how}
      </GoLink>
    </p>
  );
}
