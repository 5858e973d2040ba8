/** How long papers are kept, and destroying those past their date. */
import type { Keeping, KeepTerm } from '../../core/evidence/retention.ts';
import { grouped } from '../../core/values/count.ts';
import { formatDay } from '../../core/values/day.ts';
import type { Day } from '../../core/values/units.ts';

const saidBy: Readonly<Record<KeepTerm['by'], string>> = {
  rule: 'So says the rule you wrote down',
  council: 'So say your council rules',
  hmrc: 'So HMRC wants it',
  usual: 'That is the longest of what councils usually ask',
};

export const keptWords = {
  /** '' where nothing is to be said. */
  until: (keeping: Keeping): string => {
    if (keeping.until !== null) return `Keep it to ${formatDay(keeping.until)}.`;
    if (keeping.because === 'for_ever') return 'Keep it for ever.';
    return keeping.because === 'holds' ? 'Keep it: what it is for still goes on.' : '';
  },
  saidBy,
  /** @param term how long, and who says so with its source, in words. */
  why: (until: Day, of: Day, term: string, by: string): string => `It was to be kept to ${formatDay(until)}: ${term}, from ${formatDay(of)}. ${by}.`,
  title: (count: number): string =>
    count === 0 ? 'Past its date: no paper' : count === 1 ? 'Past its date: 1 paper' : `Past their date: ${grouped(count)} papers`,
  lead: 'Papers that need not be kept any more. Nothing is destroyed by itself: keep them if you like.',
  none: 'Each paper says how long to keep it. Nothing is ever destroyed by itself. Once the day is over, the paper is listed here.',
  list: 'Papers past their date',
  rules: 'How long papers are kept',
  destroy: 'Destroy it for good',
  destroyAll: (count: number): string => `Destroy all ${grouped(count)} shown here for good`,
  ask: (count: number): string => (count === 1 ? 'Destroy this paper for good?' : `Destroy ${grouped(count)} papers for good?`),
  cannot: 'This can’t be taken back. The paper goes from everything it belongs to in this account, and from the file of papers.',
  backups: 'Backups made before still have it. So has a copy of everything you saved. Records and figures stay as they are.',
  noted: 'What was destroyed, when, by whom and why stays in What was done.',
  reason: 'Why is it destroyed?',
  reasonHelp: 'Such as: past its date, and no longer needed.',
  needsReason: 'Say in a few words why.',
  yes: 'Destroy for good',
  no: 'Keep it',
  destroyed: (names: readonly string[]): string =>
    names.length === 1 ? `‘${names[0] ?? ''}’ is destroyed.` : `${grouped(names.length)} papers are destroyed.`,
  stays: 'Papers that were destroyed do not come back.',
  earlier: 'Longest past',
  later: 'Less long past',
} as const;
