/** What loose papers may be for, with why it looks so. */
import type { Suggestion } from '../../core/evidence/suggest.ts';
import { grouped } from '../../core/values/count.ts';
import { formatDay } from '../../core/values/day.ts';
import { formatMoney } from '../../core/values/money.ts';
import type { Day, Pence } from '../../core/values/units.ts';

const kinds: Readonly<Record<Suggestion['of']['type'], string>> = { line: 'bank line', invoices: 'invoice', purchases: 'purchase', payslips: 'payslip' };

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

export const suggestWords = {
  title: (count: number): string =>
    count === 1 ? 'One paper belongs to nothing yet, and fits something' : `${grouped(count)} papers belong to nothing yet, and fit something`,
  list: 'What loose papers may be for',
  kinds,
  may: (kind: string, text: string, day: Day, pence: Pence): string => `It may be for the ${kind} ‘${text}’, ${formatDay(day)}, ${formatMoney(pence)}.`,
  why: ({ amount, day, word, pence, sure }: Suggestion): string => {
    const said = listed([amount ? formatMoney(pence) : '', day === null ? '' : formatDay(day), word === null ? '' : `‘${word}’`].filter(Boolean));
    return `In the paper: ${said}.${sure ? ' Nothing else fits as well.' : ' Look at it first.'}`;
  },
  take: 'Yes, it is for that',
  taken: (name: string, kind: string, text: string): string => `‘${name}’ now belongs to the ${kind} ‘${text}’.`,
  all: (count: number): string => `File all ${grouped(count)} that are sure`,
  allTaken: (count: number): string => `${grouped(count)} papers now belong to what they are for.`,
  reading: 'Reading the papers that belong to nothing yet',
} as const;
