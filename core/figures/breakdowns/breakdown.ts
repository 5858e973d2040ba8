/**
 * A working as it stands on the page: rows in order that add up, each leading to what is behind it. The breakdown keeps the
 * running total itself, so that a sum row can only ever say what the rows above it come to.
 */
import type { HundredthHours, Pence } from '../../values/units.ts';
import { formatHours } from '../../values/hours.ts';
import type { Figures } from '../figures.ts';
import type { FigureId, RecordRef } from './figure-ids.ts';

/** Another working, or a record, that a row opens into. */
export type Opens = FigureId | RecordRef;

export interface WorkingRow {
  readonly label: string;
  /** Where the row comes from, in words; '' where the label says it all. */
  readonly why: string;
  /** `add` and `less` are added to and taken from what stands above; `sum` says what it comes to; `fact` is only told. */
  readonly kind: 'add' | 'less' | 'sum' | 'fact';
  /** Of one row, one of the two is given, or neither. Hours as a decimal string. */
  readonly pence: Pence | null;
  readonly hours: string | null;
  readonly opens: Opens | null;
}

type Unit = 'pence' | 'hours';

export class Breakdown {
  readonly rows: WorkingRow[] = [];
  readonly unit: Unit;
  #total = 0;

  constructor(unit: Unit = 'pence') {
    this.unit = unit;
  }

  get total(): number {
    return this.#total;
  }

  #row(kind: WorkingRow['kind'], label: string, why: string, amount: number, opens: Opens | null): this {
    const size = amount === 0 ? 0 : amount;
    const money = this.unit === 'pence';
    this.rows.push({ label, why, kind, pence: money ? size : null, hours: money ? null : formatHours(size), opens });
    return this;
  }

  /** Adds an amount; a negative one is shown as taken off. */
  add(label: string, why: string, amount: number, opens: Opens | null = null): this {
    this.#total += amount;
    return amount < 0 ? this.#row('less', label, why, -amount, opens) : this.#row('add', label, why, amount, opens);
  }

  /** Takes an amount off; a negative one is shown as added. Nought stays "less". */
  less(label: string, why: string, amount: number, opens: Opens | null = null): this {
    this.#total -= amount;
    return amount < 0 ? this.#row('add', label, why, -amount, opens) : this.#row('less', label, why, amount, opens);
  }

  sum(label: string, why = '', opens: Opens | null = null): this {
    return this.#row('sum', label, why, this.#total, opens);
  }

  /** Lifts a total below nought to nought, and says so. */
  floor(label: string, why: string): this {
    return this.#total < 0 ? this.add(label, why, -this.#total) : this;
  }

  /** Brings a total above `most` down to it, and says so. */
  ceiling(most: number, label: string, why: string): this {
    return this.#total > most ? this.less(label, why, this.#total - most) : this;
  }

  fact(label: string, why: string, amount: { readonly pence: Pence } | { readonly hours: HundredthHours } | null = null, opens: Opens | null = null): this {
    const pence = amount !== null && 'pence' in amount ? amount.pence : null;
    const hours = amount !== null && 'hours' in amount ? formatHours(amount.hours) : null;
    this.rows.push({ label, why, kind: 'fact', pence, hours, opens });
    return this;
  }
}

/** Draws one working of the figures. */
export type Draw = (figures: Figures) => Breakdown;
/** The same for one of several, by its id; null where it is not there. */
export type DrawOne = (figures: Figures, id: number) => Breakdown | null;
/** The same for one of the account's months, as `2026-04`. */
export type DrawMonth = (figures: Figures, month: string) => Breakdown | null;
