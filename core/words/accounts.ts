/** What the program says about making accounts. */
export const accountWords = {
  referenceTaken: (reference: string): string => `There already is an account ${reference} in this file. Nothing was changed.`,
  problems: (count: number): string =>
    count === 1
      ? 'One thing in the folder has to be put right first. Nothing was changed.'
      : `${count} things in the folder have to be put right first. Nothing was changed.`,
  templatesFile: 'Empty sheets for Headroom.zip',
  mainFund: 'Direct payment',
  cannotUndo: 'An account cannot be taken away again. Nothing was changed.',
};
