/** What went wrong inside the program, as it is written down, for whoever helps. Settings leads here, and the desktop program's menu. */
import { useEffect } from 'react';
import { GoLink } from '../parts/button.tsx';
import { Facts } from '../parts/facts.tsx';
import { Skeleton, Trouble } from '../parts/note.tsx';
import { Page } from '../parts/page.tsx';
import { to } from '../route.ts';
import { useRead } from '../use-program.tsx';
import { logWords as words } from '../words/log.ts';
import { shellWords } from '../words/shell.ts';

export function Log() {
  const { data, error, refetch } = useRead('program.log', {});
  // No write says that a fault came since the last look.
  useEffect(() => void refetch(), [refetch]);
  return (
    <Page
      title={words.title}
      above={
        <p className="link-line">
          <GoLink route={to('settings')}>{shellWords.settings}</GoLink>
        </p>
      }
      below={
        <p className="lead">
          {words.lead} {words.never}
        </p>
      }
    >
      {error && <Trouble problem={error.problem} again={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && <p>{data.faults.length === 0 ? words.none : words.help}</p>}
      {data && data.faults.length > 0 && (
        <ol className="log" aria-label={words.faults}>
          {data.faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ol>
      )}
      {data && <Facts facts={[[words.file, data.file]]} />}
    </Page>
  );
}
