/** The form of a new record with more than usual filled in, on a page of something else. */
import type { RecordType } from '../../../core/records/kinds.ts';
import { kindOf } from '../../../core/records/kinds.ts';
import type { Typed } from '../../../core/records/natures.ts';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { recordWords } from '../../words/records.ts';
import { namesIn, RecordForm } from '../records/form.tsx';

interface FilledFormProps {
  readonly account: number;
  readonly type: RecordType;
  /** As it is typed, by field. */
  readonly filled: Typed;
  readonly onSaved: (id: number, notices: readonly string[]) => void;
  readonly onLeave: () => void;
}

export function FilledForm({ account, type, filled, onSaved, onLeave }: FilledFormProps) {
  const setup = useRead('accounts.setup', { account });
  if (setup.error) return <Trouble problem={setup.error.problem} again={() => void setup.refetch()} />;
  if (!setup.data) return <Skeleton lines={6} />;
  return (
    <RecordForm
      account={account}
      type={type}
      id={null}
      start={{ ...kindOf(type).start(today(), null), ...filled }}
      names={namesIn(setup.data, [])}
      said={() => recordWords.saved(kindOf(type).title)}
      onSaved={({ id, notices }) => onSaved(id, notices)}
      onLeave={onLeave}
    />
  );
}
