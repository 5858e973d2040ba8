/** The words of saving a copy of everything in a file, and of getting it back. */
export const exportWords = {
  title: 'Save a copy of everything',
  lead: 'Your records are yours. Keep a copy that other programs can read, or go on in another program.',

  allTitle: 'Everything, in one ZIP',
  allLead: 'All accounts, all records and all papers of this file. You can look at them in a spreadsheet. You can also get them all back in Headroom.',
  open: 'The ZIP is not locked, even if your file is. Anyone who has it can read it. Keep it in a safe place.',
  all: 'Save a copy of everything',
  allMaking: 'Putting everything together',
  saved: (name: string, papers: number): string =>
    `Saved as ${name}. ${papers === 0 ? 'There are no papers in it.' : papers === 1 ? 'One paper is in it.' : `${papers.toLocaleString('en-GB')} papers are in it.`}`,
  notSaved: 'Not saved. Press the button again when you are ready.',
  lost: 'These papers could not be read, so they are not in it',

  journalTitle: 'For other money programs',
  journalLead: 'A plain list of all money in and out, for the free program hledger and others like it. It is not locked. It can’t be brought back here.',
  journalOf: 'Which account',
  journalAll: 'All accounts',
  journal: 'Save the list',
  journalMaking: 'Making the list',
  journalSaved: (name: string): string => `Saved as ${name}.`,

  backTitle: 'Get everything back',
  backLead:
    'Here you can make a new file out of a ZIP that you saved with “Save a copy of everything”. All comes back as it was. No file you have now is changed.',
  choose: 'Choose the ZIP',
  chooseAnother: 'Choose another ZIP',
  drop: 'Or drop the ZIP here. Leave it as it was saved, and don’t unpack it.',
  onlyOne: 'Choose one file only.',
  chosen: (name: string): string => `You chose ${name}.`,
  fileTitle: 'The new file',
  fileLead: 'Give the new file a name. It does not have the passphrase of the old file. You can set one now.',
  make: 'Get everything back',
  making: 'Getting everything back',
} as const;
