/** The words of the estimate beside what the council charges. Amounts and days come in as they are to be read. */
import type { GuaranteeFor } from '../../../core/books/facts.ts';

export const estimateWords = {
  title: 'What should the contribution be?',
  lead: 'For England. Headroom works out from income, savings and costs what the council should charge. Hold it against what it does charge.',
  isEstimate: 'This is an estimate. Ask your council for its own working, and compare the two line by line.',
  make: 'Make an estimate',
  anew: 'Make one for a later day',
  correct: 'Correct its figures',
  none: 'Nothing is written down for this day yet.',
  estimate: 'Estimate for a week',
  charged: 'The council charges',
  noRate: 'nothing on file',
  from: 'Figures of',
  isOfYearBefore: (day: string): string => `The estimate is of ${day}, and charges change each April. Write down the figures of this year, then compare.`,
  same: 'The council charges what the estimate comes to.',
  more: (amount: string): string => `The council charges ${amount} a week more than the estimate. Ask it to show how it worked that out.`,
  less: (amount: string): string => `The council charges ${amount} a week less than the estimate.`,
  wales: (most: string, source: string): string => `In Wales other rules hold. The most a council there may charge is ${most} a week (seen at ${source}).`,
  notHere: {
    scotland: 'There is no estimate for Scotland: personal care at home is free there from 65. The rules for the rest are not on file here.',
    'northern-ireland': 'There is no estimate for Northern Ireland: how care at home is charged for there is not on file here.',
  },
  published: 'Published amounts on file',
  publishedCaption: (day: string): string => `For the year that holds ${day}. What is not on file is never worked out from another year: ask your council.`,
  who: 'For whom',
  weekly: 'A week',
  source: 'Where it was seen',
  notOnFile: 'not on file',
  for: {
    single_18_to_24: 'Guarantee, single, 18 to 24',
    single_25_to_pension_age: 'Guarantee, single, 25 to pension age',
    single_pension_age: 'Guarantee, single, of pension age',
  } satisfies Readonly<Record<Exclude<GuaranteeFor, 'other'>, string>>,
  premium: {
    disability_single: 'Disability premium, single',
    enhanced_disability_single: 'Enhanced disability premium, single',
    carer: 'Carer premium',
    each_child: 'For each child',
  },
} as const;
