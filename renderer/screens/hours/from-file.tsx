/** Hours from a CSV file: what comes in, what is asked about and what can't be read, before anything is kept; then all of it as one change. */
import { useState } from 'react';
import type { Input, Output } from '../../../core/api/methods.ts';
import type { FileHandle } from '../../../core/host/host.ts';
import { formatDay, formatDays } from '../../../core/values/day.ts';
import { formatHours } from '../../../core/values/hours.ts';
import { to } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { Check } from '../../parts/fields/choice.tsx';
import { Drop } from '../../parts/fields/drop.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { TakeBack, useChange } from '../../parts/page/undo.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { useUnsaved } from '../../program/before-leaving.ts';
import { useRead } from '../../program/use-program.tsx';
import { hoursWords } from '../../words/hours.ts';
import { hoursFileWords as words } from '../../words/hours-file.ts';

type Found = Output<'hours.readFile'>;
type Choices = Omit<Input<'hours.readFile'>, 'account' | 'file'>;

export function HoursFromFile({ account: { id: account } }: AccountScreenProps) {
  const [file, setFile] = useState<FileHandle | null>(null);
  const [from, setFrom] = useState<string | null>(null);
  useUnsaved(file !== null);
  const done = (first: string): void => {
    setFile(null);
    setFrom(first);
  };
  return (
    <Page title={words.title} above={<Trail steps={[{ title: hoursWords.title, route: to('hours', account) }]} />} below={<p className="lead">{words.lead}</p>}>
      <TakeBack />
      {from !== null && file === null && (
        <p className="link-line">
          <GoLink route={to('hours', account, { on: from })}>{words.see}</GoLink>
        </p>
      )}
      <div className="stack">
        <p>{words.columns}</p>
        <Drop
          take="files"
          button={file === null ? words.choose : words.chooseAnother}
          hint={words.drop}
          primary={file === null}
          onFiles={([first]) => setFile(first ?? null)}
        />
        <p className="soft">{words.promise}</p>
      </div>
      {file && <OneFile key={file.id} account={account} file={file} onDone={done} />}
    </Page>
  );
}

interface OneFileProps {
  readonly account: number;
  readonly file: FileHandle;
  /** `first`: the first day of what was brought in. */
  readonly onDone: (first: string) => void;
}

function OneFile({ account, file, onDone }: OneFileProps) {
  const [choices, setChoices] = useState<Choices>({ people: [], twice: [], withoutUnread: false });
  const read = useRead('hours.readFile', { account, file: file.id, ...choices });
  const save = useChange('hours.bringIn');
  if (read.error) return <Trouble problem={read.error.problem} again={() => void read.refetch()} />;
  if (!read.data) return <Skeleton what={words.reading} lines={6} />;
  const { data } = read;
  const bringIn = async (): Promise<void> => {
    const result = await save.run({ account, file: file.id, ...choices }, (value) => words.done(value.rows, formatDays(value.from, value.to)));
    if (result.ok) onDone(result.value.from);
  };
  const isReady = data.ready && !read.isPlaceholderData;
  return (
    <Section title={words.found(file.path, data.rows)} id="found" takesFocus={1}>
      {data.notices.length > 0 && (
        <Note weight="warn">
          {data.notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </Note>
      )}
      <Unread found={data} choices={choices} onChoices={setChoices} />
      <Unknown account={account} found={data} choices={choices} onChoices={setChoices} />
      <Asked found={data} choices={choices} onChoices={setChoices} />
      <ComesIn found={data} />
      {!isReady && <p role="status">{words.notSettled}</p>}
      <div className="row">
        <Button look="primary" isDisabled={!isReady} pending={save.pending} onPress={() => void bringIn()}>
          {words.bringIn}
        </Button>
      </div>
      {save.problem && <Trouble problem={save.problem} />}
    </Section>
  );
}

interface PartProps {
  readonly found: Found;
  readonly choices: Choices;
  readonly onChoices: (choices: Choices) => void;
}

function Unread({ found: { unread }, choices, onChoices }: PartProps) {
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

/** No person has this number. */
const NOBODY = '0';

function Unknown({ account, found: { unknown }, choices, onChoices }: PartProps & { readonly account: number }) {
  const setup = useRead('accounts.setup', { account }, { enabled: unknown.length > 0 });
  if (unknown.length === 0) return null;
  const options = (setup.data?.people ?? []).map(({ id, called }) => ({ value: String(id), title: called }));
  const say = (name: string, chosen: string): void => {
    const others = choices.people.filter((one) => one.name !== name);
    onChoices({ ...choices, people: [...others, { name, person: chosen === NOBODY ? null : Number(chosen) }] });
  };
  return (
    <div className="stack stack-tight">
      <h3>{words.unknownTitle}</h3>
      <p>{words.unknownLead}</p>
      {unknown.map(({ name, rows, person }) => (
        <Pick
          key={name}
          label={words.who(name, rows)}
          options={[...options, { value: NOBODY, title: words.leaveOut }]}
          value={person === undefined ? '' : String(person ?? NOBODY)}
          onChange={(chosen) => say(name, chosen)}
          fault={undefined}
        />
      ))}
    </div>
  );
}

function Asked({ found: { asked }, choices, onChoices }: PartProps) {
  if (asked.length === 0) return null;
  const mark = (row: number, isIn: boolean): void =>
    onChoices({ ...choices, twice: isIn ? [...choices.twice, row] : choices.twice.filter((one) => one !== row) });
  return (
    <div className="stack stack-tight">
      <h3>{words.askedTitle}</h3>
      <p>{words.askedLead}</p>
      <ul className="plain stack">
        {asked.map(({ row, name, day, hours, kind, message, comesIn }) => (
          <li key={row} className="card stack stack-tight">
            <p>{words.asked(row, name, formatDay(day), hoursWords.spoken(formatHours(hours), kind), message)}</p>
            <Check value={comesIn} onChange={(isIn) => mark(row, isIn)}>
              {words.other(row)}
            </Check>
          </li>
        ))}
      </ul>
    </div>
  );
}

const MOST_SHOWN = 200;

function ComesIn({ found: { comesIn } }: Pick<PartProps, 'found'>) {
  return (
    <div className="stack stack-tight">
      <h3>{words.inTitle(comesIn.length)}</h3>
      {comesIn.length > 0 && (
        <Table
          caption={words.inCaption}
          captionUnseen
          columns={[
            { key: 'row', head: words.row, kind: 'head', cell: ({ row }) => row },
            { key: 'name', head: words.name, cell: ({ name }) => name },
            { key: 'day', head: words.day, kind: 'short', cell: ({ day }) => formatDay(day) },
            { key: 'hours', head: words.hours, cell: ({ hours, kind }) => hoursWords.spoken(formatHours(hours), kind) },
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
