/** The pack about a decision on the budget: what is told, up to which day, and which prices hold. */
import { spawnSync } from 'node:child_process';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { plainAccount, TestLedger } from './ledger.ts';

const RULE = {
  ...{ paymentModel: 'net' as const, paidEvery: '4_weekly' as const, surplusWeeks: 8, surplusBasis: 'gross' as const },
  ...{ excludes: [], agreedContingency: 0 },
};

/** Today is 5 October 2026. */
async function begun() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const save = async (type: 'councilRules' | 'letters' | 'suppliers' | 'agreements' | 'wishes' | 'quotes' | 'unmetNeeds' | 'plan', fields: object) =>
    (await ledger.call('records.save', { account, type, fields: { ...fields } })).id;
  return { ledger, account, save };
}

async function pageOf(ledger: TestLedger, account: number): Promise<string> {
  const { id } = await ledger.call('papers.page', { account, of: { page: 'challenge' } });
  const input = ledger.program.takeFile(id)?.bytes;
  return spawnSync('pdftotext', ['-layout', '-', '-'], { input, encoding: 'utf8' }).stdout.replaceAll(/\s+/g, ' ');
}

test('a lower amount that is told and begins later is a sign of a cut, with what it does, and stands in the pack', async () => {
  const { ledger, account, save } = await begun();
  await save('plan', { line: 'Help', outcome: '', kind: 'pa_hours', hoursPerWeek: 1000, rate: 1400, from: '2026-04-06', fund: 'main' });
  await save('councilRules', { ...RULE, from: '2026-05-04', firstPaymentOn: '2026-05-04', weeklyGross: 20_000 });
  await save('councilRules', { ...RULE, from: '2026-11-02', firstPaymentOn: '2026-11-02', weeklyGross: 15_000 });
  const { signs, cut } = await ledger.call('fairness.cut', { account });
  expect(signs).toContainEqual({ sign: 'award', day: '2026-11-02', before: 20_000, after: 15_000, percent: '-25.00' });
  // £50.00 of £200.00: 10 hours become 7.5.
  expect(cut?.lines.find(({ name }) => name === 'Help')?.hours).toEqual({ rate: 1400, before: 1000, after: 750 });
  const page = await pageOf(ledger, account);
  expect(page).toContain('From 2 November 2026 the council gives £150.00 a week. Before it gave £200.00. That is −25.00 per cent.');
  expect(page).toContain('That is £50.00 less a week, and £2,600.00 less a year.');
  expect(page).toContain('2 November 2026 The council’s amount is £150.00 a week');
});

test('it has the prices that hold today and those that were asked for, letters up to today, hours that were missing, and days that are over', async () => {
  const { ledger, account, save } = await begun();
  const supplier = await save('suppliers', { name: 'Harbour Homecare' });
  const price = { supplier, what: 'hour', hoursPerWeek: 200 };
  await save('agreements', { ...price, from: '2025-06-02', rate: 2410 });
  await save('agreements', { ...price, from: '2026-04-06', rate: 2515 });
  await save('agreements', { ...price, from: '2026-12-01', rate: 2650 });
  const wish = await save('wishes', { what: 'A bath lift', why: 'Washing', wishedOn: '2026-08-01', planLine: null });
  await save('quotes', { wish, seller: 'Bathing Aids Direct', amount: 23_750, day: '2026-08-03' });
  await save('unmetNeeds', { day: '2026-09-04', need: 'Help to get to bed', hours: 150, happened: 'Slept in the chair' });
  await save('letters', { direction: 'in', what: 'budget', means: 'letter', day: '2026-06-30', about: 'The new amount' });
  await save('letters', { direction: 'in', what: 'papers', means: 'letter', day: '2026-10-05', about: 'Came today' });
  const page = await pageOf(ledger, account);
  expect(page.match(/Harbour Homecare An hour £\d+\.\d\d/g)).toEqual(['Harbour Homecare An hour £25.15']);
  expect(page).toContain('Bathing Aids Direct A bath lift £237.50 3 August 2026');
  expect(page).toContain('What was needed Hours missing');
  expect(page).toContain('Came today');
  // 3 months after 30 June were over on 30 September; 12 months are not.
  expect(page).toContain('30 September 2026, which');
  expect(page).toContain('30 June 2027');
});

test('as a ZIP it has the papers kept with letters, prices and needs, and no other, under names that only show things', async () => {
  const { ledger, account, save } = await begun();
  const letter = await save('letters', { direction: 'in', what: 'budget', means: 'letter', day: '2026-06-30', about: 'The new amount' });
  const wish = await save('wishes', { what: 'A bath lift', why: 'Washing', wishedOn: '2026-08-01', planLine: null });
  const quote = await save('quotes', { wish, seller: 'Bathing Aids Direct', amount: 23_750, day: '2026-08-03' });
  const need = await save('unmetNeeds', { day: '2026-09-04', need: 'Help to get to bed', hours: 150, happened: 'Slept in the chair' });
  const keep = (type: 'letters' | 'quotes' | 'unmetNeeds' | 'suppliers', id: number, path: string, text: string) =>
    ledger.call('evidence.add', { account, of: { type, id }, files: [ledger.file({ path, text })] });
  await keep('letters', letter, 'decision.bat', 'The amount is lower.');
  await keep('quotes', quote, 'lift.txt', 'A lift costs £237.50.');
  await keep('unmetNeeds', need, 'diary.txt', 'Nobody came.');
  await keep('suppliers', await save('suppliers', { name: 'Corner shop' }), 'flyer.txt', 'Milk, £1.');
  const { file, papers, lost } = await ledger.call('fairness.pack', { account });
  expect({ papers, lost, name: file.path }).toEqual({ papers: 3, lost: [], name: expect.stringMatching(/\.zip$/) as string });
  const files = unzipSync(Buffer.from(ledger.program.takeFile(file.id)?.bytes ?? []));
  const names = Object.keys(files).toSorted();
  expect(names.filter((name) => name.startsWith('Papers/'))).toEqual([
    expect.stringMatching(/^Papers\/01 Letter.*decision\.bat\.txt$/),
    expect.stringMatching(/^Papers\/02 .*lift\.txt$/),
    expect.stringMatching(/^Papers\/03 .*diary\.txt$/),
  ]);
  expect(new TextDecoder().decode(files[names.find((name) => name.includes('lift')) ?? ''])).toBe('A lift costs £237.50.');
  const pdf = names.find((name) => name.endsWith('.pdf')) ?? '';
  expect(spawnSync('pdftotext', ['-', '-'], { input: files[pdf], encoding: 'utf8' }).stdout).toContain('Bathing Aids Direct');
});
