/** The words of the short summary, for the person whose money it is. One thought in each sentence; none is long, none has a percentage. */
import type { Day } from '../../values/units.ts';
import { formatDay, formatDays } from '../../values/day.ts';

export const shortSummaryWords = {
  title: 'Your money for support',
  file: (reference: string, to: Day): string => `short-summary-${reference}-${to}`,
  foot: (person: string): string => `${person} · Made with Headroom`,
  /** A sum that is rounded to pounds, or rests on an estimate. */
  about: (money: string): string => `about ${money}`,
  days: (from: Day, to: Day): string => formatDays(from, to),
  onlyTo: (day: Day | null): string =>
    day === null
      ? 'No bank statement is here yet. So some of this is not known.'
      : `We know all of it up to ${formatDay(day)}. After that day some may be missing.`,
  in: 'Money that came in',
  cameIn: (money: string): string => `${money} came in.`,
  nothingIn: 'No money came in.',
  out: 'Money that went out',
  wentOut: (money: string): string => `${money} was paid.`,
  nothingOut: 'No money was paid.',
  most: 'Most of it was for:',
  groups: {
    helper: 'Your assistants’ pay',
    agency: 'Care from an agency',
    office: 'Help with the pay papers',
    bought: 'Things you bought',
    insurance: 'Insurance',
    activity: 'Things you did',
    transport: 'Getting around',
    training: 'Learning for your assistants',
    break: 'A break',
    bank: 'The bank',
    council: 'Money back to the council',
    other: 'Other things',
    unknown: 'We do not know yet what for',
  },
  sum: (what: string, money: string): string => `${what}: ${money}`,
  left: 'Money that is left',
  isLeft: (money: string, day: Day): string => `${money} was left on ${formatDay(day)}.`,
  belowNothing: (money: string): string => `The account is ${money} below nothing.`,
  promised: 'Money that is promised',
  isPromised: (money: string): string => `${money} of it is already promised.`,
  promisedFor: 'It is for pay, invoices, and help until new money comes.',
  nothingPromised: 'None of it is promised.',
  notYet: 'We cannot say this yet.',
  needs: 'A bank statement or the support plan is missing.',
  emergency: 'Money for an emergency',
  isThere: (money: string): string => `${money} is there for an emergency.`,
  hours: (hours: string): string => `That pays for ${hours} hours of help.`,
  nothingThere: 'No money is there for an emergency.',
  short: (money: string): string => `${money} is missing for what is promised.`,
  plan: 'What we planned',
  lines: {
    on_plan: (line: string): string => `${line}: used as planned.`,
    over: (line: string): string => `${line}: more used than planned.`,
    under: (line: string): string => `${line}: less used than planned.`,
  } satisfies Readonly<Record<'on_plan' | 'over' | 'under', (line: string) => string>>,
  noPlan: 'No plan is written down yet.',
  next: 'What happens next',
  nextMoney: (day: Day): string => `New money comes on ${formatDay(day)}.`,
  noneNext: 'We do not know when new money comes.',
  ask: 'Who to ask',
};
