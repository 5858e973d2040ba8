/** Bank files of a pool: what one would bring is shown before, and each can be taken back. */
import { useState } from 'react';
import type { PoolFile, PoolPreview, PoolView } from '../../../core/api/pools.ts';
import type { FileHandle } from '../../../core/host/host.ts';
import { Check } from '../../parts/fields/choice.tsx';
import { Drop } from '../../parts/fields/drop.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Note, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Progress } from '../../parts/page/progress.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { useUnsaved } from '../../program/before-leaving.ts';
import { useWrite } from '../../program/use-program.tsx';
import { poolsWords as words } from '../../words/pools.ts';

export function PoolFiles({ view: { id: pool, files } }: { readonly view: PoolView }) {
  const { run, ...reading } = useWrite('pools.preview');
  const undoing = useWrite('pools.undoImport');
  const [file, setFile] = useState<FileHandle | null>(null);
  const [preview, setPreview] = useState<PoolPreview | null>(null);
  const [told, setTold] = useState('');
  useUnsaved(file !== null);
  const show = (found: PoolPreview): void => {
    setPreview(found);
    const { file: name, format, rows, fresh, alreadyThere, before } = found;
    setTold(`${words.about(name, format, rows)} ${words.fresh(fresh, alreadyThere, before)}`);
  };
  const choose = ([chosen]: readonly FileHandle[]): void => {
    setPreview(null);
    setTold('');
    setFile(chosen ?? null);
    if (chosen) void run({ pool, file: chosen.id }).then((result) => result.ok && show(result.value));
  };
  const undo = async ({ id, file: name }: PoolFile): Promise<void> => {
    setTold('');
    const result = await undoing.run({ file: id });
    if (result.ok) setTold(words.fileUndone(name));
  };
  return (
    <Section title={words.filesTitle} id="files">
      <Drop take="files" button={words.choose} hint={words.drop} onFiles={choose} />
      {reading.pending && <Progress label={words.reading} done={reading.progress} onCancel={reading.cancel} />}
      {reading.problem && <Trouble problem={reading.problem} />}
      <p role="status">{told}</p>
      {file && preview && (
        <Preview
          key={file.id}
          pool={pool}
          file={file}
          preview={preview}
          onBrought={(lines) => {
            setFile(null);
            setPreview(null);
            setTold(words.broughtIn(lines));
          }}
        />
      )}
      {undoing.problem && <Trouble problem={undoing.problem} />}
      {files.length === 0 ? (
        <p>{words.filesNone}</p>
      ) : (
        <Table<PoolFile>
          caption={words.filesCaption}
          captionUnseen
          columns={[
            { key: 'file', head: words.file, kind: 'head', cell: ({ file: name }) => name },
            { key: 'days', head: words.days, cell: ({ from, to }) => (from === null || to === null ? words.noDays : words.spans(from, to)) },
            { key: 'lines', head: words.lines, kind: 'figure', cell: ({ lines }) => lines.toLocaleString('en-GB') },
            {
              key: 'undo',
              head: words.look,
              cell: (one) => (
                <Button look="plain" aria-label={`${words.undoFile}${words.undoFileOf(one.file)}`} pending={undoing.pending} onPress={() => void undo(one)}>
                  {words.undoFile}
                </Button>
              ),
            },
          ]}
          rows={files}
          rowKey={({ id }) => id}
        />
      )}
    </Section>
  );
}

interface PreviewProps {
  readonly pool: number;
  readonly file: FileHandle;
  readonly preview: PoolPreview;
  readonly onBrought: (lines: number) => void;
}

function Preview({ pool, file, preview, onBrought }: PreviewProps) {
  const importing = useWrite('pools.import');
  /** Rows that are here already. */
  const [out, setOut] = useState<ReadonlySet<number>>(new Set());
  const { fresh, rejected, doubtful, balance, problem } = preview;
  const turn = (row: number): void => setOut((now) => (now.has(row) ? new Set([...now].filter((one) => one !== row)) : new Set([...now, row])));
  const left = doubtful.filter(({ row }) => out.has(row)).reduce((total, { amount }) => total + amount, 0);
  const bring = async (): Promise<void> => {
    const result = await importing.run({ pool, file: file.id, leaveOut: [...out] });
    if (result.ok) onBrought(result.value.lines);
  };
  return (
    <div className="stack">
      {rejected.length > 0 && (
        <Note weight="warn">
          <p>{words.rejected(rejected.length)}</p>
          <ul>
            {rejected.map(({ row, text, reason }) => (
              <li key={row}>{words.rejectedRow(row, text, reason)}</li>
            ))}
          </ul>
        </Note>
      )}
      {doubtful.length > 0 && (
        <>
          <p>{words.doubtful}</p>
          {doubtful.map(({ row, day, text, amount }) => (
            <Check key={row} value={!out.has(row)} onChange={() => turn(row)}>
              {words.doubtfulRow(day, text, amount)}
            </Check>
          ))}
        </>
      )}
      {balance && (
        <p>
          {balance.printed === balance.ours - left
            ? words.balanceAgrees(balance.day, balance.printed)
            : words.balanceDiffers(balance.day, balance.printed, balance.ours - left)}
        </p>
      )}
      {problem !== null && <Note weight="bad">{problem}</Note>}
      {importing.problem && <Trouble problem={importing.problem} />}
      {importing.pending && <Progress label={words.bringing} done={importing.progress} onCancel={importing.cancel} />}
      {problem === null && !importing.pending && (
        <div className="row">
          <Button look="primary" onPress={() => void bring()}>
            {words.bringIn(fresh - out.size)}
          </Button>
        </div>
      )}
    </div>
  );
}
