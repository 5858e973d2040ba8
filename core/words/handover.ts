/** What is said of handing one person's books over, of taking them, and of a file that is only to be looked at. */
import { formatDay } from '../values/day.ts';
import { formatMoney } from '../values/money.ts';
import { grouped } from '../values/count.ts';
import type { Day } from '../values/units.ts';

type Unit = 'pence' | 'count' | 'text';

const valueOf = (unit: Unit, value: number | string | null): string =>
  value === null ? 'not there' : unit === 'pence' ? formatMoney(Number(value)) : unit === 'count' ? grouped(Number(value)) : `‘${value}’`;

export const handoverWords = {
  figures: {
    bankLines: 'Bank lines',
    records: (kind: string): string => kind,
    papers: 'Papers',
    changes: 'Changes in What was done',
    statementBalance: 'Money on the statement',
    reallyThere: 'Money really there',
    spent: 'Spent so far this account year',
    outsidePlan: 'Spent outside the plan',
    budgetOf: (line: string): string => `The year’s money for ${line}`,
    spentOn: (line: string): string => `Spent on ${line}`,
    contributionDue: 'The contribution due so far',
    contributionPaid: 'The contribution paid so far',
    directPaymentDue: 'The direct payment due so far',
    directPaymentCame: 'The direct payment that came',
    owed: 'Owed and set aside',
    ringFenced: 'Ring-fenced money',
    inFund: (fund: string): string => `Money in ${fund}`,
    free: 'Free',
    mayBeAskedBack: 'May be asked back',
    readyForACrisis: 'Ready for a crisis',
    heading: (heading: string): string => `The sum of all entries under ‘${heading}’`,
    sealed: (days: string): string => `What the return of ${days} says`,
  },
  /** In the place of words that are not in a file to look at only. */
  leftOut: 'Left out',
  /** Names without meaning, each one word, so that none is taken for another. */
  instead: {
    person: (number: number): string => `Person${number}`,
    supplier: (number: number): string => `Supplier${number}`,
    rule: (number: number): string => `Rule${number}`,
    buyer: (number: number): string => `Buyer${number}`,
  },
  steps: { writing: 'Writing the books of one person', papers: 'Going through the papers', reading: 'Taking the books in' },

  fileName: (reference: string, on: Day): string => `${reference}, ${on}.headroom-person`,
  notOurs: 'This is no file of one person’s books. Choose one whose name ends in .headroom-person.',
  cutShort: 'This file is damaged or was cut short, so nothing was taken in. Ask for it again.',
  newer: 'This file was made by a newer version of Headroom. Install that version to take it in.',
  passphraseWrong: 'That is not the passphrase of this file. Ask whoever gave it to you.',
  onlyToLookAt: 'This file is only to be looked at. Open it to look, it cannot be taken in.',
  notToLookAt: 'This file is for taking in, not for looking at. Take it into a file of yours.',
  notInOrder: (count: number, first: string): string =>
    `What is in this file does not hold together, so nothing was taken in. ${count === 1 ? 'This is wrong' : `${count} things are wrong. The first is`}: ${first}`,
  differs: (name: string, unit: Unit, told: number | string | null, found: number | string | null): string =>
    `Nothing was taken in, for one figure is not as it was told. ${name}: told ${valueOf(unit, told)}, worked out ${valueOf(unit, found)}.`,
  alreadyHere: (called: string): string => `The books of this person are here already, as ${called}. To look at both, take them into a new file.`,
  referenceTaken: (reference: string): string => `Another account is called ${reference}. Give this one another reference.`,

  handedOver: (to: string, on: Day, until: Day): string =>
    `These books were handed over to ${to} on ${formatDay(on)}. Nothing in them can be changed. Keep them until ${formatDay(until)}.`,
  makeFirst: 'Make the file first. Then say that the books were handed over.',
  changedSince: 'Something was changed since the file was made. Make the file again, so that nothing is left out.',
  notHandedOver: 'These books were not handed over.',
  keptUntil: (until: Day): string => `These books are kept until ${formatDay(until)}. They can be taken away after that day.`,
  keepUntilPast: 'The day they are kept until must be later than today.',

  lookOver: (until: Day): string => `This file could be looked at until ${formatDay(until)}. Ask whoever gave it to you for another one.`,
  lookOnly: 'This file is only to be looked at. Nothing in it can be changed.',
  lookDays: 'The last day of the words and papers must not be before the first.',
  lookUntilPast: 'The last day for looking must be today or later.',
};
