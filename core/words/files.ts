/**
 * What the program says about ledger files and about files given to it: one plain sentence each, saying what is the
 * matter and what to do. Names of files are shown; figures and names of people never.
 */
export const fileWords = {
  noFileOpen: 'No Headroom file is open. Open one first.',
  uploadUnknown: 'This file can no longer be read. Choose it again.',
  uploadTooLarge: (megabytes: number): string => `This file is larger than ${megabytes} MB, more than any bank statement or record. Choose another.`,
};
