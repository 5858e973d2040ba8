/** Above every page: that the last backup failed, until one succeeds, and that none is on another drive yet. */
import { useEffect } from 'react';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Note } from '../../parts/page/note.tsx';
import { to } from '../../app/route.ts';
import { useRead, useWrite } from '../../program/use-program.tsx';
import { backupWords as words } from '../../words/backups.ts';

/** Backups come by themselves, and the page is not told of them. */
const LOOK_EVERY_MS = 5 * 60_000;

export function BackupBanner() {
  const { data: state, refetch } = useRead('backups.state', {});
  const later = useWrite('backups.askLater');
  useEffect(() => {
    const looking = setInterval(() => void refetch(), LOOK_EVERY_MS);
    return () => clearInterval(looking);
  }, [refetch]);
  if (!state?.file || state.file.example) return null;
  if (state.file.trouble !== null)
    return (
      <aside aria-label={words.title}>
        <Note className="banner" weight="bad" title={words.troubleTitle}>
          <div className="row">
            <p>{state.file.trouble}</p>
            <GoLink route={to('backups')}>{words.toBackups}</GoLink>
          </div>
        </Note>
      </aside>
    );
  if (!state.askForSecond) return null;
  return (
    <aside aria-label={words.title}>
      <Note className="banner">
        <div className="row">
          <p>{words.ask}</p>
          <GoLink route={to('backups')}>{words.choose}</GoLink>
          <Button look="plain" pending={later.pending} onPress={() => void later.run({})}>
            {words.askLater}
          </Button>
        </div>
      </Note>
    </aside>
  );
}
