/** A budget as it was tried, made into the record that is kept: what was answered and each step of the sum, in words. */
import type { Budget } from '../books/facts.ts';
import type { Ras } from '../ras/ras.ts';
import type { RasAnswers } from '../ras/run.ts';
import { pointsText, runRas } from '../ras/run.ts';
import { formatHours } from '../values/hours.ts';
import { Refusal } from '../values/problem.ts';
import { rasWords as words } from '../words/fairness/ras.ts';

/** Refuses one that comes to no amount: what is not in the table is never a guess. */
export function budgetOf(ras: Ras, answers: RasAnswers, about: Pick<Budget, 'day' | 'what' | 'letter' | 'note'>): Omit<Budget, 'id'> {
  const { outcome, points, steps, per } = runRas(ras, answers);
  if (outcome.state !== 'amount') throw new Refusal('badInput', words.noAmount, { field: 'answers' });
  return {
    ...about,
    amount: outcome.pence,
    per,
    foundBy: words.foundBy(ras.council, ras.group ?? null, ras.version),
    points,
    answers: ras.questions.map((question) => words.answered(question.text, answerSaid(question, answers))).join('\n'),
    working: steps.map(({ text, value }) => words.answered(text, value)).join('\n'),
  };
}

function answerSaid({ id, answers: listed }: Ras['questions'][number], answers: RasAnswers): string {
  const { answer = 0, carerHours = 0 } = answers[id] ?? {};
  const said = listed[answer]?.text ?? pointsText(Math.round(answer * 10_000));
  return carerHours === 0 ? said : words.withCarers(said, formatHours(carerHours));
}
