/**
 * Saying what bank lines were for: by hand, by a rule made from one, or by trying the waiting ones again. What a line may have
 * been for is core/explain's to say; whether what was said fits is checked here against everything else on file.
 */
import type { bankMethods, Candidate, UnexplainedLine } from '../../core/api/bank.ts';
import { turnover } from '../../core/bank/total.ts';
import type { Explanation } from '../../core/explain/lines.ts';
import { explainLines } from '../../core/explain/lines.ts';
import { answersFrom } from '../../core/explain/answers.ts';
import { choicesFor } from '../../core/explain/choices.ts';
import { paperFrom } from '../../core/explain/paper.ts';
import { suggestions } from '../../core/explain/suggestions.ts';
import { planLeft } from '../../core/figures/plan/left.ts';
import { holds, readText, words } from '../../core/values/word-match.ts';
import type { AccountFacts, LinePart, Rule, Settles, StatementLine } from '../../core/books/facts.ts';
import { localDay } from '../../core/values/day.ts';
import { MOST_MONEY } from '../../core/values/limits.ts';
import { Refusal } from '../../core/values/problem.ts';
import { danglingReferences, withIds } from '../../core/records/names.ts';
import { openDocuments, SettledDocuments } from '../../core/records/settled.ts';
import { explainingWords } from '../../core/words/bank/explain.ts';
import { importWords } from '../../core/words/bank/import.ts';
import { recordWords } from '../../core/words/records.ts';
import type { WriteContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';
import { factsAfter, factsOf } from '../accounts/known-facts.ts';
import { candidateFound, lineOf } from './found.ts';
import { addParts, removeParts } from './line-parts.ts';
import { moreThanPaid, refuseNoRefund } from './refunds.ts';
import { estimateMoved, saveRecord } from '../records/handlers.ts';
import { addRecord } from '../records/rows.ts';
import { repost } from '../posting/repost.ts';

type ExplainMethods = Pick<
  typeof bankMethods,
  'bank.unexplained' | 'bank.suggestions' | 'bank.candidates' | 'bank.explain' | 'bank.explainByPaper' | 'bank.unexplain' | 'bank.explainAgain' | 'bank.lines'
>;

export function shownLine(facts: AccountFacts, { id, day, text, amount, bankAccount, doubtful }: StatementLine): UnexplainedLine {
  return { id, day, text, amount, bankAccount: facts.bankAccounts.find((one) => one.id === bankAccount)?.name ?? '', doubtful };
}

const waits = (line: StatementLine): boolean => line.parts.length === 0;

/** A part as it is given: a plan line or fund may be named. */
type GivenPart = Omit<LinePart, 'planLine' | 'fund'> & { readonly planLine: number | string | null; readonly fund: number | string | null };

interface Said {
  readonly line: number;
  readonly parts: readonly LinePart[];
}

function refuse(message: string, field: string): never {
  throw new Refusal('badInput', message, { field });
}

/** The parts as they will be kept: whole, of one purpose each. */
export function checkedParts(facts: AccountFacts, line: StatementLine, parts: readonly GivenPart[], field: string): LinePart[] {
  const sum = parts.reduce((total, part) => total + part.amount, 0);
  if (sum !== line.amount) refuse(explainingWords.partsDiffer(sum, line.amount), `${field}.parts`);
  if (turnover(parts) > MOST_MONEY) refuse(explainingWords.partsTooMuch(MOST_MONEY), `${field}.parts`);
  return parts.map((part, index) => {
    const at = `${field}.parts.${index}`;
    if (part.amount === 0 && line.amount !== 0) refuse(explainingWords.emptyPart, `${at}.amount`);
    if (part.settles && part.category !== null) refuse(explainingWords.twoPurposes, `${at}.category`);
    if (part.refunds) refuseNoRefund(facts, line, part, `${at}.refunds`);
    if (part.settles) return { ...part, planLine: null, fund: null };
    if (part.category === null) refuse(explainingWords.noPurpose, at);
    // A part refers to a plan line and a fund as a rule does.
    const { fields, faults } = withIds(facts, 'rules', { planLine: part.planLine, fund: part.fund });
    const [fault] = [...faults, ...danglingReferences(facts, 'rules', fields)];
    if (fault) refuse(fault.message, `${at}.${fault.field}`);
    const { planLine, fund } = fields;
    return { ...part, planLine: typeof planLine === 'number' ? planLine : null, fund: typeof fund === 'number' ? fund : null };
  });
}

/** Refuses what would settle a paper that is not there, the wrong way, or by more than there is to pay. */
function refuseOverSettled(before: AccountFacts, said: readonly Said[]): void {
  const parts = new Map(said.map((one) => [one.line, one.parts]));
  const documents = new SettledDocuments({ ...before, lines: before.lines.map((line) => ({ ...line, parts: parts.get(line.id) ?? line.parts })) });
  for (const [index, one] of said.entries()) {
    for (const [n, { settles }] of one.parts.entries()) {
      const fault = settles && documents.fault(settles);
      if (fault !== null) refuse(fault, `lines.${index}.parts.${n}.settles`);
    }
  }
}

/** What somebody else bought is paid back to them. */
function settlingKind({ purchases }: AccountFacts, type: 'invoices' | 'purchases', id: number): Settles['kind'] {
  if (type === 'invoices') return 'invoice';
  return purchases.find((purchase) => purchase.id === id)?.paidBy === null ? 'purchase' : 'repayment';
}

/** The lines with those of these ids behind the others, in the order of `ids`. */
function withLast(lines: readonly StatementLine[], ids: readonly number[]): readonly StatementLine[] {
  if (ids.length === 0) return lines;
  const behind = new Map(ids.map((id, index) => [id, index]));
  return lines.toSorted((a, b) => (behind.get(a.id) ?? -1) - (behind.get(b.id) ?? -1));
}

/** The rule that explains lines like this one from now on. It stands behind the others: none of them explained the line. */
function ruleFrom(facts: AccountFacts, line: StatementLine, parts: readonly LinePart[], contains: string): Omit<Rule, 'id'> {
  const [part, another] = parts;
  if (!part || another || part.category === null) refuse(explainingWords.ruleNeedsOnePart, 'always');
  const phrase = words(contains);
  if (phrase.length === 0) refuse(recordWords.noWords, 'always.contains');
  if (!holds(readText(line.text), phrase)) refuse(explainingWords.notInText(contains), 'always.contains');
  const position = facts.rules.reduce((last, rule) => Math.max(last, rule.position + 1), 0);
  return { position, contains, direction: line.amount < 0 ? 'out' : 'in', category: part.category, planLine: part.planLine, fund: part.fund };
}

const EVERY = 500;

/** Writes what lines explain themselves by, telling how far it is. */
export function keepExplained(ctx: WriteContext, account: number, explained: ReadonlyMap<number, Explanation>): void {
  const said = [...explained].map(([line, { parts, rule }]) => ({ line, parts, rule, byUser: false }));
  for (let kept = 0; kept < said.length; kept += EVERY) {
    if (said.length >= EVERY) ctx.progress(importWords.steps.write, kept, said.length);
    addParts(ctx, account, said.slice(kept, kept + EVERY));
  }
}

export const explainHandlers = {
  'bank.unexplained': ({ db }, { account, line, last = [], offset, limit }) => {
    const facts = factsOf(db, account);
    const waiting = withLast(facts.lines.filter(waits), last);
    const place = waiting.findIndex(({ id }) => id === line);
    return {
      place: place < 0 ? null : place,
      total: waiting.length,
      pence: waiting.reduce((sum, { amount }) => sum + Math.abs(amount), 0),
      lines: waiting.slice(offset, offset + limit).map((one) => shownLine(facts, one)),
    };
  },
  'bank.suggestions': ({ db, now }, { account, line: id }) => {
    const facts = factsOf(db, account);
    const line = lineOf(facts, id);
    const choices = choicesFor(facts, planLeft(facts, line.day, localDay(new Date(now))), line.amount > 0);
    return { answers: answersFrom(suggestions(facts, line), choices, line.amount), choices, paper: paperFrom(facts, line) };
  },
  'bank.candidates': ({ db }, { account, line: id, find, rest, offset, limit }) => {
    const facts = factsOf(db, account);
    const line = lineOf(facts, id);
    const others = { ...facts, lines: facts.lines.filter((other) => other.id !== id) };
    const found = openDocuments(others, line.amount).filter((paper) => candidateFound(paper, find));
    const isExact = ({ stillToPay }: Candidate): boolean => rest !== undefined && Math.abs(stillToPay) === Math.abs(rest);
    const ordered = found.toSorted((a, b) => Number(isExact(b)) - Number(isExact(a)));
    return { total: found.length, candidates: ordered.slice(offset, offset + limit) };
  },
  'bank.explain': (ctx, { account, lines, always }) => {
    const before = factsOf(ctx.db, account);
    const ids = new Set(lines.map(({ line }) => line));
    if (ids.size !== lines.length) refuse(explainingWords.sameLineTwice, 'lines');
    const said = lines.map(({ line, parts }, index) => ({
      line,
      parts: checkedParts(before, lineOf(before, line, `lines.${index}.line`), parts, `lines.${index}`),
    }));
    refuseOverSettled(before, said);
    removeParts(ctx, [...ids]);
    addParts(
      ctx,
      account,
      said.map((one) => ({ ...one, rule: null, byUser: true })),
    );
    const [first] = said;
    const rule = always && first ? ruleFrom(before, lineOf(before, first.line), first.parts, always.contains) : null;
    const records = rule ? [{ type: 'rules' as const, id: addRecord(ctx, account, 'rules', { ...rule }) }] : [];
    const explained = new Map<number, Explanation>();
    if (rule) {
      const now = factsAfter(ctx.db, before, { records, lines: ids });
      for (const [line, explanation] of explainLines(now, now.lines.filter(waits))) if (explanation.rule === records[0]?.id) explained.set(line, explanation);
      keepExplained(ctx, account, explained);
    }
    const changed = { records, lines: new Set([...ids, ...explained.keys()]) };
    const after = factsAfter(ctx.db, before, changed);
    repost(ctx, before, after, changed);
    return {
      explained: said.length,
      byRule: explained.size,
      notices: moreThanPaid(
        after,
        said.flatMap(({ parts }) => parts),
      ),
    };
  },
  'bank.explainByPaper': (ctx, { account, line: id, type, fields }) => {
    const before = factsOf(ctx.db, account);
    const line = lineOf(before, id);
    // Whoever says something else of it takes back first what was said: a paper written down for it would be left unpaid.
    if (!waits(line)) refuse(explainingWords.explainedAlready, 'line');
    const { saved, notices, changed: written } = saveRecord(ctx, before, { type, fields });
    const now = factsAfter(ctx.db, before, written);
    const settles = { kind: settlingKind(now, type, saved), id: saved };
    const parts = [{ amount: line.amount, settles, category: null, planLine: null, fund: null }];
    const documents = new SettledDocuments({ ...now, lines: now.lines.map((one) => (one.id === id ? { ...one, parts } : one)) });
    const fault = documents.fault(settles);
    if (fault !== null) refuse(fault, 'fields.amount');
    removeParts(ctx, [id]);
    addParts(ctx, account, [{ line: id, parts, rule: null, byUser: true }]);
    const changed = { records: written.records, lines: new Set([...written.lines, id]) };
    const after = factsAfter(ctx.db, before, changed);
    repost(ctx, before, after, changed);
    return { id: saved, notices: [...notices, ...estimateMoved(ctx, before, after, type)] };
  },
  'bank.unexplain': (ctx, { account, line }) => {
    const before = factsOf(ctx.db, account);
    lineOf(before, line);
    if (!removeParts(ctx, [line])) refuse(explainingWords.notExplained, 'line');
    const changed = { records: [], lines: new Set([line]) };
    repost(ctx, before, factsAfter(ctx.db, before, changed), changed);
    return null;
  },
  'bank.explainAgain': (ctx, { account }) => {
    const before = factsOf(ctx.db, account);
    const explained = explainLines(before, before.lines.filter(waits));
    keepExplained(ctx, account, explained);
    const changed = { records: [], lines: new Set(explained.keys()) };
    repost(ctx, before, factsAfter(ctx.db, before, changed), changed);
    return { explained: explained.size };
  },
  'bank.lines': ({ db }, { account, from, to, offset, limit }) => {
    const facts = factsOf(db, account);
    const lines = facts.lines.filter((line) => line.day >= from && line.day <= to);
    return { total: lines.length, lines: lines.slice(offset, offset + limit).map((line) => shownLine(facts, line)) };
  },
} satisfies Handlers<ExplainMethods>;
