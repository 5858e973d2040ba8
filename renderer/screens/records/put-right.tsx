/** The other way to correct a payment in the days of a closed return: with today's day, so that the return stays as it was sent. */
import type { RecordType } from '../../../core/records/kinds.ts';
import type { Problem } from '../../../core/values/problem.ts';
import { go, to } from '../../app/route.ts';
import { Button } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { closedDaysWords as words } from '../../words/parts/closed-days.ts';

interface PutRightProps {
  readonly account: number;
  readonly type: RecordType;
  readonly id: number | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly problem: Problem | null;
  readonly said: string;
  readonly onDone: () => void;
}

export function PutRight({ account, type, id, fields, problem, said, onDone }: PutRightProps) {
  const save = useChange('returns.putRight', { leadsOn: true });
  if (problem?.field !== 'why' || type !== 'payments' || id === null) return null;
  const press = async (): Promise<void> => {
    const result = await save.run({ account, payment: id, fields }, said);
    if (!result.ok) return;
    onDone();
    go(to('record', account, { type: 'payments', id: String(result.value.id) }));
  };
  return (
    <>
      <p>{words.todayLead}</p>
      <div className="row">
        <Button pending={save.pending} onPress={() => void press()}>
          {words.today}
        </Button>
      </div>
      {save.problem && <Trouble problem={save.problem} />}
    </>
  );
}
