/** What the program says of pooled money, whichever host asks. */
import { formatDay } from '../values/day.ts';
import { formatMoney } from '../values/money.ts';
import type { Day, Pence } from '../values/units.ts';

export const poolWords = {
  none: 'That pool of money is not here any longer. Go back to the list.',
  noLine: 'A line of the pool is not as it was shown any longer. Look at the list again.',
  noFile: 'That file of the pool is not here any longer.',
  nameTaken: (name: string): string => `There is pooled money called ‘${name}’ already. Give this another name.`,
  notEmpty: 'There are files or people in this pool. Take those out first.',
  linesBefore: (day: Day): string => `There are lines of ${formatDay(day)} in this pool. Its first day can’t be after that.`,
  notTheirs: 'That bank account is not here any longer.',
  tin: 'A tin of cash can’t lie in a bank. Choose another bank account.',
  inPool: (person: string, pool: string): string => `The bank account of ${person} is in ‘${pool}’ already.`,
  hasLines: (person: string): string =>
    `Bank files of ${person} came into that bank account. A share of pooled money has no files of its own. Add another bank account for it.`,
  notIn: 'That bank account is in no pool.',
  stillThere: (balance: Pence): string => `There is ${formatMoney(balance)} in this share. It has to be paid out first, and the pool’s line shared out to it.`,
  notHeld: 'This share is not as it was shown any longer. Look at it again.',
  several: 'This file holds several bank accounts. Save the one of the pool alone, or say which it is.',
  noSuchAccount: (name: string): string => `The file holds no bank account ${name}.`,
  otherAccount: (found: string, known: string): string => `This file is of the bank account ${found}. The files of this pool are of ${known}.`,
  breaks: (row: number, expected: Pence, found: Pence): string =>
    `In row ${row} the balance should be ${formatMoney(expected)}, and the file says ${formatMoney(found)}. Save the file at your bank again.`,
  nothingNew: 'Every line of this file is here already, and its balance too.',
  sharedAlready: 'Lines of this file are shared out. Take that back first: they are in the accounts of people.',
  laterFile: (file: string): string => `The file ${file} shows some of the same days. Take that one back first.`,
  notDoubtful: (row: number): string => `Row ${row} of the file is not one that may be here already.`,
  twice: 'The same line is shared out twice to one person. Put the parts together.',
  notInPool: 'Somebody a line is shared out to is not in this pool.',
  tooMuch: (text: string, left: Pence): string => `Of ‘${text}’ only ${formatMoney(left)} is left to share out, and each part has the same sign.`,
  beforeTheirs: (person: string, day: Day): string => `The account of ${person} begins on ${formatDay(day)}. Lines before that day can’t be shared out to it.`,
  waits: (count: number, day: Day): string =>
    `${count === 1 ? 'One line waits' : `${count} lines wait`} to be shared out up to ${formatDay(day)}. Share them out first.`,
  noBank: 'No file of this pool has told a balance yet. Bring one in first.',
  checkedMeanwhile: 'The pool is not as it was shown any longer. Look at it again.',
  everybody: 'Somebody came into the pool or left it. Look at it again.',
  needsReason: (difference: Pence): string => `There is a difference of ${formatMoney(difference)}. Say why, so that whoever looks at it later knows.`,
  held: (balance: Pence, pool: string): string =>
    `The share of ‘${pool}’ is at ${formatMoney(balance)}. Nobody else’s money may pay for this. Open Pooled money and give the reason first.`,
  pooledMoney: (balance: Pence, pool: string): string =>
    `There is ${formatMoney(balance)} of this person in ‘${pool}’. Pay it out first, and share the line out.`,
  sharedFile: (pool: string): string => `Pooled money: ${pool}`,
  shareOf: (pool: string): string => `This bank account is a share of ‘${pool}’. Its lines come from there: bring the bank’s file in under Pooled money.`,
  leftSince: 'This person has no share of that pooled money any longer, so nothing of it can wait again. Take back first that they left it.',
  stillIn: (pool: string): string => `This person has a share of ‘${pool}’. Take that away first, under Pooled money.`,
  steps: { shares: 'Sharing lines out', lines: 'Bringing lines in' },
} as const;
