/** What is being said about a bank line before it is saved: its parts, what is left of it, and words a rule may look for. Pure. */
import type { Candidate, UnexplainedLine } from '../../../../core/api/bank.ts';
import type { AccountSetup } from '../../../../core/api/accounts.ts';
import type { Category, FundId, LinePart, PlanLineId } from '../../../../core/books/facts.ts';
import { formatMoney, share } from '../../../../core/values/money.ts';
import { categoryWords } from '../../../../core/words/books/categories.ts';

/** A part with what it is called on the page. */
export interface NamedPart {
  readonly title: string;
  readonly part: LinePart;
}

/** Pence of the line that no part stands for yet; its sign is the line's until there is too much. */
export function restOf(line: Pick<UnexplainedLine, 'amount'>, parts: readonly NamedPart[]): number {
  return parts.reduce((rest, { part }) => rest - part.amount, line.amount);
}

/** As much of the paper as `rest` pays: whole, or a part of it. `rest` is signed like the line. */
export function partOfPaper({ settles, title, stillToPay }: Candidate, rest: number): NamedPart {
  const amount = Math.sign(rest) * Math.min(Math.abs(rest), Math.abs(stillToPay));
  return { title, part: { amount, settles, category: null, planLine: null, fund: null } };
}

/** The longest run of words without figures: what stays the same from one payment to the next. A rule looks for words that stand together. */
export function steadyWords(text: string): string {
  const runs: string[][] = [[]];
  for (const word of text.split(/\s+/)) {
    if (/\p{N}/u.test(word)) runs.push([]);
    else if (/\p{L}/u.test(word)) runs.at(-1)?.push(word);
  }
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), []).join(' ');
}

/** What a part of this kind is called. */
export function kindTitle({ planLines }: Pick<AccountSetup, 'planLines'>, category: Category, planLine: PlanLineId | null): string {
  const line = planLines.find(({ id }) => id === planLine);
  return line === undefined ? categoryWords[category] : `${categoryWords[category]}, ${line.name}`;
}

/** `rest` shared between funds by the size of each share; left-over pennies go to the largest remainders. A fund with no pence has no part. */
export function sharedBetween(
  { funds }: Pick<AccountSetup, 'funds'>,
  rest: number,
  category: Category,
  shares: readonly { readonly fund: FundId; readonly share: number | null }[],
): NamedPart[] {
  const pence = share(
    rest,
    shares.map((one) => one.share ?? 0),
  );
  return shares.flatMap(({ fund }, index) => {
    const amount = pence[index] ?? 0;
    const name = funds.find(({ id }) => id === fund)?.name ?? '';
    return amount === 0 ? [] : [{ title: `${categoryWords[category]}, ${name}`, part: { amount, settles: null, category, planLine: null, fund } }];
  });
}

/** What a split is called once it is saved: "Invoice INV1045, £15.00; Activity, £5.00". */
export function splitTitle(parts: readonly NamedPart[]): string {
  return parts.map(({ title, part }) => `${title}, ${formatMoney(Math.abs(part.amount))}`).join('; ');
}
