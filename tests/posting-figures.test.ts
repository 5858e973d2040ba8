/** What entries add up to, against what core/figures works out from the same facts by other means, for accounts of any kind. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EntryBuilder } from '../core/books/entries.ts';
import type { Entry } from '../core/books/entries.ts';
import type { AccountFacts } from '../core/books/facts.ts';
import type { Day } from '../core/values/units.ts';
import { settledByPayments } from '../core/figures/inputs/movements.ts';
import { overview } from '../core/figures/overview.ts';
import type { Heading } from '../core/books/posting.ts';
import { anyFacts } from './random-facts.ts';

const PAST_EVERYTHING = '2031-01-01';

function entriesOf(facts: AccountFacts): Entry[] {
  const builder = new EntryBuilder(facts, settledByPayments(facts));
  return [
    ...facts.bankAccounts.map((record) => builder.bankAccount(record)),
    ...facts.opening.map((record) => builder.openingAmount(record)),
    ...facts.payslips.map((record) => builder.payslip(record)),
    ...facts.invoices.map((record) => builder.invoice(record)),
    ...facts.purchases.map((record) => builder.purchase(record)),
    ...facts.payments.map((record) => builder.payment(record)),
    ...facts.lines.map((record) => builder.line(record)),
  ];
}

function balanceOf(entries: readonly Entry[], heading: Heading, on: Day): number {
  return entries
    .filter((entry) => entry.day <= on)
    .flatMap((entry) => entry.legs)
    .reduce((sum, leg) => sum + (leg.heading === heading ? leg.pence : 0), 0);
}

/** What is owed is a negative balance. */
function owed(entries: readonly Entry[], heading: Heading, on: Day): number {
  return 0 - balanceOf(entries, heading, on);
}

/** A line never clears more of a payment than there is: the ledger refuses it. */
function clearsNoMoreThanThereIs(facts: AccountFacts): boolean {
  return facts.payments.every(({ id, amount }) => {
    const parts = facts.lines.flatMap((line) => line.parts).filter(({ settles }) => settles?.kind === 'payment' && settles.id === id);
    const cleared = parts.reduce((sum, part) => sum + part.amount, 0);
    return amount >= 0 ? cleared >= 0 && cleared <= amount : cleared <= 0 && cleared >= amount;
  });
}

const facts = anyFacts.filter(clearsNoMoreThanThereIs);

describe('entries and figures of any account agree', () => {
  test('on what is in the bank, on any day', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('2026-07-15', '2026-09-01', '2026-12-31', PAST_EVERYTHING), (account, on) => {
        expect(balanceOf(entriesOf(account), 'bank', on)).toBe(overview(account, on).cash.statementBalance);
      }),
    );
  });

  test('on payments on their way', () => {
    fc.assert(
      fc.property(facts, (account) => {
        const { unclearedOut, unclearedIn } = overview(account, PAST_EVERYTHING).cash;
        expect(owed(entriesOf(account), 'recorded', PAST_EVERYTHING)).toBe(unclearedOut - unclearedIn);
      }),
    );
  });

  test('on wages, HMRC, pension, bills and what people paid from their own pocket', () => {
    fc.assert(
      fc.property(facts, (account) => {
        const { wages, hmrc, pension, invoices, owedToPeople } = overview(account, PAST_EVERYTHING).liabilities;
        const entries = entriesOf(account);
        expect({
          wages: owed(entries, 'wages_owed', PAST_EVERYTHING),
          hmrc: owed(entries, 'hmrc_owed', PAST_EVERYTHING),
          pension: owed(entries, 'pension_owed', PAST_EVERYTHING),
          invoices: owed(entries, 'invoices_owed', PAST_EVERYTHING),
          owedToPeople: owed(entries, 'owed_to_people', PAST_EVERYTHING),
        }).toEqual({ wages, hmrc, pension, invoices, owedToPeople });
      }),
    );
  });

  test('and every entry adds up to nothing', () => {
    fc.assert(
      fc.property(anyFacts, (account) => {
        expect(
          entriesOf(account)
            .map((entry) => entry.legs.reduce((sum, leg) => sum + leg.pence, 0))
            .filter((sum) => sum !== 0),
        ).toEqual([]);
      }),
    );
  });
});
