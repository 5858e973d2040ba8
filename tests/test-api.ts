/**
 * A little contract of its own for tests of the dispatcher, the threads and the audit trail: it keeps funds of accounts in the
 * real tables and can be slow. The worker file beside it runs it in threads.
 */
import { z } from 'zod';
import { program, read, write } from '../core/api/method.ts';
import type { FileHandle } from '../core/host/host.ts';
import { Refusal } from '../core/values/problem.ts';
import type { Handlers, Implementation } from '../ledger/runtime/contract.ts';
import { programHandlers } from '../ledger/file/handlers.ts';
import { programMethods } from '../core/api/program.ts';
import { prepare, prepareWrite } from '../ledger/runtime/statements.ts';

const account = z.int().positive();

const testMethods = {
  'garden.plant': write('newAccount', 'Makes an account with one fund.', z.strictObject({ reference: z.string().min(1), why: z.string().optional() })).gives<{
    account: number;
    fund: number;
  }>(),
  'garden.rename': write('account', 'Renames a fund.', z.strictObject({ account, fund: account, name: z.string() })).gives<null>(),
  'garden.name': write(
    'file',
    'Names the file by a number that looks like an account, and gives the reason.',
    z.strictObject({ account, why: z.string() }),
  ).gives<null>(),
  'garden.fence': write('newAccount', 'Should make an account, and makes none or two.', z.strictObject({ account, makes: z.int() })).gives<null>(),
  'garden.sow': write(
    'accounts',
    'Adds a fund to each account, and refuses or fails in one of them.',
    z.strictObject({ accounts: z.array(account), refusesIn: account.optional(), failsIn: account.optional(), why: z.string().optional() }),
  ).gives<{ fund: number }>(),
  'garden.list': read('Names of funds.', z.strictObject({})).gives<readonly string[]>(),
  'garden.grow': write('account', 'Adds many funds, slowly.', z.strictObject({ account, funds: z.int(), ms: z.number() })).gives<{ grown: number }>(),
  'garden.wilt': write('account', 'Adds a fund, then fails.', z.strictObject({ account, how: z.enum(['refuse', 'throw']) })).gives<null>(),
  'garden.scribble': read('Tries to write while reading.', z.strictObject({})).gives<null>(),
  'garden.size': read('How many bytes a file has.', z.strictObject({ file: z.string() })).gives<{ bytes: number; path: string }>(),
  'garden.give': read('Gives a file of so many bytes.', z.strictObject({ bytes: z.int() })).gives<FileHandle>(),
  'garden.crash': program('Ends its thread.', z.strictObject({})).gives<null>(),
  'garden.wait': program('Waits a moment, outside any transaction.', z.strictObject({ ms: z.number() })).gives<null>(),
};

const FUND = 'INSERT INTO fund (account, fund, name, ring_fenced) VALUES (?, ?, ?, 0)';

const testHandlers: Handlers<typeof testMethods> = {
  'garden.plant': ({ db, added, madeAccount }, { reference }) => {
    const made = prepareWrite<[string]>(
      db,
      `INSERT INTO account (reference, person, council, opened_on, plan_year_start, employment_allowance, nation)
       VALUES (?, 'Person', 'Council', '2026-04-01', '2026-04-01', 0, 'scotland')`,
    ).run(reference);
    const id = Number(made.lastInsertRowid);
    added('account', id);
    madeAccount(id);
    const fund = Number(prepareWrite<[number, string, string]>(db, FUND).run(id, 'f1', 'first').lastInsertRowid);
    added('fund', fund);
    return { account: id, fund };
  },
  'garden.rename': ({ db, changing }, { fund, name }) => {
    changing('fund', fund, () => prepareWrite<[string, number]>(db, 'UPDATE fund SET name = ? WHERE id = ?').run(name, fund));
    return null;
  },
  'garden.name': () => null,
  'garden.fence': ({ madeAccount }, { account: id, makes }) => {
    for (let n = 0; n < makes; n += 1) madeAccount(id);
    return null;
  },
  'garden.sow': ({ db, added }, { account: id, refusesIn, failsIn }) => {
    const fund = Number(prepareWrite<[number, string, string]>(db, FUND).run(id, 's', `sown in ${id}`).lastInsertRowid);
    added('fund', fund);
    if (id === refusesIn) throw new Refusal('notFound', 'It is too dry.', { field: 'accounts' });
    if (id === failsIn) throw new TypeError('Mrs Secret has £12.34');
    return { fund };
  },
  'garden.list': ({ db }) =>
    prepare<[], { name: string }>(db, 'SELECT name FROM fund ORDER BY id')
      .all()
      .map((row) => row.name),
  'garden.grow': ({ db, added, progress }, { account: id, funds, ms }) => {
    for (let n = 1; n <= funds; n += 1) {
      added('fund', Number(prepareWrite<[number, string, string]>(db, FUND).run(id, `g${n}`, `grown ${n}`).lastInsertRowid));
      if (ms > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
      progress('Growing', n, funds);
    }
    return { grown: funds };
  },
  'garden.wilt': ({ db, added }, { account: id, how }) => {
    added('fund', Number(prepareWrite<[number, string, string]>(db, FUND).run(id, 'w', 'wilted').lastInsertRowid));
    if (how === 'refuse') throw new Refusal('notFound', 'It wilted.', { field: 'how' });
    throw new TypeError('Mrs Secret has £12.34');
  },
  'garden.scribble': ({ db }) => {
    // What types cannot stop the connection does.
    db.prepare("UPDATE fund SET name = 'scribbled' RETURNING id").all();
    return null;
  },
  'garden.size': ({ bytes, path }, { file }) => ({ bytes: bytes(file).length, path: path(file) }),
  'garden.give': ({ give }, { bytes }) => give('given.bin', new Uint8Array(bytes).fill(7)),
  'garden.crash': () => process.exit(1),
  'garden.wait': async (_ctx, { ms }) => {
    await new Promise((done) => setTimeout(done, ms));
    return null;
  },
};

export const testApi: Implementation = { methods: { ...programMethods, ...testMethods }, handlers: { ...programHandlers, ...testHandlers } };
