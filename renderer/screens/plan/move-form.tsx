/**
 * Moves money from one line of the plan to another: in pounds, or in hours of the line it comes from, which the program turns into pounds.
 * What each line would have then is said while it is typed; nothing is kept before it is saved.
 */
import { useState } from 'react';
import type { LineBudget } from '../../../core/figures/plan/budgets.ts';
import type { TriedMove } from '../../../core/figures/plan/tried.ts';
import { isDay } from '../../../core/values/day.ts';
import { parseHours } from '../../../core/values/hours.ts';
import { formatMoney, parseMoney } from '../../../core/values/money.ts';
import { hoursFault, moneyFault } from '../../parts/fields/amount-faults.ts';
import { Choice } from '../../parts/fields/choice.tsx';
import { DayField } from '../../parts/fields/day-field.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { useRested } from '../../parts/fields/rested.ts';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Note, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { useUnsaved } from '../../program/before-leaving.ts';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { planWords as words } from '../../words/plan.ts';

/** With what the form begins: hours left over on a line, money for a line, or nothing. */
export interface MoveBegun {
  readonly line: number | null;
  readonly hours: string | null;
  readonly for?: { readonly line: number | null; readonly amount: string; readonly reason: string; readonly agreedBy: string };
}

interface Values {
  readonly from: string;
  readonly to: string;
  readonly how: 'pounds' | 'hours';
  readonly amount: string;
  readonly day: string;
  readonly reason: string;
  readonly agreedBy: string;
}

interface MoveFormProps {
  readonly account: number;
  /** The day the budgets are of. */
  readonly on: string;
  readonly lines: readonly LineBudget[];
  readonly begun: MoveBegun;
  readonly onDone: () => void;
}

export function MoveForm({ account, on, lines, begun, onDone }: MoveFormProps) {
  const draft = useDraft<Values>({
    ...{ from: textOf(begun.line), to: textOf(begun.for?.line ?? null), how: begun.hours === null ? 'pounds' : 'hours' },
    ...{ amount: begun.hours ?? begun.for?.amount ?? '', day: today(), agreedBy: begun.for?.agreedBy ?? '' },
    reason: begun.hours === null ? (begun.for?.reason ?? '') : words.hoursReason(begun.hours),
  });
  const { values } = draft;
  useUnsaved(draft.changed);
  const save = useChange('plan.move');
  const [notices, setNotices] = useState<readonly string[]>([]);
  const rested = useRested(values);
  const amount = amountOf(rested);
  const isWhole = amount !== null && isDay(rested.day) && rested.from !== '' && rested.to !== '' && rested.from !== rested.to;
  const tried = useRead(
    'plan.tryMove',
    { account, on, day: rested.day, fromLine: Number(rested.from), toLine: Number(rested.to), amount: amount ?? { pence: 0 } },
    { enabled: isWhole },
  );
  const found = isWhole && !tried.isPlaceholderData ? tried.data : undefined;
  const nameOf = (id: string): string => lines.find((line) => String(line.id) === id)?.name ?? '';
  const hasHours = lines.some(({ id, hoursPerWeek }) => String(id) === values.from && hoursPerWeek !== null);
  const submit = async (): Promise<void> => {
    const size = amountOf(values);
    const faults = {
      from: values.from === '' ? words.choose : undefined,
      to: values.to === '' ? words.choose : values.to === values.from ? words.sameLine : undefined,
      amount: size !== null ? undefined : values.how === 'hours' ? hoursFault(values.amount) : moneyFault(values.amount),
      day: isDay(values.day) ? undefined : words.needed,
      agreedBy: values.agreedBy.trim() === '' ? words.needed : undefined,
      how: values.how === 'hours' && !hasHours ? words.noHours : undefined,
    };
    if (!draft.check(faults) || size === null) return;
    const { day, reason, agreedBy } = values;
    const [fromLine, toLine] = [Number(values.from), Number(values.to)];
    const result = await save.run({ account, day, fromLine, toLine, amount: size, reason, agreedBy }, ({ pence }) =>
      words.moved(formatMoney(pence), nameOf(values.from), nameOf(values.to)),
    );
    if (!result.ok) return void draft.blame(result.problem);
    if (result.value.notices.length === 0) return onDone();
    setNotices(result.value.notices);
    draft.reset({ ...values, amount: '', to: '', reason: '' });
  };
  const options = lines.map(({ id, name, available }) => ({ value: String(id), title: `${name}, ${formatMoney(available)}` }));
  return (
    <Section title={words.move} id="move" takesFocus="move">
      <Form label={words.move} faultCount={draft.faultCount} onSave={() => void submit()}>
        <Pick label={words.moveFrom} options={options} {...draft.field('from')} />
        <Pick label={words.moveTo} options={options} {...draft.field('to')} />
        {(hasHours || values.how === 'hours') && (
          <Choice
            label={words.moveIn}
            inRow
            options={[
              { value: 'pounds', title: words.inPounds },
              { value: 'hours', title: words.inHours },
            ]}
            {...draft.field('how')}
          />
        )}
        <TextField
          kind={values.how === 'hours' ? 'hours' : 'money'}
          label={values.how === 'hours' ? words.moveHours : words.moveAmount}
          {...draft.field('amount')}
        />
        <DayField label={words.moveDay} {...draft.field('day')} />
        <TextField kind="note" label={words.moveWhy} help={words.moveWhyHelp} {...draft.field('reason')} />
        <TextField label={words.agreedBy} help={words.agreedHelp} {...draft.field('agreedBy')} />
        <div role="status">
          {found && <Said tried={found} hours={rested.how === 'hours' ? rested.amount : null} from={nameOf(rested.from)} to={nameOf(rested.to)} />}
        </div>
        <div className="row">
          <Button type="submit" look="primary" pending={save.pending}>
            {words.save}
          </Button>
          <Button onPress={onDone}>{words.stop}</Button>
        </div>
        {save.problem && draft.faultCount === 0 && <Trouble problem={save.problem} />}
      </Form>
      {notices.length > 0 && (
        <Note weight="warn">
          {notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </Note>
      )}
    </Section>
  );
}

function textOf(id: number | null): string {
  return id === null ? '' : String(id);
}

function amountOf({ how, amount }: Values): { readonly pence: number } | { readonly hours: number } | null {
  const size = how === 'hours' ? parseHours(amount) : parseMoney(amount);
  if (size === null || size <= 0) return null;
  return how === 'hours' ? { hours: size } : { pence: size };
}

interface SaidProps {
  readonly tried: TriedMove;
  readonly hours: string | null;
  readonly from: string;
  readonly to: string;
}

/** What is available on a line, its sign in words. `isFirst`: nothing before it in the sentence has said what it is. */
function standing(pence: number, isFirst: boolean): string {
  if (pence < 0) return words.tooLittle(formatMoney(-pence));
  return isFirst ? words.isAvailable(formatMoney(pence)) : formatMoney(pence);
}

function Said({ tried: { pence, from: ofFrom, to: ofTo, limit }, hours, from, to }: SaidProps) {
  return (
    <Note>
      {hours !== null && <p>{words.triedHours(hours, formatMoney(pence))}</p>}
      <p>{words.tried(from, standing(ofFrom.before, true), standing(ofFrom.after, ofFrom.before < 0))}</p>
      <p>{words.tried(to, standing(ofTo.before, true), standing(ofTo.after, ofTo.before < 0))}</p>
      {limit !== null && limit.moved > limit.pence && <p>{words.limitThen(limit.percent, formatMoney(limit.pence), formatMoney(limit.moved))}</p>}
    </Note>
  );
}
