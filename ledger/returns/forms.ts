/** Forms of councils: those that users made, kept for the whole file, then those that come with the program. */
import type { FormThere, formMethods } from '../../core/api/forms.ts';
import { returnPaper } from '../../core/papers/return.ts';
import type { ReturnForm } from '../../core/returns/form.ts';
import { readForm } from '../../core/returns/form.ts';
import { nextDays } from '../../core/returns/kept.ts';
import { PRESETS } from '../../core/returns/presets.ts';
import { localDay } from '../../core/values/day.ts';
import { Refusal } from '../../core/values/problem.ts';
import { returnFormWords as words } from '../../core/words/returns/form.ts';
import { recordFactsOf } from '../accounts/known-facts.ts';
import type { WriteContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';
import { daysFrom } from './asked.ts';
import { filledReturn } from './made.ts';
import { keptReturns, returnsOf } from './store.ts';

interface OwnForm {
  readonly id: number;
  readonly form: ReturnForm;
}

/** Larger files are no form. */
const MOST_BYTES = 1024 * 1024;

function ownForms(db: ReadDb): readonly OwnForm[] {
  return prepare<[], { id: number; form: string }>(db, 'SELECT id, form FROM return_form WHERE removed_by IS NULL ORDER BY id')
    .all()
    .map(({ id, form }) => ({ id, form: readForm(JSON.parse(form)) }));
}

export function allForms(db: ReadDb): readonly ReturnForm[] {
  return [...ownForms(db).map(({ form }) => form), ...PRESETS];
}

/** Refuses a name nobody knows. */
export function formCalled(db: ReadDb, name: string): ReturnForm {
  const found = allForms(db).find(({ id }) => id === name);
  if (!found) throw new Refusal('notFound', words.noForm(name), { field: 'form' });
  return found;
}

function ownCalled(db: ReadDb, name: string): OwnForm {
  const found = ownForms(db).find(({ form }) => form.id === name);
  if (!found) throw new Refusal('notFound', words.noForm(name), { field: 'form' });
  return found;
}

function thereOf(db: ReadDb, name: string): FormThere {
  if (PRESETS.some(({ id }) => id === name)) return 'preset';
  return ownForms(db).some(({ form }) => form.id === name) ? 'own' : 'nothing';
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal('badInput', words.notAForm(''), { field: 'file' });
  }
}

/** The name with a number behind it that is not taken. */
function freeName(db: ReadDb, name: string): string {
  const taken = new Set(allForms(db).map(({ id }) => id));
  if (!taken.has(name)) return name;
  const base = name.slice(0, 55);
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

function keep(ctx: WriteContext, form: ReturnForm): void {
  ctx.added('return_form', Number(prepareWrite(ctx.db, 'INSERT INTO return_form (form) VALUES (?)').run(JSON.stringify(form)).lastInsertRowid));
}

export const formHandlers = {
  'forms.read': (ctx, { file }) => {
    const form = readForm(jsonOf(ctx.bytes(file, MOST_BYTES)));
    return { form, there: thereOf(ctx.db, form.id) };
  },
  'forms.preview': (ctx, { account, form: given, from, to }) => {
    const form = readForm(given);
    const whose = recordFactsOf(ctx.db, account);
    const next = nextDays(whose, keptReturns(returnsOf(ctx.db, account), whose), localDay(new Date(ctx.now)));
    const days = { from: from ?? next.from, to: to ?? next.to };
    const facts = daysFrom(ctx.db, { account, ...days });
    const filled = filledReturn(ctx, facts, form, { ...days, sentOut: null, answers: {}, ticks: [] });
    return { ...days, paper: returnPaper(filled, { account: facts.account, ...days, toSay: [], madeAt: ctx.now }) };
  },
  'forms.save': (ctx, { form: given, existing }) => {
    const read: ReturnForm = { ...readForm(given), certainty: 'own' };
    const there = thereOf(ctx.db, read.id);
    if (there === 'nothing' || existing === 'both') {
      const form = { ...read, id: freeName(ctx.db, read.id), version: there === 'nothing' ? read.version : 1 };
      keep(ctx, form);
      return { form: form.id, version: form.version };
    }
    if (existing !== 'replace') throw new Refusal('badInput', words.formThere(read.title), { field: 'form' });
    if (there === 'preset') throw new Refusal('badInput', words.presetStays(read.title), { field: 'form' });
    const before = ownCalled(ctx.db, read.id);
    const form = { ...read, version: before.form.version + 1 };
    ctx.changing('return_form', before.id, () => prepareWrite(ctx.db, 'UPDATE return_form SET form = ? WHERE id = ?').run(JSON.stringify(form), before.id));
    return { form: form.id, version: form.version };
  },
  'forms.remove': (ctx, { form: name }) => {
    const { id } = ownCalled(ctx.db, name);
    ctx.changing('return_form', id, () => prepareWrite(ctx.db, 'UPDATE return_form SET removed_by = ? WHERE id = ?').run(ctx.change, id));
    return null;
  },
  'forms.file': (ctx, { form: name }) => {
    const form = formCalled(ctx.db, name);
    return ctx.give(`${words.file(form.id)}.json`, new TextEncoder().encode(`${JSON.stringify(form, null, 2)}\n`));
  },
} satisfies Handlers<typeof formMethods>;
