/** A council's way to a budget: tried, kept for the file, taken out and in, and what came of it kept with the account. */
import type { Input } from '../../core/api/methods.ts';
import type { rasMethods } from '../../core/api/ras.ts';
import { budgetOf } from '../../core/fairness/budget-kept.ts';
import type { Ras } from '../../core/ras/ras.ts';
import { readRas } from '../../core/ras/ras.ts';
import type { RasAnswers } from '../../core/ras/run.ts';
import { runRas } from '../../core/ras/run.ts';
import { RAS_SAMPLES } from '../../core/ras/samples.ts';
import { rasMoves } from '../../core/ras/tried.ts';
import { tableTyped } from '../../core/ras/typed.ts';
import { localDay } from '../../core/values/day.ts';
import { Refusal } from '../../core/values/problem.ts';
import { rasWords as words } from '../../core/words/fairness/ras.ts';
import { factsOf } from '../accounts/known-facts.ts';
import { saveRecord } from '../records/handlers.ts';
import type { Handlers } from '../runtime/contract.ts';
import { prepareWrite } from '../runtime/statements.ts';
import { keepTable, ownCalled, ownTables, tableCalled, thereOf } from './tables.ts';

/** Larger files are no table. */
const MOST_BYTES = 1_000_000;

function sampleCalled(id: string): Ras {
  const found = RAS_SAMPLES.find((one) => one.id === id);
  if (!found) throw new Refusal('notFound', words.noTable(id), { field: 'ras' });
  return found;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal('badInput', words.notOne(''), { field: 'file' });
  }
}

function saidIn(answers: Input<'ras.run'>['answers']): RasAnswers {
  return Object.fromEntries(Object.entries(answers).map(([id, one]) => [id, typeof one === 'number' ? { answer: one } : one]));
}

export const rasHandlers = {
  'ras.samples': () => RAS_SAMPLES,
  'ras.run': (_ctx, { ras: given, answers }) => {
    const ras = typeof given === 'string' ? sampleCalled(given) : readRas(given);
    const said = saidIn(answers);
    return { ...runRas(ras, said), moves: rasMoves(ras, said) };
  },
  'ras.tables': ({ db }) => [...ownTables(db).map(({ ras }) => ({ ras, isOwn: true })), ...RAS_SAMPLES.map((ras) => ({ ras, isOwn: false }))],
  'ras.read': (ctx, { file }) => {
    const ras = readRas(jsonOf(ctx.bytes(file, MOST_BYTES)));
    return { ras, there: thereOf(ctx.db, ras.id) };
  },
  'ras.save': (ctx, { ras: given, existing }) => {
    const { id, version } = keepTable(ctx, readRas(given), existing);
    return { ras: id, version };
  },
  'ras.type': (ctx, typed) => {
    const { id, version } = keepTable(ctx, tableTyped(typed, localDay(new Date(ctx.now))), 'both');
    return { ras: id, version };
  },
  'ras.remove': (ctx, { ras: name }) => {
    const { id } = ownCalled(ctx.db, name);
    ctx.changing('ras_table', id, () => prepareWrite(ctx.db, 'UPDATE ras_table SET removed_by = ? WHERE id = ?').run(ctx.change, id));
    return null;
  },
  'ras.file': (ctx, { ras: name }) => {
    const ras = tableCalled(ctx.db, name);
    return ctx.give(`${words.file(ras.id)}.json`, new TextEncoder().encode(`${JSON.stringify(ras, null, 2)}\n`));
  },
  'ras.keep': (ctx, { account, ras: name, answers, ...about }) => {
    const fields = budgetOf(tableCalled(ctx.db, name), saidIn(answers), about);
    return { id: saveRecord(ctx, factsOf(ctx.db, account), { type: 'budgets', fields }).saved };
  },
} satisfies Handlers<typeof rasMethods>;
