/** The words of the sheet that is printed and kept, for the day when the passphrase is forgotten or somebody else has to open the file. */
import { formatDay } from '../../../core/values/day.ts';

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
  keep: (locked: boolean): string =>
    `Keep this sheet where you keep your passport or your will, not beside the computer. Whoever has ${locked ? 'it and the file' : 'the file'} can read everything.`,
  print: 'Print the sheet',

  sheet: 'Headroom: how to open this file',
  made: (day: string): string => `Made on ${formatDay(day)}`,
  file: 'The file',
  name: 'Name',
  place: 'Where it is',
  backups: 'Where its backups are',
  secret: 'Its passphrase',
  noSecret: 'None. Anyone who has the file and Headroom can open it.',
  secretHelp: 'Capital letters and spaces matter.',
  write: 'Write it here, in clear letters:',
  steps: 'To open it',
  stepList: (locked: boolean): readonly string[] => [
    'Start Headroom on the computer. If it is not there, install it: it is free.',
    'Choose “Open a file” and pick the file named above.',
    ...(locked ? ['Type the passphrase and choose “Unlock and open”.'] : []),
    'If the file is gone or damaged, open the newest backup in the same way.',
  ],
  lost: 'Without the passphrase nobody can open the file, not even the makers of Headroom.',
} as const;
