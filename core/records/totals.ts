/**
 * What the records of one kind in an account come to together, signs aside: past a limit no more are taken, so that no figure made of
 * them leaves the exact whole numbers. One table says which fields of a kind are sums; prices of an hour are none.
 */
import type { RecordType } from '../api/records.ts';
import type { AccountFacts } from '../books/facts.ts';
import { MOST_HOURS_ALTOGETHER, MOST_MONEY_ALTOGETHER } from '../values/limits.ts';

type Fields<T extends RecordType> = Exclude<keyof AccountFacts[T][number], 'id'>;
interface Sums<F> {
  readonly money: readonly F[];
  readonly hours: readonly F[];
}

const SUMS: { readonly [T in RecordType]: Sums<Fields<T>> } = {
  opening: { money: ['pence'], hours: ['hours'] },
  bankAccounts: { money: ['openingBalance'], hours: [] },
  councilRules: { money: ['weeklyGross', 'agreedContingency'], hours: [] },
  contributionRates: { money: ['weekly'], hours: [] },
  contributionPaid: { money: ['amount'], hours: [] },
  funds: { money: [], hours: [] },
  planLines: { money: [], hours: [] },
  plan: { money: ['amount'], hours: ['hoursPerWeek'] },
  planMoves: { money: ['amount'], hours: [] },
  people: { money: [], hours: ['hoursPerWeek'] },
  payRates: { money: [], hours: [] },
  timesheets: { money: [], hours: ['hours'] },
  payslips: { money: ['gross', 'tax', 'employeeNi', 'employerNi', 'employeePension', 'employerPension', 'net'], hours: ['hours'] },
  invoices: { money: ['amount'], hours: ['hours'] },
  purchases: { money: ['amount'], hours: [] },
  payments: { money: ['amount'], hours: [] },
  setAside: { money: ['amount'], hours: [] },
  rules: { money: [], hours: [] },
};

function sumOf(record: object, fields: readonly string[]): number {
  const values: Readonly<Record<string, unknown>> = { ...record };
  return fields.reduce((sum, field) => sum + Math.abs(Number(values[field] ?? 0)), 0);
}

/** Takes the records of one kind in, one after the other. */
export class Altogether {
  readonly #fields: Sums<string>;
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
