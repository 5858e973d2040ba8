/**
 * Rows of Money that are of people, suppliers and plan lines, found by any name those have or had: the words beside an entry are the bank's
 * and the record's, which know no other name. Of the bank lines only those that settle something are read, and those only where a word names
 * somebody.
 */
import { TYPE_SETTLED } from '../../core/books/facts.ts';
import type { AccountFacts, PlanLineId, SettledType, Settles } from '../../core/books/facts.ts';
import { settledByPayments } from '../../core/figures/inputs/movements.ts';
import type { Day } from '../../core/values/units.ts';
import { folded } from '../../core/values/text.ts';
import { someRecordsOf } from '../accounts/known-facts.ts';
import { NamesHad } from '../audit/names-had.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';

/** What is of those who have a word in a name. */
export interface Named {
  /** Their names without that word, folded: bank lines that read so are theirs. */
  readonly names: readonly string[];
  readonly lines: ReadonlySet<number>;
  readonly payments: ReadonlySet<number>;
  /** Plan lines that have it in a name: what was for one of them. */
  readonly planLines: ReadonlySet<PlanLineId>;
}

const SETTLING = `SELECT part.line, line.day, part.settles_kind AS kind, part.settles_id AS id FROM line_part AS part CROSS JOIN statement_line AS line ON line.id = part.line
  WHERE part.account = ? AND part.settles_kind IS NOT NULL AND part.removed_by IS NULL AND line.hidden_by IS NULL`;

/** A part of a bank line that settles something. */
type Settling = Settles & { readonly line: number; readonly day: Day };
type Records = Pick<AccountFacts, 'people' | 'suppliers' | 'payslips' | 'invoices' | 'purchases' | 'payments'>;

/** For each of these words, folded, what is of whoever has it in a name; null: nobody and no plan line has. */
export function namedBy(db: ReadDb, account: number, words: readonly string[]): (Named | null)[] {
  const named = someRecordsOf(db, account, ['people', 'suppliers', 'planLines']);
  const had = new NamesHad(db, named);
  const everyone = [
    ...named.people.map(({ id }) => ({ refers: 'person' as const, id, names: had.of('person', id).map(folded) })),
    ...named.suppliers.map(({ id }) => ({ refers: 'supplier' as const, id, names: had.of('supplier', id).map(folded) })),
  ];
  const lines = named.planLines.map(({ id, name }) => ({ id, names: [name, ...had.of('planLine', id)].map(folded) }));
  const having = <T extends { readonly names: readonly string[] }>(all: readonly T[], word: string): T[] =>
    all.filter(({ names }) => names.some((name) => name.includes(word)));
  const whose = words.map((word) => having(everyone, word));
  const planned = words.map((word) => new Set(having(lines, word).map(({ id }) => id)));
  const theirs = whose.some((who) => who.length > 0) ? theirsIn(db, account, named) : null;
  return words.map((word, index) => {
    const [who, planLines] = [whose[index] ?? [], planned[index] ?? new Set<PlanLineId>()];
    if (who.length === 0 && planLines.size === 0) return null;
    const none = { names: [], lines: new Set<number>(), payments: new Set<number>() };
    return { ...(theirs && who.length > 0 ? ofThese(theirs, who, word) : none), planLines };
  });
}

function theirsIn(db: ReadDb, account: number, named: Pick<Records, 'people' | 'suppliers'>): Known {
  const records = { ...named, ...someRecordsOf(db, account, ['payslips', 'invoices', 'purchases', 'payments']) };
  const settling = prepare<[number], Settling>(db, SETTLING).all(account);
  const pays = settledByPayments({ ...records, lines: settling.map(({ day, kind, id }) => ({ day, parts: [{ settles: { kind, id } }] })) });
  return { records, settling, pays };
}

interface Known {
  readonly records: Records;
  readonly settling: readonly Settling[];
  readonly pays: ReturnType<typeof settledByPayments>;
}

interface Somebody {
  readonly refers: 'person' | 'supplier';
  readonly id: number;
  readonly names: readonly string[];
}

function ofThese({ records, settling, pays }: Known, who: readonly Somebody[], word: string): Omit<Named, 'planLines'> {
  const ids = (refers: Somebody['refers']): ReadonlySet<number> => new Set(who.filter((one) => one.refers === refers).map(({ id }) => id));
  const [people, suppliers] = [ids('person'), ids('supplier')];
  const names = new Set(who.flatMap((one) => one.names));
  const papers = new Set<string>();
  const add = (type: SettledType, { id }: { readonly id: number }): void => void papers.add(`${type} ${id}`);
  const has = ({ kind, id }: Pick<Settles, 'kind' | 'id'>): boolean => papers.has(`${TYPE_SETTLED[kind]} ${id}`);
  for (const payslip of records.payslips) if (people.has(payslip.person)) add('payslips', payslip);
  for (const invoice of records.invoices) if (suppliers.has(invoice.supplier)) add('invoices', invoice);
  for (const purchase of records.purchases) if (suppliers.has(purchase.supplier)) add('purchases', purchase);
  const payments = records.payments.filter(({ id, to }) => {
    const paper = pays.get(id);
    return names.has(folded(to)) || (paper !== undefined && has(paper));
  });
  for (const payment of payments) add('payments', payment);
  return {
    // What has the word in it is found without us.
    names: [...names].filter((name) => !name.includes(word)),
    lines: new Set(settling.filter(has).map(({ line }) => line)),
    payments: new Set(payments.map(({ id }) => id)),
  };
}
