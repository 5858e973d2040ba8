/** The reconciliation of one bank account on paper: from the printed balance, over payments not on the statement yet, to the balance here. */
import type { Account } from '../books/facts.ts';
import { datedFileName } from '../export/file-names.ts';
import type { OnTheWay, Reconciling } from '../returns/reconcile.ts';
import { formatDay, localDay } from '../values/day.ts';
import { formatMoney } from '../values/money.ts';
import type { Pence } from '../values/units.ts';
import { reconciliationWords as words } from '../words/papers/reconciliation.ts';
import type { Paper, PaperBlock } from './paper.ts';

export interface PreparedBy {
  readonly who: string;
  /** An instant. */
  readonly at: string;
}

const sumOf = (some: readonly OnTheWay[]): Pence => some.reduce((sum, { left }) => sum + left, 0);

/** @param prepared who compared it; null: it was not kept as right, and the paper leaves room to sign. */
export function reconciliationPaper(said: Reconciling, account: Pick<Account, 'person' | 'reference'>, prepared: PreparedBy | null, madeAt: string): Paper {
  const { name, day, lines, printed, difference, ours, onTheWay } = said;
  const [out, into] = [onTheWay.filter(({ left }) => left < 0), onTheWay.filter(({ left }) => left > 0)];
  return {
    fileName: datedFileName(words.file, account.reference, day),
    title: words.title(name, account.person),
    toSay: printed === null ? [words.notPrinted] : difference === 0 ? [] : [words.differs],
    blocks: [
      {
        kind: 'facts',
        rows: [
          [words.printed(day), printed === null ? words.notKnown : formatMoney(printed)],
          [words.outLeft, formatMoney(-sumOf(out))],
          [words.inLeft, formatMoney(sumOf(into))],
          [words.ours, formatMoney(ours)],
          [words.difference, difference === null ? words.notKnown : formatMoney(difference)],
          [words.lines, formatMoney(lines)],
        ],
      },
      ...listOf(words.outList, out),
      ...listOf(words.inList, into),
      prepared === null
        ? { kind: 'toSign', lines: [words.preparedBy, words.date] }
        : { kind: 'facts', rows: [[words.preparedBy, words.by(prepared.who, localDay(new Date(prepared.at)))]] },
    ],
    foot: words.foot(account.reference, day),
    madeAt,
  };
}

function listOf(caption: string, some: readonly OnTheWay[]): PaperBlock[] {
  if (some.length === 0) return [];
  return [
    {
      kind: 'table',
      caption,
      columns: [{ title: words.who }, { title: words.day }, { title: words.reference }, { title: words.amount, isNumber: true }],
      rows: some.map(({ payment: { day, to, reference }, left }) => [to, formatDay(day), reference ?? '', formatMoney(Math.abs(left))]),
      totals: [[words.together, '', '', formatMoney(Math.abs(sumOf(some)))]],
    },
  ];
}
