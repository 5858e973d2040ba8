/**
 * A day that takes hold by itself: at once where it is picked, and where it is typed once the typing rests, for on the way it is whole
 * several times (the 2nd, then the 21st). What follows may come later and never overtakes the typist.
 */
import { useEffect, useEffectEvent, useState } from 'react';
import { isDay } from '../../../core/values/day.ts';
import { DayField } from './day-field.tsx';

const TYPING_PAUSE_MS = 400;

interface DayHeldProps {
  readonly label: string;
  /** The day that holds. */
  readonly on: string;
  /** Whether a day is that of `on` already: one of the same week. Without: the same day. */
  readonly isHeld?: (day: string) => boolean;
  readonly onDay: (day: string) => void;
}

export function DayHeld({ label, on, isHeld, onDay }: DayHeldProps) {
  const holds = (day: string): boolean => (isHeld ? isHeld(day) : day === on);
  // Null: nothing is being typed.
  const [typed, setTyped] = useState<string | null>(null);
  const [given, setGiven] = useState<string | null>(null);
  const [at, setAt] = useState(on);
  if (at !== on) {
    setAt(on);
    // Come to in another way since: what was typed and has taken hold is over. What is being typed stays, whatever is read meanwhile.
    if (typed !== null && typed === given && !holds(typed)) setTyped(null);
  }
  // One that holds already has nothing to wait for, and must not take hold when another came in since.
  if (typed !== null && typed !== given && holds(typed)) setGiven(typed);
  const chosen = typed !== null && isDay(typed) && !holds(typed) ? typed : null;
  const hold = useEffectEvent((day: string) => {
    setGiven(day);
    onDay(day);
  });
  useEffect(() => {
    if (chosen === null) return;
    const pause = setTimeout(() => hold(chosen), TYPING_PAUSE_MS);
    return () => clearTimeout(pause);
  }, [chosen]);
  return <DayField label={label} value={typed ?? on} onChange={setTyped} fault={undefined} />;
}
