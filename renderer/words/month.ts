/** The words of a month's work, step by step. Days and sums come in as they are to be read. */
import type { MonthStep } from '../../core/figures/known/month.ts';

const count = (number: number): string => number.toLocaleString('en-GB');

export const monthWords = {
  title: 'This month',
  badge: (done: number, all: number): string => `${done} of ${all}`,
  reading: 'Looking how far the month is',
  lead: (done: number, all: number): string => `${done} of ${all} steps are done. You can stop at any time: what is done stays done.`,
  allDone: 'All of it is done.',
  notOver: (to: string): string => `It ends on ${to}. What is here already can be done now.`,
  steps: (month: string): string => `The steps of ${month}`,
  step: { statement: 'Statement', explain: 'Explain', hours: 'Hours', bills: 'Invoices and papers', check: 'Check' } satisfies Record<MonthStep, string>,
  go: {
    statement: 'Bring in the statement',
    explain: 'Explain what waits',
    hours: 'Write down hours',
    bills: 'Add an invoice',
    check: 'Check the month',
  } satisfies Record<MonthStep, string>,
  see: 'Look at it again',
  isDone: 'done',
  next: (step: string): string => `Next: ${step}`,
  finish: 'Finish the month',
  noStatement: 'No statement is here yet.',
  statementTo: (day: string): string => `The statement is here up to ${day}.`,
  statementEnds: (day: string, to: string): string => `The statement ends on ${day}. Bring in the rest, up to ${to}.`,
  explained: 'Every bank line up to the end of the month is explained.',
  waiting: (lines: number): string => (lines === 1 ? 'One bank line waits to be explained.' : `${count(lines)} bank lines wait to be explained.`),
  explainedSoFar: 'All lines that are here are explained. The rest comes with the statement.',
  hoursHere: 'All hours are here.',
  hoursEnd: (name: string, day: string): string => `The hours of ${name} end on ${day}.`,
  monthGoesOn: 'The month is not over yet.',
  billsHere: 'No invoice for care by the hour is missing.',
  billedTo: (line: string, day: string): string => `Invoices for ${line} go up to ${day}.`,
  noBill: (line: string): string => `No invoice for ${line} is here yet.`,
  noPaper: (papers: number): string =>
    papers === 1
      ? 'One invoice or purchase of the month has no paper. That may be so.'
      : `${count(papers)} invoices and purchases of the month have no paper. That may be so.`,
  agrees: 'The bank’s own balance is the same as ours.',
  nothingToCompare: 'The statements print no balance to check against.',
  differs: (account: string, day: string, printed: string, ours: string): string =>
    `On ${day} there was ${printed} in account ${account}; the lines here come to ${ours}.`,
  duplicates: (lines: number): string => (lines === 1 ? 'One bank line may be there twice.' : `${count(lines)} bank lines may be there twice.`),
  checkLater: 'This comes once the statement is here and its lines are explained.',
  decide: 'Look at the bank lines',
  doneTitle: (month: string): string => `${month} is done`,
  changed: 'What changed since the month before',
  what: 'Figure',
  inBank: 'In the bank',
  spent: 'Spent on the plan this account year',
  planned: 'Planned up to then',
  contribution: 'Contribution still to pay',
  crisis: 'Ready for a crisis',
  print: 'Print',
  others: 'Other months',
  owedOn: (day: string): string => `What follows is as at the end of ${day}, the last day for which all is here.`,
  before: 'The month before',
  after: 'The month after',
} as const;
