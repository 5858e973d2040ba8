/**
 * What an auditor of the council looks at, as a list that is always up to date (Knowsley's and Camden's checks): each with what is open,
 * and what cannot be told yet. Put together from what the figures find; decides nothing about money.
 */
import type { PapersNeeded } from '../../evidence/needed.ts';
import type { AccountFacts } from '../../books/facts.ts';
import { spendingWords } from '../../words/books/spending.ts';
import { readinessWords as words } from '../../words/figures/readiness.ts';
import type { Day, Pence } from '../../values/units.ts';
import type { Opens } from '../breakdowns/breakdown.ts';
import type { ConflictFlag } from '../../acting/conflicts.ts';
import { conflictsIn, isOpen as isUntold } from '../../acting/conflicts.ts';
import { conflictWords } from '../../words/books/conflicts.ts';
import { duesOf } from '../due/dues.ts';
import { duesOn } from '../due/due.ts';
import { dueTitle } from '../due/titles.ts';
import { employerChecks } from '../employing/checks.ts';
import type { EmployerCheck } from '../employing/finding.ts';
import { paymentsDue } from '../employing/payments-due.ts';
import type { Figures } from '../figures.ts';
import { supplierCalled } from '../inputs/account-index.ts';
import type { NeedsDoing } from '../known/needs-doing.ts';
import { needsDoingOf } from '../known/needs-doing.ts';
import type { CoverageInFull } from '../../returns/coverage.ts';
import type { AskedAbout } from './spending.ts';
import { askedAbout } from './spending.ts';

/** In the order in which they are told. */
const AUDIT_CHECKS = [
  'statements',
  'explained',
  'receipts',
  'council',
  'contribution',
  'wages',
  'hmrc',
  'insurance',
  'bills',
  'plan',
  'registration',
  'spending',
  'surplus',
  'authority',
  'conflicts',
  'letters',
] as const;
export type AuditCheckCode = (typeof AUDIT_CHECKS)[number];

export interface AuditFinding {
  readonly sentence: string;
  /** What it comes to; null: no sum. */
  readonly pence: Pence | null;
  readonly opens: Opens | null;
  /** False: it may be right already where nothing on file reaches. */
  readonly isKnown: boolean;
}

export interface AuditCheck {
  readonly code: AuditCheckCode;
  /** `none`: there is nothing to look at, such as no assistants. `not_known`: all it finds may be right already. */
  readonly state: 'clear' | 'open' | 'not_known' | 'none';
  readonly findings: readonly AuditFinding[];
  /** How many bank lines, payments or things they are of: a finding may be of many lines. */
  readonly count: number;
  /** What they come to together; null: none has a sum. */
  readonly pence: Pence | null;
}

export interface Readiness {
  readonly from: Day;
  readonly to: Day;
  readonly checks: readonly AuditCheck[];
  /** All spending of these days that is asked about, agreed to or not. */
  readonly asked: readonly AskedAbout[];
}

const finding = (sentence: string, pence: Pence | null, opens: Opens | null, isKnown = true): AuditFinding => ({ sentence, pence, opens, isKnown });

type Doing = (codes: readonly NeedsDoing['code'][], some?: (item: NeedsDoing) => boolean) => AuditFinding[];

function ofDoing(items: readonly NeedsDoing[]): Doing {
  return (codes, some = () => true) =>
    items
      .filter((item) => codes.includes(item.code) && some(item))
      .map(({ sentence, pence, opens, state }) => finding(sentence, pence === null ? null : Math.abs(pence), opens, state === 'known'));
}

function ofEmployer(checks: readonly EmployerCheck[], codes: readonly EmployerCheck['code'][]): AuditFinding[] {
  return checks
    .filter(({ code }) => codes.includes(code))
    .map(({ sentence, pence, opens }) => finding(sentence, pence === null ? null : Math.abs(pence), opens));
}

/** What is late, and what of these days was paid late. */
function taxAndPension(figures: Figures, from: Day): AuditFinding[] {
  return paymentsDue(figures).flatMap(({ to, dueOn, left, pence, paidOn, state }): AuditFinding[] => {
    if (dueOn === null) return [];
    const opens = { figure: to } as const;
    if (state === 'late') return [finding(words.late(to, left, dueOn), left, opens)];
    if (state === 'paid_late' && paidOn !== null && dueOn >= from) return [finding(words.paidLate(to, pence, dueOn, paidOn), pence, opens)];
    return [];
  });
}

function againstPlan({ plan, accountIndex: { asOf } }: Figures): AuditFinding[] {
  const over = plan.lines
    .filter(({ status }) => status === 'over')
    .map(({ line, name, difference }) => {
      return finding(words.overLine(name, Math.abs(difference), asOf), Math.abs(difference), { figure: 'planLine', id: line });
    });
  return plan.outsidePlan > 0 ? [...over, finding(words.outside(plan.outsidePlan), plan.outsidePlan, { figure: 'outsidePlan' })] : over;
}

/** Agencies of care by the hour that have no number on file; null: no such agency sent an invoice. */
function withoutRegistration({ accountIndex }: Figures, from: Day): AuditFinding[] | null {
  const { facts, asOf } = accountIndex;
  const agencyLines = new Set(facts.plan.filter(({ kind }) => kind === 'agency_hours').map(({ line }) => line));
  const agencies = new Set(
    facts.invoices.flatMap(({ supplier, planLine, day }) => (planLine !== null && agencyLines.has(planLine) && day >= from && day <= asOf ? [supplier] : [])),
  );
  if (agencies.size === 0) return null;
  return facts.suppliers
    .filter(({ id, careRegistration }) => agencies.has(id) && careRegistration === null)
    .map(({ id }) => finding(words.noRegistration(supplierCalled(accountIndex, id)), null, { type: 'suppliers', id }));
}

function lateLetters(figures: Figures, today: Day): AuditFinding[] {
  return duesOn(duesOf(figures), figures.known.bank, today)
    .filter(({ code, state }) => (code === 'reply' || code === 'return') && state === 'overdue')
    .map((due) => finding(words.letter(dueTitle(due), due.day), null, due.opens));
}

/** Days without a statement that lie before the last one that is here: what comes after it is asked for by itself. */
function gapsIn({ known: { bankAccounts } }: Figures, coverage: readonly CoverageInFull[]): AuditFinding[] {
  return coverage.flatMap(({ bankAccount, months, notArrived }) => {
    const own = bankAccounts.find(({ id }) => id === bankAccount);
    const end = own?.to ?? null;
    const name = bankAccounts.length === 1 ? null : (own?.name ?? null);
    const opens = { type: 'bankAccounts', id: bankAccount } as const;
    const moved = notArrived === 0 ? [] : [finding(words.notArrived(own?.name ?? '', notArrived), Math.abs(notArrived), opens)];
    const gaps = months.flatMap(({ without, breaks }): AuditFinding[] => {
      const gap = without !== null && end !== null && without.to < end ? [finding(words.noStatement(without.from, without.to, name), null, opens)] : [];
      return breaks === null ? gap : [...gap, finding(words.noChain(breaks.on, breaks.before, breaks.opening, name), breaks.opening - breaks.before, opens)];
    });
    return [...gaps, ...moved];
  });
}

/** Late, or may be: its day is over, and no statement reaches there. */
const mayBeLate =
  (on: Day) =>
  ({ overdue, state, day }: NeedsDoing): boolean =>
    overdue || (state === 'not_known' && (day === null || day < on));

interface Beside {
  readonly papers: Pick<PapersNeeded, 'open' | 'openPence'>;
  readonly coverage: readonly CoverageInFull[];
  readonly others: readonly string[];
}

/** What was not told of, and what was told of without who agreed or on which paper. Spending that is asked about is told there. */
function untold(flags: readonly ConflictFlag[]): AuditFinding[] {
  return flags
    .filter((flag) => isUntold(flag) && !flag.isAsked)
    .map(({ sentence, pence, made, lacks }) => finding([sentence, ...lacks.map((one) => conflictWords.lacks[one])].join(' '), pence, made[0]?.opens ?? null));
}

/**
 * @param figures of the last day of the time looked at.
 * @param facts the same account with its bank lines, at least those of the time.
 * @param from its first day.
 * @param beside what of it needs a receipt, which months have a statement, and the people of the other accounts of the file.
 */
export function readinessOf(figures: Figures, facts: AccountFacts, from: Day, today: Day, { papers, coverage, others }: Beside): Readiness {
  const { asOf: to } = figures.accountIndex;
  const doing = ofDoing(needsDoingOf(figures, today));
  const employer = employerChecks(figures);
  const asked = askedAbout(facts, from, to);
  const employs = facts.people.length > 0;
  // Who looks after the money alone has no interest beside the person’s.
  const acted = facts.mandates.length > 0;
  const open = asked.filter(({ agreed }) => agreed === null);
  const findings: Readonly<Record<AuditCheckCode, readonly AuditFinding[] | null>> = {
    statements: [
      ...gapsIn(figures, coverage),
      // What is missing after the days looked at is no fault of theirs.
      ...doing(['bringStatement', 'countCash'], ({ day }) => day === null || day < to),
      ...doing(['balanceDiffers', 'futureLines']),
    ],
    explained: doing(['unexplained', 'duplicates']),
    receipts: papers.open.length === 0 ? [] : [finding(words.receipts(papers.open.length, papers.openPence), papers.openPence, null)],
    council: doing(['lateDirectPayment']),
    contribution: doing(['contributionOverdue', 'standingOrder']),
    wages: employs ? [...ofEmployer(employer, ['netDiffers', 'belowMinimumWage']), ...doing(['wagesDue'], mayBeLate(to))] : null,
    hmrc: employs ? taxAndPension(figures, from) : null,
    insurance: employs ? ofEmployer(employer, ['noInsurance', 'payeScheme', 'pensionMissing']) : null,
    bills: doing(['billDue', 'purchaseDue', 'payBack'], mayBeLate(to)),
    plan: facts.plan.length > 0 ? againstPlan(figures) : null,
    registration: withoutRegistration(figures, from),
    spending: open.map(({ what, of, day, pence, text }) => finding(words.spending(spendingWords.kinds[what].title, text, pence, day), pence, of)),
    surplus: doing(['atRisk']),
    authority: doing(['noAuthority', 'authorityEnded', 'paperMissing']),
    conflicts: acted ? untold(conflictsIn(facts, others, from, to, asked)) : null,
    letters: lateLetters(figures, today),
  };
  const { waiting, duplicates } = figures.cash;
  const counts: Partial<Readonly<Record<AuditCheckCode, number>>> = { explained: waiting.lines + duplicates.length, receipts: papers.open.length };
  return { from, to, checks: AUDIT_CHECKS.map((code) => checkOf(code, findings[code], counts[code])), asked };
}

function checkOf(code: AuditCheckCode, findings: readonly AuditFinding[] | null, count = findings?.length ?? 0): AuditCheck {
  if (findings === null) return { code, state: 'none', findings: [], count: 0, pence: null };
  const state = findings.length === 0 ? 'clear' : findings.some(({ isKnown }) => isKnown) ? 'open' : 'not_known';
  const sums = findings.flatMap(({ pence }) => pence ?? []);
  return { code, state, findings, count: findings.length === 0 ? 0 : count, pence: sums.length === 0 ? null : sums.reduce((sum, one) => sum + one, 0) };
}
