/** What an employer should look at: each finding in a sentence, how it was worked out, where it is mended, and a letter where one helps. */
import type { EmployerCheck } from '../../../core/figures/employing/finding.ts';
import { More } from '../../parts/page/more.tsx';
import { GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { employingWords } from '../../words/employing.ts';
import { routeOf } from '../overview/figure-links.ts';

const words = employingWords.checks;

export function Checks({ account }: { readonly account: number }) {
  const read = useRead('employing.checks', { account, on: today() });
  if (read.error) return <Trouble problem={read.error.problem} again={() => void read.refetch()} />;
  if (!read.data) return <Skeleton what={employingWords.reading} lines={6} />;
  return (
    <Section title={words.title} id="checks">
      <div role="status">{read.data.length === 0 && <p>{words.nothing}</p>}</div>
      <ul className="stack">
        {read.data.map((check) => (
          <li key={check.sentence}>
            <Finding account={account} check={check} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Finding({ account, check: { sentence, about, opens, working, letter } }: { readonly account: number; readonly check: EmployerCheck }) {
  return (
    <>
      <p>
        {sentence}{' '}
        {opens !== null && (
          <GoLink route={routeOf(account, today(), opens)} about={about}>
            {words.look}
          </GoLink>
        )}
      </p>
      {working.length > 0 && (
        <More title={words.how}>
          <ul>
            {working.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </More>
      )}
      {letter !== null && (
        <More title={words.letter}>
          <p className="letter">{letter}</p>
        </More>
      )}
    </>
  );
}
