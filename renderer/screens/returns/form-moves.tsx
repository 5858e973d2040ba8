/** Buttons that move one thing of a list up or down, or leave it out. They stay where the focus is, and what came of it is said. */
import type { ReactNode } from 'react';
import { Button } from '../../parts/page/button.tsx';
import { returnFormScreenWords as words } from '../../words/return-forms.ts';

interface MovesProps {
  readonly what: string;
  readonly at: number;
  readonly count: number;
  readonly say: (said: string) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDrop: () => void;
  /** Other buttons, before them. */
  readonly children?: ReactNode;
}

export function Moves({ what, at, count, say, onMove, onDrop, children }: MovesProps) {
  const move = (by: -1 | 1): void => {
    const isEnd = at + by < 0 || at + by >= count;
    say(isEnd ? words.atEnd(what) : words.moved(what, at + by + 1, count));
    if (!isEnd) onMove(by);
  };
  const drop = (): void => {
    say(words.dropped(what));
    onDrop();
  };
  const about = <span className="unseen"> ({what})</span>;
  return (
    <div className="row">
      {children}
      <Button look="plain" onPress={() => move(-1)}>
        {words.up}
        {about}
      </Button>
      <Button look="plain" onPress={() => move(1)}>
        {words.down}
        {about}
      </Button>
      <Button look="plain" onPress={drop}>
        {words.drop}
        {about}
      </Button>
    </div>
  );
}
