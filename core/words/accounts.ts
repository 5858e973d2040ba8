/** What the program says about making accounts. */
export const accountWords = {
  /** Whose it is, and by which number the council knows it: one person may have two. */
  called: (person: string, reference: string): string => `${person} (${reference})`,
  referenceTaken: (reference: string): string => `There already is an account ${reference} in this file. Nothing was changed.`,
  problems: (count: number): string =>
    count === 1
      ? 'One thing in the folder has to be put right first. Nothing was changed.'
      : `${count} things in the folder have to be put right first. Nothing was changed.`,
  templatesFile: 'Empty sheets for Headroom.zip',
  mendedFile: 'Folder put right.zip',
  mainFund: 'Direct payment',
  cannotUndo: 'An account cannot be taken away again. Nothing was changed.',
};
