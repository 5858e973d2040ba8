/** The words of looking ahead: as planned. Amounts, days and hours come in as they are to be read. */
export const aheadWords = {
  title: 'Looking ahead',
  reading: 'Looking ahead',
  span: (from: string, to: string): string => `From ${from}, the last complete day, to the end of the account year, ${to}.`,
  spanNotWhole: (from: string, to: string): string => `From ${from} to the end of the account year, ${to}. No day is complete yet, so this is an estimate.`,
  ended: (day: string): string =>
    `There is no direct payment from ${day} on. What is left goes back to the council. The plan is counted as if its care went on.`,
  planned: 'As planned',
  chart: 'Money ahead, day by day',
  spokenFor: 'Spoken for',
  yours: 'Yours to keep',
  left: 'Left',
  askedBack: 'May be asked back',
  there: 'In the account, as planned',
  byMonth: 'The same as a table, by month and day',
  caption: 'Money in the account at the end of each month. Open a month to see its days.',
  when: 'Month or day',
  inAccount: 'In the account',
  rests: 'What this rests on',
  goesOn: 'Goes on as it is',
  taken: 'Taken for granted',
} as const;
