/**
 * The steps of a run, each as plain numbers, so that a run can be repeated and made shorter: what a number means depends on what there is
 * when the step's turn comes (the nth ledger, backup or free name), and a step for which there is nothing is passed over.
 */
import type { Chance } from '../cases.ts';

/** How often each, of all. */
const OFTEN = {
  make: 4,
  save: 16,
  paper: 12,
  backup: 14,
  restore: 12,
  passphrase: 9,
  rekey: 3,
  move: 8,
  copy: 7,
  putBack: 3,
  papersBack: 3,
  export: 2,
  bringBack: 4,
  wait: 7,
} as const;

export interface Step {
  readonly do: keyof typeof OFTEN;
  readonly which: number;
  readonly where: number;
  readonly how: number;
  /** `web` backs up by itself when a file is closed, `direct` does not. */
  readonly host: 'direct' | 'web';
  /** The program is killed before the nth thing it does to files; null: it is left in peace. */
  readonly kill: number | null;
}

const NAMES: readonly Step['do'][] = Object.entries(OFTEN).flatMap(([name, times]) => Array.from({ length: times }, () => name as Step['do']));

/** What a step does to files, opening and closing included, is between 60 things and 300. */
const CALLS = [60, 120, 250] as const;

export function stepsOf(chance: Chance, many: number): readonly Step[] {
  const number = (): number => chance.below(1000);
  return Array.from({ length: many }, (_, index) => ({
    do: index < 2 ? 'make' : chance.pick(NAMES),
    // Half of them go on with what the last one changed.
    which: chance.below(2) * number(),
    where: number(),
    how: number(),
    host: chance.below(2) === 0 ? 'direct' : 'web',
    kill: chance.below(8) === 0 ? 1 + chance.below(chance.pick(CALLS)) : null,
  }));
}

/**
 * The fewest of `steps` found that still go wrong: pieces are left out, larger ones first, until none can be, or the time is up. The
 * last step stays, which it goes wrong after.
 * @param fails runs them.
 */
export async function fewest(steps: readonly Step[], fails: (some: readonly Step[]) => Promise<boolean>, until: number): Promise<readonly Step[]> {
  let least = steps;
  for (let piece = Math.ceil(steps.length / 3); piece >= 1; piece = piece === 1 ? 0 : Math.ceil(piece / 2)) {
    for (let from = 0; from < least.length - 1;) {
      if (performance.now() > until) return least;
      const rest = [...least.slice(0, from), ...least.slice(Math.min(from + piece, least.length - 1))];
      if (await fails(rest)) least = rest;
      else from += piece;
    }
  }
  return least;
}
