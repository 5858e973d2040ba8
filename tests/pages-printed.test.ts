/** Pages saved as PDF files, read back by poppler: what the program says stands on them, and a screen reader finds its way. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { Input } from '../core/api/methods.ts';
import type { PageOf } from '../core/api/pages.ts';
import type { PaperBlock } from '../core/papers/paper.ts';
import { dueTitle } from '../core/figures/due/titles.ts';
import { kindOf } from '../core/records/kinds.ts';
import { formatDay } from '../core/values/day.ts';
import { formatMoney } from '../core/values/money.ts';
import { auditCheckTitles } from '../core/words/figures/audit-checks.ts';
import { invoiceStandingSaid } from '../core/bills/standing-said.ts';
import { pdfOf } from '../papers/pdf.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';

function poppler(command: 'pdftotext' | 'pdfinfo', options: readonly string[], bytes: Uint8Array): string {
  const { error, stdout } = spawnSync(command, [...options], { input: bytes, encoding: 'utf8' });
  if (error) throw error;
  return stdout;
}

async function printed(ledger: TestLedger, input: Input<'papers.page'>) {
  const { id } = await ledger.call('papers.page', input);
  const bytes = ledger.program.takeFile(id)?.bytes ?? new Uint8Array();
  const info = poppler('pdfinfo', ['-'], bytes);
  return {
    text: poppler('pdftotext', ['-raw', '-', '-'], bytes).replaceAll(/\s+/g, ' '),
    structure: poppler('pdfinfo', ['-struct-text', '-'], bytes),
    info,
    pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]),
  };
}

const SCENARIOS = ['one', 'two'] as const;

async function scenario(name: (typeof SCENARIOS)[number]) {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.moveInScenario(name);
  const { asOf } = await ledger.call('figures.overview', { account });
  return { ledger, account, asOf, print: (of: PageOf) => printed(ledger, { account, of }) };
}

test.each(SCENARIOS)('scenario %s: every sum of a page stands on its paper', async (name) => {
  const { ledger, account, asOf, print } = await scenario(name);
  const overview = await ledger.call('figures.overview', { account });
  const standing = await print({ page: 'overview' });
  const { plan, contribution, crisis } = overview;
  for (const pence of [plan.spentToDate, plan.expectedToDate, plan.yearBudget, contribution.accrued, contribution.received, crisis.available])
    expect(standing.text).toContain(formatMoney(pence));
  for (const line of plan.lines) expect(standing.text).toContain(formatMoney(line.spentToDate));

  const statement = await ledger.call('figures.contributionStatement', { account });
  const months = await print({ page: 'contribution' });
  for (const { charged } of statement.months) expect(months.text).toContain(formatMoney(charged));
  for (const pence of [statement.charged, statement.received]) expect(months.text).toContain(formatMoney(pence));

  const view = await ledger.call('plan.view', { account });
  const budgets = await print({ page: 'plan' });
  for (const sums of [...view.lines, ...view.outcomes, view.total])
    for (const pence of [sums.year, sums.spent, sums.setAside, sums.available]) expect(budgets.text).toContain(formatMoney(pence));
  for (const { pence } of view.providers) expect(budgets.text).toContain(formatMoney(pence));

  const working = await ledger.call('figures.working', { account, on: asOf, figure: { figure: 'crisis' } });
  const worked = await print({ page: 'working', on: asOf, figure: { figure: 'crisis' } });
  const shown = working.rows.flatMap(({ pence, kind }) => (pence === null ? [] : [formatMoney(kind === 'less' && pence !== 0 ? -pence : pence)]));
  expect(shown.length).toBeGreaterThan(2);
  for (const amount of shown) expect(worked.text).toContain(amount);
});

test('a working in full has what each of its lines is made of, once, down to the last', async () => {
  const { ledger, account, asOf, print } = await scenario('one');
  const titles = new Set<string>();
  const seen = new Set<string>();
  const look = async (figure: Input<'figures.working'>['figure']): Promise<void> => {
    if (seen.has(JSON.stringify(figure))) return;
    seen.add(JSON.stringify(figure));
    const { title, rows } = await ledger.call('figures.working', { account, on: asOf, figure });
    titles.add(title);
    for (const { opens } of rows) if (opens !== null && 'figure' in opens) await look(opens);
  };
  await look({ figure: 'plan' });
  const whole = await print({ page: 'working', on: asOf, figure: { figure: 'plan' }, inFull: true });
  const headings = [...whole.structure.matchAll(/H[12] \(block\):?\s+"([^"]*)"/g)].map(([, said]) => said);
  expect(headings.length).toBe(seen.size);
  expect(new Set(headings)).toEqual(titles);
  expect(seen.size).toBeGreaterThan(3);
});

test('a paper of a page is tagged: its language, title, headings, and the head of each table', async () => {
  const { print } = await scenario('one');
  const { info, structure } = await print({ page: 'overview' });
  expect(info).toMatch(/Tagged:\s+yes/);
  expect(info).toMatch(/Title:\s+Where things stand/);
  for (const tag of ['H1', 'H2', 'Table', 'Caption', 'TH']) expect(structure).toContain(tag);
  expect(structure).toContain('Plan lines');
});

test('large print is no smaller than 16 points and takes more room', async () => {
  const { ledger, account } = await scenario('two');
  const [clear, large] = [await printed(ledger, { account, of: { page: 'plan' } }), await printed(ledger, { account, of: { page: 'plan' }, print: 'large' })];
  expect(large.text.length).toBeGreaterThanOrEqual(clear.text.length);
  expect(large.pages).toBeGreaterThan(clear.pages);
});

test('an account of nothing says what is missing in place of sums', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const { text } = await printed(ledger, { account, of: { page: 'overview' } });
  expect(text).toContain('Not known yet.');
  expect(text).toContain('It needs a line of the support plan');
  expect((await printed(ledger, { account, of: { page: 'plan' } })).text).toContain('There is no support plan here yet.');
  // £20.00 a week from 6 April to 5 October 2026: 183 days are £522.86. No statement is here.
  expect((await printed(ledger, { account, of: { page: 'contribution' } })).text).toContain('All months £522.86 £0.00');
});

test('lists stand on paper as on screen: invoices with how each stands, what is coming, what an auditor looks at', async () => {
  const { ledger, account, print } = await scenario('one');
  const squeezed = (said: string): string => said.replaceAll(/\s+/g, '');
  const expectAll = (text: string, sayings: readonly string[]): void => {
    expect(sayings.length).toBeGreaterThan(2);
    for (const said of sayings) expect(squeezed(text)).toContain(squeezed(said));
  };
  const { records } = await ledger.call('records.list', { account, type: 'invoices' });
  const standings = await ledger.call('figures.invoices', { account, on: '2026-10-05' });
  const invoices = await print({ page: 'records', type: 'invoices' });
  expectAll(
    invoices.text,
    records.flatMap(({ record, names }) => {
      const { title, amount } = kindOf('invoices').row({ ...record, ...names });
      const standing = standings.find(({ id }) => id === record.id);
      return [title, formatMoney(amount ?? 0), ...(standing ? [invoiceStandingSaid(standing)] : [])];
    }),
  );
  expect(invoices.structure).toMatch(/TH[^]*Paid\?/);

  const { dues } = await ledger.call('reminders.list', { account });
  const coming = await print({ page: 'reminders' });
  expectAll(
    coming.text,
    dues.flatMap((due) => [dueTitle(due), formatDay(due.day), ...(due.pence === null ? [] : [formatMoney(due.pence)])]),
  );
  const [first] = dues;
  const some = await print({ page: 'reminders', ...(first && { kind: first.code }) });
  expect(some.text.length).toBeLessThan(coming.text.length);

  const { checks } = await ledger.call('readiness.view', { account });
  const ready = await print({ page: 'readiness' });
  expectAll(
    ready.text,
    checks.flatMap(({ code, findings }) => [auditCheckTitles[code], ...findings.map(({ sentence }) => sentence)]),
  );
  for (const tag of ['H1', 'H2', 'LI', 'LBody']) expect(ready.structure).toContain(tag);
});

test('letters stand in a list, those found alone where some are looked for, and one with all that is written down and kept', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const fields = {
    direction: 'in',
    what: 'money_back',
    means: 'email',
    day: '2026-09-01',
    about: 'Two weeks asked back',
    amount: 12_345,
    says: ['amount', 'reason'],
  };
  const { id } = await ledger.call('records.save', { account, type: 'letters', fields: { ...fields, replyBy: '2026-10-20' } });
  await ledger.call('records.save', {
    account,
    type: 'letters',
    fields: { direction: 'out', what: 'papers', means: 'letter', day: '2026-09-09', about: 'Payslips sent' },
  });
  await ledger.call('evidence.add', { account, of: { type: 'letters', id }, files: [ledger.file({ path: 'demand.txt', text: 'Please pay £123.45.' })] });
  const all = await printed(ledger, { account, of: { page: 'records', type: 'letters' } });
  for (const said of ['From the council: Two weeks asked back', 'To the council: Payslips sent', 'reply by 20 October 2026', '£123.45'])
    expect(all.text).toContain(said);
  const some = await printed(ledger, { account, of: { page: 'records', type: 'letters', find: 'payslips' } });
  expect(some.text).toContain('Only those found with ‘payslips’.');
  expect(some.text).not.toContain('asked back');
  const one = await printed(ledger, { account, of: { page: 'letter', letter: id } });
  for (const said of [
    'They told us',
    'Money asked back',
    'E-mail',
    '1 September 2026',
    '£123.45',
    'How much is wanted; Why it is wanted',
    '20 October 2026',
    'demand.txt',
  ])
    expect(one.text).toContain(said);
  expect(one.info).toMatch(/Tagged:\s+yes/);
});

test('the sheet about the file says where it and its backups are, with its steps in order', async () => {
  const ledger = await TestLedger.forThisTest();
  const { open } = await ledger.call('file.status', {});
  const { folder } = await ledger.call('backups.state', {});
  const { id } = await ledger.call('papers.recoverySheet', { print: 'large' });
  const bytes = ledger.program.takeFile(id)?.bytes ?? new Uint8Array();
  const text = poppler('pdftotext', ['-raw', '-', '-'], bytes).replaceAll(/\s+/g, '');
  for (const said of [open?.path ?? '-', folder, '1.StartHeadroom', '3.Ifthefileisgone', 'None.Anyone']) expect(text).toContain(said.replaceAll(/\s+/g, ''));
  expect(poppler('pdfinfo', ['-struct-text', '-'], bytes)).toContain('LBody');
});

test('rows of money are those that were chosen, with payees as the bank prints them, whatever is in them', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const payees = ['#sys.version', '*bold* _x_', '=1+1', '<b>loud</b>', `LONG ${'WORD '.repeat(58)}END`];
  const lines = [...payees, 'Café 🎉', 'שלום BAKERY'].map((text, index) => ({ day: `2026-05-${String(index + 10)}`, text, amount: -100 - index }));
  await ledger.bring(account, lloyds('may.csv', [...lines, { day: '2026-06-02', text: 'JUNE SHOP', amount: -900 }]));
  const { text, info, structure } = await printed(ledger, { account, of: { page: 'money', filter: { month: '2026-05' } } });
  for (const payee of payees.slice(1)) expect(text).toContain(payee.replaceAll(/\s+/g, ' '));
  expect(text).toContain('#sys.version');
  expect(text).toContain('Café (not printed)');
  expect(text).toContain('(not printed) BAKERY');
  expect(text).not.toContain('JUNE SHOP');
  // £1.00 + £1.01 + ... + £1.06 = £7.21; £1,000.00 - £7.21.
  expect(text).toContain('£7.21');
  expect(text).toContain('£992.79');
  expect(info).toMatch(/Tagged:\s+yes/);
  for (const head of ['Day', 'Who and what for', 'Balance']) expect(structure).toMatch(new RegExp(`TH[^]*${head}`));
});

test('in large print no sum, day or number parts over two lines, and each page has its number', () => {
  const columns = ['Date', 'From or to', 'What for', 'Kind', 'Plan line', 'In', 'Out', 'Balance', 'Paper'];
  const rows = Array.from({ length: 40 }, (_, row) => [
    ...[`${String((row % 28) + 1).padStart(2, '0')}/03/2026`, 'WESTBROOK COUNCIL DIRECT PAYMENT', 'Contribution', 'Contribution', 'Community club'],
    ...['£2,152.60', '£1,220.75', `£${10 + row},938.36`, 'E0010'],
  ]);
  const isNumber = (title: string): boolean => ['In', 'Out', 'Balance'].includes(title);
  const table: PaperBlock = {
    kind: 'table',
    caption: 'Every payment',
    isWide: true,
    columns: columns.map((title) => ({ title, isNumber: isNumber(title) })),
    rows,
  };
  const toSign: PaperBlock = { kind: 'toSign', lines: ['Who holds the direct payment, name', 'Signature', 'Date'] };
  const paper = {
    fileName: 'x',
    title: 'Return',
    foot: 'DP-1001 · 2 December 2026 to 1 March 2027 · Made with Headroom · seal b24d660b',
    madeAt: '2026-11-28T12:00:00.000Z',
  };
  const bytes = pdfOf({ ...paper, isLarge: true, blocks: [table, ...Array.from({ length: 9 }, () => toSign)] });
  const pages = poppler('pdftotext', ['-layout', '-', '-'], bytes).split('\f').slice(0, -1);
  const text = pages.join(' ');
  for (const cells of rows) for (const index of [0, 5, 6, 7, 8]) expect(text).toContain(cells[index]);
  expect(text.match(/\bWESTBROOK\b/g)).toHaveLength(40);
  // The kind says what the words before it say, and the plan line is below it.
  expect(text.match(/\bContribution\b/g)).toHaveLength(40);
  for (const [index, page] of pages.entries()) {
    expect(page.replaceAll(/\s+/g, ' ')).toContain(`page ${index + 1} of ${pages.length}`);
    // Three lines belong to each who signs.
    expect(page.match(/holds the direct payment/g)?.length).toBe(page.match(/^Signature/gm)?.length);
  }
});

test('narrow tables of a return stand side by side, each read as a whole; in large print, and where it is no shorter, one below the other', () => {
  const amounts = (caption: string, labels: readonly string[]): PaperBlock => ({
    ...{ kind: 'table', caption, columns: [{ title: 'What' }, { title: 'Amount', isNumber: true }] },
    rows: labels.map((label, index) => [label, `£${index + 1}.00`]),
  });
  const about: PaperBlock = { kind: 'facts', rows: [['Reference', 'DP-1']] };
  const blocks: PaperBlock[] = [
    ...[amounts('Money in', ['Direct payment', 'Contribution']), amounts('Money out', ['Wages', 'Pension'])],
    ...[{ kind: 'heading', text: 'Kept' } as const, about, amounts('Steps', [`Left out: ${'all that is owed and set aside, '.repeat(8)}`])],
  ];
  const paper = { fileName: 'x', title: 'Return', foot: 'DP-1', madeAt: '2026-11-28T12:00:00.000Z', blocks };
  const lines = (bytes: Uint8Array): string[] => poppler('pdftotext', ['-layout', '-', '-'], bytes).split('\n');
  const beside = (some: readonly string[], one: string, other: string): boolean => some.some((line) => line.includes(one) && line.includes(other));
  const paired = pdfOf({ ...paper, isPaired: true });
  expect(beside(lines(paired), 'Money in', 'Money out')).toBe(true);
  expect(beside(lines(paired), 'Kept', 'Steps')).toBe(false);
  const structure = poppler('pdfinfo', ['-struct-text', '-'], paired).replaceAll(/\s+/g, ' ');
  const order = ['Money in', 'Direct payment', '£2.00', 'Money out', 'Wages', 'Pension', 'Kept', 'DP-1', 'Steps'].map((said) => structure.indexOf(`"${said}"`));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order[0]).toBeGreaterThan(0);
  for (const other of [pdfOf(paper), pdfOf({ ...paper, isPaired: true, isLarge: true })]) expect(beside(lines(other), 'Money in', 'Money out')).toBe(false);
});
