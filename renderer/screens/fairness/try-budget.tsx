/** A budget tried out: the council's questions, the sum step by step, and what one answer more or less would do. Kept only where that is pressed. */
import { useState } from 'react';
import type { Input, Output } from '../../../core/api/methods.ts';
import type { Ras } from '../../../core/ras/ras.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { parseHours } from '../../../core/values/hours.ts';
import { to as route } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { Pick } from '../../parts/fields/pick.tsx';
import { useRested } from '../../parts/fields/rested.ts';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { TakeBack } from '../../parts/page/undo.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { useRead } from '../../program/use-program.tsx';
import { fairnessWords } from '../../words/fairness/fairness.ts';
import { tableWords, tryWords as words } from '../../words/fairness/tables.ts';
import { KeepBudget } from './keep-budget.tsx';
import { tableCalled } from './tables.tsx';

export function TryBudget({ account: { id: account }, address: { ras: name } }: AccountScreenProps<{ readonly ras: string }>) {
  const read = useRead('ras.tables', {});
  const ras = read.data?.find((one) => one.ras.id === name)?.ras;
  return (
    <Page
      title={words.title(ras ? tableCalled(ras) : '')}
      above={
        <Trail
          steps={[
            { title: fairnessWords.title, route: route('fairness', account) },
            { title: tableWords.title, route: route('budget-tables', account) },
          ]}
        />
      }
      below={<p className="lead">{words.lead}</p>}
    >
      <TakeBack />
      {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
      {!read.data && !read.error && <Skeleton what={tableWords.reading} lines={6} />}
      {read.data && !ras && <p>{words.gone}</p>}
      {ras && <Tried key={ras.id} account={account} ras={ras} />}
    </Page>
  );
}

type Answers = Input<'ras.run'>['answers'];
type Typed = Readonly<Record<string, string>>;

const POINTS = /^\d{1,6}(?:\.\d{1,2})?$/;
const carersOf = (id: string): string => `${id} carers`;

/** Null: not all is answered yet, or not so that it can be read. */
function answersIn({ questions }: Ras, typed: Typed): Answers | null {
  const each = questions.map(({ id, carerSplit }) => {
    const answer = typed[id]?.trim() ?? '';
    const hours = carerSplit === true && (typed[carersOf(id)] ?? '').trim() !== '' ? parseHours(typed[carersOf(id)] ?? '') : 0;
    return POINTS.test(answer) && hours !== null ? ([id, { answer: Number(answer), ...(hours > 0 && { carerHours: hours }) }] as const) : null;
  });
  return each.every((one) => one !== null) ? Object.fromEntries(each) : null;
}

function Tried({ account, ras }: { readonly account: number; readonly ras: Ras }) {
  const [typed, setTyped] = useState<Typed>({});
  const set = (id: string, value: string): void => setTyped((now) => ({ ...now, [id]: value }));
  const rested = useRested(typed);
  const answers = answersIn(ras, rested);
  return (
    <div className="stack stack-loose">
      <Section title={words.answers} id="answers">
        <div className="stack">
          {ras.questions.map(({ id, text, help, answers: listed, carerSplit }) => {
            const value = typed[id] ?? '';
            return (
              <div key={id} className="stack">
                {listed.length === 0 ? (
                  <TextField
                    kind="hours"
                    label={text}
                    help={help}
                    value={value}
                    onChange={(next) => set(id, next)}
                    fault={value === '' || POINTS.test(value.trim()) ? undefined : words.notPoints}
                  />
                ) : (
                  <Pick
                    label={text}
                    help={help}
                    value={value}
                    onChange={(next) => set(id, next)}
                    fault={undefined}
                    options={listed.map((answer, at) => ({ value: String(at), title: answer.text }))}
                  />
                )}
                {carerSplit === true && (
                  <TextField
                    kind="hours"
                    label={words.carers(text)}
                    value={typed[carersOf(id)] ?? ''}
                    onChange={(next) => set(carersOf(id), next)}
                    fault={(typed[carersOf(id)] ?? '') === '' || parseHours(typed[carersOf(id)] ?? '') !== null ? undefined : words.notHours}
                  />
                )}
              </div>
            );
          })}
        </div>
      </Section>
      {answers === null ? <p>{words.waits}</p> : <Worked account={account} ras={ras} answers={answers} />}
    </div>
  );
}

function Worked({ account, ras, answers }: { readonly account: number; readonly ras: Ras; readonly answers: Answers }) {
  const read = useRead('ras.run', { ras, answers });
  if (read.error) return <Trouble problem={read.error.problem} />;
  if (!read.data) return <Skeleton lines={4} />;
  const run = read.data;
  return (
    <div className="stack stack-loose">
      <Section title={words.result} id="result">
        <p role="status">
          <strong>{saidOf(run)}</strong>
        </p>
        {run.outcome.state === 'amount' && run.outcome.sure === 'between' && <p>{words.between}</p>}
        <Table
          caption={words.working}
          columns={[
            { key: 'step', head: words.step, kind: 'head', cell: ({ text }) => text },
            { key: 'value', head: words.value, kind: 'figure', cell: ({ value }) => value },
          ]}
          rows={run.steps.map((step, at) => ({ ...step, at }))}
          rowKey={({ at }) => at}
        />
      </Section>
      <Section title={words.moves} id="moves">
        <Table
          caption={words.moves}
          captionUnseen
          columns={[
            { key: 'question', head: words.question, kind: 'head', cell: ({ question }) => question },
            { key: 'then', head: words.then, cell: ({ answer }) => answer },
            { key: 'change', head: words.change, cell: changeSaid },
          ]}
          rows={run.moves}
          rowKey={({ question, way }) => `${question} ${way}`}
        />
      </Section>
      <div className="row no-print">
        <Button look="plain" icon="print" onPress={() => window.print()}>
          {words.print}
        </Button>
      </div>
      {run.outcome.state === 'amount' && <KeepBudget account={account} ras={ras.id} answers={answers} />}
    </div>
  );
}

type Run = Output<'ras.run'>;

function saidOf({ outcome, per }: Run): string {
  switch (outcome.state) {
    case 'amount':
      return words.amount(formatMoney(outcome.pence), per);
    case 'none':
      return words.none;
    case 'notInTable':
      return words.notInTable;
    case 'betweenBands': {
      const [down, up] = [outcome.down, outcome.up].map(({ label, pence }) => words.band(label ?? '', pence === null ? null : formatMoney(pence)));
      return words.betweenBands(down ?? '', up ?? '');
    }
  }
}

function changeSaid({ change, outcome }: Run['moves'][number]): string {
  if (change === null) return outcome.state === 'amount' ? formatMoney(outcome.pence) : outcome.state === 'none' ? words.none : words.notInTable;
  if (change === 0) return words.same;
  return change > 0 ? words.more(formatMoney(change)) : words.less(formatMoney(-change));
}
