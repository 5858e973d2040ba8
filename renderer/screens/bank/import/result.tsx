/** What became of every row of a bank file, adding up on the page, and the way to take the file back whole. */
import { useId, useState } from 'react';
import type { ImportResult } from '../../../../core/api/accounts.ts';
import { formatDay } from '../../../../core/values/day.ts';
import { Button } from '../../../parts/page/button.tsx';
import { Ask } from '../../../parts/page/dialog.tsx';
import { Note, Trouble } from '../../../parts/page/note.tsx';
import { Progress } from '../../../parts/page/progress.tsx';
import { Table } from '../../../parts/tables/table.tsx';
import { useTell } from '../../../parts/page/undo.tsx';
import { useWrite } from '../../../program/use-program.tsx';
import { outcomeWords as words } from '../../../words/bank/import.ts';
import { formatMoment } from '../../../words/parts/moments.ts';

interface BankImportResultProps {
  readonly account: number;
  readonly outcome: ImportResult;
  /** With the file's name as a heading, where nothing above it says it. */
  readonly named?: boolean;
}

export function BankImportResult({ account, outcome, named = false }: BankImportResultProps) {
  const { file, format, bankAccount, at, from, to, imported, explained, doubtful, rejectedRows, notices, undone } = outcome;
  return (
    <div className="stack">
      {named && <h3>{file}</h3>}
      <p>
        {undone && <span className="count">{words.undone}</span>} {words.of(format, bankAccount)} {words.when(formatMoment(at))}{' '}
        {from !== null && to !== null && words.span(formatDay(from), formatDay(to))}
      </p>
      <Counts outcome={outcome} />
      {!undone && imported > 0 && <p>{words.explained(imported, explained)}</p>}
      {!undone && doubtful > 0 && <p>{words.doubtful(doubtful)}</p>}
      {notices.length > 0 && (
        <Note weight="warn">
          <ul>
            {notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        </Note>
      )}
      {rejectedRows.length > 0 && <RejectedRows rows={rejectedRows} />}
      {!undone && <TakeFileBack account={account} outcome={outcome} />}
    </div>
  );
}

function Counts({ outcome }: { readonly outcome: ImportResult }) {
  const all = (['imported', 'alreadyThere', 'beforeOpening', 'rejected'] as const).filter((what) => what === 'imported' || outcome[what] > 0);
  return (
    <div className="counts">
      <Table
        caption={words.counts}
        captionUnseen
        columns={[
          {
            key: 'what',
            head: words.what,
            kind: 'head',
            cell: (what) => (what === 'imported' && outcome.undone ? words.wasImported : words[what]),
            foot: words.all,
          },
          {
            key: 'rows',
            head: words.rows,
            kind: 'figure',
            cell: (what) => outcome[what].toLocaleString('en-GB'),
            foot: outcome.rows.toLocaleString('en-GB'),
          },
        ]}
        rows={all}
        rowKey={(what) => what}
      />
    </div>
  );
}

/** `titled`: what they are stands above already. */
export function RejectedRows({ rows, titled = false }: { readonly rows: ImportResult['rejectedRows']; readonly titled?: boolean }) {
  return (
    <Table
      caption={words.rejectedCaption}
      captionUnseen={titled}
      columns={[
        { key: 'row', head: words.row, kind: 'short', cell: ({ row }) => row.toLocaleString('en-GB') },
        { key: 'text', head: words.says, kind: 'head', cell: ({ text }) => <q>{text}</q> },
        { key: 'reason', head: words.why, cell: ({ reason }) => reason },
      ]}
      rows={rows.map((row, index) => ({ ...row, index }))}
      rowKey={({ index }) => index}
    />
  );
}

/** Says first what will happen: what was said about the lines by hand is not there again when the file comes back. */
function TakeFileBack({ account, outcome }: { readonly account: number; readonly outcome: ImportResult }) {
  const back = useWrite('bank.undoImport');
  const tell = useTell();
  const [asking, setAsking] = useState(false);
  // Several files stand on a page, each with a button of the same words.
  const about = useId();
  const run = async (): Promise<void> => {
    const result = await back.run({ account, import: outcome.id });
    setAsking(false);
    if (result.ok) tell(words.tookBack(outcome.file, result.value.removed, result.value.kept), words.staysBack(outcome.file));
  };
  return (
    <>
      <div className="row">
        <Button look="danger" pending={back.pending} aria-describedby={about} onPress={() => setAsking(true)}>
          {words.takeBack}
        </Button>
        <span id={about} hidden>
          {outcome.file}
        </span>
      </div>
      <Ask
        open={asking}
        title={words.askTitle(outcome.file)}
        yes={words.goesBack}
        danger
        pending={back.pending}
        onYes={() => void run()}
        onNo={() => setAsking(false)}
      >
        <p>{words.ask(outcome.imported)}</p>
        {outcome.imported > 0 && <p>{words.askStay}</p>}
        <p>{words.askAgain}</p>
      </Ask>
      {back.pending && <Progress label={words.takingBack} done={back.progress} onCancel={back.cancel} />}
      {back.problem && <Trouble problem={back.problem} />}
    </>
  );
}
