/** What an employer has to keep, pay and do, as the program answers it of a whole account. The rules of each are tested beside them. */
import { expect, test } from 'vitest';
import { TestLedger } from './ledger.ts';

test('of scenario one: what is due to HMRC and the scheme adds up to what is owed, and nothing is kept by asking', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.moveInScenario('one');
  const on = '2026-10-21';
  const { liabilities } = await ledger.call('figures.overview', { account, on });
  const { pots, due, year } = await ledger.call('employing.pots', { account, on });
  const owed = (to: 'hmrc' | 'pension'): number => due.filter((one) => one.to === to).reduce((sum, { left }) => sum + left, 0);
  expect([owed('hmrc'), owed('pension')]).toEqual([liabilities.hmrc, liabilities.pension]);
  expect(pots.find(({ pot }) => pot === 'holiday')?.needed).toBe(liabilities.holiday);
  const slips = (await ledger.call('records.list', { account, type: 'payslips' })).records.flatMap(({ record }) => ('gross' in record ? [record] : []));
  const ofYear = slips.filter(({ paidOn }) => paidOn >= '2026-04-06' && paidOn <= on);
  expect(year.all.gross).toBe(ofYear.reduce((sum, { gross }) => sum + gross, 0));
  expect(year.people.reduce((sum, { sums }) => sum + sums.net, 0)).toBe(ofYear.reduce((sum, { net }) => sum + net, 0));
});

test('a duty that is marked as done is done, and taken back it is not', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.moveInScenario('one');
  const terms = async () =>
    (await ledger.call('employing.duties', { account, on: '2026-10-04' })).find(({ what, person }) => what === 'written_terms' && person);
  const duty = await terms();
  expect(duty?.state).toBe('not_known');
  const fields = { duty: 'written_terms', dueOn: duty?.dueOn ?? '', person: duty?.person?.id ?? null, doneOn: '2026-10-03' };
  // Today is 5 October.
  expect(await ledger.refused('records.save', { account, type: 'dutiesDone', fields: { ...fields, doneOn: '2026-10-06' } })).toMatchObject({
    code: 'badInput',
    field: 'fields.doneOn',
    message: 'That day is still to come. Say it once it is done.',
  });
  await ledger.call('records.save', { account, type: 'dutiesDone', fields });
  expect(await terms()).toMatchObject({ state: 'done', doneOn: '2026-10-03' });
  const { change } = ledger;
  await ledger.call('changes.undo', { account, change });
  expect((await terms())?.state).toBe('not_known');
});

test('a day whose rates are not on file names what is missing, and no cost', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.moveInScenario('one');
  const { rows } = await ledger.call('employing.costs', { account, on: '2027-06-01' });
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.map(({ cost }) => cost)).toEqual(rows.map(() => null));
  expect(rows[0]?.lacks).toContain('no rates of National Insurance');
});
