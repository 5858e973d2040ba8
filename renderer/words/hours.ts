/** The words of a week of hours. Days and sums come in as they are to be read, unless it says day. */
import type { RateKind, TimesheetKind } from '../../core/books/facts.ts';
import type { Approval } from '../../core/hours/approved.ts';
import { formatDay, weekdayName } from '../../core/values/day.ts';

const HOURS_OF: Readonly<Record<TimesheetKind, string>> = {
  worked: '',
  night: ' awake at night',
  holiday: ' of holiday',
  sick: ' of sickness',
  sleep_in: ' of sleeping in',
  lapsed: ' of holiday that lapsed',
};
const RATES: Readonly<Record<RateKind, string>> = {
  standard: 'Standard rate',
  weekend: 'Weekend rate',
  bank_holiday: 'Bank holiday rate',
  night: 'Night rate',
  sleep_in: 'Sleep-in rate',
};

export const hoursWords = {
  title: 'Hours worked',
  lead: 'Type hours as 4, 4.5 or 4:30, or the times: 9:00-13:00. In front put H for holiday, S for sick, N for a night asleep, W for one awake: H 3.',
  keys: 'Arrow keys move. L in an empty box fills in last week. Ctrl+Enter saves and goes on.',
  reading: 'Reading the hours',
  weeks: 'Weeks',
  before: 'Week before',
  after: 'Week after',
  weekOf: 'The week of this day',
  caption: (days: string): string => `Hours of ${days}`,
  assistant: 'Assistant',
  week: 'Week',
  /** Takes a day. */
  dayHead: (day: string): string => `${weekdayName(day).slice(0, 3)} ${Number(day.slice(8, 10))}`,
  bankHoliday: 'bank holiday',
  bankHolidays: (nation: string, days: string): string => `Bank holiday in ${nation}: ${days}.`,
  noBankHolidays: (years: string): string => `The bank holidays of ${years} are not known here.`,
  /** Takes a day. */
  dayCalled: (day: string): string => `${weekdayName(day)} ${formatDay(day).replace(/ \d+$/, '')}`,
  cell: (name: string, day: string): string => `${name}, ${day}`,
  spoken: (hours: string, kind: TimesheetKind): string => `${hours} ${hours === '1' ? 'hour' : 'hours'}${HOURS_OF[kind]}`,
  several: (name: string, day: string, rows: number): string => `${name}, ${day}, ${rows === 1 ? 'one record' : `${rows} records`}`,
  records: (rows: number): string => (rows === 1 ? '1 record' : `${rows} records`),
  askedOf: (name: string, day: string, message: string): string => `${name}, ${day}: ${message}`,
  saidOf: (day: string, message: string): string => `${day}: ${message}`,
  contract: (hours: string): string => `contract ${hours} h`,
  under: (hours: string): string => `${hours} under`,
  over: (hours: string): string => `${hours} over`,
  asAgreed: 'as agreed',
  holiday: (hours: string): string => `and ${hours} holiday`,
  sick: (hours: string): string => `and ${hours} sick`,
  night: (hours: string): string => `of it ${hours} at night`,
  sleepIn: (hours: string): string => `and ${hours} asleep`,
  pay: (pay: string, plan: string): string => `This week ${pay}, plan ${plan}.`,
  payAlone: (pay: string): string => `This week ${pay}. The plan has no hours of assistants for it.`,
  /** Takes a day. */
  payUnknown: (name: string, day: string): string => `What this week costs is not known yet: no rate of pay is on file for ${name} on ${formatDay(day)}.`,
  planIs: (plan: string): string => `The plan has ${plan} for it.`,
  addRate: 'Add a rate of pay',
  rateOn: (kind: RateKind, days: string): string => `${RATES[kind]} on ${days}.`,
  and: ' and ',
  approval: {
    states: {
      approved: (name: string, by: string, on: string): string => `${name}: approved by ${by} on ${on}.`,
      changed: (name: string, by: string, on: string): string => `${name}: changed since ${by} approved them on ${on}.`,
      not_approved: (name: string): string => `${name}: not approved yet.`,
    } satisfies Readonly<Record<Approval['state'], (name: string, by: string, on: string) => string>>,
    approve: 'Approve the hours that are saved',
    by: 'Who approves them?',
    byHelp: 'The person, or who acts for them.',
    save: 'Approve',
    stop: 'Stop',
    needsName: 'Say who approves them.',
    said: (days: string, by: string): string => `Hours of ${days} approved by ${by}.`,
  },
  fromFile: 'Hours from a file',
  like: 'Like last week',
  copied: (count: number): string => `${count === 1 ? 'One box' : `${count} boxes`} filled in as last week. Nothing is saved yet.`,
  nothingToCopy: 'There is no work last week to fill in here.',
  save: 'Save',
  saveAndNext: (days: string): string => `Save, then ${days}`,
  saved: (days: string): string => `Hours of ${days} saved.`,
  cannotRead: 'Type hours like 4, 4.5, 4:30, 9:00-13:00 or H 3.',
  faults: (count: number): string => (count === 1 ? 'One box needs a look. Nothing was saved.' : `${count} boxes need a look. Nothing was saved.`),
  nobody: 'Nobody is employed in this week.',
  addAssistant: 'Add an assistant',
  noMoreOf: 'these assistants',
} as const;
