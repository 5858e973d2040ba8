/** How a figure is worked out, on paper: its rule, and its lines with what they come to; in full, with what each line is made of after it. */
import type { FiledWorking } from '../api/figures.ts';
import type { FigureId } from '../figures/breakdowns/figure-ids.ts';
import { formatDay } from '../values/day.ts';
import { formatMoney } from '../values/money.ts';
import { figurePaperWords as words } from '../words/papers/figures.ts';
import type { FiguresOf } from './figures.ts';
import { figurePaper, heading, text } from './figures.ts';
import type { Paper, PaperBlock, PaperTable } from './paper.ts';

/** The working of a figure and of all that its lines open into, each once, in the order in which they are met. */
export function workingsDown(figure: FigureId, workingOf: (figure: FigureId) => FiledWorking): FiledWorking[] {
  const keyOf = (one: FigureId): string => JSON.stringify(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const met = new Map<string, FiledWorking>();
  const wanted: FigureId[] = [figure];
  for (let next = wanted.shift(); next !== undefined; next = wanted.shift()) {
    if (met.has(keyOf(next))) continue;
    const working = workingOf(next);
    met.set(keyOf(next), working);
    // What the first line is made of comes right after it.
    wanted.unshift(...working.rows.flatMap(({ opens }) => (opens !== null && 'figure' in opens ? [opens] : [])));
  }
  return [...met.values()];
}

/** @param first the figure that is asked for; `below`: those its lines are made of. */
export function workingPaper(first: FiledWorking, below: readonly FiledWorking[], of: FiguresOf): Paper {
  const { title, asOf, completeTo } = first;
  const blocks = [...linesOf(first), ...below.flatMap((one) => [heading(one.title), ...linesOf(one)])];
  return figurePaper(of, { file: words.files.working, title, asOf, completeTo, blocks });
}

function linesOf({ rule, rows }: FiledWorking): PaperBlock[] {
  if (rows.length === 0) return [text(rule), text(words.nothingToCount)];
  const whys = rows.map(whyOf);
  const hasWhy = whys.some((why) => why !== '');
  const cells = rows.map((row, index) => [labelOf(row), ...(hasWhy ? [whys[index] ?? ''] : []), sizeOf(row)]);
  // The last sum is what all of it comes to.
  const isTotal = rows.at(-1)?.kind === 'sum';
  const table: PaperTable = {
    ...{ kind: 'table', caption: words.steps },
    columns: [{ title: words.what }, ...(hasWhy ? [{ title: words.why }] : []), { title: words.amount, isNumber: true }],
    rows: isTotal ? cells.slice(0, -1) : cells,
    ...(isTotal && { totals: cells.slice(-1) }),
  };
  return [text(rule), table];
}

type Row = FiledWorking['rows'][number];

const labelOf = ({ kind, label }: Row): string => (kind === 'less' ? words.less(label) : label);

function whyOf({ why, later }: Row): string {
  return later === undefined ? why : words.later(why, later.what, formatDay(later.on));
}

/** With a minus sign where it is taken off. */
function sizeOf({ kind, pence, hours }: Row): string {
  if (pence !== null) return formatMoney(kind === 'less' && pence !== 0 ? -pence : pence);
  if (hours === null) return '';
  return words.hours(kind === 'less' && hours !== '0' ? `−${hours}` : hours);
}
