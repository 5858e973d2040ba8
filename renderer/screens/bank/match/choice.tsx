/** One answer to what a line was for, as a wide button: its number key, what it is, and whether it fits. */
import { Button } from 'react-aria-components';
import { questionWords as words } from '../../../words/bank/match.ts';

interface ChoiceButtonProps {
  /** The key that takes it. */
  readonly number?: number | undefined;
  readonly title: string;
  readonly detail?: string | undefined;
  /** A word at the end: "fits". */
  readonly end?: string | undefined;
  readonly best?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

export function ChoiceButton({ number, title, detail, end, best = false, disabled = false, onPress }: ChoiceButtonProps) {
  return (
    <Button className={`answer-choice ${best ? 'answer-best' : ''}`} isDisabled={disabled} onPress={onPress}>
      {number !== undefined && <kbd>{number}</kbd>}
      <span className="answer-words">
        <strong>{title}</strong>
        {detail && <small>{detail}</small>}
      </span>
      {end && <span className={end === words.fits ? 'state state-good' : 'soft'}>{end}</span>}
    </Button>
  );
}
