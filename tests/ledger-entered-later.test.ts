/** A past day is shown with what was dated by then; what was entered or changed only afterwards says so, and on which day. Today is 5 October 2026. */
import { expect, test } from 'vitest';
import type { FiledRow } from '../core/api/figures.ts';
import { plainAccount, TestLedger } from './ledger.ts';

const invoice = { supplier: 'Harbour Homecare', number: 'INV1', day: '2026-05-01', amount: 9_600 };

async function invoicesOn(ledger: TestLedger, account: number, on: string): Promise<FiledRow['later'][]> {
  const { rows } = await ledger.call('figures.working', { account, on, figure: { figure: 'invoices' } });
  return rows.flatMap(({ opens, later }) => (opens !== null && 'type' in opens && opens.type === 'invoices' ? [later] : []));
}

test('an invoice dated in May and entered in October is marked on every day before it was entered', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const { id } = await ledger.call('records.save', { account, type: 'invoices', fields: invoice });
  expect(await invoicesOn(ledger, account, '2026-04-30')).toEqual([]);
  expect(await invoicesOn(ledger, account, '2026-05-01')).toEqual([{ what: 'entered', on: '2026-10-05' }]);
  expect(await invoicesOn(ledger, account, '2026-10-05')).toEqual([undefined]);
  // What was not there then stays entered later, whatever is changed of it since.
  await ledger.call('records.save', { account, type: 'invoices', id, fields: { ...invoice, amount: 9_700 } });
  expect(await invoicesOn(ledger, account, '2026-05-01')).toEqual([{ what: 'entered', on: '2026-10-05' }]);
});

const ACCOUNT =
  'key,value\nreference,DP-9\nperson,A Person\ncouncil,Anyshire\nopened_on,06/04/2026\nopening_balance,0\nplan_year_start,06/04/2026\nrole,holder\nemployment_allowance,no\n';
const INVOICES = 'supplier,number,date,due,service_from,service_to,hours,rate,amount,plan_line\nHarbour Homecare,INV1,01/05/2026,,,,,,96.00,\n';

test('what came with the account is not marked, until it is changed', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.moveIn([
    { path: 'account.csv', text: ACCOUNT },
    { path: 'invoices.csv', text: INVOICES },
  ]);
  expect(await invoicesOn(ledger, account, '2026-05-01')).toEqual([undefined]);
  await ledger.call('records.save', { account, type: 'invoices', id: 1, fields: { ...invoice, amount: 9_700 } });
  expect(await invoicesOn(ledger, account, '2026-05-01')).toEqual([{ what: 'changed', on: '2026-10-05' }]);
  expect(await invoicesOn(ledger, account, '2026-10-05')).toEqual([undefined]);
  await ledger.call('changes.undo', { account, change: ledger.change });
  // As it was then.
  expect(await invoicesOn(ledger, account, '2026-05-01')).toEqual([undefined]);
});
