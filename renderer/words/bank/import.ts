/** The words of bringing a bank file in: choosing it, seeing what is in it, choosing its columns, what happened, and taking it back. */
const count = (number: number): string => number.toLocaleString('en-GB');
const lines = (number: number): string => (number === 0 ? 'no lines' : number === 1 ? 'one line' : `${count(number)} lines`);

export const bankImportWords = {
  title: 'Bring in a statement',
  bank: 'Bank',
  chooseTitle: 'Choose the file',
  choose: 'Choose files',
  chooseMore: 'Choose more files',
  drop: 'CSV, text, OFX, QIF, MT940 or camt.053, as your bank gives them. Or drag files from your folder and drop them here. Several are taken one after the other.',
  promise: 'Files may overlap: a line that is there already does not come in twice. Nothing is kept until you say so.',
  reading: 'Reading the file',

  file: (at: number, all: number, name: string): string => (all === 1 ? name : `File ${count(at)} of ${count(all)}: ${name}`),
  format: 'Read as',
  unknownFormat: 'Not a file Headroom knows: please say which column is what',
  accountShown: 'Bank account in the file',
  noAccountShown: 'Not said in the file',
  days: 'Days',
  to: (from: string, to: string): string => `${from} to ${to}`,
  noDays: 'None',
  rows: 'Rows',
  fresh: 'New lines',
  doubtful: 'New lines that may be there twice',
  alreadyThere: 'There already, and not brought in again',
  unreadable: 'Rows that can’t be read',

  whichInFile: 'Which account of the file?',
  whichInFileHelp: 'The file holds several bank accounts. Only one can come in at a time.',
  whichBank: 'Which bank account does it belong to?',
  whichBankNeeded: 'Say which bank account it belongs to.',

  firstLines: (shown: number): string => (shown === 1 ? 'The first line, as it is read' : `The first ${count(shown)} lines, as they are read`),
  noLines: 'No line can be read from it yet.',
  day: 'Day',
  text: 'The bank’s words',
  amount: 'Amount',
  balance: 'Balance',
  rejectedTitle: (number: number): string => (number === 1 ? 'One row can’t be read' : `${count(number)} rows can’t be read`),
  noticesTitle: 'Worth a look',

  bringIn: 'Bring it in',
  leaveOut: 'Leave this file out',
  nothingToBring: 'Nothing to bring in: go on',
  columns: 'Choose the columns yourself',
  bringing: 'Bringing the file in',
  stopped: 'Stopped. Nothing of this file was kept.',
  anyway: 'It is right: bring it in all the same',
  otherTitle: 'Is this the right file?',

  happened: 'What happened',
  leftOut: (file: string): string => `${file} was left out.`,
  said: (file: string, imported: number): string => `${file}: ${lines(imported)} brought in.`,
  next: 'Now explain what waits',
  anotherInFile: 'Bring in another account of this file',
} as const;

/** Rows that may be there already, decided before the file comes in. */
export const doubtWords = {
  title: (number: number): string => (number === 1 ? 'One line may be there already' : `${count(number)} lines may be there already`),
  lead: 'The bank prints no balance beside them, so only you can tell. What you leave open comes in, and is asked again on the Bank page.',
  more: (shown: number): string => `Here are the first ${count(shown)}. The others are asked about on the Bank page.`,
  inFile: (row: number): string => `Row ${count(row)} of this file`,
  there: 'The line that is there',
  thereFrom: (files: string): string => `There already, from ${files}`,
  question: (row: number): string => `Row ${count(row)}: is it the same payment?`,
  decisions: { later: 'I decide later', keep: 'No, a payment of its own: bring it in', leaveOut: 'Yes, the same payment: leave it out' },
} as const;

export const outcomeWords = {
  of: (format: string, bankAccount: string): string => `Read as ${format}, into the bank account ‘${bankAccount}’.`,
  when: (moment: string): string => `Brought in ${moment}.`,
  span: (from: string, to: string): string => `Lines from ${from} to ${to}.`,
  counts: 'Every row of the file',
  what: 'What became of it',
  rows: 'Rows',
  imported: 'Brought in',
  wasImported: 'Brought in, before it was taken back',
  alreadyThere: 'There already, from another file',
  beforeOpening: 'From before the account was opened',
  rejected: 'Could not be read',
  all: 'Rows in the file',
  explained: (imported: number, explained: number): string =>
    imported === 0
      ? ''
      : explained === imported
        ? imported === 1
          ? 'The new line explained itself.'
          : `All ${count(imported)} new lines explained themselves.`
        : `${explained === 0 ? 'None' : count(explained)} of the new lines explained ${explained === 1 ? 'itself' : 'themselves'}. ${count(imported - explained)} ${imported - explained === 1 ? 'waits' : 'wait'} for you.`,
  doubtful: (number: number): string => `${number === 1 ? 'One of them' : `${count(number)} of them`} may be there twice. Please decide on the Bank page.`,
  rejectedCaption: 'Rows that could not be read',
  row: 'Row',
  says: 'It says',
  why: 'Why',
  undone: 'Taken back',
  takeBack: 'Take this file back',
  askTitle: (file: string): string => `Take ${file} back?`,
  ask: (imported: number): string =>
    imported === 0 ? 'It brought no new lines, so no money changes.' : `The lines that only this file has go out again, with all you said about them.`,
  askStay: 'Lines that another file has too stay. What the lines had paid counts as not paid.',
  askAgain: 'You can bring the file in again whenever you like.',
  goesBack: 'Take it back',
  takingBack: 'Taking the file back',
  staysBack: (file: string): string => `${file} is taken back. To have its lines here again, bring the file in again.`,
  tookBack: (file: string, removed: number, kept: number): string =>
    `${file} is taken back: ${lines(removed)} went${kept === 0 ? '' : `, ${lines(kept)} stayed because another file has ${kept === 1 ? 'it' : 'them'} too`}.`,
} as const;

export const bankFilesWords = {
  title: 'Files brought in',
  lead: 'Each file, newest first, with what became of every row.',
  none: 'No bank file has been brought in yet.',
  back: 'Newer files',
  on: 'Older files',
  file: (name: string, imported: number, undone: boolean): string => `${name}: ${undone ? 'taken back' : `${lines(imported)} brought in`}`,
} as const;

export const columnWords = {
  title: 'Which column is what?',
  lead: 'Look at the first lines while you choose. They change as you do. The choice is kept for the next file with the same headings.',
  column: (number: number): string => `Column ${number}`,
  example: (text: string): string => `for example ${text}`,
  date: 'The day',
  order: 'How are days written?',
  orders: { dmy: 'Day, month, year: 31/12/2026', mdy: 'Month, day, year: 12/31/2026', ymd: 'Year, month, day: 2026-12-31' },
  text: 'Who and what for',
  textHelp: 'You can mark several. They are joined in this order.',
  money: 'How is the amount written?',
  moneyWays: {
    signed: { title: 'One column', detail: 'With a minus for one of the ways.' },
    two: { title: 'Two columns', detail: 'One for money in, one for money out.' },
    direction: { title: 'One column, and a word beside it', detail: 'Such as “in” or “out”.' },
  },
  amount: 'The amount',
  moneyIn: 'Money in',
  moneyOut: 'Money out',
  direction: 'Which way it went',
  flip: 'Turn the signs round: here money out has no minus',
  balance: 'The balance after each line',
  balanceHelp: 'If there is one. Then Headroom can check that no line is missing.',
  id: 'The bank’s own number for each line',
  idHelp: 'Only if no two lines have the same.',
  none: 'There is none',
  asItIs: 'The file as it is',
  balancesFollow: 'Each balance follows from the one before it, so the amounts are read the right way round.',
  notWhole: 'Choose the day, the words and the amount first.',
} as const;
