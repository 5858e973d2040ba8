/** The front of a later version of a return: what changed since the one before. */
import type { AuditEntry } from '../api/audit.ts';
import { NO_NAME } from '../host/folders.ts';
import { isUnchanged } from '../returns/seal.ts';
import type { ReturnChanges } from '../returns/seal.ts';
import { isRows } from '../returns/figures.ts';
import { formatDay, localDay } from '../values/day.ts';
import { formatMoney } from '../values/money.ts';
import type { Pence } from '../values/units.ts';
import { returnPaperWords as words } from '../words/papers/return.ts';
import { returnFormWords } from '../words/returns/form.ts';
import type { PaperBlock } from './paper.ts';
import { valueText } from './return.ts';

const moneyOrNone = (pence: Pence | null): string => (pence === null ? words.notThere : formatMoney(pence));

/** What was done since, by whom and why. */
function doneSince(later: readonly AuditEntry[]): PaperBlock[] {
  if (later.length === 0) return [];
  return [
    {
      ...{ kind: 'table', caption: words.doneSince },
      columns: [{ title: words.doneWhat }, { title: words.doneOn }, { title: words.doneBy }, { title: words.doneWhy }],
      rows: later.map(({ at, who, what, why }) => [what, formatDay(localDay(new Date(at))), who === NO_NAME ? '' : who, why ?? '']),
    },
  ];
}

/** @param version the one before. @param later what was done in its days since, the oldest first. */
export function changesFront(version: number, changes: ReturnChanges, later: readonly AuditEntry[] = []): PaperBlock[] {
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
    ...doneSince(later),
  ];
}
