/** Hours from a CSV file: what comes in, what is asked about and what can't be read, before anything is kept; then all of it as one change. */
import { useState } from 'react';
import type { Input, Output } from '../../../core/api/methods.ts';
import type { FileHandle } from '../../../core/host/host.ts';
import { formatDay, formatDays } from '../../../core/values/day.ts';
import { formatHours } from '../../../core/values/hours.ts';
import { to } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { ChooseCsv } from '../../parts/csv/choose.tsx';
import { CsvFound } from '../../parts/csv/found.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { TakeBack, useChange } from '../../parts/page/undo.tsx';
import { useUnsaved } from '../../program/before-leaving.ts';
import { useRead } from '../../program/use-program.tsx';
import { hoursWords } from '../../words/hours.ts';
import { hoursFileWords as words } from '../../words/hours-file.ts';
import { csvFileWords } from '../../words/parts/csv-file.ts';

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
      <ChooseCsv columns={words.columns} file={file} onFile={setFile} />
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
  if (!read.data) return <Skeleton what={csvFileWords.reading} lines={6} />;
  const { data } = read;
  const bringIn = async (): Promise<void> => {
    const result = await save.run({ account, file: file.id, ...choices }, (value) => words.done(value.rows, formatDays(value.from, value.to)));
    if (result.ok) onDone(result.value.from);
  };
  return (
    <CsvFound
      file={file.path}
      found={data}
      isSettled={!read.isPlaceholderData}
      choices={choices}
      onChoices={({ twice, withoutUnread }) => setChoices({ ...choices, twice: [...twice], withoutUnread })}
      columns={[
        { key: 'name', head: words.name, cell: ({ name }) => name },
        { key: 'day', head: words.day, kind: 'short', cell: ({ day }) => formatDay(day) },
        { key: 'hours', head: words.hours, cell: ({ hours, kind }) => hoursWords.spoken(formatHours(hours), kind) },
      ]}
      asked={{
        lead: words.askedLead,
        said: ({ row, name, day, hours, kind }, message) => words.asked(row, name, formatDay(day), hoursWords.spoken(formatHours(hours), kind), message),
        other: words.other,
      }}
      pending={save.pending}
      problem={save.problem}
      onBringIn={() => void bringIn()}
    >
      <Unknown account={account} found={data} choices={choices} onChoices={setChoices} />
    </CsvFound>
  );
}

interface UnknownProps {
  readonly account: number;
  readonly found: Found;
  readonly choices: Choices;
  readonly onChoices: (choices: Choices) => void;
}

/** No person has this number. */
const NOBODY = '0';

function Unknown({ account, found: { unknown }, choices, onChoices }: UnknownProps) {
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
