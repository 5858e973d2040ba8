/**
 * Which money of some days has no paper yet and needs one, and which has none for a reason. Of bank lines out, and of purchases and
 * invoices that no bank line paid yet. A recorded payment is asked about once its bank line is here. Councils ask for a receipt of each
 * spending (Haringey, St Helens, Wokingham); which they want is a setting by kind of money.
 */
import type { AccountFacts, Category, LinePart, PaperRule, StatementLine } from '../books/facts.ts';
import { TYPE_SETTLED } from '../books/facts.ts';
import type { Day, Pence } from '../values/units.ts';
import type { Proven } from './proof.ts';
import { paperLinksOf, provenKey, proversIn } from './proof.ts';

/** Why there is no paper. */
export const WHY_NONE = ['lost', 'none_given', 'other'] as const;
export type WhyNone = (typeof WHY_NONE)[number];

export interface NoPaper {
  readonly why: WhyNone;
  readonly note: string | null;
}

export interface WantsPaper {
  readonly of: { readonly type: 'line' | 'invoices' | 'purchases'; readonly id: number };
  readonly day: Day;
  /** What of it has no paper and needs one, positive. */
  readonly pence: Pence;
  readonly text: string;
  /** Null: it is not explained, or is for several things. */
  readonly category: Category | null;
  /** Null: nobody said why there is none. */
  readonly none: NoPaper | null;
}

export interface PapersNeeded {
  readonly from: Day;
  readonly to: Day;
  /** All that need a paper, and how many of them have it. */
  readonly asked: number;
  readonly proven: number;
  /** By day, the oldest first. */
  readonly open: readonly WantsPaper[];
  readonly openPence: Pence;
  /** Those that have none for a reason. */
  readonly without: readonly WantsPaper[];
  readonly withoutPence: Pence;
}

type Facts = Pick<AccountFacts, 'lines' | 'payments' | 'invoices' | 'purchases' | 'suppliers' | 'paperRules'>;

/** The bank's own line is proof enough; the council's money in needs none. */
const USUALLY_NEVER: ReadonlySet<Category> = new Set([
  'direct_payment',
  'contribution',
  'one_off_funding',
  'refund',
  'interest',
  'bank_charge',
  'own_transfer',
]);

/** @param pence what went out, positive. */
function isNeeded(rule: PaperRule | undefined, category: Category | null, pence: Pence): boolean {
  if (rule === undefined) return category === null || !USUALLY_NEVER.has(category);
  return rule.needed === 'always' || (rule.needed === 'over' && pence > (rule.over ?? 0));
}

function ruleOn(rules: readonly PaperRule[], category: Category | null, day: Day): PaperRule | undefined {
  return rules.findLast((rule) => rule.category === category && rule.from <= day);
}

const CATEGORY_SETTLED = { payslips: 'wages', invoices: 'agency', purchases: 'purchase' } as const;

/** What of [from, to] needs a paper. @param hasPaper whether a record or line has one of its own. @param none why there is none, where that was said. */
export function papersNeeded(
  facts: Facts,
  from: Day,
  to: Day,
  hasPaper: (of: Proven) => boolean,
  none: (of: WantsPaper['of']) => NoPaper | null,
): PapersNeeded {
  const provers = proversIn(paperLinksOf(facts, facts.lines));
  const payments = new Map(facts.payments.map((payment) => [payment.id, payment]));
  const within = ({ day }: { readonly day: Day }): boolean => day >= from && day <= to;

  const categoryOf = ({ settles, category }: LinePart): Category | null => {
    if (settles === null) return category;
    const type = TYPE_SETTLED[settles.kind];
    return type === 'payments' ? (payments.get(settles.id)?.category ?? null) : CATEGORY_SETTLED[type];
  };
  const asks = (part: LinePart, day: Day): boolean => {
    const category = categoryOf(part);
    const rule = ruleOn(facts.paperRules, category, day);
    // The payslip on file is the proof of a wage, unless the council wants its paper as well.
    if (rule === undefined && part.settles?.kind === 'payslip') return false;
    return part.amount < 0 && isNeeded(rule, category, -part.amount);
  };
  const isProven = ({ settles }: LinePart): boolean => {
    if (settles === null) return false;
    const type = TYPE_SETTLED[settles.kind];
    const invoice = type === 'payments' ? (payments.get(settles.id)?.invoice ?? null) : null;
    return hasPaper({ type, id: settles.id }) || (invoice !== null && hasPaper({ type: 'invoices', id: invoice }));
  };

  const found: { readonly wants: WantsPaper; readonly proven: boolean }[] = [];
  const ask = (wants: Omit<WantsPaper, 'none'>, proven: boolean): void => {
    found.push({ wants: { ...wants, none: none(wants.of) }, proven });
  };
  for (const line of facts.lines) {
    if (line.amount >= 0 || !within(line)) continue;
    const asked = partsOf(line).filter((part) => asks(part, line.day));
    if (asked.length === 0) continue;
    const of = { type: 'line', id: line.id } as const;
    const open = hasPaper(of) ? [] : asked.filter((part) => !isProven(part));
    const categories = new Set(open.map(categoryOf));
    const [category = null] = categories.size === 1 ? categories : [];
    ask({ of, day: line.day, pence: open.reduce((sum, { amount }) => sum - amount, 0), text: line.text, category }, open.length === 0);
  }
  const suppliers = new Map(facts.suppliers.map(({ id, name }) => [id, name]));
  const bought = [
    ...facts.invoices.map(({ number: item, ...one }) => ({ ...one, item, type: 'invoices' }) as const),
    ...facts.purchases.map((one) => ({ ...one, type: 'purchases' }) as const),
  ];
  for (const { type, id, day, amount, supplier, item } of bought) {
    const category = CATEGORY_SETTLED[type];
    if (amount <= 0 || !within({ day }) || !isNeeded(ruleOn(facts.paperRules, category, day), category, amount)) continue;
    const of = { type, id } as const;
    const counting = provers(of);
    // Paid, it is asked about with its bank line.
    if (counting.some((other) => other.type === 'line')) continue;
    ask({ of, day, pence: amount, text: `${suppliers.get(supplier) ?? ''} ${item}`.trim(), category }, counting.some(hasPaper));
  }
  const missing = found.flatMap(({ wants, proven }) => (proven ? [] : [wants])).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const [open, without] = [missing.filter((one) => one.none === null), missing.filter((one) => one.none !== null)];
  const sum = (list: readonly WantsPaper[]): Pence => list.reduce((total, { pence }) => total + pence, 0);
  return { from, to, asked: found.length, proven: found.length - missing.length, open, openPence: sum(open), without, withoutPence: sum(without) };
}

/** A line that waits is one part of which nothing is known. */
function partsOf({ amount, parts }: StatementLine): readonly LinePart[] {
  return parts.length > 0 ? parts : [{ amount, settles: null, category: null, planLine: null, fund: null }];
}

/** A set of what has papers, to ask of. */
export function hasPaperIn(owners: readonly Proven[]): (of: Proven) => boolean {
  const keys = new Set(owners.map(provenKey));
  return (of) => keys.has(provenKey(of));
}
