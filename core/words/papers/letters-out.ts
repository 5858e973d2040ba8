/** What letters to the council say that a user may want to write: drafts to change. They ask, and never threaten. */
import type { Nation } from '../../books/facts.ts';
import { formatDay, formatDays } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';

export const letterDraftWords = {
  about: {
    simpler: 'Asked for a simpler return',
    time: 'Asked for more time for the return',
    howBudget: 'Asked how the weekly amount was worked out',
    howContribution: 'Asked how the contribution was worked out',
  },
  dear: 'Dear Sir or Madam,',
  of: (person: string, reference: string): string => `Direct payment of ${person}, ${reference}`,
  inWriting: 'Please answer in writing.',
  yours: 'Yours faithfully,',
  needToSee: 'I need to see:',
  simpler: {
    ask: 'I ask for a simpler way to show you how the direct payment is spent. The return as it is now takes more than we can do.',
    would: '(Keep what fits, and add your own.) These would help:',
    ways: [
      'One return a year.',
      'Totals, with receipts only where you ask for them.',
      'A form in large print, or by e-mail.',
      'Somebody to fill it in with us.',
    ],
    proportion: 'Such checks should not ask for more than the case needs.',
    /** Which law asks a public body to change how it does things for disabled people. */
    law: {
      'england-and-wales': 'This has to do with a disability. I ask for a reasonable adjustment. See the Equality Act 2010, sections 20 and 29.',
      scotland: 'This has to do with a disability. I ask for a reasonable adjustment. See the Equality Act 2010, sections 20 and 29.',
      'northern-ireland': 'This has to do with a disability. I ask for a reasonable adjustment. See the Disability Discrimination Act 1995, section 21.',
    } satisfies Readonly<Record<Nation, string>>,
    kept: 'All statements and receipts are kept, and you may ask for any of them.',
  },
  time: {
    by: (from: Day, to: Day, by: Day): string => `The return for ${formatDays(from, to)} is to be with you by ${formatDay(by)}.`,
    notReady: (from: Day, to: Day): string => `The return for ${formatDays(from, to)} is not ready yet.`,
    until: (day: Day): string => `Please give me until ${formatDay(day)}.`,
    why: 'The reason is: (say it in a few words, such as an illness)',
    goOn: 'Please go on paying the direct payment in the meantime, so that the support does not stop.',
  },
  howBudget: {
    ask: (weekly: string): string => `Please tell me how the direct payment of ${weekly} a week was worked out.`,
    askAny: 'Please tell me how the direct payment was worked out.',
    parts: [
      'Each need, and whether this money meets it.',
      'The hours for each, and the price of an hour.',
      'The points, table or tool you used, with our answers.',
      'What was added or taken off afterwards, and why.',
      'What it has to pay beside wages: tax, pension, holiday and insurance.',
    ],
  },
  howContribution: {
    ask: (weekly: string): string => `Please tell me how the contribution of ${weekly} a week was worked out.`,
    askAny: 'Please tell me how the contribution was worked out.',
    parts: [
      'The income and savings you counted.',
      'What you left out.',
      'Which costs of the disability you took off, which you did not, and why.',
      'What has to be left to live on, and from which day it holds.',
    ],
  },
  file: (reference: string, day: Day): string => `letter-${reference}-${day}`,
  foot: (reference: string): string => `${reference} · Made with Headroom`,
};
