/** Said where payments are made: a share of this account is below nothing, so nothing can be marked as paid. */
import { to } from '../../app/route.ts';
import { GoLink } from '../../parts/page/button.tsx';
import { Note } from '../../parts/page/note.tsx';
import { useRead } from '../../program/use-program.tsx';
import { poolsWords as words } from '../../words/pools.ts';

export function HeldHere({ account }: { readonly account: number }) {
  const { data } = useRead('pools.held', { account });
  if (!data) return null;
  return (
    <Note weight="bad">
      <p>{words.heldHere(data.balance, data.name)}</p>
      <p>
        <GoLink route={to('pool', null, { pool: String(data.pool) })}>{words.giveReason}</GoLink>
      </p>
    </Note>
  );
}
