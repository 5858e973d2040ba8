/** Backups by file, and of each file by what they are kept for; newest first. Each leads to what it holds. */
import type { Backup, BackupList as Answer } from '../../../core/api/backups.ts';
import { GoButton } from '../../parts/page/button.tsx';
import { Pager } from '../../parts/tables/pager.tsx';
import { to } from '../../app/route.ts';
import { backupWords as words } from '../../words/backups.ts';
import { formatMoment } from '../../words/parts/moments.ts';

const GROUPS: readonly Backup['keptFor'][] = ['ahead', 'day', 'week', 'month', 'replaced'];
/** Files on a page. */
export const PAGE = 10;

interface BackupListProps extends Pick<Answer, 'files' | 'total'> {
  /** From 0. */
  readonly page: number;
  readonly onPage: (page: number) => void;
}

export function BackupList({ files, total, page, onPage }: BackupListProps) {
  if (total === 0) return <p>{words.none}</p>;
  return (
    <>
      <Files files={files} alone={total === 1} />
      <Pager page={page} size={PAGE} total={total} onPage={onPage} back={words.filesBefore} on={words.moreFiles} />
    </>
  );
}

/** @param alone there are no others. */
function Files({ files, alone }: Pick<Answer, 'files'> & { readonly alone: boolean }) {
  return files.map((file) => (
    <div key={file.uid ?? `replaced ${file.name}`} className="stack stack-tight">
      {!(file.current && alone) && <h3>{(file.current ? words.ofCurrent : file.open ? words.ofEarlier : words.from)(file.name)}</h3>}
      {!file.open && file.from !== null && <p className="soft file-path">{file.from}</p>}
      {GROUPS.map((group) => (
        <Group key={group} title={words.groups[group]} backups={file.backups.filter(({ keptFor }) => keptFor === group)} />
      ))}
    </div>
  ));
}

function Group({ title, backups }: { readonly title: string; readonly backups: readonly Backup[] }) {
  if (backups.length === 0) return null;
  return (
    <>
      <p className="soft">{title}</p>
      <ul className="plain files">
        {backups.map((backup) => (
          <li key={backup.path} className="file-line">
            <div>
              <strong>{formatMoment(backup.at)}</strong>
              <small className="soft">{about(backup)}</small>
            </div>
            <GoButton
              route={to('backup', null, { path: backup.path, at: backup.at })}
              about={`${formatMoment(backup.at)}${backup.second ? `, ${words.onSecond}` : ''}`}
            >
              {words.look}
            </GoButton>
          </li>
        ))}
      </ul>
    </>
  );
}

function about({ bytes, second, problems, passphrase }: Backup): string {
  return [words.size(bytes), second && words.onSecond, problems && words.withProblems, passphrase === 'ask' && words.asks].filter(Boolean).join(' · ');
}
