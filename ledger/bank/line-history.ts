/**
 * What became of one bank line: how it came in, every explanation it ever had and who gave it, and the marks put on it. A line is
 * never changed; its parts and marks are, each by a change of its own.
 */
import type { RecordChange } from '../../core/api/records.ts';
import { Refusal } from '../../core/values/problem.ts';
import type { LinePart, Refunded } from '../../core/books/facts.ts';
import type { TitleRecords } from '../../core/books/titles.ts';
import { partTitle } from '../../core/books/titles.ts';
import { shownValue } from '../../core/records/shown.ts';
import { historyWords } from '../../core/words/audit/history.ts';
import { entryWords, refundWords } from '../../core/words/books/entries.ts';
import { invoiceWords } from '../../core/words/books/invoices.ts';
import { moneyWords } from '../../core/words/money.ts';
import { recordWords } from '../../core/words/records.ts';
import type { AuditHead } from '../audit/history.ts';
import { auditHead, isUndo } from '../audit/history.ts';
import type { PartRow } from './line-parts.ts';
import { partOf, partsOf } from './line-parts.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import type { Row } from '../runtime/stored-json.ts';
import { historyOf } from '../audit/versions.ts';

/** A line with the file it came in by. */
interface LineOrigin {
  readonly day: string;
  readonly text: string;
  readonly amount: number;
  readonly row: number;
  readonly file: string;
  readonly bank_account: string;
  /** The change that brought it in. */
  readonly made_by: number;
}

const ARRIVAL = `SELECT line.day, line.text, line.amount, line.row, import.file, bank_account.name AS bank_account, import.made_by
  FROM statement_line AS line JOIN import ON import.id = line.import JOIN bank_account ON bank_account.id = line.bank_account
  WHERE line.id = ? AND line.account = ?`;

export function lineOriginOf(db: ReadDb, account: number, line: number): LineOrigin | null {
  return prepare<[number, number], LineOrigin>(db, ARRIVAL).get(line, account) ?? null;
}

/** Who said what a part was for: the user of that change, a rule, or the program itself. */
export function saidBy(db: ReadDb, part: PartRow): string {
  if (part.by_user === 1) return auditHead(db, part.made_by)?.who ?? '';
  if (part.rule === null) return moneyWords.byProgram;
  // The rule may have been removed since.
  const rule = prepare<[number], { contains: string }>(db, 'SELECT contains FROM rule WHERE id = ?').get(part.rule);
  return rule ? moneyWords.byRule(rule.contains) : moneyWords.byProgram;
}

function standing(db: ReadDb, row: Row | null): string | null {
  if (!row) return null;
  const { hidden_by: hiddenBy, same_as: sameAs } = row;
  if (hiddenBy !== null) {
    if (sameAs !== null) return historyWords.twice;
    return auditHead(db, Number(hiddenBy))?.method === 'bank.removeLine' ? historyWords.takenAway : historyWords.tookBack;
  }
  return row['decided_by'] === null ? null : historyWords.real;
}

/** A refund is told with what it gives back. */
function whatFor(db: ReadDb, part: LinePart, records: TitleRecords): string {
  const what = partTitle(part, records);
  return part.refunds ? historyWords.ofWhat(what, refundedCalled(db, part.refunds, records)) : what;
}

/** What money that came back had been paid for, in the midst of a sentence. */
export function refundedCalled(db: ReadDb, { kind, id }: Refunded, records: TitleRecords): string {
  const { refunded } = refundWords;
  if (kind === 'line') {
    const line = prepare<[number], { text: string; day: string }>(db, 'SELECT text, day FROM statement_line WHERE id = ?').get(id);
    return line ? refunded.line(line.text, line.day) : entryWords.gone;
  }
  if (kind === 'invoice') {
    const invoice = records.find('invoices', id);
    return invoice ? refunded.invoice(invoiceWords.number(invoice)) : entryWords.gone;
  }
  const purchase = records.find('purchases', id);
  return purchase ? refunded.purchase(purchase.item) : entryWords.gone;
}

/** What one change did to a line. */
export function changeOfLine(db: ReadDb, records: TitleRecords, line: number, origin: LineOrigin, head: AuditHead): RecordChange {
  const parts = partsOf(db, line);
  const marks = historyOf(db, 'statement_line', line).filter(({ audit }) => audit === head.id);
  const removed = parts.filter((part) => part.removed_by === head.id);
  const made = parts.filter((part) => part.made_by === head.id);
  const said = (rows: readonly PartRow[], say: (row: PartRow) => string): string | null => (rows.length === 0 ? null : [...new Set(rows.map(say))].join('; '));
  const both = (field: string, say: (row: PartRow) => string) => ({ field, before: said(removed, say), after: said(made, say) });
  const came = (field: string, after: string | null) => ({ field, before: null, after });
  const isNew = origin.made_by === head.id;
  const fields = [
    ...(isNew
      ? [
          came('file', moneyWords.fromFile(origin.file, origin.row, origin.bank_account)),
          came('day', shownValue('line', 'day', origin.day)),
          came('text', origin.text),
          came('amount', shownValue('line', 'amount', origin.amount)),
        ]
      : []),
    both('whatFor', (row) => whatFor(db, partOf(row), records)),
    both('explainedBy', (row) => saidBy(db, row)),
    { field: 'standing', before: standing(db, marks[0]?.before ?? null), after: standing(db, marks.at(-1)?.after ?? null) },
  ].filter(({ before, after }) => before !== after);
  return { change: head.id, at: head.at, who: head.who, why: head.why, what: isUndo(head.method) ? 'undone' : isNew ? 'added' : 'changed', fields };
}

/** Oldest first. Refuses a line that never was in the account. `records`: those there are now. */
export function historyOfLine(db: ReadDb, account: number, records: TitleRecords, line: number): RecordChange[] {
  const origin = lineOriginOf(db, account, line);
  if (!origin) throw new Refusal('notFound', recordWords.noLine, { field: 'id' });
  const explained = partsOf(db, line).flatMap((part) => [part.made_by, part.removed_by ?? part.made_by]);
  const marked = historyOf(db, 'statement_line', line).map(({ audit }) => audit);
  const changes = [...new Set([origin.made_by, ...explained, ...marked])].toSorted((a, b) => a - b);
  return changes.flatMap((change) => {
    const head = auditHead(db, change);
    return head ? [changeOfLine(db, records, line, origin, head)] : [];
  });
}
