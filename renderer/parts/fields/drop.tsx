/**
 * A place to choose or drop files. The buttons do all that dropping does, for those who use no mouse; the drop place
 * itself takes no focus. What is chosen crosses as handles; a file that can't be taken is said here.
 */
import { useState } from 'react';
import type { DragEvent } from 'react';
import type { FileHandle } from '../../../core/host/host.ts';
import { Refusal } from '../../../core/values/problem.ts';
import type { Problem } from '../../../core/values/problem.ts';
import { useHost } from '../../program/use-program.tsx';
import { partsWords } from '../../words/parts/parts.ts';
import { Button } from '../page/button.tsx';
import { Trouble } from '../page/note.tsx';

interface DropProps {
  /** `folder`: a whole folder. `files`: one file or several. */
  readonly take: 'folder' | 'files';
  /** The words of the button, and of the line beside it. */
  readonly button: string;
  readonly hint: string;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  /** Never called with an empty list. */
  readonly onFiles: (files: readonly FileHandle[]) => void;
}

export function Drop({ take, button, hint, primary = false, disabled = false, onFiles }: DropProps) {
  const host = useHost();
  const [over, setOver] = useState(false);
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const receive = (files: Promise<readonly FileHandle[]>): void => {
    setReading(true);
    setProblem(null);
    files
      .then((found) => (found.length > 0 ? onFiles(found) : undefined))
      .catch((error: unknown) => setProblem(error instanceof Refusal ? error.problem : { code: 'unexpected', message: partsWords.unexpected }))
      .finally(() => setReading(false));
  };
  const drag = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      if (!disabled) receive(host.dropped(event.dataTransfer));
    },
  };
  return (
    <div className="drop" data-drop-target={over || undefined} {...drag}>
      <Button
        look={primary ? 'primary' : 'act'}
        icon={take === 'folder' ? 'folder' : 'file'}
        isDisabled={disabled}
        pending={reading}
        onPress={() => receive(take === 'folder' ? host.chooseFolder() : host.chooseFiles())}
      >
        {button}
      </Button>
      <p className="soft">{hint}</p>
      {problem !== null && <Trouble problem={problem} />}
    </div>
  );
}
