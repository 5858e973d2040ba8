/** Pooled money: its bank lines come in once, wait, and are shared out to whose they are; nobody's money pays for another; three sums agree or say by how much they do not. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatMoney } from '../core/values/money.ts';
import { unpacked } from '../ledger/handover/carrier.ts';
import { everyRow } from './comes-back.ts';
import { plainAccount, TestLedger } from './ledger.ts';
import type { FileText } from './ledger.ts';
import { temporaryFolder } from './temporary.ts';

const WORDS = 'seven brown kettles sing';

interface Line {
  readonly day: string;
  readonly amount: number;
  readonly text: string;
}

const pounds = (pence: number): string => formatMoney(pence).replace(/[£,]/g, '').replace('−', '-');

/** As NatWest prints it, newest first. */
function natwest(path: string, opening: number, lines: readonly Line[]): FileText {
  let balance = opening;
  const rows = lines.map(({ day, amount, text }) => {
    balance += amount;
    return `${day.split('-').toReversed().join('/')},BAC,"'${text}",${pounds(amount)},${pounds(balance)},"'MEADOW CLIENTS","'600000-10000001",\n`;
  });
  return { path, text: `Date, Type, Description, Value, Balance, Account Name, Account Number\n${rows.toReversed().join('')}` };
}

const PEOPLE = [
  ['DP-1', 'Ana Sample', 412_010],
  ['DP-2', 'Ben Brown', 290_565],
  ['DP-3', 'Cai Dale', 228_450],
] as const;

async function withPool() {
  const ledger = await TestLedger.forThisTest();
  const people: { account: number; bankAccount: number }[] = [];
  for (const [reference, person, openingBalance] of PEOPLE) {
    const { account } = await ledger.call('accounts.create', { ...plainAccount(reference), person, openedOn: '2026-04-06', openingBalance });
    const { records } = await ledger.call('records.list', { account, type: 'bankAccounts' });
    people.push({ account, bankAccount: records[0]?.record.id ?? 0 });
  }
  const { pool } = await ledger.call('pools.save', { name: 'Client money', openedOn: '2026-04-06', openingBalance: 931_025, ownOpening: 0 });
  const accounts = people.map(({ account }) => account);
  await ledger.call('pools.join', { accounts, pool, people });
  const bring = async (path: string, opening: number, lines: readonly Line[]) =>
    ledger.call('pools.import', { pool, file: ledger.file(natwest(path, opening, lines)) });
  const share = async (parts: readonly (readonly [line: number, person: number, amount: number])[]) => {
    const shares = parts.map(([line, person, amount]) => ({ line, account: accounts[person - 1] ?? 0, amount }));
    const result = await ledger.program.call('pools.share', { accounts: [...new Set(shares.map(({ account }) => account))], pool, shares });
    if (!result.ok) throw new Error(result.problem.message);
    return result.change ?? 0;
  };
  const waiting = async () => (await ledger.call('pools.waiting', { pool, offset: 0, limit: 100 })).lines;
  const balance = async (person: number) =>
    (await ledger.call('figures.overview', { account: accounts[person - 1] ?? 0, on: '2026-10-01' })).cash.statementBalance;
  const proved = async () => expect((await ledger.call('file.verify', {})).problems).toEqual([]);
  return { ledger, pool, people, accounts, bring, share, waiting, balance, proved };
}

const MAY: readonly Line[] = [
  { day: '2026-05-05', amount: 50_000, text: 'COUNCIL BACS DP-1' },
  { day: '2026-05-06', amount: -240_000, text: 'CAI DALE CHAIR LIFT' },
  { day: '2026-05-07', amount: -1_000, text: 'ACCOUNT CHARGE' },
  { day: '2026-05-08', amount: 2_000, text: 'MEADOW FLOAT' },
];

test('lines wait until they are shared out, each then is a bank line of its person alone, and one press takes all of it back', async () => {
  const { ledger, pool, accounts, bring, share, waiting, balance, proved } = await withPool();
  expect(await ledger.call('pools.list', {})).toMatchObject([
    { day: '2026-04-06', bank: null, book: 931_025, people: 931_025, waiting: 0, peopleDifference: 0, peopleCount: 3, held: 0, checkedTo: null },
  ]);
  expect(await bring('may.csv', 931_025, MAY)).toMatchObject({ lines: 4 });
  expect(await ledger.call('pools.list', {})).toMatchObject([
    { day: '2026-05-08', bank: 742_025, book: 742_025, people: 931_025, waiting: -189_000, waitingLines: 4, bankDifference: 0, peopleDifference: 0 },
  ]);
  const lines = await waiting();
  expect(lines.map(({ text, left, account, by }) => [text, left, account, by])).toEqual([
    ['COUNCIL BACS DP-1', 50_000, accounts[0], 'reference'],
    ['CAI DALE CHAIR LIFT', -240_000, accounts[2], 'name'],
    ['ACCOUNT CHARGE', -1_000, null, null],
    ['MEADOW FLOAT', 2_000, null, null],
  ]);
  const named = await ledger.call('pools.waiting', { pool, named: true, offset: 0, limit: 100 });
  expect([named.total, named.namedCount, named.lines.map(({ by }) => by)]).toEqual([2, 2, ['reference', 'name']]);
  const [council, lift, charge, float] = lines.map(({ id }) => id);
  const change = await share([
    [council ?? 0, 1, 50_000],
    [lift ?? 0, 3, -240_000],
    [charge ?? 0, 1, -600],
    [charge ?? 0, 2, -400],
  ]);
  await ledger.call('pools.keepOwn', { pool, lines: [{ line: float ?? 0, left: 2_000 }], reason: 'Our float' });
  await proved();
  expect(await Promise.all([1, 2, 3].map(balance))).toEqual([461_410, 290_165, -11_550]);
  const view = await ledger.call('pools.view', { pool });
  expect(view).toMatchObject({
    bank: 742_025,
    book: 742_025,
    people: 740_025,
    own: 2_000,
    ownNow: 2_000,
    waiting: 0,
    bankDifference: 0,
    peopleDifference: 0,
    held: 1,
  });
  expect(view.everybody.map(({ person, now, isHeld }) => [person, now, isHeld])).toEqual([
    ['Ana Sample', 461_410, false],
    ['Ben Brown', 290_165, false],
    ['Cai Dale', -11_550, true],
  ]);

  await ledger.call('changes.undoBatch', { accounts, change });
  await proved();
  expect(await Promise.all([1, 2, 3].map(balance))).toEqual([412_010, 290_565, 228_450]);
  expect((await waiting()).map(({ left }) => left)).toEqual([50_000, -240_000, -1_000]);
  await ledger.call('pools.giveBack', { share: view.ownParts[0]?.id ?? 0 });
  expect(await waiting()).toHaveLength(4);
  await proved();
});

test('a file taken back among the bank files of one person has only their part wait again', async () => {
  const { ledger, pool, accounts, bring, share, waiting, proved } = await withPool();
  await bring('may.csv', 931_025, MAY);
  const charge = (await waiting())[2]?.id ?? 0;
  await share([
    [charge, 1, -600],
    [charge, 2, -400],
  ]);
  const account = accounts[0] ?? 0;
  const { imports } = await ledger.call('bank.imports', { account, offset: 0, limit: 10 });
  expect(imports.map(({ file, imported }) => [file, imported])).toEqual([['Pooled money: Client money', 1]]);
  await ledger.call('bank.undoImport', { account, import: imports[0]?.id ?? 0 });
  expect((await waiting()).find(({ id }) => id === charge)?.left).toBe(-600);
  expect((await ledger.call('pools.view', { pool })).peopleDifference).toBe(0);
  await proved();
});

test('£2,400.00 out of the third is -£115.50: payments of that account wait until there is a reason, and again when it goes further', async () => {
  const { ledger, people, bring, share, waiting, proved } = await withPool();
  await bring('may.csv', 931_025, MAY);
  await share([[(await waiting())[1]?.id ?? 0, 3, -240_000]]);
  const { account, bankAccount } = people[2] ?? { account: 0, bankAccount: 0 };
  await ledger.call('records.save', { account, type: 'suppliers', fields: { name: 'Meadow Support' } });
  const fields = { supplier: 'Meadow Support', number: 'M-1', day: '2026-05-10', amount: 5_000 };
  const { id: invoice } = await ledger.call('records.save', { account, type: 'invoices', fields });
  const pay = { account, on: '2026-05-12', bills: [{ invoice, left: 5_000 }] };
  expect((await ledger.refused('bills.pay', pay)).message).toBe(
    'The share of ‘Client money’ is at −£115.50. Nobody else’s money may pay for this. Open Pooled money and give the reason first.',
  );
  expect(await ledger.call('pools.held', { account })).toMatchObject({ name: 'Client money', balance: -11_550 });
  // Another amount than was seen.
  expect((await ledger.refused('pools.allow', { account, bankAccount, balance: -11_540, reason: 'Late' })).code).toBe('changedMeanwhile');
  await ledger.call('pools.allow', { account, bankAccount, balance: -11_550, reason: 'The council pays on Friday' });
  const allowed = ledger.change;
  await ledger.call('bills.pay', pay);
  await ledger.call('changes.undo', { account, change: ledger.change });
  await ledger.call('changes.undo', { account, change: allowed });
  expect((await ledger.refused('bills.pay', pay)).code).toBe('badInput');
  await proved();
});

test('once a share is above nothing again, the reason holds no more', async () => {
  const { ledger, people, bring, share, waiting, proved } = await withPool();
  await bring('may.csv', 931_025, [
    ...MAY.slice(0, 2),
    { day: '2026-05-20', amount: 20_000, text: 'COUNCIL' },
    { day: '2026-05-21', amount: -10_000, text: 'SHOP' },
  ]);
  const [, lift, council, shop] = (await waiting()).map(({ id }) => id);
  const third = people[2] ?? { account: 0, bankAccount: 0 };
  await share([[lift ?? 0, 3, -240_000]]);
  await ledger.call('pools.allow', { ...third, balance: -11_550, reason: 'The council pays on Friday' });
  await share([[council ?? 0, 3, 20_000]]);
  await share([[shop ?? 0, 3, -10_000]]);
  // £84.50 less £100.00.
  expect(await ledger.call('pools.held', { account: third.account })).toMatchObject({ balance: -1_550 });
  await proved();
});

test('what is shared out is never more than the line, never of the other sign, and never before somebody’s account begins', async () => {
  const { ledger, pool, accounts, bring, waiting } = await withPool();
  await bring('may.csv', 931_025, MAY);
  const [council] = await waiting();
  const line = council?.id ?? 0;
  const account = accounts[0] ?? 0;
  const refused = async (amount: number, more: readonly { line: number; account: number; amount: number }[] = []) =>
    (await ledger.refused('pools.share', { accounts: [account], pool, shares: [{ line, account, amount }, ...more] })).message;
  expect(await refused(50_001)).toBe(
    'Ana Sample (DP-1): Of ‘COUNCIL BACS DP-1’ only £500.00 is left to share out, and each part has the same sign. Nothing was changed in any account.',
  );
  expect(await refused(-100)).toContain('only £500.00 is left');
  expect(await refused(0)).toContain('only £500.00 is left');
  expect(await refused(100, [{ line, account, amount: 100 }])).toContain('twice to one person');
  expect(await refused(100, [{ line: 999, account, amount: 100 }])).toContain('not as it was shown');
  // The second has £300.00 of it, so £201.00 is too much for the first; nothing of either is kept.
  const both = [
    { line, account, amount: 20_100 },
    { line, account: accounts[1] ?? 0, amount: 30_000 },
  ];
  expect((await ledger.refused('pools.share', { accounts: accounts.slice(0, 2), pool, shares: both })).code).toBe('changedMeanwhile');
  expect((await waiting())[0]?.left).toBe(50_000);
});

test('compared with the bank once nothing waits: everybody’s share is then known up to that day; a difference wants its reason', async () => {
  const { ledger, pool, accounts, bring, share, waiting, proved } = await withPool();
  const check = { accounts, pool, day: '2026-05-08' };
  expect((await ledger.refused('pools.check', { ...check, day: '2026-04-06' })).message).toContain(
    'No file of this pool has told a balance yet. Bring one in first.',
  );
  await bring('may.csv', 931_025, MAY);
  expect((await ledger.refused('pools.check', check)).message).toContain('4 lines wait to be shared out up to 8 May 2026. Share them out first.');
  await share((await waiting()).map(({ id, left }) => [id, 1, left] as const));
  expect((await ledger.refused('pools.check', { ...check, day: '2026-05-07' })).code).toBe('changedMeanwhile');
  expect((await ledger.refused('pools.check', { ...check, accounts: accounts.slice(1) })).code).toBe('changedMeanwhile');
  const known = async (account: number) => (await ledger.call('figures.overview', { account, on: '2026-10-01' })).known.bank;
  expect(await known(accounts[1] ?? 0)).toBeNull();
  const checked = await ledger.program.call('pools.check', check);
  expect(checked.ok).toBe(true);
  expect(await known(accounts[1] ?? 0)).toBe('2026-05-08');
  expect((await ledger.call('pools.view', { pool })).checks).toEqual([
    { id: 1, day: '2026-05-08', bank: 742_025, book: 742_025, people: 742_025, own: 0, why: null },
  ]);
  await proved();
  await ledger.call('changes.undoBatch', { accounts, change: (checked.ok && checked.change) || 0 });
  expect((await ledger.call('pools.view', { pool })).checks).toEqual([]);
  expect(await known(accounts[1] ?? 0)).toBeNull();
  await ledger.call('pools.save', { pool, name: 'Client money', openedOn: '2026-04-06', openingBalance: 931_024, ownOpening: 0 });
  expect((await ledger.refused('pools.check', check)).message).toContain('There is a difference of £0.01.');
  await ledger.call('pools.check', { ...check, reason: 'A penny of interest of last year' });
  expect((await ledger.call('pools.list', {}))[0]).toMatchObject({ checkedTo: '2026-05-08', bankDifference: 1, peopleDifference: -1 });
  await proved();
});

test('files that overlap bring each line once; one is taken back only before the later one and while nothing of it is shared out', async () => {
  const { ledger, pool, accounts, bring, share, waiting, proved } = await withPool();
  const { file: first } = await bring('may.csv', 931_025, MAY.slice(0, 3));
  const again = ledger.file(natwest('may whole.csv', 931_025, MAY));
  expect(await ledger.call('pools.preview', { pool, file: again })).toMatchObject({
    ...{ file: 'may whole.csv', rows: 4, from: '2026-05-05', to: '2026-05-08', fresh: 1, alreadyThere: 3, before: 0, doubtful: [], problem: null },
    balance: { day: '2026-05-08', printed: 742_025, ours: 742_025 },
  });
  const { file: second } = await ledger.call('pools.import', { pool, file: again });
  expect(await waiting()).toHaveLength(4);
  expect((await ledger.refused('pools.undoImport', { file: first })).message).toContain('may whole.csv shows some of the same days');
  const shared = await share([[(await waiting())[3]?.id ?? 0, 1, 2_000]]);
  expect((await ledger.refused('pools.undoImport', { file: second })).message).toContain('shared out');
  await ledger.call('changes.undo', { account: accounts[0] ?? 0, change: shared });
  expect(await ledger.call('pools.undoImport', { file: second })).toEqual({ lines: 1 });
  expect(await ledger.call('pools.undoImport', { file: first })).toEqual({ lines: 3 });
  expect(await waiting()).toEqual([]);
  await proved();
  const broken = natwest('broken.csv', 931_025, MAY);
  const other = { path: 'broken.csv', text: broken.text.replace('7410.25', '7411.25') };
  const refused = await ledger.refused('pools.import', { pool, file: ledger.file({ ...other, text: broken.text.replace('7400.25', '7401.25') }) });
  expect(refused.message).toContain('Save the file at your bank again');
});

test('interest of £3.10 by what each had on the last day: £1.37, £0.97 and £0.76', async () => {
  const { ledger, pool, accounts, bring, waiting } = await withPool();
  await bring('june.csv', 931_025, [{ day: '2026-06-30', amount: 310, text: 'GROSS INTEREST' }]);
  const line = (await waiting())[0]?.id ?? 0;
  const parts = await ledger.call('pools.split', { pool, line, from: '2026-06-30', to: '2026-06-30' });
  expect(parts?.map(({ account, amount }) => [account, amount])).toEqual([
    [accounts[0], 137],
    [accounts[1], 97],
    [accounts[2], 76],
  ]);
});

test('a share has no bank files of its own, its bank account stays, and it is left only when it is empty', async () => {
  const { ledger, pool, people, accounts, bring, share, waiting, balance, proved } = await withPool();
  const { account, bankAccount } = people[1] ?? { account: 0, bankAccount: 0 };
  const ofShare = 'This bank account is a share of ‘Client money’. Its lines come from there: bring the bank’s file in under Pooled money.';
  const file = ledger.file(natwest('own.csv', 290_565, MAY.slice(0, 1)));
  for (const refused of [
    await ledger.refused('bank.import', { account, file }),
    await ledger.refused('bank.import', { account, file, bankAccount }),
    await ledger.refused('bank.addLines', { account, bankAccount, lines: [{ day: '2026-05-01', text: 'Cash', amount: 100 }] }),
    await ledger.refused('records.remove', { account, type: 'bankAccounts', id: bankAccount }),
  ])
    expect(refused.message).toBe(ofShare);
  expect((await ledger.refused('pools.join', { accounts: [account], pool, people: [{ account, bankAccount }] })).message).toContain(
    'is in ‘Client money’ already',
  );
  expect((await ledger.refused('pools.leave', { account, bankAccount })).message).toContain('There is £2,905.65 in this share');
  const pooled = 'There is £2,905.65 of this person in ‘Client money’. Pay it out first, and share the line out.';
  const make = { account, to: 'Other Service', passphrase: WORDS };
  expect((await ledger.refused('handover.make', make)).message).toBe(pooled);
  await bring('out.csv', 931_025, [{ day: '2026-05-11', amount: -290_565, text: 'BEN BROWN TO NEW SERVICE' }]);
  await share([[(await waiting())[0]?.id ?? 0, 2, -290_565]]);
  expect(await balance(2)).toBe(0);
  await ledger.call('pools.leave', { account, bankAccount });
  expect((await ledger.call('pools.view', { pool })).everybody.map((one) => one.account)).toEqual([accounts[0], accounts[2]]);
  await ledger.call('changes.undo', { account, change: ledger.change });
  expect((await ledger.call('pools.view', { pool })).everybody).toHaveLength(3);
  await proved();
});

test('handed over, the books say nothing of the others whose lines were shared out in the same change', async () => {
  const { ledger, pool, people, bring, share, waiting } = await withPool();
  await bring('out.csv', 931_025, [
    { day: '2026-05-11', amount: -290_565, text: 'BEN BROWN TO NEW SERVICE' },
    { day: '2026-05-12', amount: 77_777, text: 'COUNCIL DP-1' },
  ]);
  const [out, council] = (await waiting()).map(({ id }) => id);
  await share([
    [out ?? 0, 2, -290_565],
    [council ?? 0, 1, 77_777],
  ]);
  const { account } = people[1] ?? { account: 0 };
  const { file } = await ledger.call('handover.make', { account, to: 'Other Service', passphrase: WORDS });
  const bytes = ledger.program.takeFile(file.id)?.bytes;
  if (!bytes) throw new Error('no file was given');
  const path = join(temporaryFolder(), 'Inside.headroom');
  unpacked(bytes, path);
  const inside = JSON.stringify([...(await everyRow(path, WORDS))]);
  expect(inside).toContain('pools.share');
  for (const others of ['77777', 'Ana Sample', 'Cai Dale', '931025']) expect(inside).not.toContain(others);
  const taker = await TestLedger.forThisTest();
  await taker.call('handover.take', { file: taker.program.addFile({ path: 'Ben.headroom-person', bytes }).id, passphrase: WORDS });
  expect((await taker.call('file.verify', {})).problems).toEqual([]);
  expect(await taker.call('pools.list', {})).toEqual([]);
  expect((await ledger.call('pools.view', { pool })).everybody).toHaveLength(3);
});

test('a pool is named once, begins before its lines, and goes only when it is empty', async () => {
  const { ledger, pool, bring } = await withPool();
  const plain = { openedOn: '2026-04-06', openingBalance: 0, ownOpening: 0 };
  expect((await ledger.refused('pools.save', { ...plain, name: 'client MONEY' })).field).toBe('name');
  const { pool: second } = await ledger.call('pools.save', { ...plain, name: 'Second' });
  await bring('may.csv', 931_025, MAY);
  expect((await ledger.refused('pools.save', { ...plain, pool, name: 'Client money', openedOn: '2026-05-06' })).field).toBe('openedOn');
  expect((await ledger.refused('pools.remove', { pool })).message).toContain('Take those out first');
  await ledger.call('pools.remove', { pool: second });
  expect((await ledger.call('pools.list', {})).map(({ name }) => name)).toEqual(['Client money']);
  expect((await ledger.refused('pools.view', { pool: second })).code).toBe('notFound');
});
