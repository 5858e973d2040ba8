/** What is asked where a change reaches into the days of a return that is closed. */
export const closedDaysWords = {
  why: 'Why is it corrected?',
  correct: 'Correct it with this reason',
  today: 'Put it right with today’s day',
  todayLead:
    'Or leave the closed return as it is. The payment is then written the other way, and as it should be, both dated today. They stand in the next return.',
};
