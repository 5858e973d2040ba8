/**
 * Which cases of a fault test run, and the chance each is made of. A case is a kind and a number, which together are its seed:
 * `npm test` runs every fortieth case, `npm run test:faults` all of them, `npm run test:faults -- KIND:NUMBER` that one alone, and
 * `-- KIND` all of one kind.
 */

/** `all`, `KIND`, `KIND:NUMBER`, or not set: a fortieth. */
const ASKED = process.env['HEADROOM_FAULTS'];

/** Whether every case runs, so that what is counted over all of them can be asked for. */
export const ALL = ASKED === 'all';

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
export const runs = (kind: string): boolean => ASKED === undefined || ALL || ASKED.split(':')[0] === kind;

/** The cases of one kind that run now, printed with their seeds. */
export function casesOf(kind: string, total: number): readonly FaultCase[] {
  return chosenOf(kind, total, (number) => (ASKED === undefined ? number % 40 === 0 : ALL));
}

/** The same of a kind whose cases take too long to run each time: all of them run when the kind is asked for, else one in forty. */
export function casesOnDemand(kind: string, total: number): readonly FaultCase[] {
  return chosenOf(kind, total, (number) => (ASKED === undefined ? number % 160 === 0 : ALL && number % 40 === 0));
}

/** The same of a kind whose cases are the steps of a job: all of them run when the kind is asked for, a third with everything. */
export function casesOfSteps(kind: string, steps: number): readonly FaultCase[] {
  return chosenOf(kind, steps, (number) => (ASKED === undefined ? number % 40 === 0 : ALL && number % 3 === 0));
}

function chosenOf(kind: string, total: number, unasked: (number: number) => boolean): readonly FaultCase[] {
  const names = Array.from({ length: total }, (_, number) => `${kind}:${number}`);
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
