/** The answer on the contribution: what to pay now, or what is paid ahead, in a figure and a sentence. */
import type { Overview } from '../../../core/figures/overview.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { knownWords } from '../../words/overview/known.ts';
import { overviewWords as words } from '../../words/overview/overview.ts';
import { Big } from './big.tsx';
import { hasBank } from './known.tsx';

interface ContributionProps {
  readonly figures: Overview;
  /** All there is to say of it, not the one sentence. */
  readonly inFull?: boolean;
}

/** Leads with what to pay now; what else there is to say stands with the council's money, and what has run up in its working. */
export function Contribution({ figures, inFull = false }: ContributionProps) {
  const { asOf, known } = figures;
  const { weekly, accrued, received, overdue, toPayNow, balance, paidToCouncil, sentence, sentences } = figures.contribution;
  if (weekly === 0 && accrued === 0 && received === 0) return <p>{words.noContribution}</p>;
  if (!hasBank(figures) && !paidToCouncil)
    return (
      <>
        <p className="big not-known">{knownWords.notKnown}</p>
        <p>
          {words.weekly(formatMoney(weekly))} {knownWords.paidNotKnown}
        </p>
      </>
    );
  const ahead = balance < 0 && overdue === 0;
  const isWhole = known.bank !== null && asOf <= known.bank;
  return (
    <>
      <Big pence={ahead ? -balance : toPayNow} after={ahead ? words.ahead : isWhole ? words.toPayNow : words.toPayByStatement} />
      {(inFull ? sentences : [sentence]).map((one) => (
        <p key={one}>{one}</p>
      ))}
    </>
  );
}
