/** Backups where the clock, another program or a second name is in the way, with real files. */
import { copyFileSync, linkSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { backupWords } from '../../core/words/backups.ts';
import { Keeper } from '../../tests/nothing-lost/keeper.ts';
import { temporaryFolder } from '../../tests/temporary.ts';

/** A ledger with a paper, open. */
async function open(folder = temporaryFolder()) {
  const keeper = new Keeper(folder);
  onTestFinished(() => keeper.program.close());
  await keeper.ledger('Anna.headroom');
  return keeper;
}

test('under a clock of the year 12026 no backup gets a name, and it is said why', async () => {
  const keeper = await open();
  keeper.now = '+012026-10-05T09:30:00.000Z';
  const to = temporaryFolder();
  expect((await keeper.refused('backups.make', { to })).message).toContain('the date of this computer is wrong');
  expect(readdirSync(to, { recursive: true }).filter((name) => String(name).endsWith('.headroom'))).toEqual([]);
  await keeper.refused('backups.make', {});
  expect((await keeper.call('backups.state', {})).file?.trouble).toContain('the date of this computer is wrong');
  keeper.now = '2026-10-05T09:30:00.000Z';
  expect(await keeper.call('backups.make', {})).toMatchObject([{ problems: 0 }]);
});

test('papers that another program has filled stay while its backup has no name yet', async () => {
  const keeper = await open();
  const [made] = await keeper.call('backups.make', {});
  const folder = dirname(made?.path ?? '');
  // Of a copy under a passphrase, whose backup is on its way.
  await keeper.call('file.changePassphrase', { current: null, next: 'four words' });
  keeper.now = '2026-10-05T10:30:00.000Z';
  const [other] = await keeper.call('backups.make', {});
  renameSync(other?.path ?? '', join(folder, 'Anna 2026-10-05 11.30.00.headroom-0123456789abcdef-part'));
  const stores = readdirSync(folder).filter((name) => name.startsWith('Papers'));
  expect(stores).toHaveLength(2);
  await keeper.call('file.changePassphrase', { current: 'four words', next: null });
  keeper.now = '2026-10-05T12:30:00.000Z';
  await keeper.call('backups.make', {});
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(stores));
});

test('a second name of a file in use, by this program or another, is said to be in use, and what is saved then is kept', async () => {
  const keeper = await open();
  const other = await open();
  for (const [of, message] of [
    [keeper, backupWords.isOpen],
    [other, 'using this file just now'],
  ] as const) {
    const link = join(of.files, 'Second name.headroom');
    linkSync(of.path('Anna.headroom'), link);
    for (const method of ['backups.preview', 'backups.restore'] as const)
      expect(await keeper.refused(method, { backup: link, to: keeper.path('New.headroom') })).toMatchObject({
        code: 'fileInUse',
        message: expect.stringContaining(message),
      });
    await of.pay('saved after');
  }
});

test('a backup opened by itself and then left by a crash brings its log along', async () => {
  const keeper = await open();
  const [made] = await keeper.call('backups.make', { to: temporaryFolder() });
  await keeper.close();
  const backup = made?.path ?? '';
  await keeper.call('file.open', { path: backup });
  await keeper.pay('in the backup alone');
  const crashed = join(temporaryFolder(), 'Anna 2026-10-05 09.30.00.headroom');
  for (const part of ['', '-wal']) copyFileSync(`${backup}${part}`, `${crashed}${part}`);
  await keeper.close();
  const before = ['', '-wal'].map((part) => readFileSync(`${crashed}${part}`));
  await keeper.call('backups.restore', { backup: crashed, to: keeper.path('New.headroom') });
  expect(JSON.stringify(await keeper.call('records.list', { account: 1, type: 'payments' }))).toContain('in the backup alone');
  expect(['', '-wal'].map((part) => readFileSync(`${crashed}${part}`))).toEqual(before);
});
