/** The moment between a restored file's name and the clearing of what it replaced, with real files: whichever file has the name, only its own log is read. */
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { TestLedger } from '../../tests/ledger.ts';
import { dropOtherLog, takePlace } from './take-place.ts';

/** A ledger closed, with what a crash leaves beside it: the last payment is in the log alone. And its backup of before that payment. */
async function crashed() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.moveInScenario('two');
  const [backup] = await ledger.call('backups.make', {});
  const fields = { day: '2026-09-01', to: 'Corner shop', amount: -1250, invoice: null, category: 'other', planLine: null, reference: null } as const;
  await ledger.call('records.save', { account, type: 'payments', fields });
  const [file, log] = [readFileSync(ledger.path), readFileSync(`${ledger.path}-wal`)];
  await ledger.call('file.close', {});
  writeFileSync(ledger.path, file);
  writeFileSync(`${ledger.path}-wal`, log);
  const half = `${ledger.path}-0123456789abcdef-part`;
  copyFileSync(backup?.path ?? '', half);
  const bought = async () => (await ledger.reading((db) => db.prepare("SELECT count(*) FROM audit WHERE method = 'records.save'").pluck().get())) === 1;
  const marks = () => readdirSync(dirname(ledger.path)).filter((name) => name.endsWith('-replaced'));
  return { ledger, half, bought, marks };
}

test('killed once the new file has the name, it opens without the log of the old one, which is refused to whoever only reads', async () => {
  const { ledger, half, bought, marks } = await crashed();
  takePlace(half, ledger.path);
  expect(existsSync(`${ledger.path}-wal`)).toBe(true);
  expect((await ledger.refused('file.open', { path: ledger.path, readOnly: true })).code).toBe('readOnly');
  expect(await ledger.call('file.open', { path: ledger.path })).toMatchObject({ mode: 'write', setAside: null });
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
  expect(await bought()).toBe(false);
  expect(marks()).toEqual([]);
});

test('killed with the mark made and the name not given, the old file opens with its log', async () => {
  const { ledger, half, bought, marks } = await crashed();
  const old = readFileSync(ledger.path);
  takePlace(half, ledger.path);
  expect(marks()).toHaveLength(1);
  writeFileSync(ledger.path, old);
  await ledger.call('file.open', { path: ledger.path });
  expect(await bought()).toBe(true);
  expect(marks()).toEqual([]);
});

test('a mark left behind takes no log that was written since', async () => {
  const { ledger, half, marks } = await crashed();
  takePlace(half, ledger.path);
  const later = readFileSync(`${ledger.path}-wal`).fill(9, 16, 24);
  writeFileSync(`${ledger.path}-wal`, later);
  dropOtherLog(ledger.path);
  expect(readFileSync(`${ledger.path}-wal`).equals(later)).toBe(true);
  expect(marks()).toEqual([]);
});
