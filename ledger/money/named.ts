/**
 * Rows of Money that are of people and suppliers, found by any name those have or had: the words beside an entry are the bank's and the
 * record's, which know no other name.
 */
import { TYPE_SETTLED } from '../../core/books/facts.ts';
import type { AccountFacts, SettledType, Settles } from '../../core/books/facts.ts';
import { settledByPayments } from '../../core/figures/inputs/movements.ts';
import { folded } from '../../core/values/text.ts';
import { NamesHad } from '../audit/names-had.ts';
import type { ReadDb } from '../runtime/statements.ts';

interface Found {
  readonly lines: readonly number[];
  readonly payments: readonly number[];
}

/** For each of these words, folded, the bank lines and recorded payments of whoever has it in a name; null: nobody has. */
export function namedBy(db: ReadDb, facts: AccountFacts, words: readonly string[]): (Found | null)[] {
  const had = new NamesHad(db, facts);
  const everyone = [
    ...facts.people.map(({ id }) => ({ refers: 'person' as const, id, names: had.of('person', id).map(folded) })),
    ...facts.suppliers.map(({ id }) => ({ refers: 'supplier' as const, id, names: had.of('supplier', id).map(folded) })),
  ];
  return words.map((word) => {
    const who = everyone.filter(({ names }) => names.some((name) => name.includes(word)));
    return who.length === 0 ? null : ofThese(facts, who, word);
  });
}

interface Named {
  readonly refers: 'person' | 'supplier';
  readonly id: number;
  readonly names: readonly string[];
}

function ofThese(facts: AccountFacts, who: readonly Named[], word: string): Found {
  const ids = (refers: Named['refers']): ReadonlySet<number> => new Set(who.filter((one) => one.refers === refers).map(({ id }) => id));
  const [people, suppliers] = [ids('person'), ids('supplier')];
  const names = new Set(who.flatMap((one) => one.names));
  const papers = new Set<string>();
  const add = (type: SettledType, { id }: { readonly id: number }): void => void papers.add(`${type} ${id}`);
  const has = ({ kind, id }: Pick<Settles, 'kind' | 'id'>): boolean => papers.has(`${TYPE_SETTLED[kind]} ${id}`);
  for (const payslip of facts.payslips) if (people.has(payslip.person)) add('payslips', payslip);
  for (const invoice of facts.invoices) if (suppliers.has(invoice.supplier)) add('invoices', invoice);
  for (const purchase of facts.purchases) if (suppliers.has(purchase.supplier)) add('purchases', purchase);
  const pays = settledByPayments(facts);
  const payments = facts.payments.filter(({ id, to }) => {
    const paper = pays.get(id);
    return names.has(folded(to)) || (paper !== undefined && has(paper));
  });
  for (const payment of payments) add('payments', payment);
  // What has the word in it is found without us.
  const others = [...names].filter((name) => !name.includes(word));
  const lines = facts.lines.filter(({ text, parts }) => parts.some(({ settles }) => settles && has(settles)) || isIn(others, text));
  return { lines: lines.map(({ id }) => id), payments: payments.map(({ id }) => id) };
}

function isIn(names: readonly string[], text: string): boolean {
  if (names.length === 0) return false;
  const inThis = folded(text);
  return names.some((name) => inThis.includes(name));
}
