/** The words of what was done: the list of all changes, one change in full, and the history of one thing. */
import type { HistoryType } from '../../core/api/records.ts';
import type { RecordType } from '../../core/records/kinds.ts';
import { aboutAccountWords } from './accounts/about-account.ts';
import { newAccountWords } from './accounts/new-account.ts';

const changes = (count: number): string => (count === 1 ? 'One change' : `${count.toLocaleString('en-GB')} changes`);

export const historyWords = {
  none: 'Nothing was changed since it came in.',
  change: { added: 'Added', changed: 'Changed', removed: 'Taken away', undone: 'Taken back' },
  changed: (field: string, before: string, after: string): string => `${field}: ${before} became ${after}`,
  is: (field: string, value: string): string => `${field}: ${value}`,
  empty: 'nothing',
  title: 'History',
  titles: {
    account: 'History of this account',
    import: 'History of a bank file',
    bankProfile: 'How bank files with these columns are read',
    evidence: 'History of a paper',
    noPaper: 'Why there is no paper',
    councilReturn: 'History of a return',
    returnForm: 'History of a form for returns',
    rasTable: 'History of a table for budgets',
  },
} as const;

export const activityWords = {
  title: 'What was done',
  lead: 'Every change to this account, newest first: when, who and what. Each one opens.',
  fileTitle: 'What was done to the file',
  fileLead: 'Changes to the file itself, newest first. Changes to an account stand with that account.',
  list: 'Changes',
  count: (count: number): string => `${changes(count)}.`,
  none: 'No change fits what is chosen above.',
  find: 'Find',
  findHelp: 'Words from what was done, or a name.',
  days: 'Choose days',
  from: 'From this day',
  to: 'To this day',
  showAll: 'Show every change',
  when: 'When',
  who: 'Who',
  what: 'What was done',
  why: 'Why',
  whyIs: (why: string): string => `Why: ${why}`,
  acting: 'Authority to act',
} as const;

export const takenAwayWords = {
  title: 'Taken away',
  lead: 'Records and papers that were taken away, the last first. Nothing is ever lost: each can be brought back.',
  find: 'Find',
  findHelp: 'Words from what it is called, who took it away, or why.',
  list: 'What was taken away',
  count: (count: number): string => (count === 1 ? 'One thing is gone.' : `${count.toLocaleString('en-GB')} things are gone.`),
  none: 'Nothing was taken away.',
  noneFound: 'Nothing that was taken away has these words.',
  by: (moment: string, who: string): string => `Taken away ${moment}, ${who}.`,
  bringBack: 'Bring it back',
  broughtBack: (title: string): string => `Back again: ${title}.`,
  withOthers: 'See what went with it',
  newer: 'Newer',
  older: 'Older',
} as const;

export const activityChangeWords = {
  working: 'One change',
  erased: 'What was typed for this change has been erased. That it was done, and by whom, stays.',
  takenBack: 'This was taken back later.',
  takenBackBy: (moment: string, who: string): string => `${moment}, ${who}`,
  takeBack: 'Take this back',
  takeBackAll: (count: number): string => `Take this back in all ${count.toLocaleString('en-GB')} accounts`,
  tookBack: (what: string): string => `Taken back: ${what}.`,
  things: 'What it changed',
  nothing: 'It changed no record.',
  fields: (title: string): string => `What changed in ${title}`,
  field: 'What',
  before: 'Before',
  after: 'After',
  back: 'Earlier ones',
  on: 'More',
} as const;

/** Fields of what is no record kept by hand. */
export const otherFields: Readonly<Record<Exclude<HistoryType, RecordType>, Readonly<Record<string, string>>>> = {
  account: {
    reference: newAccountWords.reference,
    person: 'The person',
    council: newAccountWords.council,
    openedOn: newAccountWords.openedOn,
    planYearStart: newAccountWords.planYearStart,
    employmentAllowance: 'Employment Allowance claimed',
    nation: 'Bank holidays of',
    ask: aboutAccountWords.ask,
  },
  line: {
    file: 'Came in with',
    day: 'Day',
    text: 'The bank’s words',
    amount: 'Amount',
    whatFor: 'What it was for',
    explainedBy: 'Said by',
    standing: 'Standing',
  },
  import: {
    file: 'File',
    rows: 'Rows in the file',
    imported: 'New lines',
    alreadyThere: 'Lines that were there already',
    beforeOpening: 'Lines from before the first day',
    rejected: 'Rows that could not be read',
    doubtful: 'Lines that may be there twice',
    explained: 'Lines explained at once',
    firstDay: 'First day',
    lastDay: 'Last day',
  },
  bankProfile: {
    header: 'Heading of the file',
    date: 'Day',
    text: 'Words',
    amount: 'Amount',
    moneyIn: 'Money in',
    moneyOut: 'Money out',
    direction: 'In or out',
    balance: 'Balance',
  },
  evidence: { name: 'Name' },
  noPaper: { note: 'In words' },
  councilReturn: { firstDay: 'From', lastDay: 'To', version: 'Version', sentOut: 'The council sent its form on' },
  returnForm: { title: 'Title', version: 'Version', parts: 'Parts' },
  rasTable: { council: 'Council', group: 'For whom', version: 'Version', questions: 'Questions' },
};
