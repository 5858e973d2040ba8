/**
 * What the program says about ledger files and about files given to it: one plain sentence each, saying what is the
 * matter and what to do. Names of files are shown; figures and names of people never (but who holds a file open is).
 */
import { formatDay } from '../values/day.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** `5 October 2026 at 14:05`, where the reader is, of an instant in ISO text. */
function moment(iso: string): string {
  const at = new Date(iso);
  return `${dayHere(iso)} at ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** `5 October 2026`, the day it was then where the reader is. */
export function dayHere(iso: string): string {
  const at = new Date(iso);
  return formatDay(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`);
}

export const fileWords = {
  noFileOpen: 'No Headroom file is open. Open one first.',
  uploadUnknown: 'This file can no longer be read. Choose it again.',
  uploadTooLarge: (megabytes: number): string => `This file is larger than ${megabytes} MB, more than any bank statement or record. Choose another.`,

  missing: 'There is no file at this place. It may have been moved or renamed.',
  gone: 'The open file is no longer in its place: it was moved, renamed or deleted, or its drive was unplugged. Nothing was changed. Put it back, or close it and open it where it now is.',
  replaced: 'Another file has taken the place of the one that is open. Nothing was changed. Close it and open it again to see what is there now.',
  nameEnding: 'A Headroom file has a name that ends in .headroom. Give it such a name.',
  renameToOpen: 'This file cannot be opened under its name. Rename it so that it ends in .headroom, with the files beside it, then open it.',
  inTheWay: (name: string): string =>
    `Headroom would keep a file of its own under the name ${name}, and something else has that name. Nothing was changed. Move it away, then try again.`,
  notAFile: 'What has this name is no plain file but a folder, a link or a device. Choose another name.',
  moreNames: 'This file has a second name (a hard link), and under two names two programs could change it at once. Make a copy of it and open the copy.',
  openHere: 'That place is the open file under a second name (a hard link). Nothing was changed. Choose another place.',
  otherName: 'Another program has this file open under another name. Nothing was changed. Close it there first, then try again.',
  checking: 'Checking the file, for it is not as Headroom left it',
  notInOrder: (found: number, first: string): string =>
    `This file is not as Headroom left it, and ${found === 1 ? 'one thing in it is not in order:' : `${found} things in it are not in order. The first:`} ${first} No figure of it is shown. Go back to a backup, or open it as it is to look.`,
  unproven: 'This file did not pass its check when it was opened. Figures may be wrong. Check the file in Settings, or go back to a backup.',
  setAside: (path: string): string =>
    `Beside the file lay changes of another copy of it, which do not fit this one. They were not taken in. They were kept: ${path}`,
  nameTooLong: 'That name is too long for this disk, or the folders above it are. Nothing was changed. Choose a shorter name.',
  exists: 'There is a file of this name already. Choose another name.',
  notReadable: 'Headroom may not read this file. Ask whoever looks after this computer.',
  settingsNotReadable: (path: string): string =>
    `Headroom may not read its own settings, so they stay as they are: ${path}. See that your account may read that file, then try again.`,
  folderMissing: 'The folder for this file does not exist. Choose another place.',
  folderIsFile: (name: string): string => `${name} is a file and no folder, so nothing can be put in it. Choose another place.`,
  notWritable: 'Headroom may not write to this file or its folder. Copy it to a folder of your own, or open it to read only.',
  folderNotWritable: 'Headroom cannot write in this folder. Choose another place.',
  noRoom: 'There is no room left on the disk. Nothing was changed. Make some room, then try again.',
  diskFailed: 'The disk this file is on cannot be read or written just now. Nothing was changed. See that it is plugged in and not full, then try again.',
  notHeadroom: 'This is not a Headroom file, or it has been cut short.',
  newer: 'This file was made by a newer version of Headroom. Install that version to open it; the file was left as it is.',
  olderReadOnly: 'This file was made by an older version of Headroom. Open it for writing once, so that it can be brought up to date.',
  unfinished:
    'Headroom was stopped in the middle of its work on this file. Open it for writing once, so that it can be put in order. If it cannot be written to here, first copy it and the files beside it to a folder of your own.',
  damaged: 'This file is damaged: a part of it is not as Headroom wrote it. Nothing in it was changed. Open your latest backup instead.',
  passphraseNeeded: 'This file needs its passphrase. If you never set one, the beginning of the file is damaged, or it is not a Headroom file.',
  passphraseWrong: 'This passphrase does not open the file. If you are sure of it, the beginning of the file is damaged: open your latest backup.',
  currentPassphraseWrong: 'This is not the passphrase the file has now.',
  passphraseNotSet: 'The file has no passphrase now. Leave this empty.',
  readOnly: 'This file is open to read only, so nothing in it can be changed.',
  heldBy: (who: string, since: string): string =>
    `Another Headroom has this file open${who === '' ? '' : ` (${who}, since ${moment(since)})`}. Until it is closed there it can only be read here.`,
  notEmpty: 'There is something in this file already, so it stays.',
  papersAway: (name: string): string =>
    `Papers are kept with this file, and ${name}, which holds them, is not beside it. Under another passphrase it could never be opened again. Put it back beside the file first; where it is lost, go back to a backup that has it, or take the papers away from their records.`,
  beingRead: 'Another Headroom has this file open to read. Close it there first, then try again.',
  busy: 'Another program is using this file just now. Nothing was changed. Try again in a moment.',
  synced: (service: string): string =>
    `This file is in a folder that ${service} copies to the internet. It can be damaged if it is open on two computers at once. Close it here before you open it there.`,
  network:
    'This file is on a network drive. It can be damaged if the connection breaks, so keep it on this computer and copy it to the drive when it is closed.',
  exampleDay: 'The example can only be made for a day from 1950 to 2199. Check the date of this computer.',
  makingExample: 'Making the example accounts',
};
