/** Both scenarios moved in through dispatch, and every figure on every day as their pages say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtures, TestLedger } from './ledger.ts';

type Figures = { readonly asOf: string } & Readonly<Record<string, unknown>>;

function expectedDays(name: string): Figures[] {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(fixtures, 'scenarios', name, file), 'utf8'));
  return [read('expected.json') as Figures, ...(read('expected-other-days.json') as Figures[])];
}

describe.each([
  ['one', 'DP-0001'],
  ['two', 'DP-0002'],
])('scenario %s', (name, reference) => {
  let ledger: TestLedger;
  let account = 0;
  beforeAll(async () => {
    ledger = await TestLedger.start();
    ({ account } = await ledger.moveInScenario(name));
  });
  afterAll(() => ledger.close());

  test('the account is in the list of accounts', async () => {
    const accounts = await ledger.call('accounts.list', {});
    expect(accounts.map((one) => [one.id, one.reference, one.unexplained])).toEqual([[account, reference, 0]]);
  });

  test.each(expectedDays(name).map((figures) => [figures.asOf, figures] as const))('every figure on %s', async (on, figures) => {
    expect(await ledger.call('figures.overview', { account, on })).toMatchObject(figures);
  });

  test('the file is in order from end to end', async () => {
    expect((await ledger.call('file.verify', {})).problems).toEqual([]);
  });
});
