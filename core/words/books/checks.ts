/** What checking a file from end to end says. For the user first, with enough in it for whoever helps them. */
import { formatDay } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';

const RESTORE = 'This was changed outside Headroom. Open a backup from before that, or ask who changed it.';
const SUMS = 'The entries themselves may be right. Open your latest backup, and check that file too.';

/** What to do about what each check finds. */
const advice = {
  damage: 'The disk may be failing. Make a copy of the file now. Then open your latest backup.',
  tables: RESTORE,
  references: RESTORE,
  entries: RESTORE,
  balances: SUMS,
  money: SUMS,
  search: 'Nothing else depends on this. Close the file and open it again: what Money is searched by is then made anew.',
  documents: RESTORE,
  parts: RESTORE,
  'doubtful lines': SUMS,
  'audit trail': RESTORE,
  records: RESTORE,
  papers: 'Add the paper again if you have it, or put back the file of papers from a backup.',
} as const;
export type CheckName = keyof typeof advice;

export const verifyWords = {
  advice,
  change: (id: number, day: Day, what: string): string => `change ${id} of ${formatDay(day)}: ${what}`,
  line: (called: string): string => `bank line ${called}`,

  step: 'Checking the file',
  damage: (parts: number): string => (parts === 1 ? 'A part of the file is damaged.' : `Parts of the file are damaged: ${parts} were found.`),
  unreadable: 'A part of the file cannot be read. It is damaged: open your latest backup.',
  dangling: (table: string): string => `It refers to something in “${table}” that is not there.`,
  refersToRemoved: 'It refers to something that was taken away.',
  wrongShare: 'A part of pooled money is not what the bank line says that it became.',
  refersElsewhere: 'It refers to something of another account.',

  gap: 'A change is missing from the list before this one.',
  chain: 'This change does not follow the one before it. The list of changes has been altered.',
  rowAltered: 'This change has been altered in the list of changes.',
  whatAltered: 'What this change says it did has been altered.',
  writtenAltered: 'Something that this change wrote has been altered since.',
  recordAltered: 'This record is not as its last change left it.',
  namedOtherwise: 'It belongs to another assistant, plan line, fund or supplier than the one it named.',
  recordGone: 'This record was deleted outside Headroom.',
  cutOff: 'The newest changes are missing from the list of changes.',
  endAltered: 'What is noted as the newest change is another one.',
  doubtWrong: 'It is not right which bank lines wait for a decision whether they are one and the same.',
  schemaAltered: 'This part of how the file is laid out was changed outside Headroom.',
  searchWrong: 'Searching in Money may not find this.',
  moneyRowWrong: 'A row of Money is not as its entry has it.',
  lineSumWrong: 'What is kept of the bank lines of this month is not what they come to.',
  sumDiffers: (kept: string, made: string): string => `It is kept as ${kept}; its entries come to ${made}.`,
  strayLeg: 'This part belongs to no entry of its account.',
  recordUnknown: 'This record was not made by any change.',
};
