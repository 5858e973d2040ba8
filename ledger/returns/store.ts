/** Returns as they are kept: read, begun, and changed, each change with how the row was before. */
import { createHash } from 'node:crypto';
import type { AccountFacts } from '../../core/books/facts.ts';
import type { ReturnAnswers } from '../../core/returns/filled.ts';
import type { ReturnForm } from '../../core/returns/form.ts';
import { readForm } from '../../core/returns/form.ts';
import type { KeptReturn, ReturnOutcome } from '../../core/returns/kept.ts';
import type { MadePack } from '../../core/returns/pack.ts';
import type { ReturnSeal } from '../../core/returns/seal.ts';
import { addDays, localDay } from '../../core/values/day.ts';
import { Refusal } from '../../core/values/problem.ts';
import type { Day } from '../../core/values/units.ts';
import { recordWords } from '../../core/words/records.ts';
import type { WriteContext } from '../runtime/context.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';

const ALL = 'SELECT * FROM council_return WHERE account = ? AND removed_by IS NULL ORDER BY first_day, version, id';

interface ReturnRow {
  readonly id: number;
  readonly form: string;
  readonly first_day: Day;
  readonly last_day: Day;
  readonly version: number;
  readonly sent_out: Day | null;
  readonly answers: string;
  readonly seal: string | null;
  readonly sent_by: number | null;
  readonly answered_by: number | null;
  readonly outcome: ReturnOutcome | null;
  readonly packs: string | null;
  readonly line_shift: number | null;
  readonly paper_shift: number | null;
}

export interface StoredReturn {
  readonly id: number;
  readonly form: ReturnForm;
  readonly from: Day;
  readonly to: Day;
  readonly version: number;
  readonly sentOut: Day | null;
  readonly answers: ReturnAnswers;
  readonly seal: { readonly said: ReturnSeal; /** SHA-256 of what it says. */ readonly digest: string } | null;
  readonly sentBy: number | null;
  readonly answeredBy: number | null;
  readonly outcome: ReturnOutcome | null;
  /** In the order in which they were made. */
  readonly packs: readonly MadePack[];
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a seal says, with its bank lines and papers by the numbers they have in this file. */
function sealed({ seal, line_shift: lines, paper_shift: papers }: ReturnRow & { readonly seal: string }): ReturnSeal {
  const said = JSON.parse(seal) as ReturnSeal;
  if (lines === null && papers === null) return said;
  const paper = (number: number): number => number + (papers ?? 0);
  return {
    ...said,
    filled: {
      ...said.filled,
      lines: said.filled.lines.map((one) => ({ ...one, line: one.line + (lines ?? 0), evidence: one.evidence.map(paper) })),
    },
    papers: said.papers.map((one) => ({ ...one, number: paper(one.number) })),
  };
}

function stored(row: ReturnRow): StoredReturn {
  return {
    ...{ id: row.id, from: row.first_day, to: row.last_day, version: row.version, sentOut: row.sent_out, sentBy: row.sent_by, answeredBy: row.answered_by },
    form: readForm(JSON.parse(row.form)),
    answers: JSON.parse(row.answers) as ReturnAnswers,
    outcome: row.outcome,
    packs: row.packs === null ? [] : (JSON.parse(row.packs) as readonly MadePack[]),
    seal: row.seal === null ? null : { said: sealed({ ...row, seal: row.seal }), digest: digestOf(row.seal) },
  };
}

/** By their days, and those of the same days by version. */
export function returnsOf(db: ReadDb, account: number): readonly StoredReturn[] {
  return prepare<[number], ReturnRow>(db, ALL).all(account).map(stored);
}

/** Refuses what is not there. */
export function returnCalled(db: ReadDb, account: number, id: number): StoredReturn {
  const found = returnsOf(db, account).find((one) => one.id === id);
  if (!found) throw new Refusal('notFound', recordWords.noRecord, { field: 'return' });
  return found;
}

export function beginReturn(ctx: WriteContext, account: number, begun: Pick<StoredReturn, 'form' | 'from' | 'to' | 'version' | 'sentOut' | 'answers'>): number {
  const { form, from, to, version, sentOut, answers } = begun;
  const sql = 'INSERT INTO council_return (account, form, first_day, last_day, version, sent_out, answers) VALUES (?, ?, ?, ?, ?, ?, ?)';
  const made = prepareWrite<unknown[]>(ctx.db, sql).run(account, JSON.stringify(form), from, to, version, sentOut, JSON.stringify(answers));
  const id = Number(made.lastInsertRowid);
  ctx.added('council_return', id);
  return id;
}

const SET = {
  answers: 'UPDATE council_return SET answers = ?, sent_out = ? WHERE id = ?',
  seal: 'UPDATE council_return SET seal = ? WHERE id = ?',
  sentBy: 'UPDATE council_return SET sent_by = ? WHERE id = ?',
  answeredBy: 'UPDATE council_return SET answered_by = ?, outcome = ? WHERE id = ?',
  packs: 'UPDATE council_return SET packs = ? WHERE id = ?',
  removed: 'UPDATE council_return SET removed_by = ? WHERE id = ?',
};

export function setReturn(ctx: WriteContext, id: number, what: keyof typeof SET, ...values: readonly (string | number | null)[]): void {
  ctx.changing('council_return', id, () => prepareWrite<unknown[]>(ctx.db, SET[what]).run(...values, id));
}

/** Where each stands, by the letters on file. */
export function keptReturns(all: readonly StoredReturn[], { letters, councilRules }: Pick<AccountFacts, 'letters' | 'councilRules'>): KeptReturn[] {
  const letterOn = (id: number | null): { readonly letter: number; readonly on: Day } | null => {
    const letter = letters.find((one) => one.id === id);
    return letter ? { letter: letter.id, on: letter.day } : null;
  };
  return all.map((one) => {
    const { id, form, from, to, version, sentOut, seal } = one;
    const [sent, answered] = [letterOn(one.sentBy), letterOn(one.answeredBy)];
    const rule = councilRules.findLast((row) => row.from <= to);
    const days = rule?.replyDays ?? form.replyDays;
    return {
      ...{ id, from, to, version, sentOut, sent, answered, title: form.title },
      outcome: answered ? one.outcome : null,
      state: answered ? 'answered' : sent ? 'sent' : seal ? 'closed' : 'open',
      returnBy: sentOut === null || days === null ? null : addDays(sentOut, days),
      closedOn: seal ? localDay(new Date(seal.said.closedAt)) : null,
      isReplaced: all.some((other) => other.from === from && other.to === to && other.version > version),
    };
  });
}
