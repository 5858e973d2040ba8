/** What is in force refers only to what is in force, in its own account: `verify` tells of each reference that does not. */
import { describe, expect, test } from 'vitest';
import type { RecordType } from '../core/records/kinds.ts';
import { KINDS } from '../core/records/kinds.ts';
import { LIST_OF, USES } from '../core/records/names.ts';
import { appendAudit, nextChange } from '../ledger/audit/trail.ts';
import { VersionKeeper } from '../ledger/audit/versions.ts';
import { columnOf } from '../ledger/records/tables.ts';
import type { WriteDb } from '../ledger/runtime/statements.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';
import { expectVerified } from './ledger-consistency.ts';
import { tamper } from './tamper.ts';

const club = { outcome: '', kind: 'weekly', amount: 2250, from: '2026-04-06', fund: 'main' };
const pay = {
  ...{ periodStart: '2026-04-06', periodEnd: '2026-05-03', paidOn: '2026-05-08', gross: 100_000, tax: 5000, employeeNi: 1000 },
  ...{ employerNi: 2000, employeePension: 3000, employerPension: 1500, net: 91_000 },
};

/** A closed file with a record for each way to refer to another; what is referred to there has the id 1 of its kind. */
async function closed(): Promise<TestLedger> {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  await ledger.call('accounts.create', plainAccount('DP-2'));
  const save = (type: RecordType, fields: object) => ledger.call('records.save', { account, type, fields: { ...fields } });
  await save('plan', { ...club, line: 'Club' });
  await save('plan', { ...club, line: 'Swimming' });
  await save('people', { name: 'Ann Lee', planLine: 'Club' });
  await save('opening', { what: 'holiday', person: 1, hours: 500 });
  await save('opening', { what: 'fund', fund: 'main', pence: 500 });
  await save('opening', { what: 'spent', planLine: 'Club', pence: 500 });
  await save('planMoves', { day: '2026-05-02', fromLine: 'Club', toLine: 'Swimming', amount: 100, reason: 'x', agreedBy: 'Jo' });
  await save('whatIfs', { name: 'More hours', kind: 'hours', planLine: 1, from: '2026-05-02', hoursPerWeek: 100, note: '' });
  await save('planMoves', { day: '2026-05-02', fromLine: 'Swimming', toLine: 'Club', amount: 100, reason: 'x', agreedBy: 'Jo' });
  await save('payRates', { person: 1, from: '2026-04-06', rate: 1300, kind: 'standard' });
  await save('timesheets', { person: 1, day: '2026-06-02', hours: 700, kind: 'worked' });
  await save('payslips', { ...pay, person: 1 });
  await save('reminders', { what: 'dbs', day: '2026-06-02', person: 1 });
  await save('hoursApprovals', { person: 1, from: '2026-06-01', to: '2026-06-07', hours: 700, approvedBy: 'Jo', approvedOn: '2026-06-08' });
  await save('payDetails', { person: 1, from: '2026-04-06', frequency: '4_weekly', taxCode: '1257L', basis: 'cumulative', niLetter: 'A', pension: 'none' });
  await save('dutiesDone', { duty: 'p60', dueOn: '2026-05-31', person: 1, doneOn: '2026-05-20' });
  await save('invoices', { supplier: 'Harbour', number: '1', day: '2026-05-01', amount: 9900, planLine: 'Club' });
  await save('wishes', { what: 'Gloves', why: '', wishedOn: '2026-05-01', planLine: 'Club', fund: 'main' });
  await save('statements', { bankAccount: 1, from: '2026-05-01', to: '2026-05-31' });
  await save('reconciliations', { bankAccount: 1, day: '2026-05-31', balance: 100 });
  await save('quotes', { wish: 1, seller: 'Harbour', amount: 900, day: '2026-05-01' });
  await save('purchases', { day: '2026-05-02', supplier: 'Harbour', item: 'Gloves', amount: 900, planLine: 'Club', wish: 1 });
  await save('inventory', { item: 'Gloves', purchase: 1 });
  await save('feeRules', { supplier: 'Harbour', what: 'Books', basis: 'month', amount: 1500, from: '2026-04-06', payer: 'account', planLine: 'Club' });
  await save('agreements', { supplier: 'Harbour', what: 'hour', from: '2026-04-06', rate: 2500, planLine: 'Club' });
  await save('payments', { day: '2026-05-07', to: 'Harbour', amount: -9900, category: 'agency', invoice: '1', planLine: 'Club' });
  await save('rules', { position: 0, contains: 'CLUB', direction: 'out', category: 'activity', planLine: 'Club', fund: 'main' });
  await save('decisions', { title: 'Swimming', day: '2026-05-01', capacity: 'presumed', decidedBy: 'Jo', planLine: 'Club' });
  await save('letters', { direction: 'in', what: 'budget', means: 'letter', day: '2026-05-01', about: 'The budget' });
  await save('budgets', { what: 'actual', day: '2026-05-01', amount: 100, per: 'week', letter: 1 });
  await save('outcomes', { name: 'Sleeping well', from: '2026-04-06' });
  await save('outcomeReviews', { day: '2026-05-12', outcome: 1, change: 'better' });
  await save('ownAccounts', { name: 'Own savings', kind: 'savings', joint: false });
  await save('ownBalances', { ownAccount: 1, day: '2026-05-12', amount: 100 });
  await save('fundPayments', { fund: 'main', from: '2026-04-06', weekly: 100, paidEvery: 'weekly', firstPaymentOn: '2026-04-06' });
  await ledger.bring(
    account,
    lloyds('may.csv', [
      { day: '2026-05-01', text: 'RIVERSIDE CLUB', amount: -2250 },
      { day: '2026-05-08', text: 'ANN LEE', amount: -91_000 },
    ]),
  );
  await expectVerified(ledger);
  await ledger.call('file.close', {});
  return ledger;
}

/** As a change of the program's own, so that only the reference is wrong. */
function changed(db: WriteDb, table: 'bank_account' | (typeof KINDS)[RecordType]['table'], sql: string): void {
  db.exec('BEGIN IMMEDIATE');
  const change = nextChange(db);
  new VersionKeeper(db, change).changing(table, 1, () => db.prepare(sql.replaceAll('$change', String(change))).run());
  appendAudit(db, { id: change, account: 1, at: '2026-10-05T10:00:00.000Z', who: 'tester', method: 'records.remove', what: {}, why: null });
  db.exec('COMMIT');
}

async function found(ledger: TestLedger) {
  await ledger.call('file.open', { path: ledger.path, anyway: true });
  const { problems } = await ledger.call('file.verify', {});
  return problems.filter(({ check }) => check === 'references').map(({ where, message, opens }) => ({ where, message, opens }));
}

const REMOVED = 'It refers to something that was taken away.';

describe('a record that refers to one which was taken away is told of', () => {
  test.each(USES.map(({ type, field, refers }) => ({ type, field, refers })))('$type, $field', async ({ type, field, refers }) => {
    const ledger = await closed();
    const sql = `SELECT id FROM ${KINDS[type].table} WHERE ${columnOf(field)} = 1`;
    const id = await ledger.reading((db) => db.prepare<[], { id: number }>(sql).get()?.id);
    const { table } = KINDS[LIST_OF[refers]];
    await tamper(ledger.path, (db) => changed(db, table, `UPDATE ${table} SET removed_by = $change WHERE id = 1`));
    expect(await found(ledger)).toContainEqual({ where: expect.stringMatching(/^A Person \(DP-1\), /), message: REMOVED, opens: { type, id } });
  });

  test.each([
    ['plan_line', 1],
    ['fund', 1],
    ['bank_account', 1],
    ['payslip', 2],
  ] as const)('a bank line that refers to a %s', async (table, id) => {
    const ledger = await closed();
    await tamper(ledger.path, (db) => changed(db, table, `UPDATE ${table} SET removed_by = $change WHERE id = 1`));
    expect(await found(ledger)).toContainEqual({
      where: expect.stringMatching(/^A Person \(DP-1\), bank line/),
      message: REMOVED,
      opens: { type: 'line', id },
    });
  });
});

test('a record that refers to one of another account is told of', async () => {
  const ledger = await closed();
  await tamper(ledger.path, (db) => changed(db, 'person', 'UPDATE person SET account = 2 WHERE id = 1'));
  expect(await found(ledger)).toContainEqual({
    where: expect.stringMatching(/^A Person \(DP-1\), payslip/),
    message: 'It refers to something of another account.',
    opens: { type: 'payslips', id: 1 },
  });
});
