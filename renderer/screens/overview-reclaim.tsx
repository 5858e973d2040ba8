/** What the council may ask back, with the rule it follows; and the lines whose money is in no figure yet. */
import { formatDay } from '../../core/day.ts';
import { formatMoney } from '../../core/money.ts';
import { workingOf } from '../figure-links.ts';
import { GoLink } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { overviewWords as words } from '../words/overview.ts';
import type { StandingProps } from './overview-props.ts';

export function AskedBack({ account, figures }: StandingProps) {
  const { reclaim, unexplained, duplicatesToDecide, asOf } = figures;
  const { rule, atRisk, base, weeksHeld, weekly, weeksAllowed, allowed } = reclaim;
  return (
    <div className="stack">
      {rule && (
        <Note weight={atRisk > 0 ? 'warn' : 'tell'} title={atRisk > 0 ? words.atRisk(formatMoney(atRisk)) : words.notAtRisk}>
          <p>
            {words.holds(formatMoney(base))} {weeksHeld !== null && words.holdsWeeks(weeksHeld, formatMoney(weekly))}{' '}
            {words.rule(formatDay(rule.from), weeksAllowed, formatMoney(allowed))}
          </p>
          <p className="link-line">
            <GoLink route={workingOf(account, asOf, { figure: 'reclaim' })}>{words.seeRule}</GoLink>
          </p>
        </Note>
      )}
      {unexplained.count > 0 && (
        <Note weight="warn" title={words.unexplained(unexplained.count, formatMoney(unexplained.pence))}>
          <p>{words.unexplainedHelp}</p>
          <p className="link-line">
            <GoLink route={workingOf(account, asOf, { figure: 'unexplained' })} about={words.unexplainedLines}>
              {words.seeThem}
            </GoLink>
          </p>
        </Note>
      )}
      {duplicatesToDecide.length > 0 && (
        <Note weight="warn">
          <p>{words.duplicates(duplicatesToDecide.length)}</p>
          <p className="link-line">
            <GoLink route={workingOf(account, asOf, { figure: 'duplicates' })} about={words.duplicateLines}>
              {words.seeThem}
            </GoLink>
          </p>
        </Note>
      )}
    </div>
  );
}
