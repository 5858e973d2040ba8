/** Which figures of days that are told already a record moves, and by how much: said beside Save, before anything is kept. */
import type { RecordChange } from '../../../core/figures/known/record-change.ts';
import type { RecordType } from '../../../core/records/kinds.ts';
import type { Typed } from '../../../core/records/natures.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { useRested } from '../../parts/fields/rested.ts';
import { useRead } from '../../program/use-program.tsx';
import { movesWords as words } from '../../words/records.ts';
import { readRecord } from './draft.ts';

/** These have a panel of their own that tells it, or move nothing. */
const TOLD_ELSEWHERE: ReadonlySet<RecordType> = new Set<RecordType>([
  'plan',
  'planLines',
  'planMoves',
  'councilRules',
  'rules',
  'whatIfs',
  'reminders',
  'mandates',
]);

interface MovesProps {
  readonly account: number;
  readonly type: RecordType;
  readonly id: number | null;
  readonly typed: Typed;
}

export function Moves({ account, type, id, typed }: MovesProps) {
  const rested = useRested(typed);
  const { fields, faults } = readRecord(type, rested);
  const isWhole = Object.keys(faults).length === 0 && !TOLD_ELSEWHERE.has(type);
  const input = { account, type, ...(id !== null && { id }), fields: { ...fields } };
  const { data, isPlaceholderData } = useRead('figures.recordChange', input, { enabled: isWhole });
  const change = isWhole && rested === typed && !isPlaceholderData ? (data ?? null) : null;
  return <MovesSaid change={change} say={words.moves} />;
}

/** What taking a record away would move. */
export function RemovalMoves({ account, type, id }: Pick<MovesProps, 'account' | 'type'> & { readonly id: number }) {
  const { data } = useRead('figures.recordChange', { account, type, id, fields: null }, { enabled: !TOLD_ELSEWHERE.has(type) });
  return <MovesSaid change={data ?? null} say={words.removal} />;
}

interface MovesSaidProps {
  readonly change: RecordChange | null;
  readonly say: (day: string, parts: string) => string;
}

/** Nothing where nothing moves. */
export function MovesSaid({ change, say }: MovesSaidProps) {
  const parts: readonly string[] =
    change === null ? [] : [...part(words.spent, change.spent), ...part(words.contribution, change.contribution), ...part(words.ready, change.ready ?? 0)];
  return <div role="status">{change !== null && parts.length > 0 && <p>{say(formatDay(change.asOf), parts.join('; '))}</p>}</div>;
}

function part(what: (size: string, isMore: boolean) => string, pence: number): readonly string[] {
  return pence === 0 ? [] : [what(formatMoney(Math.abs(pence)), pence > 0)];
}
