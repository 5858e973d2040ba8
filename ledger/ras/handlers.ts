/** A council's way to a budget, tried: core works it out; no file is needed. */
import type { rasMethods } from '../../core/api/ras.ts';
import type { Ras } from '../../core/ras/ras.ts';
import { readRas } from '../../core/ras/ras.ts';
import type { RasAnswers } from '../../core/ras/run.ts';
import { runRas } from '../../core/ras/run.ts';
import { RAS_SAMPLES } from '../../core/ras/samples.ts';
import { rasMoves } from '../../core/ras/tried.ts';
import { Refusal } from '../../core/values/problem.ts';
import { rasWords } from '../../core/words/ras.ts';
import type { Handlers } from '../runtime/contract.ts';

function sampleCalled(id: string): Ras {
  const found = RAS_SAMPLES.find((one) => one.id === id);
  if (!found) throw new Refusal('notFound', rasWords.noSample(id), { field: 'ras' });
  return found;
}

export const rasHandlers = {
  'ras.samples': () => RAS_SAMPLES,
  'ras.run': (_ctx, { ras: given, answers }) => {
    const ras = typeof given === 'string' ? sampleCalled(given) : readRas(given);
    const said: RasAnswers = Object.fromEntries(Object.entries(answers).map(([id, one]) => [id, typeof one === 'number' ? { answer: one } : one]));
    return { ...runRas(ras, said), moves: rasMoves(ras, said) };
  },
} satisfies Handlers<typeof rasMethods>;
