/**
 * The folder where new papers arrive, such as a scanner's: what is new in it, to be filed by a press. It is looked at as the screen
 * opens and whenever somebody comes back to the window; nothing is filed by itself.
 */
import { useEffect, useRef, useState } from 'react';
import type { WatchedFolder } from '../../../core/api/evidence.ts';
import { Refusal } from '../../../core/values/problem.ts';
import type { Problem } from '../../../core/values/problem.ts';
import { FolderField } from '../../parts/fields/folder.tsx';
import { Button } from '../../parts/page/button.tsx';
import { More } from '../../parts/page/more.tsx';
import { Note, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Progress } from '../../parts/page/progress.tsx';
import { partsWords } from '../../words/parts/parts.ts';
import { useHost, useRead, useWrite } from '../../program/use-program.tsx';
import { papersWords } from '../../words/evidence.ts';
import { watchedWords as words } from '../../words/papers-watched.ts';
import { formatMoment } from '../../words/parts/moments.ts';
import { useEvidence } from './use-evidence.ts';

type FileInFolder = WatchedFolder['files'][number];

/** What is still arriving, or was too much for one look, is looked at again after so long. */
const AGAIN_MS = 2500;
const GO_ON_MS = 250;
/** As many faults as are told. */
const MOST_FAULTS = 20;

export function Watched({ account }: { readonly account: number }) {
  const read = useRead('evidence.folder', { account });
  const choose = useWrite('evidence.setFolder');
  const { data, refetch } = read;
  const again = data === undefined ? null : data.unread > 0 ? GO_ON_MS : data.waiting > 0 ? AGAIN_MS : null;
  useEffect(() => {
    const look = (): void => void refetch();
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [refetch]);
  useEffect(() => {
    if (again === null) return undefined;
    const timer = setInterval(() => void refetch({ cancelRefetch: false }), again);
    return () => clearInterval(timer);
  }, [again, refetch]);
  const set = async (folder: string | null): Promise<Problem | null> => {
    const result = await choose.run({ account, folder });
    return result.ok ? null : result.problem;
  };
  if (read.error) return <Trouble problem={read.error.problem} again={() => void refetch()} />;
  if (!data) return null;
  const { folder } = data;
  if (folder === null) {
    return (
      <More title={words.offer} level={2}>
        <p>{words.lead}</p>
        <FolderField label={words.choose} onChosen={set} />
      </More>
    );
  }
  return (
    <Section title={words.title(data.files.length + data.more)} id="watched">
      {data.there ? <NewOnes account={account} found={data} /> : <Note weight="warn">{words.notThere(folder)}</Note>}
      <More title={words.which}>
        <p className="paper-name">{folder}</p>
        <p>{words.lead}</p>
        <div className="row">
          <FolderField label={words.change} onChosen={set} />
          <Button pending={choose.pending} onPress={() => void set(null)}>
            {words.stop}
          </Button>
        </div>
      </More>
    </Section>
  );
}

function NewOnes({ account, found }: { readonly account: number; readonly found: WatchedFolder }) {
  const host = useHost();
  const from = useWrite('evidence.fromFolder');
  const taking = useEvidence(account, null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const { files, more, unfit, waiting, unread } = found;
  const file = async (some: readonly FileInFolder[]): Promise<void> => {
    setProblem(null);
    const given = some.map(({ name, sha256 }) => ({
      name,
      read: async (): Promise<Uint8Array<ArrayBuffer>> => {
        const result = await from.run({ account, name, sha256 });
        if (!result.ok) throw new Refusal(result.problem.code, result.problem.message);
        return host.readFile(result.value);
      },
    }));
    await taking
      .takeRead(given)
      .catch((error: unknown) => setProblem(error instanceof Refusal ? error.problem : { code: 'unexpected', message: partsWords.unexpected }));
    // Their buttons are gone with them.
    place.current?.focus();
  };
  return (
    <>
      <div ref={place} tabIndex={-1}>
        <div role="status">
          {files.length === 0 && unread === 0 && <p>{words.none}</p>}
          {unread > 0 && <p>{words.looking(unread)}</p>}
          {waiting > 0 && <p>{words.waiting(waiting)}</p>}
          {!taking.pending && taking.done.map((sentence) => <p key={sentence}>{sentence}</p>)}
        </div>
      </div>
      {taking.progress && <Progress label={papersWords.working} done={taking.progress} onCancel={taking.cancel} />}
      {files.length > 1 && (
        <div className="row">
          <Button pending={taking.pending} onPress={() => void file(files)}>
            {words.all(files.length)}
          </Button>
        </div>
      )}
      {files.length > 0 && (
        <ul className="plain files" aria-label={words.list}>
          {files.map((one) => (
            <li key={one.sha256} className="paper">
              <div>
                <strong className="paper-name">{one.name}</strong>
                <p className="soft">{words.about(papersWords.size(one.bytes), formatMoment(one.at))}</p>
              </div>
              <div className="row">
                <Button pending={taking.pending} onPress={() => void file([one])}>
                  {words.file}
                  <span className="unseen"> ({one.name})</span>
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p>{words.more(more)}</p>}
      {unfit.length > 0 && (
        <More title={words.unfit(unfit.length)}>
          <ul>
            {unfit.slice(0, MOST_FAULTS).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {unfit.length > MOST_FAULTS && <p>{words.moreUnfit(unfit.length - MOST_FAULTS)}</p>}
        </More>
      )}
      {taking.faults.length > 0 && (
        <div role="alert">
          <Note weight="warn" title={papersWords.notTaken}>
            {taking.faults.join(' ')}
          </Note>
        </div>
      )}
      {problem && <Trouble problem={problem} />}
      {taking.problem && <Trouble problem={taking.problem} />}
    </>
  );
}
