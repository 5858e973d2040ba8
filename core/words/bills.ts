/** What the program says of invoices that are paid. */

export const billsWords = {
  changedMeanwhile: 'One of these invoices was changed or paid elsewhere meanwhile. Nothing was saved. Look at what is there now, then say it again.',
  stillToCome: 'That day is still to come. Say it for a day that is over, or for today.',
  untilBefore: 'The last day of the list is before the day it is for.',
} as const;
