/** That somebody who may do so approved the hours of an assistant over some days: who, when, and what they came to then. Made on the screen of hours. */
import { formatDay, formatDays } from '../../values/day.ts';
import { formatHours } from '../../values/hours.ts';
import { recordWords } from '../../words/records.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import { DAY, HOURS, LISTED, NOTE, REFERENCE, WORDS } from '../natures.ts';

export const hoursApprovals = defineKind({
  table: 'hours_approval',
  order: 'from',
  one: 'approval of hours',
  title: 'Approval of hours',
  plural: 'Approvals of hours',
  lead: 'Who approved the hours of an assistant, and when.',
  fields: {
    person: need(REFERENCE, { label: 'Assistant', column: 'name', refers: 'person' }),
    from: need(DAY, { label: 'First day', column: 'from' }),
    to: need(DAY, { label: 'Last day', column: 'to' }),
    hours: need(HOURS, { label: 'All hours of these days', help: 'As they were approved, of every kind.', column: 'hours' }),
    shifts: may(LISTED, { label: 'Day by day', help: 'As they were approved. Headroom writes this itself.', column: 'shifts', seldom: true }),
    approvedBy: need(WORDS, { label: 'Approved by', column: 'approved_by' }),
    approvedOn: need(DAY, { label: 'Approved on', column: 'approved_on' }),
    note: may(NOTE, { label: 'Note', column: 'note' }),
  },
  form: ['person', 'from', 'to', 'hours', 'approvedBy', 'approvedOn', 'note', 'shifts'],
  inOrder: [['from', 'to']],
  tells: ['person'],
  start: (today) => ({ approvedOn: today }),
  row: ({ person, from, to, hours, approvedBy, approvedOn }) => ({
    day: from,
    title: person,
    detail: joined(`${formatDays(from, to)}, ${formatHours(hours)} hours`, recordWords.approvedBy(approvedBy, formatDay(approvedOn))),
    amount: null,
  }),
  called: ({ person, from, to }) => `approval of the hours of ${person}, ${formatDays(from, to)}`,
  sheet: {
    file: 'hours_approvals.csv',
    title: 'Approvals of hours',
    example: {
      ...{
        name: 'First Assistant',
        from: '06/04/2026',
        to: '12/04/2026',
        hours: '7',
        shifts: '',
        approved_by: 'A Person',
        approved_on: '13/04/2026',
        note: '',
      },
    },
  },
  posts: null,
});
