/** The front of a later version of a return: what changed since the one before. */
import { isUnchanged } from '../returns/seal.ts';
import type { ReturnChanges } from '../returns/seal.ts';
import { isRows } from '../returns/figures.ts';
import { formatDay } from '../values/day.ts';
import { formatMoney } from '../values/money.ts';
import type { Pence } from '../values/units.ts';
import { returnPaperWords as words } from '../words/papers/return.ts';
import { returnFormWords } from '../words/returns/form.ts';
import type { PaperBlock } from './paper.ts';
import { valueText } from './return.ts';

const moneyOrNone = (pence: Pence | null): string => (pence === null ? words.notThere : formatMoney(pence));

/** @param version the one before. */
export function changesFront(version: number, changes: ReturnChanges): PaperBlock[] {
  const heading: PaperBlock = { kind: 'heading', text: words.changed(version) };
  if (isUnchanged(changes)) return [heading, { kind: 'text', text: words.nothingChanged }];
  const columns = [{ title: words.what }, { title: words.then, isNumber: true }, { title: words.now, isNumber: true }];
  // Lists are told by the lines they are made of.
  const values = changes.values.flatMap(({ field, then, now }) =>
    isRows(then) || isRows(now) ? [] : [[returnFormWords.fields[field], valueText(field, then), valueText(field, now)]],
  );
  const lines = changes.lines.map(({ day, payee, then, now }) => [words.payment(formatDay(day), payee), moneyOrNone(then), moneyOrNone(now)]);
  return [
    heading,
    ...(values.length > 0 ? [{ kind: 'table', caption: words.sheets.figures, columns, rows: values } as const] : []),
    ...(lines.length > 0 ? [{ kind: 'table', caption: words.lines, columns, rows: lines } as const] : []),
  ];
}
