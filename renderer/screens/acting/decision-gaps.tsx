/** What one decision does not say yet, beside it, and the way to have it on paper. */
import { decisionGaps } from '../../../core/acting/decisions.ts';
import type { Decision } from '../../../core/books/facts.ts';
import { decisionWords } from '../../../core/words/books/decisions.ts';
import { Section } from '../../parts/page/page.tsx';
import { actingWords as words } from '../../words/acting.ts';
import { SavePage } from '../papers/save-page.tsx';

export function DecisionGaps({ account, decision }: { readonly account: number; readonly decision: Decision }) {
  const gaps = decisionGaps(decision);
  return (
    <Section title={words.gapsTitle} id="what-it-does-not-say">
      {gaps.length === 0 ? (
        <p>{words.whole}</p>
      ) : (
        <>
          <p>{words.gapsLead}</p>
          <ul>
            {gaps.map((gap) => (
              <li key={gap}>{decisionWords.asked[gap]}</li>
            ))}
          </ul>
        </>
      )}
      <SavePage account={account} of={{ page: 'decisions', decision: decision.id }} print={null} />
    </Section>
  );
}
