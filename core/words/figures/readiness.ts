/** What an auditor of the council looks at: what each check is called, and what it finds, in a sentence each. */
import { grouped } from '../../values/count.ts';
import { formatDay, formatDays } from '../../values/day.ts';
import { formatMoney as money } from '../../values/money.ts';
import type { Day, Pence } from '../../values/units.ts';

export const readinessWords = {
  receipts: (count: number, pence: Pence): string =>
    count === 1 ? `1 line, ${money(pence)}, needs a receipt.` : `${grouped(count)} lines, ${money(pence)}, need a receipt.`,
  overLine: (line: string, over: Pence, on: Day): string => `${line} is ${money(over)} over what was planned up to ${formatDay(on)}.`,
  outside: (pence: Pence): string => `${money(pence)} was spent outside the plan.`,
  late: (to: 'hmrc' | 'pension', left: Pence, on: Day): string =>
    `${money(left)} was due to ${to === 'hmrc' ? 'HMRC' : 'the pension scheme'} on ${formatDay(on)}.`,
  paidLate: (to: 'hmrc' | 'pension', pence: Pence, due: Day, paid: Day): string =>
    `${money(pence)} to ${to === 'hmrc' ? 'HMRC' : 'the pension scheme'} was due on ${formatDay(due)} and paid on ${formatDay(paid)}.`,
  noRegistration: (supplier: string): string => `No care registration number of ${supplier} is on file.`,
  spending: (what: string, text: string, pence: Pence, day: Day): string => `${what}: ${money(pence)} on ${formatDay(day)}, ${text}.`,
  noStatement: (from: Day, to: Day, account: string | null): string =>
    `No statement covers ${formatDays(from, to)}${account === null ? '' : ` of ${account}`}.`,
  notArrived: (account: string, left: Pence): string =>
    left > 0
      ? `${money(left)} of ${account} did not arrive in another account when it ended.`
      : `${money(-left)} more arrived in other accounts than ${account} held when it ended.`,
  noChain: (on: Day, before: Pence, opening: Pence, account: string | null): string =>
    `The statement from ${formatDay(on)}${account === null ? '' : ` of ${account}`} opens with ${money(opening)}; the one before closes with ${money(before)}.`,
  letter: (title: string, by: Day): string => `${title}, by ${formatDay(by)}.`,
};
