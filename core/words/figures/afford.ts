/** The answer to "Can I afford it?". Money comes as pence and leaves as `£1,234.56`. */
import { formatDay } from '../../values/day.ts';
import { formatHours } from '../../values/hours.ts';
import { formatMoney as money } from '../../values/money.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';

export const affordWords = {
  yes: (pence: Pence): string => `Yes: ${money(pence)}.`,
  no: (short: Pence, from: Day): string => `No, ${money(short)} short from ${formatDay(from)}.`,
  costs: (pence: Pence): string => `It costs ${money(pence)}.`,
  left: (pence: Pence, until: Day): string => `${money(pence)} is left until ${formatDay(until)}.`,
  askLess: (pence: Pence): string => `The council could then ask for ${money(pence)} less.`,
  askSame: 'It changes nothing of what the council may ask back.',
  lowest: (pence: Pence, on: Day): string => `The least in the account by the end of the account year would be ${money(pence)}, on ${formatDay(on)}.`,
  runsOut: (day: Day): string => `The money would then run out on ${formatDay(day)}.`,
  runsOutAnyway: (day: Day, asItIs: Day): string =>
    day === asItIs
      ? `With or without it, the money runs out on ${formatDay(day)}.`
      : `As things are, the money runs out on ${formatDay(asItIs)}. With this it runs out on ${formatDay(day)}.`,
  payAlone: 'Only pay is counted. National Insurance and pension for the hours may come on top.',
  estimate: (to: Day): string => `This is an estimate: all is here up to ${formatDay(to)} only.`,
  tooEarly: (day: Day): string => `These figures are of ${formatDay(day)}. Choose a later day.`,
  tooLate: (day: Day): string => `This looks ahead to ${formatDay(day)} only. Choose a day up to then.`,
  hasEnded: (lastDay: Day): string => `The direct payment ends with ${formatDay(lastDay)}. What is left then goes back, so nothing more can be paid from it.`,
  noHelper: (day: Day): string => `There is no rate on file for them on ${formatDay(day)}. Choose somebody else, or another day.`,

  ready: 'Ready for a crisis',
  readyLater: (until: Day): string => `Free, as planned, until ${formatDay(until)}`,
  cost: (day: Day): string => `what it costs on ${formatDay(day)}`,
  hoursOf: (name: string): string => `hours with ${name}`,
  hoursAt: (hours: HundredthHours, rate: Pence): string => `${formatHours(hours)} ${hours === 100 ? 'hour' : 'hours'} at ${money(rate)}`,
  leftUntil: (until: Day): string => `Left until ${formatDay(until)}`,
  askedNow: 'The council may ask back now',
  askedThen: 'The council may ask back then',
  lowestAhead: (on: Day): string => `The least in the account, on ${formatDay(on)}`,
  lowestWhy: (from: Day): string => `looking ahead from ${formatDay(from)}`,
} as const;
