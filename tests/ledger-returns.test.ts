/** Returns as files: each preset over every quarter of three accounts, read back out of the PDF and the spreadsheet by other programs. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import readXlsx from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Input } from '../core/api/methods.ts';
import { fieldsOf } from '../core/returns/questions.ts';
import { PRESETS } from '../core/returns/presets.ts';
import { addDays, addMonths } from '../core/values/day.ts';
import { formatMoney } from '../core/values/money.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';
import { notTested } from './not-tested.ts';
import { temporaryFolder } from './temporary.ts';

async function textOf(bytes: Uint8Array): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(...items.flatMap((item) => ('str' in item ? [item.str] : [])));
  }
  await loading.destroy();
  return texts.join(' ').replaceAll(/\s+/g, ' ');
}

async function made(ledger: TestLedger, input: Input<'returns.make'>): Promise<Buffer> {
  const { id } = await ledger.call('returns.make', input);
  const bytes = ledger.program.takeFile(id)?.bytes;
  if (!bytes) throw new Error('no file');
  return Buffer.from(bytes);
}

const QUARTERS = [0, 3, 6, 9].map((months) => {
  const from = addMonths('2026-04-06', months);
  return { from, to: addDays(addMonths(from, 3), -1) };
});

describe.each(['one', 'two', 'example'])('scenario %s', (name) => {
  let ledger: TestLedger;
  let account = 0;
  beforeAll(async () => {
    ledger = await TestLedger.start();
    if (name === 'example') {
      await ledger.call('file.openExample', {});
      account = (await ledger.call('accounts.list', {}))[0]?.id ?? 0;
    } else ({ account } = await ledger.moveInScenario(name));
    return () => ledger.close();
  });

  test.each(PRESETS.map((form) => [form.id, form] as const))('%s: each amount on paper is the figure, each opening the closing before', async (id, form) => {
    const { openedOn } = (await ledger.call('accounts.setup', { account })).account;
    const balances: unknown[] = [];
    for (const quarter of QUARTERS.filter(({ from }) => from >= openedOn)) {
      const asked = { account, ...quarter, form: id };
      const values = await ledger.call('returns.figures', asked);
      balances.push(values['bank.opening'], values['bank.closing']);
      const amounts = fieldsOf(form).flatMap((field) => {
        const value = values[field];
        if (typeof value === 'number') return [value];
        return Array.isArray(value) ? value.flatMap(({ pence }) => (pence === null ? [] : [pence])) : [];
      });
      const paper = await textOf(await made(ledger, asked));
      for (const pence of amounts) expect(paper).toContain(formatMoney(pence));
      const cells = new Set((await readXlsx(await made(ledger, { ...asked, as: 'xlsx' }))).flatMap(({ data }) => data.flat()));
      for (const pence of amounts) expect(cells).toContain(pence / 100);
    }
    // Without the first opening and the last closing they stand in twos.
    const between = balances.slice(1, -1);
    expect(between.filter((_, place) => place % 2 === 0)).toEqual(between.filter((_, place) => place % 2 === 1));
  });
});

const ON = { from: '2026-04-06', to: '2026-07-05' } as const;

async function withPayments() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const save = async (type: 'people' | 'payslips' | 'invoices' | 'bankAccounts', fields: object): Promise<number> =>
    (await ledger.call('records.save', { account, type, fields: { ...fields } })).id;
  await save('bankAccounts', { name: 'Savings', openingBalance: 0 });
  const person = await save('people', { name: 'Bryn Howell', hoursPerWeek: 1000 });
  await save('payslips', {
    person,
    periodStart: '2026-04-06',
    periodEnd: '2026-05-03',
    paidOn: '2026-05-08',
    gross: 50_000,
    tax: 0,
    employeeNi: 0,
    employerNi: 0,
    employeePension: 0,
    employerPension: 0,
    net: 50_000,
  });
  await save('invoices', { supplier: 'Zoë Ögren Care', number: 'A1', day: '2026-05-01', amount: 12_000 });
  const lines = [
    { day: '2026-05-08', text: 'BRYN HOWELL WAGES', amount: -50_000 },
    { day: '2026-05-11', text: 'ZOE OGREN CARE A1', amount: -12_000 },
    { day: '2026-05-12', text: '=HYPERLINK("x") # * 漢字', amount: -1_500 },
    { day: '2026-05-13', text: 'TO SAVINGS', amount: -2_000 },
    { day: '2026-05-14', text: 'WESTBROOK COUNCIL', amount: 160_000 },
  ];
  await ledger.bring(account, lloyds('may.csv', lines));
  return { ledger, account };
}

test('the lines of a spreadsheet add up to what moved, and what a text begins with is never run', async () => {
  const { ledger, account } = await withPayments();
  const asked = { account, ...ON, form: 'generic-return' };
  const [, lines] = await readXlsx(await made(ledger, { ...asked, as: 'xlsx' }));
  const rows = lines?.data ?? [];
  expect(rows[0]).toEqual(['Date', 'From or to', 'What for', 'Kind', 'Plan line', 'In', 'Out', 'Balance', 'Paper']);
  // £1,000.00 before; the newest balance is £1,000.00 - £655.00 + £1,600.00.
  expect(rows.find((row) => String(row[1]).startsWith('=HYPER'))?.slice(1, 3)).toEqual(['=HYPERLINK("x") # * 漢字', 'Not explained yet']);
  expect(rows.filter((row) => row[0] instanceof Date).map((row) => row[7])).toEqual([500, 380, 365, 345, 1945]);
  expect(rows.find((row) => row[0] === 'As in Headroom')?.slice(5, 7)).toEqual([1600, 655]);
  const csv = (await made(ledger, { ...asked, as: 'lines' })).toString('utf8');
  expect(csv).toContain(`"'=HYPERLINK(""x"") # * 漢字"`);
  expect(csv).toContain('2026-05-08,BRYN HOWELL WAGES,Wages of Bryn Howell to 3 May 2026,Wages,,,500.00,500.00,');
});

test('with totals alone nobody who was paid is named anywhere, and every sum is still there', async () => {
  const { ledger, account } = await withPayments();
  const sums: string[] = [];
  for (const { id } of PRESETS) {
    const asked = { account, ...ON, form: id, privacy: 'totals' as const };
    const sheets = await readXlsx(await made(ledger, { ...asked, as: 'xlsx' }));
    const all = `${await textOf(await made(ledger, asked))} ${(await made(ledger, { ...asked, as: 'figures' })).toString('utf8')} ${JSON.stringify(sheets)}`;
    expect(all).not.toMatch(/Bryn|Howell|Zo[eë]|[OÖ]gren|WESTBROOK|HYPER|SAVINGS/i);
    sums.push(...(all.match(/£500\.00/g) ?? []));
  }
  expect(sums.length).toBeGreaterThan(1);
});

test('a return of days in which no money moved says so, and one before the account began is refused', async () => {
  const { ledger, account } = await withPayments();
  const asked = { account, from: '2026-09-01', to: '2026-09-30', form: 'generic-return' };
  expect(await textOf(await made(ledger, asked))).toContain('No money moved in this time.');
  expect(await ledger.refused('returns.make', { ...asked, from: '2026-04-05' })).toMatchObject({
    field: 'from',
    message: expect.stringContaining('6 April 2026'),
  });
  expect(await ledger.refused('returns.make', { ...asked, form: 'none' })).toMatchObject({ field: 'form' });
});

test('answers and reasons stand on the paper, and what no reason explains is named', async () => {
  const { ledger, account } = await withPayments();
  const checklist = PRESETS.find(({ id }) => id === 'birmingham-quarterly')?.parts.findIndex(({ kind }) => kind === 'checklist') ?? -1;
  const asked = { account, ...ON, form: 'birmingham-quarterly', ticks: [{ part: checklist, option: 2, pence: 20_000 }] };
  // £1,945.00 held, a week £400.00: 4.86 weeks, £455.00 below six of them.
  const { 'held.weeks': weeks, 'held.beyond': beyond } = await ledger.call('returns.figures', { account, ...ON, form: 'birmingham-quarterly' });
  expect([weeks, beyond]).toEqual(['4.86', 45_500]);
  const paper = await textOf(await made(ledger, asked));
  expect(paper).toContain('Holiday pay for employees yes £200.00');
  expect(paper).toContain('Not explained £255.00');
  const born = await textOf(await made(ledger, { account, ...ON, form: 'greenwich-monitoring', answers: { 'person.born': '1950-02-03' } }));
  expect(born).toContain('Date of birth 3 February 1950');
});

const hasPoppler = spawnSync('pdfinfo', ['-v']).error === undefined;
if (!hasPoppler) notTested('how poppler reads a return', 'There is no pdfinfo on this machine.');

test.runIf(hasPoppler)('poppler reads the same structure: headings, and a named head for each column on pages that lie', async () => {
  const { ledger, account } = await withPayments();
  const path = join(temporaryFolder(), 'return.pdf');
  writeFileSync(path, await made(ledger, { account, ...ON, form: 'generic-return', print: 'large' }));
  const structure = spawnSync('pdfinfo', ['-struct-text', path], { encoding: 'utf8' }).stdout;
  expect(structure).toMatch(/H1[\s\S]*Return for A Person[\s\S]*H2[\s\S]*Table[\s\S]*TH[\s\S]*From or to/);
  expect(spawnSync('pdfinfo', ['-f', '1', '-l', '9', path], { encoding: 'utf8' }).stdout).toMatch(/841\.89 x 595\.28/);
});
