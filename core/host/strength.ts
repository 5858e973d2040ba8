/**
 * How long a passphrase would stand against somebody who has the file, told in bands. It is an estimate: of how many
 * guesses come before it when the most common words, names and patterns are tried first, and of how many a good machine
 * makes. It advises and never forbids. The word lists are large, so screens load this file only when it is needed.
 */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as everywhere } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';

/** Graphics cards try about this many keys of 256,000 rounds a second, several of them together. */
const GUESSES_A_SECOND = 10_000;
const HOUR = 3600;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

/** Each with the seconds in which it could be guessed, upward; the last lasts longer than any. */
const BANDS = [
  ['hour', HOUR],
  ['day', DAY],
  ['month', 31 * DAY],
  ['year', YEAR],
  ['lifetime', 100 * YEAR],
  ['longer', Infinity],
] as const;
/** The time within which it could be guessed. */
export type Stands = (typeof BANDS)[number][0];

/** What comes behind this much adds nothing to the estimate but the time it takes. */
const MOST_SIGNS = 128;

const judge = new ZxcvbnFactory({ dictionary: { ...everywhere, ...english }, graphs: adjacencyGraphs });

/** @param known words that somebody who wants in would try first: the name of the file, of the user. */
export function strengthOf(passphrase: string, known: readonly string[]): Stands {
  const { guesses } = judge.check(passphrase.normalize('NFC').slice(0, MOST_SIGNS), [...known]);
  const seconds = guesses / GUESSES_A_SECOND;
  return BANDS.find(([, within]) => seconds < within)?.[0] ?? 'longer';
}

/** Words to make a passphrase of, each as likely as the others. `random` gives a whole number below the one it is given. */
export function suggestWords(count: number, random: (below: number) => number): string {
  const words = everywhere['diceware-common'];
  return Array.from({ length: count }, () => words[random(words.length)]).join(' ');
}
