/** One person's books out of one file and into another: equal there, nothing of anybody else in them, and the giver's copy left to be looked at. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { handoverWords } from '../core/words/handover.ts';
import { appendAudit, nextChange } from '../ledger/audit/trail.ts';
import { closeWhole, connect, unlock } from '../ledger/disk/connection.ts';
import { carried, unpacked } from '../ledger/handover/carrier.ts';
import { startDirect } from '../ledger/dispatch.ts';
import { everyRow } from './comes-back.ts';
import { plainAccount, TestLedger } from './ledger.ts';
import { optionsIn, temporaryFolder, valueOf } from './temporary.ts';

const TODAY = '2026-10-05';
const WORDS = 'seven brown kettles sing';
const TO = 'Meadow Support';

/** The example: three accounts with papers, closed returns, batches and history. */
let giver: TestLedger;
beforeAll(async () => {
  giver = await TestLedger.start();
  await giver.call('file.openExample', { today: TODAY });
});
afterAll(() => giver.close());

async function accountCalled(ledger: TestLedger, reference: string): Promise<number> {
  const found = (await ledger.call('accounts.list', {})).find((one) => one.reference === reference);
  if (!found) throw new Error(`${reference} is not there`);
  return found.id;
}

async function handedOut(ledger: TestLedger, account: number, left: { notes?: boolean; mandates?: boolean; fees?: boolean } = {}): Promise<Uint8Array> {
  const { file, lost } = await ledger.call('handover.make', { account, to: TO, passphrase: WORDS, ...left });
  expect(lost).toEqual([]);
  const bytes = ledger.program.takeFile(file.id)?.bytes;
  if (!bytes) throw new Error('no file was given');
  return bytes;
}

const given = (ledger: TestLedger, bytes: Uint8Array): string => ledger.program.addFile({ path: 'X.headroom-person', bytes }).id;

/** Every text in the file, as it stands behind the passphrase. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const path = join(temporaryFolder(), 'Inside.headroom');
  unpacked(bytes, path);
  return JSON.stringify([...(await everyRow(path, WORDS))]);
}

/** All that screens show of an account, of the days and things that matter. */
async function shownOf(ledger: TestLedger, account: number): Promise<unknown> {
  const shown: unknown[] = [];
  for (const on of ['2025-12-31', '2026-06-30', '2026-10-04']) {
    shown.push(await ledger.call('figures.overview', { account, on }), await ledger.call('figures.needsDoing', { account, on }));
  }
  shown.push(await ledger.call('money.totals', { account }), await ledger.call('money.rows', { account, filter: {}, offset: 0, limit: 1000 }));
  shown.push(await ledger.call('returns.list', { account }), await ledger.call('evidence.all', { account, offset: 0, limit: 500 }));
  const { rows } = await ledger.call('audit.list', { account, filter: {}, offset: 0, limit: 1000 });
  shown.push(rows.filter(({ what }) => !what.startsWith('Took these books over')).map(({ at, who, what, why }) => ({ at, who, what, why })));
  return shown;
}

/** The same whichever numbers rows have: keys that hold one are left out. */
function withoutNumbers(value: unknown): unknown {
  const numbered = /^(?:id|line|entry|change|account|record|fund|planLine|evidence|letter|opens|of|key|import|person|supplier|invoice|to|route|parts)$/;
  if (Array.isArray(value)) return value.map(withoutNumbers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, one]) => (numbered.test(key) && typeof one === 'number' ? [] : [[key, withoutNumbers(one)]])));
}

test('out and in again every figure, paper and sentence is as it was, whether the file was empty or full, and the file is in order', async () => {
  const taker = await TestLedger.forThisTest();
  const take = async (bytes: Uint8Array, reference?: string): Promise<number> => {
    const taken = await taker.call('handover.take', { file: given(taker, bytes), passphrase: WORDS, ...(reference !== undefined && { reference }) });
    expect(taken).toMatchObject({ lost: 0 });
    return taken.account;
  };
  const expectEqual = async (ledger: TestLedger, account: number, reference: string): Promise<void> => {
    const was = await accountCalled(giver, reference);
    expect(withoutNumbers(await shownOf(ledger, account))).toEqual(withoutNumbers(await shownOf(giver, was)));
    expect((await ledger.call('file.verify', {})).problems).toEqual([]);
  };
  await expectEqual(taker, await take(await handedOut(giver, await accountCalled(giver, 'DP-1002'))), 'DP-1002');

  // Now there are rows under the same numbers.
  await taker.call('accounts.create', plainAccount('dp-1001'));
  const bytes = await handedOut(giver, await accountCalled(giver, 'DP-1001'));
  const refused = await taker.refused('handover.take', { file: given(taker, bytes), passphrase: WORDS });
  expect(refused).toMatchObject({ code: 'alreadyThere', field: 'reference', message: handoverWords.referenceTaken('DP-1001') });
  const account = await take(bytes, 'MEADOW-7');
  await expectEqual(taker, account, 'DP-1001');
  const again = await taker.refused('handover.take', { file: given(taker, bytes), passphrase: WORDS, reference: 'MEADOW-8' });
  expect(again).toMatchObject({ code: 'alreadyThere', field: 'file' });
  expect(again.message).toContain('MEADOW-7');

  // What a closed return says is the same letter for letter, and nothing in it changed, though its bank lines have other numbers.
  const { returns, changed } = await taker.call('returns.list', { account });
  const closed = returns.filter(({ closedOn }) => closedOn !== null);
  expect(closed.length).toBeGreaterThan(0);
  expect(changed).toEqual([]);
  const digests = async (ledger: TestLedger, of: number): Promise<readonly unknown[]> => {
    const all = (await ledger.call('returns.list', { account: of })).returns;
    return Promise.all(all.map(async ({ id }) => (await ledger.call('returns.view', { account: of, return: id })).seal?.digest ?? null));
  };
  expect(await digests(taker, account)).toEqual(await digests(giver, await accountCalled(giver, 'DP-1001')));
}, 120_000);

describe('what is in the file', () => {
  test('nothing of anybody else, however it is looked for, and nothing without the passphrase', async () => {
    const account = await accountCalled(giver, 'DP-1002');
    // A change made in all accounts together names all of them.
    const accounts = (await giver.call('accounts.list', {})).map(({ id }) => id);
    const [first = 0, ...rest] = accounts;
    const { records } = await giver.call('records.list', { account: first, type: 'rules' });
    await giver.call('rules.copy', { from: { account: first, rule: records[0]?.record.id ?? 0 }, accounts: rest });
    const others: string[] = [];
    for (const { id, person, reference } of await giver.call('accounts.list', {})) {
      if (id === account) continue;
      const { people, suppliers } = await giver.call('accounts.setup', { account: id });
      others.push(person, reference, ...people.map(({ name }) => name), ...suppliers.map(({ name }) => name));
    }
    const own = await giver.call('accounts.setup', { account });
    const ownNames = new Set([own.account.person, ...own.people.map(({ name }) => name), ...own.suppliers.map(({ name }) => name)]);
    const bytes = await handedOut(giver, account);
    const inside = await textOf(bytes);
    expect(inside).toContain(own.account.person);
    const foreign = others.filter((name) => !ownNames.has(name));
    expect(foreign.length).toBeGreaterThan(5);
    expect(foreign.filter((name) => inside.includes(name))).toEqual([]);
    expect(Buffer.from(bytes).includes(own.account.person)).toBe(false);
  }, 120_000);

  test('notes, who may act, and fees are left out where that is wished, and it is taken all the same', async () => {
    const one = await TestLedger.forThisTest();
    const { account } = await one.call('accounts.create', plainAccount('DP-1'));
    const mandate = {
      role: 'deputy',
      who: 'Ines Okafor',
      document: 'Order 77',
      scope: [],
      from: null,
      to: null,
      reviewOn: null,
      agreedBy: null,
      revokedOn: null,
    };
    await one.call('records.save', { account, type: 'mandates', fields: { ...mandate, note: 'Rings on Tuesdays' } });
    const rule = {
      paymentModel: 'net',
      paidEvery: '4_weekly',
      firstPaymentOn: '2026-04-06',
      weeklyGross: 90_000,
      surplusWeeks: 8,
      surplusBasis: 'gross',
      excludes: [],
    };
    const more = { agreedContingency: 0, returnEvery: null, replyDays: null, keepYears: null, moveLimit: null, source: null, note: 'Told on the phone' };
    await one.call('records.save', { account, type: 'councilRules', fields: { from: '2026-06-01', ...rule, ...more }, why: 'A quiet word' });
    await one.call('records.save', { account, type: 'suppliers', fields: { name: 'Meadow Support' } });
    const fee = { supplier: 'Meadow Support', what: 'Keeping the books', basis: 'month', amount: 1_500, from: '2026-04-06', payer: 'council' };
    await one.call('records.save', { account, type: 'feeRules', fields: fee });
    const words = ['Ines Okafor', 'Rings on Tuesdays', 'Told on the phone', 'A quiet word', 'Keeping the books'];
    const inside = async (left: object): Promise<readonly boolean[]> => {
      const text = await textOf(await handedOut(one, account, left));
      return words.map((word) => text.includes(word));
    };
    expect(await inside({})).toEqual([true, true, true, true, true]);
    expect(await inside({ notes: false })).toEqual([true, false, false, false, true]);
    expect(await inside({ notes: false, mandates: false })).toEqual([false, false, false, false, true]);
    expect(await inside({ notes: false, mandates: false, fees: false })).toEqual([false, false, false, false, false]);
    const taker = await TestLedger.forThisTest();
    const file = given(taker, await handedOut(one, account, { notes: false, mandates: false, fees: false }));
    await taker.call('handover.take', { file, passphrase: WORDS });
    expect((await taker.call('file.verify', {})).problems).toEqual([]);
  });

  test('who may act is left out with its papers, though it came with the account in one change', async () => {
    const one = await TestLedger.forThisTest();
    const mandate = { role: 'deputy', who: 'Ines Okafor', document: 'Order 77', from: null, to: null, reviewOn: null, agreedBy: null } as const;
    const { account } = await one.call('accounts.create', { ...plainAccount('DP-1'), mandate });
    const order = one.file({ path: 'order.txt', text: 'The order' });
    await one.call('evidence.add', { account, of: { type: 'mandates', id: 1 }, files: [order] });
    const taker = await TestLedger.forThisTest();
    const bytes = await handedOut(one, account, { mandates: false });
    expect(await textOf(bytes)).not.toContain('Okafor');
    const taken = await taker.call('handover.take', { file: given(taker, bytes), passphrase: WORDS });
    expect((await taker.call('records.list', { account: taken.account, type: 'mandates' })).total).toBe(0);
    expect((await taker.call('file.verify', {})).problems).toEqual([]);
  });
});

describe('is refused, and leaves the file as it was', () => {
  async function apart(): Promise<{ readonly bytes: Uint8Array; readonly taker: TestLedger }> {
    const one = await TestLedger.forThisTest();
    const { account } = await one.call('accounts.create', plainAccount('DP-1'));
    return { bytes: await handedOut(one, account), taker: await TestLedger.forThisTest() };
  }

  test.each([
    ['under another passphrase', (bytes: Uint8Array) => bytes, 'six brown kettles', { code: 'passphraseWrong', field: 'passphrase' }],
    ['cut short', (bytes: Uint8Array) => bytes.slice(0, -4096), WORDS, { code: 'fileDamaged', field: 'file', message: handoverWords.cutShort }],
    ['with a byte that was changed', (bytes: Uint8Array) => bytes.with(9000, (bytes[9000] ?? 0) ^ 1), WORDS, { code: 'fileDamaged' }],
    ['of another kind', () => new TextEncoder().encode('day,amount'), WORDS, { code: 'fileNotHeadroom', message: handoverWords.notOurs }],
  ])('%s', async (_what, altered, passphrase, problem) => {
    const { bytes, taker } = await apart();
    const before = await everyRow(taker.path);
    expect(await taker.refused('handover.take', { file: given(taker, altered(bytes)), passphrase })).toMatchObject(problem);
    expect(await everyRow(taker.path)).toEqual(before);
  });

  test('where a figure is not as it was told, which is named', async () => {
    const { bytes, taker } = await apart();
    const path = join(temporaryFolder(), 'Told.headroom');
    unpacked(bytes, path);
    const db = connect(await unlock(path, WORDS), 'write');
    const id = nextChange(db);
    const figures = [
      { of: 'bankLines', about: '', unit: 'count', value: 0 },
      { of: 'statementBalance', about: '', unit: 'pence', value: 123_456 },
    ];
    const what = { account: 1, to: TO, purpose: 'take', on: TODAY, figures };
    db.exec('BEGIN IMMEDIATE');
    appendAudit(db, { id, account: 1, at: '2026-10-05T10:00:00.000Z', who: 'Somebody', method: 'handover.make', what, why: null });
    db.exec('COMMIT');
    closeWhole(db);
    const problem = await taker.refused('handover.take', { file: given(taker, carried(path)), passphrase: WORDS });
    expect(problem).toMatchObject({ code: 'fileNotInOrder', field: 'file' });
    expect(problem.message).toContain('Money on the statement: told £1,234.56, worked out £1,000.00');
    expect(await taker.call('accounts.list', {})).toEqual([]);
  });

  test('when it is cancelled', async () => {
    const { bytes, taker } = await apart();
    const stop = new AbortController();
    const onProgress = (): void => stop.abort();
    const problem = await taker.refused('handover.take', { file: given(taker, bytes), passphrase: WORDS }, { signal: stop.signal, onProgress });
    expect(problem.code).toBe('cancelled');
    expect(await taker.call('accounts.list', {})).toEqual([]);
  });
});

describe('the giver’s copy', () => {
  async function handed(): Promise<{ readonly ledger: TestLedger; readonly account: number }> {
    const ledger = await TestLedger.forThisTest();
    const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
    await handedOut(ledger, account);
    return { ledger, account };
  }

  test('can only be looked at once it was handed over, until that is taken back', async () => {
    const { ledger, account } = await handed();
    await ledger.call('handover.done', { account, keepUntil: '2033-04-05' });
    const sentence = handoverWords.handedOver(TO, TODAY, '2033-04-05');
    const fields = { fund: 'x', name: 'X', ringFenced: false, payer: null };
    expect(await ledger.refused('records.save', { account, type: 'funds', fields })).toMatchObject({ code: 'readOnly', message: sentence });
    expect(await ledger.refused('changes.undo', { account, change: 2 })).toMatchObject({ code: 'readOnly', message: sentence });
    expect(await ledger.refused('handover.make', { account, to: 'B', passphrase: WORDS })).toMatchObject({ code: 'readOnly' });
    expect((await ledger.call('figures.overview', { account, on: TODAY })).cash.statementBalance).toBe(100_000);
    expect(await ledger.call('handover.state', { account })).toEqual({ made: null, handedOver: { to: TO, on: TODAY, keepUntil: '2033-04-05' } });
    await ledger.call('handover.takeBack', { account });
    await ledger.call('records.save', { account, type: 'funds', fields });
    expect((await ledger.call('file.verify', {})).problems).toEqual([]);
  });

  test('is not marked before a file was made, nor where something was changed since', async () => {
    const ledger = await TestLedger.forThisTest();
    const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
    const keepUntil = '2033-04-05';
    expect(await ledger.refused('handover.done', { account, keepUntil })).toMatchObject({ message: handoverWords.makeFirst });
    await handedOut(ledger, account);
    expect(await ledger.refused('handover.done', { account, keepUntil: TODAY })).toMatchObject({ field: 'keepUntil', message: handoverWords.keepUntilPast });
    await ledger.call('records.save', { account, type: 'funds', fields: { fund: 'x', name: 'X', ringFenced: false, payer: null } });
    expect(await ledger.refused('handover.done', { account, keepUntil })).toMatchObject({ code: 'changedMeanwhile', message: handoverWords.changedSince });
  });

  test('is taken away only after the day it is kept until', async () => {
    const { ledger, account } = await handed();
    await ledger.call('handover.done', { account, keepUntil: '2026-10-06' });
    expect(await ledger.refused('accounts.remove', { account })).toMatchObject({ message: handoverWords.keptUntil('2026-10-06') });
    await ledger.call('file.close', {});
    const later = startDirect({ ...optionsIn(ledger.folder), now: () => '2026-10-07T09:00:00.000Z' });
    onTestFinished(() => later.close());
    valueOf(await later.call('file.open', { path: ledger.path }));
    valueOf(await later.call('accounts.remove', { account }));
    expect(valueOf(await later.call('accounts.list', {}))).toEqual([]);
  });
});

describe('a file to look at only', () => {
  test('is put in its place, shows every figure, lets nothing be written, and refuses to open after its last day', async () => {
    const account = await accountCalled(giver, 'DP-1002');
    const days = { until: '2026-10-31', from: '2026-07-01', upTo: '2026-09-30' };
    const { file } = await giver.call('handover.makeLook', { account, to: 'An auditor', passphrase: WORDS, ...days });
    const bytes = giver.program.takeFile(file.id)?.bytes ?? new Uint8Array();
    const looker = await TestLedger.start();
    onTestFinished(() => looker.close());
    const id = given(looker, bytes);
    expect(await looker.refused('handover.take', { file: id, passphrase: WORDS })).toMatchObject({ message: handoverWords.onlyToLookAt });
    expect(await looker.call('handover.read', { file: id, passphrase: WORDS })).toMatchObject({ purpose: 'look', to: 'An auditor', look: days });
    const path = join(looker.folder, 'files', 'Look.headroom');
    const status = await looker.call('handover.look', { file: id, passphrase: WORDS, path });
    expect(status).toMatchObject({ mode: 'read', passphrase: true, look: { to: 'An auditor', until: '2026-10-31' }, papers: null });
    const [one] = await looker.call('accounts.list', {});
    const of = one?.id ?? 0;
    const on = '2026-10-04';
    const shown = await looker.call('figures.overview', { account: of, on });
    expect(withoutNumbers(shown)).toEqual(withoutNumbers(await giver.call('figures.overview', { account, on })));
    const fund = { account: of, type: 'funds' as const, fields: { fund: 'x', name: 'X', ringFenced: false, payer: null } };
    expect(await looker.refused('records.save', fund)).toMatchObject({ code: 'readOnly', message: handoverWords.lookOnly });
    // Asked for writing too, and after it was closed.
    await looker.call('file.close', {});
    expect(await looker.call('file.open', { path, passphrase: WORDS, readOnly: false })).toMatchObject({ mode: 'read' });
    expect((await looker.call('file.verify', {})).problems.filter(({ check }) => check !== 'papers')).toEqual([]);
    await looker.call('file.close', {});

    const later = startDirect({ ...optionsIn(looker.folder), now: () => '2026-11-01T09:00:00.000Z' });
    onTestFinished(() => later.close());
    const refused = await later.call('file.open', { path, passphrase: WORDS });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'readOnly', message: handoverWords.lookOver('2026-10-31') } });
  });
});
