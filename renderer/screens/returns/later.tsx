/** Who changed what in the days of a return after it was closed, and why; and whether the next one still opens with what this one closes with. */
import type { BrokenChain, LaterChange } from '../../../core/api/returns.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { to } from '../../app/route.ts';
import { GoLink } from '../../parts/page/button.tsx';
import { Note } from '../../parts/page/note.tsx';
import { laterWords as words } from '../../words/returns-later.ts';
import { formatMoment } from '../../words/parts/moments.ts';
import { fieldLabel, shownField } from '../activity/history-fields.ts';

interface LaterProps {
  readonly account: number;
  readonly later: readonly LaterChange[];
  readonly chain: BrokenChain | null;
}

export function Later({ account, later, chain }: LaterProps) {
  return (
    <>
      {chain && (
        <Note weight="warn">
          <p>{words.chain(chain.from, formatMoney(chain.opening), formatMoney(chain.closing))}</p>
        </Note>
      )}
      {later.length > 0 && (
        <>
          <p>{words.lead}</p>
          <ul className="stack stack-tight">
            {later.map(({ change, at, who, what, why, things, total }) => (
              <li key={change}>
                <GoLink route={to('done-change', account, { change: String(change) })}>{what}</GoLink>
                <div className="soft">{words.by(formatMoment(at), who, why)}</div>
                {things.flatMap(({ type, id, fields }) =>
                  fields.flatMap(({ field, before, after }) =>
                    before === null || after === null
                      ? []
                      : [
                          <div key={`${type} ${id} ${field}`}>
                            {words.field(fieldLabel(type, field), shownField(type, field, before), shownField(type, field, after))}
                          </div>,
                        ],
                  ),
                )}
                {total > things.length && <div className="soft">{words.more(total - things.length)}</div>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
