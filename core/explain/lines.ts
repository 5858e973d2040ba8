/**
 * Explains bank lines, oldest first: what each pays or is for, where the documents and rules of the account leave exactly
 * one answer. Lines that wait are left out of the result; nothing is ever guessed. Pure: the caller keeps the parts.
 */
import type { LinePart } from '../books/facts.ts';
import type { ExplainContext } from './open-documents.ts';
import { OpenDocuments } from './open-documents.ts';
import type { BankLine, ReadLine } from './steps.ts';
import { Rules, STEPS, ruled, settled } from './steps.ts';
import { readText } from '../values/word-match.ts';

export interface Explanation {
  /** Adds up to the line's amount. */
  readonly parts: readonly LinePart[];
  /** 0 a recorded payment, 1 a wage, 2 an invoice, 3 a purchase or repayment, 4 a rule. */
  readonly step: 0 | 1 | 2 | 3 | 4;
  /** The rule's id where a rule explained it. */
  readonly rule: number | null;
}

export function readLine(documents: OpenDocuments, line: BankLine): ReadLine {
  const text = readText(line.text);
  return { day: line.day, amount: line.amount, text, numbers: documents.numbersIn(text) };
}

function explain(documents: OpenDocuments, rules: Rules, line: BankLine): Explanation | null {
  documents.reach(line.day);
  const read = readLine(documents, line);
  for (const [index, step] of STEPS.entries()) {
    const fits = step(documents, read);
    if (!fits) continue;
    const [one, another] = fits;
    if (!one || another) return null;
    return { parts: [settled(one, line.amount)], step: index as 0 | 1 | 2 | 3, rule: null };
  }
  const rule = rules.first(read);
  return rule && { parts: [ruled(rule, line.amount)], step: 4, rule: rule.id };
}

/**
 * The lines that explain themselves, by id. `lines` in any order; each is a line without parts. Parts of `context.lines`
 * count as settled already, also those dated later, so that nothing is settled twice when older lines come in late.
 */
export function explainLines(context: ExplainContext, lines: readonly BankLine[]): Map<number, Explanation> {
  const documents = new OpenDocuments(context);
  const rules = new Rules(context.rules);
  const explained = new Map<number, Explanation>();
  for (const line of lines.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id - b.id))) {
    const explanation = explain(documents, rules, line);
    if (!explanation) continue;
    explained.set(line.id, explanation);
    for (const part of explanation.parts) documents.settle(part);
  }
  return explained;
}
