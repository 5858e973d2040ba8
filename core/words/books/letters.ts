/** Letters and decisions: what each is about, how it came, and what a demand for money has to say. */
import type { LETTER_DIRECTIONS, LETTER_MEANS, LetterKind, LetterPoint } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';

export const letterWords = {
  kinds: {
    money_back: { title: 'Money asked back', detail: 'Somebody wants money of the direct payment back.' },
    budget: { title: 'The budget or the plan', detail: 'A new amount, a cut, a review, a change of the plan.' },
    contribution: { title: 'The contribution', detail: 'What the person pays towards their support.' },
    papers: { title: 'Papers or a return', detail: 'Statements, receipts or a form are wanted, or were sent.' },
    agreed: { title: 'Something is agreed to', detail: 'Such as something to buy, or who may be employed.' },
    other: { title: 'Something else', detail: 'Anything else worth keeping.' },
  } satisfies Readonly<Record<LetterKind, { readonly title: string; readonly detail: string }>>,
  directions: { in: 'They told us', out: 'We told them' } satisfies Readonly<Record<(typeof LETTER_DIRECTIONS)[number], string>>,
  means: {
    letter: 'Letter',
    email: 'E-mail',
    portal: 'The council’s website',
    call: 'Telephone call',
    visit: 'Visit or meeting',
  } satisfies Readonly<Record<(typeof LETTER_MEANS)[number], string>>,
  points: {
    amount: 'How much is wanted',
    reason: 'Why it is wanted',
    working: 'How the sum was worked out',
    when: 'When it has to be paid',
    payer: 'Who has to pay it',
  } satisfies Readonly<Record<LetterPoint, string>>,
  /** The same, as a question in a letter. */
  asked: {
    amount: 'How much do you ask for, in pounds and pence?',
    reason: 'What is the reason, and which term of the agreement does it rest on?',
    working: 'How was the sum worked out? Please send the lines, the dates and the rule that were used.',
    when: 'By what date is it to be paid?',
    payer: 'Who is to pay it, and from which account?',
  } satisfies Readonly<Record<LetterPoint, string>>,
  theCouncil: 'the council',
  to: 'to',
  from: 'from',
  title: (direction: 'in' | 'out', who: string, about: string): string => `${direction === 'in' ? 'From' : 'To'} ${who}: ${about}`,
  replyBy: (day: Day): string => `reply by ${formatDay(day)}`,
  replied: (day: Day): string => `replied on ${formatDay(day)}`,
  decided: (day: Day): string => `settled on ${formatDay(day)}`,
  beforeIt: 'This is before the day of the letter.',
  unknownPoint: (word: string): string => `‘${word}’ is not one of the things a demand for money has to say.`,
  doesNotSay: (points: readonly string[]): string =>
    `It does not say: ${points.join('; ').toLowerCase()}. You can ask for that before you pay. See ‘What it does not say’ on its page.`,
  letter: (l: { readonly day: Day; readonly reference: string | null; readonly questions: readonly string[] }): string =>
    [
      'Dear Sir or Madam,',
      '',
      `Thank you for your letter of ${formatDay(l.day)}${l.reference === null ? '' : ` (${l.reference})`}, which asks for money of the direct payment back. Before we can answer it we need to know:`,
      '',
      ...l.questions.map((question, index) => `${index + 1}. ${question}`),
      '',
      'Please tell us this in writing, and please take no money from the direct payment until we have had time to look at it.',
      '',
      'Yours faithfully,',
    ].join('\n'),
};
