/**
 * Lines of two files that may be one and the same: listed with the files that show them, kept as real or taken out when the
 * user says so. Which lines are in doubt is core/bank/duplicates' to say.
 */
import type { bankMethods, LineInFiles } from '../../core/api/bank.ts';
import type { AccountFacts, Refunded, StatementLine } from '../../core/books/facts.ts';
import { Refusal } from '../../core/values/problem.ts';
import { explainingWords } from '../../core/words/bank/explain.ts';
import type { WriteContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';
import { shownLine } from './explain.ts';
import { lineOf } from './found.ts';
import { evidenceFollowsLines } from '../evidence/follow.ts';
import { factsAfter, factsOf } from '../accounts/known-facts.ts';
import { renewPossibleDuplicates } from './existing-lines.ts';
import { addParts, partOf, partsOf, removeParts } from './line-parts.ts';
import { relinkRefunds } from './refund-links.ts';
import { repost } from '../posting/repost.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';

/** Keeps a doubtful line as real, or takes it out as the one it looks like, with what it was for where that one waits. */
function decide(ctx: WriteContext, account: number, id: number, keep: boolean): void {
  const before = factsOf(ctx.db, account);
  const line = lineOf(before, id);
  const doubt = prepare<[number, number], { twin: number }>(ctx.db, 'SELECT twin FROM doubt WHERE account = ? AND line = ? ORDER BY twin').get(account, id);
  if (!doubt) throw new Refusal('notFound', explainingWords.notDoubtful, { field: 'line' });
  const twin = lineOf(before, doubt.twin);
  const lines = new Set<number>();
  if (keep) ctx.changing('statement_line', id, () => prepareWrite(ctx.db, 'UPDATE statement_line SET decided_by = ? WHERE id = ?').run(ctx.change, id));
  else {
    takeOut(ctx, id, twin.id);
    evidenceFollowsLines(ctx, account);
    lines.add(id);
    if (lendParts(ctx, account, line, twin)) lines.add(twin.id);
    const isIt = ({ kind, id: of }: Refunded): boolean => kind === 'line' && of === id;
    for (const one of relinkRefunds(ctx, before, (refunds) => (isIt(refunds) ? { kind: 'line', id: twin.id } : refunds), new Set([id]))) lines.add(one);
  }
  for (const { bankAccount, day } of [line, twin]) renewPossibleDuplicates(ctx.db, account, bankAccount, day, day);
  const changed = { records: [], lines };
  repost(ctx, before, factsAfter(ctx.db, before, changed), changed);
}

/** The line goes; it, and whatever was taken out as it before, shows its twin from now on. */
function takeOut(ctx: WriteContext, id: number, twin: number): void {
  const { db } = ctx;
  ctx.changing('statement_line', id, () => prepareWrite(db, 'UPDATE statement_line SET hidden_by = ?, same_as = ? WHERE id = ?').run(ctx.change, twin, id));
  for (const { id: other } of prepare<[number], { id: number }>(db, 'SELECT id FROM statement_line WHERE same_as = ?').all(id)) {
    ctx.changing('statement_line', other, () => prepareWrite(db, 'UPDATE statement_line SET same_as = ? WHERE id = ?').run(twin, other));
  }
}

/** What a line was for goes over to its twin where that waits. */
function lendParts(ctx: WriteContext, account: number, line: StatementLine, twin: StatementLine): boolean {
  const parts = partsOf(ctx.db, line.id).filter((part) => part.removed_by === null);
  const [first] = parts;
  removeParts(ctx, [line.id]);
  if (!first || twin.parts.length > 0 || twin.amount !== line.amount) return false;
  addParts(ctx, account, [{ line: twin.id, parts: parts.map(partOf), rule: first.rule, byUser: first.by_user === 1 }]);
  return true;
}

const SHOWN_IN = `SELECT file FROM import WHERE undone_by IS NULL AND id IN (
  SELECT import FROM statement_line WHERE id = @line OR same_as = @line UNION ALL SELECT import FROM seen_line WHERE line = @line) ORDER BY id`;

/** A window of the lines in doubt, each with those it looks like. */
function duplicates(db: ReadDb, account: number, offset: number, limit: number) {
  const facts = factsOf(db, account);
  const pairs = prepare<[number], { line: number; twin: number }>(db, 'SELECT line, twin FROM doubt WHERE account = ? AND twin < line ORDER BY line, twin').all(
    account,
  );
  const doubtful = [...Map.groupBy(pairs, (pair) => pair.line)];
  const lines = new Map(doubtful.length === 0 ? [] : facts.lines.map((line) => [line.id, line]));
  const shown = (id: number): LineInFiles[] => {
    const line = lines.get(id);
    return line ? [inFiles(db, facts, line)] : [];
  };
  const window = doubtful.slice(offset, offset + limit);
  return {
    total: doubtful.length,
    pairs: window.flatMap(([id, twins]) => shown(id).map((line) => ({ line, twins: twins.flatMap(({ twin }) => shown(twin)) }))),
  };
}

/** A line with the files that show it. */
export function inFiles(db: ReadDb, facts: AccountFacts, line: StatementLine): LineInFiles {
  const files = prepare<[{ line: number }], { file: string }>(db, SHOWN_IN).all({ line: line.id });
  return { ...shownLine(facts, line), files: files.map(({ file }) => file) };
}

export const duplicateHandlers = {
  'bank.duplicates': ({ db }, { account, offset, limit }) => duplicates(db, account, offset, limit),
  'bank.decideDuplicate': (ctx, { account, line, keep }) => {
    decide(ctx, account, line, keep);
    return null;
  },
} satisfies Pick<Handlers<typeof bankMethods>, 'bank.duplicates' | 'bank.decideDuplicate'>;
