/** A sum on a day, asked for below the button that was pressed: money put into a tin, or what was counted. */
import { isDay } from '../../../core/values/day.ts';
import { parseMoney } from '../../../core/values/money.ts';
import type { Problem } from '../../../core/values/problem.ts';
import { moneyFault } from '../../parts/fields/amount-faults.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { today } from '../../program/today.ts';
import { partsWords } from '../../words/parts/parts.ts';
import { cashWords as words } from '../../words/cash.ts';

interface OnDayProps {
  readonly title: string;
  readonly lead: string;
  /** `least`: pence; null: it may be less than nothing. */
  readonly amount: { readonly label: string; readonly start: string; readonly least: number | null };
  readonly pending: boolean;
  readonly problem: Problem | null | undefined;
  readonly onSave: (day: string, pence: number) => void;
  readonly onStop: () => void;
}

export function dayFault(day: string): string | undefined {
  if (!isDay(day)) return partsWords.notDay;
  return day > today() ? words.notLater : undefined;
}

export function OnDay({ title, lead, amount: { label, start, least }, pending, problem, onSave, onStop }: OnDayProps) {
  const draft = useDraft({ amount: start, day: today() });
  const submit = (): void => {
    const { amount: typed, day } = draft.values;
    const pence = parseMoney(typed);
    const isLess = pence !== null && least !== null && pence < least;
    if (!draft.check({ amount: pence === null ? moneyFault(typed) : isLess ? words.plus : undefined, day: dayFault(day) })) return;
    if (pence !== null) onSave(day, pence);
  };
  return (
    <Form label={title} faultCount={draft.faultCount} onSave={submit}>
      <p>{lead}</p>
      <TextField kind="money" label={label} help={undefined} autoFocus {...draft.field('amount')} />
      <DayField label={words.countDay} help={undefined} {...draft.field('day')} />
      <div className="row">
        <Button type="submit" look="primary" pending={pending}>
          {words.save}
        </Button>
        <Button onPress={onStop}>{words.stop}</Button>
      </div>
      {problem && <Trouble problem={problem} />}
    </Form>
  );
}
