/** Cash tins and miles, through the program: lines without a file, what a count finds, and what can be taken back. */
import { expect, test } from 'vitest';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';
import { expectConsistent, expectVerified } from './ledger-consistency.ts';

const ON = '2026-05-21';

/** An account opened with £1,000.00, a plan line for going out, and a tin with £50.00 that is filled up to £60.00. */
async function withTin() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const save = async (type: 'bankAccounts' | 'plan', fields: Record<string, unknown>): Promise<number> =>
    (await ledger.call('records.save', { account, type, fields })).id;
  await save('plan', { line: 'Going out', outcome: '', kind: 'yearly', amount: 50_000, from: '2026-04-06' });
  const tin = await save('bankAccounts', { name: 'Tin', openingBalance: 5000, what: 'cash', float: 6000 });
  const add = (lines: readonly { day: string; text: string; amount: number; category?: 'activity' | 'other' | 'own_transfer'; planLine?: string }[]) =>
    ledger.call('bank.addLines', { account, bankAccount: tin, lines: [...lines] });
  const read = async () => {
    const [shown] = (await ledger.call('bank.tins', { account, on: ON })).tins;
    if (!shown) throw new Error('there is no tin');
    return shown;
  };
  return { ledger, account, tin, add, read };
}

const BUS = { day: '2026-05-02', text: 'Bus to the park', amount: -350, category: 'activity', planLine: 'Going out' } as const;

test('receipts are explained as they are typed in, count at once, and go together by one undo', async () => {
  const { ledger, account, add, read } = await withTin();
  const overview = () => ledger.call('figures.overview', { account, on: ON });
  const before = await overview();
  const result = await add([BUS, { ...BUS, day: '2026-05-01', text: 'Two teas', amount: -1250 }, { day: '2026-05-03', text: 'Stamps', amount: -85 }]);
  expect(result).toMatchObject({ format: 'Typed by hand', imported: 3, explained: 2, doubtful: 0 });
  const { change } = ledger;
  // 50.00 - 3.50 - 12.50 - 0.85 = 33.15, and 60.00 - 33.15 = 26.85
  expect(await read()).toMatchObject({ balance: 3315, topUp: 2685, total: 3 });
  expect((await read()).lines.map(({ text, category, planLine, isExplained }) => [text, category, planLine, isExplained])).toEqual([
    ['Stamps', null, null, false],
    ['Bus to the park', 'activity', 'Going out', true],
    ['Two teas', 'activity', 'Going out', true],
  ]);
  expect((await overview()).cash.statementBalance - before.cash.statementBalance).toBe(-1685);
  await expectConsistent(ledger, account);
  await ledger.call('changes.undo', { account, change });
  expect(await overview()).toEqual(before);
  expect(await read()).toMatchObject({ balance: 5000, total: 0 });
  await expectVerified(ledger);
});

test('a count says what is missing; written down as a difference, it agrees; and it can be taken back', async () => {
  const { ledger, account, tin, add, read } = await withTin();
  await add([BUS]);
  await ledger.call('bank.count', { account, bankAccount: tin, day: '2026-05-10', counted: 4550 });
  const { change } = ledger;
  // 50.00 - 3.50 = 46.50, and 45.50 was there.
  expect((await read()).count).toEqual({ day: '2026-05-10', counted: 4550, expected: 4650, difference: -100 });
  const { balanceCheck, known } = await ledger.call('figures.overview', { account, on: ON });
  expect(balanceCheck).toEqual([{ bankAccount: 'Tin', day: '2026-05-10', printed: 4550, ours: 4650, difference: 100 }]);
  expect(known.bankAccounts).toContainEqual({ id: tin, name: 'Tin', to: '2026-05-10' });
  await add([{ day: '2026-05-10', text: 'Difference found when counting', amount: -100, category: 'other' }]);
  expect((await read()).count).toMatchObject({ difference: 0 });
  await ledger.call('changes.undo', { account, change });
  expect((await read()).count).toBeNull();
  await expectConsistent(ledger, account);
  await expectVerified(ledger);
});

test('the same receipt again is a line of its own and asked about; it can be taken away, and that be taken back', async () => {
  const { ledger, account, add, read } = await withTin();
  await add([BUS]);
  expect(await add([BUS])).toMatchObject({ imported: 1, alreadyThere: 0, doubtful: 1 });
  const [line] = (await read()).lines;
  await ledger.call('bank.removeLine', { account, line: line?.id ?? 0 });
  const { change } = ledger;
  expect(await read()).toMatchObject({ balance: 4650, total: 1 });
  expect((await ledger.call('bank.duplicates', { account })).total).toBe(0);
  const history = await ledger.call('records.history', { account, type: 'line', id: line?.id ?? 0 });
  expect(history.at(-1)?.fields).toContainEqual({ field: 'standing', before: null, after: 'Taken away: it was typed by hand' });
  await ledger.call('changes.undo', { account, change });
  expect(await read()).toMatchObject({ balance: 4300, total: 2 });
  expect((await ledger.call('bank.duplicates', { account })).total).toBe(1);
  await expectConsistent(ledger, account);
  await expectVerified(ledger);
});

test('a line that was taken away does not come back once what it was typed in with is taken back', async () => {
  const { ledger, account, add, read } = await withTin();
  const { id } = await add([BUS, { ...BUS, text: 'Bus home' }]);
  const [line] = (await read()).lines;
  await ledger.call('bank.removeLine', { account, line: line?.id ?? 0 });
  const { change } = ledger;
  await ledger.call('bank.undoImport', { account, import: id });
  expect(await ledger.refused('changes.undo', { account, change })).toMatchObject({ code: 'cannotUndo' });
  expect(await read()).toMatchObject({ balance: 5000, total: 0 });
  await expectVerified(ledger);
});

test('a line of a bank file is not taken away, and no file goes into a tin by itself', async () => {
  const { ledger, account } = await withTin();
  const { bankAccount } = await ledger.bring(account, lloyds('may.csv', [{ day: '2026-05-22', text: 'A SHOP', amount: -100 }]));
  expect(bankAccount).toBe('main');
  const other = ledger.file(lloyds('june.csv', [{ day: '2026-06-22', text: 'A SHOP', amount: -100 }], '87654321'));
  expect(await ledger.refused('bank.import', { account, file: other })).toMatchObject({ code: 'wrongAccount' });
  const { lines } = await ledger.call('bank.lines', { account, from: '2026-05-01', to: '2026-05-31', offset: 0, limit: 10 });
  expect(await ledger.refused('bank.removeLine', { account, line: lines[0]?.id ?? 0 })).toMatchObject({ code: 'badInput', field: 'line' });
});

test('of a tin no statement is asked for, only that it is counted', async () => {
  const { ledger, account, tin, add } = await withTin();
  await ledger.bring(account, lloyds('may.csv', [{ day: '2026-05-22', text: 'A SHOP', amount: -100 }]));
  await add([BUS]);
  const { checks } = await ledger.call('readiness.view', { account, from: '2026-04-06', to: '2026-05-22' });
  const findings = checks.find(({ code }) => code === 'statements')?.findings ?? [];
  const ofTin = findings.filter(({ opens }) => opens !== null && 'type' in opens && opens.type === 'bankAccounts' && opens.id === tin);
  expect(ofTin.map(({ sentence }) => sentence)).toEqual([expect.stringMatching(/^Write down what was paid from ‘Tin’ since 2 May 2026, or count it/)]);
  expect(findings.length).toBeGreaterThan(1);
  // What is typed is no bank file.
  expect((await ledger.call('bank.imports', { account })).total).toBe(1);
});

test('money put into a tin is the other half of what the bank shows', async () => {
  const { ledger, account, add } = await withTin();
  await add([{ day: '2026-05-20', text: 'Money from the bank', amount: 2000, category: 'own_transfer' }]);
  await ledger.bring(account, lloyds('may.csv', [{ day: '2026-05-19', text: 'CASH MACHINE', amount: -2000 }]));
  const [waiting] = (await ledger.call('bank.unexplained', { account })).lines;
  const { answers } = await ledger.call('bank.suggestions', { account, line: waiting?.id ?? 0 });
  expect(answers[0]).toMatchObject({ sure: true, parts: [{ amount: -2000, category: 'own_transfer' }] });
});

test('what nobody can have paid, or counted, yet is refused, and nothing of the list is kept', async () => {
  const { ledger, account, tin, read } = await withTin();
  const refused = (line: object) => ledger.refused('bank.addLines', { account, bankAccount: tin, lines: [BUS, { ...BUS, ...line }] });
  expect(await refused({ day: '2150-01-01' })).toMatchObject({ code: 'badInput', field: 'lines.1.day' });
  expect(await refused({ day: '2026-04-05' })).toMatchObject({ code: 'badInput', field: 'lines.1.day' });
  expect(await refused({ amount: 0 })).toMatchObject({ code: 'badInput', field: 'lines.1.amount' });
  expect(await refused({ planLine: 'Nowhere' })).toMatchObject({ code: 'badInput', field: 'lines.1.parts.0.planLine' });
  expect(await ledger.refused('bank.count', { account, bankAccount: tin, day: '2150-01-01', counted: 1 })).toMatchObject({ field: 'day' });
  expect(await ledger.refused('bank.count', { account, bankAccount: 99, day: ON, counted: 1 })).toMatchObject({ code: 'notFound' });
  const card = { type: 'bankAccounts' as const, fields: { name: 'Card', openingBalance: 0, what: 'card', float: 100 } };
  expect(await ledger.refused('records.save', { account, ...card })).toMatchObject({ field: 'fields.float' });
  expect(await read()).toMatchObject({ total: 0 });
});

test('miles are owed to whoever drove, at the price on file; where none is, it is asked for and kept', async () => {
  const { ledger, account } = await withTin();
  const drive = { account, name: 'Kit Park', miles: 12_000, planLine: 'Going out' };
  expect(await ledger.refused('bills.addMiles', { ...drive, day: ON })).toMatchObject({ code: 'badInput', field: 'rate' });
  const { id } = await ledger.call('bills.addMiles', { ...drive, day: ON, rate: 45 });
  const { change } = ledger;
  // 120 x 45p = £54.00
  const bought = await ledger.call('records.get', { account, type: 'purchases', id });
  expect(bought).toMatchObject({ record: { item: '120 miles at 45p', amount: 5400, paidBy: 'Kit Park', day: ON }, names: { supplier: 'Kit Park' } });
  expect(await ledger.call('bills.miles', { account, day: '2026-05-30', name: 'Kit Park', miles: 1000 })).toEqual({
    agreed: { rate: 45, from: ON },
    comesTo: { amount: 450, item: '10 miles at 45p' },
  });
  expect((await ledger.call('figures.overview', { account, on: ON })).liabilities.owedToPeople).toBe(5400);
  expect(await ledger.refused('bills.addMiles', { ...drive, day: '2026-05-30', rate: 50 })).toMatchObject({ field: 'rate' });
  await expectConsistent(ledger, account);
  await ledger.call('changes.undo', { account, change });
  expect((await ledger.call('records.list', { account, type: 'agreements' })).total).toBe(0);
  await expectVerified(ledger);
});
