/**
 * The fees that somebody may ask for looking after an account in a month, each with how it came about. They are proposed, and never
 * taken: one becomes an invoice of the account when somebody says so, and then counts as any invoice does. Amounts in pence.
 */
import type { AccountFacts, FeeBasis, FeeRule } from '../books/facts.ts';
import { addDays, addMonths } from '../values/day.ts';
import { productRounded } from '../values/money.ts';
import type { Day, Pence } from '../values/units.ts';
import { feeWords as words } from '../words/books/fees.ts';

export interface Fee {
  readonly rule: number;
  readonly supplier: string;
  readonly what: string;
  readonly basis: FeeBasis;
  /** Of these are charged. */
  readonly count: number;
  readonly each: Pence;
  readonly vat: Pence;
  /** With VAT. */
  readonly amount: Pence;
  /** False: it rests on bank lines that are not all here, and may be another. */
  readonly isKnown: boolean;
  readonly payer: FeeRule['payer'];
  /** What its invoice is numbered by. */
  readonly number: string;
  /** A sentence that says why no invoice is to be written; null: one may be. */
  readonly not: string | null;
}

type Facts = Pick<AccountFacts, 'account' | 'feeRules' | 'suppliers' | 'invoices' | 'payslips' | 'funds' | 'lines' | 'bankAccounts'>;

interface Month {
  readonly from: Day;
  readonly to: Day;
}

/** @param month `YYYY-MM`. */
export function monthDays(month: string): Month {
  const from = `${month}-01`;
  return { from, to: addDays(addMonths(from, 1), -1) };
}

function within({ from, to }: Month): (day: Day) => boolean {
  return (day) => from <= day && day <= to;
}

/** How many of what a fee is for there were. */
function countOf(facts: Facts, rule: FeeRule, month: Month): number {
  const isIn = within(month);
  const paydays = facts.payslips.flatMap(({ paidOn }) => (isIn(paidOn) ? [paidOn] : []));
  switch (rule.basis) {
    case 'month':
      return 1;
    case 'once':
      return isIn(rule.from) ? 1 : 0;
    case 'run':
      return new Set(paydays).size;
    case 'document':
      return paydays.length;
    case 'payment':
      return atTheBank(facts).lines.filter(({ day, amount, parts }) => isIn(day) && amount < 0 && parts.every(({ category }) => category !== 'own_transfer'))
        .length;
    case 'source':
      return 1 + new Set(facts.funds.flatMap(({ payer }) => payer ?? [])).size;
  }
}

/** Without tins of cash: nobody asks a fee for what is paid from a purse, nor counts it as money in the bank. */
function atTheBank({ bankAccounts, lines }: Facts): Pick<Facts, 'bankAccounts' | 'lines'> {
  const tins = new Set(bankAccounts.flatMap(({ id, what }) => (what === 'cash' ? [id] : [])));
  return { bankAccounts: bankAccounts.filter(({ id }) => !tins.has(id)), lines: lines.filter(({ bankAccount }) => !tins.has(bankAccount)) };
}

/** What the bank held at the end of a day. */
function balanceOn(facts: Facts, on: Day): Pence {
  const { bankAccounts, lines } = atTheBank(facts);
  const opening = bankAccounts.reduce((sum, { openingBalance }) => sum + openingBalance, 0);
  return lines.reduce((sum, { day, amount }) => (day <= on ? sum + amount : sum), opening);
}

/** @param bankKnownTo the last day up to which every bank line is on file; null: it is not known of any. */
export function feesOf(facts: Facts, month: string, today: Day, bankKnownTo: Day | null): Fee[] {
  const days = monthDays(month);
  const holds = facts.feeRules.filter(({ from, to }) => from <= days.to && (to === null || to >= days.from));
  return holds.map((rule) => {
    const { id, supplier, what, basis, payer, leastBalance } = rule;
    const count = Math.max(0, countOf(facts, rule, days) - (rule.beyond ?? 0));
    const net = count * rule.amount;
    const vat = productRounded([net, rule.vat ?? 0], 100);
    const number = `FEE-${id}-${month}`;
    const reaches = bankKnownTo !== null && bankKnownTo >= days.to;
    const isKnown = reaches || (basis !== 'payment' && leastBalance === null);
    const balance = balanceOn(facts, days.to);
    const not = (): string | null => {
      if (facts.invoices.some((one) => one.number === number)) return words.written(number);
      if (days.to >= today) return words.notOver(days.to);
      if (!isKnown) return words.notKnown(bankKnownTo);
      if (count === 0) return words.none;
      if (net === 0) return words.nothing;
      if (leastBalance !== null && balance < leastBalance) return words.under(balance, leastBalance);
      return payer === 'account' ? null : words.notAccount;
    };
    const name = facts.suppliers.find((one) => one.id === supplier)?.name ?? '';
    return { rule: id, supplier: name, what, basis, count, each: rule.amount, vat, amount: net + vat, isKnown, payer, number, not: not() };
  });
}
