/** What stands in each column of a return's lines, for paper and for spreadsheets, and what they add up to. */
import type { Day, Pence } from '../values/units.ts';
import { categoryWords } from '../words/books/categories.ts';
import { paperWords } from '../words/papers/paper.ts';
import { returnPaperWords as words } from '../words/papers/return.ts';
import type { LineColumn } from './fields.ts';
import type { ReturnFigures } from './figures.ts';
import type { ReturnLine } from './lines.ts';

export type ShownCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'pence'; readonly pence: Pence };

const text = (shown: string): ShownCell => ({ kind: 'text', text: shown });
const pence = (sum: Pence | null): ShownCell => (sum === null ? text('') : { kind: 'pence', pence: sum });

export function shownIn(column: LineColumn, line: ReturnLine): ShownCell {
  const { evidence, noPaper } = line;
  switch (column) {
    case 'date':
      return { kind: 'day', day: line.day };
    case 'payee':
      return text(line.payee);
    case 'what':
      return text(line.what);
    case 'category':
      return text(line.category === null ? '' : categoryWords[line.category]);
    case 'fund':
      return text(line.fund);
    case 'planLine':
      return text(line.planLine);
    case 'in':
      return pence(line.in);
    case 'out':
      return pence(line.out);
    case 'balance':
      return pence(line.balance);
    case 'evidenceNo':
      return text(evidence.map(words.paper).join(', '));
    case 'receipt':
      return text(line.out === null ? '' : evidence.length > 0 ? words.yes : words.no);
    case 'reasonIfNone':
      return text(noPaper === null ? '' : (noPaper.note ?? words.whyNone[noPaper.why]));
    case 'bankAccount':
      return text(line.bankAccount);
  }
}

interface Totals {
  readonly label: string;
  readonly in: Pence;
  readonly out: Pence;
}

/** All lines; and where money went between own accounts, which is neither in nor out of the return's figures, how much of it that is. */
export function columnTotals(values: Pick<ReturnFigures, 'bank.in' | 'bank.out'>, lines: readonly ReturnLine[]): Totals[] {
  const sum = (of: (line: ReturnLine) => Pence | null): Pence => lines.reduce((total, line) => total + (of(line) ?? 0), 0);
  const all = { label: paperWords.total, in: sum((line) => line.in), out: sum((line) => line.out) };
  const between = { label: words.between, in: all.in - Number(values['bank.in']), out: all.out - Number(values['bank.out']) };
  return between.in === 0 && between.out === 0 ? [all] : [all, between];
}
