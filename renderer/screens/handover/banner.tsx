/** Over every page of an account that was handed over: to whom, and that nothing in it can be changed. Nothing over the others. */
import { handoverWords as said } from '../../../core/words/handover.ts';
import { to } from '../../app/route.ts';
import { GoLink } from '../../parts/page/button.tsx';
import { Note } from '../../parts/page/note.tsx';
import { useRead } from '../../program/use-program.tsx';
import { handoverWords as words } from '../../words/handover.ts';

export function HandoverBanner({ account }: { readonly account: number }) {
  const handed = useRead('handover.state', { account }).data?.handedOver ?? null;
  if (!handed) return null;
  return (
    <aside aria-label={words.handedTitle}>
      <Note className="banner" weight="warn">
        <div className="row">
          <p>{said.handedOver(handed.to, handed.on, handed.keepUntil)}</p>
          <GoLink route={to('hand-over', account)}>{words.toHandover}</GoLink>
        </div>
      </Note>
    </aside>
  );
}
