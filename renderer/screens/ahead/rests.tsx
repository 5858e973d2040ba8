/** What looking ahead rests on: what goes on as it is, each with the way to ask what would be otherwise, and what is taken for granted. */
import type { GoesOn } from '../../../core/figures/ahead/assumptions.ts';
import { Button } from '../../parts/page/button.tsx';
import { Section } from '../../parts/page/page.tsx';
import { aheadWords as words } from '../../words/ahead/ahead.ts';
import { whatIfWords } from '../../words/ahead/what-if.ts';

interface RestsProps {
  readonly goesOn: readonly GoesOn[];
  readonly assumptions: readonly string[];
  /** To what it would be otherwise. */
  readonly onTurn: (one: GoesOn) => void;
}

export function Rests({ goesOn, assumptions, onTurn }: RestsProps) {
  return (
    <Section title={words.rests} id="rests">
      <h3>{words.goesOn}</h3>
      <ul>
        {goesOn.map((one) => (
          <li key={one.sentence}>
            {one.sentence}{' '}
            {one.changedBy !== null && (
              <Button look="plain" aria-label={`${whatIfWords.askWhatIf} ${one.sentence}`} onPress={() => onTurn(one)}>
                {whatIfWords.askWhatIf}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <h3>{words.taken}</h3>
      <ul>
        {assumptions.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}
