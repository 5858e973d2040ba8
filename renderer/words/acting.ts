/** Acting for somebody else: who acts, the decisions taken, and interests of those who act. */
import { grouped } from '../../core/values/count.ts';
import { formatDays } from '../../core/values/day.ts';
import type { Day } from '../../core/values/units.ts';
import type { ActingView } from '../../core/api/acting.ts';

export const actingWords = {
  title: 'Acting for the person',
  lead: 'Who acts for the person and on what paper, how larger decisions were come to, and interests that have to be told of.',
  reading: 'Looking at everything…',
  from: 'From',
  to: 'Up to and with',
  turned: 'The last day is before the first. Choose another.',
  days: (from: Day, to: Day): string => formatDays(from, to),
  who: 'Who acts',
  nobody: 'Nobody acts for the person here, as far as it is written down.',
  add: 'Write down who acts',
  standing: { inForce: 'in force', toCome: 'still to come', over: 'over' } satisfies Readonly<Record<ActingView['mandates'][number]['standing'], string>>,
  allMandates: 'All of them',
  decisions: 'Decisions',
  noDecisions: 'No decision is written down for these days.',
  addDecision: 'Write down a decision',
  whole: 'It says all that is usually asked.',
  gaps: (count: number): string => (count === 1 ? 'One answer is missing.' : `${grouped(count)} answers are missing.`),
  gapsTitle: 'What it does not say yet',
  gapsLead: 'A report of a deputy and a review by the council usually ask for this:',
  think: 'What to think of',
  principles: [
    'Everybody can decide, until it is shown that they can’t decide this one thing.',
    'First give all the help there is: simple words, pictures, a good time of the day, somebody they trust.',
    'An unwise choice alone does not show that somebody can’t decide.',
    'What is decided for somebody must be best for them, not for others.',
    'Of two ways that do, take the one that leaves them more free.',
  ],
  able: 'Somebody can decide who can do these four things, with help:',
  abilities: ['understand what it is about', 'keep it in mind long enough', 'weigh it up', 'say what they want, in any way'],
  report: 'What this account holds of it',
  reports: 'Deputy’s reports',
  csv: 'Save as CSV',
  conflicts: 'Conflicts of interest',
  conflictsLead: 'None of this is forbidden. It has to be told to the council, or whoever watches over it, and agreed to.',
  noConflicts: 'Nothing of this kind was found in these days.',
  open: 'Not told of yet.',
  declared: (on: string, by: string | null): string => (by === null ? `Told of on ${on}.` : `Told of on ${on}; agreed to by ${by}.`),
  declare: 'Write down that it was told',
  look: 'Look at it',
  seeDeclared: 'What was written down',
};
