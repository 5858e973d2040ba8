/** The list of accounts that leaves the program: those chosen and in their order, as a paper with the reasons, or as a sheet with everything that is told of each. */
import type { AccountRow } from '../api/accounts.ts';
import { fileName } from '../export/file-names.ts';
import { localDay } from '../values/day.ts';
import { formatHours } from '../values/hours.ts';
import { formatMoney } from '../values/money.ts';
import type { Day, Pence } from '../values/units.ts';
import { mandateWords } from '../words/books/mandates.ts';
import { standingWords } from '../words/figures/standing.ts';
import { allAccountsPaperWords as words } from '../words/papers/all-accounts.ts';
import type { Paper } from './paper.ts';
import type { SheetCell, Workbook } from './workbook.ts';

/** Every reason, the worst first. */
function why({ standing }: AccountRow): string {
  if (standing === null) return words.notWorkedOut;
  return standing.reasons.length === 0 ? standingWords.inOrder : `${standing.reasons.map(standingWords.reason).join('. ')}.`;
}

function nextDue({ standing }: AccountRow): string {
  if (standing === null) return words.notKnown;
  const { nextDue: due } = standing;
  return due === null ? words.nothingDue : standingWords.dueOn(standingWords.due[due.code], due.day);
}

export function allAccountsPaper(rows: readonly AccountRow[], madeAt: string): Paper {
  const today = localDay(new Date(madeAt));
  const known = <T>(value: T | null | undefined, told: (value: T) => string): string => (value == null ? words.notKnown : told(value));
  return {
    fileName: fileName(words.file(today)),
    title: words.title(today),
    blocks: [
      { kind: 'text', text: words.order },
      {
        ...{ kind: 'table', caption: words.caption(rows.length), isWide: true },
        columns: [
          ...[words.person, words.council, words.why].map((title) => ({ title })),
          ...[words.balance, words.askedBack, words.hours].map((title) => ({ title, isNumber: true })),
          { title: words.nextDue },
        ],
        rows: rows.map((row) => [
          ...[words.called(row.person, row.reference), row.council, why(row), formatMoney(row.balance)],
          known(row.standing?.mayBeAskedBack, formatMoney),
          known(row.standing?.crisisHours, formatHours),
          nextDue(row),
        ]),
      },
    ],
    foot: words.foot(today),
    madeAt,
  };
}

const text = (of: string): SheetCell => ({ kind: 'text', text: of });
const pence = (of: Pence | null | undefined): SheetCell => (of == null ? { kind: 'empty' } : { kind: 'pence', pence: of });
const day = (of: Day | null | undefined): SheetCell => (of == null ? { kind: 'empty' } : { kind: 'day', day: of });

/** What is not known is empty. */
export function allAccountsSheet(rows: readonly AccountRow[], madeAt: string): Workbook {
  const head = [
    ...[words.person, words.reference, words.council, words.actsAs, words.actsWho, words.why, words.balance, words.askedBack, words.hours],
    ...[words.completeTo, words.reconciledOn, words.nextDue, words.nextDueOn, words.changedBy, words.changedOn],
  ];
  const cells = ({ standing, ...row }: AccountRow): SheetCell[] => [
    ...[text(row.person), text(row.reference), text(row.council)],
    text(standing?.actsAs ? mandateWords.roles[standing.actsAs.role].title : ''),
    text(standing?.actsAs?.who ?? ''),
    ...[text(why({ standing, ...row })), pence(row.balance), pence(standing?.mayBeAskedBack)],
    text(standing?.crisisHours == null ? '' : formatHours(standing.crisisHours)),
    ...[day(standing?.completeTo), day(standing?.reconciledOn)],
    text(standing?.nextDue ? standingWords.due[standing.nextDue.code] : ''),
    day(standing?.nextDue?.day),
    text(standing?.lastChange.who ?? ''),
    day(standing ? localDay(new Date(standing.lastChange.at)) : null),
  ];
  return {
    fileName: fileName(words.file(localDay(new Date(madeAt)))),
    as: 'csv',
    sheets: [{ name: words.sheet, head: 1, rows: [head.map(text), ...rows.map(cells)] }],
  };
}
