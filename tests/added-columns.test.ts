/**
 * A later version of the program adds columns to tables. What was changed before that is still the same change: it can be taken back,
 * and the file is in order. Every table whose rows are kept version by version has a case here.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RecordType } from '../core/records/kinds.ts';
import { KINDS } from '../core/records/kinds.ts';
import { startDirect } from '../ledger/dispatch.ts';
import { migrationsIn } from '../ledger/disk/migrate.ts';
import { VERSIONED } from '../ledger/audit/versions.ts';
import type { VersionedTable } from '../ledger/audit/versions.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';
import { everyNth } from './sweep.ts';
import { MIGRATIONS, optionsIn, temporaryFolder, valueOf } from './temporary.ts';
import { RAS_SAMPLES } from '../core/ras/samples.ts';
import { PRESETS } from '../core/returns/presets.ts';

/** A column that is empty, one with a value of its own, and one that the migration fills in. */
const ADDED = VERSIONED.map(
  (table) => `ALTER TABLE ${table} ADD COLUMN added_empty TEXT;
    ALTER TABLE ${table} ADD COLUMN added_number INTEGER NOT NULL DEFAULT 7;
    ALTER TABLE ${table} ADD COLUMN added_filled TEXT;
    UPDATE ${table} SET added_filled = 'row ' || id;`,
).join('\n');

function newerMigrations(): string {
  const folder = join(temporaryFolder(), 'migrations');
  mkdirSync(folder);
  cpSync(MIGRATIONS, folder, { recursive: true });
  writeFileSync(join(folder, `${String(migrationsIn(folder).length + 1).padStart(4, '0')}-more.sql`), ADDED);
  return folder;
}

const payslip = {
  ...{ person: 'Bryn Howell', periodStart: '2026-04-06', periodEnd: '2026-05-03', paidOn: '2026-05-08', gross: 100_000, tax: 5000, employeeNi: 1000 },
  ...{ employerNi: 2000, employeePension: 3000, employerPension: 1500, net: 91_000 },
};

/** A record of each kind, and what is changed of it. */
const RECORDS: { readonly [T in RecordType]: readonly [fields: object, changed: object] } = {
  opening: [{ what: 'hmrc', pence: 1200 }, { pence: 1300 }],
  bankAccounts: [{ name: 'Savings', openingBalance: 500, what: 'cash', float: 4000 }, { name: 'Second' }],
  councilRules: [
    {
      ...{ from: '2026-07-01', paymentModel: 'net', paidEvery: '4_weekly', firstPaymentOn: '2026-07-01', weeklyGross: 40_000, surplusWeeks: 8 },
      ...{ surplusBasis: 'gross', excludes: ['liabilities'], agreedContingency: 0 },
    },
    { weeklyGross: 41_000 },
  ],
  contributionRates: [
    { from: '2026-07-01', weekly: 2500 },
    { paidEvery: 'weekly', firstDueOn: '2026-07-06' },
  ],
  chargeAssessments: [
    { from: '2026-07-01', income: 30_000, capital: 0, guaranteeFor: 'other', guarantee: 20_000, premiums: 0, housing: 0, disability: 0, note: 'x' },
    { income: 31_000 },
  ],
  mandates: [{ role: 'deputy', who: 'Ruth Bell', document: 'Court order', scope: ['money'], from: '2026-04-06' }, { to: '2027-04-05' }],
  decisions: [{ title: 'A bed', day: '2026-05-01', capacity: 'presumed', decidedBy: 'Jo' }, { whyNow: 'It broke' }],
  conflicts: [{ what: 'loan', who: 'Jo', declaredOn: '2026-05-01', agreedBy: 'x' }, { document: 'Letter' }],
  deputyReports: [{ as: 'lay', from: '2026-05-01', to: '2026-06-01', alsoHealth: true }, { assets: 500 }],
  ownAccounts: [{ name: 'Savings', bank: 'Example Bank', kind: 'savings', lastDigits: '1234', sortCode: '00-11-22', joint: true }, { joint: false }],
  ownBalances: [{ ownAccount: 1, day: '2026-05-01', amount: 420_000 }, { amount: 420_001 }],
  paymentStops: [{ kind: 'suspended', from: '2026-07-01', to: '2026-07-05', noticeOn: null, closeDays: null, reason: 'x' }, { to: '2026-07-06' }],
  contributionPaid: [{ day: '2026-05-01', amount: 2000, how: 'cheque' }, { how: 'cash' }],
  funds: [{ fund: 'gift', name: 'A gift', ringFenced: true }, { ringFenced: false }],
  fundPayments: [{ fund: 'main', from: '2026-07-01', weekly: 900, paidEvery: 'weekly', firstPaymentOn: '2026-07-06' }, { weekly: 950 }],
  suppliers: [{ name: 'Corner shop' }, { alsoKnownAs: 'SHOP 12' }],
  feeRules: [{ supplier: 'Seaside Support', what: 'Care of books', basis: 'month', amount: 1500, from: '2026-04-06', payer: 'account' }, { amount: 1600 }],
  agreements: [{ supplier: 'Seaside Support', what: 'hour', from: '2026-04-06', rate: 2515 }, { rate: 2590 }],
  planLines: [{ name: 'Cinema' }, { name: 'Films' }],
  plan: [{ line: 'Club', outcome: '', kind: 'weekly', amount: 900, from: '2026-04-06', fund: 'main' }, { amount: 800 }],
  planMoves: [{ day: '2026-05-02', fromLine: 'PA support', toLine: 'Swimming', amount: 100, reason: 'May', agreedBy: 'Jo' }, { amount: 90 }],
  whatIfs: [{ name: 'A cut', kind: 'gross', from: '2027-01-01', percent: -20, note: '' }, { percent: -30 }],
  people: [{ name: 'Cai Evans', started: '2026-04-06' }, { started: '2026-05-01' }],
  payRates: [{ person: 'Bryn Howell', from: '2026-04-06', rate: 1500, kind: 'standard' }, { rate: 1600 }],
  payDetails: [
    { person: 'Bryn Howell', from: '2026-04-06', frequency: '4_weekly', taxCode: '1257L', basis: 'cumulative', niLetter: 'A', pension: 'none' },
    { niLetter: 'M' },
  ],
  timesheets: [{ person: 'Bryn Howell', day: '2026-05-01', hours: 100, kind: 'worked' }, { hours: 200 }],
  payslips: [payslip, { net: 90_000 }],
  invoices: [{ supplier: 'Harbour Homecare', number: 'INV1', day: '2026-05-01', amount: 40_000 }, { amount: 39_000 }],
  purchases: [{ day: '2026-05-01', supplier: 'Chemist', item: 'Gloves', amount: 900 }, { item: 'Masks' }],
  wishes: [{ what: 'Bath seat', why: 'To wash alone', wishedOn: '2026-05-01', limit: 20_000 }, { approvedOn: '2026-05-09' }],
  quotes: [{ wish: 1, seller: 'Chemist', amount: 18_000, day: '2026-05-03' }, { amount: 17_500 }],
  inventory: [{ item: 'Perching stool', boughtOn: '2026-05-01', guaranteeUntil: '2028-05-01' }, { keptAt: 'Kitchen' }],
  payments: [{ day: '2026-05-02', to: 'Barber', amount: -1500, category: 'other' }, { amount: -1400 }],
  letters: [
    { direction: 'in', what: 'budget', means: 'letter', day: '2026-05-12', about: 'New amount', amount: 21240, replyBy: '2026-06-09' },
    { repliedOn: '2026-06-01' },
  ],
  budgets: [{ what: 'indicative', day: '2026-05-12', amount: 11_221, per: 'week', points: '22' }, { amount: 12_000 }],
  outcomes: [{ name: 'Sleeping well', from: '2026-04-06' }, { to: '2026-09-30' }],
  outcomeReviews: [{ day: '2026-05-12', outcome: 1, change: 'better' }, { change: 'same' }],
  processReviews: [{ day: '2026-05-12', viewsHeard: 'no' }, { viewsHeard: 'partly' }],
  unmetNeeds: [{ day: '2026-05-12', need: 'Help to bed', hours: 100 }, { hours: 150 }],
  spendingRules: [{ from: '2026-05-01', what: 'words', answer: 'ask', words: 'GARDEN CENTRE' }, { words: 'GARDEN' }],
  spendingAgreed: [{ what: 'cash', from: '2026-05-01', why: 'Petty cash', most: 2000 }, { most: 1000 }],
  paperRules: [{ from: '2026-05-01', category: 'activity', needed: 'over', over: 500 }, { over: 800 }],
  statements: [{ bankAccount: 1, from: '2026-05-01', to: '2026-05-31', closing: 80_000 }, { closing: 80_100 }],
  reconciliations: [{ bankAccount: 1, day: '2026-05-31', balance: 80_000 }, { balance: 80_100 }],
  keepRules: [{ from: '2026-05-01', papers: 'spending', kept: 'years', years: 1 }, { years: 2 }],
  reminders: [{ what: 'insurance', title: 'Policy', day: '2027-03-31', everyMonths: 12 }, { title: 'Other policy' }],
  employerDetails: [{ from: '2026-04-06', payeReference: '000/EX1', hmrcEvery: 'month' }, { payeReference: '000/EX2' }],
  hoursApprovals: [
    { person: 'Bryn Howell', from: '2026-05-04', to: '2026-05-10', hours: 700, approvedBy: 'Jo', approvedOn: '2026-05-11' },
    { approvedBy: 'Jo Sample' },
  ],
  dutiesDone: [{ duty: 'p60', dueOn: '2026-05-31', doneOn: '2026-05-20' }, { doneOn: '2026-05-21' }],
  setAside: [{ pot: 'tax', amount: 1200, day: '2026-05-01' }, { amount: 1300 }],
  rules: [{ position: 0, contains: 'SHOP', direction: 'out', category: 'other' }, { contains: 'CORNER SHOP' }],
};

/** Changes something of a table's rows; the numbers of the changes that must still be taken back later, newest first. */
type Change = (ledger: TestLedger, account: number) => Promise<readonly number[]>;

const line = { day: '2026-06-08', text: 'RIVERSIDE CLUB', amount: -2250 };

const OTHERS: Readonly<Partial<Record<VersionedTable, Change>>> = {
  evidence: async (ledger, account) => {
    const { id } = await ledger.call('records.save', { account, type: 'invoices', fields: RECORDS.invoices[0] as never });
    await ledger.call('evidence.add', { account, of: { type: 'invoices', id }, files: [ledger.file({ path: 'bill.txt', text: 'Harbour' })] });
    return [ledger.change];
  },
  no_paper: async (ledger, account) => {
    const { id } = await ledger.call('records.save', { account, type: 'invoices', fields: RECORDS.invoices[0] as never });
    const of = { type: 'invoices', id } as const;
    await ledger.call('evidence.none', { account, of, none: { why: 'lost', note: 'In the rain' } });
    const said = ledger.change;
    await ledger.call('evidence.none', { account, of, none: { why: 'other', note: 'Never came' } });
    return [ledger.change, said];
  },
  council_return: async (ledger, account) => {
    const { id } = await ledger.call('returns.start', { account, from: '2026-06-01', to: '2026-06-30', form: 'generic-return' });
    const begun = ledger.change;
    await ledger.call('returns.close', { account, return: id });
    return [ledger.change, begun];
  },
  import: async (ledger, account) => {
    await ledger.bring(account, lloyds('june.csv', [line]));
    return [ledger.change];
  },
  statement_line: async (ledger, account) => {
    await ledger.bring(account, lloyds('june.csv', [line]));
    await ledger.bring(account, lloyds('june again.csv', [line, line]));
    const [first, second] = (await ledger.call('bank.duplicates', { account })).pairs;
    await ledger.call('bank.decideDuplicate', { account, line: first?.line.id ?? 0, keep: true });
    const kept = ledger.change;
    await ledger.call('bank.decideDuplicate', { account, line: second?.line.id ?? 0, keep: false });
    return [ledger.change, kept];
  },
  ras_table: async (ledger, account) => {
    const table = { ...RAS_SAMPLES[0], id: 'our-own' };
    await ledger.call('ras.save', { account, ras: table });
    const kept = ledger.change;
    await ledger.call('ras.save', { account, ras: { ...table, council: 'Westbrook' }, existing: 'replace' });
    return [ledger.change, kept];
  },
  return_form: async (ledger, account) => {
    const form = { ...PRESETS[0], id: 'our-own' };
    await ledger.call('forms.save', { account, form });
    const kept = ledger.change;
    await ledger.call('forms.save', { account, form: { ...form, title: 'Another title' }, existing: 'replace' });
    return [ledger.change, kept];
  },
  bank_profile: async (ledger, account) => {
    const file = ledger.file({ path: 'other.csv', text: 'When,Shop,Out\n01/05/2026,Riverside Leisure,22.50\n08/05/2026,Riverside Leisure,22.50\n' });
    const { mapping } = await ledger.call('bank.preview', { account, file });
    if (!mapping) throw new Error('no columns were guessed');
    await ledger.call('bank.import', { account, file, mapping, evenIfOtherAccount: true });
    return [ledger.change];
  },
  pool_person: async (ledger, account) => {
    const { pool, bankAccount } = await pooled(ledger, account);
    const joined = ledger.change;
    await ledger.call('pools.leave', { account, bankAccount });
    const left = ledger.change;
    await ledger.call('pools.remove', { pool });
    return [left, joined];
  },
  pool_share: async (ledger, account) => [await sharedOut(ledger, account)],
  pool_check: async (ledger, account) => {
    await sharedOut(ledger, account);
    await ledger.call('pools.check', { accounts: [account], pool: 1, day: '2026-09-01', reason: 'Tried' });
    return [ledger.change];
  },
  pool_file: (ledger, account) => taken(ledger, account),
  pool_line: (ledger, account) => taken(ledger, account),
  pool: (ledger, account) => taken(ledger, account),
  // Made once; nothing that makes them can be taken back.
  account: () => Promise.resolve([]),
  file_info: () => Promise.resolve([]),
  profile: () => Promise.resolve([]),
  // Kept only where several people use the file, which then asks who comes: `ledger-second-look.test.ts` takes it back.
  second_look: () => Promise.resolve([]),
};

/** An account with a bank account that is a share of a pool. */
async function pooled(ledger: TestLedger, account: number) {
  const { pool } = await ledger.call('pools.save', { name: 'Clients', openedOn: '2026-08-01', openingBalance: 100, ownOpening: 0 });
  const { id: bankAccount } = await ledger.call('records.save', { account, type: 'bankAccounts', fields: { name: 'Share', openingBalance: 0 } });
  await ledger.call('pools.join', { accounts: [account], pool, people: [{ account, bankAccount }] });
  return { pool, bankAccount };
}

const CLIENTS = ':20:X\n:25:400000/99999999\n:60F:C260901GBP1,00\n:61:260901C1,00NTRFNONREF\n:62F:C260901GBP2,00\n-\n';

/** The change in which a line of the pool was shared out. */
async function sharedOut(ledger: TestLedger, account: number): Promise<number> {
  const { pool } = await pooled(ledger, account);
  await ledger.call('pools.import', { pool, file: ledger.file({ path: 'clients.sta', text: CLIENTS }) });
  await ledger.call('pools.share', { accounts: [account], pool, shares: [{ line: 1, account, amount: 100 }] });
  return ledger.change;
}

/** A file of a pool brought in and taken back: no account has anything to take back. */
async function taken(ledger: TestLedger, account: number): Promise<readonly number[]> {
  const { pool } = await pooled(ledger, account);
  const { file } = await ledger.call('pools.import', { pool, file: ledger.file({ path: 'clients.sta', text: CLIENTS }) });
  await ledger.call('pools.undoImport', { file });
  return [];
}

function ofRecord(type: RecordType): Change {
  return async (ledger, account) => {
    const [fields, changed] = RECORDS[type];
    const { id } = await ledger.call('records.save', { account, type, fields: { ...fields } });
    const added = ledger.change;
    await ledger.call('records.save', { account, type, id, fields: { ...fields, ...changed } });
    const corrected = ledger.change;
    await ledger.call('records.remove', { account, type, id });
    return [ledger.change, corrected, added];
  };
}

const typeOf = (table: VersionedTable): RecordType | undefined => (Object.keys(KINDS) as RecordType[]).find((type) => KINDS[type].table === table);

function changeIn(table: VersionedTable): Change | undefined {
  const type = typeOf(table);
  return type ? ofRecord(type) : OTHERS[table];
}

test('every table has a case', () => {
  expect(VERSIONED.filter((table) => changeIn(table) === undefined)).toEqual([]);
});

describe('what was changed before a column was added', () => {
  test.each(everyNth(VERSIONED, 4, 0))('in %s is taken back after it, and the file is in order', async (table) => {
    const change = changeIn(table);
    if (!change) throw new Error(`${table}: no case for this table`);
    const older = await TestLedger.forThisTest();
    const { account } = await older.call('accounts.create', plainAccount('DP-1'));
    for (const name of ['PA support', 'Swimming'])
      await older.call('records.save', {
        account,
        type: 'plan',
        fields: { line: name, outcome: '', kind: 'weekly', amount: 900, from: '2026-04-06', fund: 'main' },
      });
    await older.call('records.save', { account, type: 'people', fields: { name: 'Bryn Howell', started: '2026-04-06' } });
    await older.call('records.save', { account, type: 'suppliers', fields: { name: 'Seaside Support' } });
    await older.call('records.save', { account, type: 'outcomes', fields: { name: 'Seeing friends', from: '2026-04-06' } });
    await older.call('records.save', { account, type: 'ownAccounts', fields: { name: 'Own money', kind: 'savings', joint: false } });
    await older.call('records.save', { account, type: 'wishes', fields: { what: 'Bath seat', why: '', wishedOn: '2026-05-01' } });
    const changes = await change(older, account);
    await older.call('file.close', {});

    const newer = startDirect({ ...optionsIn(older.folder), migrationsFolder: newerMigrations() });
    try {
      valueOf(await newer.call('file.open', { path: older.path }));
      expect(valueOf(await newer.call('file.verify', {})).problems).toEqual([]);
      // Taken back, and that taken back again.
      for (const one of changes) {
        const first = await newer.call('changes.undo', { account, change: one });
        const again = await newer.call('changes.undo', { account, change: (first.ok && first.change) || 0 });
        const last = await newer.call('changes.undo', { account, change: one });
        const codes = [first, again, last].map((result) => (result.ok ? 'taken back' : result.problem.message));
        // A bank file that was taken back stays so: it comes in anew.
        const back =
          table === 'import' || table === 'bank_profile' || table === 'pool_share' || table === 'pool_check'
            ? ['taken back']
            : ['taken back', 'taken back', 'taken back'];
        expect(codes.slice(0, back.length)).toEqual(back);
      }
      expect(valueOf(await newer.call('file.verify', {})).problems).toEqual([]);
    } finally {
      await newer.close();
    }
  });
});
