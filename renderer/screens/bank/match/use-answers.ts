/**
 * The answers to what one waiting line was for, and saying them. Suggestions count only while they are this line's own and
 * newly read: a key pressed a moment too soon does nothing, rather than take the last line's answer.
 */
import { useState } from 'react';
import type { AccountSetup } from '../../../../core/api/accounts.ts';
import type { Candidate, PaperDraft, Question, Suggestion, UnexplainedLine } from '../../../../core/api/bank.ts';
import type { LinePart } from '../../../../core/books/facts.ts';
import type { Problem } from '../../../../core/values/problem.ts';
import { choiceWords } from '../../../../core/words/bank/choices.ts';
import { useChange } from '../../../parts/page/undo.tsx';
import { useUnsaved } from '../../../program/before-leaving.ts';
import { useRead } from '../../../program/use-program.tsx';
import { questionWords as words } from '../../../words/bank/match.ts';
import type { AlwaysDraft } from './always.tsx';
import { alwaysOf, startAlways } from './always.tsx';
import type { SaidKind } from './kind.tsx';
import type { NamedPart } from './parts.ts';
import { kindTitle, partOfPaper, splitTitle } from './parts.ts';

/** One answer, taken by its number. */
export interface Answer {
  readonly title: string;
  readonly detail: string;
  /** What stands at its end: that it fits, or what is left on the plan line. */
  readonly end: string | undefined;
  readonly fits: boolean;
  readonly sure: boolean;
  /** Why it can't be taken now. */
  readonly barred: string | undefined;
  readonly take: () => void;
}

/** A way to say something else, taken by its key. */
interface Other {
  readonly key: string;
  readonly title: string;
  readonly take: () => void;
}

/** The answers, or one of the ways to say something else. */
type Way = 'answers' | 'find' | 'paper' | 'kind' | 'split';

/** The question about one line as it stands: its answers, and the ways to say something else. */
export interface LineQuestion {
  readonly account: number;
  readonly setup: AccountSetup;
  readonly line: UnexplainedLine;
  readonly way: Way;
  /** Null while they are looked for. */
  readonly question: Question | null;
  readonly answers: readonly Answer[];
  readonly others: readonly Other[];
  /** Null where none of the answers can become a rule. */
  readonly always: AlwaysDraft | null;
  readonly onAlways: (always: AlwaysDraft) => void;
  /** Null: not asked for yet. */
  readonly note: string | null;
  readonly onNote: (note: string) => void;
  readonly startOfSplit: readonly NamedPart[];
  /** The paper to be written down, as far as the line tells. */
  readonly paper: PaperDraft | null;
  readonly pending: boolean;
  readonly problem: Problem | null;
  /** Back to the answers. */
  readonly onBack: () => void;
  /** Throws away what was typed about the line. */
  readonly onForget: () => void;
  readonly onFound: (found: Suggestion) => void;
  readonly onDocument: (paper: Candidate) => void;
  readonly onPaper: (type: PaperDraft['type'], fields: Readonly<Record<string, unknown>>, called: string) => Promise<Problem | null>;
  readonly onKind: (said: SaidKind) => void;
  readonly onSplit: (parts: readonly NamedPart[]) => void;
}

interface Asked {
  readonly line: number;
  readonly way: Way;
  readonly always: AlwaysDraft;
  readonly note: string | null;
  readonly startOfSplit: readonly NamedPart[];
  readonly bill: string | null;
  readonly problem: Problem | null;
}

interface Explaining {
  readonly account: number;
  readonly setup: AccountSetup;
  readonly line: UnexplainedLine;
  /** Told before the line goes from the list. */
  readonly onSaying: () => void;
  readonly onBack: () => void;
  readonly onPutOff: () => void;
}

export function useAnswers({ account, setup, line, onSaying, onBack, onPutOff }: Explaining): LineQuestion {
  const fresh: Asked = { line: line.id, way: 'answers', always: startAlways(line.text), note: null, startOfSplit: [], bill: null, problem: null };
  const [kept, setKept] = useState(fresh);
  const asked = kept.line === line.id ? kept : fresh;
  const set = (some: Partial<Asked>): void => setKept({ ...asked, ...some });
  // Kept here, whichever form is open: it is said with any answer.
  useUnsaved((asked.note ?? '').trim() !== '');
  const read = useRead('bank.suggestions', { account, line: line.id });
  const question = read.data && !read.isPlaceholderData && !read.isFetching ? read.data : null;
  const explain = useChange('bank.explain');
  const write = useChange('bank.explainByPaper');
  const called = line.text || words.nothing;

  const why = (own: string | null): { why?: string } => {
    const said = [own, asked.note?.trim()].filter(Boolean).join('. ').slice(0, 2000);
    return said === '' ? {} : { why: said };
  };
  const say = async (
    parts: readonly LinePart[],
    as: string,
    { note = null, always }: { note?: string | null; always?: string | undefined } = {},
  ): Promise<void> => {
    onSaying();
    set({ problem: null });
    const result = await explain.run(
      { account, lines: [{ line: line.id, parts: [...parts] }], ...(always !== undefined && { always: { contains: always } }), ...why(note) },
      ({ byRule, notices }) =>
        [words.explained(called, line.amount, as) + (always === undefined ? '' : words.ruleMade(always) + words.byRule(byRule)), ...notices].join(' '),
    );
    // Where it is taken back, the line is asked about as at first, with the note that was written.
    set(result.ok ? { way: 'answers', problem: null } : { problem: result.problem });
  };
  const takeSuggestion = ({ title, parts, note, bill }: Suggestion): void => {
    if (bill !== null) return set({ way: 'paper', bill });
    const rule = alwaysOf(asked.always, line.text);
    if (rule.good) void say(parts, title, { note, always: rule.words });
    else set({ always: rule.checked });
  };
  const answer = (suggestion: Suggestion): Answer => ({
    title: suggestion.title,
    detail: withRest(setup, suggestion),
    end: suggestion.left !== null ? choiceWords.left(suggestion.left) : suggestion.fits ? words.fits : undefined,
    fits: suggestion.fits,
    sure: suggestion.sure,
    barred: asked.always.on && !canBeRule(suggestion) ? words.notForRule : undefined,
    take: () => takeSuggestion(suggestion),
  });
  const way = (next: Way) => () => set({ way: next, startOfSplit: [], bill: null });
  const isThere = question !== null || read.error !== null;
  const paper = question && { ...question.paper, ...(asked.bill !== null && { type: 'invoices' as const, supplier: asked.bill }) };

  return {
    account,
    setup,
    line,
    way: asked.way,
    question,
    startOfSplit: asked.startOfSplit,
    paper,
    pending: explain.pending || write.pending,
    problem: asked.problem ?? read.error?.problem ?? null,
    answers: question?.answers.map(answer) ?? [],
    others: isThere
      ? [
          { key: '/', title: words.find, take: way('find') },
          { key: 'n', title: words.newPaper, take: way('paper') },
          { key: 's', title: words.split, take: way('split') },
          { key: 'k', title: words.kind, take: way('kind') },
          { key: '0', title: words.putOff, take: onPutOff },
        ]
      : [],
    always: question?.answers.some(canBeRule) ? asked.always : null,
    onAlways: (always) => set({ always }),
    note: asked.note,
    onNote: (note) => set({ note }),
    onBack: () => {
      set({ way: 'answers', problem: null });
      onBack();
    },
    onForget: () => setKept(fresh),
    onFound: takeSuggestion,
    onDocument: (document) => {
      const part = partOfPaper(document, line.amount);
      // What the paper leaves over has to be said too.
      if (part.part.amount === line.amount) void say([part.part], part.title);
      else set({ way: 'split', startOfSplit: [part] });
    },
    onPaper: async (type, fields, name) => {
      const result = await write.run({ account, line: line.id, type, fields, ...why(null) }, ({ notices }) =>
        [words.explained(called, line.amount, name), ...notices].join(' '),
      );
      if (result.ok) {
        set({ way: 'answers' });
        onSaying();
      }
      return result.ok ? null : result.problem;
    },
    onKind: ({ amount, category, planLine, fund, always }: SaidKind) =>
      void say([{ amount, settles: null, category, planLine, fund }], kindTitle(setup, category, planLine), { always }),
    onSplit: (parts) =>
      void say(
        parts.map(({ part }) => part),
        splitTitle(parts),
      ),
  };
}

/** A rule gives lines one category; a paper is paid once, and one refund gives one thing back. */
function canBeRule({ parts: [part, another] }: Suggestion): boolean {
  return part !== undefined && another === undefined && part.category !== null && part.refunds === undefined;
}

/** Where a paper takes only part of the line, what the rest would be called is said before it is taken. */
function withRest(setup: AccountSetup, { detail, parts }: Suggestion): string {
  const rest = parts.length > 1 ? parts.find(({ category }) => category !== null) : undefined;
  return rest?.category ? `${detail} ${words.restAs(rest.amount, kindTitle(setup, rest.category, rest.planLine))}` : detail;
}
