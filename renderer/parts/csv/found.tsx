/** What is in a CSV file before anything of it is kept: what can't be read, what may be there already, what comes in; and the button that brings it in. */
import type { ReactNode } from 'react';
import type { FileChoices, FileRow, FoundInFile } from '../../../core/move-in/one-file.ts';
import type { Problem } from '../../../core/values/problem.ts';
import { csvFileWords as words } from '../../words/parts/csv-file.ts';
import { Check } from '../fields/choice.tsx';
import { Button } from '../page/button.tsx';
import { Note, Trouble } from '../page/note.tsx';
import { Section } from '../page/page.tsx';
import type { Column } from '../tables/table.tsx';
import { Table } from '../tables/table.tsx';

interface CsvFoundProps<R extends FileRow> {
  /** What the file is called. */
  readonly file: string;
  readonly found: FoundInFile<R>;
  /** Whether what is shown is of what was said last, so that it may come in as it stands here. */
  readonly isSettled: boolean;
  readonly choices: FileChoices;
  readonly onChoices: (choices: FileChoices) => void;
  /** Of a row that comes in, between its number and what is odd. */
  readonly columns: readonly Column<R>[];
  readonly asked: {
    readonly lead: string;
    /** A row that may be there already, and why. */
    readonly said: (row: R, message: string) => string;
    /** Brings it in too. */
    readonly other: (row: number) => string;
  };
  readonly pending: boolean;
  readonly problem: Problem | null;
  readonly onBringIn: () => void;
  /** What else is asked. */
  readonly children?: ReactNode;
}

export function CsvFound<R extends FileRow>({
  file,
  found,
  isSettled,
  choices,
  onChoices,
  columns,
  asked,
  pending,
  problem,
  onBringIn,
  children,
}: CsvFoundProps<R>) {
  const isReady = found.ready && isSettled;
  return (
    <Section title={words.found(file, found.rows)} id="found" takesFocus={1}>
      {found.notices.length > 0 && (
        <Note weight="warn">
          {found.notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </Note>
      )}
      <Unread found={found} choices={choices} onChoices={onChoices} />
      {children}
      {found.asked.length > 0 && (
        <div className="stack stack-tight">
          <h3>{words.askedTitle}</h3>
          <p>{asked.lead}</p>
          <ul className="plain stack">
            {found.asked.map((one) => (
              <li key={one.row} className="card stack stack-tight">
                <p>{asked.said(one, one.message)}</p>
                <Check
                  value={one.comesIn}
                  onChange={(isIn) => onChoices({ ...choices, twice: isIn ? [...choices.twice, one.row] : choices.twice.filter((row) => row !== one.row) })}
                >
                  {asked.other(one.row)}
                </Check>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ComesIn found={found} columns={columns} />
      {!isReady && <p role="status">{words.notSettled}</p>}
      <div className="row">
        <Button look="primary" isDisabled={!isReady} pending={pending} onPress={onBringIn}>
          {words.bringIn}
        </Button>
      </div>
      {problem && <Trouble problem={problem} />}
    </Section>
  );
}

interface UnreadProps {
  readonly found: FoundInFile<FileRow>;
  readonly choices: FileChoices;
  readonly onChoices: (choices: FileChoices) => void;
}

function Unread({ found: { unread }, choices, onChoices }: UnreadProps) {
  if (unread.length === 0) return null;
  return (
    <div className="stack stack-tight">
      <h3>{words.unreadTitle}</h3>
      <p>{words.unreadLead}</p>
      <Table
        caption={words.unreadCaption}
        captionUnseen
        columns={[
          { key: 'row', head: words.row, kind: 'head', cell: ({ row }) => row ?? words.wholeFile },
          { key: 'column', head: words.column, cell: ({ column }) => column ?? '' },
          { key: 'value', head: words.says, cell: ({ value }) => (value ? <q>{value}</q> : words.nothing) },
          { key: 'expected', head: words.shouldBe, cell: ({ expected }) => expected },
        ]}
        rows={unread.map((one, index) => ({ ...one, index }))}
        rowKey={({ index }) => index}
      />
      <Check value={choices.withoutUnread} onChange={(withoutUnread) => onChoices({ ...choices, withoutUnread })}>
        {words.withoutUnread}
      </Check>
    </div>
  );
}

const MOST_SHOWN = 200;

function ComesIn<R extends FileRow>({ found: { comesIn }, columns }: { readonly found: FoundInFile<R>; readonly columns: readonly Column<R>[] }) {
  return (
    <div className="stack stack-tight">
      <h3>{words.inTitle(comesIn.length)}</h3>
      {comesIn.length > 0 && (
        <Table<R>
          caption={words.inCaption}
          captionUnseen
          columns={[
            { key: 'row', head: words.row, kind: 'head', cell: ({ row }) => row },
            ...columns,
            { key: 'odd', head: words.odd, cell: ({ notices }) => notices.join(' ') },
          ]}
          rows={comesIn.slice(0, MOST_SHOWN)}
          rowKey={({ row }) => row}
        />
      )}
      {comesIn.length > MOST_SHOWN && <p>{words.more(comesIn.length - MOST_SHOWN)}</p>}
    </div>
  );
}
