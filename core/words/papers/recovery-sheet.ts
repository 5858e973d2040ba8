/** The sheet that is kept for the day when the passphrase is forgotten or somebody else has to open the file: as it stands on screen and on paper. */
import { formatDay } from '../../values/day.ts';

export const recoverySheetWords = {
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
  keep: (locked: boolean): string =>
    `Keep this sheet where you keep your passport or your will, not beside the computer. Whoever has ${locked ? 'it and the file' : 'the file'} can read everything.`,
  fileName: (name: string, day: string): string => `how-to-open-${name}-${day}`,
};
