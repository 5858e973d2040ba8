/** The day on which State Pension age is reached: it rises from 66 to 67 by the day of birth (Pensions Act 2014, section 26). */
import { addMonths } from '../values/day.ts';
import type { Day } from '../values/units.ts';
import table from './state-pension-age.json' with { type: 'json' };

export function hasStatePensionAge(born: Day, day: Day): boolean {
  const months = table.ages.findLast(({ bornFrom }) => bornFrom <= born)?.months ?? table.before;
  return addMonths(born, months) <= day;
}
