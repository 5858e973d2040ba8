/** When an assistant leaves: what falls due by why and when, what to do, and the last day written down with one press. */
import { useState } from 'react';
import type { Input } from '../../../core/api/methods.ts';
import type { Leaving } from '../../../core/figures/employing/leaving.ts';
import { LEAVING_WHY } from '../../../core/figures/employing/leaving.ts';
import { formatDay, isDay } from '../../../core/values/day.ts';
import { formatHours } from '../../../core/values/hours.ts';
import { Choice } from '../../parts/fields/choice.tsx';
import { DayField } from '../../parts/fields/day-field.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { employingWords } from '../../words/employing.ts';

const words = employingWords.leaving;
type Asked = Omit<Input<'employing.leaving'>, 'account'>;

export function LeavingJob({ account }: { readonly account: number }) {
  const costs = useRead('employing.costs', { account, on: today() });
  if (costs.error) return <Trouble problem={costs.error.problem} again={() => void costs.refetch()} />;
  if (!costs.data) return <Skeleton what={employingWords.reading} lines={6} />;
  const people = costs.data.rows.map(({ person, name }) => ({ value: String(person), title: name }));
  const [first] = people;
  return first ? <Ask account={account} people={people} first={first.value} /> : <p>{employingWords.nobody}</p>;
}

interface AskProps {
  readonly account: number;
  readonly people: readonly { readonly value: string; readonly title: string }[];
  readonly first: string;
}

function Ask({ account, people, first }: AskProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const draft = useDraft<{ who: string; on: string; why: Asked['why'] }>({ who: first, on: today(), why: 'resigns' });
  const show = (): void => {
    const { who, on, why } = draft.values;
    if (draft.check({ on: isDay(on) ? undefined : words.notDay })) setAsked({ person: Number(who), on, why });
  };
  return (
    <Section title={words.title} id="leaving">
      <p>{words.lead}</p>
      <Form label={words.title} faultCount={draft.faultCount} onSave={show}>
        {people.length > 1 && <Pick label={words.who} {...draft.field('who')} options={people} />}
        <DayField label={words.on} help={undefined} {...draft.field('on')} />
        <Choice label={words.why} {...draft.field('why')} options={LEAVING_WHY.map((value) => ({ value, title: words.whys[value] }))} />
        <div className="row">
          <Button type="submit" look="primary">
            {words.show}
          </Button>
        </div>
      </Form>
      {asked && <Answer account={account} asked={asked} />}
    </Section>
  );
}

function Answer({ account, asked }: { readonly account: number; readonly asked: Asked }) {
  const read = useRead('employing.leaving', { account, ...asked });
  if (read.error) return <Trouble problem={read.error.problem} />;
  if (read.data === undefined) return <Skeleton what={employingWords.reading} lines={5} />;
  if (read.data === null) return <p role="status">{words.notThen}</p>;
  return <Told account={account} leaving={read.data} why={asked.why} />;
}

interface Line {
  readonly what: string;
  readonly pence: number | null;
  readonly note: string;
}

function linesOf({ work, holiday, notice, redundancy, due, released, needs }: Leaving, why: Asked['why']): readonly Line[] {
  const missing = words.missing(needs.map((one) => employingWords.keep.needs[one]).join(', '));
  const isOver = holiday !== null && holiday.pence < 0;
  const weeks = notice && employingWords.keep.weeks(notice.weeks);
  return [
    { what: words.work, pence: work.pence, note: work.isEstimate ? words.workEstimate : words.workNote },
    {
      what: isOver ? words.holidayOver : words.holiday,
      pence: holiday?.pence ?? null,
      note: holiday === null ? missing : (isOver ? words.holidayOverNote : words.holidayNote)(formatHours(holiday.hours)),
    },
    why === 'resigns'
      ? { what: words.notice, pence: 0, note: words.noticeTheirs }
      : { what: words.notice, pence: notice?.pence ?? null, note: weeks === null ? missing : words.noticeNote(weeks) },
    {
      what: words.redundancy,
      pence: redundancy?.pence ?? null,
      note: redundancy === null ? missing : redundancy.halfWeeks === 0 ? words.noRedundancy : words.redundancyNote(String(redundancy.halfWeeks / 2)),
    },
    { what: words.due, pence: due, note: due === null ? words.notKnown : words.dueNote },
    { what: words.released, pence: released, note: '' },
  ];
}

function Told({ account, leaving, why }: { readonly account: number; readonly leaving: Leaving; readonly why: Asked['why'] }) {
  const { person, name, on } = leaving;
  return (
    <>
      <Table<Line>
        caption={words.caption(name, formatDay(on))}
        columns={[
          { key: 'what', head: words.what, kind: 'head', cell: ({ what }) => what },
          { key: 'amount', head: words.amount, kind: 'figure', cell: ({ pence }) => (pence === null ? words.notKnown : <Amount pence={pence} />) },
          { key: 'note', head: words.note, cell: ({ note }) => note },
        ]}
        rows={linesOf(leaving, why)}
        rowKey={({ what }) => what}
      />
      <h3>{words.then}</h3>
      <ul>
        {words.toDo.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <WriteDown account={account} person={person} name={name} on={on} />
    </>
  );
}

interface WriteDownProps {
  readonly account: number;
  readonly person: number;
  readonly name: string;
  readonly on: string;
}

function WriteDown({ account, person, name, on }: WriteDownProps) {
  const read = useRead('records.get', { account, type: 'people', id: person });
  // Read out here, so that the screen is drawn anew once it is there.
  const found = read.data;
  const saving = useChange('records.save');
  if (found?.type !== 'people' || found.record.left === on) return null;
  const { id, ...fields } = found.record;
  const save = (): void => void saving.run({ account, type: 'people', id, fields: { ...fields, left: on } }, words.said(name, formatDay(on)));
  return (
    <div className="row">
      <Button pending={saving.pending} onPress={save}>
        {words.write}
      </Button>
      {saving.problem && <Trouble problem={saving.problem} />}
    </div>
  );
}
