/** All that a paper is for, each as a link; where that is more than one thing, it can be taken away from each by itself. */
import type { KeptPaper, PaperTie } from '../../../core/api/evidence.ts';
import { to } from '../../app/route.ts';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { papersWords as words } from '../../words/evidence.ts';

interface BelongsProps {
  readonly account: number;
  readonly paper: KeptPaper;
  /** False: what it is kept with here goes without saying. */
  readonly all?: boolean;
}

export function Belongs({ account, paper, all = false }: BelongsProps) {
  const remove = useChange('evidence.remove');
  const ties = all ? [paper, ...paper.also] : paper.also;
  if (ties.length === 0) return null;
  return (
    <>
      {ties.map((tie) => (
        <p key={tie.id} className={tie.of === null ? 'count' : undefined}>
          <Tie account={account} tie={tie} also={!all} />{' '}
          {paper.also.length > 0 && (
            <Button
              look="plain"
              pending={remove.pending}
              onPress={() => void remove.run({ account, id: tie.id }, tie.of === null ? words.removed(paper.name) : words.notForDone(paper.name, tie.title))}
            >
              {words.notFor}
              <span className="unseen">
                {' '}
                ({paper.name}, {tie.title})
              </span>
            </Button>
          )}
        </p>
      ))}
      {remove.problem && <Trouble problem={remove.problem} />}
    </>
  );
}

function Tie({ account, tie: { of, title, opens }, also }: { readonly account: number; readonly tie: PaperTie; readonly also: boolean }) {
  if (of === null) return words.looseOne;
  if (!opens) return words.belongsGone(title);
  return (
    <>
      {also ? words.belongsAlso : words.belongs}{' '}
      <GoLink route={to(of.type === 'line' ? 'money-row' : 'record', account, { type: of.type, id: String(of.id) })}>{title}</GoLink>
    </>
  );
}
