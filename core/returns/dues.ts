/**
 * What falls due once returns are made: the days of one that is closed are done, and one that was sent waits for the council's answer, so many
 * days as the council's rule or the form gives.
 */
import type { CouncilRules, Letter } from '../books/facts.ts';
import type { Due } from '../figures/due/due.ts';
import { addDays } from '../values/day.ts';
import type { Day } from '../values/units.ts';

/** Where neither rule nor form says how long an answer may take. Four weeks is what councils themselves give for a reply (Haringey's page on monitoring). */
export const ANSWER_DAYS = 28;

export interface ReturnMade {
  readonly id: number;
  readonly from: Day;
  readonly to: Day;
  readonly isClosed: boolean;
  /** The letters by which it went and was answered; null: it was not. */
  readonly sentBy: number | null;
  readonly answeredBy: number | null;
  /** As its form says. */
  readonly replyDays: number | null;
}

interface Beside {
  readonly letters: readonly Letter[];
  readonly councilRules: readonly CouncilRules[];
}

/**
 * @param dues by day. @param over returns of times that are over, by day: those that were begun, and those after the first
 * that was closed here, are still to be made; where none was, the newest, for earlier ones were made elsewhere. Gives them by day.
 */
export function duesAfterReturns(dues: readonly Due[], over: readonly Due[], made: readonly ReturnMade[], { letters, councilRules }: Beside): Due[] {
  const closed = made.filter(({ isClosed }) => isClosed);
  const isDone = ({ code, day }: Due): boolean => code === 'return' && closed.some(({ from, to }) => from <= day && day <= to);
  const waiting = closed.flatMap(({ id, sentBy, answeredBy, replyDays }): Due[] => {
    const letter = letters.find((one) => one.id === sentBy);
    // With a day of its own, or settled, the letter says it by itself.
    if (!letter || letters.some((one) => one.id === answeredBy) || letter.replyBy !== null || letter.repliedOn !== null || letter.decidedOn !== null) return [];
    const days = councilRules.findLast(({ from }) => from <= letter.day)?.replyDays ?? replyDays ?? ANSWER_DAYS;
    const told = { code: 'answer', pence: null, from: null, toldBy: 'record', lacks: null } as const;
    return [
      { ...told, key: `return-answer-${id}`, day: addDays(letter.day, days), who: letter.who, title: letter.about, opens: { type: 'letters', id: letter.id } },
    ];
  });
  const [firstClosed] = closed.map(({ to }) => to).toSorted();
  const isBegun = (day: Day): boolean => made.some(({ from, to }) => from <= day && day <= to);
  const toBeMade = over.filter(({ day }) => isBegun(day) || (firstClosed === undefined ? day === over.at(-1)?.day : day > firstClosed));
  return [...[...toBeMade, ...dues].filter((due) => !isDone(due)), ...waiting].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
