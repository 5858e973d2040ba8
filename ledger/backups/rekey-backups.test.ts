/** Giving backups the passphrase their file has now: real files, papers and all, cancelled and killed between. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { RunningProgram } from '../../core/api/caller.ts';
import { plainAccount, TestLedger } from '../../tests/ledger.ts';
import { MIGRATIONS } from '../../tests/temporary.ts';
import { evidenceFileOf } from './folder.ts';
import { migrationsIn } from '../disk/migrate.ts';
import { unlock } from '../disk/connection.ts';
import { verify } from '../verify/verify.ts';

const PAYMENT = { day: '2026-09-01', to: 'Barber', amount: -1300, invoice: null, category: 'other', planLine: null, reference: null } as const;

/** A file with a paper, backed up under no passphrase, then under one, then given another. */
async function threeTimes() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('A1'));
  const { id } = await ledger.call('records.save', { account, type: 'payments', fields: PAYMENT });
  await ledger.call('evidence.add', { account, of: { type: 'payments', id }, files: [ledger.file({ path: 'receipt.txt', text: 'paid in full' })] });
  const [first] = await ledger.call('backups.make', {});
  await ledger.call('file.changePassphrase', { current: null, next: 'one' });
  const [second] = await ledger.call('backups.make', {});
  const [third] = await ledger.call('backups.make', {});
  await ledger.call('file.changePassphrase', { current: 'one', next: 'two' });
  const paths = [first?.path ?? '', second?.path ?? '', third?.path ?? ''];
  return { ledger, paths, folder: dirname(paths[0] ?? '') };
}

/** Opens with that passphrase, adds up, and its papers are there. */
async function isWhole(path: string, passphrase: string | undefined): Promise<void> {
  const file = await unlock(path, passphrase);
  expect(verify(file, migrationsIn(MIGRATIONS), () => {}, evidenceFileOf(file)).problems).toEqual([]);
}

test('those that the old passphrase opens get the new one, with their papers; the others keep theirs', async () => {
  const { ledger, paths, folder } = await threeTimes();
  expect(await ledger.call('backups.otherKeys', {})).toEqual({ count: 3 });
  expect(await ledger.call('backups.rekey', { old: 'one' })).toEqual({ changed: 2, left: 1 });
  await isWhole(paths[0] ?? '', undefined);
  await isWhole(paths[1] ?? '', 'two');
  await isWhole(paths[2] ?? '', 'two');
  await expect(unlock(paths[1] ?? '', 'one')).rejects.toThrow();
  expect(await ledger.call('backups.otherKeys', {})).toEqual({ count: 1 });
  // One store for each of the two keys that are left, and nothing half made.
  expect(readdirSync(folder).filter((name) => name.startsWith('Papers'))).toHaveLength(2);
  expect(readdirSync(folder)).toHaveLength(5);

  expect(await ledger.call('backups.rekey', { old: null })).toEqual({ changed: 1, left: 0 });
  await isWhole(paths[0] ?? '', 'two');
  expect(readdirSync(folder)).toHaveLength(4);
});

test('with a wrong old passphrase nothing changes', async () => {
  const { ledger, paths } = await threeTimes();
  const before = paths.map((path) => readFileSync(path));
  expect(await ledger.call('backups.rekey', { old: 'neither' })).toEqual({ changed: 0, left: 3 });
  expect(paths.every((path, index) => readFileSync(path).equals(before[index] ?? Buffer.alloc(0)))).toBe(true);
});

test('cancelled between two, each is whole under its own passphrase, and the rest is done the next time', async () => {
  const { ledger, paths } = await threeTimes();
  const stop = new AbortController();
  let files = 0;
  const program: RunningProgram = ledger.program;
  const result = await program.call(
    'backups.rekey',
    { old: 'one' },
    {
      signal: stop.signal,
      onProgress: ({ step }) => {
        if (step === 'Changing the passphrase of the backups' && (files += 1) === 2) stop.abort();
      },
    },
  );
  expect(result).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  // Newest first.
  await isWhole(paths[2] ?? '', 'two');
  await isWhole(paths[1] ?? '', 'one');
  expect(await ledger.call('backups.rekey', { old: 'one' })).toEqual({ changed: 1, left: 1 });
  await isWhole(paths[1] ?? '', 'two');
});

test('a backup can be restored after it', async () => {
  const { ledger, paths } = await threeTimes();
  await ledger.call('backups.rekey', { old: 'one' });
  await ledger.call('backups.restore', { backup: paths[1] ?? '', passphrase: 'two' });
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
  expect(join(dirname(ledger.path), 'Home.headroom')).toBe(ledger.path);
});
