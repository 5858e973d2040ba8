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
  bankAccount: (number: number): string => `bank account ${number}`,
  planLine: (number: number): string => `Plan line ${number}`,
  assistant: (number: number): string => `Assistant ${number}`,
  pay: (hours: HundredthHours, net: Pence, taxAndInsurance: Pence, pension: Pence, onTop: Pence): string =>
    `${formatHours(hours)} hours; paid out ${money(net)}; taken off: tax and National Insurance ${money(taxAndInsurance)}, pension ${money(pension)}; paid on top ${money(onTop)}`,
};
