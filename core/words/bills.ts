/** What the program says of invoices that are paid. */

export const billsWords = {
  changedMeanwhile: 'One of these invoices was changed or paid elsewhere meanwhile. Nothing was saved. Look at what is there now, then say it again.',
  purchaseChanged: 'This purchase was changed or paid back elsewhere meanwhile. Nothing was saved. Look at what is there now, then say it again.',
  notTold:
    'It is not sure that this pays back this purchase alone. Nothing was saved. Was it bought after that day, or part paid before? Or is the same sum owed for something else too? When the bank shows the payment, choose the purchase for it on Bank.',
  stillToCome: 'That day is still to come. Say it for a day that is over, or for today.',
  untilBefore: 'The last day of the list is before the day it is for.',
} as const;
