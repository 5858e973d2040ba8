/** What the ledger cannot answer: the form's own questions, and which of its reasons hold. Kept with the return. */
import type { ReturnInFull } from '../../../core/api/returns.ts';
import { isAskedFor } from '../../../core/returns/filled.ts';
import type { FormPart } from '../../../core/returns/form.ts';
import { answerTo, questionsOf } from '../../../core/returns/questions.ts';
import { parseMoney, plainPounds } from '../../../core/values/money.ts';
import { Check, Choice } from '../../parts/fields/choice.tsx';
import { DayField } from '../../parts/fields/day-field.tsx';
import type { Field } from '../../parts/fields/draft.ts';
import { useDraft } from '../../parts/fields/draft.ts';
import { Fields, Form } from '../../parts/fields/form.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { useUnsaved } from '../../program/before-leaving.ts';
import { returnWords as words } from '../../words/returns.ts';

type Values = Readonly<Record<string, string>>;
type Checklist = Extract<FormPart, { readonly kind: 'checklist' }>;

const TICKED = 'ticked';
const tickKey = (part: number, option: number): string => `tick ${part} ${option}`;
const sumKey = (part: number, option: number): string => `sum ${part} ${option}`;

/** Amounts as they are typed, all else as it is kept. */
function valuesOf({ form, filled }: ReturnInFull): Values {
  const answers = questionsOf(form).map(({ id, answer }) => {
    const given = answerTo(filled.answers, id);
    return [id, answer === 'pence' && given !== '' ? plainPounds(Number(given)) : given] as const;
  });
  const ticks = filled.ticks.flatMap(({ part, option, pence }) => [
    [tickKey(part, option), TICKED] as const,
    [sumKey(part, option), pence === null ? '' : plainPounds(pence)] as const,
  ]);
  return Object.fromEntries([...answers, ...ticks]);
}

export function Questions({ account, whole }: { readonly account: number; readonly whole: ReturnInFull }) {
  const { kept, form, filled } = whole;
  const questions = questionsOf(form);
  const lists = form.parts.flatMap((part, place) => (part.kind === 'checklist' && isAskedFor(part, filled.values) ? [{ part, place }] : []));
  const draft = useDraft<Values>(() => valuesOf(whole));
  const save = useChange('returns.answer');
  useUnsaved(draft.changed);
  if (questions.length + lists.length === 0) return null;
  const field = (name: string): Field<string> => ({ ...draft.field(name), value: draft.values[name] ?? '' });
  const submit = async (): Promise<void> => {
    const given = draft.values;
    const money = (name: string): number | null => parseMoney(given[name] ?? '');
    const faulty = (name: string): string | undefined => ((given[name] ?? '').trim() !== '' && money(name) === null ? words.notMoney : undefined);
    const sums = lists.flatMap(({ part, place }) => part.options.map((_, option) => sumKey(place, option)));
    const asMoney = [...questions.flatMap(({ id, answer }) => (answer === 'pence' ? [id] : [])), ...sums];
    if (!draft.check(Object.fromEntries(asMoney.map((name) => [name, faulty(name)])))) return;
    const answers = Object.fromEntries(
      questions
        .map(({ id, answer }) => [id, answer === 'pence' ? String(money(id) ?? '') : (given[id] ?? '').trim()] as const)
        .filter(([, said]) => said !== ''),
    );
    const ticks = lists.flatMap(({ part, place }) =>
      part.options.flatMap((_, option) => (given[tickKey(place, option)] === TICKED ? [{ part: place, option, pence: money(sumKey(place, option)) }] : [])),
    );
    const result = await save.run({ account, return: kept.id, answers, ticks }, words.answersKept);
    if (result.ok) draft.reset(given);
  };
  return (
    <Section title={words.questions} id="questions">
      <p>{words.questionsLead}</p>
      <Form label={words.questions} faultCount={draft.faultCount} onSave={() => void submit()}>
        {questions.map(({ id, question, answer }) => (
          <Asked key={id} label={question} kind={answer} field={field(id)} />
        ))}
        {lists.map(({ part, place }) => (
          <Reasons key={place} part={part} place={place} field={field} />
        ))}
        <div className="row">
          <Button type="submit" pending={save.pending}>
            {words.keepAnswers}
          </Button>
        </div>
        {save.problem && <Trouble problem={save.problem} />}
      </Form>
    </Section>
  );
}

interface AskedProps {
  readonly label: string;
  readonly kind: 'text' | 'yesNo' | 'day' | 'pence';
  readonly field: Field<string>;
}

function Asked({ label, kind, field }: AskedProps) {
  if (kind === 'day') return <DayField label={label} help={undefined} {...field} />;
  if (kind === 'pence') return <TextField kind="money" label={label} help={undefined} {...field} />;
  if (kind === 'text') return <TextField kind="note" label={label} help={undefined} {...field} />;
  const options = [
    { value: 'yes', title: words.yes },
    { value: 'no', title: words.no },
    { value: '', title: words.unanswered },
  ];
  return <Choice inRow label={label} {...field} options={options} />;
}

interface ReasonsProps {
  readonly part: Checklist;
  readonly place: number;
  readonly field: (name: string) => Field<string>;
}

function Reasons({ part, place, field }: ReasonsProps) {
  return (
    <Fields legend={part.title} help={words.reasons}>
      {part.options.map((option, index) => {
        const ticked = field(tickKey(place, index));
        return (
          <div key={option} className="stack stack-tight">
            <Check value={ticked.value === TICKED} onChange={(on) => ticked.onChange(on ? TICKED : '')}>
              {option}
            </Check>
            {part.amounts && ticked.value === TICKED && (
              <TextField kind="money" label={words.holds(option)} help={undefined} {...field(sumKey(place, index))} />
            )}
          </div>
        );
      })}
    </Fields>
  );
}
