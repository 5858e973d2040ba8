/** Settings that are shown as soon as they are chosen. Choices made while one is being saved wait their turn, so the last one holds. */
import { useRef, useState } from 'react';
import type { Settings } from '../../../core/api/program.ts';
import type { Problem } from '../../../core/values/problem.ts';
import { useWrite } from '../../program/use-program.tsx';

type Chosen = Partial<Pick<Settings, 'textSize' | 'theme' | 'lockAfter' | 'remind'>>;

/** `kept`: as they are saved now. */
export function useChoices<T extends Chosen>(
  kept: T,
): { readonly now: T; readonly choose: (some: Partial<T> & Chosen) => void; readonly problem: Problem | null } {
  const { run, problem } = useWrite('program.saveSettings');
  const [chosen, setChosen] = useState<Partial<T>>({});
  const saving = useRef(Promise.resolve());
  const choose = (some: Partial<T> & Chosen): void => {
    setChosen((before) => ({ ...before, ...some }));
    saving.current = saving.current.then(async () => {
      const result = await run(some);
      if (!result.ok) setChosen({});
    });
  };
  return { now: { ...kept, ...chosen }, choose, problem };
}
