/** Beside a letter that asks for money back: what it does not say, and a letter that asks for it. */
import type { Letter } from '../../../core/books/facts.ts';
import { pointsMissing } from '../../../core/books/letters.ts';
import { letterWords } from '../../../core/words/books/letters.ts';
import { More } from '../../parts/page/more.tsx';
import { Section } from '../../parts/page/page.tsx';
import { letterAsksWords as words } from '../../words/letters.ts';

export function LetterAsks({ letter }: { readonly letter: Omit<Letter, 'id'> }) {
  if (letter.what !== 'money_back' || letter.direction !== 'in') return null;
  const missing = pointsMissing(letter);
  return (
    <Section title={words.title} id="what-it-does-not-say">
      {missing === null && <p>{words.notLookedAt}</p>}
      {missing?.length === 0 && <p>{words.saysAll}</p>}
      {missing !== null && missing.length > 0 && (
        <>
          <p>{words.lead}</p>
          <ul>
            {missing.map((point) => (
              <li key={point}>{letterWords.points[point]}</li>
            ))}
          </ul>
          <More title={words.letter}>
            <p className="letter">{letterWords.letter({ ...letter, questions: missing.map((point) => letterWords.asked[point]) })}</p>
          </More>
        </>
      )}
    </Section>
  );
}
