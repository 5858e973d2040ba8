/**
 * Refuses input nested deeper than any method's, before anything walks through it: whatever does so step by step, a schema or a copy
 * between threads, would run out of stack. Every way into the program asks here first.
 */
import { problemWords } from '../words/api/problems.ts';
import type { Result } from './method.ts';

/** The deepest input there is, parts of bank lines, has six levels. */
const DEEPEST = 20;

function isDeeper(value: unknown, than: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return than === 0 || Object.values(value).some((inner) => isDeeper(inner, than - 1));
}

/** The refusal, or null where the input may go on. */
export function refusedAsTooDeep(input: unknown): Result<never> | null {
  return isDeeper(input, DEEPEST) ? { ok: false, problem: { code: 'badInput', message: problemWords.tooDeep } } : null;
}
