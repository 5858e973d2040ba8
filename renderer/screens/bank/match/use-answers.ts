/**
 * The answers to what one waiting line was for, and saying them. Suggestions count only while they are this line's own and
 * newly read: a key pressed a moment too soon does nothing, rather than take the last line's answer.
 */
import { useState } from 'react';
import type { AccountSetup } from '../../../../core/api/accounts.ts';
import type { Candidate, Suggestion, UnexplainedLine } from '../../../../core/api/bank.ts';
import type { LinePart } from '../../../../core/books/facts.ts';
import type { Problem } from '../../../../core/values/problem.ts';
import { useChange } from '../../../parts/page/undo.tsx';
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
  readonly detail?: string;
  readonly fits: boolean;
  /** Why it can't be taken now. */
  readonly barred: string | undefined;
  readonly take: () => void;
}

/** The suggestions, or one of the ways to say something else. */
export type Way = 'answers' | 'paper' | 'kind' | 'split';

/** The question about one line as it stands: its answers, and the ways to say something else. */
export interface LineQuestion {
  readonly account: number;
  readonly setup: AccountSetup;
  readonly line: UnexplainedLine;
  readonly way: Way;
  readonly answers: readonly Answer[];
  /** How many of the answers were found for this line; null while they are looked for. */
  readonly found: number | null;
  /** Null where none of the answers can become a rule. */
  readonly always: AlwaysDraft | null;
  readonly onAlways: (always: AlwaysDraft) => void;
  readonly startOfSplit: readonly NamedPart[];
  readonly pending: boolean;
  readonly problem: Problem | null;
  /** Back to the answers. */
  readonly onBack: () => void;
  readonly onPaper: (paper: Candidate) => void;
  readonly onKind: (said: SaidKind) => void;
  readonly onSplit: (parts: readonly NamedPart[]) => void;
}

/** Numbers go to 9, and three answers are always there. */
const MOST_SUGGESTIONS = 6;

interface Asked {
  readonly line: number;
  readonly way: Way;
  readonly always: AlwaysDraft;
  readonly startOfSplit: readonly NamedPart[];
  readonly problem: Problem | null;
}

interface Explaining {
  readonly account: number;
  readonly setup: AccountSetup;
  readonly line: UnexplainedLine;
  /** Told before the line goes from the list. */
  readonly onSaying: () => void;
  readonly onBack: () => void;
}

export function useAnswers({ account, setup, line, onSaying, onBack }: Explaining): LineQuestion {
  const fresh: Asked = { line: line.id, way: 'answers', always: startAlways(line.text), startOfSplit: [], problem: null };
  const [kept, setKept] = useState(fresh);
  const asked = kept.line === line.id ? kept : fresh;
  const set = (some: Partial<Asked>): void => setKept({ ...asked, ...some });
  const read = useRead('bank.suggestions', { account, line: line.id });
  const suggestions = read.data && !read.isPlaceholderData && !read.isFetching ? read.data.slice(0, MOST_SUGGESTIONS) : null;
  const explain = useChange('bank.explain');

  const say = async (parts: readonly LinePart[], as: string, always?: string): Promise<void> => {
    onSaying();
    set({ problem: null });
    const result = await explain.run(
      { account, lines: [{ line: line.id, parts: [...parts] }], ...(always !== undefined && { always: { contains: always } }) },
      ({ byRule }) =>
        words.explained(line.text || words.nothing, line.amount, as) + (always === undefined ? '' : words.ruleMade(always) + words.byRule(byRule)),
    );
    if (!result.ok) set({ problem: result.problem });
  };
  const takeSuggestion = ({ title, parts }: Suggestion): void => {
    const rule = alwaysOf(asked.always, line.text);
    if (rule.good) void say(parts, title, rule.words);
    else set({ always: rule.checked });
  };
  const suggested = (suggestion: Suggestion): Answer => {
    const { title, fits } = suggestion;
    const detail = withRest(setup, suggestion);
    return { title, detail, fits, barred: asked.always.on && !canBeRule(suggestion) ? words.notForRule : undefined, take: () => takeSuggestion(suggestion) };
  };
  const other = (way: Way, title: string): Answer => ({ title, fits: false, barred: undefined, take: () => set({ way, startOfSplit: [] }) });

  return {
    account,
    setup,
    line,
    way: asked.way,
    startOfSplit: asked.startOfSplit,
    pending: explain.pending,
    problem: asked.problem ?? read.error?.problem ?? null,
    found: suggestions?.length ?? null,
    answers:
      suggestions === null && !read.error
        ? []
        : [...(suggestions ?? []).map(suggested), other('paper', words.paper), other('kind', words.kind), other('split', words.split)],
    always: suggestions?.some(canBeRule) ? asked.always : null,
    onAlways: (always) => set({ always }),
    onBack: () => {
      set({ way: 'answers', problem: null });
      onBack();
    },
    onPaper: (paper: Candidate) => {
      const part = partOfPaper(paper, line.amount);
      // What the paper leaves over has to be said too.
      if (part.part.amount === line.amount) void say([part.part], part.title);
      else set({ way: 'split', startOfSplit: [part] });
    },
    onKind: ({ amount, category, planLine, fund, always }: SaidKind) =>
      void say([{ amount, settles: null, category, planLine, fund }], kindTitle(setup, category, planLine), always),
    onSplit: (parts) =>
      void say(
        parts.map(({ part }) => part),
        splitTitle(parts),
      ),
  };
}

/** A rule gives lines one category; a paper is paid once. */
function canBeRule({ parts: [part, another] }: Suggestion): boolean {
  return part !== undefined && another === undefined && part.category !== null;
}

/** Where a paper takes only part of the line, what the rest would be called is said before it is taken. */
function withRest(setup: AccountSetup, { detail, parts }: Suggestion): string {
  const rest = parts.length > 1 ? parts.find(({ category }) => category !== null) : undefined;
  return rest?.category ? `${detail} ${words.restAs(rest.amount, kindTitle(setup, rest.category, rest.planLine))}` : detail;
}
