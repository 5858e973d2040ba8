/** Pooled money of the example: a service holds the money of two accounts in one bank account. Its lines wait to be shared out, so that it can be tried. */
import type { Day } from '../values/units.ts';

/** The accounts of which money may lie in it, by reference. */
export const IN_POOL: readonly string[] = ['DP-1002', 'DP-1003'];
/** What the pool is called, and the bank account of each that is their share. */
export const EXAMPLE_POOL = 'Money of all';
/** The service keeps £50.00 of its own in it. */
export const POOL_OPENING = 50_00;

/** From the first day of the month on. Opened with `POOL_OPENING`; a little interest is everybody's. */
export function poolFile(firstDay: Day): string {
  const day = `${firstDay.slice(2, 4)}${firstDay.slice(5, 7)}01`;
  const lines = [
    [6_000, 'GRANT FOR DP-1002'],
    [2_500, 'PRESENT FROM A FRIEND'],
    [31, 'INTEREST'],
  ] as const;
  const total = lines.reduce((sum, [amount]) => sum + amount, POOL_OPENING);
  const pounds = (pence: number): string => (pence / 100).toFixed(2).replace('.', ',');
  const rows = lines.map(([amount, text]) => `:61:${day}C${pounds(amount)}NTRFNONREF\n:86:${text}`);
  return [':20:EXAMPLE', ':25:400000/10000009', `:60F:C${day}GBP${pounds(POOL_OPENING)}`, ...rows, `:62F:C${day}GBP${pounds(total)}`, '-', ''].join('\n');
}
