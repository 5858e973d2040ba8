/** What the program says of hours that are saved a week at a time. */
import { formatDay } from '../values/day.ts';
import type { Day, TimeOfDay } from '../values/units.ts';

export const hoursWords = {
  changedMeanwhile: 'Hours that you changed were changed elsewhere meanwhile. Nothing was saved. Look at what is there now, then save again.',
  /** `now`: what the day holds; '': nothing. */
  nowIs: (now: string): string =>
    now === '' ? 'Meanwhile this was emptied. Save again to write yours.' : `Meanwhile this became ${now}. Save again to write yours over it.`,
  nowSeveral: 'Meanwhile this day got more than one record. What you typed is not saved: open those instead.',
  restStays: (day: Day, ends: TimeOfDay): string => `The rest of that shift, 00:00 to ${ends} on ${formatDay(day)}, stays. Change it there too if it is wrong.`,
  restGoes: (day: Day, ends: TimeOfDay): string => `The rest of the shift that was here, 00:00 to ${ends} on ${formatDay(day)}, goes with it.`,
  approvedAlready: 'These hours are approved already.',
  tooManyToApprove: 'These are too many hours for one approval. Approve them in two parts: the first half of the days, then the rest.',
  nothingToApprove: 'There are no hours of theirs on these days.',
  /** A file of hours. Those of a cell say what should be in it. */
  file: {
    bothTimes: 'a start and an end, or neither',
    hoursOrTimes: 'hours, or a start and an end',
    notAnEnd: 'a time other than the start',
    between: (hours: string): string => `at most the ${hours} hours between the times; of a shift past midnight just these, or nothing`,
    clocksChange: (hours: string): string => `the ${hours} hours there are, for the clocks change in that shift; or nothing`,
  },
  notWorkedYet: 'That day is still to come. Say it for a day that is over.',
} as const;
