/**
 * Refuses input that no method takes before anything walks through it or hands it on: nested so deep that whatever goes through it step
 * by step, a schema or a copy between threads, would run out of stack, or so large that copying it would hold the host. Every way into
 * the program asks here first. Lists of a method's own are bounded by its schema; files do not come this way.
 */
import { problemWords } from '../words/api/problems.ts';
import type { Result } from './method.ts';

/** The deepest input there is, parts of bank lines, has six levels. */
const DEEPEST = 20;
/** In characters as JSON, near enough. The paths of a folder of 2,000 files, the most that people give, have half of it. */
export const MOST_INPUT = 4_000_000;

type Fault = 'tooDeep' | 'tooLarge';

/** What is left of the room for `value` and all in it, or what is wrong with it. */
function roomAfter(value: unknown, room: number, depth: number): number | Fault {
  if (typeof value === 'string') return room - value.length;
  if (typeof value !== 'object' || value === null) return room - 1;
  if (depth === 0) return 'tooDeep';
  let left = room;
  for (const key of Object.keys(value)) {
    if (left < 0) return 'tooLarge';
    const after = roomAfter(Reflect.get(value, key), left - (Array.isArray(value) ? 1 : key.length + 3), depth - 1);
    if (typeof after === 'string') return after;
    left = after;
  }
  return left;
}

/** The refusal, or null where the input may go on. */
export function refusedUnread(input: unknown): Result<never> | null {
  const after = roomAfter(input, MOST_INPUT, DEEPEST);
  const fault = typeof after === 'string' ? after : after < 0 ? 'tooLarge' : null;
  return fault && { ok: false, problem: { code: 'badInput', message: problemWords[fault] } };
}
