/** What the program says about backups: each trouble one plain sentence with what to do. */

/** Why a backup could not be made. Kept in the settings by these names. */
export const TROUBLES = ['folderGone', 'noRoom', 'notWritable', 'problems', 'papers', 'clock', 'failed'] as const;
export type Trouble = (typeof TROUBLES)[number];

export const backupWords = {
  copying: 'Copying the file',
  copyingPapers: 'Copying papers',
  rekeying: 'Changing the passphrase of the backups',
  example: 'Example data is not backed up: it can be made again at any time.',
  noFolder: 'There is no such folder. Choose one that is there.',
  cannotWrite: 'Headroom cannot write in this folder. Choose another one.',
  isOpen: 'This is the file that is open, not a backup of it.',
  noBackup: 'There is no backup at this place. It may be on a drive that is not plugged in.',
  notWhole: 'This backup is damaged, so it was not used. Nothing was changed. Choose another one.',
  sayWhere: 'This backup is of another file than the open one. Say where the file is to be put.',
  replaceFailed: 'The file in use could not be replaced. Nothing was changed. Close other programs that have it open, then try again.',
  trouble: {
    folderGone: 'The folder for backups is not there. Plug its drive in, or choose another folder.',
    noRoom: 'There is no room left for a backup. Make some room on that drive, or choose another folder.',
    notWritable: 'Headroom may not write in the folder for backups. Choose another folder.',
    problems: 'The file was copied, but it did not pass its check. Older good backups are all kept. Check the file in Settings, or go back to a backup.',
    papers: 'The accounts were backed up, but their papers were not. The file that holds them is damaged, or is not the right one. Check the file in Settings.',
    clock: 'No backup was made, for the date of this computer is wrong. Set it right, then make a backup.',
    failed: 'The backup could not be made.',
  } satisfies Readonly<Record<Trouble, string>>,
};
