/** Writes down that somebody agreed to a wish: the day, who, where it is written, and the most it may cost. */
import type { Wish } from '../../../core/books/facts.ts';
import { isDay } from '../../../core/values/day.ts';
import { parseMoney } from '../../../core/values/money.ts';
import { moneyFault } from '../../parts/fields/amount-faults.ts';
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
import { typedPounds } from './typed.ts';

interface ApproveProps {
  readonly account: number;
  readonly wish: Wish;
  readonly onDone: (notices?: readonly string[]) => void;
}

export function Approve({ account, wish: { id, ...wish }, onDone }: ApproveProps) {
  const draft = useDraft({ limit: typedPounds(wish.limit), day: today(), by: '', where: '' });
  const save = useChange('records.save');
  useUnsaved(draft.changed);
  const submit = async (): Promise<void> => {
    const { limit: typed, day, by, where } = draft.values;
    const limit = parseMoney(typed);
    const faults = {
      limit: limit === null || limit < 0 ? moneyFault(typed) : undefined,
      day: isDay(day) ? undefined : words.needed,
      by: by.trim() === '' ? words.needed : undefined,
    };
    if (!draft.check(faults)) return;
    const fields = { ...wish, limit, approvedOn: day, approvedBy: by, approvedIn: where.trim() === '' ? null : where };
    const result = await save.run({ account, type: 'wishes', id, fields }, words.agreedSaid(wish.what));
    if (result.ok) onDone(result.value.notices);
  };
  return (
    <Section title={words.approve} id="approve" takesFocus="approve">
      <Form label={words.approve} faultCount={draft.faultCount} onSave={() => void submit()}>
        <TextField label={words.agreedBy} help={undefined} {...draft.field('by')} />
        <TextField label={words.agreedIn} help={words.agreedInHelp} {...draft.field('where')} />
        <TextField kind="money" label={words.limit} help={words.mostHelp} {...draft.field('limit')} />
        <DayField label={words.agreedOn} help={undefined} {...draft.field('day')} />
        <div className="row">
          <Button type="submit" look="primary" pending={save.pending}>
            {words.save}
          </Button>
          <Button onPress={() => onDone()}>{words.stop}</Button>
        </div>
        {save.problem && <Trouble problem={save.problem} />}
      </Form>
    </Section>
  );
}
