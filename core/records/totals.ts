/**
 * What the records of one kind in an account come to together, signs aside: past a limit no more are taken, so that no figure made of
 * them leaves the exact whole numbers. The natures of its fields say which are sums; prices of an hour are none.
 */
import type { RecordType } from './kinds.ts';
import { kindOf, RECORD_TYPES } from './kinds.ts';
import { byKey } from '../values/own-keys.ts';
import { MOST_HOURS_ALTOGETHER, MOST_MONEY_ALTOGETHER } from '../values/limits.ts';

interface Sums {
  readonly money: readonly string[];
  readonly hours: readonly string[];
}

const SUMS = byKey<RecordType, Sums>(RECORD_TYPES, (type) => {
  const of = (sum: keyof Sums): string[] => Object.entries(kindOf(type).fields).flatMap(([field, { nature }]) => (nature.sum === sum ? [field] : []));
  return { money: of('money'), hours: of('hours') };
});

function sumOf(record: object, fields: readonly string[]): number {
  const values: Readonly<Record<string, unknown>> = { ...record };
  return fields.reduce((sum, field) => sum + Math.abs(Number(values[field] ?? 0)), 0);
}

/** Takes the records of one kind in, one after the other. */
export class Altogether {
  readonly #fields: Sums;
  #money = 0;
  #hours = 0;

  constructor(type: RecordType, records: readonly object[] = []) {
    this.#fields = SUMS[type];
    for (const record of records) this.passes(record);
  }

  /** The field with which a record would pass a limit, and is not counted; null: there is room for it. Fields not given count as nought. */
  passes(record: object): { readonly field: string; readonly what: 'money' | 'hours' } | null {
    const money = this.#money + sumOf(record, this.#fields.money);
    const hours = this.#hours + sumOf(record, this.#fields.hours);
    if (money > MOST_MONEY_ALTOGETHER) return { field: this.#fields.money[0] ?? '', what: 'money' };
    if (hours > MOST_HOURS_ALTOGETHER) return { field: this.#fields.hours[0] ?? '', what: 'hours' };
    this.#money = money;
    this.#hours = hours;
    return null;
  }
}
