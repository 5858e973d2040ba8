/** Records of one kind on paper, as their list shows them; and one letter, with all that is written down of it. */
import type { Output } from '../api/methods.ts';
import { datedFileName, fileName } from '../export/file-names.ts';
import type { InvoiceStanding } from '../figures/owed/invoice-standing.ts';
import type { RecordType } from '../records/kinds.ts';
import { kindOf } from '../records/kinds.ts';
import { shownFields } from '../records/shown-fields.ts';
import { formatDay, localDay } from '../values/day.ts';
import { formatMoney } from '../values/money.ts';
import type { Day } from '../values/units.ts';
import { invoiceStandingSaid } from '../bills/standing-said.ts';
import { figurePaperWords } from '../words/papers/figures.ts';
import { listPaperWords as words } from '../words/papers/lists.ts';
import type { FiguresOf } from './figures.ts';
import { heading, text } from './figures.ts';
import type { Paper, PaperTable } from './paper.ts';

type Listed = Output<'records.list'>['records'];

interface Records {
  readonly type: RecordType;
  /** In the order of their list. */
  readonly records: Listed;
  /** What they were searched for; '': all. */
  readonly find: string;
  /** Of invoices. */
  readonly standings: readonly InvoiceStanding[];
}

export function recordsPaper({ type, records, find, standings }: Records, { account, madeAt }: FiguresOf, today: Day): Paper {
  const { plural } = kindOf(type);
  return {
    fileName: datedFileName(
      (reference, day) => words.files.records(fileName(plural.toLowerCase()).replaceAll(' ', '-'), reference, day),
      account.reference,
      today,
    ),
    title: plural,
    toSay: [figurePaperWords.whose(account.person, account.reference, account.council), `${words.asOn(today)}${find === '' ? '' : ` ${words.found(find)}`}`],
    blocks: records.length === 0 ? [text(words.noRecords)] : [tableOf(type, records, standings)],
    foot: words.foot(account.reference, today),
    madeAt,
  };
}

function tableOf(type: RecordType, records: Listed, standings: readonly InvoiceStanding[]): PaperTable {
  const rows = records.map(({ record, names }) => ({ id: record.id, ...kindOf(type).row({ ...record, ...names }) }));
  const standingOf = new Map(standings.map((one) => [one.id, one]));
  const [hasDay, hasDetail, hasAmount] = [
    rows.some(({ day }) => day !== null),
    rows.some(({ detail }) => detail !== ''),
    rows.some(({ amount }) => amount !== null),
  ];
  const isInvoices = type === 'invoices';
  const standing = (id: number): string => {
    const one = standingOf.get(id);
    return one ? invoiceStandingSaid(one) : '';
  };
  return {
    ...{ kind: 'table', caption: words.rows },
    columns: [
      { title: words.what },
      ...(hasDay ? [{ title: words.day }] : []),
      ...(hasDetail ? [{ title: words.detail }] : []),
      ...(isInvoices ? [{ title: words.paid }] : []),
      ...(hasAmount ? [{ title: words.amount, isNumber: true }] : []),
    ],
    rows: rows.map(({ id, title, day, detail, amount }) => [
      title,
      ...(hasDay ? [day === null ? words.noDay : formatDay(day)] : []),
      ...(hasDetail ? [detail] : []),
      ...(isInvoices ? [standing(id)] : []),
      ...(hasAmount ? [amount === null ? '' : formatMoney(amount)] : []),
    ]),
  };
}

/** @param papers what is kept with it. */
export function letterPaper(
  { record, names }: Pick<Listed[number], 'record' | 'names'>,
  papers: Output<'evidence.list'>,
  { account, madeAt }: FiguresOf,
  today: Day,
): Paper {
  return {
    fileName: datedFileName(words.files.letter, account.reference, kindOf('letters').row({ ...record, ...names }).day ?? today),
    title: kindOf('letters').row({ ...record, ...names }).title,
    toSay: [figurePaperWords.whose(account.person, account.reference, account.council)],
    blocks: [
      heading(words.about),
      { kind: 'facts', rows: shownFields('letters', record, names) },
      ...(papers.length === 0
        ? [text(words.noPapers)]
        : [
            {
              ...{ kind: 'table' as const, caption: words.keptWith },
              columns: [{ title: words.paper }, { title: words.addedOn }],
              rows: papers.map(({ name, at }) => [name, formatDay(localDay(new Date(at)))]),
            },
          ]),
    ],
    foot: words.foot(account.reference, today),
    madeAt,
  };
}
