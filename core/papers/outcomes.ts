/** The review of outcomes on paper: how each was at each review, what was achieved in the person's words, and money beside it, never as its cause. */
import type { OutcomeOverTime, OutcomesView } from '../fairness/outcomes.ts';
import { formatDay } from '../values/day.ts';
import { formatMoney } from '../values/money.ts';
import { outcomeWords } from '../words/fairness/outcomes.ts';
import { fairnessPaperWords as words } from '../words/papers/fairness.ts';
import type { FiguresOf } from './figures.ts';
import { figurePaper, heading, text } from './figures.ts';
import type { Paper, PaperBlock } from './paper.ts';

/** More days are told in the program: a page is only so wide. */
const MOST_DAYS = 5;

export function changeSaid(at: OutcomeOverTime['at'][number]): string {
  if (at === null) return words.notAsked;
  return typeof at === 'string' ? words[at] : outcomeWords.changes[at.change];
}

export function achievedBlock({ outcomes }: Pick<OutcomesView, 'outcomes'>): PaperBlock[] {
  const rows = outcomes
    .flatMap(({ name, at }) => at.flatMap((one) => (one !== null && typeof one !== 'string' && one.achieved !== null ? [{ name, ...one }] : [])))
    .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  if (rows.length === 0) return [heading(words.achieved), text(words.noneAchieved)];
  return [
    {
      ...{ kind: 'table', caption: words.achieved, columns: [{ title: words.day }, { title: words.outcome }, { title: words.what }] },
      rows: rows.map(({ day, name, achieved }) => [formatDay(day), name, achieved ?? '']),
    },
  ];
}

export function outcomesBlock({ days, outcomes }: Pick<OutcomesView, 'days' | 'outcomes'>): PaperBlock[] {
  if (outcomes.length === 0) return [heading(words.outcomes), text(words.none)];
  if (days.length === 0) return [heading(words.outcomes), text(words.noReview)];
  const shown = days.slice(-MOST_DAYS);
  return [
    {
      ...{ kind: 'table', caption: words.outcomes, columns: [{ title: words.outcome }, ...shown.map((day) => ({ title: formatDay(day) }))] },
      rows: outcomes.map(({ name, at }) => [name, ...at.slice(-MOST_DAYS).map(changeSaid)]),
    },
  ];
}

export function outcomesPaper(view: OutcomesView, of: FiguresOf): Paper {
  const { days, outcomes, process, reviews, year } = view;
  const shown = days.slice(-MOST_DAYS);
  const beside: PaperBlock[] =
    outcomes.length === 0
      ? []
      : [
          {
            ...{ kind: 'table', caption: words.beside },
            columns: [{ title: words.outcome }, { title: words.lines }, { title: words.spent, isNumber: true }, { title: words.hours, isNumber: true }],
            rows: outcomes.map(({ name, beside: money }) =>
              money === null ? [name, words.noLine, '', ''] : [name, money.lines.join(', '), formatMoney(money.spent), money.hours ?? ''],
            ),
          },
          text(words.besideLead(year.from, year.asOf)),
        ];
  const asked: PaperBlock[] =
    shown.length === 0
      ? []
      : [
          {
            ...{ kind: 'table', caption: words.process, columns: [{ title: words.question }, ...shown.map((day) => ({ title: formatDay(day) }))] },
            rows: process.map(({ question, at }) => [
              outcomeWords.questions[question],
              ...at.slice(-MOST_DAYS).map((answer) => (answer === null ? words.notAnswered : outcomeWords.answers[answer])),
            ]),
          },
        ];
  const notes = reviews.flatMap(({ day, withWhom, note }) => {
    const said = [withWhom === null ? null : words.withWhom(withWhom), note].filter((one) => one !== null).join(' ');
    return said === '' ? [] : [[formatDay(day), said] as const];
  });
  const blocks = [
    ...outcomesBlock(view),
    ...achievedBlock(view),
    ...beside,
    ...asked,
    ...(notes.length === 0 ? [] : [heading(words.notes), { kind: 'facts' as const, rows: notes }]),
  ];
  return figurePaper(of, { file: words.files.outcomes, title: words.review, asOf: year.asOf, completeTo: year.completeTo, blocks });
}
