/** Backups of the open file: when the last was made, where they are put, and all there are. Without an open file: where to get one back from. */
import { useCallback, useEffect, useState } from 'react';
import type { BackupList as Answer, BackupState } from '../../../core/api/backups.ts';
import { Button, GoButton } from '../../parts/page/button.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Progress } from '../../parts/page/progress.tsx';
import { goInstead, to } from '../../app/route.ts';
import type { ScreenProps } from '../../app/screen-props.ts';
import { today } from '../../program/today.ts';
import { useRead, useWrite } from '../../program/use-program.tsx';
import { backupWords as words } from '../../words/backups.ts';
import { FolderField } from '../../parts/fields/folder.tsx';
import { BackupList, PAGE } from './list.tsx';

export function Backups({ address }: ScreenProps<{ readonly make: true | undefined }>) {
  const state = useRead('backups.state', {});
  const [page, setPage] = useState(0);
  const list = useRead('backups.list', { offset: page * PAGE, limit: PAGE });
  // One may have been made, or a drive taken away, since they were last read.
  const { refetch: stateAgain } = state;
  const { refetch: listAgain } = list;
  useEffect(() => {
    void stateAgain();
    void listAgain();
  }, [stateAgain, listAgain]);
  const file = state.data?.file ?? null;
  return (
    <Page title={words.title} below={<p className="lead">{state.data && file === null ? words.leadNoFile : words.lead}</p>}>
      {state.error && <Trouble problem={state.error.problem} again={() => void state.refetch()} />}
      {!state.data && !state.error && <Skeleton />}
      {file !== null && <Standing file={file} asked={address.make === true} />}
      {state.data && <Folders state={state.data} reached={list.data?.folders.find(({ second }) => second)?.there ?? true} />}
      <Section title={words.listTitle} id="list">
        {list.error && <Trouble problem={list.error.problem} again={() => void list.refetch()} />}
        {!list.data && !list.error && <Skeleton />}
        {list.data && <BackupList {...list.data} page={page} onPage={setPage} />}
        <p className="soft">{words.kept}</p>
      </Section>
      <Elsewhere />
      {state.data && file === null && (
        <div className="row">
          <GoButton look="plain" route={to('welcome')}>
            {words.toStart}
          </GoButton>
        </div>
      )}
    </Page>
  );
}

/** @param props.asked one is to be made at once: the desktop program's menu asks by the address. */
function Standing({ file, asked }: { readonly file: NonNullable<BackupState['file']>; readonly asked: boolean }) {
  const status = useRead('file.status', {}).data?.open;
  const make = useWrite('backups.make');
  const [made, setMade] = useState<string | null>(null);
  const { run: makeNow } = make;
  const run = useCallback(
    () => makeNow({}).then((result) => result.ok && setMade(result.value.some(({ problems }) => problems > 0) ? words.madeProblems : words.made)),
    [makeNow],
  );
  const may = !file.example && status?.mode === 'write';
  // The address is cleared at once: going back must not make another.
  useEffect(() => {
    if (!asked || status === undefined) return;
    goInstead(to('backups'));
    if (may) void run();
  }, [asked, status, may, run]);
  if (file.example) return <p>{words.exampleData}</p>;
  return (
    <Section title={words.stateTitle} id="state">
      <p>{file.last === null ? words.never : words.last(file.last, today())}</p>
      {file.trouble !== null && (
        <Note weight="bad" title={words.troubleTitle}>
          <p>{file.trouble}</p>
        </Note>
      )}
      <p className="soft">{words.howOften}</p>
      {status?.mode === 'read' ? (
        <p className="soft">{words.readOnly}</p>
      ) : (
        <div className="row">
          <Button
            look="primary"
            pending={make.pending}
            onPress={() => {
              setMade(null);
              void run();
            }}
          >
            {words.make}
          </Button>
        </div>
      )}
      {make.pending && <Progress label={words.making} done={make.progress} onCancel={make.cancel} />}
      <p role="status">{made}</p>
      {make.problem && <Trouble problem={make.problem} />}
    </Section>
  );
}

/** @param reached whether the second folder can be reached now. */
function Folders({ state, reached }: { readonly state: BackupState; readonly reached: boolean }) {
  const { run, problem } = useWrite('backups.setFolders');
  const set = async (folders: Parameters<typeof run>[0]) => {
    const result = await run(folders);
    return result.ok ? null : result.problem;
  };
  const { folder, usualFolder, secondFolder, file } = state;
  return (
    <Section title={words.foldersTitle} id="folders">
      <ul className="plain files">
        <li className="file-line">
          <div>
            <strong>{words.folder}</strong>
            <small className="file-path">{folder}</small>
          </div>
          <div className="row">
            <FolderField label={words.change} onChosen={(path) => set({ folder: path })} />
            {folder !== usualFolder && (
              <Button look="plain" onPress={() => void set({ folder: null })}>
                {words.usual}
              </Button>
            )}
          </div>
        </li>
        <li className="file-line">
          <div>
            <strong>{words.second}</strong>
            {secondFolder === null ? <small>{words.secondNone}</small> : <small className="file-path">{secondFolder}</small>}
            {secondFolder !== null && !reached && <small>{words.notThere}</small>}
            {secondFolder !== null && file && <small>{file.lastSecond === null ? words.secondNever : words.secondLast(file.lastSecond, today())}</small>}
          </div>
          <div className="row">
            <FolderField label={secondFolder === null ? words.chooseSecond : words.changeSecond} onChosen={(path) => set({ second: path })} />
            {secondFolder !== null && (
              <Button look="plain" onPress={() => void set({ second: null })}>
                {words.stop}
              </Button>
            )}
          </div>
        </li>
      </ul>
      {problem && problem.field === undefined && <Trouble problem={problem} />}
    </Section>
  );
}

/** For a file whose backups this computer knows nothing of. */
function Elsewhere() {
  const list = useWrite('backups.list');
  const [found, setFound] = useState<{ readonly folder: string; readonly page: number; readonly answer: Answer } | null>(null);
  const look = async (folder: string, page = 0) => {
    const result = await list.run({ folder, offset: page * PAGE, limit: PAGE });
    if (!result.ok) return result.problem;
    if (!result.value.folders.every(({ there }) => there)) return { code: 'fileMissing', message: words.noFolder } as const;
    setFound({ folder, page, answer: result.value });
    return null;
  };
  return (
    <Section title={words.elsewhereTitle} id="elsewhere">
      <p className="soft">{words.elsewhereHelp}</p>
      <div className="row">
        <FolderField label={words.choose} onChosen={(folder) => look(folder)} />
      </div>
      <div role="status">{found && <BackupList {...found.answer} page={found.page} onPage={(page) => void look(found.folder, page)} />}</div>
    </Section>
  );
}
