/** Letters to the council that a user may want to write, drafted from what is on file, and a letter as a paper. */
import type { Account, AccountFacts } from '../books/facts.ts';
import { datedFileName } from '../export/file-names.ts';
import { byFrom, inForce } from '../figures/inputs/effective.ts';
import { holderOn } from '../returns/figures.ts';
import { addDays, formatDay, later } from '../values/day.ts';
import { formatMoney } from '../values/money.ts';
import { keysOf } from '../values/own-keys.ts';
import type { Day } from '../values/units.ts';
import { letterDraftWords as words } from '../words/papers/letters-out.ts';
import type { Paper } from './paper.ts';

export const LETTERS_TO_WRITE = keysOf(words.about);
export type LetterToWrite = (typeof LETTERS_TO_WRITE)[number];

/** How much longer is asked for at first: four weeks. */
const MORE_DAYS = 28;

export interface LetterDraft {
  readonly which: LetterToWrite;
  readonly about: string;
  readonly text: string;
}

interface ReturnDue {
  readonly from: Day;
  readonly to: Day;
  /** Null: not known. */
  readonly returnBy: Day | null;
}

/** @param due the return that is open or comes next. */
export function letterDrafts(facts: AccountFacts, due: ReturnDue, today: Day): LetterDraft[] {
  return LETTERS_TO_WRITE.map((which) => {
    const end = [words.inWriting, words.yours, holderOn(facts, today)];
    return { which, about: words.about[which], text: [words.dear, ...middleOf(which, facts, due, today), ...end].join('\n\n') };
  });
}

const listed = (lead: string, parts: readonly string[]): string => [lead, ...parts.map((part) => `- ${part}`)].join('\n');

function middleOf(which: LetterToWrite, { account, councilRules, contributionRates }: AccountFacts, due: ReturnDue, today: Day): readonly string[] {
  if (which === 'simpler') {
    const { ask, would, ways, proportion, law, kept } = words.simpler;
    return [ask, listed(would, ways), `${proportion} ${law[account.nation]}`, kept];
  }
  if (which === 'time') {
    const { by, notReady, until, why, goOn } = words.time;
    const { from, to, returnBy } = due;
    const stands = returnBy === null ? notReady(from, to) : by(from, to, returnBy);
    return [`${stands} ${until(addDays(later(returnBy ?? today, today), MORE_DAYS))}`, why, goOn];
  }
  const { ask, askAny, parts } = words[which];
  const weekly = which === 'howBudget' ? inForce(byFrom(councilRules), today)?.weeklyGross : inForce(byFrom(contributionRates), today)?.weekly;
  return [weekly === undefined ? askAny : ask(formatMoney(weekly)), listed(words.needToSee, parts)];
}

/** Its lines as they are typed, under whose money it is about, the council and the day. */
export function letterPaper({ person, reference, council }: Account, text: string, today: Day, madeAt: string): Paper {
  return {
    fileName: datedFileName(words.file, reference, today),
    title: words.of(person, reference),
    blocks: [council, formatDay(today), ...text.split('\n')].filter((line) => line.trim() !== '').map((line) => ({ kind: 'text', text: line })),
    foot: words.foot(reference),
    madeAt,
  };
}
