/** A table typed line by line, as a council's page prints it: points from, points to, and the money. Refuses a line that is not one, and says which. */
import { Refusal } from '../values/problem.ts';
import { parseMoney } from '../values/money.ts';
import { rasWords as words } from '../words/fairness/ras.ts';
import type { Ras } from './ras.ts';
import { readRas } from './ras.ts';

export interface TypedTable {
  readonly council: string;
  readonly group: string;
  readonly source: string;
  readonly per: Ras['per'];
  /** "70 to 115: 500.00" on each line; "186 and more: 7000"; "0 to 69: nothing". */
  readonly lines: string;
}

const LINE = /^(\d+(?:\.\d{1,2})?)\s*(?:(?:to|[-\u2013])\s*(\d+(?:\.\d{1,2})?)|(and more|\+))?\s*[:=\s]\s*(.+)$/i;

export function tableTyped({ council, group, source, per, lines }: TypedTable, day: string): Ras {
  const bands = lines.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [bandIn(line.trim(), at + 1)]));
  if (bands.length === 0) throw new Refusal('badInput', words.noLines, { field: 'lines' });
  const inOrder = bands.toSorted((a, b) => a.from - b.from);
  const overlap = inOrder.find(({ from }, at) => at > 0 && (inOrder[at - 1]?.to ?? Infinity) >= from);
  if (overlap) throw new Refusal('badInput', words.twoLines(String(overlap.from)), { field: 'lines' });
  return readRas({
    ...{ id: nameOf(`${council} ${group}`), council, ...(group.trim() !== '' && { group }), version: 1, from: null, to: null },
    ...{ source, seenOn: day, certainty: 'typed', per },
    questions: [{ id: 'points', text: words.pointsInAll, help: words.pointsHelp, answers: [] }],
    money: { by: 'bands', bands },
  });
}

function bandIn(line: string, number: number): { readonly from: number; readonly to: number | null; readonly pence: number | null } {
  const [, from, to, more, money = ''] = LINE.exec(line) ?? [];
  const pence = money.trim().toLowerCase() === words.nothing ? null : parseMoney(money.replace('\u00A3', '').trim());
  const isMoney = pence !== null || money.trim().toLowerCase() === words.nothing;
  if (from === undefined || !isMoney) throw new Refusal('badInput', words.notALine(number), { field: 'lines' });
  const band = { from: Number(from), to: more === undefined ? Number(to ?? from) : null, pence };
  if (band.to !== null && band.to < band.from) throw new Refusal('badInput', words.notALine(number), { field: 'lines' });
  return band;
}

function nameOf(text: string): string {
  const name = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 55)
    .replace(/-$/, '');
  return name === '' ? 'table' : name;
}
