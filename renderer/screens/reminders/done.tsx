/** Says that a review was held, or that a day to remember is done: asks for the day, and opens in its place. */
import { useState } from 'react';
import type { AccountDue } from '../../../core/api/reminders.ts';
import { dueTitle } from '../../../core/figures/due/titles.ts';
import { formatDay } from '../../../core/values/day.ts';
import { DoneOn } from '../../parts/fields/done-on.tsx';
import { Button } from '../../parts/page/button.tsx';
import { useChange } from '../../parts/page/undo.tsx';
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
  if (open) return <SayDone account={account} due={due} onDone={() => setOpen(false)} />;
  return (
    <Button look="plain" icon="tick" onPress={() => setOpen(true)}>
      {due.code === 'review' ? words.held : words.done}
      <span className="unseen"> ({dueTitle(due)})</span>
    </Button>
  );
}

function SayDone({ account, due, onDone }: DoneProps & { readonly onDone: () => void }) {
  const id = reminderOf(due);
  const read = useRead('records.get', { account, type: 'reminders', id: id ?? 1 }, { enabled: id !== null });
  // Read out here, so that the screen is drawn anew once it is there.
  const reminder = read.data;
  const saving = useChange('records.save');
  const isReview = due.code === 'review';
  const save = async (day: string): Promise<void> => {
    if (id !== null && !reminder) return;
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
    <DoneOn
      label={isReview ? words.heldOn : words.doneOn}
      pending={saving.pending}
      problem={saving.problem ?? read.error?.problem}
      onSave={(day) => void save(day)}
      onStop={onDone}
    />
  );
}
