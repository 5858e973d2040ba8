/** The words of sheets of hours on paper. */
import type { TimesheetKind } from '../../books/facts.ts';

export const hoursPaperWords = {
  title: (name: string): string => `Hours of ${name}`,
  sheetFile: (name: string, from: string): string => `hours-${name}-${from}`,
  blankFile: (name: string, from: string): string => `hours-to-fill-in-${name}-${from}`,
  employer: 'Employer',
  days: 'For',
  contract: 'Hours a week in the contract',
  caption: 'Day by day',
  columns: { day: 'Day', starts: 'From', ends: 'To', hours: 'Hours', what: 'What', sign: 'Initials' },
  kinds: {
    worked: 'worked',
    night: 'night, awake',
    sleep_in: 'sleep-in',
    holiday: 'holiday',
    sick: 'off sick',
    lapsed: 'holiday that is gone',
  } satisfies Readonly<Record<TimesheetKind, string>>,
  /** What hours of each kind come to. Nights awake are work, and told apart. */
  sums: {
    work: 'Work',
    night: 'Of it nights, awake',
    sleep_in: 'Sleep-ins',
    holiday: 'Holiday',
    sick: 'Off sick',
    lapsed: 'Holiday that is gone',
  },
  ofEveryKind: 'Hours, of every kind',
  noHours: 'No hours of these days are on file.',
  fillIn: 'Write down when you begin and end each day, and the hours. Both sign at the end.',
  toSign: ['The assistant, and the day', 'The employer, or who acts for them, and the day'],
  receipt: (name: string): string => `Approved hours of ${name}`,
  receiptFile: (name: string, from: string): string => `approved-hours-${name}-${from}`,
  approved: (by: string, on: string): string => `Approved by ${by} on ${on}.`,
  changed: 'The hours on file were changed after that. This is what was approved.',
  notListed: 'Day by day they were not kept when they were approved. These are the hours on file now.',
  note: 'Note',
} as const;
