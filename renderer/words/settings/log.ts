/** The words of the log. */
export const logWords = {
  title: 'The log',
  lead: 'When something goes wrong inside Headroom, it is written down here: the number of the fault, when it was, and where in the program.',
  never: 'Never a name, a figure or what you typed. It stays on this computer.',
  none: 'Nothing has gone wrong so far.',
  help: 'If somebody helps you, send them what is below. The newest comes first.',
  faults: 'Faults, the newest first',
  file: 'The log is kept in',
} as const;
