/** The words for what a cut does. Amounts, days and hours come in as they are to be read. */
const hours = (text: string): string => `${text} ${text === '1' ? 'hour' : 'hours'}`;

export const cutWords = {
  title: 'What the cut does',
  weekly: (after: string, before: string): string => `${after} a week in place of ${before}.`,
  less: (week: string, year: string, percent: string): string => `That is ${week} less a week and ${year} less a year, ${percent} %.`,
  lost: (bought: string): string => `The money lost would have bought, each week, ${bought}.`,
  or: ', or ',
  agency: (size: string, rate: string): string => `${hours(size)} of an agency at ${rate}`,
  assistants: (size: string, rate: string): string => `${hours(size)} of an assistant at ${rate}`,
  ends: (day: string): string => `With all of this what-if, the money runs out on ${day}.`,
  lasts: 'With all of this what-if, the money does not run out before the account year ends.',
  caption: 'What each line buys now, and with its share of the smaller sum. A year is counted as 52 weeks. Who gives up what is for people to agree.',
  line: 'Plan line',
  hoursNow: 'Hours a week now',
  hoursThen: 'Hours then',
  weekNow: 'A week now',
  weekThen: 'A week then',
  yearNow: 'A year now',
  yearThen: 'A year then',

  jobs: 'If a job ends by it',
  jobsLead: 'This is the least the law gives, before any more that a contract says. Ask Acas or whoever runs your payroll before you act on it.',
  notice: (weeks: number, pence: string): string => (weeks === 0 ? 'no notice yet' : `${weeks} ${weeks === 1 ? 'week' : 'weeks'} of notice, ${pence}`),
  noticeUnknown: 'notice not known',
  redundancy: (weeks: string, pence: string): string => `redundancy pay of ${weeks} ${weeks === '1' ? 'week' : 'weeks'}, ${pence}`,
  noRedundancy: 'no redundancy pay before two full years',
  redundancyUnknown: 'redundancy pay not known',
  job: (name: string, notice: string, redundancy: string): string => `${name}: ${notice}; ${redundancy}.`,
  needs: {
    started: 'the first day of work',
    born: 'the day of birth',
    hoursPerWeek: 'the hours a week',
    rate: 'the pay for an hour',
    cap: 'the most a week counts for in that year',
  },
  missing: (what: string): string => `Not on file: ${what}.`,
} as const;
