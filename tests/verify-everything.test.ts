/**
 * Nothing in a ledger file can be changed behind the program's back without `verify` saying so. The tables and columns are taken from
 * SQLite, so that none can be forgotten: in each a value is changed, a row deleted and a row put in, in a copy of a rich file.
 */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RAS_SAMPLES } from '../core/ras/samples.ts';
import { PRESETS } from '../core/returns/presets.ts';
import { evidencePath } from '../ledger/evidence/store.ts';
import { migrate, migrationsIn } from '../ledger/disk/migrate.ts';
import { unlock } from '../ledger/disk/connection.ts';
import type { WriteDb } from '../ledger/runtime/statements.ts';
import { verify } from '../ledger/verify/verify.ts';
import { fixtures, lloyds, plainAccount, TestLedger, withBalances } from './ledger.ts';
import type { Line } from './ledger.ts';
import { everyNth } from './sweep.ts';
import { tamper } from './tamper.ts';
import { MIGRATIONS } from './temporary.ts';

const migrations = migrationsIn(MIGRATIONS);

/** Tables of which verify sees nothing, each with its reason. */
const CANNOT_BE_SEEN: Readonly<Record<string, string>> = {
  account_draft: 'what was typed for an account that is not made is of no account yet',
  account_standing: 'how accounts stand in the list of all is worked out anew after each change, and no figure depends on it',
  search_words: 'the words that are searched are made anew when the file is opened, and nothing else depends on them',
};

/** Rows tried of each column and table, spread over all there are. `npm run test:faults` may ask for more. */
const ROWS = Number(process.env['ROWS'] ?? 1);

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await TestLedger.start();
  await ledger.call('file.close', {});
  // Begun by an older program: what only such a file keeps can be altered too.
  for (const ending of ['', '-evidence']) copyFileSync(join(fixtures, 'version-3', `Home.headroom${ending}`), `${ledger.path}${ending}`);
  await ledger.call('file.open', { path: ledger.path });
  await work(ledger);
  await ledger.call('file.close', {});
});
afterAll(() => ledger.close());

const MAY: readonly Line[] = [
  { day: '2026-05-01', text: 'RIVERSIDE CLUB', amount: -2250 },
  { day: '2026-05-04', text: 'CORNER SHOP', amount: -310 },
  { day: '2026-05-04', text: 'CORNER SHOP', amount: -310 },
  { day: '2026-05-08', text: 'RIVERSIDE CLUB', amount: -2250 },
  { day: '2026-05-20', text: 'BARBER', amount: -1500 },
];

/** Every kind of work there is: records of all kinds corrected and removed, files over each other, doubts decided and left, things taken back. */
async function work(on: TestLedger): Promise<void> {
  const one = (await on.call('accounts.list', {})).find(({ reference }) => reference === 'DP-0001')?.id ?? 0;
  const { account } = await on.call('accounts.create', plainAccount('BY-HAND-TOO'));
  const paid = { day: '2026-05-20', to: 'Barber', amount: -1500, invoice: null, category: 'other', planLine: null, reference: null };
  const { id: barber } = await on.call('records.save', { account, type: 'payments', fields: paid });
  await on.call('records.save', { account, type: 'payments', fields: { ...paid, to: 'Cobbler', amount: -900 } });
  await on.call('records.save', { account, type: 'contributionPaid', fields: { day: '2026-05-01', amount: 2000, how: 'by cheque' } });
  const assessed = { from: '2026-05-01', income: 30_000, capital: 0, guaranteeFor: 'single_pension_age', premiums: 0, housing: 0, disability: 0 };
  await on.call('records.save', { account, type: 'chargeAssessments', fields: assessed });
  await on.call('records.save', {
    account,
    type: 'mandates',
    fields: { role: 'deputy', who: 'Ruth Bell', document: 'Court order', scope: ['money'], from: '2026-05-01' },
  });
  const decision = { title: 'A new bed', day: '2026-05-12', amount: 64_000, capacity: 'cannot', assessedBy: 'A doctor', decidedBy: 'Ruth Bell' };
  await on.call('records.save', { account, type: 'decisions', fields: decision });
  await on.call('records.save', { account, type: 'conflicts', fields: { what: 'cash', declaredOn: '2026-05-12', agreedBy: 'Council' } });
  await on.call('records.save', {
    account,
    type: 'deputyReports',
    fields: { as: 'lay', from: '2026-04-06', to: '2026-09-30', alsoHealth: false, assets: 100 },
  });
  const savings = { name: 'Savings', bank: 'Example Bank', kind: 'savings', lastDigits: '1234', sortCode: '00-11-22', joint: false };
  const { id: ownAccount } = await on.call('records.save', { account, type: 'ownAccounts', fields: savings });
  await on.call('records.save', { account, type: 'ownBalances', fields: { ownAccount, day: '2026-05-01', amount: 420_000 } });
  await on.call('records.save', { account, type: 'people', fields: { name: 'Bryn Howell' } });
  const approved = { person: 'Bryn Howell', from: '2026-05-04', to: '2026-05-10', hours: 700, approvedBy: 'Jo', approvedOn: '2026-05-11' };
  await on.call('records.save', { account, type: 'hoursApprovals', fields: approved });
  await on.call('records.save', { account, type: 'suppliers', fields: { name: 'Seaside Support' } });
  const price = { supplier: 'Seaside Support', what: 'hour', from: '2026-05-01', rate: 2515, hoursPerWeek: 400 };
  await on.call('records.save', { account, type: 'agreements', fields: price });
  const fee = { supplier: 'Seaside Support', what: 'Books', basis: 'month', amount: 1500, from: '2026-05-01', payer: 'account', planLine: null };
  await on.call('records.save', { account, type: 'feeRules', fields: fee });
  const miles = { what: 'mile', quantity: 1000, price: 45, amount: 450, words: '' };
  const disputed = { disputedOn: '2026-05-20', disputeNote: 'No such drive', lines: [miles] };
  await on.call('records.save', {
    account,
    type: 'invoices',
    fields: { supplier: 'Seaside Support', number: 'M1', day: '2026-05-18', amount: 450, ...disputed },
  });
  await on.call('records.save', { account, type: 'employerDetails', fields: { from: '2026-05-01', payeReference: '000/EX1', hmrcEvery: 'month' } });
  await on.call('records.save', { account, type: 'people', fields: { name: 'Bryn' } });
  const payDetail = { frequency: '4_weekly', taxCode: '1257L', basis: 'cumulative', niLetter: 'A', loans: ['plan2'], pension: 'at_source' };
  await on.call('records.save', { account, type: 'payDetails', fields: { person: 'Bryn', from: '2026-05-01', ...payDetail } });
  const letter = { direction: 'in', what: 'money_back', means: 'letter', day: '2026-05-12', about: 'Money left over', amount: 4100, says: ['amount'] };
  const { id: told } = await on.call('records.save', { account, type: 'letters', fields: letter });
  const budgetLetter = {
    direction: 'in',
    what: 'budget',
    means: 'letter',
    day: '2026-05-12',
    about: 'New amount',
    reasonsFound: ['needs'],
    reasonsUnclear: ['rate'],
  };
  await on.call('records.save', { account, type: 'letters', fields: { ...budgetLetter, reasonsWhere: 'Page 2', watchClocks: true } });
  const budget = { what: 'indicative', day: '2026-05-12', amount: 11_221, per: 'week', foundBy: 'Adults', points: '22', answers: 'Points: 22', letter: told };
  await on.call('records.save', { account, type: 'budgets', fields: budget });
  const { id: outcome } = await on.call('records.save', {
    account,
    type: 'outcomes',
    fields: { name: 'Seeing friends', from: '2026-05-01', careOutcomes: ['community'] },
  });
  await on.call('records.save', { account, type: 'outcomeReviews', fields: { day: '2026-05-12', outcome, change: 'better', achieved: 'Each week' } });
  await on.call('records.save', { account, type: 'processReviews', fields: { day: '2026-05-12', withWhom: 'Jo', viewsHeard: 'partly' } });
  await on.call('records.save', {
    account,
    type: 'unmetNeeds',
    fields: { day: '2026-05-12', need: 'Help to bed', hours: 100, happened: 'Slept in the chair' },
  });
  const own = { ...RAS_SAMPLES[0], id: 'our-own' };
  await on.call('ras.save', { account, ras: own });
  await on.call('ras.save', { account, ras: { ...own, council: 'Westbrook' }, existing: 'replace' });
  await on.call('records.save', { account, type: 'wishes', fields: { what: 'Bath seat', why: 'To wash alone', wishedOn: '2026-05-02', limit: 20_000 } });
  await on.call('records.save', { account, type: 'quotes', fields: { wish: 1, seller: 'Chemist', amount: 18_000, day: '2026-05-03' } });
  await on.call('records.save', { account, type: 'inventory', fields: { item: 'Perching stool', boughtOn: '2026-05-01' } });
  await on.call('records.save', { account, type: 'spendingRules', fields: { from: '2026-05-01', what: 'words', answer: 'ask', words: 'GARDEN' } });
  await on.call('records.save', { account, type: 'spendingAgreed', fields: { from: '2026-05-01', what: 'cash', why: 'Petty cash', most: 2000 } });
  await on.call('records.save', { account, type: 'paperRules', fields: { from: '2026-05-01', category: 'activity', needed: 'over', over: 500 } });
  await on.call('records.save', { account, type: 'statements', fields: { bankAccount: 'main', from: '2026-05-01', to: '2026-05-31', closing: 4100 } });
  await on.call('records.save', { account, type: 'reconciliations', fields: { bankAccount: 'main', day: '2026-05-31', balance: 4100 } });
  await on.call('records.save', { account, type: 'keepRules', fields: { from: '2026-05-01', papers: 'spending', kept: 'years', years: 1 } });
  await on.call('evidence.none', { account, of: { type: 'payments', id: barber }, none: { why: 'lost', note: 'In the rain' } });
  const { id: sealed } = await on.call('returns.start', { account, from: '2026-06-01', to: '2026-06-30', form: 'generic-return', sentOut: '2026-07-01' });
  await on.call('returns.close', { account, return: sealed });
  await on.call('returns.sent', { account, return: sealed, on: '2026-10-05', means: 'email' });
  await on.call('records.save', { account, type: 'dutiesDone', fields: { duty: 'p60', dueOn: '2026-05-31', doneOn: '2026-05-20' } });
  await on.call('records.save', { account, type: 'paymentStops', fields: { kind: 'suspended', from: '2026-05-01', to: '2026-05-09', reason: 'away' } });
  await on.call('records.save', { account, type: 'opening', fields: { what: 'hmrc', pence: 1200, hours: null } });
  const monthly = { fund: 'main', from: '2026-05-01', weekly: 900, paidEvery: '4_weekly', firstPaymentOn: '2026-05-04' };
  await on.call('records.save', { account, type: 'fundPayments', fields: monthly });
  await on.call('records.save', { account, type: 'setAside', fields: { pot: 'tax', amount: 1200, day: '2026-05-01' } });
  await on.call('records.save', { account, type: 'reminders', fields: { what: 'insurance', title: 'Policy', day: '2027-03-31', everyMonths: 12 } });
  const club = { outcome: '', kind: 'weekly', hoursPerWeek: null, rate: null, amount: 900, from: '2026-04-06', to: null, fund: 'main', bankingClause: null };
  for (const line of ['Club', 'Swimming']) await on.call('records.save', { account, type: 'plan', fields: { line, ...club } });
  const move = { day: '2026-05-02', fromLine: 'Club', toLine: 'Swimming', amount: 100, reason: 'No club in May', agreedBy: 'Jo' };
  await on.call('records.save', { account, type: 'planMoves', fields: move });
  for (const name of ['A bed', 'A chair']) await on.call('whatIfs.keep', { account, name, changes: [{ kind: 'purchase', on: '2026-09-01', pence: 9900 }] });
  await on.call('whatIfs.remove', { account, name: 'A chair' });

  const share = await on.call('records.save', { account, type: 'bankAccounts', fields: { name: 'Share', openingBalance: 0 } });
  const { pool } = await on.call('pools.save', { name: 'Clients', openedOn: '2026-08-01', openingBalance: 100, ownOpening: 0 });
  await on.call('pools.join', { accounts: [account], pool, people: [{ account, bankAccount: share.id }] });
  const sta = ':20:X\n:25:400000/99999999\n:60F:C260901GBP1,00\n:61:260901C1,00NTRFNONREF\n:62F:C260901GBP2,00\n-\n';
  await on.call('pools.import', { pool, file: on.file({ path: 'clients.sta', text: sta }) });
  await on.call('pools.keepOwn', { pool, lines: [{ line: 1, left: 40 }], reason: 'Ours' });
  await on.call('pools.share', { accounts: [account], pool, shares: [{ line: 1, account, amount: 60 }] });
  await on.call('pools.check', { accounts: [account], pool, day: '2026-09-01', reason: 'Tried' });

  // Files that show the same days in their own words, with rows that cannot be read, and the mapper.
  const broken = lloyds('may.csv', withBalances(100_000, MAY));
  await on.bring(account, { ...broken, text: `${broken.text}31/02/2026,DEB,'30-00-00,12345678,NO SUCH DAY,1.00,,1.00\n` });
  await on.bring(account, lloyds('rest of may.csv', withBalances(97_750, MAY.slice(1))));
  const table = {
    path: 'other.csv',
    text: 'When,Shop,Out\n01/05/2026,Riverside Leisure,22.50\n04/05/2026,Corner Stores,3.10\n08/05/2026,Riverside Leisure,22.50\n11/05/2026,Cobbler,9.00\n',
  };
  const file = on.file(table);
  const form = { ...PRESETS[0], id: 'our-own' };
  await on.call('forms.save', { account, form });
  await on.call('forms.save', { account, form: { ...form, title: 'Another title' }, existing: 'replace' });
  const { mapping } = await on.call('bank.preview', { account, file });
  if (!mapping) throw new Error('no columns were guessed');
  await on.call('bank.import', { account, file, mapping, evenIfOtherAccount: true });
  // A day of which both have a part: no balance tells which payment of the one is which of the other.
  const ends: readonly Line[] = ['2026-06-08', '2026-06-20', '2026-07-01', '2026-07-09'].map((day) => ({ day, text: 'RIVERSIDE CLUB', amount: -2250 }));
  for (const line of ends) {
    await on.bring(account, lloyds(`${line.day}.csv`, [line]));
    await on.bring(account, lloyds(`${line.day} again.csv`, [line, line]));
  }
  // Each day's two lines are in doubt about the one before.
  const [first, , second] = (await on.call('bank.duplicates', { account })).pairs;
  if (!first || !second) throw new Error('nothing was doubtful');
  await on.call('bank.decideDuplicate', { account, line: first.line.id, keep: false });
  await on.call('bank.decideDuplicate', { account, line: second.line.id, keep: true });

  const { lines } = await on.call('bank.unexplained', { account });
  for (const { id: line, amount, text } of lines.slice(0, 3))
    await on.call('bank.explain', {
      account,
      lines: [{ line, parts: [{ amount, settles: null, category: 'other', planLine: null, fund: 'main' }] }],
      always: { contains: text },
    });
  const { id: bought } = await on.call('records.save', {
    account,
    type: 'purchases',
    fields: { supplier: 'Shop', item: 'Lamp', day: '2026-05-02', amount: 300 },
  });
  await on.bring(
    account,
    lloyds('back.csv', [
      { day: '2026-08-03', text: 'BACK', amount: 300 },
      { day: '2026-08-04', text: 'BACK', amount: 200 },
    ]),
  );
  const back = (await on.call('bank.lines', { account, from: '2026-08-03', to: '2026-08-04', offset: 0, limit: 2 })).lines;
  const refunds = [
    { kind: 'purchase' as const, id: bought },
    { kind: 'line' as const, id: lines.slice(1).find(({ amount }) => amount < 0)?.id ?? 0 },
  ];
  for (const [index, { id: line, amount }] of back.entries()) {
    const refund = { amount, settles: null, category: 'refund' as const, planLine: null, fund: null, refunds: refunds[index] };
    await on.call('bank.explain', { account, lines: [{ line, parts: [refund] }] });
  }
  await on.call('bank.unexplain', { account, line: lines[0]?.id ?? 0 });
  await on.call('changes.undo', { account, change: on.change });
  await on.call('records.save', { account, type: 'payments', id: barber, fields: { ...paid, amount: -1400 } });
  await on.call('evidence.add', { account, of: { type: 'payments', id: barber }, files: [on.file({ path: 'receipt.txt', text: 'Barber 13.00' })] });
  await on.call('records.remove', { account, type: 'payments', id: barber });
  const council = { position: 99, contains: 'ANYSHIRE CC', direction: 'in', category: 'direct_payment', planLine: null, fund: null };
  const { id: rule } = await on.call('records.save', { account, type: 'rules', fields: council });
  await on.call('rules.copy', { accounts: [one, account], from: { account, rule } });
  const again = await on.bring(one, lloyds('again.csv', [{ day: '2026-09-30', text: 'ONCE', amount: -100 }]));
  await on.call('bank.undoImport', { account: one, import: again.id });
  await on.call('accounts.keepDraft', { draft: { person: 'Not made yet' } });
  const period = { from: '2026-05-01', to: '2026-07-31', until: '2150-01-01' };
  const { id: user } = await on.call('profiles.save', { name: 'Rosa Ward', role: 'owner', passphrase: 'otter' });
  await on.call('profiles.save', { id: user, name: 'Rosa Ward', role: 'owner', passphrase: 'lantern' });
  const meadow = { supplier: 'Meadow Support', number: 'M1', day: '2026-05-01', amount: 100 };
  const { id: looked } = await on.call('records.save', { account, type: 'invoices', fields: meadow });
  await on.call('profiles.secondLook', { over: 0 });
  const { id: ann } = await on.call('profiles.save', { name: 'Ann', role: 'approver', passphrase: 'pebble' });
  await on.call('profiles.enter', { profile: ann, passphrase: 'pebble' });
  await on.call('bills.lookedAt', { account, bills: [{ invoice: looked, left: 100 }] });
  await on.call('profiles.enter', { profile: user, passphrase: 'lantern' });
  await on.call('profiles.save', { name: 'Noor', role: 'auditor', accounts: [account], period, passphrase: 'gravel' });
}

type Row = Readonly<Record<string, string | number | null>>;
interface Column {
  readonly name: string;
  readonly type: string;
  /** Its place in the primary key, from 1; 0: not in it. */
  readonly pk: number;
  /** 1: it may not be empty. */
  readonly notnull: number;
}
interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

/** Every table that keeps rows; what SQLite keeps about the tables themselves is checked as a whole (below). */
const tables: readonly Table[] = (() => {
  const db = new Database(':memory:');
  migrate(db, migrations);
  const names = db
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT IN ('sqlite_schema', 'sqlite_stat4') ORDER BY name")
    .pluck()
    .all();
  const columns = db.prepare<[string], Column>('SELECT name, type, pk, "notnull" FROM pragma_table_info(?)');
  const found = (names as string[]).map((name) => ({ name, columns: columns.all(name) }));
  db.close();
  return found;
})();

/** The columns that tell a row from the others. */
function keyOf({ columns }: Table): readonly Column[] {
  const key = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
  return key.length > 0 ? key : columns;
}

function rowAt(db: WriteDb, { name }: Table, at: number): Row {
  const count = db.prepare<[], { rows: number }>(`SELECT count(*) AS rows FROM ${name}`).get()?.rows ?? 0;
  if (count === 0) throw new Error(`${name}: no row to try`);
  return db.prepare<[number], Row>(`SELECT * FROM ${name} LIMIT 1 OFFSET ?`).get(at % count) ?? {};
}

/** What may stand there instead: what other rows have, then what none has. */
function others(db: WriteDb, table: Table, { name, type }: Column, now: Row[string]): readonly Row[string][] {
  const there = db.prepare(`SELECT DISTINCT "${name}" FROM ${table.name} WHERE "${name}" IS NOT ? LIMIT 5`).pluck().all(now) as Row[string][];
  const made = typeof now === 'number' ? [now + 1, now + 10_000, 1 - now] : [`${now ?? ''}x`];
  return [...there, ...(type === 'TEXT' || type === '' ? made : now === null ? [1] : made)];
}

/** Runs the first that SQLite's own rules let through; where none is, the last one without the rules. */
function force(db: WriteDb, attempts: readonly (() => unknown)[]): void {
  for (const attempt of attempts) {
    try {
      attempt();
      return;
    } catch (error) {
      if (!(error instanceof Database.SqliteError)) throw error;
    }
  }
  db.pragma('ignore_check_constraints = ON');
  attempts.at(-1)?.();
}

const conditions = (table: Table): string =>
  keyOf(table)
    .map(({ name }) => `"${name}" IS ?`)
    .join(' AND ');
const keyIn = (table: Table, row: Row): Row[string][] => keyOf(table).map(({ name }) => row[name] ?? null);

const changeOf =
  (table: Table, column: Column) =>
  (db: WriteDb, at: number): void => {
    const row = rowAt(db, table, at);
    const sql = `UPDATE ${table.name} SET "${column.name}" = ? WHERE ${conditions(table)}`;
    const now = row[column.name] ?? null;
    force(
      db,
      others(db, table, column, now).map((value) => () => db.prepare(sql).run(value, ...keyIn(table, row))),
    );
  };

const deletion =
  (table: Table) =>
  (db: WriteDb, at: number): void => {
    db.prepare(`DELETE FROM ${table.name} WHERE ${conditions(table)}`).run(...keyIn(table, rowAt(db, table, at)));
  };

/** A row like another one, with what must differ. */
const insertion =
  (table: Table) =>
  (db: WriteDb, at: number): void => {
    const row = rowAt(db, table, at);
    const insert = (next: Row): unknown =>
      db.prepare(`INSERT INTO ${table.name} VALUES (${table.columns.map(() => '?').join(', ')})`).run(...table.columns.map(({ name }) => next[name] ?? null));
    const attempts = keyOf(table)
      .toReversed()
      .flatMap((column) => others(db, table, column, row[column.name] ?? null).map((value) => () => insert({ ...row, [column.name]: value })));
    // Where another value must not be there twice either, all words differ.
    const unlike = Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, typeof value === 'string' && name !== 'mapping' ? `${value}x` : value]),
    );
    // Nor a number that refers to another row.
    const alone = Object.fromEntries(table.columns.filter(({ pk, notnull }) => pk === 0 && notnull === 0).map(({ name }) => [name, null]));
    const newKey = Object.fromEntries(
      keyOf(table)
        .filter(({ type }) => type === 'INTEGER')
        .map(({ name }) => [name, Number(db.prepare(`SELECT max("${name}") FROM ${table.name}`).pluck().get()) + 1]),
    );
    force(db, [...attempts, () => insert({ ...unlike, ...newKey }), () => insert({ ...unlike, ...alone, ...newKey })]);
  };

/** Changes a copy of the file behind the program's back, triggers and all, and says what verify finds. */
async function foundAfter(alter: (db: WriteDb) => void): Promise<readonly string[]> {
  const path = `${ledger.path}.copy`;
  copyFileSync(ledger.path, path);
  copyFileSync(evidencePath(ledger.path), evidencePath(path));
  try {
    await tamper(path, alter);
    const file = await unlock(path, undefined);
    return verify(file, migrations, () => {}).problems.map(({ check, where }) => `${check}: ${where}`);
  } finally {
    rmSync(path);
    rmSync(evidencePath(path));
  }
}

test('the file nobody altered is in order, and has rows in every table', async () => {
  const empty: string[] = [];
  const found = await foundAfter((db) => {
    for (const { name } of tables) if (db.prepare(`SELECT 1 FROM ${name}`).get() === undefined) empty.push(name);
  });
  expect([found, empty]).toEqual([[], []]);
});

const seen = tables.filter(({ name }) => !(name in CANNOT_BE_SEEN)).map((table, place) => ({ ...table, place }));
describe.each(seen)('in $name', ({ place, ...table }) => {
  const ways = [
    ...table.columns.map((column) => ({ what: `a changed ${column.name}`, alter: changeOf(table, column) })),
    { what: 'a deleted row', alter: deletion(table) },
    { what: 'a row put in', alter: insertion(table) },
  ];
  test.each(everyNth(ways, 3, place))('$what is found', { timeout: 120_000 }, async ({ alter }) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(100_000), async (at) => {
        expect(await foundAfter((db) => alter(db, at))).not.toEqual([]);
      }),
      { numRuns: ROWS },
    );
  });
});

test.each([
  ['an index that is gone', 'DROP INDEX entry_source'],
  ['a table that is added', 'CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT'],
  ['a size the planner is told', "INSERT INTO sqlite_stat4 VALUES ('fund', 'fund_account', '1', '1', '1', x'00')"],
  ['a column that is added', 'ALTER TABLE fund ADD COLUMN colour TEXT'],
])('%s is found', async (_what, sql) => {
  expect(await foundAfter((db) => db.exec(sql))).not.toEqual([]);
});
