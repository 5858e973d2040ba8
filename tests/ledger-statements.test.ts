/** Statements as papers, and what the bank printed compared with what is here. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { Input } from '../core/api/methods.ts';
import type { FileText } from './ledger.ts';
import { lloyds, plainAccount, TestLedger, withBalances } from './ledger.ts';
import { expectConsistent, expectVerified } from './ledger-consistency.ts';

async function account(openingBalance = 100_000) {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.call('accounts.create', { ...plainAccount('DP-1'), openedOn: '2026-04-06', openingBalance });
  const save = async (type: Input<'records.save'>['type'], fields: Record<string, unknown>) => ledger.call('records.save', { account: id, type, fields });
  const months = async (to = '2026-06-30') => {
    const all = await ledger.call('returns.coverage', { account: id, to });
    return all.map((one) => one.months.map(({ month, state }) => `${month} ${state}`));
  };
  return { ledger, id, save, months };
}

test('statements on paper cover months beside bank files, each with what leads to it; they chain to the penny', async () => {
  const { ledger, id, save, months } = await account();
  const april = { bankAccount: 'main', from: '2026-04-06', to: '2026-04-30', opening: 100_000, closing: 90_000 };
  await save('statements', april);
  const may = [
    { day: '2026-05-01', text: 'CLUB', amount: -1_000 },
    { day: '2026-05-31', text: 'CLUB', amount: -1_000 },
  ];
  await ledger.bring(id, lloyds('may.csv', withBalances(90_000, may)));
  expect(await months()).toEqual([['2026-04 covered', '2026-05 covered', '2026-06 missing']]);
  const june = await save('statements', { bankAccount: 'main', from: '2026-06-01', to: '2026-06-15', closing: 88_000 });
  expect(await months()).toEqual([['2026-04 covered', '2026-05 covered', '2026-06 part']]);
  // It prints £880.01 to open with, where £880.00 was left.
  const { notices } = await save('statements', { bankAccount: 'main', from: '2026-06-16', to: '2026-06-30', opening: 88_001, closing: 88_001 });
  expect(notices).toEqual(['It opens with £880.01; the one before closes with £880.00. One may be missing between.']);
  expect(await months()).toEqual([['2026-04 covered', '2026-05 covered', '2026-06 noChain']]);
  await ledger.call('records.save', { account: id, type: 'statements', id: june.id, fields: { bankAccount: 'main', from: '2026-06-01', to: '2026-06-20' } });
  expect(await months()).toEqual([['2026-04 covered', '2026-05 covered', '2026-06 twice']]);
  const again = await ledger.refused('records.save', { account: id, type: 'statements', fields: april });
  expect(again.code).toBe('badInput');
  await expectConsistent(ledger, id);
  await expectVerified(ledger);
});

test('a tin has no statement, and a bank account with one stays', async () => {
  const { ledger, id, save } = await account();
  const tin = await save('bankAccounts', { name: 'Tin', openingBalance: 0, what: 'cash' });
  const refused = await ledger.refused('records.save', {
    account: id,
    type: 'statements',
    fields: { bankAccount: tin.id, from: '2026-04-06', to: '2026-04-30' },
  });
  expect(refused).toMatchObject({ field: 'fields.bankAccount' });
  const card = await save('bankAccounts', { name: 'Card', openingBalance: 0 });
  await save('statements', { bankAccount: 'Card', from: '2026-04-06', to: '2026-04-30' });
  expect((await ledger.refused('records.remove', { account: id, type: 'bankAccounts', id: card.id })).message).toContain('statement of ‘Card’');
});

test('a missing month is named in what goes with a return', async () => {
  const { ledger, id, save } = await account();
  await save('statements', { bankAccount: 'main', from: '2026-04-06', to: '2026-05-31', closing: 100_000 });
  const file = await ledger.call('returns.make', { account: id, from: '2026-04-06', to: '2026-07-05', form: 'generic-return' });
  const paper = spawnSync('pdftotext', ['-raw', '-', '-'], { input: ledger.program.takeFile(file.id)?.bytes, encoding: 'utf8' }).stdout.replaceAll(/\s+/g, ' ');
  expect(paper).toContain('Not here of main: June 2026, July 2026');
});

test('a card changed in the middle: one return over both, the chain holds, and what does not arrive is told', async () => {
  const { ledger, id, save, months } = await account(50_000);
  const { bankAccounts } = await ledger.call('accounts.setup', { account: id });
  const main = bankAccounts[0]?.id ?? 0;
  // Two payers: the council each month, another every four weeks.
  await save('funds', { fund: 'health', name: 'Health', ringFenced: false, payer: 'NHS' });
  await save('fundPayments', { fund: 'health', from: '2026-04-06', weekly: 5_000, paidEvery: '4_weekly', firstPaymentOn: '2026-04-20' });
  const bring = (bankAccount: number, file: FileText) =>
    ledger.call('bank.import', { account: id, bankAccount, file: ledger.file(file), evenIfOtherAccount: true });
  const card = await save('bankAccounts', { name: 'New card', openingBalance: 0, what: 'card', usedFrom: '2026-05-16' });
  await ledger.call('records.save', {
    account: id,
    type: 'bankAccounts',
    id: main,
    fields: { name: 'Old card', openingBalance: 50_000, usedTo: '2026-05-15' },
  });
  await bring(
    main,
    lloyds('old.csv', [
      { day: '2026-04-20', text: 'NHS', amount: 20_000 },
      { day: '2026-05-15', text: 'TO NEW CARD', amount: -70_000 },
    ]),
  );
  await bring(
    card.id,
    lloyds('new.csv', [
      { day: '2026-05-18', text: 'COUNCIL', amount: 84_000 },
      { day: '2026-06-30', text: 'SHOP', amount: -4_000 },
    ]),
  );
  const lineCalled = async (text: string) => {
    const { lines } = await ledger.call('bank.lines', { account: id, from: '2026-04-06', to: '2026-12-31', offset: 0, limit: 100 });
    return lines.find((one) => one.text === text)?.id ?? 0;
  };
  const transfer = async (text: string, amount: number) =>
    ledger.call('bank.explain', {
      account: id,
      lines: [{ line: await lineCalled(text), parts: [{ amount, settles: null, category: 'own_transfer', planLine: null, fund: null }] }],
    });
  await transfer('TO NEW CARD', -70_000);
  const notArrived = async () => (await ledger.call('returns.coverage', { account: id, to: '2026-07-05' })).map((one) => one.notArrived);
  // £700.00 left the old card and nothing came to the new one.
  expect(await notArrived()).toEqual([70_000, 0]);
  const { checks } = await ledger.call('readiness.view', { account: id, from: '2026-04-06', to: '2026-07-05' });
  const statements = checks.find(({ code }) => code === 'statements');
  expect(statements?.findings.map(({ sentence }) => sentence)).toContain('£700.00 of Old card did not arrive in another account when it ended.');
  await bring(card.id, lloyds('late.csv', [{ day: '2026-05-16', text: 'FROM OLD CARD', amount: 70_000 }]));
  await transfer('FROM OLD CARD', 70_000);
  expect(await notArrived()).toEqual([0, 0]);
  // Neither is looked for on days it was not used.
  expect((await months()).map((one) => one.map((month) => month.slice(0, 7)))).toEqual([
    ['2026-04', '2026-05'],
    ['2026-05', '2026-06'],
  ]);
  const figures = await ledger.call('returns.figures', { account: id, from: '2026-04-06', to: '2026-07-05', form: 'generic-return' });
  // £500.00 + £200.00 + £840.00 - £40.00; the transfer counts on neither side of what is left.
  expect(figures['bank.closing']).toBe(150_000);
  const next = await ledger.call('returns.figures', { account: id, from: '2026-07-06', to: '2026-10-04', form: 'generic-return' });
  expect(next['bank.opening']).toBe(150_000);
  await expectConsistent(ledger, id);
});

test('compared with the bank: the difference, payments not on the statement yet, and the paper; what changes afterwards is told', async () => {
  const { ledger, id, save } = await account();
  await ledger.bring(
    id,
    lloyds('june.csv', [
      { day: '2026-06-10', text: 'CLUB', amount: -2_250 },
      { day: '2026-06-30', text: 'SHOP', amount: -1_000 },
    ]),
  );
  await save('payments', { day: '2026-06-29', to: 'Window cleaner', amount: -5_800, category: 'other', reference: 'CHQ 12' });
  const view = (balance?: number) =>
    ledger.call('reconcile.view', { account: id, bankAccount: 1, day: '2026-06-30', ...(balance !== undefined && { balance }) });
  // £1,000.00 - £22.50 - £10.00 = £967.50; with the cheque £909.50.
  expect(await view()).toMatchObject({ lines: 96_750, printed: null, difference: null, ours: 90_950 });
  expect(await view(99_000)).toMatchObject({ difference: 2_250, likely: [{ cause: 'sameAmount', line: { text: 'CLUB' } }, { cause: 'swapped' }] });
  const reconciliation = (balance: number) => ({ account: id, type: 'reconciliations' as const, fields: { bankAccount: 1, day: '2026-06-30', balance } });
  const { id: wrong, notices } = await ledger.call('records.save', reconciliation(99_000));
  expect(notices).toEqual(['It is not the same as what is here: £967.50. Find the difference first.']);
  await ledger.call('records.remove', { account: id, type: 'reconciliations', id: wrong });
  await ledger.call('records.save', reconciliation(96_750));
  expect((await view()).compared).toMatchObject([{ day: '2026-06-30', balance: 96_750, moved: 0 }]);
  const { id: file } = await ledger.call('reconcile.paper', { account: id, bankAccount: 1, day: '2026-06-30' });
  const paper = spawnSync('pdftotext', ['-raw', '-', '-'], { input: ledger.program.takeFile(file)?.bytes, encoding: 'utf8' }).stdout.replaceAll(/\s+/g, ' ');
  for (const said of [
    'Balance on the statement of 30 June 2026 £967.50',
    'Less payments not on the statement yet £58.00',
    'Our balance £909.50',
    'Difference £0.00',
  ])
    expect(paper).toContain(said);
  expect(paper).toContain('Window cleaner 29 June 2026 CHQ 12 £58.00');
  expect(paper).toContain('Prepared by tester, 5 October 2026');
  // A line that comes late changes the past.
  await ledger.bring(id, lloyds('late.csv', [{ day: '2026-06-20', text: 'TAXI', amount: -900 }]));
  expect((await view()).compared).toMatchObject([{ moved: -900 }]);
  await expectConsistent(ledger, id);
  await expectVerified(ledger);
});
