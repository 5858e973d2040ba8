/**
 * The day the figures are of. It says the day of the figures that are shown, not the day being typed; a day takes hold
 * when it is whole. It opens on the last day that is known whole. Changing it is no new place, so Back leads to where one came from.
 */
import { useState } from 'react';
import type { AccountSummary } from '../../../core/api/accounts.ts';
import { addDays, formatDay } from '../../../core/values/day.ts';
import type { Overview } from '../../../core/figures/overview.ts';
import { Button } from '../../parts/page/button.tsx';
import { DayHeld } from '../../parts/fields/day-held.tsx';
import { goInstead } from '../../app/route.ts';
import type { Route } from '../../app/route.ts';
import { today } from '../../program/today.ts';
import { howFar } from './known.tsx';
import { overviewWords as words } from '../../words/overview/overview.ts';

interface AsAtProps {
  readonly account: AccountSummary;
  readonly on: string;
  /** Where the figures of another day are shown; without a day, of the last one that is whole. */
  readonly placeOn: (day: string | undefined) => Route;
  readonly figures: Overview | null;
}

export function AsAt({ account, on, placeOn, figures }: AsAtProps) {
  // What is half typed goes when a day is pressed.
  const [presses, setPresses] = useState(0);
  const show = (day: string | undefined): void => {
    setPresses(presses + 1);
    goInstead(placeOn(day));
  };
  const monthEnd = addDays(`${today().slice(0, 8)}01`, -1);
  return (
    <div className="day-shown">
      <p className="print-only">{words.whose(account.person, account.reference, account.council)}</p>
      <p className="lead" role="status">
        {figures && (
          <>
            {words.asAt(formatDay(figures.asOf))} {howFar(figures).join(' ')}
          </>
        )}
      </p>
      <div className="as-at">
        <DayHeld key={presses} label={words.day} on={on} onDay={(day) => goInstead(placeOn(day))} />
        <div className="quick-days">
          <Button onPress={() => show(undefined)}>{words.wholeDay}</Button>
          <Button onPress={() => show(today())}>{account.bankTo !== null && account.bankTo < today() ? words.todayEstimate : words.today}</Button>
          <Button onPress={() => show(monthEnd)}>{words.monthEnd}</Button>
        </div>
      </div>
    </div>
  );
}
