/** Papers as PDF files: what is read off them, and how they are told to a screen reader. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import type { PaperOf } from '../core/api/papers.ts';
import type { Paper } from '../core/papers/paper.ts';
import { pdfOf } from '../papers/pdf.ts';
import { plainAccount, TestLedger } from './ledger.ts';

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
  readonly id?: string;
}

/** Its text by lines, and the roles of its structure from the top. */
async function readPdf(bytes: Uint8Array) {
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  const texts: string[] = [];
  const roles: string[] = [];
  /** What each piece of text is. Every page tells the whole structure, with the pieces that are on it. */
  const pieces: string[] = [];
  const walk = (node: Node, role: string): void => {
    if (node.id !== undefined) pieces.push(role);
    if (node.role !== undefined) roles.push(node.role);
    node.children?.forEach((child) => walk(child, node.role ?? role));
  };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(...items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : [])));
    const tree = await page.getStructTree();
    if (tree) walk(tree, '');
  }
  const { info } = await document.getMetadata();
  const marks = await document.getMarkInfo();
  const pages = document.numPages;
  await loading.destroy();
  return {
    text: texts.join(' ').replaceAll(/\s+/g, ' '),
    roles,
    pieces,
    title: (info as { Title?: string }).Title,
    isMarked: (marks as unknown as ReadonlyMap<string, boolean> | null)?.get('Marked') === true,
    pages,
  };
}

async function account() {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.call('accounts.create', { ...plainAccount('DP-1'), person: 'Wanda Kowalska' });
  const save = async (type: 'people' | 'timesheets' | 'payslips' | 'payDetails', fields: object): Promise<number> =>
    (await ledger.call('records.save', { account: id, type, fields: { ...fields } })).id;
  const kit = await save('people', { name: 'Łukasz Ŵynn Nguyễn', hoursPerWeek: 1800 });
  const pdf = async (of: PaperOf) => {
    const { path, id: file } = await ledger.call('papers.pdf', { account: id, of });
    const bytes = ledger.program.takeFile(file)?.bytes;
    if (!bytes) throw new Error('no file');
    return { path, ...(await readPdf(bytes)) };
  };
  return { ledger, id, kit, save, pdf };
}

test('a payslip says who, for when, what was earned, taken off, and the net pay; and the tax year so far', async () => {
  const { kit, save, pdf } = await account();
  const slip = { person: kit, employerNi: 10_425, employeePension: 2400, employerPension: 1800 };
  await save('payDetails', {
    person: kit,
    from: '2026-04-06',
    frequency: '4_weekly',
    taxCode: '1257L',
    basis: 'cumulative',
    niLetter: 'A',
    pension: 'at_source',
  });
  const first = { ...slip, periodStart: '2026-04-06', periodEnd: '2026-05-03', paidOn: '2026-05-01', gross: 108_000, tax: 2240, employeeNi: 904, net: 102_456 };
  await save('payslips', { ...first, hours: 8000 });
  const second = {
    ...slip,
    periodStart: '2026-05-04',
    periodEnd: '2026-05-31',
    paidOn: '2026-05-29',
    gross: 121_500,
    tax: 4940,
    employeeNi: 1984,
    net: 112_176,
  };
  const id = await save('payslips', { ...second, holidayPay: 20_000, figuresFrom: 'headroom' });
  const read = await pdf({ paper: 'payslip', payslip: id });
  expect(read.path).toBe('payslip-Łukasz Ŵynn Nguyễn-2026-05-31.pdf');
  expect(read).toMatchObject({ title: 'Payslip of Łukasz Ŵynn Nguyễn', isMarked: true, pages: 1 });
  // Taken off: 49.40 + 19.84 + 24.00 = 93.24. So far: 1,080.00 + 1,215.00 = 2,295.00; tax 71.80; National Insurance 28.88; pension 48.00.
  for (const part of [
    'Employer Wanda Kowalska',
    'For 4 to 31 May 2026',
    'Tax code 1257L',
    'Gross pay £1,215.00 Of it holiday pay £200.00',
    'Total £93.24',
    'Net pay: £1,121.76',
    'Tax year 2026-27 so far What Amount Gross pay £2,295.00 Tax £71.80 National Insurance £28.88 Pension £48.00',
    'Headroom worked this out.',
  ])
    expect(read.text).toContain(part);
  expect(read.roles.filter((role) => ['H1', 'Table', 'Caption', 'P'].includes(role))).toEqual([
    ...['H1', 'Table', 'Table', 'Caption', 'Table', 'Caption', 'Table', 'Caption', 'Table', 'Caption', 'P', 'P'],
  ]);
  expect(read.roles).toContain('TH');
});

test('a sheet of hours holds what is on file or room for each day, and a place to sign', async () => {
  const { kit, save, pdf } = await account();
  await save('timesheets', { person: kit, day: '2026-09-14', hours: 400, kind: 'worked' });
  await save('timesheets', { person: kit, day: '2026-09-16', hours: 350, kind: 'holiday' });
  const week = { paper: 'hoursSheet', person: kit, from: '2026-09-14', to: '2026-09-20' } as const;
  const filled = await pdf({ ...week, isBlank: false });
  expect(filled.text).toContain('Monday 14 September 2026 worked 4 Wednesday 16 September 2026 holiday 3.5 Work 4 Holiday 3.5');
  expect(filled.text).toContain('The assistant, and the day');
  const blank = await pdf({ ...week, isBlank: true });
  expect(blank.text).toContain('Sunday 20 September 2026');
  expect(blank.text).not.toContain('Work');
  const none = await pdf({ ...week, from: '2026-09-21', to: '2026-09-27', isBlank: false });
  expect(none.text).toContain('No hours of these days are on file.');
});

test('a receipt of an approval tells what was approved, also after the hours were changed', async () => {
  const { ledger, id, kit, save, pdf } = await account();
  const row = await save('timesheets', { person: kit, day: '2026-09-14', hours: 400, kind: 'worked' });
  await ledger.call('hours.approve', { account: id, people: [kit], from: '2026-09-14', to: '2026-09-20', by: 'Jo Sample' });
  const approval = (await ledger.call('records.list', { account: id, type: 'hoursApprovals' })).records[0]?.record.id ?? 0;
  const of = { paper: 'hoursApproval', approval } as const;
  const first = await pdf(of);
  expect(first.text).toContain('Approved by Jo Sample on 5 October 2026.');
  expect(first.text).toContain('Monday 14 September 2026 worked 4');
  await ledger.call('records.save', { account: id, type: 'timesheets', id: row, fields: { person: kit, day: '2026-09-14', hours: 900, kind: 'worked' } });
  const changed = await pdf(of);
  expect(changed.text).toContain('The hours on file were changed after that.');
  expect(changed.text).toContain('Monday 14 September 2026 worked 4');
});

test('what is not there, or is longer than a month, is refused', async () => {
  const { ledger, id, kit } = await account();
  const refused = (of: PaperOf) => ledger.refused('papers.pdf', { account: id, of });
  expect(await refused({ paper: 'payslip', payslip: 99 })).toMatchObject({ code: 'notFound', field: 'of.payslip' });
  const sheet = { paper: 'hoursSheet', person: kit, from: '2026-09-01', isBlank: true } as const;
  expect(await refused({ ...sheet, to: '2026-10-02' })).toMatchObject({ code: 'badInput', field: 'of.to' });
  expect(await refused({ ...sheet, to: '2026-08-02' })).toMatchObject({ code: 'badInput', field: 'of.to' });
});

test('a table over many pages has its head on each, and every row once in its structure', async () => {
  const rows = Array.from({ length: 120 }, (_, index) => [
    `Row ${index + 1}`,
    'a rather long title that has to break its line because there is so much of it to say here',
    '£1.00',
  ]);
  const paper: Paper = {
    ...{ fileName: 'x', title: 'Long', foot: 'Foot', madeAt: '2026-10-05T09:00:00.000Z' },
    blocks: [
      {
        kind: 'table',
        caption: 'All',
        columns: [{ title: 'Which' }, { title: 'Whatever' }, { title: 'Sum', isNumber: true }],
        rows,
        totals: [['Total', '', '£120.00']],
      },
    ],
  };
  const read = await readPdf(pdfOf(paper));
  expect(read.pages).toBeGreaterThan(2);
  expect(read.text.match(/Whatever/g)).toHaveLength(read.pages);
  expect(read.text.match(/page \d of \d/g)).toHaveLength(read.pages);
  // Three of the head; each of 120 rows, and the total, has one that names it and two others.
  expect(read.pieces.filter((role) => role === 'TH')).toHaveLength(3 + 121);
  expect(read.pieces.filter((role) => role === 'TD')).toHaveLength(2 * 121);
});

test('hours of unlike kinds are never added up, work comes first, and the rows of a day stand by their times', async () => {
  const { ledger, id, kit, save, pdf } = await account();
  const row = (fields: object) => save('timesheets', { person: kit, day: '2026-09-14', ...fields });
  await row({ hours: 300, kind: 'worked', starts: '14:00', ends: '17:00' });
  await row({ hours: 400, kind: 'worked', starts: '09:00', ends: '13:00' });
  await row({ hours: 700, kind: 'night', starts: '00:00', ends: '07:00' });
  await row({ day: '2026-09-15', hours: 900, kind: 'sleep_in' });
  await row({ day: '2026-09-16', hours: 350, kind: 'holiday' });
  // 7 + 3 + 4 of work.
  const sums = 'Work 14 Of it nights, awake 7 Sleep-ins 9 Holiday 3.5';
  const sheet = await pdf({ paper: 'hoursSheet', person: kit, from: '2026-09-14', to: '2026-09-20', isBlank: false });
  expect(sheet.text).toMatch(/00:00 07:00 night, awake 7 .* 09:00 13:00 worked 4 .* 14:00 17:00 worked 3 /);
  expect(sheet.text).toContain(sums);
  await ledger.call('hours.approve', { account: id, people: [kit], from: '2026-09-14', to: '2026-09-20', by: 'Jo Sample' });
  const approval = (await ledger.call('records.list', { account: id, type: 'hoursApprovals' })).records[0]?.record.id ?? 0;
  await row({ day: '2026-09-17', hours: 100, kind: 'worked' });
  const { text } = await pdf({ paper: 'hoursApproval', approval });
  expect(text).toContain(`For 14 to 20 September 2026 ${sums}`);
  expect(text).toMatch(/00:00 07:00 night, awake 7 .* 09:00 13:00 worked 4 .* 14:00 17:00 worked 3 /);
  expect(text).not.toContain('26.5');
});

test('a paper is the same to the byte whatever was set before it', () => {
  const paper = (text: string): Paper => ({
    title: 'A note',
    fileName: 'note.pdf',
    madeAt: '2026-10-05T09:30:00.000Z',
    blocks: [{ kind: 'text', text }],
    foot: 'Foot',
  });
  const [first, other] = [paper('Tom Waverly: £12.50'), paper('Łódź, Ελλάδα, Київ; office, To AV')];
  const alone = pdfOf(first);
  expect(pdfOf(other)).not.toEqual(alone);
  expect(pdfOf(first)).toEqual(alone);
});

test('a note of many lines goes on over pages', async () => {
  const { ledger, id, kit, save, pdf } = await account();
  await save('timesheets', { person: kit, day: '2026-09-14', hours: 400, kind: 'worked' });
  const note = Array.from({ length: 150 }, (_, index) => `Line ${index + 1}.`).join('\n');
  const fields = { person: kit, from: '2026-09-14', to: '2026-09-20', hours: 400, approvedBy: 'Jo', approvedOn: '2026-09-21', note };
  const { id: approval } = await ledger.call('records.save', { account: id, type: 'hoursApprovals', fields });
  const read = await pdf({ paper: 'hoursApproval', approval });
  expect(read.pages).toBeGreaterThan(2);
  for (const line of ['Line 1.', 'Line 75.', 'Line 150.']) expect(read.text).toContain(line);
});

test('a payslip that does not add up says so before it is saved and on the paper; tax that comes back is called so', async () => {
  const { ledger, id, kit, save, pdf } = await account();
  const rest = { person: kit, employeeNi: 0, employerNi: 0, employeePension: 0, employerPension: 0 };
  const first = { ...rest, periodStart: '2026-04-06', periodEnd: '2026-05-03', paidOn: '2026-05-01', gross: 50_000, tax: -2000 };
  const right = { paper: 'payslip', payslip: await save('payslips', { ...first, net: 52_000 }) } as const;
  expect(await ledger.call('papers.toSay', { account: id, of: right })).toEqual([]);
  const back = await pdf(right);
  expect(back.text).toContain('Taken off What Amount Tax coming back \u2212£20.00 Total \u2212£20.00');
  expect(back.text).toContain('so far What Amount Gross pay £500.00 Tax coming back \u2212£20.00');
  // 500.00 - 20.00 = 480.00.
  const wrong = await save('payslips', { ...first, periodStart: '2026-05-04', periodEnd: '2026-05-31', paidOn: '2026-05-29', tax: 2000, net: 47_000 });
  const of = { paper: 'payslip', payslip: wrong } as const;
  const [said] = await ledger.call('papers.toSay', { account: id, of });
  expect(said).toMatch(/does not add up: gross pay less what is taken off is £480\.00, and the net pay on it is £470\.00\./);
  expect((await pdf(of)).text).toContain(said);
});

test('pay before this job is told by itself, and not counted with the pay of this one', async () => {
  const { ledger, id, save, pdf } = await account();
  const { id: ola } = await ledger.call('records.save', { account: id, type: 'people', fields: { name: 'Ola Sample', started: '2026-06-01' } });
  const details = { person: ola, frequency: '4_weekly', taxCode: '1257L', basis: 'cumulative', niLetter: 'A', pension: 'none' };
  await save('payDetails', { ...details, from: '2026-06-01', payBefore: 300_000, taxBefore: 20_000 });
  const slip = { person: ola, employeeNi: 0, employerNi: 0, employeePension: 0, employerPension: 0, tax: 0, gross: 50_000, net: 50_000 };
  const payslip = await save('payslips', { ...slip, periodStart: '2026-06-01', periodEnd: '2026-06-28', paidOn: '2026-06-26' });
  const { text } = await pdf({ paper: 'payslip', payslip });
  expect(text).toContain('Tax year 2026-27 so far What Amount Gross pay £500.00');
  expect(text).toContain('In this tax year before this job, from the P45 What Amount Taxed pay £3,000.00 Tax £200.00 It is not counted');
});

test('letters that cannot be printed are said before a paper is saved and on it, and leave no empty boxes', async () => {
  const { ledger, id, save, pdf } = await account();
  const person = await save('people', { name: '\u738b \u5c0f\u660e Sample' });
  const of = { paper: 'hoursSheet', person, from: '2026-09-14', to: '2026-09-20', isBlank: true } as const;
  expect(await ledger.call('papers.toSay', { account: id, of })).toEqual([expect.stringContaining('cannot be printed on a paper: \u738b \u5c0f \u660e.')]);
  const { text } = await pdf(of);
  expect(text).toContain('Hours of (not printed) Sample');
  expect(text).toContain('Some letters could not be printed here.');
  for (const name of ['\u05e2\u05d1', '\u0639\u0628', '\u0e01\u0e02'])
    expect((await ledger.call('papers.toSay', { account: id, of: { ...of, person: await save('people', { name }) } })).length).toBe(1);
  expect(
    await ledger.call('papers.toSay', { account: id, of: { ...of, person: await save('people', { name: '\u0928\u092e\u0938\u094d\u0924\u0947' }) } }),
  ).toEqual([]);
});

test('letters with a dot below are read off a paper as they were written, and make no other letter one', async () => {
  const { save, pdf } = await account();
  // Typed as letters and marks by themselves, too.
  const name = '\u1ecc\u1ecdl\u00e1 \u1e62\u1e63\u1ecdol\u00e1 E\u0323\u0301 o\u0323o';
  const { text, path } = await pdf({ paper: 'hoursSheet', person: await save('people', { name }), from: '2026-09-14', to: '2026-09-20', isBlank: true });
  expect(text.normalize('NFC')).toContain(`Hours of ${name.normalize('NFC')}`);
  expect(text).toContain('page 1 of 1');
  expect(path).toContain('2026-09-14');
});

test('the day in the name of a file is never cut by a long name', async () => {
  const { save, pdf } = await account();
  const person = await save('people', { name: 'A name that is longer than any other name that anybody was ever given' });
  for (const isBlank of [true, false])
    expect((await pdf({ paper: 'hoursSheet', person, from: '2026-09-14', to: '2026-09-20', isBlank })).path).toMatch(/A name that .*-2026-09-14\.pdf$/);
});

test('papers name the employer of their day: the person, unless the employer’s details say who else it is', async () => {
  const { ledger, id, kit, save, pdf } = await account();
  await ledger.call('records.save', { account: id, type: 'employerDetails', fields: { from: '2026-09-01', employer: 'Maria Kowalska' } });
  const sheet = (from: string, to: string) => pdf({ paper: 'hoursSheet', person: kit, from, to, isBlank: true });
  expect((await sheet('2026-08-03', '2026-08-09')).text).toContain('Employer Wanda Kowalska');
  expect((await sheet('2026-09-07', '2026-09-13')).text).toContain('Employer Maria Kowalska');
  await save('timesheets', { person: kit, day: '2026-09-14', hours: 400, kind: 'worked' });
  await ledger.call('hours.approve', { account: id, people: [kit], from: '2026-09-14', to: '2026-09-20', by: 'Jo Sample' });
  const approval = (await ledger.call('records.list', { account: id, type: 'hoursApprovals' })).records[0]?.record.id ?? 0;
  expect((await pdf({ paper: 'hoursApproval', approval })).text).toContain('Employer Maria Kowalska');
  const rest = { person: kit, tax: 0, employeeNi: 0, employerNi: 0, employeePension: 0, employerPension: 0, gross: 5000, net: 5000 };
  const payslip = await save('payslips', { ...rest, periodStart: '2026-09-07', periodEnd: '2026-10-04', paidOn: '2026-10-02' });
  expect((await pdf({ paper: 'payslip', payslip })).text).toContain('Employer Maria Kowalska');
});
