/** A return as a spreadsheet, read back: papers, pay and the working stand on sheets of their own; and no file says more than it shows. */
import { spawnSync } from 'node:child_process';
import { homedir, hostname, userInfo } from 'node:os';
import { unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Input } from '../core/api/methods.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';

const DAYS = { from: '2026-04-06', to: '2026-07-05' } as const;

async function closed() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const save = async (type: 'people' | 'payslips' | 'councilRules', fields: object): Promise<number> =>
    (await ledger.call('records.save', { account, type, fields: { ...fields } })).id;
  const person = await save('people', { name: 'Bryn Howell', hoursPerWeek: 1000 });
  const pay = { person, tax: 1_000, employeeNi: 500, employerNi: 250, employeePension: 2_000, employerPension: 1_200 };
  for (const [paidOn, gross] of [
    ['2026-05-08', 50_000],
    ['2026-06-05', 30_000],
  ] as const)
    await save('payslips', { ...pay, periodStart: '2026-04-06', periodEnd: '2026-05-03', paidOn, hours: 4_025, gross, net: gross - 3_500 });
  const lines = [
    { day: '2026-05-08', text: 'BRYN HOWELL WAGES', amount: -46_500 },
    { day: '2026-05-09', text: 'CORNER SHOP', amount: -1_234 },
  ];
  await ledger.bring(account, lloyds('may.csv', lines));
  const rows = (await ledger.call('money.rows', { account, filter: {}, offset: 0, limit: 10 })).rows;
  const shop = rows.find(({ out }) => out === 1_234)?.source;
  if (!shop || shop.type !== 'line') throw new Error('no line of the shop');
  await ledger.call('evidence.add', { account, of: { type: 'line', id: shop.id }, files: [ledger.file({ path: 'receipt.txt', text: 'Corner shop £12.34' })] });
  const { id } = await ledger.call('returns.start', { account, ...DAYS, form: 'generic-return' });
  const { digest } = await ledger.call('returns.close', { account, return: id });
  const bytes = async (input: Partial<Input<'returns.file'>>): Promise<Buffer> => {
    const file = await ledger.call('returns.file', { account, return: id, ...input });
    return Buffer.from(ledger.program.takeFile(file.id)?.bytes ?? []);
  };
  const sheets = async (input: Partial<Input<'returns.file'>> = {}) =>
    new Map((await readXlsx(await bytes({ as: 'xlsx', ...input }))).map((one) => [one.sheet, one.data]));
  return { ledger, digest, bytes, sheets };
}

test('the first sheet names form, program and seal; papers, pay and the sum have sheets of their own', async () => {
  const { digest, sheets } = await closed();
  const all = await sheets();
  expect([...all.keys()]).toEqual(['Return', 'Lines', 'Evidence', 'Pay', 'Working']);
  const first = new Map((all.get('Return') ?? []).map(([label, value]) => [label, value]));
  expect(first.get('Form')).toBe('Return, version 1');
  expect(first.get('Seal (SHA-256)')).toBe(digest);
  expect(String(first.get('Made with Headroom, version'))).not.toBe('');

  const papers = all.get('Evidence') ?? [];
  const receipt = papers.find((row) => row[0] === 'E0001');
  expect(receipt?.slice(2, 3)).toEqual(['CORNER SHOP']);
  expect(receipt?.[5]).toBe(12.34);
  expect(receipt?.[6]).toMatch(/^[0-9a-f]{64}$/);
  expect(papers.find((row) => row[0] === 'No paper')?.[5]).toBe(465);

  const pay = all.get('Pay') ?? [];
  expect(pay.slice(1, 3).map((row) => [row[0], row[4], row[5], row[9]])).toEqual([
    ['Bryn Howell', 40.25, 500, 465],
    ['Bryn Howell', 40.25, 300, 265],
  ]);
  expect(pay.at(-1)?.slice(5)).toEqual([800, 20, 10, 40, 730, 5, 24]);

  // What the rule asks back, as the return says: the last sum of its steps.
  const [asked, steps] = [first.get('What the council’s rule asks back'), all.get('Working') ?? []];
  const sums = steps.filter((row) => String(row[0]).startsWith('= '));
  expect(typeof asked).toBe('number');
  expect(sums.at(-1)?.[1]).toBe(asked);
  const added = steps.slice(1).filter((row) => typeof row[1] === 'number' && !String(row[0]).startsWith('= '));
  expect(added.reduce((sum, row) => sum + Math.round(Number(row[1]) * 100), 0)).toBe(Math.round(Number(asked) * 100));
});

test('with totals alone there is the return and the sum, and nobody who was paid', async () => {
  const { sheets } = await closed();
  const all = await sheets({ privacy: 'totals' });
  expect([...all.keys()]).toEqual(['Return', 'Working']);
  expect(JSON.stringify([...all])).not.toMatch(/Bryn|Howell|CORNER/i);
});

test.each(['everything', 'totals'] as const)('neither file says by whom, where or on what computer it was made: %s', async (privacy) => {
  const { ledger, bytes } = await closed();
  const { open } = await ledger.call('file.status', {});
  const places = [homedir(), hostname(), process.cwd(), open?.path ?? '', open?.name ?? ''].filter((place) => place.length > 3);
  const who = userInfo().username;
  const parts = Object.entries(unzipSync(await bytes({ as: 'xlsx', privacy })));
  expect(parts.length).toBeGreaterThan(5);
  const texts = parts.map(([name, part]) => [name, new TextDecoder().decode(part)] as const);
  const pdf = await bytes({ as: 'pdf', privacy });
  texts.push(['pdf', pdf.toString('latin1')], ['info', spawnSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' }).stdout]);
  const hidden = privacy === 'totals' ? [...places, 'Howell', 'CORNER SHOP'] : places;
  expect(texts.flatMap(([name, text]) => hidden.flatMap((one) => (text.includes(one) ? [`${name}: ${one}`] : [])))).toEqual([]);
  const about = texts.filter(([name]) => /docProps|info/.test(name)).map(([, text]) => text);
  expect(about.length).toBeGreaterThan(0);
  for (const text of about) expect(text).not.toMatch(new RegExp(`(creator|lastModifiedBy|Author|Manager|Company)>?:?\\s*${who}`, 'i'));
  expect(about.join(' ')).not.toMatch(/Author|lastModifiedBy/);
});
