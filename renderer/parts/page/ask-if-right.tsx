/** Asks before something is saved that may well be a mistake. */
import { Ask } from './dialog.tsx';
import { recordWords as words } from '../../words/records.ts';

interface AskIfRightProps {
  readonly open: boolean;
  /** What was found. */
  readonly messages: readonly string[];
  readonly pending: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

export function AskIfRight({ messages, ...rest }: AskIfRightProps) {
  return (
    <Ask title={words.oddTitle} yes={words.oddSave} no={words.moveNot} {...rest}>
      {messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </Ask>
  );
}
