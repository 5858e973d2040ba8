/** The words of the sheet that is printed and kept, for the day when the passphrase is forgotten or somebody else has to open the file. */
import { recoverySheetWords } from '../../../core/words/papers/recovery-sheet.ts';

export const sheetWords = {
  title: 'Your file on paper',
  lead: (locked: boolean): string =>
    locked
      ? 'A sheet to print and keep, for the day you forget the passphrase, or someone else has to open the file.'
      : 'A sheet to print and keep, for the day someone else has to open the file.',
  onIt: 'Should the passphrase be printed on it?',
  byHand: 'No, I will write it on the sheet by hand',
  byHandDetail: 'The safer way: the passphrase then goes through no printer.',
  printed: 'Yes, print it',
  printedDetail: 'Only on a printer of your own. Some printers keep what they print.',
  passphrase: 'Passphrase',
  passphraseHelp: 'Headroom does not know it, so type it. It is checked, and forgotten when you leave this page.',
  use: 'Put it on the sheet',
  wrong: 'That is not the passphrase of this file.',
  print: 'Print the sheet',
  notInFile: 'A PDF of it has room to write the passphrase in, and never the passphrase itself.',

  ...recoverySheetWords,
} as const;
