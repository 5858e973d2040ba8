/**
 * Whatever is done to an account in whatever order: records saved, corrected and removed, files brought in and taken back, lines
 * explained and made to wait, returns closed, papers filed, changes taken back. Afterwards the file is in order and says what posting everything anew would.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { RecordType } from '../core/records/kinds.ts';
import { addDays } from '../core/values/day.ts';
import { CATEGORIES } from '../core/books/facts.ts';
import { readFacts } from '../ledger/accounts/facts.ts';
import { factsOf } from '../ledger/accounts/known-facts.ts';
import { connect, unlock } from '../ledger/disk/connection.ts';
import { expectComesBack } from './comes-back.ts';
import { expectConsistent, expectVerified } from './ledger-consistency.ts';
import type { Line } from './ledger.ts';
import type { MethodName } from '../core/api/methods.ts';
import { lloyds, plainAccount, TestLedger, withBalances } from './ledger.ts';
import { keptStep, takeKept } from './random-kept.ts';

const DAYS = 60;
const SUPPLIERS = ['Harbour Homecare', 'Sunnyside Care Ltd', 'Mobility Store'];
const PEOPLE = ['Bryn Howell', 'Amara Osei'];
const SUMS = [1000, 2500, 4000, 7350];

const day = fc.nat(DAYS).map((days) => addDays('2026-04-01', days));
const sum = fc.constantFrom(...SUMS);
const text = fc.oneof(
  fc.constantFrom(...SUPPLIERS, ...PEOPLE, 'HMRC CUMBERNAULD', 'RIVERSIDE CLUB', 'Sam'),
  fc.tuple(fc.constantFrom(...SUPPLIERS), fc.nat(4)).map(([name, number]) => `${name} INV104${number}`),
);

/** What the bank knows of the account, from which files show pieces. Some payments are made again and again on one day. */
const history: fc.Arbitrary<Line[]> = fc
  .array(
    fc.record({ day, text, amount: fc.tuple(sum, fc.constantFrom(-1, -1, -1, 1)).map(([pence, sign]) => pence * sign), times: fc.constantFrom(1, 1, 1, 2, 3) }),
    { minLength: 6, maxLength: 20 },
  )
  .map((lines) =>
    lines.flatMap(({ times, ...line }) => Array.from({ length: times }, () => line)).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  );

type Fields = Record<string, unknown>;
const planLine = fc.constantFrom('PA support', 'Weekend agency', null);
const records: Readonly<Partial<Record<RecordType, fc.Arbitrary<Fields>>>> = {
  invoices: fc.record({
    supplier: fc.constantFrom(...SUPPLIERS),
    number: fc.nat(4).map((number) => `INV104${number}`),
    day,
    due: fc.constant(null),
    serviceFrom: fc.constant(null),
    serviceTo: fc.constant(null),
    hours: fc.constant(null),
    rate: fc.constant(null),
    amount: fc.tuple(sum, fc.constantFrom(1, 1, 1, -1)).map(([pence, sign]) => pence * sign),
    planLine,
  }),
  purchases: fc.record({
    day,
    supplier: fc.constantFrom(...SUPPLIERS),
    item: fc.constant('Stool'),
    amount: sum,
    planLine,
    approvedOn: fc.constant(null),
    approvedBy: fc.constant(null),
    paidBy: fc.constantFrom(null, null, 'Sam'),
    wish: fc.constantFrom(null, null, 'New stool'),
  }),
  wishes: fc.record({ what: fc.constant('New stool'), why: fc.constant(''), wishedOn: day, planLine, limit: sum }),
  payments: fc.record({
    day,
    to: fc.constantFrom(...SUPPLIERS, ...PEOPLE, 'Sam', 'HMRC'),
    amount: fc.tuple(sum, fc.constantFrom(-1, -1, -1, 1)).map(([pence, sign]) => pence * sign),
    for: fc.oneof({ arbitrary: fc.constant(null), weight: 3 }, { arbitrary: fc.nat(4).map((number) => `INV104${number}`), weight: 1 }),
    category: fc.oneof(fc.constantFrom('purchase' as const, 'wages' as const, 'hmrc' as const), fc.constantFrom(...CATEGORIES)),
    planLine,
    reference: fc.constantFrom(null, 'CHQ 100012'),
  }),
  payslips: fc
    .record({
      name: fc.constantFrom(...PEOPLE),
      periodStart: day,
      paidOn: day,
      hours: fc.constant(null),
      gross: sum,
      tax: fc.constantFrom(0, 120),
      employeeNi: fc.constantFrom(0, 35),
      employerNi: fc.constantFrom(0, 80),
      employeePension: fc.constantFrom(0, 50),
      employerPension: fc.constantFrom(0, 30),
      net: sum,
    })
    .map((fields) => ({ ...fields, periodEnd: addDays(fields.periodStart, 27) })),
  people: fc.record({
    name: fc.constantFrom(...PEOPLE, 'Cleo Marsh'),
    born: fc.constant(null),
    started: fc.constant(null),
    left: fc.constant(null),
    hoursPerWeek: fc.constant(1000),
    planLine,
    holidayMethod: fc.constant('irregular'),
    leaveYearStart: fc.constant(null),
  }),
  rules: fc.record({
    position: fc.nat(5),
    contains: fc.constantFrom('RIVERSIDE', 'HMRC', 'Sam'),
    direction: fc.constantFrom('in', 'out'),
    category: fc.constantFrom(...CATEGORIES),
    planLine,
    fund: fc.constantFrom('main', null),
  }),
  opening: fc.record({ what: fc.constantFrom('hmrc', 'pension'), name: fc.constant(null), pence: sum, hours: fc.constant(null) }),
  bankAccounts: fc.record({ name: fc.constantFrom('main', 'savings'), openingBalance: sum }),
  plan: fc.record({
    ...{ outcome: fc.constant(''), kind: fc.constant('weekly'), amount: sum, from: day, fund: fc.constant('main') },
    line: fc.constantFrom('Club', 'Weekend agency'),
  }),
  statements: fc
    .record({ bankAccount: fc.constantFrom('main', 'savings'), from: day, closing: fc.constantFrom(null, ...SUMS) })
    .map((fields) => ({ ...fields, to: addDays(fields.from, 27) })),
  reconciliations: fc.record({ bankAccount: fc.constantFrom('main', 'savings'), day, balance: sum }),
};
const types = Object.keys(records) as RecordType[];
const record = fc.constantFrom(...types).chain((type) => (records[type] ?? fc.constant({})).map((fields) => ({ type, fields })));

const pick = fc.nat(1000);
const typedLine = fc.record({
  day,
  text: fc.constantFrom('Bus', 'Two teas', ...SUPPLIERS),
  amount: fc.tuple(sum, fc.constantFrom(-1, -1, 1)).map(([pence, sign]) => pence * sign),
  category: fc.constantFrom(undefined, 'activity' as const, 'own_transfer' as const, 'refund' as const),
});
const driven = fc.record({
  day,
  name: fc.constantFrom('Sam', ...PEOPLE),
  miles: fc.integer({ min: 1, max: 90_000 }),
  rate: fc.constantFrom(undefined, 45, 25),
});
const invoiceRows = fc.array(
  fc
    .tuple(fc.constantFrom(...SUPPLIERS, 'Newly Heard Of Care'), day, sum, fc.nat(4))
    .map(([supplier, on, pence, number]) => `${supplier},${on},${(pence / 100).toFixed(2)},INV104${number}`),
  { minLength: 1, maxLength: 4 },
);
const step = fc.oneof(
  { weight: 6, arbitrary: record.map((saved) => ({ do: 'save' as const, ...saved })) },
  { weight: 3, arbitrary: fc.tuple(pick, record).map(([which, saved]) => ({ do: 'correct' as const, which, ...saved })) },
  { weight: 2, arbitrary: fc.tuple(pick, fc.constantFrom(...types)).map(([which, type]) => ({ do: 'remove' as const, which, type })) },
  { weight: 4, arbitrary: fc.tuple(pick, pick, fc.boolean()).map(([from, to, balances]) => ({ do: 'bring' as const, from, to, balances })) },
  { weight: 2, arbitrary: pick.map((which) => ({ do: 'takeBack' as const, which })) },
  { weight: 4, arbitrary: fc.tuple(pick, pick).map(([which, how]) => ({ do: 'suggested' as const, which, how })) },
  { weight: 3, arbitrary: fc.tuple(pick, pick).map(([which, how]) => ({ do: 'candidate' as const, which, how })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(pick, fc.constantFrom(...CATEGORIES), fc.boolean())
      .map(([which, category, always]) => ({ do: 'category' as const, which, category, always })),
  },
  { weight: 2, arbitrary: pick.map((which) => ({ do: 'wait' as const, which })) },
  { weight: 1, arbitrary: fc.constant({ do: 'again' as const }) },
  { weight: 2, arbitrary: fc.tuple(pick, fc.boolean()).map(([which, keep]) => ({ do: 'decide' as const, which, keep })) },
  { weight: 4, arbitrary: pick.map((which) => ({ do: 'undo' as const, which })) },
  { weight: 2, arbitrary: fc.tuple(pick, fc.boolean()).map(([which, here]) => ({ do: 'copyRule' as const, which, here })) },
  { weight: 1, arbitrary: pick.map((which) => ({ do: 'undoBatch' as const, which })) },
  {
    weight: 4,
    arbitrary: fc.tuple(pick, fc.array(typedLine, { minLength: 1, maxLength: 3 })).map(([which, lines]) => ({ do: 'type' as const, which, lines })),
  },
  { weight: 2, arbitrary: pick.map((which) => ({ do: 'untype' as const, which })) },
  {
    weight: 1,
    arbitrary: fc.tuple(pick, day, fc.integer({ min: -5000, max: 5000 })).map(([which, on, counted]) => ({ do: 'count' as const, which, on, counted })),
  },
  { weight: 4, arbitrary: fc.tuple(pick, pick).map(([which, how]) => ({ do: 'refund' as const, which, how })) },
  { weight: 2, arbitrary: fc.tuple(pick, pick).map(([which, how]) => ({ do: 'link' as const, which, how })) },
  { weight: 2, arbitrary: driven.map((drive) => ({ do: 'drive' as const, drive })) },
  { weight: 2, arbitrary: fc.tuple(pick, day).map(([which, on]) => ({ do: 'pay' as const, which, on })) },
  { weight: 1, arbitrary: fc.tuple(invoiceRows, fc.boolean()).map(([rows, twice]) => ({ do: 'bringInvoices' as const, rows, twice })) },
  { weight: 12, arbitrary: keptStep.map((kept) => ({ do: 'kept' as const, kept })) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Codes a step may be refused with: what it asked for was not possible. Anything else fails the test. */
const MAY = new Set(['badInput', 'notFound', 'cannotUndo', 'alreadyThere']);

class World {
  readonly #ledger: TestLedger;
  readonly #account: number;
  /** The one that shares its rules. */
  readonly #other: number;
  readonly #batches: number[] = [];
  readonly #lines: readonly Line[];
  readonly #changes: number[] = [];
  done = 0;

  constructor(ledger: TestLedger, account: number, other: number, lines: readonly Line[]) {
    this.#ledger = ledger;
    this.#account = account;
    this.#other = other;
    this.#lines = withBalances(100_000, lines);
  }

  #write(method: MethodName, input: object): Promise<void> {
    return this.#tryTo(method, { account: this.#account, ...input }, this.#changes);
  }

  #batch(method: MethodName, input: object): Promise<void> {
    return this.#tryTo(method, { accounts: [this.#account, this.#other], ...input }, this.#batches);
  }

  async #tryTo(method: MethodName, input: object, changes: number[]): Promise<void> {
    const result = await this.#ledger.program.callUnknown(method, input);
    if (!result.ok) {
      // It corrects what a closed return holds.
      if (result.problem.field === 'why' && !('why' in input)) return this.#tryTo(method, { ...input, why: 'It was wrong.' }, changes);
      if (!MAY.has(result.problem.code)) throw new Error(`${method}: ${result.problem.code}: ${result.problem.message}`);
      return;
    }
    this.done += 1;

    if (result.change !== undefined) changes.push(result.change);
  }

  async #record(type: RecordType, which: number, account = this.#account): Promise<number | null> {
    const { records: all } = await this.#ledger.call('records.list', { account, type, limit: 1000 });
    return all[which % Math.max(all.length, 1)]?.record.id ?? null;
  }

  async #waiting(which: number): Promise<{ id: number; amount: number; text: string } | null> {
    const { lines } = await this.#ledger.call('bank.unexplained', { account: this.#account });
    return lines[which % Math.max(lines.length, 1)] ?? null;
  }

  async #anyLine(which: number): Promise<number | null> {
    const { lines } = await this.#ledger.call('bank.lines', { account: this.#account, from: '2026-01-01', to: '2027-01-01', offset: 0, limit: 1000 });
    return lines[which % Math.max(lines.length, 1)]?.id ?? null;
  }

  async take(one: Step): Promise<void> {
    switch (one.do) {
      case 'save':
        return this.#write('records.save', { type: one.type, fields: one.fields });
      case 'correct': {
        const id = await this.#record(one.type, one.which);
        return id === null ? undefined : this.#write('records.save', { type: one.type, id, fields: one.fields });
      }
      case 'remove': {
        const id = await this.#record(one.type, one.which);
        return id === null ? undefined : this.#write('records.remove', { type: one.type, id });
      }
      case 'bring': {
        const from = one.from % this.#lines.length;
        const piece = this.#lines
          .slice(from, from + 1 + (one.to % 12))
          .map(({ balance, ...line }) => (one.balances && balance !== undefined ? { ...line, balance } : line));
        return this.#write('bank.import', { file: this.#ledger.file(lloyds(`piece-${from}.csv`, piece)) });
      }
      case 'takeBack': {
        const imports = (await this.#ledger.call('bank.imports', { account: this.#account })).imports.filter((file) => !file.undone);
        const file = imports[one.which % Math.max(imports.length, 1)];
        return file && this.#write('bank.undoImport', { import: file.id });
      }
      case 'suggested': {
        const line = await this.#waiting(one.which);
        if (!line) return;
        const { answers } = await this.#ledger.call('bank.suggestions', { account: this.#account, line: line.id });
        const offered = answers.filter(({ parts }) => parts.length > 0);
        const chosen = offered[one.how % Math.max(offered.length, 1)];
        return chosen && this.#write('bank.explain', { lines: [{ line: line.id, parts: chosen.parts }] });
      }
      case 'candidate': {
        const line = await this.#waiting(one.which);
        if (!line) return;
        const offered = (await this.#ledger.call('bank.candidates', { account: this.#account, line: line.id })).candidates;
        const chosen = offered[one.how % Math.max(offered.length, 1)];
        if (!chosen) return;
        const size = Math.min(Math.abs(line.amount), Math.abs(chosen.stillToPay));
        const amount = line.amount < 0 ? -size : size;
        const part = { amount, settles: chosen.settles, category: null, planLine: null, fund: null };
        const rest = { amount: line.amount - amount, settles: null, category: 'other', planLine: null, fund: null };
        return this.#write('bank.explain', { lines: [{ line: line.id, parts: rest.amount === 0 ? [part] : [part, rest] }] });
      }
      case 'category': {
        const line = await this.#waiting(one.which);
        if (!line) return;
        const part = { amount: line.amount, settles: null, category: one.category, planLine: null, fund: 'main' };
        return this.#write('bank.explain', { lines: [{ line: line.id, parts: [part] }], ...(one.always && { always: { contains: line.text } }) });
      }
      case 'wait': {
        const line = await this.#anyLine(one.which);
        return line === null ? undefined : this.#write('bank.unexplain', { line });
      }
      case 'again':
        return this.#write('bank.explainAgain', {});
      case 'decide': {
        const doubles = (await this.#ledger.call('bank.duplicates', { account: this.#account })).pairs;
        const double = doubles[one.which % Math.max(doubles.length, 1)];
        return double && this.#write('bank.decideDuplicate', { line: double.line.id, keep: one.keep });
      }
      case 'undo': {
        const change = this.#changes[one.which % Math.max(this.#changes.length, 1)];
        return change === undefined ? undefined : this.#write('changes.undo', { change });
      }
      case 'copyRule': {
        const account = one.here ? this.#account : this.#other;
        const rule = await this.#record('rules', one.which, account);
        return rule === null ? undefined : this.#batch('rules.copy', { from: { account, rule } });
      }
      case 'type': {
        const bankAccount = await this.#record('bankAccounts', one.which);
        return bankAccount === null ? undefined : this.#write('bank.addLines', { bankAccount, lines: one.lines });
      }
      case 'untype': {
        const line = await this.#anyLine(one.which);
        return line === null ? undefined : this.#write('bank.removeLine', { line });
      }
      case 'count': {
        const bankAccount = await this.#record('bankAccounts', one.which);
        return bankAccount === null ? undefined : this.#write('bank.count', { bankAccount, day: one.on, counted: one.counted });
      }
      case 'refund': {
        const line = await this.#waiting(one.which);
        if (!line) return;
        const { found } = await this.#ledger.call('bank.refundable', { account: this.#account, line: line.id });
        const chosen = found[one.how % Math.max(found.length, 1)];
        if (!chosen) return;
        const part = { amount: line.amount, settles: null, category: 'refund', planLine: null, fund: null, refunds: chosen.refunds };
        return this.#write('bank.explain', { lines: [{ line: line.id, parts: [part] }] });
      }
      case 'link': {
        const line = await this.#anyLine(one.which);
        if (line === null) return;
        const { found } = await this.#ledger.call('bank.refundable', { account: this.#account, line });
        const refunds = found[one.how % (found.length + 1)]?.refunds ?? null;
        return this.#write('bank.linkRefund', { line, part: 0, refunds });
      }
      case 'drive':
        return this.#write('bills.addMiles', one.drive);
      case 'pay': {
        const { bills } = await this.#ledger.call('bills.toPay', { account: this.#account, on: '2026-06-30' });
        const bill = bills[one.which % Math.max(bills.length, 1)];
        return bill && this.#write('bills.pay', { on: one.on, bills: [{ invoice: bill.id, left: bill.left }] });
      }
      case 'bringInvoices': {
        const file = this.#ledger.file({ path: 'invoices.csv', text: ['supplier,date,amount,number', ...one.rows].join('\n') });
        return this.#write('bills.bringIn', { file, twice: one.twice ? [2, 3, 4, 5] : [], withoutUnread: true });
      }
      case 'kept':
        return takeKept({ ledger: this.#ledger, account: this.#account, write: (method, input) => this.#write(method, input) }, one.kept);
      case 'undoBatch': {
        const change = this.#batches[one.which % Math.max(this.#batches.length, 1)];
        return change === undefined ? undefined : this.#batch('changes.undoBatch', { change });
      }
    }
  }
}

async function newAccount(ledger: TestLedger): Promise<number> {
  const { length } = await ledger.call('accounts.list', {});
  const { account } = await ledger.call('accounts.create', plainAccount(`DP-${length + 1}`));
  const plan = { outcome: '', hoursPerWeek: 1000, rate: 1500, amount: null, from: '2026-04-06', to: null, fund: 'main' };
  await ledger.call('records.save', { account, type: 'plan', fields: { ...plan, line: 'PA support', kind: 'pa_hours' } });
  await ledger.call('records.save', { account, type: 'plan', fields: { ...plan, line: 'Weekend agency', kind: 'agency_hours' } });
  for (const name of PEOPLE) {
    const fields = {
      name,
      born: null,
      started: null,
      left: null,
      hoursPerWeek: 1000,
      planLine: 'PA support',
      holidayMethod: 'irregular',
      leaveYearStart: null,
    };
    await ledger.call('records.save', { account, type: 'people', fields });
  }
  return account;
}

describe('after any work in any order', () => {
  let ledger: TestLedger;
  beforeAll(async () => {
    ledger = await TestLedger.start();
  });
  afterAll(() => ledger.close());

  test(
    'the file is in order, what is remembered of it is right, every entry is as it would be posted anew, and all of it comes back from an export',
    { timeout: 600_000 },
    async () => {
      let done = 0;
      const other = await newAccount(ledger);
      for (const contains of ['CORNER', 'HMRC', 'INV']) {
        const rule = { position: 0, contains, direction: 'out', category: 'other', planLine: 'PA support', fund: 'main' };
        await ledger.call('records.save', { account: other, type: 'rules', fields: rule });
      }
      // What is remembered from step to step and brought up to each change is what reading everything anew gives.
      const reading = connect(await unlock(ledger.path, undefined), 'read');
      onTestFinished(() => void reading.close());
      await fc.assert(
        fc.asyncProperty(history, fc.array(step, { minLength: 15, maxLength: 40 }), async (lines, steps) => {
          const account = await newAccount(ledger);
          const world = new World(ledger, account, other, lines);
          for (const one of steps) {
            await world.take(one);
            for (const id of [account, other]) expect(factsOf(reading, id)).toEqual(readFacts(reading, id));
          }
          for (const id of [account, other]) await expectConsistent(ledger, id);
          await expectVerified(ledger);
          done += world.done;
        }),
        { numRuns: Number(process.env['RUNS'] ?? 28) },
      );
      await expectComesBack(ledger);
      // Most steps must have been possible, or nothing was tried.
      expect(done).toBeGreaterThan(100);
    },
  );
});
