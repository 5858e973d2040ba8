/** The words of the field that asks for a folder. */
export const folderWords = {
  write: 'Folder',
  writeHelp: 'Write it in full, as this computer shows it.',
  use: 'Use this folder',
  needed: 'Write which folder.',
} as const;
