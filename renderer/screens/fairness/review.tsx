/** A review written down in one go: each outcome that is wanted, six questions about the budget itself, and who was there. Whatever is left empty is not answered. */
import { OUTCOME_CHANGES, PROCESS_ANSWERS } from '../../../core/books/facts.ts';
import type { OutcomeChange, ProcessAnswer } from '../../../core/books/facts.ts';
import { PROCESS_QUESTIONS } from '../../../core/fairness/outcomes.ts';
import type { OutcomeOverTime, ProcessQuestion } from '../../../core/fairness/outcomes.ts';
import { isDay } from '../../../core/values/day.ts';
import { outcomeWords } from '../../../core/words/fairness/outcomes.ts';
import { Choice } from '../../parts/fields/choice.tsx';
import { DayField } from '../../parts/fields/day-field.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { More } from '../../parts/page/more.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { useUnsaved } from '../../program/before-leaving.ts';
import { today } from '../../program/today.ts';
import { outcomeScreenWords as words } from '../../words/fairness/outcomes.ts';

interface ReviewDraft {
  readonly day: string;
  readonly withWhom: string;
  readonly note: string;
  readonly changes: Readonly<Record<number, OutcomeChange>>;
  readonly achieved: Readonly<Record<number, string>>;
  readonly process: Readonly<Partial<Record<ProcessQuestion, ProcessAnswer>>>;
}

const changeOptions = OUTCOME_CHANGES.map((value) => ({ value, title: outcomeWords.changes[value] }));
const answerOptions = PROCESS_ANSWERS.map((value) => ({ value, title: outcomeWords.answers[value] }));
const given = (text: string | undefined): string | null => (text === undefined || text.trim() === '' ? null : text);

export function Review({ account, outcomes }: { readonly account: number; readonly outcomes: readonly OutcomeOverTime[] }) {
  const draft = useDraft<ReviewDraft>({ day: today(), withWhom: '', note: '', changes: {}, achieved: {}, process: {} });
  const saving = useChange('fairness.review');
  const { values, field, set } = draft;
  const saved = useUnsaved(draft.changed);
  const wanted = outcomes.filter(({ to }) => to === null || !isDay(values.day) || to >= values.day);
  const save = async (): Promise<void> => {
    const { day, withWhom, note, changes, achieved, process } = values;
    if (!isDay(day)) {
      draft.check({ day: words.notDay });
      return;
    }
    const answers = wanted.flatMap(({ id }) => (changes[id] === undefined ? [] : [{ outcome: id, change: changes[id], achieved: given(achieved[id]) }]));
    const kept = await saving.run({ account, day, withWhom: given(withWhom), note: given(note), ...process, outcomes: answers }, words.kept);
    if (!kept.ok) {
      draft.blame(kept.problem);
      return;
    }
    saved();
    draft.reset({ day: today(), withWhom: '', note: '', changes: {}, achieved: {}, process: {} });
  };
  return (
    <More title={words.review} level={2}>
      <Form label={words.review} faultCount={draft.faultCount} onSave={() => void save()}>
        <DayField label={words.reviewDay} {...field('day')} />
        <TextField label={words.withWhom} {...field('withWhom')} />
        {wanted.map(({ id, name }) => (
          <div key={id} className="stack">
            <Pick
              label={words.howIs(name)}
              value={values.changes[id] ?? ''}
              onChange={(change) => {
                if (change !== '') set({ changes: { ...values.changes, [id]: change } });
              }}
              fault={undefined}
              options={changeOptions}
            />
            <TextField
              kind="note"
              label={words.achievedOf(name)}
              value={values.achieved[id] ?? ''}
              onChange={(text) => set({ achieved: { ...values.achieved, [id]: text } })}
              fault={undefined}
            />
          </div>
        ))}
        {PROCESS_QUESTIONS.map((question) => (
          <Choice
            key={question}
            inRow
            label={outcomeWords.questions[question]}
            value={values.process[question] ?? ''}
            onChange={(answer) => {
              if (answer !== '') set({ process: { ...values.process, [question]: answer } });
            }}
            fault={undefined}
            options={answerOptions}
          />
        ))}
        <TextField kind="note" label={words.note} {...field('note')} />
        <div className="row">
          <Button type="submit" look="primary" pending={saving.pending}>
            {words.keep}
          </Button>
        </div>
        {saving.problem && <Trouble problem={saving.problem} />}
      </Form>
    </More>
  );
}
