/** What the values of a return say in words. */
import { formatDay } from '../../values/day.ts';
import { formatHours } from '../../values/hours.ts';
import { formatMoney as money } from '../../values/money.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';

export const returnFigureWords = {
  holder: 'Holds the direct payment',
  notExplained: 'Not explained yet',
  uncleared: 'Payments not on the statement yet',
  insurance: 'Insurance',
  until: (day: Day): string => `until ${formatDay(day)}`,
  assistant: (number: number): string => `Assistant ${number}`,
  pay: (p: { readonly hours: HundredthHours; readonly net: Pence; readonly taxAndInsurance: Pence; readonly pension: Pence }): string =>
    `${formatHours(p.hours)} hours; paid out ${money(p.net)}; tax and National Insurance ${money(p.taxAndInsurance)}; pension ${money(p.pension)}`,
};
