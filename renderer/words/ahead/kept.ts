/** The words of what-ifs that are kept by name. */
export const keptWords = {
  title: 'Kept what-ifs',
  count: (count: number): string => `${count} ${count === 1 ? 'change' : 'changes'}`,
  show: 'Set it side by side',
  shown: 'It stands side by side.',
  takeAway: 'Take it away',
  tookAway: (name: string): string => `What-if ‘${name}’ taken away.`,
  keep: 'Keep it by name',
  keepOf: (title: string): string => `Keep it by name: ${title}`,
  name: 'Name',
  note: 'Note',
  save: 'Keep it',
  cancel: 'Do not keep it',
  kept: (name: string): string => `What-if ‘${name}’ kept.`,
} as const;
