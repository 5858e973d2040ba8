/** What the council may ask back, with the rule it follows. */
import { formatDay } from '../../core/day.ts';
import { formatMoney } from '../../core/money.ts';
import { workingOf } from '../figure-links.ts';
import { GoLink } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { overviewWords as words } from '../words/overview.ts';
import type { StandingProps } from './overview-props.ts';

export function AskedBack({ account, figures: { reclaim, asOf } }: StandingProps) {
  const { rule, atRisk, base, weeksHeld, weekly, weeksAllowed, allowed } = reclaim;
  if (!rule) return null;
  return (
    <Note weight={atRisk > 0 ? 'warn' : 'tell'} title={atRisk > 0 ? words.atRisk(formatMoney(atRisk)) : words.notAtRisk}>
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
