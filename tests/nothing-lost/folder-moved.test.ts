/**
 * A folder is moved away while a file in it is open, and a copy of it takes its place. What then lies under the names belongs to the copy:
 * letting go of the file that was moved takes neither its log nor its lock away.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { Keeper } from './keeper.ts';

const LEDGER = 'Anna.headroom';

/** Open, with a payment saved last; and its folder moved away, with a copy of ledger and log put in its place. */
async function movedAway() {
  const keeper = new Keeper(temporaryFolder());
  onTestFinished(() => keeper.program.close());
  await keeper.ledger(LEDGER);
  await keeper.close();
  await keeper.open(LEDGER);
  await keeper.pay('saved last');
  const away = `${keeper.files} away`;
  renameSync(keeper.files, away);
  mkdirSync(keeper.files);
  for (const file of readdirSync(away)) if (/\.headroom(?:-wal|-evidence)?$/.test(file)) copyFileSync(join(away, file), keeper.path(file));
  return { keeper, away };
}

const paid = async (keeper: Keeper): Promise<string> => JSON.stringify(await keeper.call('records.list', { account: 1, type: 'payments' }));

test('what the copy has in its log is there when it is opened in place of the file that was moved', async () => {
  const { keeper } = await movedAway();
  await keeper.open(LEDGER);
  expect(await paid(keeper)).toContain('saved last');
});

test('a second program that has the copy open keeps its log and its lock when the first lets go', async () => {
  const { keeper } = await movedAway();
  const second = new Keeper(temporaryFolder(), { filesFolder: keeper.files });
  onTestFinished(() => second.program.close());
  const path = keeper.path(LEDGER);
  await second.call('file.open', { path });
  await second.pay('by the second');
  await keeper.close();
  expect(existsSync(`${path}-wal`), 'the log of the second').toBe(true);
  expect(existsSync(`${path}-lock`), 'the lock of the second').toBe(true);
  expect(existsSync(`${path}-lock-holder`), 'who has it').toBe(true);
  expect(await paid(second)).toContain('by the second');
});

test('the file that was moved is whole where it is now', async () => {
  const { keeper, away } = await movedAway();
  await keeper.close();
  const again = new Keeper(temporaryFolder());
  onTestFinished(() => again.program.close());
  await again.call('file.open', { path: join(away, LEDGER) });
  expect(await paid(again)).toContain('saved last');
});
