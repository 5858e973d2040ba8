/** The words about a passphrase: choosing one, how well it stands, remembering it, and the screen that asks for it again. */
export const passphraseWords = {
  warning: 'If you forget the passphrase, nobody can get it back, and nobody can open the file: not you, not us. Write it down and keep it somewhere safe.',
  next: 'New passphrase',
  nextHelp: 'Three or four words picked by chance are strong, and easier to keep in mind than one hard word.',
  again: 'The same again',
  needed: 'Type the passphrase.',
  notSame: 'The two are not the same. Type it again in both boxes.',
  show: 'Show the letters',
  hide: 'Hide the letters',
  suggest: 'Suggest four words',

  stands: {
    hour: 'Very weak: it could be guessed within an hour.',
    day: 'Weak: it could be guessed within a day.',
    month: 'Weak: it could be guessed within a month.',
    year: 'Fair: it could be guessed within a year.',
    lifetime: 'Good: it would take years to guess.',
    longer: 'Strong: it would take more than a lifetime to guess.',
  },
  standsHelp: 'That is for someone who has a copy of the file and strong computers. It is an estimate.',

  remember: 'Remember it on this computer',
  rememberHelp: 'It goes in this computer’s own safe for passwords. Anyone who can use your account here can then open the file.',
  noSafe: 'Headroom can’t remember it here: this computer has no safe for passwords that others can’t read.',
  noSafeInBrowser: 'Only the desktop program can remember it.',
  oldBackups: (count: number): string =>
    count === 1
      ? 'One backup keeps what it had: its old passphrase, or none. Change it too?'
      : `${count} backups keep what they had: an old passphrase, or none. Change them too?`,
  oldBackupsYes: 'If you do, they open with what the file has now. Each one is copied, checked and put in place of the old one.',
  oldBackupsNo: 'If you do not, keep the old passphrase safe as well. Whoever knows it, or finds a backup without one, can still read them.',
  oldBackupsChange: 'Change the backups too',
  oldBackupsLeave: 'Leave them',
  oldBackupsChanging: 'Changing the backups',
  oldBackupsDone: (changed: number, left: number): string =>
    `${changed === 1 ? 'One backup was' : `${changed} backups were`} changed.${left === 0 ? '' : ` ${left === 1 ? 'One has' : `${left} have`} another passphrase and ${left === 1 ? 'keeps' : 'keep'} it.`}`,
  remembered: 'This computer remembers the passphrase.',
  forget: 'Forget it on this computer',
} as const;

export const lockWords = {
  title: 'Locked',
  lead: (name: string): string => `${name} is closed. Type its passphrase to go on where you were.`,
  leadRemembered: (name: string): string => `${name} is closed. This computer remembers its passphrase.`,
  kept: 'What you had typed is still there.',
  passphrase: 'Passphrase',
  wrong: 'That is not the passphrase of this file. Try again: capital letters matter.',
  unlock: 'Unlock',
  leave: 'Leave it closed',
  leaveHelp: 'If you leave it closed, you come to the start. What you had typed and not saved is then lost.',
  lockNow: 'Lock now',
} as const;
