/** Times a piece of work again and again, and holds its median against a target. Prints nothing. */

export interface Measured {
  readonly work: string;
  readonly unit: 'ms' | 'MB';
  readonly median: number;
  readonly slowest: number;
  readonly runs: number;
  readonly target: number;
}

/** A median of as many as this, of fewer where one takes longer than a second. */
const RUNS = 20;
const RUNS_OF_SLOW = 5;
const WARM_UP = 3;

export interface Work {
  readonly work: string;
  /** Milliseconds. */
  readonly target: number;
  /** Run `n` counts from 0 and takes in those that only warm up. What it answers, if anything, are the milliseconds that count instead of its own. */
  run(n: number): Promise<number | void>;
  /** Runs before counting begins; 3 unless said. */
  readonly warmUp?: number;
  readonly runs?: number;
}

export async function measure({ work, target, run, warmUp = WARM_UP, runs = RUNS }: Work): Promise<Measured> {
  const times: number[] = [];
  let wanted = runs;
  for (let n = 0; times.length < wanted; n += 1) {
    const began = performance.now();
    const said = await run(n);
    const took = said ?? performance.now() - began;
    if (took > 1000) wanted = Math.min(wanted, RUNS_OF_SLOW);
    if (n >= warmUp) times.push(took);
  }
  return { work, unit: 'ms', median: medianOf(times), slowest: Math.max(...times), runs: times.length, target };
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** The value below which so many per cent of all lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1)] ?? NaN;
}
