/** The sheet about the open file. It never holds the passphrase, only room to write it: a PDF lies beside the file it would open. */
import { datedFileName } from '../export/file-names.ts';
import { localDay } from '../values/day.ts';
import { paperWords } from '../words/papers/paper.ts';
import { recoverySheetWords as words } from '../words/papers/recovery-sheet.ts';
import { heading, text } from './figures.ts';
import type { Paper, PaperBlock } from './paper.ts';

interface SheetOf {
  readonly name: string;
  readonly path: string;
  /** It is locked with one. */
  readonly passphrase: boolean;
  /** Where its backups are. */
  readonly folders: readonly string[];
  /** An instant. */
  readonly madeAt: string;
}

export function recoverySheet({ name, path, passphrase, folders, madeAt }: SheetOf): Paper {
  const day = localDay(new Date(madeAt));
  const secret: readonly PaperBlock[] = passphrase ? [{ kind: 'toSign', lines: [words.write, ' '] }, text(words.secretHelp)] : [text(words.noSecret)];
  const places: readonly (readonly [string, string])[] = [
    [words.name, name],
    [words.place, path],
    ...folders.map((folder) => [words.backups, folder] as const),
  ];
  return {
    fileName: datedFileName(words.fileName, name, day),
    title: words.sheet,
    toSay: [words.made(day)],
    blocks: [
      heading(words.file),
      { kind: 'facts', rows: places },
      ...[heading(words.secret), ...secret],
      ...[heading(words.steps), { kind: 'list' as const, items: words.stepList(passphrase), isNumbered: true }],
      ...(passphrase ? [text(words.lost)] : []),
      text(words.keep(passphrase)),
    ],
    foot: paperWords.madeWith,
    madeAt,
  };
}
