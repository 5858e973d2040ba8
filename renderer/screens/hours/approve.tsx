/** Whether the hours of the week are approved, by whom and when; and approving those that are saved, in the name of who does it. */
import { useEffect, useRef, useState } from 'react';
import type { HoursSheet } from '../../../core/hours/sheet.ts';
import { formatDay, formatDays } from '../../../core/values/day.ts';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { useRead } from '../../program/use-program.tsx';
import { hoursWords } from '../../words/hours.ts';

const words = hoursWords.approval;

interface ApproveProps {
  readonly account: number;
  readonly sheet: HoursSheet;
}

export function Approve({ account, sheet }: ApproveProps) {
  const [open, setOpen] = useState(false);
  const settings = useRead('program.settings', {});
  const withHours = sheet.people.flatMap(({ approval, ...person }) => (approval === null ? [] : [{ ...person, approval }]));
  if (withHours.length === 0) return null;
  const waiting = withHours.filter(({ approval }) => approval.state !== 'approved');
  return (
    <div className="stack stack-tight">
      <ul>
        {withHours.map(({ person, name, approval: { state, by, on } }) => (
          <li key={person}>{words.states[state](name, by ?? '', on === null ? '' : formatDay(on))}</li>
        ))}
      </ul>
      {waiting.length > 0 && !open && (
        <div>
          <Button icon="tick" onPress={() => setOpen(true)}>
            {words.approve}
          </Button>
        </div>
      )}
      {open && settings.data && (
        <By account={account} sheet={sheet} people={waiting.map(({ person }) => person)} who={settings.data.who} onDone={() => setOpen(false)} />
      )}
    </div>
  );
}

interface ByProps extends ApproveProps {
  readonly people: readonly number[];
  readonly who: string;
  readonly onDone: () => void;
}

function By({ account, sheet: { from, to }, people, who, onDone }: ByProps) {
  const saving = useChange('hours.approve');
  const draft = useDraft({ by: who });
  const place = useRef<HTMLDivElement>(null);
  // Whoever pressed goes on typing here.
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  const save = async (): Promise<void> => {
    const by = draft.values.by.trim();
    if (!draft.check({ by: by === '' ? words.needsName : undefined })) return;
    const result = await saving.run({ account, people: [...people], from, to, by }, words.said(formatDays(from, to), by));
    if (result.ok) onDone();
  };
  return (
    <div className="nothing-more" ref={place}>
      <Form label={words.approve} faultCount={draft.faultCount} onSave={() => void save()}>
        <TextField label={words.by} help={words.byHelp} suggest="name" {...draft.field('by')} />
        <div className="row">
          <Button type="submit" look="primary" pending={saving.pending}>
            {words.save}
          </Button>
          <Button onPress={onDone}>{words.stop}</Button>
        </div>
        {saving.problem && <Trouble problem={saving.problem} />}
      </Form>
    </div>
  );
}
