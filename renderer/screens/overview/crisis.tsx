/**
 * Ready for a crisis: the figure, and all that is really there as one bar of three parts. Each part has a pattern as well as a colour, and
 * its own words under the bar, so that it reads without colour; the bar itself is only a picture of them.
 */
import type { CSSProperties } from 'react';
import type { Overview } from '../../../core/figures/overview.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { crisisWords as words } from '../../words/overview/crisis.ts';
import { Big } from './big.tsx';

interface CrisisProps {
  readonly crisis: Overview['crisis'];
  /** Whether it is known what the council lets you keep. */
  readonly hasRule: boolean;
}

export function Crisis({ crisis, hasRule }: CrisisProps) {
  const { available, sentence } = crisis;
  return (
    <>
      <Big pence={available} />
      {available >= 0 && <Parts crisis={crisis} hasRule={hasRule} />}
      <p className={available < 0 ? 'state state-over' : undefined}>{sentence}</p>
    </>
  );
}

function Parts({ crisis: { spokenFor, yours, mayBeAskedBack }, hasRule }: CrisisProps) {
  const spoken = { kind: 'spoken', pence: spokenFor, said: words.spokenFor };
  const all = [spoken, { kind: 'yours', pence: yours, said: words.yours }, { kind: 'asked', pence: mayBeAskedBack, said: words.askedBack }];
  const untold = [spoken, { kind: 'yours', pence: yours + mayBeAskedBack, said: words.untold }];
  const parts = (hasRule ? all : untold).filter(({ pence }) => pence > 0);
  if (parts.length === 0) return null;
  const size = (pence: number): CSSProperties => ({ flexGrow: pence });
  return (
    <div>
      <div className="held" aria-hidden="true">
        {parts.map(({ kind, pence }) => (
          <i key={kind} className={`held-${kind}`} style={size(pence)} />
        ))}
      </div>
      <ul className="plain held-key">
        {parts.map(({ kind, pence, said }) => (
          <li key={kind}>
            <i className={`held-${kind}`} aria-hidden="true" />
            <span>{said(formatMoney(pence))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
