/** Asks on which day something was done, in the place of the button that was pressed. */
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../core/values/problem.ts';
import { isDay } from '../../../core/values/day.ts';
import { today } from '../../program/today.ts';
import { reminderWords as words } from '../../words/reminders.ts';
import { Button } from '../page/button.tsx';
import { Trouble } from '../page/note.tsx';
import { DayField } from './day-field.tsx';
import { Form } from './form.tsx';

interface DoneOnProps {
  /** What is asked. */
  readonly label: string;
  readonly pending: boolean;
  readonly problem: Problem | null | undefined;
  /** With a day that is not to come. */
  readonly onSave: (day: string) => void;
  readonly onStop: () => void;
}

export function DoneOn({ label, pending, problem, onSave, onStop }: DoneOnProps) {
  const [day, setDay] = useState(today());
  const [fault, setFault] = useState<string>();
  const place = useRef<HTMLDivElement>(null);
  // Whoever pressed goes on typing here.
  useEffect(() => place.current?.querySelector<HTMLElement>('[role=spinbutton]')?.focus(), []);
  const save = (): void => {
    const wrong = !isDay(day) ? words.notDay : day > today() ? words.notLater : undefined;
    setFault(wrong);
    if (wrong === undefined) onSave(day);
  };
  return (
    <div className="nothing-more" ref={place}>
      <Form label={label} faultCount={fault === undefined ? 0 : 1} onSave={save}>
        <DayField label={label} help={undefined} value={day} onChange={setDay} fault={fault} />
        <div className="row">
          <Button type="submit" look="primary" pending={pending}>
            {words.save}
          </Button>
          <Button onPress={onStop}>{words.stop}</Button>
        </div>
        {problem && <Trouble problem={problem} />}
      </Form>
    </div>
  );
}
