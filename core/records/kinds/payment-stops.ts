/** Days without the direct payment: while it is suspended, or once it has ended. */
import type { StopKind } from '../../books/facts.ts';
import { STOP_KINDS } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { expectedWords } from '../../words/move-in.ts';
import { recordWords } from '../../words/records.ts';
import { defineKind, fromTo, joined, may, need } from '../kind.ts';
import type { Typed } from '../natures.ts';
import { choice, DAY, NOTE, whole } from '../natures.ts';

const STOP_TITLES: Readonly<Record<StopKind, { readonly title: string; readonly detail: string }>> = {
  suspended: { title: 'Suspended', detail: 'The council pays nothing for a while.' },
  ended: { title: 'Ended', detail: 'The council pays nothing any more, and what is left is settled.' },
};

const isSuspended = ({ kind }: Typed): boolean => kind === 'suspended';

export const paymentStops = defineKind({
  table: 'payment_stop',
  order: 'from',
  one: 'stop of the direct payment',
  title: 'Stop of the direct payment',
  plural: 'Stops of the direct payment',
  lead: 'Days the council pays nothing for: while the direct payment is suspended, or once it has ended. A payment is due only for its other days.',
  fields: {
    kind: need(choice(STOP_KINDS, STOP_TITLES), { label: 'What happened?', column: 'kind' }),
    from: need(DAY, { label: 'First day without the direct payment', column: 'from' }),
    to: may(DAY, { label: 'Last day without it', column: 'to', help: 'Left empty, it goes on until you say more.', when: isSuspended }),
    noticeOn: may(DAY, { label: 'Day of the council’s notice', column: 'notice_on' }),
    closeDays: may(whole(0, 400), {
      label: 'Days to settle the account',
      column: 'close_days',
      help: 'Counted from the last day of the direct payment. Often 28.',
      when: (typed) => !isSuspended(typed),
    }),
    reason: may(NOTE, { label: 'Why', column: 'reason' }),
  },
  form: ['kind', 'from', 'to', 'noticeOn', 'closeDays', 'reason'],
  inOrder: [['from', 'to']],
  once: ['from'],
  tells: [],
  start: () => ({ kind: 'suspended', closeDays: '28' }),
  row: ({ kind, from, to, reason }) => ({
    day: from,
    title: kind === 'ended' ? 'Direct payment ended' : 'Direct payment suspended',
    detail: joined(fromTo(formatDay(from), to === null ? null : formatDay(to)), reason),
    amount: null,
  }),
  called: ({ kind, from }) => `${kind === 'ended' ? 'ending' : 'suspension'} of the direct payment from ${formatDay(from)}`,
  check: ({ kind, to }, facts, found) => {
    if (kind !== 'ended') return;
    if (to !== null) found.faults.push({ field: 'to', message: recordWords.endingHasNoEnd });
    if (facts.paymentStops.some((other) => other.kind === 'ended')) found.faults.push({ field: 'kind', message: recordWords.endedOnce });
  },
  sheet: {
    file: 'payment_stops.csv',
    title: 'When the direct payment was stopped',
    example: { kind: 'suspended', from: '01/06/2026', to: '14/06/2026', notice_on: '20/05/2026', close_days: '', reason: 'In hospital' },
    check: (rows, tell) => {
      const ended = rows.filter(({ values }) => values.kind === 'ended');
      for (const row of ended) if (row.values.to !== null) tell(row, 'to', expectedWords.noLastDay);
      for (const row of ended.slice(1)) tell(row, 'kind', expectedWords.endedOnce);
    },
  },
  posts: null,
});
