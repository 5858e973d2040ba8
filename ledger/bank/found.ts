/** Finding a line that is asked about, and what it may be for by words or an amount. */
import type { Candidate } from '../../core/api/bank.ts';
import type { AccountFacts, StatementLine } from '../../core/books/facts.ts';
import { parseMoney } from '../../core/values/money.ts';
import { Refusal } from '../../core/values/problem.ts';
import { folded } from '../../core/values/text.ts';
import { recordWords } from '../../core/words/records.ts';

export function lineOf(facts: AccountFacts, id: number, field = 'line'): StatementLine {
  const line = facts.lines.find((one) => one.id === id);
  if (!line) throw new Refusal('notFound', recordWords.noLine, { field });
  return line;
}

/** By every word of `find`, or by its amount. */
export function candidateFound({ title, amount, stillToPay }: Pick<Candidate, 'title' | 'amount' | 'stillToPay'>, find: string): boolean {
  const wanted = find.trim();
  if (wanted === '') return true;
  const pence = parseMoney(wanted);
  if (pence !== null && (Math.abs(amount) === Math.abs(pence) || Math.abs(stillToPay) === Math.abs(pence))) return true;
  const text = folded(title);
  return folded(wanted)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
