/**
 * The day the figures are of. It says the day of the figures that are shown, not the day being typed; a day takes hold
 * when it is whole. It opens on the last day that is known whole. Changing it is no new place, so Back leads to where one came from.
 */
import { useEffect, useEffectEvent, useState } from 'react';
import type { AccountSummary } from '../../../core/api/accounts.ts';
import { addDays, formatDay, isDay } from '../../../core/values/day.ts';
import type { Overview } from '../../../core/figures/overview.ts';
import { Button } from '../../parts/page/button.tsx';
import { DayField } from '../../parts/fields/day-field.tsx';
import { goInstead } from '../../app/route.ts';
import type { Route } from '../../app/route.ts';
import { today } from '../../program/today.ts';
import { howFar } from './known.tsx';
import { overviewWords as words } from '../../words/overview/overview.ts';

/** A day being typed is whole several times on the way (the 2nd, then the 21st): it takes hold once the typing rests. */
const TYPING_PAUSE_MS = 400;

interface AsAtProps {
  readonly account: AccountSummary;
  readonly on: string;
  /** Where the figures of another day are shown; without a day, of the last one that is whole. */
  readonly placeOn: (day: string | undefined) => Route;
  readonly figures: Overview | null;
}

export function AsAt({ account, on, placeOn, figures }: AsAtProps) {
  // Null: nothing is being typed. Held apart from the address, which follows later and must not overtake the typist.
  const [typed, setTyped] = useState<string | null>(null);
  // It has taken hold: from now on the address leads again.
  if (typed !== null && typed === on) setTyped(null);
  const show = (day: string): void => {
    setTyped(null);
    if (day !== on) goInstead(placeOn(day));
  };
  const goTo = useEffectEvent((day: string) => goInstead(placeOn(day)));
  useEffect(() => {
    if (typed === null || !isDay(typed)) return;
    const pause = setTimeout(() => goTo(typed), TYPING_PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed]);
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
        <DayField label={words.day} value={typed ?? on} onChange={setTyped} fault={undefined} />
        <div className="quick-days">
          <Button
            onPress={() => {
              setTyped(null);
              goInstead(placeOn(undefined));
            }}
          >
            {words.wholeDay}
          </Button>
          <Button onPress={() => show(today())}>{account.bankTo !== null && account.bankTo < today() ? words.todayEstimate : words.today}</Button>
          <Button onPress={() => show(monthEnd)}>{words.monthEnd}</Button>
        </div>
      </div>
    </div>
  );
}
