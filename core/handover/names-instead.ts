/**
 * Names and payees that figures go by, in a file that holds the words of some days only: what a recorded payment pays is told by its payee, and its fund by
 * a rule. So who is named on other days alone gets a name without meaning, and a payee becomes the name of whom it was found to mean. Where
 * that tells another paper or fund than before, the payee stays as it was, with the names it means.
 */
import type { AccountFacts, Payment, Rule } from '../books/facts.ts';
import type { DocumentRef } from '../figures/inputs/movements.ts';
import { settledByPayments } from '../figures/inputs/movements.ts';
import { holds, readText, words } from '../values/word-match.ts';
import { handoverWords } from '../words/handover.ts';

type Facts = Pick<AccountFacts, 'people' | 'suppliers' | 'payments' | 'payslips' | 'purchases' | 'invoices' | 'rules' | 'lines'>;
export type NamedTable = 'person' | 'supplier' | 'rule' | 'payment' | 'purchase';
type Is = (table: NamedTable, id: number) => boolean;

export interface NamesInstead {
  /** Rows that keep their names though they are of other days. */
  readonly kept: Is;
  /** By payment of other days, its payee. */
  readonly payees: ReadonlyMap<number, string>;
}

function ruleOf({ rules }: Pick<Facts, 'rules'>, to: string): Rule | undefined {
  const text = readText(to);
  return rules.toSorted((a, b) => a.position - b.position || a.id - b.id).find(({ contains }) => holds(text, words(contains)));
}

/** What figures find out by a payment's payee. */
function foundOf(facts: Facts, settled: ReadonlyMap<number, DocumentRef>, { id, to }: Payment): string {
  const document = settled.get(id);
  return document ? `${document.kind} ${document.id}` : `rule ${ruleOf(facts, to)?.id ?? 'none'}`;
}

const { instead } = handoverWords;

function renamed(facts: Facts, keeps: Is, payees: ReadonlyMap<number, string>): Facts {
  return {
    ...facts,
    people: facts.people.map((one) => (keeps('person', one.id) ? one : { ...one, name: instead.person(one.id), alsoKnownAs: null })),
    suppliers: facts.suppliers.map((one) => (keeps('supplier', one.id) ? one : { ...one, name: instead.supplier(one.id), alsoKnownAs: null })),
    rules: facts.rules.map((one) => (keeps('rule', one.id) ? one : { ...one, contains: instead.rule(one.id) })),
    purchases: facts.purchases.map((one) => (keeps('purchase', one.id) || one.paidBy === null ? one : { ...one, paidBy: instead.buyer(one.id) })),
    payments: facts.payments.map((one) => ({ ...one, to: payees.get(one.id) ?? one.to })),
  };
}

/** @param isInside whether a row is of the days whose words stay. */
export function namesInstead(facts: Facts, isInside: Is): NamesInstead {
  const settled = settledByPayments(facts);
  const kept = new Set<string>();
  const keeps: Is = (table, id) => isInside(table, id) || kept.has(`${table} ${id}`);
  const keep = (table: NamedTable, id: number | undefined): void => void (id !== undefined && kept.add(`${table} ${id}`));
  const whom = ({ id, to }: Payment, { people, suppliers, rules, purchases }: Facts): string => {
    const document = settled.get(id);
    const supplierOf = (of: number | undefined): string | undefined => suppliers.find((one) => one.id === of)?.name;
    if (document?.kind === 'payslip') return people.find((one) => one.id === facts.payslips.find((slip) => slip.id === document.id)?.person)?.name ?? to;
    if (document?.kind === 'invoice') return supplierOf(facts.invoices.find((one) => one.id === document.id)?.supplier) ?? to;
    const purchase = purchases.find((one) => document?.kind === 'purchase' && one.id === document.id);
    if (purchase) return purchase.paidBy ?? supplierOf(purchase.supplier) ?? to;
    const rule = ruleOf(facts, to);
    return rules.find(({ id: one }) => one === rule?.id)?.contains ?? handoverWords.leftOut;
  };
  // A payee of the days whose words stay may be told by names and rules too.
  for (const payment of facts.payments) if (isInside('payment', payment.id)) keepMeant(payment);
  function keepMeant(payment: Payment): void {
    const document = settled.get(payment.id);
    keep('rule', document ? undefined : ruleOf(facts, payment.to)?.id);
    if (document?.kind === 'payslip') keep('person', facts.payslips.find(({ id }) => id === document.id)?.person);
    if (document?.kind !== 'purchase') return;
    const purchase = facts.purchases.find(({ id }) => id === document.id);
    keep('purchase', purchase?.id);
    keep('supplier', purchase?.supplier);
    for (const person of purchase?.paidBy === null ? [] : facts.people) keep('person', person.id);
  }
  for (;;) {
    const bare = renamed(facts, keeps, new Map());
    const others = facts.payments.filter(({ id }) => !keeps('payment', id));
    const payees = new Map(others.map((payment) => [payment.id, whom(payment, bare)]));
    const then = renamed(facts, keeps, payees);
    const settledThen = settledByPayments(then);
    const wrong = then.payments.filter((payment, index) => {
      const before = facts.payments[index];
      return before !== undefined && foundOf(facts, settled, before) !== foundOf(then, settledThen, payment);
    });
    if (wrong.length === 0) return { kept: keeps, payees };
    const size = kept.size;
    for (const { id } of wrong) {
      const payment = facts.payments.find((one) => one.id === id);
      keep('payment', id);
      if (payment) keepMeant(payment);
    }
    // Nothing is left to keep but all of it.
    if (kept.size === size) return { kept: () => true, payees: new Map() };
  }
}
