/** Returns that are kept: begun, answered, closed under a seal, sent and answered. */
import type { Input } from '../../core/api/methods.ts';
import type { BrokenChain, returnMethods, ReturnInFull } from '../../core/api/returns.ts';
import type { AccountFacts } from '../../core/books/facts.ts';
import { figuresOf } from '../../core/figures/figures.ts';
import { readinessOf } from '../../core/figures/readiness/readiness.ts';
import { changesFront } from '../../core/papers/return-changes.ts';
import { returnPaper } from '../../core/papers/return.ts';
import type { SheetsOf } from '../../core/papers/return-sheets.ts';
import { returnWorkbook } from '../../core/papers/return-sheets.ts';
import type { Paper } from '../../core/papers/paper.ts';
import type { Workbook } from '../../core/papers/workbook.ts';
import type { FilledReturn } from '../../core/returns/filled.ts';
import { totalsAlone, unanswered } from '../../core/returns/filled.ts';
import { nextDays } from '../../core/returns/kept.ts';
import { renamedFor, renamedIn } from '../../core/returns/pack-names.ts';
import { writtenRenamed } from '../../core/returns/renamed.ts';
import type { OpenCheck, ReturnSeal } from '../../core/returns/seal.ts';
import { changesBetween, gapBefore } from '../../core/returns/seal.ts';
import { addDays, localDay } from '../../core/values/day.ts';
import { Refusal } from '../../core/values/problem.ts';
import type { Day } from '../../core/values/units.ts';
import { auditCheckTitles, auditCounted } from '../../core/words/figures/audit-checks.ts';
import { returnPaperWords } from '../../core/words/papers/return.ts';
import { keptReturnWords as words } from '../../core/words/returns/kept.ts';
import { peopleOfOtherAccounts } from '../acting/other-people.ts';
import { factsOf, recordFactsOf } from '../accounts/known-facts.ts';
import { neededOf } from '../evidence/needed.ts';
import { digestsOf } from '../evidence/proof.ts';
import { saveRecord } from '../records/handlers.ts';
import type { ReadContext, WriteContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';
import { daysFrom } from './asked.ts';
import { coverageFrom } from './coverage.ts';
import { isChanged, laterChanges } from './later.ts';
import { formCalled } from './forms.ts';
import { filledReturn } from './made.ts';
import { putRight } from './put-right.ts';
import type { StoredReturn } from './store.ts';
import { beginReturn, keptReturns, returnCalled, returnsOf, setReturn } from './store.ts';

type Kept =
  | 'returns.list'
  | 'returns.view'
  | 'returns.start'
  | 'returns.answer'
  | 'returns.close'
  | 'returns.sent'
  | 'returns.answered'
  | 'returns.again'
  | 'returns.putRight'
  | 'returns.remove'
  | 'returns.file';

/** As things are now. */
export function filledNow(ctx: Pick<ReadContext, 'db' | 'sees' | 'now'>, facts: AccountFacts, one: StoredReturn): FilledReturn {
  return filledReturn(ctx, facts, one.form, { ...one.answers, from: one.from, to: one.to, sentOut: one.sentOut });
}

/** What an auditor would find open in the days of a return. */
export function openChecks(ctx: Pick<ReadContext, 'db' | 'sees' | 'now'>, facts: AccountFacts, from: Day, to: Day): OpenCheck[] {
  const today = localDay(new Date(ctx.now));
  const others = peopleOfOtherAccounts(ctx, facts.account.id);
  const beside = { papers: neededOf(ctx, facts.account.id, from, to), coverage: coverageFrom(ctx.db, facts, from, to), others };
  const { checks } = readinessOf(figuresOf(facts, to, today), facts, from, today, beside);
  return checks.flatMap(({ code, state, findings, count, pence }) =>
    state === 'open' || state === 'not_known' ? [{ code, findings: findings.length, count, pence }] : [],
  );
}

/** Where the return of the days after it, closed as well, opens with another sum than this one would now close with. */
function brokenChain(all: readonly StoredReturn[], { to }: StoredReturn, now: FilledReturn): BrokenChain | null {
  const next = all.findLast(({ from, seal }) => seal !== null && from === addDays(to, 1));
  const [opening, closing] = [next?.seal?.said.filled.values['bank.opening'], now.values['bank.closing']];
  return next && typeof opening === 'number' && typeof closing === 'number' && opening !== closing ? { from: next.from, opening, closing } : null;
}

function mustBeOpen({ seal, from, to }: StoredReturn): void {
  if (seal) throw new Refusal('badInput', words.closedAlready(from, to), { field: 'return' });
}

/** Of a closed return, the newest of its days. */
function sealOf(ctx: ReadContext, account: number, one: StoredReturn): ReturnSeal {
  if (!one.seal) throw new Refusal('badInput', words.openNotSent, { field: 'return' });
  const others = returnsOf(ctx.db, account);
  if (others.some(({ from, to, version }) => from === one.from && to === one.to && version > one.version))
    throw new Refusal('badInput', words.replaced, { field: 'return' });
  return one.seal.said;
}

function refuseDay(ctx: ReadContext, on: Day, from: Day | null): void {
  if (on > localDay(new Date(ctx.now))) throw new Refusal('badInput', words.stillToCome, { field: 'on' });
  if (from !== null && on < from) throw new Refusal('badInput', words.beforeClosed, { field: 'on' });
}

function addLetter(ctx: WriteContext, facts: AccountFacts, fields: Readonly<Record<string, unknown>>): number {
  return saveRecord(ctx, facts, { type: 'letters', fields }).saved;
}

const aboutOf = ({ form, from, to, version }: StoredReturn): string => words.about(form.title, from, to, version);

/** What is in the papers that show its lines. */
export function papersOf({ db }: Pick<ReadContext, 'db'>, { account }: AccountFacts, { lines }: FilledReturn): ReturnSeal['papers'] {
  return digestsOf(db, account.id, [...new Set(lines.flatMap(({ evidence }) => evidence))]);
}

/** What a return says, as it was closed or as things are now, with all that stands around it on paper. */
export function printedAs(
  ctx: Pick<ReadContext, 'db' | 'sees' | 'now' | 'version'>,
  facts: AccountFacts,
  one: StoredReturn,
): { readonly whole: FilledReturn; readonly of: SheetsOf } {
  const whole = one.seal?.said.filled ?? filledNow(ctx, facts, one);
  const before = returnsOf(ctx.db, facts.account.id).find((other) => other.from === one.from && other.to === one.to && other.version === one.version - 1);
  const changed = before?.seal ? changesBetween(before.seal.said.filled, whole) : null;
  const front = before && changed ? changesFront(before.version, changed, laterChanges(ctx, facts.account.id, before, one.id)) : [];
  const open = one.seal?.said.open ?? [];
  const toSay = one.seal
    ? [
        returnPaperWords.closedOn(localDay(new Date(one.seal.said.closedAt))),
        ...(open.length > 0 ? [returnPaperWords.withOpen(open.length)] : []),
        ...open.map((check) => returnPaperWords.open(auditCheckTitles[check.code], auditCounted(check.code, check.count, check.findings), check.pence)),
        ...(one.seal.said.whyOpen === null ? [] : [one.seal.said.whyOpen]),
      ]
    : [returnPaperWords.draft];
  const of = {
    ...{ account: facts.account, from: one.from, to: one.to, toSay, front, madeAt: one.seal?.said.closedAt ?? ctx.now },
    ...(one.seal && { seal: one.seal.digest }),
    program: one.seal?.said.program ?? ctx.version,
    papers: one.seal?.said.papers ?? papersOf(ctx, facts, whole),
  };
  return { whole, of };
}

function fileOf(
  ctx: ReadContext,
  account: number,
  one: StoredReturn,
  as: 'pdf' | 'xlsx' | 'figures' | 'lines',
  privacy: string,
  print: string,
): Paper | Workbook {
  const facts = factsOf(ctx.db, account);
  const { whole, of: full } = printedAs(ctx, facts, one);
  const isTotals = privacy === 'totals';
  const names = renamedFor(facts, { level: isTotals ? 'totals' : 'everything', initials: false });
  // Somebody may be named in an answer, or in why it was closed.
  const toSay = full.toSay.map((sentence) => (sentence === one.seal?.said.whyOpen ? names.written(sentence) : sentence));
  const [filled, of] = isTotals ? [writtenRenamed(totalsAlone(whole, facts), names.written), { ...full, toSay, front: [] }] : [whole, full];
  const made = as === 'pdf' ? { ...returnPaper(filled, of), isLarge: print === 'large' } : returnWorkbook(filled, of, as);
  return renamedIn(made, names.printed);
}

/** Refused where one of a day of them is kept already. */
export function startReturn(
  ctx: WriteContext,
  { sentOut = null, ...asked }: { account: number; from: Day; to: Day; form: string; sentOut?: Day | null | undefined },
): { id: number; notices: string[] } {
  const { account, from, to } = asked;
  daysFrom(ctx.db, asked);
  const form = formCalled(ctx.db, asked.form);
  const all = returnsOf(ctx.db, account);
  const same = all.find((one) => one.from <= to && one.to >= from);
  if (same) throw new Refusal('badInput', words.overlaps(same.from, same.to), { field: 'from' });
  const gap = gapBefore(all, from);
  const id = beginReturn(ctx, account, { form, from, to, version: 1, sentOut, answers: { answers: {}, ticks: [] } });
  return { id, notices: gap === null ? [] : [words.gap(gap.from, gap.to)] };
}

/** Seals all it says, with what is open. */
export function closeReturn(ctx: WriteContext, account: number, id: number, whyOpen: string | null): { digest: string } {
  const one = returnCalled(ctx.db, account, id);
  mustBeOpen(one);
  const facts = factsOf(ctx.db, account);
  const filled = filledNow(ctx, facts, one);
  const seal: ReturnSeal = {
    ...{ closedAt: ctx.now, closedBy: ctx.who, program: ctx.version, filled },
    rule: facts.councilRules.findLast(({ from }) => from <= one.to) ?? null,
    papers: papersOf(ctx, facts, filled),
    open: openChecks(ctx, facts, one.from, one.to),
    whyOpen,
  };
  setReturn(ctx, id, 'seal', JSON.stringify(seal));
  return { digest: returnCalled(ctx.db, account, id).seal?.digest ?? '' };
}

/** As a letter of the account. */
export function sendReturn(ctx: WriteContext, { account, return: id, on, means, who, reference, note, replyBy }: Input<'returns.sent'>): { letter: number } {
  const one = returnCalled(ctx.db, account, id);
  const seal = sealOf(ctx, account, one);
  const facts = factsOf(ctx.db, account);
  if (keptReturns([one], facts)[0]?.sent) throw new Refusal('badInput', words.sentAlready, { field: 'return' });
  refuseDay(ctx, on, localDay(new Date(seal.closedAt)));
  const said = { direction: 'out', what: 'papers', means, day: on, who: who ?? null, reference: reference ?? null, note: note ?? null };
  const letter = addLetter(ctx, facts, { ...said, about: aboutOf(one), replyBy: replyBy ?? null });
  setReturn(ctx, id, 'sentBy', letter);
  return { letter };
}

export const keptReturnHandlers = {
  'returns.list': ({ db, now }, { account }) => {
    const facts = recordFactsOf(db, account);
    const returns = keptReturns(returnsOf(db, account), facts);
    const changed = returns.filter((one) => one.closedOn !== null && !one.isReplaced && isChanged(db, account, one)).map(({ id }) => id);
    return { returns, changed, next: nextDays(facts, returns, localDay(new Date(now))) };
  },
  'returns.view': (ctx, { account, return: id }): ReturnInFull => {
    const facts = factsOf(ctx.db, account);
    const all = returnsOf(ctx.db, account);
    const one = returnCalled(ctx.db, account, id);
    const kept = keptReturns(all, facts).find((other) => other.id === id);
    if (!kept) throw new Error('a return is not among those kept');
    const now = filledNow(ctx, facts, one);
    const filled = one.seal?.said.filled ?? now;
    return {
      ...{ kept, form: one.form, filled, unanswered: unanswered(filled) },
      open: one.seal?.said.open ?? openChecks(ctx, facts, one.from, one.to),
      seal: one.seal && { closedAt: one.seal.said.closedAt, closedBy: one.seal.said.closedBy, whyOpen: one.seal.said.whyOpen, digest: one.seal.digest },
      changes: one.seal && changesBetween(one.seal.said.filled, now),
      later: one.seal ? laterChanges(ctx, account, one) : [],
      chain: one.seal && brokenChain(all, one, now),
    };
  },
  'returns.start': (ctx, asked) => startReturn(ctx, asked),
  'returns.answer': (ctx, { account, return: id, answers, ticks, sentOut }) => {
    const one = returnCalled(ctx.db, account, id);
    mustBeOpen(one);
    setReturn(ctx, id, 'answers', JSON.stringify({ answers, ticks }), sentOut === undefined ? one.sentOut : sentOut);
    return null;
  },
  'returns.close': (ctx, { account, return: id, whyOpen = null }) => closeReturn(ctx, account, id, whyOpen),
  'returns.sent': (ctx, asked) => sendReturn(ctx, asked),
  'returns.answered': (ctx, { account, return: id, on, means, says, outcome, amount, replyBy }) => {
    const one = returnCalled(ctx.db, account, id);
    const facts = factsOf(ctx.db, account);
    const [kept] = keptReturns([one], facts);
    if (!kept?.sent) throw new Refusal('badInput', words.notSent, { field: 'return' });
    if (kept.answered) throw new Refusal('badInput', words.answeredAlready, { field: 'return' });
    refuseDay(ctx, on, kept.sent.on);
    const said = { direction: 'in', what: amount === undefined ? 'papers' : 'money_back', means, day: on, amount: amount ?? null, note: says };
    const letter = addLetter(ctx, facts, { ...said, about: words.asked(aboutOf(one)), replyBy: replyBy ?? null });
    setReturn(ctx, id, 'answeredBy', letter, outcome ?? null);
    return { letter };
  },
  'returns.again': (ctx, { account, return: id }) => {
    const one = returnCalled(ctx.db, account, id);
    if (!one.seal) throw new Refusal('badInput', words.notClosed, { field: 'return' });
    sealOf(ctx, account, one);
    return { id: beginReturn(ctx, account, { ...one, version: one.version + 1 }) };
  },
  'returns.putRight': (ctx, { account, payment, fields }) => ({ id: putRight(ctx, account, payment, fields) }),
  'returns.remove': (ctx, { account, return: id }) => {
    mustBeOpen(returnCalled(ctx.db, account, id));
    setReturn(ctx, id, 'removed', ctx.change);
    return null;
  },
  'returns.file': (ctx, { account, return: id, as, privacy, print }) => fileOf(ctx, account, returnCalled(ctx.db, account, id), as, privacy, print),
} satisfies Pick<Handlers<typeof returnMethods>, Kept>;
