/** What is wrong with a change; where it only wants a reason, that is asked for, and the change is made with it. */
import { useState } from 'react';
import type { Problem } from '../../../core/values/problem.ts';
import { closedDaysWords as words } from '../../words/parts/closed-days.ts';
import { Button } from '../page/button.tsx';
import { Trouble } from '../page/note.tsx';
import { Form } from './form.tsx';
import { TextField } from './text-field.tsx';

interface SayWhyProps {
  readonly problem: Problem | null | undefined;
  readonly pending: boolean;
  readonly onSay: (why: string) => void;
}

export function SayWhy({ problem, pending, onSay }: SayWhyProps) {
  const [why, setWhy] = useState('');
  if (!problem) return null;
  if (problem.field !== 'why') return <Trouble problem={problem} />;
  const submit = (): void => {
    if (why.trim() !== '') onSay(why.trim());
  };
  return (
    <Form label={words.why} faultCount={1} onSave={submit}>
      <TextField kind="note" autoFocus label={words.why} help={undefined} value={why} onChange={setWhy} fault={problem.message} />
      <div className="row">
        <Button type="submit" look="primary" pending={pending}>
          {words.correct}
        </Button>
      </div>
    </Form>
  );
}
