/**
 * A file exported whole and brought back, held against the one it was made of: every row of every table, papers and all, every figure,
 * and what `verify` says.
 */
import { join } from 'node:path';
import { expect } from 'vitest';
import { connect, unlock } from '../ledger/disk/connection.ts';
import { PAST_EVERYTHING } from './ledger-consistency.ts';
import { TestLedger } from './ledger.ts';

/** Every table there is in a file, SQLite's own too, and every row in it. */
export async function everyRow(path: string, passphrase?: string): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const db = connect(await unlock(path, passphrase), 'read');
  try {
    const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
    return new Map(tables.map((table) => [table, db.prepare(`SELECT * FROM "${table}"`).all()]));
  } finally {
    db.close();
  }
}

/** All of the open file in one ZIP. */
export async function everythingOf(ledger: TestLedger): Promise<Uint8Array> {
  const { file } = await ledger.call('export.everything', {});
  const bytes = ledger.program.takeFile(file.id)?.bytes;
  if (!bytes) throw new Error('no ZIP was given');
  return bytes;
}

const DAYS = ['2026-04-30', '2026-06-14', '2026-10-04', PAST_EVERYTHING];

async function figuresOf(ledger: TestLedger): Promise<unknown> {
  const figures: unknown[] = [];
  for (const { id, ...summary } of await ledger.call('accounts.list', {})) {
    figures.push(summary);
    for (const on of DAYS)
      figures.push(await ledger.call('figures.overview', { account: id, on }), await ledger.call('figures.needsDoing', { account: id, on }));
    figures.push(await ledger.call('money.totals', { account: id }));
  }
  return figures;
}

/** Exports the open file and makes one of it elsewhere, which must be equal. Both files are as good as before. */
export async function expectComesBack(ledger: TestLedger): Promise<void> {
  const other = await TestLedger.start();
  try {
    const path = join(other.folder, 'files', 'Back.headroom');
    const { id } = other.program.addFile({ path: 'everything.zip', bytes: await everythingOf(ledger) });
    expect(await other.call('export.bringBack', { file: id, path })).toMatchObject({ path, mode: 'write', passphrase: false, papers: null });
    expect(await everyRow(path)).toEqual(await everyRow(ledger.path));
    expect(await figuresOf(other)).toEqual(await figuresOf(ledger));
    expect((await other.call('file.verify', {})).problems).toEqual([]);
  } finally {
    await other.close();
  }
}
