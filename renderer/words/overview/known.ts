/** The words for how far the figures are known, and for setting up an account. Days come in as they are to be read. */
export const knownWords = {
  complete: 'Complete to this day.',
  completeTo: (day: string): string => `Complete to ${day}`,
  estimate: (day: string): string => `This is an estimate: all is here up to ${day} only.`,
  estimateFrom: (day: string): string => `Estimate: complete to ${day} only`,
  estimateOnly: 'Estimate: no statement is here yet',
  noStatement: 'No statement is here yet, so what came and went is not known.',
  noWholeDay: 'This is an estimate: a bank account has no statement yet, so no day is complete.',
  noBankAfter: (day: string): string => `What came in and went out after ${day} is not in it.`,
  noWorkAfter: (day: string): string => `Hours after ${day} are not in it.`,
  asPlanned: (from: string, amount: string): string => `If all went as planned after ${from}, ${amount} is really there at the end of this day.`,
  notKnown: 'Not known yet',
  needs: {
    plan_line: 'It needs a line of the support plan that runs on this day.',
    contribution_rate: 'It needs the contribution for a week, or £0.00 if there is none.',
    statement_line: 'It needs a bank statement.',
  },
  paidNotKnown: 'What is paid is known once a statement is here.',

  setUpTitle: 'Set up this account',
  setUpLead: 'The answers come as you add these. You can do them in any order, and leave out what does not apply.',
  setUp: {
    plan: 'Write down the support plan',
    contribution: 'Say what the contribution is',
    assistants: 'Add your assistants',
    statement: 'Bring in a statement',
    bills: 'Add bills',
  },
  setUpDone: 'done',
} as const;
