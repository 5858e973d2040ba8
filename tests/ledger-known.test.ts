/** How far an account is known, through the ledger: what the user says, what a bank file says it covers, and what an invoice tells of care. */
import { expect, test } from 'vitest';
import { expectVerified } from './ledger-consistency.ts';
import { lloyds, plainAccount, TestLedger, withBalances } from './ledger.ts';

/** The ledger's clock stands on 5 October 2026. */
async function account() {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const known = async (on = '2026-10-05') => (await ledger.call('figures.overview', { account: id, on })).known;
  return { ledger, id, known };
}

test('that there is nothing more in the bank is said, taken back, and told in the history; it opens on that day', async () => {
  const { ledger, id, known } = await account();
  await ledger.bring(id, lloyds('june.csv', [{ day: '2026-06-08', text: 'RIVERSIDE CLUB', amount: -2250 }]));
  expect(await known()).toMatchObject({ bank: '2026-06-08', to: '2026-06-08' });
  expect((await ledger.call('figures.overview', { account: id })).asOf).toBe('2026-06-08');
  const [main] = (await ledger.call('accounts.setup', { account: id })).bankAccounts;
  if (!main) throw new Error('no bank account');
  const { id: bankAccount, ...fields } = main;
  await ledger.call('records.save', { account: id, type: 'bankAccounts', id: bankAccount, fields: { ...fields, nothingMoreUpTo: '2026-09-30' } });
  expect((await ledger.call('figures.overview', { account: id })).asOf).toBe('2026-09-30');
  const history = await ledger.call('records.history', { account: id, type: 'bankAccounts', id: bankAccount });
  expect(history.at(-1)?.fields).toEqual([{ field: 'nothingMoreUpTo', before: null, after: '30 September 2026' }]);
  await ledger.call('changes.undo', { account: id, change: ledger.change });
  expect((await known()).bank).toBe('2026-06-08');
  const tooSoon = { account: id, type: 'bankAccounts', id: bankAccount, fields: { ...fields, nothingMoreUpTo: '2026-04-05' } } as const;
  expect(await ledger.refused('records.save', tooSoon)).toMatchObject({
    field: 'fields.nothingMoreUpTo',
    message: 'The account was opened on 6 April 2026. Give that day or a later one.',
  });
  await expectVerified(ledger);
});

test('a file that says how far it covers is known to that day, until it is taken back', async () => {
  const { ledger, id, known } = await account();
  const ofx = (from: string, to: string, asOf: string): string =>
    `OFXHEADER:100\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>GBP<BANKACCTFROM><BANKID>300000<ACCTID>12345678</BANKACCTFROM><BANKTRANLIST><DTSTART>${from}<DTEND>${to}
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260903<TRNAMT>-5.00<FITID>${to}<NAME>CORNER SHOP</STMTTRN></BANKTRANLIST><LEDGERBAL><BALAMT>995.00<DTASOF>${asOf}</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`;
  const { id: file } = await ledger.bring(id, { path: 'september.ofx', text: ofx('20260901', '20260930', '20261004') });
  expect((await known()).bank).toBe('2026-09-30');
  await ledger.call('bank.undoImport', { account: id, import: file });
  expect((await known()).bank).toBeNull();
  // A span that ends after the day of its balance covers no more than that.
  await ledger.bring(id, { path: 'again.ofx', text: ofx('20260901', '20261231', '20260911') });
  expect((await known()).bank).toBe('2026-09-11');
});

test('saving an invoice says what it did to the estimate of care, and asks for the last day it is for', async () => {
  const { ledger, id } = await account();
  const agency = { line: 'Weekend agency', outcome: '', kind: 'agency_hours', hoursPerWeek: 400, rate: 2515, from: '2026-04-06', fund: 'main' };
  await ledger.call('records.save', { account: id, type: 'plan', fields: agency });
  const [line] = (await ledger.call('accounts.setup', { account: id })).planLines;
  const bill = { supplier: 'Harbour Homecare', number: 'INV1', day: '2026-09-15', amount: 40_240, planLine: line?.id };
  const save = async (fields: object, record?: number) =>
    ledger.call('records.save', { account: id, type: 'invoices', ...(record !== undefined && { id: record }), fields: { ...fields } });
  // 56 days at £100.60 a week come down to the 22 days from 14 September.
  const first = await save({ ...bill, serviceFrom: '2026-08-17', serviceTo: '2026-09-13' });
  expect(first.notices).toEqual(['The estimate of care not invoiced fell by £488.63.']);
  const again = await save(bill, first.id);
  expect(again.notices).toEqual([
    'It does not say which days of care it is for. Care is taken as invoiced up to 15 September 2026; add the last day of care if it is another.',
    'The estimate of care not invoiced fell by £28.74.',
  ]);
  const other = await save({ ...bill, number: 'INV2', planLine: undefined });
  expect(other.notices).toEqual([]);
});

test('money of another payer is kept apart from the council’s', async () => {
  const { ledger, id } = await account();
  const { id: nhs } = await ledger.call('records.save', {
    account: id,
    type: 'funds',
    fields: { fund: 'nhs', name: 'Health budget', ringFenced: false, payer: 'NHS' },
  });
  const monthly = { fund: 'nhs', from: '2026-09-01', weekly: 4000, paidEvery: '4_weekly' };
  const refused = ledger.program.call('records.save', { account: id, type: 'fundPayments', fields: monthly });
  expect(await refused).toMatchObject({
    ok: false,
    problem: { field: 'fields.firstPaymentOn', message: 'The first row of a fund needs the day of a payment.' },
  });
  await ledger.call('records.save', { account: id, type: 'fundPayments', fields: { ...monthly, firstPaymentOn: '2026-09-07' } });
  const rule = { position: 0, contains: 'HEALTH', direction: 'in', category: 'direct_payment', planLine: null, fund: 'nhs' };
  await ledger.call('records.save', { account: id, type: 'rules', fields: rule });
  await ledger.bring(id, lloyds('september.csv', [{ day: '2026-09-08', text: 'HEALTH BUDGET', amount: 16_000 }]));
  const { payers, directPayment } = await ledger.call('figures.overview', { account: id, on: '2026-09-30' });
  expect(payers).toMatchObject([{ name: 'NHS', fund: nhs, expectedToDate: 16_000, received: 16_000, missing: 0, late: [] }]);
  expect(directPayment.received).toBe(0);
  const { rows } = await ledger.call('figures.working', { account: id, on: '2026-09-30', figure: { figure: 'payer', id: nhs } });
  expect(rows.map(({ kind, label, pence }) => [kind, label, pence])).toEqual([
    ['add', 'Due on 7 September 2026', 16_000],
    ['sum', 'Due from NHS so far', 16_000],
    ['less', 'HEALTH BUDGET', 16_000],
    ['sum', 'All of it has come', 0],
  ]);
});

test('what the council pays and lets you keep may be not known yet: then nothing is said of it', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account: bare } = await ledger.call('accounts.create', { ...plainAccount('DP-8'), weeklyGross: null, firstPaymentOn: null, surplusWeeks: null });
  expect((await ledger.call('records.list', { account: bare, type: 'councilRules' })).total).toBe(0);
  const half = { ...plainAccount('DP-7'), weeklyGross: 42_000, firstPaymentOn: null };
  expect(await ledger.refused('accounts.create', half)).toMatchObject({ code: 'badInput', field: 'firstPaymentOn' });
  const { account: paid } = await ledger.call('accounts.create', { ...plainAccount('DP-9'), weeklyGross: 10_000, surplusWeeks: null });
  const plan = { outcome: '', kind: 'weekly', amount: 2_000, line: 'Club', from: '2026-04-06' };
  for (const one of [bare, paid]) {
    await ledger.call('records.save', { account: one, type: 'plan', fields: plan });
    await ledger.bring(one, lloyds('a.csv', withBalances(100_000, [{ day: '2026-09-30', text: 'CORNER SHOP', amount: -310 }])));
    const { reclaim, notices } = await ledger.call('figures.overview', { account: one, on: '2026-09-30' });
    expect([reclaim.rule, notices.some(({ code }) => code === 'noRule')]).toEqual([null, true]);
    expect((await ledger.call('figures.needsDoing', { account: one, on: '2026-09-30' })).some(({ code }) => code === 'atRisk')).toBe(false);
    expect((await ledger.call('figures.ahead', { account: one, on: '2026-09-30' })).passesAllowedOn).toBeNull();
  }
  const standings = await ledger.call('accounts.standings', {});
  expect(standings.map(({ standing }) => standing?.mayBeAskedBack)).toEqual([null, null]);
  // What it pays is known of the second.
  expect((await ledger.call('figures.overview', { account: paid, on: '2026-09-30' })).directPayment.expectedToDate).toBeGreaterThan(0);
});
