/** Decisions about the budget, newest first: how much each says, and the last days to complain. */
import { formatDay } from '../../../core/values/day.ts';
import { to as route } from '../../app/route.ts';
import { GoButton, GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useRead } from '../../program/use-program.tsx';
import { decisionWords as words } from '../../words/fairness/decisions.ts';
import { Clocks, countSaid } from './decision.tsx';

export function Decisions({ account }: { readonly account: number }) {
  const read = useRead('fairness.decisions', { account });
  const [newest, ...older] = read.data ?? [];
  return (
    <div className="stack stack-loose">
      <Section title={words.tab} id="decisions">
        <p>{words.lead}</p>
        {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
        {!read.data && !read.error && <Skeleton what={words.tab} lines={4} />}
        {read.data?.length === 0 && <p>{words.none}</p>}
        <ul className="stack">
          {[newest, ...older].map(
            (one) =>
              one && (
                <li key={one.letter} className="stack stack-tight">
                  <GoLink route={route('record', account, { type: 'letters', id: String(one.letter) })}>{`${formatDay(one.day)}: ${one.about}`}</GoLink>
                  <p>{countSaid(one)}</p>
                </li>
              ),
          )}
        </ul>
        <div className="row no-print">
          <GoButton route={route('record', account, { type: 'letters', what: 'budget' })}>{words.write}</GoButton>
        </div>
      </Section>
      {newest && (
        <Section title={words.clocks} id="clocks">
          <Clocks decision={newest} />
        </Section>
      )}
    </div>
  );
}
