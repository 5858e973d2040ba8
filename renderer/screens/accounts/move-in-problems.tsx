/** Everything that has to be put right in a folder before it can come in: by file, each with row, column, what it says and what it should be. */
import type { MoveInProblem } from '../../../core/api/accounts.ts';
import { Note } from '../../parts/page/note.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { moveInWords as words } from '../../words/accounts/move-in.ts';

export function Problems({ problems }: { readonly problems: readonly MoveInProblem[] }) {
  if (problems.length === 0) return null;
  const files = [...new Set(problems.map(({ file }) => file))];
  return (
    <section className="section" aria-labelledby="problems">
      <h2 id="problems">{words.problemsTitle(problems.length)}</h2>
      <Note weight="bad">
        <p>{words.problemsLead}</p>
      </Note>
      {files.map((file) => (
        <InFile key={file} file={file} problems={problems.filter((problem) => problem.file === file)} />
      ))}
    </section>
  );
}

function InFile({ file, problems }: { readonly file: string; readonly problems: readonly MoveInProblem[] }) {
  const numbered = problems.map((problem, index) => ({ ...problem, index }));
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
        ]}
        rows={numbered}
        rowKey={({ index }) => index}
      />
    </div>
  );
}
