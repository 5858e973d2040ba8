/** Saves what comes as a calendar file. */
import { useState } from 'react';
import { Button } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { useHost, useWrite } from '../../program/use-program.tsx';
import { reminderWords as words } from '../../words/reminders.ts';

export function SaveCalendar({ account }: { readonly account: number | null }) {
  const host = useHost();
  const making = useWrite('reminders.calendar');
  const [said, setSaid] = useState('');
  const save = async (): Promise<void> => {
    setSaid('');
    const made = await making.run({ account });
    if (made.ok) setSaid((await host.saveFile(made.value)) ? words.calendarSaved(made.value.path) : words.calendarNotSaved);
  };
  return (
    <>
      <Button icon="calendar" pending={making.pending} onPress={() => void save()}>
        {words.calendar}
      </Button>
      <p role="status">{said}</p>
      {making.problem && <Trouble problem={making.problem} />}
    </>
  );
}
