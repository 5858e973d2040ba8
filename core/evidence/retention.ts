/**
 * How long a paper has to be kept, by what it belongs to: the longest that applies. Councils differ (2, 3, 6 or 7 years, and by class of
 * paper), so it is a setting; without one 6 years after the council's year the paper is of, the longest usual rule (Worcestershire).
 * HMRC wants papers of pay 3 years after the tax year (gov.uk, PAYE for employers: keeping records). Nothing here deletes anything.
 */
import type { AccountFacts, Category, KeptFor, PaperClass } from '../books/facts.ts';
import { addMonths, dayInMonth, yearEnd, yearStart } from '../values/day.ts';
import { isKeyOf } from '../values/own-keys.ts';
import type { Day } from '../values/units.ts';
import type { KeptAs } from './kept-as.ts';
import { KEPT_AS } from './kept-as.ts';
import type { Proven } from './proof.ts';

export interface KeepTerm {
  readonly papers: PaperClass;
  readonly kept: KeptFor;
  /** 0 where it is for ever. */
  readonly years: number;
  /** Who says so: the council by class of paper, its years for all papers, HMRC, or nobody: it is what is usual. */
  readonly by: 'rule' | 'council' | 'hmrc' | 'usual';
  /** Where it is written. */
  readonly source: string | null;
}

export type Keeping =
  /** To the end of that day, by the term that is the longest. `of`: the day its years are counted from. */
  | { readonly until: Day; readonly term: KeepTerm; readonly of: Day }
  /** `loose`: it belongs to nothing yet. `gone`: what it belongs to was taken away. `holds`: that still holds, or is still there. */
  | { readonly until: null; readonly because: 'loose' | 'gone' | 'holds' | 'for_ever' };

const USUAL_YEARS = 6;
const LIFE_YEARS = 1;
const HMRC_YEARS = 3;
/** Money whose papers are papers of pay. */
const OF_PAY: ReadonlySet<Category> = new Set(['wages', 'hmrc', 'pension']);
/** Any year will do: only the day counts. */
const YEAR_STARTS = { years: '2000-04-01', tax_years: '2000-04-06' } as const;

/** The end of the year that holds the day, and so many years on. */
function yearsAfter(day: Day, kept: keyof typeof YEAR_STARTS, years: number): Day {
  const start = YEAR_STARTS[kept];
  const end = yearEnd(start, yearStart(start, day));
  return dayInMonth(Number(end.slice(0, 4)) + years, Number(end.slice(5, 7)), Number(end.slice(8, 10)));
}

/** The terms for papers of a class on that day; the longest counts. */
function termsOf({ keepRules, councilRules }: AccountFacts, { papers, hmrc }: KeptAs, on: Day): readonly KeepTerm[] {
  const byHmrc: KeepTerm = { papers, kept: 'tax_years', years: HMRC_YEARS, by: 'hmrc', source: null };
  const own = keepRules.findLast((rule) => rule.papers === papers && rule.from <= on);
  const council = councilRules.findLast(({ from, keepYears }) => from <= on && keepYears !== null);
  const first: KeepTerm = own
    ? { papers, kept: own.kept, years: own.years ?? 0, by: 'rule', source: own.source }
    : { papers, kept: 'years', years: council?.keepYears ?? USUAL_YEARS, by: council ? 'council' : 'usual', source: council?.source ?? null };
  const life: KeepTerm = { papers, kept: 'life', years: LIFE_YEARS, by: 'usual', source: null };
  return [first, ...(papers === 'equipment' && !own ? [life] : []), ...(hmrc ? [byHmrc] : [])];
}

interface Counted {
  readonly as: KeptAs;
  /** Null: it still holds. */
  readonly last: Day | null;
  /** Of a thing: when it was gone; null: it is there. */
  readonly gone: Day | null;
}

function keptBy(term: KeepTerm, { last, gone }: Counted): Keeping {
  if (term.kept === 'for_ever') return { until: null, because: 'for_ever' };
  const of = term.kept === 'life' ? gone : last;
  if (of === null) return { until: null, because: 'holds' };
  return { until: term.kept === 'life' ? addMonths(of, 12 * term.years) : yearsAfter(of, term.kept, term.years), term, of };
}

/** What has no last day is kept the longest. */
function longest(all: readonly Keeping[]): Keeping {
  const [first, ...others] = all;
  if (first === undefined) return { until: null, because: 'loose' };
  return others.reduce((kept, one) => (kept.until !== null && (one.until === null || one.until > kept.until) ? one : kept), first);
}

/** Of any paper of the account: how long it is kept, by all it belongs to. @param on the day whose rules hold. */
export function keepingIn(facts: AccountFacts, on: Day): (owners: readonly Proven[]) => Keeping {
  const lastDays = new Map<string, ReadonlyMap<number, Day | null>>();
  const lastOf = (type: keyof typeof KEPT_AS, id: number): Day | null | undefined => {
    const known = lastDays.get(type) ?? KEPT_AS[type].lastDays(facts);
    lastDays.set(type, known);
    return known.get(id);
  };
  const lines = new Map(facts.lines.map((line) => [line.id, line]));
  const things = Map.groupBy(facts.inventory, ({ purchase }) => purchase);
  const counted = ({ id, goneOn }: AccountFacts['inventory'][number]): Counted => ({
    as: KEPT_AS.inventory,
    last: lastOf('inventory', id) ?? null,
    gone: goneOn,
  });
  // A receipt of something that lasts is its guarantee as well.
  const broughtBy = (purchase: number): readonly Counted[] => (things.get(purchase) ?? []).map(counted);
  const countedOf = ({ type, id }: Proven): readonly Counted[] => {
    if (type === 'line') {
      const line = lines.get(id);
      if (!line) return [];
      // What is kept with a line is its receipt as well as proof of the line, and of pay HMRC wants it.
      const ofPay = line.parts.some((part) => isOfPay(part));
      const receipt: Counted = { as: { ...KEPT_AS.payments, hmrc: ofPay }, last: line.day, gone: null };
      const bought = line.parts.flatMap(({ settles }) => (settles?.kind === 'purchase' || settles?.kind === 'repayment' ? broughtBy(settles.id) : []));
      return [{ as: { ...KEPT_AS.payments, papers: 'statements' }, last: line.day, gone: null }, receipt, ...bought];
    }
    if (!isKeyOf(KEPT_AS, type)) return [];
    const last = lastOf(type, id);
    if (last === undefined) return [];
    if (type === 'inventory') return facts.inventory.filter((thing) => thing.id === id).map(counted);
    const pays = type === 'payments' ? payments.get(id) : undefined;
    const as: KeptAs = pays ? { ...KEPT_AS.payments, hmrc: OF_PAY.has(pays.category) } : KEPT_AS[type];
    return [{ as, last, gone: null }, ...(type === 'purchases' ? broughtBy(id) : [])];
  };
  const payments = new Map(facts.payments.map((payment) => [payment.id, payment]));
  const isOfPay = ({ settles, category }: AccountFacts['lines'][number]['parts'][number]): boolean => {
    if (settles?.kind === 'payslip') return true;
    const kind = settles?.kind === 'payment' ? (payments.get(settles.id)?.category ?? null) : category;
    return kind !== null && OF_PAY.has(kind);
  };
  return (owners) => {
    const all = owners.map(countedOf);
    if (all.some((some) => some.length === 0)) return { until: null, because: 'gone' };
    return longest(all.flat().flatMap((one) => termsOf(facts, one.as, on).map((term) => keptBy(term, one))));
  };
}

/** Whether a paper need not be kept any more. */
export function isPast(keeping: Keeping, today: Day): boolean {
  return keeping.until !== null && keeping.until < today;
}
