/** The words of what the council is given with a return: the names of its files, and what is said while it is made or checked. */
import type { ReminderKind } from '../../books/facts.ts';
import type { PackFolder } from '../../returns/pack.ts';
import { grouped } from '../../values/count.ts';
import type { Day } from '../../values/units.ts';

const folders = { statements: '03 Statements', evidence: '04 Evidence', pay: '05 Pay', papers: '08 Papers' } satisfies Readonly<Record<PackFolder, string>>;

export const packWords = {
  /** Of the folder or ZIP as a whole, and of one part. */
  name: (reference: string, from: Day, to: Day): string => `Pack ${reference} ${from} to ${to}`,
  part: (name: string, part: number, of: number): string => `${name} part ${part} of ${of}`,
  files: {
    cover: '00 Cover',
    return: '00 Return',
    summary: '01 Summary and what may be asked back',
    lines: '02 Lines',
    contribution: '06 Contribution',
    plan: '07 Plan against spend, outcomes',
    exceptions: '09 Exceptions and reasons',
  },
  folders,
  pay: `${folders.pay}/Pay`,
  comparedWith: (bankAccount: string): string => `Compared with the bank, ${bankAccount}.pdf`,
  payment: 'payment',
  invoice: 'invoice',
  purchase: 'purchase',
  payslip: 'payslip',
  timesheet: 'timesheet',
  statement: 'statement',
  compared: 'compared with the bank',
  agreement: 'agreed price',
  aboutAssistant: 'about an assistant',
  reminders: new Map<ReminderKind, string>([
    ['insurance', 'insurance'],
    ['contract', 'contract'],
    ['dbs', 'DBS check'],
    ['right_to_work', 'right to work'],
    ['training', 'training'],
  ]),
  anAssistant: 'An assistant',
  supplier: (number: number): string => `Supplier ${number}`,
  somebody: 'somebody who was paid',
  bankFile: 'bank file',
  steps: { papers: 'Looking at the papers', printing: 'Setting the pages', writing: 'Writing the files', checking: 'Checking the files' },
  noFolder: 'There is no such folder. Choose one that is there.',
  cannotWrite: 'The pack could not be written there. Look whether there is room, and whether you may write there, or choose another folder.',
  isThere: (name: string): string => `There is a pack called ‘${name}’ in this folder already. Move it away first, or choose another folder.`,
  notAPack: 'This is not a pack that Headroom made: its list of files can’t be read.',
  noPack: 'There is nothing at this place.',
  partMissing: (name: string): string => `The part ‘${name}’ is not beside the others.`,
  changed: (path: string): string => `Changed since it was made: ${path}`,
  missing: (path: string): string => `Missing: ${path}`,
  extra: (path: string): string => `Not of the pack: ${path}`,
  sums: 'The sums of the list of payments are not those of the return.',
  whole: (files: number): string => `${grouped(files)} ${files === 1 ? 'file is' : 'files are'} as they were made.`,
};
