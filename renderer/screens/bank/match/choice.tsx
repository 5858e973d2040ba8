/** One answer to what a line was for, as a wide button: the key that takes it, what it is, and at its end whether it fits or what is left. */
import { Button } from 'react-aria-components';

interface ChoiceButtonProps {
  /** The key that takes it. */
  readonly keyShown?: string | undefined;
  readonly title: string;
  readonly detail?: string | undefined;
  /** A word at the end: "fits", "£183.00 left". */
  readonly end?: string | undefined;
  readonly good?: boolean;
  readonly best?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

export function ChoiceButton({ keyShown, title, detail, end, good = false, best = false, disabled = false, onPress }: ChoiceButtonProps) {
  return (
    <Button className={`answer-choice ${best ? 'answer-best' : ''}`} isDisabled={disabled} onPress={onPress}>
      {keyShown !== undefined && <kbd>{keyShown}</kbd>}
      <span className="answer-words">
        <strong>{title}</strong>
        {detail && <small>{detail}</small>}
      </span>
      {end && <span className={good ? 'state state-good' : 'soft'}>{end}</span>}
    </Button>
  );
}
