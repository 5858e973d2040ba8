/** What a difference may come from, the likelier first, each with the way to where it is mended. */
import type { Likely } from '../../../core/returns/reconcile.ts';
import { to } from '../../app/route.ts';
import { GoLink } from '../../parts/page/button.tsx';
import { reconcileWords as words } from '../../words/reconcile.ts';

interface LikelyProps {
  readonly account: number;
  readonly likely: readonly Likely[];
}

export function LikelyCauses({ account, likely }: LikelyProps) {
  return (
    <>
      <p>{likely.length === 0 ? words.noCause : words.causes}</p>
      {likely.length > 0 && (
        <ol className="stack stack-tight">
          {likely.map(({ cause, line }) => (
            <li key={`${cause} ${line?.id}`}>
              {words.cause[cause]}{' '}
              {line && <GoLink route={to('money-row', account, { type: 'line', id: String(line.id) })}>{words.line(line.text, line.day, line.amount)}</GoLink>}
            </li>
          ))}
        </ol>
      )}
      <p className="no-print">
        <GoLink route={to('bank', account)}>{words.toBank}</GoLink>
      </p>
    </>
  );
}
