/** Ready for the council? What an auditor of the council looks at. */
import { auditListWords } from '../../core/words/figures/audit-list.ts';

export const readinessWords = {
  ...auditListWords,
  lead: 'What somebody from the council would look at. Each line says what is open, and leads to where you can put it right.',
  from: 'From',
  to: 'Up to and with',
  reading: 'Looking at everything…',
  turned: 'The last day is before the first. Choose another.',
  look: 'Look at it',
  toReceipts: 'What needs a receipt',
  say: 'Say why it is all right',
  why: 'Why is it all right?',
  whyHelp: 'The words of the plan, or the letter that says so.',
  needsWhy: 'Say in a few words why it is all right.',
  by: 'Who agreed to it?',
  byHelp: 'You can leave this empty.',
  reach: 'For which?',
  thisOne: 'This one only',
  alike: (words: string | null): string => (words === null ? 'All of this kind from that day on' : `All with ‘${words}’ from that day on`),
  save: 'Save',
  stop: 'Leave it',
  saved: (what: string): string => `Why it is all right is kept: ${what}.`,
  rules: 'Which spending is asked about',
  print: 'Print the list',
};
