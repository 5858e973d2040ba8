/** What a decision about a budget has to show, what is said of one that was looked at, and the letter that asks for the rest. */
import type { ReasonPoint } from '../../books/facts.ts';
import type { Clock } from '../../rates/challenge-days.ts';
import { formatDay } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';

export const reasonWords = {
  points: {
    needs: 'Which needs there are',
    eligible: 'Which needs count, and why others don’t',
    met: 'Which needs are met and which are not, with reasons',
    service: 'What is to be done for each need',
    hours: 'When, and for how many hours',
    rate: 'The price of an hour',
    local_price: 'That this price buys it where you live',
    sum: 'What each part costs, and that it adds up',
    employer_costs: 'What an employer has to pay beside wages',
    unpaid_care: 'What family and friends do, and that they agree to it',
    points: 'The points, the table and the first figure',
    deflator: 'What was taken off the figure, and why',
    difference: 'Why the last figure is not the first one',
    contribution: 'What the person pays, and what the council pays',
    frequency: 'How much is paid, and how often',
    changed: 'What has changed since last time',
    still_met: 'How the smaller sum still meets each need',
    involved: 'Who had a say in it',
    assessed_first: 'That needs were looked at before the cut',
    review: 'When it is looked at again, soon after',
    challenge: 'How to say that you don’t agree',
  } satisfies Readonly<Record<ReasonPoint, string>>,
  /** The same, as a question in a letter. */
  asked: {
    needs: 'Which needs did you find?',
    eligible: 'Which of them are eligible, and why are the others not?',
    met: 'Which needs will be met and which will not? What are the reasons?',
    service: 'What support is meant for each need?',
    hours: 'At what times, and for how many hours a week?',
    rate: 'What price of an hour did you use?',
    local_price: 'Who provides it here at that price?',
    sum: 'What does each part cost, and how do the parts add up?',
    employer_costs: 'How are tax, pension, holiday, insurance and starting costs paid for?',
    unpaid_care: 'What do you count on family and friends to do? When did they say they are willing?',
    points: 'Which points were given, by which table, and what was the first figure?',
    deflator: 'Was anything taken off afterwards? How much, and why?',
    difference: 'Why is the last figure not the first one?',
    contribution: 'What does the person pay, and what does the council pay?',
    frequency: 'How much is the direct payment, and how often is it paid?',
    changed: 'What has changed since the last decision?',
    still_met: 'How does the smaller sum still meet each need?',
    involved: 'Who took part in the decision?',
    assessed_first: 'When were the needs assessed, and was that before the change?',
    review: 'When will you look at it again?',
    challenge: 'How can we ask for the decision to be looked at again, and by when?',
  } satisfies Readonly<Record<ReasonPoint, string>>,
  states: { found: 'It says so', unclear: 'Not clear', missing: 'It does not say' },
  clocks: {
    complaint: {
      title: 'Complaint to the council',
      detail: 'Within 12 months of the decision, or of the day you knew of it. Later only with a good reason. Best in writing.',
    },
    ombudsman: { title: 'Ombudsman', detail: 'In writing, within 12 months of the day you knew of it. The council answers first, which may take 12 weeks.' },
    review: {
      title: 'Judicial review',
      detail: 'Promptly, and never later than 3 months after it. Even within 3 months it may be too late. Ask a solicitor early.',
    },
  } satisfies Readonly<Record<Clock, { readonly title: string; readonly detail: string }>>,
  unknownPoint: (word: string): string => `‘${word}’ is not one of the things a decision has to say.`,
  both: 'One thing can’t be said and not clear as well. Mark it once.',
  letter: (l: { readonly day: Day; readonly reference: string | null; readonly questions: readonly string[] }): string =>
    [
      'Dear Sir or Madam,',
      '',
      `Thank you for your letter of ${formatDay(l.day)}${l.reference === null ? '' : ` (${l.reference})`} about the budget. It does not tell us, or not clearly:`,
      '',
      ...l.questions.map((question, index) => `${index + 1}. ${question}`),
      '',
      'Please send us this in writing. Please also send the assessment, the support plan and the working of the budget.',
      '',
      'Yours faithfully,',
    ].join('\n'),
} as const;
