/** What is coming on paper, in the groups of the screen: what is late, what comes, what may be done by now. */
import type { Dues } from '../api/reminders.ts';
import { datedFileName } from '../export/file-names.ts';
import { DUE_STATES } from '../figures/due/due.ts';
import type { DueNow } from '../figures/due/due.ts';
import { dueTitle } from '../figures/due/titles.ts';
import { formatDay } from '../values/day.ts';
import { formatMoney } from '../values/money.ts';
import type { Day } from '../values/units.ts';
import { dueListWords } from '../words/figures/due-list.ts';
import { figurePaperWords } from '../words/papers/figures.ts';
import { listPaperWords as words } from '../words/papers/lists.ts';
import type { FiguresOf } from './figures.ts';
import { heading, text } from './figures.ts';
import type { Paper, PaperBlock } from './paper.ts';

export function remindersPaper(
  { dues, minimumWageTo }: Pick<Dues, 'dues' | 'minimumWageTo'>,
  isOfKind: boolean,
  { account, madeAt }: FiguresOf,
  today: Day,
): Paper {
  const nothing = isOfKind ? dueListWords.nothingOfThese : dueListWords.nothing;
  return {
    fileName: datedFileName(words.files.reminders, account.reference, today),
    title: dueListWords.title,
    toSay: [figurePaperWords.whose(account.person, account.reference, account.council), words.asOn(today)],
    blocks: [
      ...(dues.length === 0 ? [text(nothing)] : []),
      ...DUE_STATES.flatMap((state) => groupOf(state, dues)),
      text(dueListWords.minimumWage(formatDay(minimumWageTo))),
    ],
    foot: words.foot(account.reference, today),
    madeAt,
  };
}

function groupOf(state: DueNow['state'], all: readonly DueNow[]): PaperBlock[] {
  const dues = all.filter((due) => due.state === state);
  if (dues.length === 0) return [];
  return [
    heading(dueListWords.groups[state]),
    {
      ...{ kind: 'table', caption: dueListWords.captions[state] },
      columns: [{ title: dueListWords.what }, { title: dueListWords.day }, { title: dueListWords.amount, isNumber: true }],
      rows: dues.map((due) => [whatOf(due), formatDay(due.day), due.pence === null ? '' : formatMoney(due.pence)]),
    },
  ];
}

function whatOf(due: DueNow): string {
  const { lacks, code, pence } = due;
  const beside = [...(lacks === null ? [] : [dueListWords.lacks[lacks]]), ...(code === 'lowPay' && pence !== null ? [dueListWords.tooLittle] : [])];
  return beside.length === 0 ? dueTitle(due) : `${dueTitle(due)}. ${beside.join(' ')}`;
}
