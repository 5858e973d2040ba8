/** What the program says about changes and taking them back. */
export const undoWords = {
  none: 'There is no such change in this account.',
  already: 'This has been taken back already.',
  laterChange: 'Something was changed later that stands on this. Take that back first.',
  settledSince: 'A bank line has since been explained with this. Make that line wait again first.',
  accountStays: 'An account cannot be taken away again. Nothing was changed.',
  importBack: 'This took a bank file back. Bring the file in again instead.',
  nothing: 'This changed nothing that can be taken back.',
  nothingHere: 'nothing in this account',
  added: (name: string): string => `added ${name}`,
  changed: (name: string): string => `changed ${name}`,
  removed: (name: string): string => `removed ${name}`,
  lines: (count: number): string => (count === 1 ? 'explained one bank line' : `explained ${count} bank lines`),
  file: (file: string): string => `brought in ${file}`,
  papers: (count: number): string => (count === 1 ? 'a paper' : `${count} papers`),
  merged: 'put two suppliers together',
  duplicate: 'decided about a doubtful line',
};
