/** What one answer more or less would do, and where the next step of the table lies. */
import type { Pence } from '../values/units.ts';
import type { Ras } from './ras.ts';
import type { RasAnswers, RasOutcome } from './run.ts';
import { runRas } from './run.ts';

export interface RasMove {
  readonly question: string;
  readonly way: 'less' | 'more';
  /** The answer it would be, in words, or the points. */
  readonly answer: string;
  /** Against the run as it is; null: one of the two has no amount. */
  readonly change: Pence | null;
  readonly outcome: RasOutcome;
}

const amountOf = (outcome: RasOutcome): Pence | null => (outcome.state === 'amount' ? outcome.pence : outcome.state === 'none' ? 0 : null);

/** For each question the answer before and the one after the one given. */
export function rasMoves(ras: Ras, answers: RasAnswers): RasMove[] {
  const now = amountOf(runRas(ras, answers).outcome);
  return ras.questions.flatMap((question) =>
    ([-1, 1] as const).flatMap((step): RasMove[] => {
      const given = answers[question.id];
      if (!given) return [];
      const next = given.answer + step;
      if (question.answers.length === 0 ? next < 0 : question.answers[next] === undefined) return [];
      const { outcome } = runRas(ras, { ...answers, [question.id]: { ...given, answer: next } });
      const then = amountOf(outcome);
      const change = now === null || then === null ? null : then - now;
      return [{ question: question.text, way: step === 1 ? 'more' : 'less', answer: question.answers[next]?.text ?? String(next), change, outcome }];
    }),
  );
}
