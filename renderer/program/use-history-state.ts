/**
 * A piece of a screen's state that is still there when the user comes back to it by Back: a filter, the row they were at.
 * It may hold what was searched for, so it is in the page's memory only: what stands in the address, or is kept with a step
 * of the browser, the browser writes into its own folder. A reload begins anew.
 */
import { useCallback, useState } from 'react';
import { stepShown } from './steps.ts';

/** By the name of the step, which is all the browser knows. */
const steps = new Map<string, Record<string, unknown>>();

/** What is kept with the step that is shown. */
export function kept(): Record<string, unknown> {
  const { step } = stepShown();
  const known = steps.get(step) ?? {};
  steps.set(step, known);
  return known;
}

/** Like `useState`; `is` says whether what was kept still has the right shape. */
export function useHistoryState<T>(name: string, start: T, is: (value: unknown) => value is T): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => {
    const before = kept()[name];
    return is(before) ? before : start;
  });
  const keep = useCallback(
    (next: T) => {
      kept()[name] = next;
      setValue(next);
    },
    [name],
  );
  return [value, keep];
}
