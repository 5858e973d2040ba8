/** What the first example account keeps of a fair budget: figures told and decided, outcomes with two reviews, and a diary of what was missing. */
import { addDays } from '../values/day.ts';
import type { Day } from '../values/units.ts';
import { pounds } from './folder.ts';
import type { Cell } from './folder.ts';

type Sheet = readonly [file: string, header: string, rows: readonly (readonly Cell[])[]];

const FROM_LETTER = 'First figure by points, in the letter';

/** @param to the last day of the example. */
export function fairnessSheets(to: Day): readonly Sheet[] {
  const day = (before: number): Day => addDays(to, -before);
  const [spring, autumn] = [day(210), day(30)];
  return [
    [
      'budgets.csv',
      'what,date,amount,per,points,note',
      [
        ['indicative', day(420), pounds(59_900), 'week', '118', FROM_LETTER],
        ['actual', day(400), pounds(58_640), 'week', '', ''],
        ['indicative', day(230), pounds(64_000), 'week', '126', FROM_LETTER],
        ['actual', day(215), pounds(61_240), 'week', '', ''],
      ],
    ],
    [
      'outcomes.csv',
      'outcome,care_outcomes,from,to,note',
      [
        ['Getting up, washed and dressed in my own time', 'hygiene;clothing', day(500), '', ''],
        ['Seeing friends', 'relationships;community', day(500), '', ''],
        ['Learning to swim again', 'community', day(500), day(90), 'The pool has closed.'],
        ['Cooking for myself', 'nutrition', day(100), '', ''],
      ],
    ],
    [
      'outcome_reviews.csv',
      'date,outcome,change,achieved',
      [
        [spring, 'Getting up, washed and dressed in my own time', 'better', 'Up by nine on most days'],
        [spring, 'Seeing friends', 'same', ''],
        [spring, 'Learning to swim again', 'worse', ''],
        [autumn, 'Getting up, washed and dressed in my own time', 'a_lot_better', 'Chooses the time each day'],
        [autumn, 'Seeing friends', 'better', 'Goes to the club each week'],
        [autumn, 'Cooking for myself', 'better', 'Makes lunch on the perching stool'],
      ],
    ],
    [
      'reviews.csv',
      'date,with_whom,helped_to_plan,views_heard,easy_to_get,easy_to_manage,know_budget,easy_to_complain,note',
      [
        [spring, 'Social worker', 'yes', 'partly', 'no', 'partly', 'no', 'no', ''],
        [autumn, 'Social worker and Nia Sample', 'yes', 'yes', 'no', 'yes', 'yes', 'partly', ''],
      ],
    ],
    [
      'unmet_needs.csv',
      'date,need,hours,happened',
      [
        [day(44), 'Help to get to bed', 1, 'Nobody could come, and he slept in the chair.'],
        [day(18), 'Somebody to go to the dentist with', '2.5', 'The visit was put off.'],
      ],
    ],
  ];
}
