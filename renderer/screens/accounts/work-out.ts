/** Has accounts worked out whose standing is not kept, a few at a time, until none is left. Whoever may not change the file sees those that are. */
import { useEffect } from 'react';
import { useRead, useWrite } from '../../program/use-program.tsx';

export function useWorkOut(left: boolean, readAgain: () => unknown): void {
  const canChange = useRead('file.status', {}).data?.open?.mode === 'write';
  const { run, pending, problem } = useWrite('accounts.workOut', { unasked: true });
  useEffect(() => {
    if (left && canChange && !pending && !problem) void run({}).then(() => readAgain());
  }, [left, canChange, pending, problem, run, readAgain]);
}
