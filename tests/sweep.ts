/**
 * Sweeps that take too long to run whole each time: every screen in every view, every column of every table, every page of a file.
 * `npm test` takes a part that is always the same, `npm run test:sweeps` all.
 */
export const WHOLE_SWEEP = process.env['HEADROOM_SWEEPS'] === 'all';

/** Every so many-th of them, from the place `from` on; of a whole sweep all. */
export function everyNth<T>(all: readonly T[], n: number, from: number): readonly T[] {
  return WHOLE_SWEEP ? all : all.filter((_, index) => index % n === from % n);
}
