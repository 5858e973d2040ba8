/**
 * The direct payment, payer by payer and payment by payment: what was due for which days, what of it came and when, and what is to come
 * next (figures, section 3). Money in fills payments oldest first, as it does where late ones are told; a payer's own alone.
 */
import type { AccountFacts, FundId, PaymentStop } from '../../books/facts.ts';
import { addDays, daysInclusive } from '../../values/day.ts';
import type { Day, Pence } from '../../values/units.ts';
import { rowWords } from '../../words/figures/workings.ts';
import type { RecordRef } from '../breakdowns/figure-ids.ts';
import type { Figures } from '../figures.ts';
import { figuresOf } from '../figures.ts';
import type { Movement } from '../inputs/movements.ts';
import type { Known, PaymentState } from '../known/known.ts';
import { paymentState } from '../known/known.ts';
import type { DuePayment } from './direct-payment.ts';
import { councilPayments } from './direct-payment.ts';
import { byFrom } from '../inputs/effective.ts';
import { finalAccountOf } from './final-account.ts';
import { LATE_AFTER_DAYS } from './late-payments.ts';
import type { DueFromPayer, Payer } from './payers.ts';
import { byDueDay, fundSchedule } from './payers.ts';

/** A receipt, or the part of it that went to one payment. */
interface Came {
  readonly day: Day;
  readonly text: string;
  readonly amount: Pence;
  readonly opens: RecordRef;
}

/** `waiting`: due, and not late yet. `not_known`: it may have come where the statement does not reach. */
export type DueState = 'came' | 'came_late' | 'waiting' | 'late' | 'not_known';

interface Due {
  readonly dueOn: Day;
  /** The days it is for; null for what was owed at the opening. */
  readonly days: { readonly from: Day; readonly to: Day; readonly count: number } | null;
  readonly pence: Pence;
  /** How the sum comes about, in words. */
  readonly why: string;
}

export interface PaymentDue extends Due {
  readonly came: readonly Came[];
  readonly missing: Pence;
  readonly state: DueState;
}

/** After the day asked about: due by now and not known yet, or the next one. */
interface Coming extends Due {
  readonly isNext: boolean;
}

export interface PayerPayments {
  readonly name: string;
  /** Any one of its funds, by which its working is found; null: the council. */
  readonly fund: FundId | null;
  /** Oldest first. */
  readonly due: readonly PaymentDue[];
  readonly coming: readonly Coming[];
  /** What came and fills no payment that was due. */
  readonly beyond: readonly Came[];
  /** Section 3's figures of the day; null where no schedule is on file. */
  readonly expectedToDate: Pence | null;
  readonly received: Pence;
  readonly missing: Pence | null;
  /** `known`: all that is missing is late; else some of it may be on its way. */
  readonly missingState: PaymentState;
}

export interface PaymentStatement {
  readonly asOf: Day;
  readonly known: Known;
  /** The council, then each other payer. */
  readonly payers: readonly PayerPayments[];
  /** Of the council's: those that have begun by the day, or that notice was given of; oldest first. */
  readonly stops: readonly PaymentStop[];
  readonly hasEnded: boolean;
}

function stateOf({ accountIndex, known }: Figures, dueOn: Day, missing: Pence, fullOn: Day): DueState {
  const { asOf } = accountIndex;
  const lastDay = addDays(dueOn, LATE_AFTER_DAYS);
  if (missing === 0) return fullOn > lastDay ? 'came_late' : 'came';
  if (paymentState(known, dueOn) === 'not_known' || known.bank === null || asOf > known.bank) return 'not_known';
  return asOf >= lastDay ? 'late' : 'waiting';
}

/** Receipts shared out to what is due, oldest first, and what is left of them. `owed`: what is missing in all. */
function filled(
  figures: Figures,
  dues: readonly Due[],
  receipts: readonly Movement[],
  owed: Pence | null,
): Pick<PayerPayments, 'due' | 'beyond' | 'missingState'> {
  const inOrder = receipts.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map((move) => ({ move, left: move.amount }));
  const part = ({ day, text, source }: Movement, amount: Pence): Came => ({ day, text, amount, opens: source });
  let needed = 0;
  let had = 0;
  let next = 0;
  let fullOn: Day = '';
  const due = dues.map((one) => {
    needed += one.pence;
    const came: Came[] = [];
    for (let receipt = inOrder[next]; receipt !== undefined && had < needed; receipt = inOrder[next]) {
      const amount = Math.min(receipt.left, needed - had);
      came.push(part(receipt.move, amount));
      had += amount;
      fullOn = receipt.move.day;
      receipt.left -= amount;
      if (receipt.left === 0) next += 1;
    }
    const missing = Math.min(Math.max(0, one.pence), Math.max(0, needed - had));
    return { ...one, came, missing, state: stateOf(figures, one.dueOn, missing, fullOn) };
  });
  const late = due.reduce((sum, one) => (one.state === 'late' ? sum + one.missing : sum), 0);
  return { due, missingState: late === owed ? 'known' : 'not_known', beyond: inOrder.slice(next).map(({ move, left }) => part(move, left)) };
}

function ofCouncil({ dueOn, from, to, gross, contribution, stopped, pence }: DuePayment): Due {
  return {
    dueOn,
    days: { from, to, count: daysInclusive(from, to) },
    pence,
    why: rowWords.periodWhy(from, to, gross, contribution) + rowWords.stopped(stopped),
  };
}

function ofPayer({ dueOn, from, to, pieces, pence }: DueFromPayer): Due {
  return { dueOn, days: { from, to, count: daysInclusive(from, to) }, pence, why: rowWords.periodWhy(from, to, pieces) };
}

function councilOf(figures: Figures, until: Day): PayerPayments {
  const { accountIndex, directPayment } = figures;
  const { expectedToDate, received, missing, receipts, opening } = directPayment;
  const atOpening = opening.reduce((sum, row) => sum + (row.pence ?? 0), 0);
  const owed: Due[] = opening.length === 0 ? [] : [{ dueOn: accountIndex.openedOn, days: null, pence: atOpening, why: rowWords.owedAtOpening }];
  const { due, next } = councilPayments(accountIndex, until);
  const coming = due.filter(({ dueOn }) => dueOn > accountIndex.asOf).map((one) => ({ ...ofCouncil(one), isNext: false }));
  return {
    name: accountIndex.facts.account.council,
    fund: null,
    ...filled(figures, [...owed, ...directPayment.due.map(ofCouncil)], receipts, missing),
    coming: next ? [...coming, { ...ofCouncil(next), isNext: true }] : coming,
    expectedToDate,
    received,
    missing,
  };
}

function payerOf(figures: Figures, { name, funds, due, receipts, expectedToDate, received, missing }: Payer, until: Day): PayerPayments {
  const { accountIndex } = figures;
  const schedules = funds.map((fund) => fundSchedule(accountIndex, fund, until));
  const later = schedules.flatMap((schedule) => schedule.due).filter(({ dueOn }) => dueOn > accountIndex.asOf);
  const next = schedules.flatMap((schedule) => schedule.next ?? []);
  return {
    name,
    fund: funds[0]?.id ?? null,
    ...filled(figures, due.map(ofPayer), receipts, missing),
    coming: [
      ...later.toSorted(byDueDay).map((one) => ({ ...ofPayer(one), isNext: false })),
      ...next.toSorted(byDueDay).map((one) => ({ ...ofPayer(one), isNext: true })),
    ],
    expectedToDate,
    received,
    missing,
  };
}

/** `until`: payments due up to it are told too, as not known yet. */
export function paymentStatement(facts: AccountFacts, asOf: Day, until: Day, today: Day): PaymentStatement {
  const figures = figuresOf(facts, asOf, today);
  const stops = byFrom(facts.paymentStops).filter(({ from, noticeOn }) => from <= asOf || (noticeOn !== null && noticeOn <= asOf));
  return {
    asOf,
    known: figures.known,
    stops,
    hasEnded: finalAccountOf(figures) !== null,
    payers: [councilOf(figures, until), ...figures.payers.map((payer) => payerOf(figures, payer, until))],
  };
}
