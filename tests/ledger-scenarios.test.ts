/** Both scenarios moved in through dispatch, and every figure on every day as their pages say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleFolders } from '../core/example/accounts.ts';
import { readFolder } from '../core/move-in/folder.ts';
import { toFacts } from '../core/move-in/to-facts.ts';
import { expectConsistent, expectVerified } from './ledger-consistency.ts';
import { fixtures, TestLedger } from './ledger.ts';

type Figures = { readonly asOf: string } & Readonly<Record<string, unknown>>;

const folderOf = (name: string): string => join(fixtures, 'scenarios', name);

function expectedDays(name: string): Figures[] {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folderOf(name), file), 'utf8'));
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

  test('what the ledger keeps is what the folder says', async () => {
    const entries = readdirSync(folderOf(name), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const files = entries
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({ path: path.slice(folderOf(name).length + 1), bytes: readFileSync(path) }));
    const { account: whole } = readFolder(files);
    expect(whole && toFacts(whole)).toEqual(await expectConsistent(ledger, account));
    await expectVerified(ledger);
  });
});

describe('accounts invented by themselves', () => {
  test.each(exampleFolders('2026-10-20').map((folder) => [folder.reference, folder.files] as const))(
    '%s is kept as its folder says',
    async (_reference, files) => {
      const ledger = await TestLedger.forThisTest();
      const { account } = await ledger.moveIn(files);
      const { account: whole } = readFolder(files.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })));
      expect(whole && toFacts(whole)).toEqual(await expectConsistent(ledger, account));
      await expectVerified(ledger);
    },
  );
});
