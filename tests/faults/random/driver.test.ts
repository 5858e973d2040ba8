/**
 * Several ledgers in one folder, and whatever people and programs do to them in any order: records and papers kept, backups, going back to
 * them, other passphrases, copies, moves, exports, days that go by, and kills. Whatever was answered as done is afterwards in some place
 * and opens with the passphrase that the user was told, and nothing that opens shows anything else.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Chance } from '../cases.ts';
import { casesOnDemand, faultsIn } from '../cases.ts';
import type { Step } from './steps.ts';
import { fewest, stepsOf } from './steps.ts';
import { Wrong } from './told.ts';
import { World } from './world.ts';

const RUNS = 200;
const STEPS = 40;
/** For finding the fewest steps that go wrong. */
const SHORTENING = 90_000;
/** A drive in memory, where there is one: what a kill leaves is the same there, and a run is over in half the time. */
const DRIVE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

interface Run {
  /** What was done. */
  readonly said: readonly string[];
  /** What was wrong after the last of it; null: nothing. */
  readonly wrong: string | null;
  /** The steps that did something. */
  readonly taken: readonly Step[];
}

/** @param look after each step, or after the last one, which is quicker. */
async function take(steps: readonly Step[], look: 'each' | 'last'): Promise<Run> {
  const folder = mkdtempSync(join(DRIVE, 'headroom-faults-'));
  const world = new World(folder);
  const taken: Step[] = [];
  let wrong: string | null = null;
  try {
    for (const step of steps) {
      const before = world.said.length;
      try {
        await world.take(step, look === 'each' || step === steps.at(-1));
      } finally {
        if (world.said.length > before) taken.push(step);
      }
    }
  } catch (error) {
    wrong = error instanceof Wrong ? error.message : String(error instanceof Error ? error.stack : error);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return { said: world.said, wrong, taken };
}

/** Which steps go wrong and how, as few as were found; none where all went well. */
async function faultsOf(chance: Chance, count: (taken: number) => void): Promise<readonly string[]> {
  const whole = await take(stepsOf(chance, STEPS), 'each');
  count(whole.taken.length);
  if (whole.wrong === null) return [];
  const least = await fewest(whole.taken, async (some) => (await take(some, 'last')).wrong !== null, performance.now() + SHORTENING);
  const short = await take(least, 'last');
  const { said, wrong } = short.wrong === null ? whole : short;
  return [`${whole.wrong}\nThe fewest steps found that go wrong:\n${[...said, wrong].map((line) => `  ${line}\n`).join('')}`];
}

test('whatever is done to ledgers in any order, nothing that was answered as done is lost', { timeout: 7_200_000 }, async () => {
  const cases = casesOnDemand('random', RUNS);
  let taken = 0;
  expect(await faultsIn(cases, (chance) => faultsOf(chance, (more) => (taken += more)))).toEqual([]);
  // Most steps must have been possible, or nothing was tried.
  expect(taken).toBeGreaterThanOrEqual((cases.length * STEPS) / 2);
});
