/** A CSV file is chosen, or another one in its place; what is in it stands below. */
import type { FileHandle } from '../../../core/host/host.ts';
import { csvFileWords as words } from '../../words/parts/csv-file.ts';
import { Drop } from '../fields/drop.tsx';

interface ChooseCsvProps {
  /** Which columns it has. */
  readonly columns: string;
  readonly file: FileHandle | null;
  readonly onFile: (file: FileHandle | null) => void;
}

export function ChooseCsv({ columns, file, onFile }: ChooseCsvProps) {
  return (
    <div className="stack">
      <p>{columns}</p>
      <Drop
        take="files"
        button={file === null ? words.choose : words.chooseAnother}
        hint={words.drop}
        primary={file === null}
        onFiles={([first]) => onFile(first ?? null)}
      />
      <p className="soft">{words.promise}</p>
    </div>
  );
}
