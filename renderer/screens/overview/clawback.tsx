/** What the council may ask back, with the rule it follows. */
import { formatDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { workingOf } from './figure-links.ts';
import { GoLink } from '../../parts/page/button.tsx';
import { Note } from '../../parts/page/note.tsx';
import { overviewWords as words } from '../../words/overview/overview.ts';
import type { StandingProps } from './props.ts';

export function Clawback({ account, figures: { reclaim, asOf, answers } }: StandingProps) {
  const { rule, atRisk, base, weeksHeld, weekly, weeksAllowed, allowed } = reclaim;
  // Without the bank and the plan it is not known what is held.
  if (!rule || answers.crisis.state === 'not_known') return null;
  const isKnown = answers.crisis.state === 'known';
  return (
    <Note
      weight={atRisk > 0 ? 'warn' : 'tell'}
      title={atRisk > 0 ? (isKnown ? words.atRisk : words.mayBeAtRisk)(formatMoney(atRisk)) : isKnown ? words.notAtRisk : words.mayNotBeAtRisk}
    >
      <p>
        {words.holds(formatMoney(base))} {weeksHeld !== null && words.holdsWeeks(weeksHeld, formatMoney(weekly))}{' '}
        {words.rule(formatDay(rule.from), weeksAllowed, formatMoney(allowed))}
      </p>
      <p className="link-line">
        <GoLink route={workingOf(account, asOf, { figure: 'reclaim' })}>{words.seeRule}</GoLink>
      </p>
    </Note>
  );
}
