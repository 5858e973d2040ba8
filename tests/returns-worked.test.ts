/** Returns of accounts that are not of the plain sort, worked by hand: another card and two payers in their days, an account gone below nothing, and one that ended. */
import { spawnSync } from 'node:child_process';
import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Input } from '../core/api/methods.ts';
import { returnWords } from '../renderer/words/returns.ts';
import type { Line } from './ledger.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';
import { expectConsistent } from './ledger-consistency.ts';

const DAYS = { from: '2026-04-06', to: '2026-07-05' } as const;
const NEXT = { from: '2026-07-06', to: '2026-10-04' } as const;

async function opened(openingBalance: number) {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', { ...plainAccount('DP-1'), openingBalance });
  const save = async (type: Input<'records.save'>['type'], fields: Record<string, unknown>, id?: number) =>
    (await ledger.call('records.save', { account, type, fields, ...(id !== undefined && { id }) })).id;
  const figures = (form: string, days: typeof DAYS | typeof NEXT = DAYS) => ledger.call('returns.figures', { account, ...days, form });
  const file = async (form: string, as: 'pdf' | 'xlsx' | 'lines'): Promise<Buffer> => {
    const { id } = await ledger.call('returns.make', { account, ...DAYS, form, as });
    return Buffer.from(ledger.program.takeFile(id)?.bytes ?? []);
  };
  const paper = async (form: string): Promise<string> =>
    spawnSync('pdftotext', ['-raw', '-', '-'], { input: await file(form, 'pdf'), encoding: 'utf8' }).stdout.replaceAll(/\s+/g, ' ');
  return { ledger, account, save, figures, file, paper };
}

test('a card changed in the middle, the council paying each month and another payer every four weeks: one return says both, and the next goes on', async () => {
  const { ledger, account, save, figures, paper } = await opened(50_000);
  const { bankAccounts } = await ledger.call('accounts.setup', { account });
  const old = bankAccounts[0]?.id ?? 0;
  await save('funds', { fund: 'health', name: 'Health', ringFenced: true, payer: 'NHS' });
  await save('fundPayments', { fund: 'health', from: '2026-04-06', weekly: 5_000, paidEvery: '4_weekly', firstPaymentOn: '2026-04-20' });
  const card = await save('bankAccounts', { name: 'New card', openingBalance: 0, what: 'card', usedFrom: '2026-05-16' });
  await save('bankAccounts', { name: 'Old card', openingBalance: 50_000, usedTo: '2026-05-15' }, old);
  const bring = (bankAccount: number, name: string, lines: readonly Line[]) =>
    ledger.call('bank.import', { account, bankAccount, file: ledger.file(lloyds(name, lines)), evenIfOtherAccount: true });
  // £500.00 + £200.00 + £840.00 = £1,540.00, all of which goes to the new card.
  await bring(old, 'old.csv', [
    { day: '2026-04-20', text: 'NHS', amount: 20_000 },
    { day: '2026-04-28', text: 'ANYSHIRE COUNCIL', amount: 84_000 },
    { day: '2026-05-15', text: 'TO NEW CARD', amount: -154_000 },
  ]);
  await bring(card, 'new.csv', [
    { day: '2026-05-16', text: 'FROM OLD CARD', amount: 154_000 },
    { day: '2026-05-18', text: 'NHS', amount: 20_000 },
    { day: '2026-05-28', text: 'ANYSHIRE COUNCIL', amount: 84_000 },
    { day: '2026-06-15', text: 'NHS', amount: 20_000 },
    { day: '2026-06-29', text: 'ANYSHIRE COUNCIL', amount: 84_000 },
    { day: '2026-06-30', text: 'CORNER SHOP', amount: -4_000 },
  ]);
  await save('statements', { bankAccount: 'Old card', from: '2026-04-06', to: '2026-05-15', opening: 50_000, closing: 0 });
  await save('statements', { bankAccount: 'New card', from: '2026-05-16', to: '2026-06-30', opening: 0, closing: 358_000 });
  const { lines } = await ledger.call('bank.lines', { account, ...DAYS, offset: 0, limit: 100 });
  for (const { id: line, text, amount } of lines) {
    const category = text === 'CORNER SHOP' ? 'purchase' : text.includes('CARD') ? 'own_transfer' : 'direct_payment';
    const fund = text === 'NHS' ? 'health' : null;
    await ledger.call('bank.explain', { account, lines: [{ line, parts: [{ amount, settles: null, category, planLine: null, fund }] }] });
  }
  const values = await figures('greenwich-monitoring');
  // In: 3 x £200.00 + 3 x £840.00 = £3,120.00. £500.00 + £3,120.00 - £40.00 = £3,580.00.
  expect(values).toMatchObject({
    ...{ 'bank.opening': 50_000, 'bank.in': 312_000, 'bank.out': 4_000, 'bank.closing': 358_000 },
    // £0.00 on the old card's last statement and £3,580.00 on the new one's.
    ...{ 'bank.statementClosing': 358_000, 'bank.difference': 0 },
    'award.weeklyByFund': [
      { label: 'Anyshire Council', pence: 40_000, detail: '' },
      { label: 'Health', pence: 5_000, detail: '' },
    ],
  });
  const said = await paper('greenwich-monitoring');
  for (const text of ['Anyshire Council £400.00', 'Health £50.00', '£3,120.00', '£3,580.00']) expect(said).toContain(text);
  // What went from card to card is told apart from what came in and went out.
  const whole = await paper('generic-return');
  expect(whole).toContain('TO NEW CARD');
  expect(whole).toContain('FROM OLD CARD');
  expect(whole).toContain('Of it between own accounts £1,540.00 £1,540.00');
  expect((await figures('generic-return', NEXT))['bank.opening']).toBe(358_000);
  // Of Health £600.00 came and nothing went: Trafford keeps it beside 8 weeks of £400.00.
  expect(await figures('trafford-audit-summary')).toMatchObject({ 'retained.amount': 320_000, 'retained.other': 60_000, 'retained.total': 380_000 });
  expect((await ledger.call('returns.coverage', { account, to: '2026-06-30' })).map((one) => one.months.map(({ state }) => state))).toEqual([
    ['covered', 'covered'],
    ['covered', 'covered'],
  ]);
  await expectConsistent(ledger, account);
});

test('an account gone below nothing: each form says so with a minus, nothing is asked back, and the next opens below nothing', async () => {
  const { ledger, account, save, figures, file, paper } = await opened(100_000);
  await ledger.bring(
    account,
    lloyds('spring.csv', [
      { day: '2026-05-20', text: 'STAIRLIFT REPAIR', amount: -130_000 },
      { day: '2026-06-30', text: 'OVERDRAFT FEE', amount: -1_500 },
    ]),
  );
  await save('statements', { bankAccount: 'main', from: '2026-04-06', to: '2026-07-05', opening: 100_000, closing: -31_500 });
  // £1,000.00 - £1,300.00 - £15.00 = -£315.00.
  expect(await figures('generic-return')).toMatchObject({
    ...{ 'bank.opening': 100_000, 'bank.in': 0, 'bank.out': 131_500, 'bank.closing': -31_500, 'bank.statementClosing': -31_500, 'bank.difference': 0 },
    ...{ 'surplus.returnable': 0, 'surplus.asked': 0 },
  });
  // -£315.00 / £400.00 = -0.79 weeks. Six weeks are £2,400.00, and £2,715.00 is missing to them.
  expect(await figures('birmingham-quarterly')).toMatchObject({ 'held.weeks': '-0.79', 'held.moreOrLess': 'less', 'held.beyond': 271_500 });
  const said = await paper('generic-return');
  expect(said).toContain('Balance at the end −£315.00');
  expect(said).toContain('Balance on the statement −£315.00');
  expect(said).toMatch(/30\/06\/2026 OVERDRAFT FEE.*£15\.00 −£315\.00/);
  const cells = (await readXlsx(await file('generic-return', 'xlsx'))).flatMap(({ data }) => data.flat());
  expect(cells).toContain(-315);
  // A number in the file of lines, not text that begins with a sign.
  expect((await file('generic-return', 'lines')).toString('utf8')).toMatch(/OVERDRAFT FEE.*,15\.00,-315\.00/);
  expect((await figures('generic-return', NEXT))['bank.opening']).toBe(-31_500);
  await expectConsistent(ledger, account);
});

test('a direct payment that ended in its days: due up to its last day, what was left is seen to go back, and nothing is left to ask for', async () => {
  const { ledger, account, save, figures, paper } = await opened(0);
  await save('paymentStops', { kind: 'ended', from: '2026-06-01', closeDays: 28 });
  await ledger.bring(
    account,
    lloyds('spring.csv', [
      // Four weeks of £400.00 less £20.00.
      { day: '2026-04-06', text: 'ANYSHIRE CC', amount: 152_000 },
      { day: '2026-05-04', text: 'ANYSHIRE CC', amount: 152_000 },
      { day: '2026-05-20', text: 'CARE', amount: -200_000 },
      { day: '2026-06-10', text: 'BACK TO ANYSHIRE CC', amount: -104_000 },
    ]),
  );
  const { lines } = await ledger.call('bank.lines', { account, ...DAYS, offset: 0, limit: 100 });
  for (const { id: line, text, amount } of lines) {
    const category = amount > 0 ? 'direct_payment' : text === 'CARE' ? 'purchase' : 'repayment_to_council';
    await ledger.call('bank.explain', { account, lines: [{ line, parts: [{ amount, settles: null, category, planLine: null, fund: null }] }] });
  }
  // 6 April to 31 May are 8 weeks of £20.00. £3,040.00 - £2,000.00 - £1,040.00 = £0.00.
  expect(await figures('generic-return')).toMatchObject({
    ...{ 'contribution.due': 16_000, 'contribution.weekly': 0, 'bank.in': 304_000, 'bank.out': 304_000, 'bank.closing': 0 },
    ...{ 'surplus.returnable': 0, 'surplus.asked': 0 },
  });
  expect(await paper('generic-return')).toContain('BACK TO ANYSHIRE CC');
  expect(await figures('generic-return', NEXT)).toMatchObject({ 'contribution.due': 0, 'bank.opening': 0, 'bank.closing': 0 });
  await expectConsistent(ledger, account);
});

test('a form whose own text names a range of weeks says what may be asked back at either end; the rule in force says which is ours', async () => {
  const { ledger, account, save, figures, file, paper } = await opened(254_431);
  const { records } = await ledger.call('records.list', { account, type: 'councilRules' });
  const { id, ...rule } = { id: 0, ...records[0]?.record };
  await save('councilRules', { ...rule, weeklyGross: 21_000, surplusWeeks: 8 }, id);
  await save('funds', { fund: 'respite', name: 'Respite', ringFenced: true });
  await save('opening', { what: 'fund', fund: 'respite', pence: 42_000 });
  // 8 x £210.00 + £420.00 = £2,100.00: £2,544.31 less that is £444.31. 6 x £210.00 + £420.00 = £1,680.00: £864.31.
  expect(await figures('trafford-audit-summary')).toMatchObject({ 'retained.total': 210_000, 'surplus.returnable': 44_431 });
  const said = await paper('trafford-audit-summary');
  expect(said).toMatch(/keeping 6 weeks £864\.31 .*keeping 8 weeks £444\.31/);
  const rows = (await readXlsx(await file('trafford-audit-summary', 'xlsx')))[0]?.data ?? [];
  expect(rows.flatMap(([label, pounds]) => (String(label).includes('keeping') ? [pounds] : []))).toEqual([864.31, 444.31]);
  expect(await paper('generic-return')).not.toContain('keeping');
});

test('a day on which nothing is delivered is told with the weekday before it', () => {
  // 4 October 2026 + 28 days is a Sunday.
  expect(returnWords.by('2026-11-01')).toBe('To be with the council by 1 November 2026. That is a Sunday: send it by Friday 30 October 2026.');
  expect(returnWords.by('2026-10-31')).toContain('a Saturday: send it by Friday 30 October 2026.');
  expect(returnWords.by('2026-10-30')).toBe('To be with the council by 30 October 2026.');
});
