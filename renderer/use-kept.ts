/**
 * A piece of a screen's state that is still there when the user comes back to it by Back or a reload: a filter, the row
 * they were at. Kept with the browser's own step, never in the address, since it may hold what was searched for.
 */
import { useCallback, useState } from 'react';

function kept(): Record<string, unknown> {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? (state as Record<string, unknown>) : {};
}

/** Like `useState`; `is` says whether what was kept still has the right shape. */
export function useKept<T>(name: string, start: T, is: (value: unknown) => value is T): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => {
    const before = kept()[name];
    return is(before) ? before : start;
  });
  const keep = useCallback(
    (next: T) => {
      history.replaceState({ ...kept(), [name]: next }, '');
      setValue(next);
    },
    [name],
  );
  return [value, keep];
}
