/**
 * Whatever is done to pooled money in whatever order: files in and back, lines shared out, divided, kept and given back, people in and out, each change
 * taken back. At every moment what the bank's lines come to is what the people have in it, with the service's own and what waits.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MethodName } from '../core/api/methods.ts';
import { addDays } from '../core/values/day.ts';
import { expectVerified } from './ledger-consistency.ts';
import type { Line } from './ledger.ts';
import { lloyds, plainAccount, TestLedger, withBalances } from './ledger.ts';

const day = fc.nat(40).map((days) => addDays('2026-04-06', days));
const pick = fc.nat(1000);

/** What the bank knows of the pool, from which files show pieces; some lines are made again and again. */
const history = fc
  .array(
    fc.record({
      day,
      text: fc.constantFrom('COUNCIL', 'CARE LTD', 'CHARGE', 'REF PO-1'),
      amount: fc.constantFrom(-500, -301, -1, 1, 500, 1000),
      times: fc.constantFrom(1, 1, 2),
    }),
    { minLength: 4, maxLength: 14 },
  )
  .map((lines) =>
    lines.flatMap(({ times, ...line }) => Array.from({ length: times }, () => line)).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  );

const STEPS = {
  bring: 5,
  takeFileBack: 2,
  share: 8,
  divide: 3,
  keepOwn: 3,
  giveBack: 2,
  undo: 8,
  undoBatch: 4,
  undoImport: 3,
  decide: 2,
  leave: 5,
  join: 4,
  check: 2,
  allow: 1,
  ownFile: 2,
  typed: 2,
  untype: 2,
  remove: 1,
  payOut: 5,
} as const;
type Doing = keyof typeof STEPS;
const step = fc.record({
  doing: fc.oneof(...Object.entries(STEPS).map(([doing, weight]) => ({ weight, arbitrary: fc.constant(doing as Doing) }))),
  which: pick,
  how: pick,
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Codes a step may be refused with: what it asked for was not possible. */
const MAY = new Set(['badInput', 'notFound', 'cannotUndo', 'changedMeanwhile', 'alreadyThere', 'wrongAccount']);

interface Person {
  readonly account: number;
  readonly bankAccounts: readonly number[];
}

const at = <T>(from: readonly T[], which: number): T | undefined => from[which % Math.max(from.length, 1)];

class World {
  readonly #ledger: TestLedger;
  readonly #pool: number;
  readonly #people: readonly Person[];
  readonly #lines: readonly Line[];
  readonly #changes: { readonly accounts: readonly number[]; readonly change: number }[] = [];
  done = 0;

  constructor(ledger: TestLedger, pool: number, people: readonly Person[], lines: readonly Line[]) {
    this.#ledger = ledger;
    this.#pool = pool;
    this.#people = people;
    this.#lines = withBalances(1_500, lines);
  }

  async #write(method: MethodName, accounts: readonly number[], input: object): Promise<void> {
    const result = await this.#ledger.program.callUnknown(method, input);
    if (!result.ok && !MAY.has(result.problem.code)) throw new Error(`${method}: ${result.problem.code}: ${result.problem.message}`);
    if (!result.ok) return;
    this.done += 1;
    if (result.change !== undefined) this.#changes.push({ accounts, change: result.change });
  }

  #view() {
    return this.#ledger.call('pools.view', { pool: this.#pool });
  }

  async #waiting() {
    return (await this.#ledger.call('pools.waiting', { pool: this.#pool, offset: 0, limit: 1000 })).lines;
  }

  async #share(shares: readonly { readonly line: number; readonly account: number; readonly amount: number }[]): Promise<void> {
    const accounts = [...new Set(shares.map(({ account }) => account))];
    if (accounts.length > 0) await this.#write('pools.share', accounts, { accounts, pool: this.#pool, shares });
  }

  /** Every line of somebody's that a later change may be about. */
  async #linesOf(account: number) {
    return (await this.#ledger.call('bank.lines', { account, from: '2026-01-01', to: '2027-01-01', offset: 0, limit: 1000 })).lines;
  }

  async take({ doing, which, how }: Step): Promise<void> {
    const person = at(this.#people, which);
    if (!person) return;
    const { account } = person;
    const pool = this.#pool;
    const bankAccount = at(person.bankAccounts, how) ?? 0;
    switch (doing) {
      case 'bring': {
        const from = which % this.#lines.length;
        const piece = this.#lines.slice(from, from + 1 + (how % 8));
        const file = this.#ledger.file(
          lloyds(`piece-${from}.csv`, how % 3 === 0 ? piece.map(({ day: on, text, amount }) => ({ day: on, text, amount })) : piece),
        );
        const shown = await this.#ledger.call('pools.preview', { pool, file });
        const leaveOut = shown.doubtful.filter((_, index) => (how + index) % 2 === 0).map(({ row }) => row);
        return this.#write('pools.import', [], { pool, file, leaveOut });
      }
      case 'takeFileBack': {
        const file = at((await this.#view()).files, which);
        return file && this.#write('pools.undoImport', [], { file: file.id });
      }
      case 'share': {
        const lines = await this.#waiting();
        const some = lines.filter((_, index) => (index + how) % 3 === 0);
        return this.#share(some.map(({ id: line, left: amount }, index) => ({ line, account: at(this.#people, which + index)?.account ?? 0, amount })));
      }
      case 'divide': {
        const line = at(await this.#waiting(), how);
        if (!line) return;
        const half = Math.trunc(line.left / 2);
        const parts = [half, line.left - half].map((amount, index) => ({ line: line.id, account: at(this.#people, which + index)?.account ?? 0, amount }));
        return this.#share(how % 2 === 0 ? parts : parts.slice(0, 1));
      }
      case 'payOut': {
        // All that somebody has, where a line is large enough.
        const now = (await this.#view()).everybody.find((one) => one.account === account)?.now ?? 0;
        const line = (await this.#waiting()).find(({ left }) => Math.sign(left) === -Math.sign(now) && Math.abs(left) >= Math.abs(now));
        return line && now !== 0 ? this.#share([{ line: line.id, account, amount: -now }]) : undefined;
      }
      case 'keepOwn': {
        const line = at(await this.#waiting(), which);
        const left = line && (how % 3 === 0 ? Math.trunc(line.left / 2) : line.left);
        return line && this.#write('pools.keepOwn', [], { pool, lines: [{ line: line.id, left }], reason: 'Ours' });
      }
      case 'giveBack': {
        const part = at((await this.#view()).ownParts, which);
        return part && this.#write('pools.giveBack', [], { share: part.id });
      }
      case 'undo': {
        // Mostly one of the last: of older ones most were followed by another.
        const last = at(this.#changes.filter(({ accounts }) => accounts.length === 1).slice(how % 3 === 0 ? 0 : -4), which);
        const [whose] = last?.accounts ?? [];
        return last && this.#write('changes.undo', last.accounts, { account: whose, change: last.change });
      }
      case 'undoBatch': {
        const last = at(
          this.#changes.filter(({ accounts }) => accounts.length > 1),
          how,
        );
        return last && this.#write('changes.undoBatch', last.accounts, { accounts: last.accounts, change: last.change });
      }
      case 'undoImport': {
        const { imports } = await this.#ledger.call('bank.imports', { account, offset: 0, limit: 100 });
        const file = at(
          imports.filter(({ undone }) => !undone),
          how,
        );
        return file && this.#write('bank.undoImport', [account], { account, import: file.id });
      }
      case 'decide': {
        const double = at((await this.#ledger.call('bank.duplicates', { account })).pairs, how);
        return double && this.#write('bank.decideDuplicate', [account], { account, line: double.line.id, keep: how % 3 === 0 });
      }
      case 'leave': {
        // Who has nothing, where there is one.
        const empty = how % 2 === 0 ? (await this.#view()).everybody.find(({ now }) => now === 0) : undefined;
        if (empty) return this.#write('pools.leave', [empty.account], { account: empty.account, bankAccount: empty.bankAccount });
        return this.#write('pools.leave', [account], { account, bankAccount });
      }
      case 'join': {
        const people =
          how % 4 === 0 ? this.#people.map((one) => ({ account: one.account, bankAccount: at(one.bankAccounts, how + 1) ?? 0 })) : [{ account, bankAccount }];
        const accounts = people.map((one) => one.account);
        return this.#write('pools.join', accounts, { accounts, pool, people });
      }
      case 'check': {
        const view = await this.#view();
        const accounts = view.everybody.map((one) => one.account);
        return accounts.length === 0 ? undefined : this.#write('pools.check', accounts, { accounts, pool, day: view.day, reason: 'Late' });
      }
      case 'allow': {
        const below = (await this.#view()).everybody.find(({ now }) => now < 0);
        const { account: whose = 0, bankAccount: share = 0, now = 0 } = below ?? {};
        return below && this.#write('pools.allow', [whose], { account: whose, bankAccount: share, balance: now, reason: 'Friday' });
      }
      case 'ownFile': {
        const lines = this.#lines.slice(which % this.#lines.length, (which % this.#lines.length) + 3);
        return this.#write('bank.import', [account], { account, bankAccount, file: this.#ledger.file(lloyds('own.csv', lines)), evenIfOtherAccount: true });
      }
      case 'typed':
        return this.#write('bank.addLines', [account], { account, bankAccount, lines: [{ day: '2026-04-20', text: 'Typed', amount: 700 }] });
      case 'untype': {
        const line = at(await this.#linesOf(account), how);
        return line && this.#write('bank.removeLine', [account], { account, line: line.id });
      }
      case 'remove':
        return this.#write('records.remove', [account], { account, type: 'bankAccounts', id: bankAccount });
    }
  }

  /** What is missing for the sums to agree; 0: nothing. */
  async difference(): Promise<number> {
    const { book, people, own, waiting, peopleDifference } = await this.#view();
    return peopleDifference || book - people - own - waiting;
  }
}

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await TestLedger.start();
});
afterAll(() => ledger.close());

async function newPerson(reference: string, openingBalance: number): Promise<Person> {
  const { account } = await ledger.call('accounts.create', { ...plainAccount(reference), person: `Person ${reference}`, openingBalance });
  await ledger.call('records.save', { account, type: 'bankAccounts', fields: { name: 'share', openingBalance: 0 } });
  const { records } = await ledger.call('records.list', { account, type: 'bankAccounts' });
  return { account, bankAccounts: records.map(({ record }) => record.id).toSorted((a, b) => a - b) };
}

test('people, the service and what waits have together what is in the pool, whatever is done and taken back', { timeout: 600_000 }, async () => {
  let [done, runs] = [0, 0];
  await fc.assert(
    fc.asyncProperty(history, fc.array(step, { minLength: 25, maxLength: 60 }), async (lines, steps) => {
      runs += 1;
      const people: Person[] = [];
      for (const openingBalance of [500, 1000, 0]) people.push(await newPerson(`PO-${runs}-${people.length + 1}`, openingBalance));
      const { pool } = await ledger.call('pools.save', { name: `Pool ${runs}`, openedOn: '2026-04-06', openingBalance: 1_500, ownOpening: 0 });
      const joined = people.map(({ account, bankAccounts: [bankAccount = 0] }) => ({ account, bankAccount }));
      await ledger.call('pools.join', { accounts: joined.map(({ account }) => account), pool, people: joined });
      const world = new World(ledger, pool, people, lines);
      expect(await world.difference()).toBe(0);
      for (const one of steps) {
        await world.take(one);
        expect(await world.difference()).toBe(0);
      }
      await expectVerified(ledger);
      done += world.done;
    }),
    { numRuns: Number(process.env['RUNS'] ?? 10) },
  );
  // Most steps must have been possible, or nothing was tried.
  expect(done).toBeGreaterThan(40);
});
