/** Rows of Money on paper, as they were chosen and in their order: newest first, with the balance after each. */
import type { MoneyRow } from '../api/money.ts';
import { datedFileName } from '../export/file-names.ts';
import { formatDay } from '../values/day.ts';
import { formatMoney } from '../values/money.ts';
import type { Day, Pence } from '../values/units.ts';
import { moneyPaperWords as words } from '../words/papers/money.ts';
import { paperWords } from '../words/papers/paper.ts';
import type { FiguresOf } from './figures.ts';
import type { Paper, PaperTable } from './paper.ts';

interface Rows {
  readonly rows: readonly MoneyRow[];
  /** Of the rows that stand; what was corrected or taken back counts in none. */
  readonly in: Pence;
  readonly out: Pence;
}

export function moneyPaper({ rows, ...sums }: Rows, { account, madeAt }: FiguresOf, today: Day): Paper {
  const table: PaperTable = {
    ...{ kind: 'table', caption: words.caption, isWide: true },
    columns: [
      { title: words.day },
      { title: words.who },
      { title: words.planLine },
      ...[words.in, words.out, words.balance].map((title) => ({ title, isNumber: true })),
    ],
    rows: rows.map((row) => [
      ...[formatDay(row.day), whoAndWhat(row), row.planLine ?? ''],
      ...[row.in, row.out].map((pence) => (pence === 0 ? '' : formatMoney(pence))),
      formatMoney(row.balance),
    ]),
    totals: [[paperWords.total, '', '', formatMoney(sums.in), formatMoney(sums.out), '']],
  };
  return {
    fileName: datedFileName(words.file, account.reference, today),
    title: words.title,
    toSay: [words.whose(account.person, account.reference, account.council)],
    blocks: rows.length === 0 ? [{ kind: 'text', text: words.none }] : [table],
    foot: words.foot(account.reference, today),
    madeAt,
  };
}

function whoAndWhat({ who, what, state }: MoneyRow): string {
  const standing = words.states[state];
  return [who, what, what === standing ? '' : standing].filter((part) => part !== '').join('. ');
}
