import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysBetween } from '../values/day.ts';
import type { Invoice, LinePart, Payment, Payslip, Person, Purchase, Rule } from '../books/facts.ts';
import { explainLines } from './lines.ts';
import type { BankLine } from './steps.ts';
import { nameWords, squeeze, words } from '../values/word-match.ts';

/**
 * The same five steps gone through plainly, every document for every line, with nothing kept between lines but the parts:
 * slow, and near enough to the page that says them to be read beside it.
 */
interface World {
  readonly payments: readonly Payment[];
  readonly payslips: readonly Payslip[];
  readonly invoices: readonly Invoice[];
  readonly purchases: readonly Purchase[];
  readonly rules: readonly Rule[];
}

const SUPPLIERS = ['Harbour Homecare Ltd', 'Harbour', 'Marsh Care', 'Mobility Shop', 'Shop'];

function plainly(world: World, line: BankLine, before: readonly { readonly part: LinePart }[]): string | null {
  const text = ` ${words(line.text).join(' ')} `;
  const says = (phrase: string): boolean => words(phrase).length > 0 && text.includes(` ${words(phrase).join(' ')} `);
  const saysWord = (name: string): boolean => nameWords(name).some((word) => text.includes(` ${word} `));
  const runs = line.text.toLowerCase().split(/[^a-z0-9]+/);
  const saysNumber = (number: string): boolean => runs.some((_, from) => runs.some((__, to) => runs.slice(from, to + 1).join('') === squeeze(number)));
  const moved = (kind: string, id: number): number =>
    before.filter(({ part }) => part.settles?.kind === kind && part.settles.id === id).reduce((sum, { part }) => sum - part.amount, 0);
  const recorded = world.payments.filter((payment) => payment.day <= line.day);
  const owed = (invoice: Invoice): number =>
    invoice.amount -
    moved('invoice', invoice.id) +
    recorded.filter((payment) => payment.invoice === invoice.id).reduce((sum, payment) => sum + payment.amount, 0);
  const out = -line.amount;
  const decide = (list: readonly string[]): string => (list.length === 1 ? (list[0] ?? '') : 'waits');
  const onFile = world.invoices.filter((invoice) => saysNumber(invoice.number));

  const uncleared = recorded.filter((payment) => moved('payment', payment.id) === 0);
  const byWord = uncleared.filter((payment) => saysWord(payment.to) && onFile.every((invoice) => invoice.id === payment.invoice));
  const byReference = uncleared.filter((payment) => says(payment.reference ?? ''));
  if (
    byWord.length > 0 ||
    byReference.length > 0 ||
    uncleared.some((payment) => world.invoices.some(({ id, number }) => id === payment.invoice && saysNumber(number)))
  ) {
    const fit = (list: readonly Payment[]): string[] =>
      list.filter((payment) => payment.amount === line.amount && daysBetween(payment.day, line.day) <= 60).map(({ id }) => `payment ${id}`);
    return decide(fit(byReference).length > 0 ? fit(byReference) : fit(byWord));
  }
  const unpaid = world.payslips.filter((payslip) => out > 0 && moved('payslip', payslip.id) === 0 && saysWord(nameOf(payslip)));
  if (unpaid.length > 0) {
    const fit = unpaid.filter(({ net, paidOn }) => net === out && daysBetween(paidOn, line.day) >= -3 && daysBetween(paidOn, line.day) <= 10);
    const away = ({ paidOn }: Payslip): number => Math.abs(daysBetween(paidOn, line.day));
    const best = (one: Payslip): boolean =>
      fit.every(
        (other) =>
          other.person !== one.person || away(one) < away(other) || (away(one) === away(other) && `${one.paidOn} ${one.id}` <= `${other.paidOn} ${other.id}`),
      );
    return decide(fit.filter(best).map(({ id }) => `payslip ${id}`));
  }
  const open = world.invoices.filter((invoice) => invoice.day <= line.day && Math.sign(invoice.amount) * owed(invoice) > 0);
  const numbered = open.filter((invoice) => saysNumber(invoice.number));
  const supplied = open.filter((invoice) => says(SUPPLIERS[invoice.supplier - 1] ?? ''));
  if (numbered.length > 0 || supplied.length > 0) {
    const way = Math.sign(out);
    const fits = (invoice: Invoice): boolean => way * owed(invoice) >= way * out && way !== 0;
    const names = (list: readonly Invoice[]): string[] => list.map(({ id }) => `invoice ${id}`);
    const isLess = (invoice: Invoice): boolean =>
      open.some((note) => owed(note) < 0 && note.supplier === invoice.supplier && owed(invoice) + owed(note) === out && way > 0);
    if (numbered.some(fits)) return numbered.some((one) => fits(one) && isLess(one)) ? 'waits' : decide(names(numbered.filter(fits)));
    const exact = supplied.filter((invoice) => fits(invoice) && owed(invoice) === out);
    if (way < 0) return onFile.some((invoice) => invoice.amount < 0) ? 'waits' : decide(names(exact));
    if (onFile.length > 0 || runs.some((run) => /^(?=(?:\D*\d){3})(?:\d*[a-z]?\d*){0,5}$/.test(run))) return 'waits';
    const some = supplied.filter(fits);
    if (exact.length === 0 && some.some(isLess)) return 'waits';
    return decide(names(some.length === 1 ? some : exact));
  }
  const buyable = world.purchases.filter(
    (purchase) => out > 0 && purchase.day <= line.day && moved('purchase', purchase.id) + moved('repayment', purchase.id) === 0,
  );
  const bought = buyable.filter((purchase) => purchase.paidBy === null && says(SUPPLIERS[purchase.supplier - 1] ?? ''));
  const lent = buyable.filter((purchase) => purchase.paidBy !== null && saysWord(purchase.paidBy));
  if (bought.length > 0 || lent.length > 0) {
    const paid = bought.filter((purchase) => purchase.amount === out && daysBetween(purchase.day, line.day) <= 5).map(({ id }) => `purchase ${id}`);
    return decide([...paid, ...lent.filter((purchase) => purchase.amount === out).map(({ id }) => `repayment ${id}`)]);
  }
  const rule = world.rules.find(({ contains, direction }) => says(contains) && (direction === 'out') === out > 0);
  return rule ? `rule ${rule.id}` : null;
}

const day = fc.integer({ min: 1, max: 28 }).map((of) => `2026-05-${String(of).padStart(2, '0')}`);
const sum = fc.constantFrom(5_00, 10_00, 15_00, 20_00);
const either = (amount: fc.Arbitrary<number>): fc.Arbitrary<number> =>
  fc.tuple(amount, fc.integer({ min: 0, max: 3 })).map(([size, sign]) => (sign === 0 ? -size : size));
const list = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<(T & { id: number })[]> =>
  fc.array(fc.record(model), { maxLength: 6 }).map((rows) => rows.map((row, index) => ({ ...(row as T), id: index + 1 })));
const numbers = ['INV 101', 'INV102', 'CN-7', 'B12'];
const people = ['Bryn Howell', 'Carol Howell', 'Ann Marsh'].map((name, index) => ({ id: index + 1, name, alsoKnownAs: null })) as Person[];
const nameOf = ({ person }: Payslip): string => people.find(({ id }) => id === person)?.name ?? '';
const world = fc.record({
  payments: list<Omit<Payment, 'id'>>({
    day,
    amount: either(sum),
    to: fc.constantFrom('Harbour Homecare', 'Bryn Howell', 'Window Cleaner', 'The Care Ltd'),
    invoice: fc.constantFrom(null, null, ...numbers.map((_, index) => index + 1)),
    category: fc.constant('respite'),
    planLine: fc.constant(null),
    reference: fc.constantFrom(null, null, 'CHQ 100', 'week'),
  }),
  payslips: list<Pick<Payslip, 'person' | 'paidOn' | 'net'>>({ person: fc.constantFrom(...people.map(({ id }) => id)), paidOn: day, net: sum }),
  invoices: fc.uniqueArray(fc.record({ number: fc.constantFrom(...numbers), day, amount: either(sum), supplier: fc.constantFrom(1, 2, 3) }), {
    selector: ({ number }) => number,
    maxLength: 4,
  }),
  purchases: list<Pick<Purchase, 'day' | 'amount' | 'supplier' | 'paidBy'>>({
    day,
    amount: sum,
    supplier: fc.constantFrom(4, 5),
    paidBy: fc.constantFrom(null, null, 'Ann Marsh'),
  }),
  rules: list<Pick<Rule, 'contains' | 'direction'>>({
    contains: fc.constantFrom('shop', 'harbour homecare', 'the marsh', 'week', 'care'),
    direction: fc.constantFrom('in', 'out'),
  }),
  lines: fc.array(
    fc.record({
      day,
      amount: either(sum).map((pence) => -pence),
      text: fc
        .array(
          fc.constantFrom(
            'HARBOUR',
            'HOMECARE',
            'LTD',
            'INV-101',
            'INV 102',
            'CN7',
            'B 12',
            'INV999',
            'CHQ 100',
            'BRYN',
            'HOWELL',
            'MARSH',
            'MOBILITY',
            'SHOP',
            'CLEANER',
            'WEEK 3',
          ),
          {
            minLength: 1,
            maxLength: 4,
          },
        )
        .map((parts) => parts.join(' ')),
    }),
    { maxLength: 14 },
  ),
});

it('comes to the same as going through every paper for every line', () => {
  fc.assert(
    fc.property(world, (made) => {
      const facts = {
        people,
        suppliers: SUPPLIERS.map((name, index) => ({ id: index + 1, name, alsoKnownAs: null, careRegistration: null, payReference: null })),
        // A number that is on no invoice is refused where payments come in.
        payments: made.payments.map((payment) => ({
          ...payment,
          invoice: made.invoices.findIndex(({ number }) => number === numbers[(payment.invoice ?? 0) - 1]) + 1 || null,
        })),
        payslips: made.payslips as Payslip[],
        invoices: made.invoices.map((invoice, index) => ({ ...invoice, id: index + 1 })) as Invoice[],
        purchases: made.purchases as Purchase[],
        rules: made.rules.map((rule, position) => ({ ...rule, position, category: 'activity', planLine: null, fund: null })) as Rule[],
        lines: [],
      };
      const lines = made.lines.map((line, index) => ({ ...line, id: index + 1 }));
      const explained = explainLines(facts, lines);
      const before: { part: LinePart }[] = [];
      for (const line of lines.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id - b.id))) {
        const found = explained.get(line.id);
        const told = found?.parts.map(({ settles }) => (settles ? `${settles.kind} ${settles.id}` : `rule ${found.rule}`))[0] ?? 'waits';
        expect(told).toBe(plainly(facts, line, before) ?? 'waits');
        for (const part of found?.parts ?? []) before.push({ part });
      }
    }),
    { numRuns: 400 },
  );
});
