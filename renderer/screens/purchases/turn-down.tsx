/** Writes down that a wish was refused, or that it is no longer wanted: the day, who said so, and why. */
import type { Wish } from '../../../core/books/facts.ts';
import { isDay } from '../../../core/values/day.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { useUnsaved } from '../../program/before-leaving.ts';
import { today } from '../../program/today.ts';
import { purchasesWords as words } from '../../words/purchases.ts';

interface TurnDownProps {
  readonly account: number;
  readonly wish: Wish;
  readonly way: 'refuse' | 'withdraw';
  readonly onDone: () => void;
}

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed);

export function TurnDown({ account, wish: { id, ...wish }, way, onDone }: TurnDownProps) {
  const draft = useDraft({ day: today(), by: '', why: '' });
  const save = useChange('records.save');
  useUnsaved(draft.changed);
  const said = way === 'refuse' ? words.refuse : words.withdraw;
  const submit = async (): Promise<void> => {
    const { day, by, why } = draft.values;
    if (!draft.check({ day: isDay(day) ? undefined : words.needed, by: by.trim() === '' ? words.needed : undefined })) return;
    const fields =
      way === 'refuse'
        ? { ...wish, refusedOn: day, refusedBy: by, refusedWhy: orNull(why) }
        : { ...wish, withdrawnOn: day, withdrawnBy: by, withdrawnWhy: orNull(why) };
    const result = await save.run({ account, type: 'wishes', id, fields }, said.saved(wish.what));
    if (result.ok) onDone();
  };
  return (
    <Section title={said.title} id="turn-down" takesFocus={way}>
      {way === 'withdraw' && wish.approvedOn !== null && <p>{words.letGo}</p>}
      <Form label={said.title} faultCount={draft.faultCount} onSave={() => void submit()}>
        <TextField label={said.by} help={undefined} {...draft.field('by')} />
        <TextField label={words.whyNot} help={undefined} {...draft.field('why')} />
        <DayField label={said.on} help={undefined} {...draft.field('day')} />
        <div className="row">
          <Button type="submit" look="primary" pending={save.pending}>
            {words.save}
          </Button>
          <Button onPress={onDone}>{words.stop}</Button>
        </div>
        {save.problem && <Trouble problem={save.problem} />}
      </Form>
    </Section>
  );
}

/** One press, and it is wished for again: agreed to, if it was. */
export function WishAgain({ account, wish: { id, ...wish } }: Pick<TurnDownProps, 'account' | 'wish'>) {
  const save = useChange('records.save');
  const none = { refusedOn: null, refusedBy: null, refusedWhy: null, withdrawnOn: null, withdrawnBy: null, withdrawnWhy: null };
  return (
    <>
      <div className="row no-print">
        <Button
          pending={save.pending}
          onPress={() => void save.run({ account, type: 'wishes', id, fields: { ...wish, ...none } }, words.wishedAgain(wish.what))}
        >
          {words.wishAgain}
        </Button>
      </div>
      {save.problem && <Trouble problem={save.problem} />}
    </>
  );
}
