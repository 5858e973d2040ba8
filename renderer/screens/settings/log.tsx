/** What went wrong inside the program, as it is written down, for whoever helps. Settings leads here, and the desktop program's menu. */
import { useEffect } from 'react';
import { GoLink } from '../../parts/page/button.tsx';
import { Facts } from '../../parts/tables/facts.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page } from '../../parts/page/page.tsx';
import { to } from '../../app/route.ts';
import { useRead } from '../../program/use-program.tsx';
import { logWords as words } from '../../words/settings/log.ts';
import { shellWords } from '../../words/app/shell.ts';

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
