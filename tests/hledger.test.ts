/**
 * What the journal tells programs that none of us wrote: hledger reads it, and the balance of every account on several days is ours to
 * the penny. What is expected comes from the ledger's own legs (with every correction), the figures and Money, never from the journal.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addDays } from '../core/values/day.ts';
import { exampleFolders } from '../core/example/accounts.ts';
import { CATEGORIES } from '../core/books/facts.ts';
import type { Category } from '../core/books/facts.ts';
import { parseMoney } from '../core/values/money.ts';
import { categoryWords } from '../core/words/books/categories.ts';
import { PAST_EVERYTHING } from './ledger-consistency.ts';
import { lloyds, plainAccount, TestLedger, withBalances } from './ledger.ts';
import { notTested } from './not-tested.ts';

type Balances = Readonly<Record<string, number>>;

const reads = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const hledgerIsThere = reads('hledger');
const ledgerIsThere = reads('ledger');
for (const [program, there] of [
  ['hledger', hledgerIsThere],
  ['ledger', ledgerIsThere],
] as const)
  if (!there) notTested(`the journal with ${program}`, `It is not installed. On Debian or Ubuntu: apt-get install ${program}`);

/** Where each heading should be found; costs lie below their category and plan line. */
const WHERE: Readonly<Record<string, string>> = {
  recorded: 'assets:payments not on the statement yet',
  wages_owed: 'liabilities:wages',
  hmrc_owed: 'liabilities:HMRC',
  pension_owed: 'liabilities:pension',
  invoices_owed: 'liabilities:bills',
  owed_to_people: 'liabilities:people who paid from their own pocket',
  other_deductions: 'liabilities:other deductions on payslips',
  opening: 'equity:opening',
  own_transfer: 'equity:between own accounts',
  unexplained: 'equity:not explained yet',
  direct_payment: 'income:direct payment',
  contribution: 'income:contribution',
  one_off_funding: 'income:one-off funding',
  refund: 'income:refunds',
  interest: 'income:interest',
  repaid_to_council: 'expenses:paid back to the council',
};

/** `hledger balance` with these words: pence by account, those of nothing left out. */
function hledger(journal: string, ...words: readonly string[]): Balances {
  const { status, stdout, stderr } = spawnSync('hledger', ['-f', journal, 'balance', '-O', 'csv', '--flat', '--no-total', ...words], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const rows = [...stdout.matchAll(/^"(.*)","(.*)"\r?$/gm)].slice(1);
  return withoutNought(rows.map(([, account = '', amount = '']) => [account, parseMoney(amount) ?? Number.NaN]));
}

/** The same of ledger. */
function ledgerCli(journal: string, before: string): Balances {
  const words = ['-f', journal, 'balance', '--flat', '--no-total', '--end', before, '--balance-format', '%(account)\t%(amount)\n'];
  const { status, stdout, stderr } = spawnSync('ledger', words, { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const rows = stdout.split('\n').map((row) => row.split('\t'));
  return withoutNought(rows.flatMap(([account = '', amount]) => (amount === undefined ? [] : [[account, parseMoney(amount) ?? Number.NaN]])));
}

function withoutNought(rows: readonly (readonly [string, number])[]): Balances {
  return Object.fromEntries(rows.filter(([, pence]) => pence !== 0));
}

function added(rows: readonly (readonly [string, number])[]): Balances {
  const sums = new Map<string, number>();
  for (const [name, pence] of rows) sums.set(name, (sums.get(name) ?? 0) + pence);
  return withoutNought([...sums]);
}

/** Every account's balance at the end of a day, from the legs as they lie in the file: corrected ones and their reversals too. */
function ours(ledger: TestLedger, on: string): Promise<Balances> {
  const sql = `SELECT account.reference, leg.heading, leg.category, coalesce(plan_line.name, '') AS plan_line, bank_account.name AS bank, sum(leg.pence) AS pence
    FROM leg JOIN entry ON entry.id = leg.entry JOIN account ON account.id = leg.account LEFT JOIN plan_line ON plan_line.id = leg.plan_line
    LEFT JOIN statement_line ON entry.source_table = 'statement_line' AND statement_line.id = entry.source_id
    LEFT JOIN bank_account ON bank_account.id = iif(entry.source_table = 'bank_account', entry.source_id, statement_line.bank_account)
    WHERE entry.day <= ? GROUP BY 1, 2, 3, 4, 5`;
  return ledger.reading((db) => {
    const rows = db.prepare<[string], Record<'reference' | 'heading' | 'category' | 'plan_line' | 'bank', string> & { pence: number }>(sql).all(on);
    return added(
      rows.map(({ reference, heading, category, plan_line, bank, pence }) => {
        const costs = ['expenses', categoryWords[category as Category], ...(plan_line === '' ? [] : [plan_line])].join(':');
        const place = heading === 'bank' ? `assets:bank:${bank}` : heading === 'costs' ? costs : WHERE[heading];
        return [`${reference}:${place}`, pence];
      }),
    );
  });
}

interface Exported {
  readonly ledger: TestLedger;
  /** Its path, and what it says. */
  readonly journal: string;
  readonly text: string;
}

async function exported(fill: (ledger: TestLedger) => Promise<void>, account: number | null = null): Promise<Exported> {
  const ledger = await TestLedger.forThisTest();
  await fill(ledger);
  const { id } = await ledger.call('export.journal', { account });
  const text = new TextDecoder().decode(ledger.program.takeFile(id)?.bytes);
  const journal = join(ledger.folder, 'x.journal');
  writeFileSync(journal, text);
  return { ledger, journal, text };
}

const story: readonly (readonly [string, (ledger: TestLedger) => Promise<void>])[] = [
  ['scenario one', async (ledger) => void (await ledger.moveInScenario('one'))],
  ['scenario two', async (ledger) => void (await ledger.moveInScenario('two'))],
  [
    'the example data',
    async (ledger) => {
      for (const { files } of exampleFolders('2026-10-20')) await ledger.moveIn(files);
    },
  ],
];
const DAYS = ['2026-04-30', '2026-06-14', '2026-08-31', '2026-10-04', PAST_EVERYTHING];

describe.each(story)('%s', (_name, fill) => {
  test.runIf(hledgerIsThere)('has the balances that hledger comes to, account by account, on every day asked about', async () => {
    const { ledger, journal } = await exported(fill);
    for (const on of DAYS) {
      const balances = await ours(ledger, on);
      expect(Object.keys(balances).length).toBeGreaterThan(5);
      expect(hledger(journal, '--end', addDays(on, 1))).toEqual(balances);
    }
  });

  test.runIf(ledgerIsThere)('and those that ledger comes to', async () => {
    const { ledger, journal } = await exported(fill);
    for (const on of DAYS) expect(ledgerCli(journal, addDays(on, 1))).toEqual(await ours(ledger, on));
  });

  test.runIf(hledgerIsThere)('has the figures of the overview in hledger', async () => {
    const { ledger, journal } = await exported(fill);
    for (const { id, reference } of await ledger.call('accounts.list', {})) {
      for (const on of DAYS) {
        const { cash } = await ledger.call('figures.overview', { account: id, on });
        const banks = Object.values(hledger(journal, '--end', addDays(on, 1), `^${reference}:assets:bank:`));
        expect(banks.reduce((sum, pence) => sum + pence, 0)).toBe(cash.statementBalance);
      }
      const { cash, liabilities } = await ledger.call('figures.overview', { account: id, on: PAST_EVERYTHING });
      const balances = hledger(journal, `^${reference}:`);
      const of = (name: string): number => balances[`${reference}:${name}`] ?? 0;
      expect(cash.statementBalance + of('assets:payments not on the statement yet')).toBe(cash.reconciled);
      expect({
        wages: 0 - of('liabilities:wages'),
        hmrc: 0 - of('liabilities:HMRC'),
        pension: 0 - of('liabilities:pension'),
        invoices: 0 - of('liabilities:bills'),
        owedToPeople: 0 - of('liabilities:people who paid from their own pocket'),
      }).toEqual({
        wages: liabilities.wages,
        hmrc: liabilities.hmrc,
        pension: liabilities.pension,
        invoices: liabilities.invoices,
        owedToPeople: liabilities.owedToPeople,
      });
    }
  });

  test.runIf(hledgerIsThere)('has the totals of Money in hledger, by category and by plan line', async () => {
    const { ledger, journal } = await exported(fill);
    for (const { id, reference } of await ledger.call('accounts.list', {})) {
      const money = [`^${reference}:assets:`, 'not:desc:Opening balance'];
      const totals = await ledger.call('money.totals', { account: id });
      const byCategory = added(totals.map((row) => [row.category === 'unexplained' ? '' : categoryWords[row.category], row.in - row.out]));
      expect(hledger(journal, '--pivot', 'category', ...money)).toEqual(byCategory);

      const { planLines } = await ledger.call('money.choices', { account: id });
      const byLine = hledger(journal, '--pivot', 'plan-line', ...money);
      for (const { id: planLine, name } of planLines) {
        const rows = await ledger.call('money.rows', { account: id, filter: { planLine }, offset: 0, limit: 1000 });
        const sums = await Promise.all(rows.rows.map(async ({ source }) => (await ledger.call('money.row', { account: id, source })).parts));
        const ofLine = sums.flat().filter((part) => part.planLine === name);
        expect(byLine[name] ?? 0).toBe(ofLine.reduce((sum, part) => sum + part.amount, 0));
      }
    }
  });
});

/** Names and texts that mean something to hledger or to ledger, or to neither. */
const NAMES = [
  'Care: days',
  'Care; days',
  'Some  days',
  'Other\u00a0days',
  '(Care)',
  '[Care]',
  '= £5',
  '@ £2',
  '*',
  '!',
  'é́ß 日本',
  'x'.repeat(200),
  '100',
  '"Care"',
  '~',
];

async function withStrangeNames(): Promise<Exported> {
  const lines = NAMES.map((name, index) => ({ day: addDays('2026-05-01', index), text: `${name} | ${name} ; x:1, y`, amount: -100 - index }));
  return exported(async (made) => {
    const { account } = await made.call('accounts.create', plainAccount('(DP: 1)  ;x'));
    for (const [index, name] of NAMES.entries()) {
      const plan = { line: name, outcome: 'o', kind: 'weekly', amount: 100, hoursPerWeek: null, rate: null, from: '2026-04-06', to: null };
      await made.call('records.save', { account, type: 'plan', fields: { ...plan, fund: null, bankingClause: null } });
      await made.call('records.save', {
        account,
        type: 'purchases',
        fields: {
          day: '2026-05-01',
          supplier: name,
          item: `${name};`,
          amount: 1000 + 7 ** 3 * index,
          planLine: name,
          approvedOn: null,
          approvedBy: null,
          paidBy: null,
        },
      });
    }
    await made.bring(account, lloyds('may.csv', lines));
  });
}

test.runIf(hledgerIsThere)('names and bank texts that would mean something else change no balance', async () => {
  const { ledger, journal, text } = await withStrangeNames();
  expect(text.split('\n').filter((row) => /^\S.*\|.*\|/.test(row))).toEqual([]);
  const balances = await ours(ledger, PAST_EVERYTHING);
  const told = hledger(journal);
  expect(Object.keys(told)).toHaveLength(Object.keys(balances).length);
  expect(Object.values(told).toSorted((a, b) => a - b)).toEqual(Object.values(balances).toSorted((a, b) => a - b));
});

test.runIf(hledgerIsThere && ledgerIsThere)('and ledger reads them as hledger does', async () => {
  const { journal } = await withStrangeNames();
  expect(ledgerCli(journal, PAST_EVERYTHING)).toEqual(hledger(journal));
});

test('a bank line says what the bank printed where that agrees, so that hledger checks it, and else does not', async () => {
  const { text } = await exported(async (ledger) => {
    const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
    const lines = withBalances(100_000, [
      { day: '2026-05-01', text: 'SHOP', amount: -1250 },
      { day: '2026-05-02', text: 'CLUB', amount: -2000 },
      { day: '2026-05-02', text: 'SHOP', amount: -1 },
    ]);
    await ledger.bring(
      account,
      lloyds(
        'may.csv',
        lines.map((line) => (line.text === 'CLUB' ? { ...line, balance: 5 } : line)),
      ),
    );
  });
  expect([...text.matchAll(/assets:bank:main.*/g)].map(([posting]) => posting)).toEqual([
    'assets:bank:main  £1,000.00',
    'assets:bank:main  £-12.50 = £987.50',
    'assets:bank:main  £-20.00',
    'assets:bank:main  £-0.01 = £967.49',
  ]);
});

test('a journal of one account has nothing of the others, and every category of cost has a name', async () => {
  const { text } = await exported(async (ledger) => {
    await ledger.moveInScenario('two');
    await ledger.moveInScenario('one');
  }, 2);
  expect(text).toContain('DP-0001:assets:bank:');
  expect(text).not.toContain('DP-0002');
  expect(new Set(CATEGORIES.map((category) => categoryWords[category])).size).toBe(CATEGORIES.length);
});
