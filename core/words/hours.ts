/** What the program says of hours that are saved a week at a time. */

export const hoursWords = {
  changedMeanwhile: 'Hours that you changed were changed elsewhere meanwhile. Nothing was saved. Look at what is there now, then save again.',
  /** `now`: what the day holds; '': nothing. */
  nowIs: (now: string): string =>
    now === '' ? 'Meanwhile this was emptied. Save again to write yours.' : `Meanwhile this became ${now}. Save again to write yours over it.`,
  nowSeveral: 'Meanwhile this day got more than one record. What you typed is not saved: open those instead.',
  approvedAlready: 'These hours are approved already.',
  nothingToApprove: 'There are no hours of theirs on these days.',
  notWorkedYet: 'That day is still to come. Say it for a day that is over.',
} as const;
