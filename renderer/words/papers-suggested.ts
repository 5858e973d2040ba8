/** What loose papers may be for, with why it looks so. */
import type { Suggestion } from '../../core/evidence/suggest.ts';
import { grouped } from '../../core/values/count.ts';
import { formatDay } from '../../core/values/day.ts';
import { formatMoney } from '../../core/values/money.ts';

const KINDS: Readonly<Record<Suggestion['of']['type'], string>> = { line: 'bank line', invoices: 'invoice', purchases: 'purchase', payslips: 'payslip' };

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

export const suggestWords = {
  title: (count: number): string => (count === 1 ? 'One paper belongs to nothing yet, and fits something' : `${grouped(count)} papers belong to nothing yet, and fit something`),
  list: 'What loose papers may be for',
  may: ({ of, text, days, pence }: Suggestion): string => `It may be for the ${KINDS[of.type]} ‘${text}’, ${formatDay(days[0] ?? '')}, ${formatMoney(pence)}.`,
  why: ({ amount, day, word, pence, sure }: Suggestion): string => {
    const said = listed([amount ? formatMoney(pence) : '', day === null ? '' : formatDay(day), word === null ? '' : `‘${word}’`].filter(Boolean));
    return `In the paper: ${said}.${sure ? ' Nothing else fits as well.' : ' Look at it first.'}`;
  },
  take: 'Yes, it is for that',
  taken: (name: string, { of, text }: Suggestion): string => `‘${name}’ now belongs to the ${KINDS[of.type]} ‘${text}’.`,
  all: (count: number): string => `File all ${grouped(count)} that are sure`,
  allTaken: (count: number): string => `${grouped(count)} papers now belong to what they are for.`,
  reading: 'Reading the papers that belong to nothing yet',
} as const;
