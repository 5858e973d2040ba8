/** The duties diary: what is late, due, coming and done, each with its day and the money it needs. */
import { useState } from 'react';
import type { DutyKind } from '../../../core/books/facts.ts';
import { DUTIES } from '../../../core/books/facts.ts';
import type { Duty } from '../../../core/figures/employing/duties.ts';
import { formatDay } from '../../../core/values/day.ts';
import { dutyWords } from '../../../core/words/figures/duties.ts';
import { to } from '../../app/route.ts';
import { DoneOn } from '../../parts/fields/done-on.tsx';
import { Button, GoButton, GoLink } from '../../parts/page/button.tsx';
import { More } from '../../parts/page/more.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { Amount, Day } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { employingWords } from '../../words/employing.ts';
import { routeOf } from '../overview/figure-links.ts';

const words = employingWords.duties;
const GROUPS = ['late', 'due', 'not_known', 'coming', 'done'] as const satisfies readonly Duty['state'][];

export function Diary({ account }: { readonly account: number }) {
  const read = useRead('employing.duties', { account, on: today() });
  if (read.error) return <Trouble problem={read.error.problem} again={() => void read.refetch()} />;
  if (!read.data) return <Skeleton what={employingWords.reading} lines={8} />;
  const duties = read.data;
  if (duties.length === 0)
    return (
      <>
        <p>{words.nothing}</p>
        <GoButton route={to('record', account, { type: 'people' })}>{employingWords.addAssistant}</GoButton>
      </>
    );
  return (
    <div className="stack stack-loose">
      {GROUPS.map((state) => (
        <Group key={state} account={account} state={state} duties={duties.filter((duty) => duty.state === state)} />
      ))}
    </div>
  );
}

function called({ what, person }: Duty): string {
  const plain = what === 'hmrc' || what === 'pension' || what === 'insurance' ? dutyWords[what] : dutyWords.plain[what];
  return person === null ? plain : words.of(plain, person.name);
}

/** Tells a duty from others of its kind: one that comes again is of a day. */
function named(duty: Duty): string {
  const { what, dueOn } = duty;
  const comesAgain = what === 'pay_report' || what === 'p60' || what === 'pension_declaration';
  return comesAgain ? words.dueBy(called(duty), formatDay(dueOn)) : called(duty);
}

interface GroupProps {
  readonly account: number;
  readonly state: Duty['state'];
  readonly duties: readonly Duty[];
}

function Group({ account, state, duties }: GroupProps) {
  if (duties.length === 0) return null;
  const isDone = state === 'done';
  const table = (
    <Table<Duty>
      caption={words.captions[state]}
      columns={[
        { key: 'what', head: words.what, kind: 'head', cell: (duty) => <What account={account} duty={duty} /> },
        { key: 'by', head: words.by, kind: 'short', cell: ({ dueOn }) => <Day day={dueOn} /> },
        { key: 'money', head: words.money, kind: 'figure', cell: ({ pence }) => pence !== null && <Amount pence={pence} /> },
        { key: 'done', head: words.action, cell: (duty) => <Action account={account} duty={duty} /> },
      ]}
      rows={isDone ? duties.toReversed() : duties}
      rowKey={({ key }) => key}
    />
  );
  if (isDone)
    return (
      <More title={words.doneCount(duties.length)} level={2}>
        {table}
      </More>
    );
  return (
    <Section title={words.groups[state]} id={`duties-${state}`}>
      {table}
    </Section>
  );
}

function What({ account, duty }: { readonly account: number; readonly duty: Duty }) {
  return (
    <>
      {duty.opens === null ? called(duty) : <GoLink route={routeOf(account, today(), duty.opens)}>{called(duty)}</GoLink>}
      <small className="account-of">{dutyWords.asks[duty.what]}</small>
    </>
  );
}

const isMarked = (what: Duty['what']): what is DutyKind => DUTIES.some((one) => one === what);

function Action({ account, duty }: { readonly account: number; readonly duty: Duty }) {
  const [open, setOpen] = useState(false);
  const saving = useChange('records.save');
  const { what, state, doneOn, dueOn, person } = duty;
  if (state === 'done') return doneOn === null ? null : words.doneOn(formatDay(doneOn));
  if (what === 'insurance' && duty.opens === null) return <GoLink route={to('record', account, { type: 'reminders' })}>{words.insurance}</GoLink>;
  if (!isMarked(what)) return null;
  const save = async (day: string): Promise<void> => {
    const fields = { duty: what, dueOn, person: person?.id ?? null, doneOn: day };
    const result = await saving.run({ account, type: 'dutiesDone', fields }, words.said(named(duty), formatDay(day)));
    if (result.ok) setOpen(false);
  };
  if (open)
    return <DoneOn label={words.when} pending={saving.pending} problem={saving.problem} onSave={(day) => void save(day)} onStop={() => setOpen(false)} />;
  return (
    <Button look="plain" icon="tick" onPress={() => setOpen(true)}>
      {words.done}
      <span className="unseen"> ({named(duty)})</span>
    </Button>
  );
}
