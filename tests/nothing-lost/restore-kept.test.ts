/**
 * What a restore replaced is kept with its log and its papers, and so is a copy taken after a power cut. Going back to such a file takes in
 * all three, as looking into it shows.
 */
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { Keeper } from './keeper.ts';

/** `Cut.headroom`, as a power cut left it with a payment in its log and two papers beside it, replaced by an older backup; closed. Answers with where it is kept. */
async function replacedAfterPowerCut() {
  const keeper = new Keeper(temporaryFolder());
  onTestFinished(() => keeper.program.close());
  const payment = await keeper.ledger('Anna.headroom');
  const [made] = await keeper.call('backups.make', { to: temporaryFolder() });
  await keeper.pay('saved last');
  await keeper.paper(payment, 'late paper');
  for (const part of ['', '-wal', '-evidence', '-evidence-wal'])
    if (existsSync(keeper.path(`Anna.headroom${part}`))) copyFileSync(keeper.path(`Anna.headroom${part}`), keeper.path(`Cut.headroom${part}`));
  await keeper.close();
  const { replaced } = await keeper.call('backups.restore', { backup: made?.path ?? '', to: keeper.path('Cut.headroom') });
  await keeper.close();
  return { keeper, kept: replaced ?? '' };
}

test('going back to what was replaced brings what its log holds, and its papers', async () => {
  const { keeper, kept } = await replacedAfterPowerCut();
  const status = await keeper.call('backups.restore', { backup: kept, to: keeper.path('Again.headroom') });
  expect(JSON.stringify(await keeper.call('records.list', { account: 1, type: 'payments' }))).toContain('saved last');
  expect(status.papers).toBeNull();
  expect((await keeper.call('file.verify', {})).problems).toEqual([]);
});

test('what was replaced is only read', async () => {
  const { keeper, kept } = await replacedAfterPowerCut();
  const bytes = (): unknown =>
    readdirSync(dirname(kept))
      .filter((file) => !file.endsWith('-shm'))
      .map((file) => [file, readFileSync(join(dirname(kept), file)).toString('hex')]);
  const before = bytes();
  await keeper.call('backups.restore', { backup: kept, to: keeper.path('Again.headroom') });
  expect(bytes()).toEqual(before);
});

test('a file that another program has open is not gone back to', async () => {
  const { keeper, kept } = await replacedAfterPowerCut();
  const other = new Keeper(temporaryFolder());
  onTestFinished(() => other.program.close());
  await other.call('file.open', { path: kept });
  expect((await keeper.refused('backups.restore', { backup: kept, to: keeper.path('Again.headroom') })).code).toBe('fileInUse');
  expect(existsSync(keeper.path('Again.headroom'))).toBe(false);
});
