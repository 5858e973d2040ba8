/** Interests of whoever acts for the person: flagged in a plain sentence, never as blame. Nothing here is forbidden: it is told of, and agreed to. */
import type { ConflictKind } from '../../books/facts.ts';
import { grouped } from '../../values/count.ts';
import { formatMoney } from '../../values/money.ts';
import type { Pence } from '../../values/units.ts';

const times = (count: number, pence: Pence): string => `${count === 1 ? 'once' : `${grouped(count)} times`}, ${formatMoney(pence)} together`;

export const conflictWords = {
  kinds: {
    manager_paid: 'Who acts for the person is paid',
    relative_paid: 'Somebody of the household is paid',
    firm_paid: 'The service that acts for the person is paid',
    own_hours: 'Somebody approves their own hours',
    managed_trade: 'Two people whose money is kept here pay each other',
    loan: 'A loan',
    gift: 'A gift',
    cash: 'Cash is taken out',
  } satisfies Readonly<Record<ConflictKind, string>>,
  paid: {
    manager_paid: (who: string, count: number, pence: Pence): string => `${who}, who acts for the person, was paid ${times(count, pence)}.`,
    relative_paid: (who: string, count: number, pence: Pence): string => `${who}, of the household, was paid ${times(count, pence)}.`,
    firm_paid: (who: string, count: number, pence: Pence): string => `${who}, which acts for the person, was paid ${times(count, pence)}.`,
    managed_trade: (who: string, count: number, pence: Pence): string => `${who}, whose money is kept in this file too, was paid ${times(count, pence)}.`,
  },
  employed: {
    manager_paid: (who: string): string => `${who}, who acts for the person, is employed as an assistant.`,
    relative_paid: (who: string): string => `${who}, of the household, is employed as an assistant.`,
    firm_paid: (who: string): string => `${who}, which acts for the person, is employed as an assistant.`,
    managed_trade: (who: string): string => `${who}, whose money is kept in this file too, is employed as an assistant.`,
  },
  ownHours: (who: string, count: number): string => `${who} approved ${count === 1 ? 'hours' : `${grouped(count)} times hours`} of their own.`,
  byWords: {
    loan: (count: number, pence: Pence): string => `Money went out as a loan or to pay one back: ${times(count, pence)}.`,
    gift: (count: number, pence: Pence): string => `Money went out as a gift: ${times(count, pence)}.`,
    cash: (count: number, pence: Pence): string => `Cash was taken out ${times(count, pence)}.`,
  },
  lacks: {
    agreedBy: 'Who agreed to it is missing.',
    document: 'The paper that says so is missing.',
  },
};
