/** Receipts paid from a tin or card, typed in one after another: the form stays, with its day and plan line, and begins anew at the words. */
import { useRef, useState } from 'react';
import type { PlanChoice } from '../../../core/api/bank.ts';
import { formatMoney, opposite, parseMoney } from '../../../core/values/money.ts';
import { to } from '../../app/route.ts';
import { moneyFault } from '../../parts/fields/amount-faults.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Note, Trouble } from '../../parts/page/note.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { useUnsaved } from '../../program/before-leaving.ts';
import { today } from '../../program/today.ts';
import { cashWords as words } from '../../words/cash.ts';
import { dayFault } from './on-day.tsx';

const OUTSIDE = 'outside';
const LATER = 'later';

interface ReceiptsProps {
  readonly account: number;
  readonly tin: { readonly id: number; readonly name: string };
  readonly planLines: readonly PlanChoice[];
}

export function Receipts({ account, tin: { id: bankAccount, name }, planLines }: ReceiptsProps) {
  const draft = useDraft({ text: '', amount: '', planLine: '', day: today() });
  const [doubtful, setDoubtful] = useState(false);
  const add = useChange('bank.addLines');
  const place = useRef<HTMLDivElement>(null);
  useUnsaved(draft.values.text !== '' || draft.values.amount !== '');
  const submit = async (): Promise<void> => {
    const { text, amount: typed, planLine, day } = draft.values;
    const pence = parseMoney(typed);
    const faults = {
      text: text.trim() === '' ? words.needed : undefined,
      amount: pence === null ? moneyFault(typed) : pence <= 0 ? words.plus : undefined,
      planLine: planLine === '' ? words.needed : undefined,
      day: dayFault(day),
    };
    if (!draft.check(faults) || pence === null) return;
    const chosen = planLines.find((one) => String(one.planLine) === planLine);
    const said = chosen ? { category: chosen.category, planLine: chosen.planLine } : planLine === OUTSIDE ? { category: 'other' as const } : {};
    const lines = [{ day, text, amount: opposite(pence), ...said }];
    const result = await add.run({ account, bankAccount, lines }, words.saved(text.trim(), formatMoney(pence)));
    if (!result.ok) return;
    setDoubtful(result.value.doubtful > 0);
    draft.reset({ text: '', amount: '', planLine, day });
    place.current?.querySelector('input')?.focus();
  };
  return (
    <div ref={place} className="stack no-print">
      <h3>{words.add}</h3>
      <p>{words.addLead}</p>
      <Form label={words.addTo(name)} faultCount={draft.faultCount} onSave={() => void submit()}>
        <TextField label={words.what} help={undefined} {...draft.field('text')} />
        <TextField kind="money" label={words.amount} help={undefined} {...draft.field('amount')} />
        <Pick
          label={words.planLine}
          options={[
            ...planLines.map((one) => ({ value: String(one.planLine), title: one.name })),
            { value: OUTSIDE, title: words.outside },
            { value: LATER, title: words.later },
          ]}
          {...draft.field('planLine')}
        />
        <DayField label={words.day} help={undefined} {...draft.field('day')} />
        <div className="row">
          <Button type="submit" look="primary" pending={add.pending}>
            {words.save}
          </Button>
        </div>
        {add.problem && <Trouble problem={add.problem} />}
      </Form>
      <div role="status">
        {doubtful && (
          <Note weight="warn">
            <p>
              {words.doubtful} <GoLink route={to('bank', account)}>{words.decide}</GoLink>
            </p>
          </Note>
        )}
      </div>
    </div>
  );
}
