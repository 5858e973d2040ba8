/** What the program says of invoices that are paid. */

import { formatHours } from '../values/hours.ts';
import { formatMoney } from '../values/money.ts';
import type { HundredthHours, Pence } from '../values/units.ts';

/** As people say it: 45p. */
const price = (pence: Pence): string => (pence < 100 ? `${pence}p` : formatMoney(pence));

export const billsWords = {
  changedMeanwhile: 'One of these invoices was changed or paid elsewhere meanwhile. Nothing was saved. Look at what is there now, then say it again.',
  purchaseChanged: 'This purchase was changed or paid back elsewhere meanwhile. Nothing was saved. Look at what is there now, then say it again.',
  notTold:
    'It is not sure that this pays back this purchase alone. Nothing was saved. Was it bought after that day, or part paid before? Or is the same sum owed for something else too? When the bank shows the payment, choose the purchase for it on Bank.',
  stillToCome: 'That day is still to come. Say it for a day that is over, or for today.',
  rateNeeded: 'No price of a mile is on file for that day. Say what was agreed.',
  rateOnFile: (rate: Pence): string => `${formatMoney(rate)} a mile is on file for that day. Leave the price out, or correct the agreed price first.`,
  miles: (miles: HundredthHours, rate: Pence): string => `${formatHours(miles)} ${miles === 100 ? 'mile' : 'miles'} at ${price(rate)}`,
  waits: (name: string): string => `What ${name} asks waits for a second pair of eyes. Nothing was saved. Somebody else looks at it first, under To pay.`,
  ownEntry: 'You wrote this down or changed it, so somebody else must look at it.',
  untilBefore: 'The last day of the list is before the day it is for.',
} as const;
