/** Guarantees that end within 30 days, of what is still there: time to have it mended. Once over, nothing is to be done. */
import { addDays } from '../../values/day.ts';
import type { Figures } from '../figures.ts';
import type { Due } from './due.ts';

const DAYS_BEFORE = 30;

export function guaranteeDues({ accountIndex: { facts, asOf } }: Figures): Due[] {
  return facts.inventory.flatMap(({ id, item, guaranteeUntil: day, goneOn }): Due[] => {
    if (day === null || goneOn !== null || day < asOf || day > addDays(asOf, DAYS_BEFORE)) return [];
    const told = { pence: null, from: null, who: null, toldBy: 'nothing', lacks: null, opens: { type: 'inventory', id } } as const;
    return [{ ...told, key: `guarantee-${id}`, code: 'guarantee', day, title: item }];
  });
}
