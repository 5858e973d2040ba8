/** What the web host and the commands say in a terminal, and on the page that leads a browser to the program. */
export const browserWords = {
  opening: 'Headroom opens …',
  open: 'Open Headroom',
  none: 'No browser could be opened. Open the address yourself.',
} as const;

export const terminalWords = {
  brokenJson: ({ line, column }: { readonly line: number; readonly column: number }): string =>
    `The JSON could not be read at line ${line}, column ${column}. Nothing was done.`,
  hoursOfNobody: (name: string): string => `‘${name}’ is no assistant on file, or more than one.`,
  rowThere: (row: number): string => `Row ${row} may be there already.`,
  passphraseInArgument:
    'Do not type a passphrase into a command: others who use this computer can read it there. Nothing was done. ' +
    'Put - in place of the JSON, and give the JSON on standard input. ' +
    'To set, change or take away the passphrase of a file: headroom passphrase.',
  passphrase: (file: string): string => `Passphrase for ${file}: `,
  profilePassphrase: (name: string): string => `Passphrase of ${name}: `,
  howToEnter:
    'Set HEADROOM_PROFILE to your name; with ‘call’, --profile NAME does the same. Then you are asked for your passphrase, or set HEADROOM_PROFILE_PASSPHRASE to it.',
  noSuchProfile: (name: string): string => `Nobody called ${name} uses this file. headroom call profiles.list says who does.`,
  noProfilePassphrase: 'There is no passphrase. Set HEADROOM_PROFILE_PASSPHRASE to it, or type it when asked in a terminal.',
  newPassphrase: (file: string): string => `New passphrase for ${file}: `,
  sameAgain: 'The same again: ',
  warning: 'If you forget it, nobody can get it back, and nobody can open the file. Write it down and keep it somewhere safe.',
  differ: 'The two were not the same. Nothing was changed.',
  noNewPassphrase: 'There is no new passphrase. Set HEADROOM_NEW_PASSPHRASE, or type it when asked in a terminal. Nothing was changed.',
  alreadyLocked: 'This file has a passphrase already. To give it another: headroom passphrase change.',
  notLocked: 'This file has no passphrase. To give it one: headroom passphrase set.',
  whatToDo: 'Say what to do: set, change or remove.',
  backupsKeep: 'Done. Backups and copies made before keep what they had: the passphrase of their time, or none.',
} as const;
