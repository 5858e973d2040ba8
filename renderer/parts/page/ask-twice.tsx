/** Asks before something is saved that may be there already. */
import { Ask } from './dialog.tsx';
import { recordWords as words } from '../../words/records.ts';

interface AskTwiceProps {
  readonly open: boolean;
  /** What was found. */
  readonly messages: readonly string[];
  readonly pending: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

export function AskTwice({ messages, ...rest }: AskTwiceProps) {
  return (
    <Ask title={words.twiceTitle} yes={words.twiceSave} no={words.moveNot} {...rest}>
      {messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </Ask>
  );
}
