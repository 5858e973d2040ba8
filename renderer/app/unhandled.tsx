/**
 * The last resort: what went wrong where no screen was listening for it, such as a file that the system could not save. Said above the page
 * until it is put away. Screens that can say it where it happened do so themselves.
 */
import { useEffect, useState } from 'react';
import { Refusal } from '../../core/values/problem.ts';
import type { Problem } from '../../core/values/problem.ts';
import { Button } from '../parts/page/button.tsx';
import { Trouble } from '../parts/page/note.tsx';
import { partsWords } from '../words/parts/parts.ts';
import { shellWords } from '../words/app/shell.ts';

export function Unhandled() {
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    const hear = (event: PromiseRejectionEvent): void => {
      const known = event.reason instanceof Refusal;
      setProblem(known ? event.reason.problem : { code: 'unexpected', message: partsWords.unexpected });
      // A fault of the page's own goes on to the browser's console.
      if (known) event.preventDefault();
    };
    addEventListener('unhandledrejection', hear);
    return () => removeEventListener('unhandledrejection', hear);
  }, []);
  if (problem === null) return null;
  return (
    <aside aria-label={shellWords.wentWrong}>
      <Trouble problem={problem}>
        <Button look="plain" onPress={() => setProblem(null)}>
          {shellWords.putAway}
        </Button>
      </Trouble>
    </aside>
  );
}
