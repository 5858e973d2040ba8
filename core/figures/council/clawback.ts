/**
 * Money the council may ask back: what is held after what its rule leaves out, against what it lets you keep (figures,
 * section 6). Nothing is taken off twice: a part of what is owed goes with the whole, a pot with all pots.
 */
import type { CouncilRules, Pot } from '../../books/facts.ts';
import type { Pence } from '../../values/units.ts';
import { POTS } from '../../books/facts.ts';
import { divideRounded, productRounded } from '../../values/money.ts';
import { snakeCase } from '../../values/text.ts';
import type { AccountIndex } from '../inputs/account-index.ts';
import type { DirectPayment } from './direct-payment.ts';
import type { Liabilities, Part } from '../owed/liabilities.ts';
import { PARTS } from '../owed/liabilities.ts';

/** One thing the rule leaves out, and what it comes to. */
export interface Excluded {
  readonly what: 'liabilities' | 'ringFenced' | Part | Pot;
  readonly pence: Pence;
}

/** A rule that says how many weeks of money may be kept. */
export type SurplusRule = CouncilRules & { readonly surplusWeeks: number };

/** The rule, if it says what may be kept: of one that does not nothing may be said to be asked back. */
export function surplusRule(rule: CouncilRules | null): SurplusRule | null {
  return rule === null || rule.surplusWeeks === null ? null : { ...rule, surplusWeeks: rule.surplusWeeks };
}

export interface Clawback {
  readonly rule: SurplusRule | null;
  readonly reconciled: Pence;
  readonly excluded: readonly Excluded[];
  /** Named in the rule, and nothing this program knows. */
  readonly unknown: readonly string[];
  readonly agreedContingency: Pence;
  readonly weekly: Pence;
  readonly weeksAllowed: number;
  readonly allowed: Pence;
  readonly base: Pence;
  readonly repayable: Pence;
  /** `base / weekly` with exactly two decimals; null where `weekly` is 0. */
  readonly weeksHeld: string | null;
}

const PART_NAMED: ReadonlyMap<string, Part> = new Map(PARTS.map((part) => [snakeCase(part), part]));
const POT_NAMED: ReadonlyMap<string, Pot> = new Map(POTS.map((pot) => [pot, pot]));

function excludedBy(names: readonly string[], liabilities: Liabilities, ringFenced: Pence): { excluded: Excluded[]; unknown: string[] } {
  const asked = [...new Set(names)];
  const all = asked.includes('liabilities');
  const allPots = all || asked.includes('other_pots');
  const excluded: Excluded[] = [];
  const unknown: string[] = [];
  for (const name of asked) {
    const part = PART_NAMED.get(name);
    const pot = POT_NAMED.get(name);
    if (name === 'liabilities') excluded.push({ what: 'liabilities', pence: liabilities.total });
    else if (name === 'ring_fenced') excluded.push({ what: 'ringFenced', pence: ringFenced });
    else if (part !== undefined) {
      if (!all) excluded.push({ what: part, pence: liabilities.parts[part] });
    } else if (pot !== undefined) {
      if (!allPots) excluded.push({ what: pot, pence: liabilities.pots.find((row) => row.pot === pot)?.amount ?? 0 });
    } else unknown.push(name);
  }
  return { excluded, unknown };
}

/** Two decimals, halves away from nought: 95336 / 54360 is "1.75". */
function weeks(base: Pence, weekly: Pence): string {
  const hundredths = productRounded([base, 100], weekly);
  const size = Math.abs(hundredths);
  return `${hundredths < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}

/** What the rule lets you keep, of weekly sums in force with it. Weeks are whole as a rule, and never finer than hundredths. */
export function allowedBy(rule: SurplusRule, weekly: { readonly gross: Pence; readonly net: Pence }): Pence {
  return divideRounded(Math.round(rule.surplusWeeks * 100) * (rule.surplusBasis === 'net' ? weekly.net : weekly.gross), 100);
}

/** What is held as the rule counts it: money really there less what the rule leaves out and the contingency it agrees to. */
export function baseBy(rule: CouncilRules | null, reconciled: Pence, liabilities: Liabilities, ringFenced: Pence): Pence {
  const { excluded } = excludedBy(rule?.excludes ?? [], liabilities, ringFenced);
  return reconciled - excluded.reduce((sum, one) => sum + one.pence, 0) - (rule?.agreedContingency ?? 0);
}

export function clawbackOf(accountIndex: AccountIndex, reconciled: Pence, directPayment: DirectPayment, liabilities: Liabilities, ringFenced: Pence): Clawback {
  const rule = surplusRule(accountIndex.ruleNow);
  const { excluded, unknown } = excludedBy(rule?.excludes ?? [], liabilities, ringFenced);
  const agreedContingency = rule?.agreedContingency ?? 0;
  const weekly = rule?.surplusBasis === 'net' ? directPayment.weeklyNet : directPayment.weeklyGross;
  const weeksAllowed = rule?.surplusWeeks ?? 0;
  const allowed = rule ? allowedBy(rule, { gross: directPayment.weeklyGross, net: directPayment.weeklyNet }) : 0;
  const base = baseBy(rule, reconciled, liabilities, ringFenced);
  return {
    rule,
    reconciled,
    excluded,
    unknown,
    agreedContingency,
    weekly,
    weeksAllowed,
    allowed,
    base,
    repayable: Math.max(0, base - allowed),
    weeksHeld: weekly === 0 ? null : weeks(base, weekly),
  };
}
