/**
 * What the deputy service of the Office of the Public Guardian asks for in England and Wales, as data with its source: groups of money, the form by
 * what the person owns, the days to send it, and the difference it passes over. A letter of the court or the OPG comes before all of it.
 */
import type { DeputyAs } from '../books/facts.ts';
import { addDays } from '../values/day.ts';
import type { Day, Pence } from '../values/units.ts';
import opg from './opg.json' with { type: 'json' };

export interface OpgCategory {
  readonly id: string;
  readonly title: string;
  /** It has to be said what it was. */
  readonly asksWhat?: boolean;
}

export interface OpgGroup {
  readonly way: string;
  readonly id: string;
  readonly title: string;
  readonly categories: readonly OpgCategory[];
}

export const OPG_GROUPS: readonly OpgGroup[] = opg.groups;
export const OPG_SOURCE = opg.source;

const SUFFIX: Readonly<Record<DeputyAs, string>> = { lay: '', professional: '-5', public: '-6' };

/** @param assets what the person owns, without the direct payment; null: not known, and then neither is the form. */
export function formFor(assets: Pence | null, as: DeputyAs, alsoHealth: boolean): string | null {
  if (assets === null) return null;
  return `OPG${assets < opg.shortForm.below ? '103' : '102'}${alsoHealth ? '-4' : ''}${SUFFIX[as]}`;
}

/** @param days those of a letter; null: the usual ones. */
export function reportDue(to: Day, as: DeputyAs, days: number | null): Day {
  return addDays(to, days ?? opg.dueDays[as]);
}

/** One payment that is listed by itself. */
export function isLarge(pence: Pence): boolean {
  return pence > opg.largeOver;
}

export function isTolerated(difference: Pence): boolean {
  return Math.abs(difference) < opg.tolerated;
}
