/** The words of rows of Money on paper. */
import type { MoneyRow } from '../../api/money.ts';
import { formatDay } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';

export const moneyPaperWords = {
  title: 'Money in and out',
  whose: (person: string, reference: string, council: string): string => `${person}, ${reference}, ${council}`,
  caption: 'Newest first',
  none: 'There is no row of this kind.',
  day: 'Day',
  who: 'Who and what for',
  planLine: 'Plan line',
  in: 'In',
  out: 'Out',
  balance: 'Balance',
  states: {
    explained: '',
    unexplained: 'Not explained yet',
    recorded: 'Not on the statement yet',
    corrected: 'Corrected later',
    reversal: 'Takes a row back',
  } satisfies Readonly<Record<MoneyRow['state'], string>>,
  tooMany: (most: number): string => `At most ${most.toLocaleString('en-GB')} rows fit on one paper. Choose fewer, such as a month.`,
  file: (reference: string, day: Day): string => `money-${reference}-${day}`,
  foot: (reference: string, day: Day): string => `${reference} · as on ${formatDay(day)} · Made with Headroom`,
} as const;
