/** What was done on paper: each change with who made it, and under which authority to act where somebody acts for the person. */
import type { AuditEntry } from '../api/audit.ts';
import { datedFileName } from '../export/file-names.ts';
import { formatDay, localDay } from '../values/day.ts';
import type { Day } from '../values/units.ts';
import { donePaperWords as words } from '../words/papers/done.ts';
import { moneyPaperWords } from '../words/papers/money.ts';
import type { FiguresOf } from './figures.ts';
import type { Paper, PaperTable } from './paper.ts';

/** @param changes newest first. */
export function donePaper(changes: readonly AuditEntry[], { account, madeAt }: FiguresOf, from: Day, to: Day): Paper {
  const acts = changes.some(({ acting }) => acting !== undefined);
  const table: PaperTable = {
    ...{ kind: 'table', caption: words.caption, isWide: acts },
    columns: [words.day, words.what, words.who, ...(acts ? [words.acting] : [])].map((title) => ({ title })),
    rows: changes.map(({ at, who, what, why, acting }) => [
      ...[formatDay(localDay(new Date(at))), why === null || why === '' ? what : `${what}. ${words.whyIs(why)}`, who],
      ...(acts ? [acting?.sentence ?? ''] : []),
    ]),
  };
  return {
    fileName: datedFileName(words.file, account.reference, to),
    title: words.title,
    toSay: [words.whose(account.person, account.reference, account.council), words.days(from, to)],
    blocks: changes.length === 0 ? [{ kind: 'text', text: words.none }] : [table],
    foot: moneyPaperWords.foot(account.reference, to),
    madeAt,
  };
}
