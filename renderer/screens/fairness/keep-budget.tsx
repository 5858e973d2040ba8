/** Keeps a budget that was tried out with the account: as a first figure or as what was decided, of a day, with the letter that tells it. */
import type { Input } from '../../../core/api/methods.ts';
import { isDay } from '../../../core/values/day.ts';
import { keysOf } from '../../../core/values/own-keys.ts';
import { Choice } from '../../parts/fields/choice.tsx';
import { DayField } from '../../parts/fields/day-field.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Pick as PickOne } from '../../parts/fields/pick.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { tryWords as words } from '../../words/fairness/tables.ts';

type KeepBudgetProps = Pick<Input<'ras.keep'>, 'account' | 'ras' | 'answers'>;

export function KeepBudget({ account, ras, answers }: KeepBudgetProps) {
  const setup = useRead('accounts.setup', { account });
  const draft = useDraft<{ what: 'indicative' | 'actual'; day: string; letter: string }>({ what: 'indicative', day: today(), letter: '' });
  const saving = useChange('ras.keep');
  const { values, field } = draft;
  const letters = setup.data?.letters ?? [];
  const save = async (): Promise<void> => {
    if (!isDay(values.day)) {
      draft.check({ day: words.notDay });
      return;
    }
    const letter = letters.find(({ id }) => String(id) === values.letter)?.id ?? null;
    const kept = await saving.run({ account, ras, answers, what: values.what, day: values.day, letter }, words.kept);
    if (!kept.ok) draft.blame(kept.problem);
  };
  return (
    <Section title={words.keepTitle} id="keep">
      <Form label={words.keepTitle} faultCount={draft.faultCount} onSave={() => void save()}>
        <Choice inRow label={words.what} {...field('what')} options={keysOf(words.whats).map((value) => ({ value, title: words.whats[value] }))} />
        <DayField label={words.day} help={words.dayHelp} {...field('day')} />
        {letters.length > 0 && (
          <PickOne
            label={words.letter}
            {...field('letter')}
            options={[{ value: '0', title: words.noLetter }, ...letters.map(({ id, name }) => ({ value: String(id), title: name }))]}
          />
        )}
        <div className="row">
          <Button type="submit" look="primary" pending={saving.pending}>
            {words.keep}
          </Button>
        </div>
        {saving.problem && <Trouble problem={saving.problem} />}
      </Form>
    </Section>
  );
}
