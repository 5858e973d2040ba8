/** Fees of several accounts: each becomes an invoice of its own account and no other, all as one change, and once. */
import { expect, test } from 'vitest';
import { plainAccount, TestLedger } from './ledger.ts';

const FEE = { what: 'Looking after the account', basis: 'month', amount: 1_500, vat: 20, from: '2026-04-06', payer: 'account', clause: 'Part 4' };

async function brokers() {
  const ledger = await TestLedger.forThisTest();
  const accounts: number[] = [];
  for (const reference of ['F-1', 'F-2', 'F-3']) {
    const { account } = await ledger.call('accounts.create', plainAccount(reference));
    accounts.push(account);
    // The third has none.
    if (reference === 'F-3') continue;
    await ledger.call('records.save', { account, type: 'suppliers', fields: { name: 'Meadow Support' } });
    await ledger.call('records.save', { account, type: 'feeRules', fields: { ...FEE, supplier: 'Meadow Support' } });
  }
  return { ledger, accounts: accounts.slice(0, 2), third: accounts[2] ?? 0 };
}

test('a month of fees becomes one invoice of each account, counted as owed, taken back together, and not proposed twice', async () => {
  const { ledger, accounts, third } = await brokers();
  const month = '2026-09';
  const due = await ledger.call('fees.due', { month });
  expect(due.map(({ account, fees }) => [account, fees.map(({ amount, not }) => [amount, not])])).toEqual(
    accounts.map((account) => [account, [[1_800, null]]]),
  );
  const fees = due.flatMap(({ account, fees: each }) => each.map(({ rule, amount }) => ({ account, rule, amount })));
  const written = await ledger.program.call('fees.write', { accounts, month, fees });
  if (!written.ok) throw new Error(written.problem.message);
  const invoices = async (account: number) => (await ledger.call('records.list', { account, type: 'invoices' })).records.map(({ record }) => record);
  for (const [index, account] of accounts.entries())
    expect(await invoices(account)).toMatchObject([
      { number: `FEE-${fees[index]?.rule}-${month}`, day: '2026-09-30', amount: 1_800, serviceFrom: '2026-09-01', serviceTo: '2026-09-30' },
    ]);
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
  expect(await invoices(third)).toEqual([]);
  const overview = await ledger.call('figures.overview', { account: accounts[0] ?? 0, on: '2026-10-05' });
  expect(overview.liabilities.total).toBe(1_800);
  expect((await ledger.call('fees.due', { month })).flatMap(({ fees: each }) => each.map(({ not }) => not))).toEqual(
    fees.map(({ rule }) => `Invoice FEE-${rule}-${month} is written down`),
  );
  expect((await ledger.refused('fees.write', { accounts, month, fees })).code).toBe('changedMeanwhile');
  await ledger.call('changes.undoBatch', { accounts, change: written.change ?? 0 });
  expect(await invoices(accounts[0] ?? 0)).toEqual([]);
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
});

test('one that changed since it was shown, or of a month that is not over, is refused whole', async () => {
  const { ledger, accounts } = await brokers();
  const [one = 0, two = 0] = accounts;
  const [first, second] = (await ledger.call('fees.due', { month: '2026-09' })).flatMap(({ fees }) => fees);
  const fees = [
    { account: one, rule: first?.rule ?? 0, amount: 1_800 },
    { account: two, rule: second?.rule ?? 0, amount: 1_799 },
  ];
  const refused = await ledger.refused('fees.write', { accounts, month: '2026-09', fees });
  expect(refused).toMatchObject({ code: 'changedMeanwhile', message: expect.stringContaining('F-2') as string });
  expect((await ledger.call('records.list', { account: one, type: 'invoices' })).total).toBe(0);
  expect((await ledger.refused('fees.write', { accounts: [one], month: '2026-10', fees: fees.slice(0, 1) })).code).toBe('changedMeanwhile');
});

test('a fee that the direct payment is to pay asks for the clause that allows it', async () => {
  const { ledger, third: account } = await brokers();
  await ledger.call('records.save', { account, type: 'suppliers', fields: { name: 'Meadow Support' } });
  const save = (fields: object) => ledger.call('records.save', { account, type: 'feeRules', fields: { ...FEE, supplier: 'Meadow Support', ...fields } });
  expect((await save({ clause: null })).notices).toEqual(['Which clause of the plan or agreement lets the direct payment pay it? Not every council does.']);
  expect((await save({ what: 'Set-up' })).notices).toEqual([]);
  expect((await save({ what: 'Court', clause: null, payer: 'person' })).notices).toEqual([]);
});

test('the example has one: what each month comes to, with VAT', async () => {
  const ledger = await TestLedger.forThisTest();
  await ledger.call('file.openExample', { today: '2026-10-05' });
  const due = await ledger.call('fees.due', { month: '2026-09' });
  // £15.00 and 20 per cent.
  expect(due).toMatchObject([{ person: 'Joe Example', fees: [{ what: 'Managed account', amount: 1_800, not: null }] }]);
});

test('a fee is charged once, though its supplier is another by now, it is named twice, or its account is not named', async () => {
  const { ledger, accounts } = await brokers();
  const [one = 0, two = 0] = accounts;
  const month = '2026-09';
  const [first, second] = (await ledger.call('fees.due', { month })).flatMap(({ fees }) => fees);
  const of = (account: number, rule: number | undefined) => ({ account, rule: rule ?? 0, amount: 1_800 });
  const refused = async (named: number[], fees: ReturnType<typeof of>[]) => (await ledger.refused('fees.write', { accounts: named, month, fees })).message;
  expect(await refused([one], [of(one, first?.rule), of(one, first?.rule)])).toContain('The same fee is named twice for an account.');
  expect(await refused([one], [of(one, first?.rule), of(two, second?.rule)])).toContain('Something is asked of an account that is not among those named.');
  expect((await ledger.call('records.list', { account: one, type: 'invoices' })).total).toBe(0);
  await ledger.call('fees.write', { accounts: [one], month, fees: [of(one, first?.rule)] });
  await ledger.call('records.save', { account: one, type: 'suppliers', fields: { name: 'Hill Support' } });
  await ledger.call('records.save', { account: one, type: 'feeRules', id: first?.rule ?? 0, fields: { ...FEE, supplier: 'Hill Support' } });
  expect((await ledger.call('fees.due', { month }))[0]?.fees[0]?.not).toBe(`Invoice FEE-${first?.rule}-${month} is written down`);
});
