/**
 * Which cases of a fault test run, and the chance each is made of. A case is a kind and a number, which together are its seed:
 * `npm test` runs every fortieth case, `npm run test:faults` all of them, `-- 3/8` the third of eight parts of all, `-- KIND:NUMBER` that
 * one alone, and `-- KIND` all of one kind.
 */

/** `all`, `PART/PARTS`, `KIND`, `KIND:NUMBER`, or not set: a fortieth. */
const ASKED = process.env['HEADROOM_FAULTS'];

/** Of how many parts which one runs, counted from 1; null: not asked for by parts. All are the only part. */
const PART =
  ASKED === 'all'
    ? [1, 1]
    : (/^(\d+)\/(\d+)$/
        .exec(ASKED ?? '')
        ?.slice(1)
        .map(Number) ?? null);

/** One after another, always the same for one seed. */
export class Chance {
  #state: number;

  constructor(seed: string) {
    let state = 0x811c9dc5;
    for (const sign of seed) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x01000193);
    this.#state = state;
  }

  /** 0 up to, but not, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from 0 up to, but not, `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[this.below(from.length)];
    if (picked === undefined) throw new Error('there is nothing to pick from');
    return picked;
  }
}

interface FaultCase {
  /** `KIND:NUMBER`, the seed. */
  readonly name: string;
  readonly chance: Chance;
}

/** Whether any case of a kind runs, where counting them takes work. */
export const runs = (kind: string): boolean => ASKED === undefined || PART !== null || ASKED.split(':')[0] === kind;

/** The cases of one kind that run now, printed with their seeds. */
export function casesOf(kind: string, total: number): readonly FaultCase[] {
  return chosenOf(kind, total, 40, 1);
}

/** The same of a kind whose cases take too long to run each time: all of them run when the kind is asked for, else one in forty. */
export function casesOnDemand(kind: string, total: number): readonly FaultCase[] {
  return chosenOf(kind, total, 160, 40);
}

/** The same of a kind whose cases are the steps of a job: all of them run when the kind is asked for, a third with everything. */
export function casesOfSteps(kind: string, steps: number): readonly FaultCase[] {
  return chosenOf(kind, steps, 40, 3);
}

/** @param few every so many-th of `npm test`. @param many every so many-th of all, of which a part takes its own. */
function chosenOf(kind: string, total: number, few: number, many: number): readonly FaultCase[] {
  const names = Array.from({ length: total }, (_, number) => `${kind}:${number}`);
  const [part = 1, parts = 1] = PART ?? [];
  // Where the first part had the first case of every kind, it would have what is over of each.
  const from = new Chance(kind).below(parts);
  const unasked = (number: number): boolean =>
    ASKED === undefined ? number % few === 0 : PART !== null && number % many === 0 && (number / many + from) % parts === part - 1;
  const chosen = names.filter((name, number) => unasked(number) || name === ASKED || kind === ASKED);
  if (chosen.length > 0) console.log(`${kind}: ${chosen.length} of ${total} cases, seeds ${chosen[0]} to ${chosen.at(-1)}`);
  return chosen.map((name) => ({ name, chance: new Chance(name) }));
}

/** What went wrong, each with its case; empty where nothing did. `run` says what is wrong, or throws. */
export async function faultsIn(cases: readonly FaultCase[], run: (chance: Chance, name: string) => Promise<readonly string[]>): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { name, chance } of cases) {
    try {
      faults.push(...(await run(chance, name)).map((fault) => `${name}: ${fault}`));
    } catch (error) {
      faults.push(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  return faults;
}
