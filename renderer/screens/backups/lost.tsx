/** What the file that would be replaced has and the backup has not: each change in a line, newest first. */
import type { BackupPreview, ChangeLine } from '../../../core/api/backups.ts';
import { More } from '../../parts/page/more.tsx';
import { Section } from '../../parts/page/page.tsx';
import { backupWords as words } from '../../words/backups.ts';

/** The newest say most; the rest can wait behind a button, so that what one came for is not far down. */
const FIRST = 10;

export function BackupLost({ preview: { present, lost, gained } }: { readonly preview: BackupPreview }) {
  return (
    <Section title={words.lostTitle} id="lost">
      {present === 'none' && <p>{words.absent}</p>}
      {present === 'unreadable' && <p>{words.unreadable}</p>}
      {present === 'other' && <p>{words.other}</p>}
      {present === 'same' && <p>{words.same}</p>}
      {present === 'older' && <p>{words.lostNothing}</p>}
      {(present === 'newer' || present === 'parted') && (
        <>
          <p>{words.lost(lost.count)}</p>
          <Changes changes={lost.changes.slice(0, FIRST)} />
          {lost.changes.length > FIRST && (
            <More title={words.others(lost.count - FIRST)}>
              <Changes changes={lost.changes.slice(FIRST)} />
              {lost.count > lost.changes.length && <p>{words.more(lost.count - lost.changes.length)}</p>}
            </More>
          )}
        </>
      )}
      {(present === 'older' || present === 'parted') && <p>{words.gained(gained)}</p>}
    </Section>
  );
}

function Changes({ changes }: { readonly changes: readonly ChangeLine[] }) {
  return (
    <ul>
      {changes.map(({ at, who, person, what }, index) => (
        <li key={index}>
          {person === null ? what : words.whose(person, what)} <span className="soft">({words.line(at, who)})</span>
        </li>
      ))}
    </ul>
  );
}
