/** Says that a review was held, or that a day to remember is done: asks for the day, and opens in its place. */
import { useEffect, useRef, useState } from 'react';
import type { AccountDue } from '../../../core/api/reminders.ts';
import { dueTitle } from '../../../core/figures/due/titles.ts';
import { formatDay, isDay } from '../../../core/values/day.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { Form } from '../../parts/fields/form.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { reminderWords as words } from '../../words/reminders.ts';

interface DoneProps {
  readonly account: number;
  readonly due: AccountDue;
}

/** The day to remember it is told by; null: none. */
function reminderOf({ opens }: AccountDue): number | null {
  return opens !== null && 'type' in opens && opens.type === 'reminders' ? opens.id : null;
}

export function Done({ account, due }: DoneProps) {
  const [open, setOpen] = useState(false);
  if (due.code !== 'review' && reminderOf(due) === null) return null;
  if (open) return <DoneOn account={account} due={due} onDone={() => setOpen(false)} />;
  return (
    <Button look="plain" icon="tick" onPress={() => setOpen(true)}>
      {due.code === 'review' ? words.held : words.done}
      <span className="unseen"> ({dueTitle(due)})</span>
    </Button>
  );
}

function DoneOn({ account, due, onDone }: DoneProps & { readonly onDone: () => void }) {
  const id = reminderOf(due);
  const read = useRead('records.get', { account, type: 'reminders', id: id ?? 1 }, { enabled: id !== null });
  // Read out here, so that the screen is drawn anew once it is there.
  const reminder = read.data;
  const saving = useChange('records.save');
  const [day, setDay] = useState(today());
  const [fault, setFault] = useState<string>();
  const place = useRef<HTMLDivElement>(null);
  // Whoever pressed goes on typing here.
  useEffect(() => place.current?.querySelector<HTMLElement>('[role=spinbutton]')?.focus(), []);
  const problem = saving.problem ?? read.error?.problem;
  const isReview = due.code === 'review';
  const label = isReview ? words.heldOn : words.doneOn;
  const save = async (): Promise<void> => {
    const wrong = !isDay(day) ? words.notDay : day > today() ? words.notLater : undefined;
    setFault(wrong);
    if (wrong !== undefined || (id !== null && !reminder)) return;
    const kept = reminder?.type === 'reminders' ? reminder.record : undefined;
    const on = formatDay(day);
    // A review that follows the last one is written down by itself, so that each that was held stays on file.
    const held = { what: 'review_held', day, ...(kept && { everyMonths: kept.everyMonths }) };
    const isNew = due.key === 'review' || !kept;
    const { id: _, ...fields } = kept ?? { id: 0 };
    const input = isNew
      ? { account, type: 'reminders' as const, fields: held }
      : { account, type: 'reminders' as const, id: kept.id, fields: { ...fields, doneOn: day } };
    const result = await saving.run(input, isReview ? words.saidHeld(on) : words.saidDone(dueTitle(due), on));
    if (result.ok) onDone();
  };
  return (
    <div className="nothing-more" ref={place}>
      <Form label={label} faultCount={fault === undefined ? 0 : 1} onSave={() => void save()}>
        <DayField label={label} help={undefined} value={day} onChange={setDay} fault={fault} />
        <div className="row">
          <Button type="submit" look="primary" pending={saving.pending}>
            {words.save}
          </Button>
          <Button onPress={onDone}>{words.stop}</Button>
        </div>
        {problem && <Trouble problem={problem} />}
      </Form>
    </div>
  );
}
