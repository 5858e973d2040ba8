/** One bank file with the lines of many accounts: whose each part is, what cannot come in is named, all that can is one change with one undo. */
import { expect, test } from 'vitest';
import { addDays } from '../core/values/day.ts';
import { formatMoney } from '../core/values/money.ts';
import { plainAccount, TestLedger } from './ledger.ts';
import type { FileText } from './ledger.ts';

const HEAD = 'Date, Type, Description, Value, Balance, Account Name, Account Number\n';
const number = (n: number): string => `600000-${10_000_000 + n}`;
const pounds = (pence: number): string => formatMoney(pence).replace(/[£,]/g, '').replace('−', '-');

interface Line {
  readonly day: string;
  readonly amount: number;
  readonly balance: number;
}
const written = (day: string): string => day.split('-').toReversed().join('/');
/** Newest first, as the bank prints them. */
function rows(n: number, lines: readonly Line[]): string {
  return lines
    .toReversed()
    .map(({ day, amount, balance }) => `${written(day)},BAC,"'PAYMENT OF ${n}",${pounds(amount)},${pounds(balance)},"'SMITH","'${number(n)}",\n`)
    .join('');
}

/** Opened with £1,000.00: a payment in, and one out a week later. */
const followed = (from: string, opening: number): readonly Line[] => [
  { day: from, amount: 50_000, balance: opening + 50_000 },
  { day: addDays(from, 7), amount: -20_000, balance: opening + 30_000 },
];
const file = (path: string, texts: readonly string[]): FileText => ({ path, text: HEAD + texts.join('') });

async function with40Accounts() {
  const ledger = await TestLedger.forThisTest();
  const accounts: number[] = [];
  for (let n = 1; n <= 40; n += 1) accounts.push((await ledger.call('accounts.create', { ...plainAccount(`P-${n}`), person: `Person ${n}` })).account);
  // The first 37 have had a file of their bank account, which ended at £1,300.00.
  for (const [index, account] of accounts.slice(0, 37).entries())
    await ledger.bring(account, file(`${index + 1}.csv`, [rows(index + 1, followed('2026-04-10', 100_000))]));
  return { ledger, accounts };
}

const balanceOf = async (ledger: TestLedger, account: number): Promise<number> =>
  (await ledger.call('figures.overview', { account, on: '2026-10-01' })).cash.statementBalance;

test('of 40 accounts, 3 nobody’s yet and one that does not follow: 36 come in together, the 4 are named, and one press takes all back', async () => {
  const { ledger, accounts } = await with40Accounts();
  const broken: readonly Line[] = [
    { day: '2026-05-10', amount: 50_000, balance: 180_000 },
    { day: '2026-05-17', amount: -20_000, balance: 150_000 },
  ];
  const whole = file(
    'all.csv',
    accounts.map((_, index) => rows(index + 1, index === 4 ? broken : followed('2026-05-10', 130_000))),
  );
  const id = ledger.file(whole);
  const preview = await ledger.call('bank.previewMany', { file: id });
  expect(preview).toMatchObject({ file: 'all.csv', format: 'NatWest or RBS', rows: 80, rejectedCount: 0 });
  const named = preview.sections.filter(({ problem }) => problem !== null);
  expect(named.map(({ accountInFile, of }) => [accountInFile, of?.reference ?? null])).toEqual([
    [number(38), null],
    [number(39), null],
    [number(40), null],
    [number(5), 'P-5'],
  ]);
  expect(named.at(-1)?.problem).toContain('the balance should be £1,600.00, and the file says £1,500.00');
  const good = preview.sections.flatMap(({ of, accountInFile, problem }) =>
    of && accountInFile !== null && problem === null ? [{ ...of, accountInFile }] : [],
  );
  expect(good).toHaveLength(36);
  expect(preview.sections.find(({ of }) => of?.reference === 'P-1')).toMatchObject({
    fresh: 2,
    alreadyThere: 0,
    doubtful: 0,
    balance: { day: '2026-05-17', printed: 160_000, ours: 160_000 },
  });

  const sections = good.map(({ accountInFile, account, bankAccount }) => ({ accountInFile, account, bankAccount }));
  const made = await ledger.program.call('bank.importMany', { accounts: sections.map(({ account }) => account), file: id, sections });
  if (!made.ok) throw new Error(made.problem.message);
  expect(made.value.map((results) => results.map(({ imported, rows: of, rejected }) => [imported, of, rejected]))).toEqual(sections.map(() => [[2, 2, 0]]));
  // £1,000.00 + 2 × £300.00; that which does not follow stays as it was.
  expect(await balanceOf(ledger, accounts[0] ?? 0)).toBe(160_000);
  expect(await balanceOf(ledger, accounts[4] ?? 0)).toBe(130_000);
  expect((await ledger.call('bank.previewMany', { file: id })).sections.filter(({ problem }) => problem === null).map(({ fresh }) => fresh)).toEqual(
    sections.map(() => 0),
  );

  await ledger.call('changes.undoBatch', { accounts: sections.map(({ account }) => account), change: made.change ?? 0 });
  expect(await balanceOf(ledger, accounts[0] ?? 0)).toBe(130_000);
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
});

test('nothing of one person’s lines is in another’s account, in what was brought in or in what could not be read', async () => {
  const ledger = await TestLedger.forThisTest();
  const accounts = [];
  for (const n of [1, 2]) accounts.push((await ledger.call('accounts.create', plainAccount(`P-${n}`))).account);
  const [one = 0, two = 0] = accounts;
  const setup = async (account: number) => (await ledger.call('accounts.setup', { account })).bankAccounts[0]?.id ?? 0;
  const text = `${rows(1, followed('2026-05-10', 100_000))}${rows(2, followed('2026-05-10', 100_000))}31/02/2026,BAC,"'PRIVATE",1.00,1.00,"'SMITH","'${number(2)}",\n`;
  const id = ledger.file(file('two.csv', [text]));
  const said = [
    { accountInFile: number(1), account: one, bankAccount: await setup(one) },
    { accountInFile: number(2), account: two, bankAccount: await setup(two) },
  ];
  const preview = await ledger.call('bank.previewMany', { file: id, said });
  expect(preview).toMatchObject({ rejectedCount: 1, rejected: [{ reason: '“31/02/2026” is not a date that can be read.' }] });
  expect(preview.sections.map(({ of, problem }) => [of?.reference, problem])).toEqual([
    ['P-1', null],
    ['P-2', null],
  ]);
  const made = await ledger.call('bank.importMany', { accounts, file: id, sections: said });
  expect(made.flat().map(({ rejectedRows }) => rejectedRows)).toEqual([[], []]);
  const texts = async (account: number) =>
    (await ledger.call('bank.lines', { account, from: '2026-01-01', to: '2026-12-31', offset: 0, limit: 10 })).lines.map((line) => line.text);
  expect([await texts(one), await texts(two)]).toEqual([
    ['PAYMENT OF 1', 'PAYMENT OF 1'],
    ['PAYMENT OF 2', 'PAYMENT OF 2'],
  ]);
  // What was said is known from now on.
  expect((await ledger.call('bank.previewMany', { file: id })).sections.map(({ of }) => of?.reference)).toEqual(['P-1', 'P-2']);
});

test('what cannot come in is refused whole, with the name of whose it is', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('P-1'));
  const bankAccount = (await ledger.call('accounts.setup', { account })).bankAccounts[0]?.id ?? 0;
  const lines = [...followed('2026-05-10', 100_000), { day: '2026-05-20', amount: 100, balance: 999 }];
  const id = ledger.file(file('one.csv', [rows(1, lines)]));
  const sections = [{ accountInFile: number(1), account, bankAccount }];
  expect(await ledger.refused('bank.importMany', { accounts: [account], file: id, sections })).toMatchObject({
    code: 'badInput',
    message: expect.stringMatching(/A Person.*the balance should be £1,301\.00, and the file says £9\.99/) as string,
  });
  const of = (change: object) => ledger.refused('bank.importMany', { accounts: [account], file: id, sections: [{ ...sections[0]!, ...change }] });
  expect((await of({ accountInFile: 'nobody' })).message).toContain('The file has no bank account nobody.');
  expect((await of({ bankAccount: 999 })).message).toContain('This account has no such bank account');
  expect(await balanceOf(ledger, account)).toBe(100_000);
});

test('an account that was handed over, and one whose bank account two people have had, are named', async () => {
  const ledger = await TestLedger.forThisTest();
  const accounts: number[] = [];
  for (const n of [1, 2]) {
    const { account } = await ledger.call('accounts.create', { ...plainAccount(`P-${n}`), person: `Person ${n}` });
    accounts.push(account);
    await ledger.bring(account, file(`${n}.csv`, [rows(1, followed('2026-04-10', 100_000))]));
  }
  const id = ledger.file(file('next.csv', [rows(1, followed('2026-05-10', 130_000))]));
  const [section] = (await ledger.call('bank.previewMany', { file: id })).sections;
  const said = [
    {
      accountInFile: number(1),
      account: accounts[1] ?? 0,
      bankAccount: (await ledger.call('accounts.setup', { account: accounts[1] ?? 0 })).bankAccounts[0]?.id ?? 0,
    },
  ];
  await ledger.call('handover.make', { account: accounts[1] ?? 0, to: 'Elsewhere', passphrase: 'nine green ladders' });
  await ledger.call('handover.done', { account: accounts[1] ?? 0, keepUntil: '2033-04-05' });
  const [handed] = (await ledger.call('bank.previewMany', { file: id, said })).sections;
  expect(handed?.problem).toMatch(/Elsewhere/);
  expect(section).toMatchObject({ of: null, problem: 'Person 1 (P-1) and Person 2 (P-2) have had files of this bank account. Say whose these lines are.' });
});

test('lines never go where files of another bank account came in, nor two bank accounts into one, nor to an account that is not named', async () => {
  const { ledger, accounts } = await with40Accounts();
  const bankAccountOf = async (account: number) => (await ledger.call('accounts.setup', { account })).bankAccounts[0]?.id ?? 0;
  const [first = 0] = accounts;
  const [free = 0, also = 0] = accounts.slice(37);
  const id = ledger.file(
    file(
      'two.csv',
      [38, 39].map((n) => rows(n, followed('2026-05-10', 100_000))),
    ),
  );
  const said = async (n: number, account: number) => ({ accountInFile: number(n), account, bankAccount: await bankAccountOf(account) });
  const problems = async (all: Awaited<ReturnType<typeof said>>[]) => {
    const { sections, choices } = await ledger.call('bank.previewMany', { file: id, said: all });
    expect(choices.length > 0).toBe(sections.some(({ problem }) => problem !== null));
    return sections.toSorted((a, b) => (a.accountInFile ?? '').localeCompare(b.accountInFile ?? '')).map(({ problem }) => problem);
  };
  const refused = async (named: number[], all: Awaited<ReturnType<typeof said>>[]) =>
    (await ledger.refused('bank.importMany', { accounts: named, file: id, sections: all })).message;
  const other = `Files of ${number(1)} came into this bank account before, and these lines are of ${number(38)}.`;
  const wrong = [await said(38, first), await said(39, also)];
  expect(await problems(wrong)).toEqual([expect.stringContaining(other), null]);
  expect(await refused([first, also], wrong)).toContain(other);
  const both = [await said(38, free), await said(39, free)];
  const twice = 'Two bank accounts of the file would go into this one. Say whose each is.';
  expect(await problems(both)).toEqual([twice, twice]);
  expect(await refused([free], both)).toContain(twice);
  const right = [await said(38, free), await said(39, also)];
  expect(await problems(right)).toEqual([null, null]);
  expect(await refused([free], right)).toContain('Something is asked of an account that is not among those named.');
  expect(await balanceOf(ledger, free)).toBe(100_000);
});

test('a bank account that is gone, or is a share of pooled money by now, does not keep the others out', async () => {
  const { ledger, accounts } = await with40Accounts();
  const [, second = 0, third = 0] = accounts;
  const savings = async (account: number, n: number) => {
    const { id } = await ledger.call('records.save', { account, type: 'bankAccounts', fields: { name: 'savings', openingBalance: 0 } });
    // All before the account begins: it is known whose they are, and nothing of them is here.
    await ledger.call('bank.import', { account, bankAccount: id, file: ledger.file(file(`${n}.csv`, [rows(n, followed('2026-03-01', 0))])) });
    return id;
  };
  const gone = await savings(second, 102);
  await ledger.call('records.remove', { account: second, type: 'bankAccounts', id: gone });
  const pooled = await savings(third, 103);
  const { pool } = await ledger.call('pools.save', { name: 'Client money', openedOn: '2026-04-06', openingBalance: 0, ownOpening: 0 });
  await ledger.call('pools.join', { accounts: [third], pool, people: [{ account: third, bankAccount: pooled }] });
  const whole = file(
    'all.csv',
    [1, 102, 103].map((n) => rows(n, followed('2026-05-10', 130_000))),
  );
  const { sections } = await ledger.call('bank.previewMany', { file: ledger.file(whole) });
  expect(sections.map(({ accountInFile, of }) => [accountInFile, of?.reference ?? null])).toEqual([
    [number(102), null],
    [number(103), null],
    [number(1), 'P-1'],
  ]);
});
