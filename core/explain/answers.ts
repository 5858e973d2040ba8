/**
 * The answers that have a number: what was found for the line and is sure, then the lines of the plan (of money in: its kinds), then
 * guesses. So a plan line has the same number from one line to the next where nothing is known, and Enter never takes a guess. Pure.
 */
import type { Choices, Suggestion } from '../api/bank.ts';
import { numbered } from './choices.ts';

/** Numbers go to 9. */
export const MOST_ANSWERS = 9;
/** So many of what is sure, and of guesses where there are any, beside the plan lines. */
const MOST_SURE = 4;
const MOST_GUESSES = 2;

export function answersFrom(suggestions: readonly Suggestion[], choices: Choices, amount: number): Suggestion[] {
  const allSure = suggestions.filter((one) => one.sure);
  const whole = allSure.filter((one) => one.fits);
  // Beside what fits whole, a part of something else is a guess.
  const sure = (whole.length > 0 ? whole : allSure).slice(0, MOST_SURE);
  const said = new Set(sure.map(keyOf));
  const isNew = (one: Suggestion): boolean => !said.has(keyOf(one)) && said.add(keyOf(one)).size > 0;
  const usual = numbered(choices, amount).filter(isNew);
  const guesses = suggestions.map((one) => ({ ...one, sure: false })).filter(isNew);
  const room = MOST_ANSWERS - sure.length - Math.min(guesses.length, MOST_GUESSES);
  return [...sure, ...usual.slice(0, room), ...guesses].slice(0, MOST_ANSWERS);
}

/** What is of one kind on one plan line is one answer: a fund beside it is that of what was said before. */
function keyOf({ parts, bill }: Suggestion): string {
  const [part, another] = parts;
  return JSON.stringify(part && !another && part.category !== null ? [part.category, part.planLine] : [parts, bill]);
}
