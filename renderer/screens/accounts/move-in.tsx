/**
 * Moving in: choose a folder, see all that is in it and all that is wrong with it, then make the account, whole or not
 * at all. Nothing is written before the last button; stopping rolls everything back.
 */
import { useEffect, useRef, useState } from 'react';
import type { MoveInPreview } from '../../../core/api/accounts.ts';
import { formatDay } from '../../../core/values/day.ts';
import type { Mend } from '../../../core/move-in/mend.ts';
import type { FileHandle } from '../../../core/host/host.ts';
import { Button } from '../../parts/page/button.tsx';
import { Drop } from '../../parts/fields/drop.tsx';
import { More } from '../../parts/page/more.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Progress } from '../../parts/page/progress.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { go, goInstead, to } from '../../app/route.ts';
import type { ScreenProps } from '../../app/screen-props.ts';
import { useUnsaved } from '../../program/before-leaving.ts';
import { useHost, useRead, useWrite } from '../../program/use-program.tsx';
import { moveInWords as words } from '../../words/accounts/move-in.ts';
import { newAccountWords } from '../../words/accounts/new-account.ts';
import { CreateFile } from '../start/create-file.tsx';
import { MoveInAnswers } from './move-in-answers.tsx';
import { Mended, Problems } from './move-in-problems.tsx';

/** `file` is `new` where the account is to begin a file of its own. */
export function MoveIn({ address }: ScreenProps<{ readonly file: 'new' | undefined }>) {
  const open = useRead('file.status', {}).data?.open ?? null;
  const needsFile = address.file === 'new' || open === null || open.example;
  return (
    <Page title={words.title} below={<p className="lead">{words.lead}</p>}>
      {needsFile ? <CreateFile exampleOpen={open?.example ?? false} onMade={() => goInstead(to('move-in'))} /> : <FromFolder file={open.name} />}
    </Page>
  );
}

function FromFolder({ file }: { readonly file: string }) {
  const [files, setFiles] = useState<readonly FileHandle[]>([]);
  const chosen = files.length > 0;
  const saved = useUnsaved(chosen);
  const made = (account: number): void => {
    saved();
    go(to('overview', account));
  };
  return (
    <>
      <p className="soft">{newAccountWords.inFile(file)}</p>
      <Section title={words.chooseTitle} id="choose">
        <Drop take="folder" button={chosen ? words.chooseAnother : words.choose} hint={words.drop} primary={!chosen} onFiles={setFiles} />
        <p className="soft">{words.promise}</p>
      </Section>
      {chosen ? <Found key={files[0]?.id} files={files.map(({ id, path }) => ({ id, path }))} onMade={made} /> : <Templates />}
    </>
  );
}

type Handles = readonly { readonly id: string; readonly path: string }[];

interface FoundProps {
  readonly files: Handles;
  readonly onMade: (account: number) => void;
}

const isSameCell = (a: Mend, b: Mend): boolean => a.file === b.file && a.row === b.row && a.column === b.column;

function Found({ files, onMade }: FoundProps) {
  const [mends, setMends] = useState<readonly Mend[]>([]);
  const preview = useRead('moveIn.preview', { files: [...files], mends: [...mends] });
  const place = useRef<HTMLDivElement>(null);
  const justMended = useRef(false);
  const mend = (one: Mend): void => {
    justMended.current = true;
    setMends([...mends.filter((other) => !isSameCell(one, other)), one]);
  };
  const fresh = preview.isPlaceholderData ? undefined : preview.data;
  // The cell that had the focus is gone: on to the next one, or to what was put right.
  useEffect(() => {
    if (!justMended.current || fresh === undefined) return;
    justMended.current = false;
    const next = place.current?.querySelector<HTMLElement>('.mend input, #mended');
    if (next instanceof HTMLHeadingElement) next.tabIndex = -1;
    next?.focus();
  }, [fresh]);
  const takeBack = (one: Mend): void => setMends(mends.filter((other) => other !== one));
  if (preview.error) return <Trouble problem={preview.error.problem} again={() => void preview.refetch()} />;
  if (!preview.data) return <Skeleton what={words.reading} lines={6} />;
  const { data } = preview;
  return (
    <div className="contents" ref={place}>
      <div role="status">
        <Problems problems={data.problems} onMend={mend} />
      </div>
      <Mended files={files} mends={mends} onTakeBack={takeBack} />
      <What found={data} />
      {data.overview && <MoveInAnswers figures={data.overview} />}
      {data.notices.length > 0 && (
        <Section title={words.noticesTitle(data.notices.length)} id="notices">
          <Note weight="warn">
            <p>{words.noticesLead}</p>
            <ul>
              {data.notices.map((notice, index) => (
                <li key={index}>{words.notice(notice.file, notice.row, notice.message)}</li>
              ))}
            </ul>
          </Note>
        </Section>
      )}
      {data.problems.length === 0 && <Make files={files} mends={mends} onMade={onMade} />}
    </div>
  );
}

function What({ found }: { readonly found: MoveInPreview }) {
  const { account } = found;
  return (
    <Section title={words.foundTitle} id="found">
      {account && (
        <p>
          {words.account(account.person, account.reference, account.council)} {words.from(formatDay(account.openedOn))}{' '}
          {words.bank(found.bankLines, found.explained)}
        </p>
      )}
      <Table
        caption={words.filesCaption}
        captionUnseen
        columns={[
          { key: 'file', head: words.file, kind: 'head', cell: (row) => row.path },
          { key: 'what', head: words.what, cell: (row) => row.what },
          { key: 'rows', head: words.rows, kind: 'figure', cell: (row) => row.rows.toLocaleString('en-GB') },
        ]}
        rows={found.files}
        rowKey={(row) => row.path}
      />
    </Section>
  );
}

function Make({ files, mends, onMade }: FoundProps & { readonly mends: readonly Mend[] }) {
  const run = useWrite('moveIn.run');
  const make = async (): Promise<void> => {
    const result = await run.run({ files: [...files], mends: [...mends] });
    if (result.ok) onMade(result.value.account);
  };
  const stopped = run.problem?.code === 'cancelled';
  return (
    <Section title={words.makeTitle} id="make">
      <p>{words.makeLead}</p>
      <p className="soft">{newAccountWords.noWayBack}</p>
      <div className="row">
        <Button look="primary" pending={run.pending} onPress={() => void make()}>
          {words.make}
        </Button>
      </div>
      {run.pending && <Progress label={words.making} done={run.progress} onCancel={run.cancel} />}
      {stopped && <p role="status">{words.stopped}</p>}
      {run.problem && !stopped && <Trouble problem={run.problem} />}
    </Section>
  );
}

function Templates() {
  const host = useHost();
  const templates = useWrite('moveIn.templates');
  const save = async (): Promise<void> => {
    const result = await templates.run({});
    if (result.ok) await host.saveFile(result.value);
  };
  return (
    <More title={words.templatesTitle}>
      <div className="stack">
        <p>{words.templatesLead}</p>
        <div className="row">
          <Button pending={templates.pending} onPress={() => void save()}>
            {words.save}
          </Button>
        </div>
        {templates.problem && <Trouble problem={templates.problem} />}
      </div>
    </More>
  );
}
