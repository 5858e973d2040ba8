/** The words of Backups: the state of them, where they are put, what one holds, and going back to one. */
import { addDays, formatDay, localDay } from '../../core/values/day.ts';
import { formatMoment } from './parts/moments.ts';

const many = (count: number, one: string, more: string): string => (count === 1 ? one : `${count.toLocaleString('en-GB')} ${more}`);

/** `today at 14:05`, `yesterday at 09:30`, else the whole day. */
function lately(at: string, today: string): string {
  const time = formatMoment(at).split(' at ').at(-1) ?? '';
  const day = localDay(new Date(at));
  if (day === today) return `today at ${time}`;
  if (day === addDays(today, -1)) return `yesterday at ${time}`;
  return `on ${formatDay(day)} at ${time}`;
}

export const backupWords = {
  title: 'Backups',
  lead: 'A backup is a whole copy of your file. Each one is opened and checked before it counts.',
  leadNoFile: 'If your file is lost or damaged, you can get it back from a backup here.',
  stateTitle: 'Where things are',
  last: (at: string, today: string): string => `The last backup was made ${lately(at, today)} and checked.`,
  never: 'There is no backup yet. One is made by itself within the hour, and when you close the file.',
  howOften: 'One is made by itself each day while the file is open, and each time it is closed after a change.',
  exampleData: 'Example data is not backed up. You can make it again at any time.',
  readOnly: 'This file is open only to be read, so it can’t be backed up from here.',
  make: 'Make a backup now',
  making: 'Making a backup',
  made: 'The backup was made and checked.',
  madeProblems: 'The file was copied, but the check found something wrong with it. Look at “Check the file” in Settings.',

  foldersTitle: 'Where they are put',
  folder: 'Folder',
  second: 'On another drive',
  secondNone: 'None yet. If this computer breaks or is stolen, both the file and its backups may be gone.',
  secondLast: (at: string, today: string): string => `The last copy there was made ${lately(at, today)}.`,
  secondNever: 'No copy there yet. The next backup puts one there.',
  notThere: 'It can’t be reached now. The drive may not be plugged in.',
  change: 'Choose another folder',
  choose: 'Choose a folder',
  changeSecond: 'Choose another folder there',
  noFolder: 'There is no such folder. Check how it is written.',
  toStart: 'Back to the start',
  chooseSecond: 'Choose a folder on another drive',
  usual: 'Use the usual folder',
  stop: 'Stop using it',

  listTitle: 'The backups there are',
  kept: 'The newest of each of the last 7 days, 4 weeks and 12 months is kept. Older ones are cleared away.',
  none: 'There are no backups in this folder.',
  from: (name: string): string => `Of the file ${name}`,
  ofCurrent: (name: string): string => `Of the file ${name}, in use now`,
  ofEarlier: (name: string): string => `Of the file ${name}, from before it was brought back or copied`,
  groups: {
    day: 'From the last days',
    week: 'From the last weeks',
    month: 'From the last months',
    ahead: 'Dated later than today',
    replaced: 'Kept when a backup took its place',
  },
  filesBefore: 'The files before',
  moreFiles: 'More files',
  size: (bytes: number): string => `${Math.max(0.1, bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`,
  onSecond: 'On the other drive',
  withProblems: 'Made when the file had something wrong with it',
  asks: 'Needs the passphrase of that time',
  look: 'Look into it',
  elsewhereTitle: 'Backups in another folder',
  elsewhereHelp: 'For a file from another computer, or a drive that has another letter now.',

  oneTitle: (at: string): string => `The backup of ${formatMoment(at)}`,
  oneTitleNoDay: 'A backup',
  back: 'All backups',
  reading: 'Looking into the backup',
  holdsTitle: 'What it holds',
  holds: (accounts: number, papers: number): string =>
    `${many(accounts, 'One account', 'accounts')}${papers === 0 ? '' : ` and ${many(papers, 'one paper', 'papers')}`}.`,
  lastChange: (at: string): string => `The last change in it was made on ${formatMoment(at)}.`,
  accounts: 'Accounts in this backup',
  person: 'Person',
  reference: 'Reference',
  balance: 'In the bank',
  bankTo: 'Bank lines to',
  noBank: 'None',
  entries: 'Entries',

  lostTitle: 'What would be lost',
  lostNothing: 'Nothing. The file has no change that is not in this backup.',
  lost: (count: number): string =>
    count === 1
      ? 'One change was made since. It would not be in the file any more:'
      : `${count.toLocaleString('en-GB')} changes were made since. They would not be in the file any more:`,
  others: (count: number): string => `Show the other ${count.toLocaleString('en-GB')}`,
  more: (count: number): string => `and ${many(count, 'one more', 'more')}`,
  same: 'The file has nothing that is not in this backup, and the other way round.',
  gained: (count: number): string => `This backup has ${many(count, 'one change', 'changes')} that the file has not.`,
  absent: 'There is no file at that place now, so nothing is lost.',
  unreadable: 'The file at that place can’t be read now, so it can’t be said what would be lost. It is kept beside the new one.',
  other: 'The file at that place is another one altogether. It is kept under another name.',
  line: (at: string, who: string): string => `${formatMoment(at)}, ${who}`,
  whose: (person: string, what: string): string => `${person}: ${what}`,

  goBackTitle: 'Go back to this backup',
  placeHelp: (path: string): string => `It is put at ${path}.`,
  otherPlace: 'Choose another place',
  goBack: 'Go back to this backup',
  getBack: 'Get the file back',
  sure: 'Go back to this backup?',
  sureKept: 'The file as it is now is kept beside the new one with its papers, in a folder whose name begins the same and says “replaced”.',
  sureLost: (count: number): string =>
    count === 0 ? 'No change is lost.' : `${many(count, 'One change', 'changes')} made since would not be in the file any more.`,
  goingBack: 'Going back to the backup',
  done: 'Done. The file is now as this backup was.',
  doneKept: (path: string): string => `The file it took the place of is kept here: ${path}`,
  toAccounts: 'Go to the accounts',
  passphrase: 'Passphrase of that time',
  passphraseHelp: 'The one the file had when this backup was made.',
  passphraseNeeded: 'This backup is locked. Type the passphrase the file had when it was made.',
  passphraseWrong: 'That is not its passphrase. Try again: capital letters matter. If you are sure of it, this backup is damaged: take another.',
  unlock: 'Unlock it',

  troubleTitle: 'The last backup did not work',
  toBackups: 'Go to Backups',
  ask: 'Your backups are on the same drive as your file. If that drive breaks, both are gone.',
  askLater: 'Ask me in a week',
  welcome: 'Get a file back from a backup',
  welcomeDetail: 'For a file that is lost, damaged, or was on another computer.',
} as const;
