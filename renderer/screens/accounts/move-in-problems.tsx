/**
 * Everything that has to be put right in a folder before it can come in: by file, each with row, column, what it says and what it should be.
 * A cell is put right where it stands; what was put right so far can be taken back, and saved as a folder.
 */
import { useState } from 'react';
import type { MoveInProblem } from '../../../core/api/accounts.ts';
import type { Mend } from '../../../core/move-in/mend.ts';
import { Button } from '../../parts/page/button.tsx';
import { Note, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { useHost, useWrite } from '../../program/use-program.tsx';
import { moveInWords as words } from '../../words/accounts/move-in.ts';

type OnMend = (mend: Mend) => void;

export function Problems({ problems, onMend }: { readonly problems: readonly MoveInProblem[]; readonly onMend: OnMend }) {
  if (problems.length === 0) return null;
  const files = [...new Set(problems.map(({ file }) => file))];
  return (
    <section className="section" aria-labelledby="problems">
      <h2 id="problems">{words.problemsTitle(problems.length)}</h2>
      <Note weight="bad">
        <p>{words.problemsLead}</p>
      </Note>
      {files.map((file) => (
        <InFile key={file} file={file} problems={problems.filter((problem) => problem.file === file)} onMend={onMend} />
      ))}
    </section>
  );
}

function InFile({ file, problems, onMend }: { readonly file: string; readonly problems: readonly MoveInProblem[]; readonly onMend: OnMend }) {
  const keyed = problems.map((problem, index) => ({ ...problem, key: `${problem.row} ${problem.column} ${index}` }));
  return (
    <div className="stack stack-tight">
      <h3>{file}</h3>
      <Table
        caption={words.problemsCaption(file)}
        captionUnseen
        columns={[
          { key: 'row', head: words.row, kind: 'head', cell: ({ row }) => (row === null ? words.wholeFile : words.atRow(row)) },
          { key: 'column', head: words.column, cell: ({ column }) => column ?? '' },
          { key: 'value', head: words.value, cell: ({ value, column }) => (value ? <q>{value}</q> : column === null ? '' : words.noValue) },
          { key: 'expected', head: words.expected, cell: ({ expected, message }) => expected || message },
          {
            key: 'mend',
            head: words.putRight,
            // Only a cell that is there can be put right here: a heading that is missing, or a row too long, is mended in the file.
            cell: ({ row, column, value }) =>
              row === null || column === null || value === null ? '' : <Cell file={file} row={row} column={column} value={value} onMend={onMend} />,
          },
        ]}
        rows={keyed}
        rowKey={({ key }) => key}
      />
    </div>
  );
}

function Cell({ file, row, column, value, onMend }: Mend & { readonly onMend: OnMend }) {
  const [typed, setTyped] = useState(value);
  const put = (): void => {
    if (typed !== value) onMend({ file, row, column, value: typed });
  };
  return (
    <form
      className="mend"
      onSubmit={(event) => {
        event.preventDefault();
        put();
      }}
    >
      <TextField label={words.mendOf(row, column)} help={undefined} value={typed} onChange={setTyped} fault={undefined} />
      <Button type="submit">
        {words.putRight}
        <span className="unseen"> ({words.mendOf(row, column)})</span>
      </Button>
    </form>
  );
}

interface MendedProps {
  readonly files: readonly { readonly id: string; readonly path: string }[];
  readonly mends: readonly Mend[];
  readonly onTakeBack: (mend: Mend) => void;
}

/** What was put right on the screen, and the folder as it now is. */
export function Mended({ files, mends, onTakeBack }: MendedProps) {
  const host = useHost();
  const mended = useWrite('moveIn.mended');
  if (mends.length === 0) return null;
  const save = async (): Promise<void> => {
    const result = await mended.run({ files: [...files], mends: [...mends] });
    if (result.ok) await host.saveFile(result.value);
  };
  return (
    <Section title={words.mendedTitle(mends.length)} id="mended">
      <p>{words.mendedLead}</p>
      <ul className="plain stack stack-tight">
        {mends.map((mend) => {
          const cell = words.mendedCell(mend.file, mend.row, mend.column, mend.value);
          return (
            <li key={`${mend.file} ${mend.row} ${mend.column}`} className="file-line">
              <span>{cell}</span>
              <Button look="plain" onPress={() => onTakeBack(mend)}>
                {words.mendedBack}
                <span className="unseen"> ({cell})</span>
              </Button>
            </li>
          );
        })}
      </ul>
      <div className="row">
        <Button pending={mended.pending} onPress={() => void save()}>
          {words.mendedSave}
        </Button>
      </div>
      {mended.problem && <Trouble problem={mended.problem} />}
    </Section>
  );
}
