/** Times a piece of work again and again, and holds its median against a target. Prints nothing. */

export interface Measured {
  readonly work: string;
  readonly unit: 'ms' | 'MB';
  readonly median: number;
  readonly slowest: number;
  readonly runs: number;
  readonly target: number;
}

const RUNS = 20;
const WARM_UP = 3;

/** Run `n` counts from 0 and takes in those that only warm up. What it answers, if anything, are the milliseconds that count instead of its own. */
type Run = (n: number) => Promise<number | void>;

export interface Work {
  readonly work: string;
  /** Milliseconds. */
  readonly target: number;
  readonly run: Run;
  /** Runs before counting begins; 3 unless said. */
  readonly warmUp?: number;
  /** Never fewer than 20, but where a file has no more accounts to take. */
  readonly runs?: number;
}

export async function measure({ work, target, run, warmUp = WARM_UP, runs = RUNS }: Work): Promise<Measured> {
  const times: number[] = [];
  for (let n = 0; n < warmUp + runs; n += 1) {
    const took = await timed(run, n);
    if (n >= warmUp) times.push(took);
  }
  return { work, unit: 'ms', median: medianOf(times), slowest: Math.max(...times), runs: times.length, target };
}

/**
 * The same work in a file and in a larger one, by turns, so that whatever else the computer does falls on both alike. The target
 * of the second is `allowed` times what the first took.
 */
export async function compare({ run, ...first }: Work, larger: { readonly work: string; readonly run: Run; readonly allowed: number }): Promise<Measured[]> {
  const times: number[] = [];
  const measured = await measure({
    ...first,
    run: async (n) => {
      const took = await timed(run, n);
      times.push(await timed(larger.run, n));
      return took;
    },
  });
  const counted = times.slice(-measured.runs);
  const slowest = Math.max(...counted);
  return [measured, { ...measured, work: larger.work, median: medianOf(counted), slowest, target: larger.allowed * measured.median }];
}

async function timed(run: Run, n: number): Promise<number> {
  const began = performance.now();
  return (await run(n)) ?? performance.now() - began;
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
