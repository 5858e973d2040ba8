/** A line of the plan that changes from a day on: what it says then, and what that does to the figures of the day in view before it is kept. */
import type { PlanLineVersion } from '../../../core/books/facts.ts';
import type { LineBudget } from '../../../core/figures/plan/budgets.ts';
import type { TriedChange } from '../../../core/figures/plan/tried.ts';
import { formatDay, isDay } from '../../../core/values/day.ts';
import { formatHours, parseHours } from '../../../core/values/hours.ts';
import { formatMoney, parseMoney, plainPounds } from '../../../core/values/money.ts';
import { figureOfOneWords, figureWords } from '../../../core/words/figures/rules.ts';
import { hoursFault, moneyFault } from '../../parts/fields/amount-faults.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { useRested } from '../../parts/fields/rested.ts';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Note, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { Amount } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { useUnsaved } from '../../program/before-leaving.ts';
import { useRead } from '../../program/use-program.tsx';
import { overviewWords } from '../../words/overview/overview.ts';
import { planWords as words } from '../../words/plan.ts';
import { recordWords } from '../../words/records.ts';
import { plan } from '../../../core/records/kinds/plan.ts';

interface ChangeFormProps {
  readonly account: number;
  /** The day whose figures are in view. */
  readonly on: string;
  readonly line: LineBudget;
  readonly version: PlanLineVersion;
  readonly onDone: () => void;
}

interface Values {
  readonly from: string;
  readonly hoursPerWeek: string;
  readonly rate: string;
  readonly amount: string;
  readonly outcome: string;
  readonly why: string;
}

const plain = (pence: number | null): string => (pence === null ? '' : plainPounds(pence));

export function ChangeForm({ account, on, line, version, onDone }: ChangeFormProps) {
  const { hoursPerWeek, rate, amount, outcome } = version;
  const draft = useDraft<Values>({
    ...{ from: '', hoursPerWeek: hoursPerWeek === null ? '' : formatHours(hoursPerWeek), rate: plain(rate), amount: plain(amount), outcome, why: '' },
  });
  const { values } = draft;
  useUnsaved(draft.changed);
  const inHours = line.hoursPerWeek !== null;
  const save = useChange('plan.change');
  const rested = useRested(values);
  const fields = fieldsOf(rested, inHours);
  const isWhole = fields !== null && isDay(rested.from);
  const tried = useRead('plan.tryChange', { account, line: line.id, on, from: rested.from, fields: fields ?? {} }, { enabled: isWhole });
  const submit = async (): Promise<void> => {
    const given = fieldsOf(values, inHours);
    const faults = {
      from: isDay(values.from) ? undefined : words.needed,
      hoursPerWeek: inHours && (parseHours(values.hoursPerWeek) ?? -1) < 0 ? hoursFault(values.hoursPerWeek) : undefined,
      rate: inHours && (parseMoney(values.rate) ?? -1) < 0 ? moneyFault(values.rate) : undefined,
      amount: !inHours && (parseMoney(values.amount) ?? -1) < 0 ? moneyFault(values.amount) : undefined,
    };
    if (!draft.check(faults) || given === null) return;
    const why = values.why.trim();
    const result = await save.run(
      { account, line: line.id, from: values.from, fields: given, ...(why !== '' && { why }) },
      words.changed(line.name, formatDay(values.from)),
    );
    if (result.ok) onDone();
    else draft.blame(result.problem);
  };
  const { fields: kindFields } = plan;
  return (
    <Section title={words.change} id="change" takesFocus="change">
      <p>{words.changeLead}</p>
      <Form label={words.change} faultCount={draft.faultCount} onSave={() => void submit()}>
        <DayField label={words.changeFrom} {...draft.field('from')} />
        {inHours ? (
          <>
            <TextField kind="hours" label={kindFields.hoursPerWeek.label} {...draft.field('hoursPerWeek')} />
            <TextField kind="money" label={kindFields.rate.label} {...draft.field('rate')} />
          </>
        ) : (
          <TextField kind="money" label={kindFields.amount.label} {...draft.field('amount')} />
        )}
        <TextField label={kindFields.outcome.label} {...draft.field('outcome')} />
        <TextField kind="note" label={words.reason} help={recordWords.whyHelp} {...draft.field('why')} />
        <div role="status">{isWhole && tried.data && !tried.isPlaceholderData && <Tried line={line.name} tried={tried.data} />}</div>
        <div className="row">
          <Button type="submit" look="primary" pending={save.pending}>
            {words.saveChange}
          </Button>
          <Button onPress={onDone}>{words.stop}</Button>
        </div>
        {save.problem && draft.faultCount === 0 && <Trouble problem={save.problem} />}
      </Form>
    </Section>
  );
}

function fieldsOf({ hoursPerWeek, rate, amount, outcome }: Values, inHours: boolean): Record<string, string | number> | null {
  const [hours, anHour, size] = [parseHours(hoursPerWeek), parseMoney(rate), parseMoney(amount)];
  if (inHours) return hours === null || hours < 0 || anHour === null || anHour < 0 ? null : { hoursPerWeek: hours, rate: anHour, outcome };
  return size === null || size < 0 ? null : { amount: size, outcome };
}

function Tried({ line, tried: { asOf, week, moved } }: { readonly line: string; readonly tried: TriedChange }) {
  const titleOf = ({ figure }: TriedChange['moved'][number]): string => {
    if ('month' in figure) return '';
    if (figure.figure === 'plan') return words.againstPlan;
    return 'id' in figure ? figureOfOneWords[figure.figure](line).title : figureWords[figure.figure].title;
  };
  return (
    <Note>
      {week.before !== null && week.after !== null && <p>{words.week(formatMoney(week.before), formatMoney(week.after))}</p>}
      {moved.length === 0 ? (
        <p>{words.figuresStay(formatDay(asOf))}</p>
      ) : (
        <Table
          caption={words.figuresMoved(formatDay(asOf))}
          columns={[
            { key: 'figure', head: words.figure, kind: 'head', cell: titleOf },
            { key: 'now', head: words.now, kind: 'figure', cell: ({ figure, before }) => <Then figure={figure.figure} pence={before} /> },
            { key: 'then', head: words.then, kind: 'figure', cell: ({ figure, after }) => <Then figure={figure.figure} pence={after} /> },
          ]}
          rows={moved}
          rowKey={({ figure }) => figure.figure}
        />
      )}
    </Note>
  );
}

/** Over or under the plan is said in words. */
function Then({ figure, pence }: { readonly figure: string; readonly pence: number }) {
  if (figure !== 'plan' || pence === 0) return <Amount pence={pence} />;
  return <>{(pence < 0 ? overviewWords.over : overviewWords.under)(formatMoney(Math.abs(pence)))}</>;
}
