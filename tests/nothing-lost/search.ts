/**
 * Where what was saved is now: everything below a folder is looked at, in a copy so that nothing is changed, and whatever is a ledger is opened
 * as the program opens it. A test so asks whether a payment or a paper survives, and not under which name.
 */
import { createHash } from 'node:crypto';
import { cpSync, lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Keeper } from './keeper.ts';

/** A ledger, and all in it by name: accounts, payments, and papers that can be read. */
export interface FoundLedger {
  /** Below the folder searched. */
  readonly path: string;
  readonly passphrase: string | null;
  readonly holds: readonly string[];
}

/** Paths below the folder of what is no folder itself, in order. */
export function filesBelow(folder: string): readonly string[] {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => !lstatSync(join(folder, path)).isDirectory());
  return found.toSorted();
}

/** What lies below a folder, to the last byte: a path, what kind of thing is there, and a digest of it. */
export function stateOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(filesBelow(folder).map((path) => [path, whatIs(join(folder, path))]));
}

/** One file, link, pipe or device, told so that it can be compared. */
export function whatIs(path: string): string {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return `link to ${readlinkSync(path)}`;
  if (stat.isFile()) return createHash('sha256').update(readFileSync(path)).digest('hex');
  return `${stat.mode.toString(8)} ${stat.rdev} ${stat.isDirectory() ? readdirSync(path).join(', ') : ''}`;
}

/** Whether these bytes are still in some file below the folder. */
export function isSomewhere(folder: string, bytes: Uint8Array): boolean {
  return filesBelow(folder).some((path) => lstatSync(join(folder, path)).isFile() && readFileSync(join(folder, path)).equals(bytes));
}

async function contentsOf(keeper: Keeper): Promise<readonly string[]> {
  const holds: string[] = [];
  for (const { id: account, reference } of await keeper.call('accounts.list', {})) {
    holds.push(reference);
    const { records } = await keeper.call('records.list', { account, type: 'payments', limit: 500 });
    for (const { type, record, papers } of records) {
      if (type === 'payments') holds.push(record.to);
      if (papers === 0) continue;
      for (const { id, name } of await keeper.call('evidence.list', { account, of: { type, id: record.id } })) {
        const opened = await keeper.program.call('evidence.open', { account, id });
        if (opened.ok && keeper.program.takeFile(opened.value.id)) holds.push(name.replace(/\.txt$/, ''));
      }
    }
  }
  return holds;
}

/** What one ledger holds, opened with whichever of the passphrases opens it; null where none does. It is opened to write, so best in a copy. */
async function lookInto(path: string, passphrases: readonly string[]): Promise<{ passphrase: string | null; holds: readonly string[] } | null> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-search-'));
  const keeper = new Keeper(folder);
  try {
    for (const passphrase of [null, ...passphrases]) {
      const opened = await keeper.program.call('file.open', { path, ...(passphrase !== null && { passphrase }) });
      if (opened.ok) return { passphrase: opened.value.passphrase ? passphrase : null, holds: await contentsOf(keeper) };
      if (opened.problem.code !== 'passphraseNeeded' && opened.problem.code !== 'passphraseWrong') return null;
    }
    return null;
  } finally {
    await keeper.program.close();
    rmSync(folder, { recursive: true });
  }
}

/** Every ledger below the folder that opens, also in folders in it. */
export async function ledgersBelow(folder: string, passphrases: readonly string[] = []): Promise<readonly FoundLedger[]> {
  const copy = mkdtempSync(join(tmpdir(), 'headroom-search-'));
  try {
    // Pipes and devices cannot be copied, and hold nothing.
    cpSync(folder, copy, { recursive: true, filter: (path) => lstatSync(path).isFile() || lstatSync(path).isDirectory() });
    const found: FoundLedger[] = [];
    for (const path of filesBelow(copy).filter((name) => name.endsWith('.headroom'))) {
      const inside = await lookInto(join(copy, path), passphrases);
      if (inside) found.push({ path, ...inside });
    }
    return found;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** Every backup in a folder of backups, each got back to a place of its own, as somebody with a new computer would. */
export async function backupsIn(folder: string, passphrases: readonly string[] = []): Promise<readonly FoundLedger[]> {
  const place = mkdtempSync(join(tmpdir(), 'headroom-search-'));
  const keeper = new Keeper(place);
  try {
    const { files } = await keeper.call('backups.list', { folder });
    const found: FoundLedger[] = [];
    for (const [index, { path: backup }] of files.flatMap(({ backups }) => backups).entries()) {
      for (const passphrase of [null, ...passphrases]) {
        const to = keeper.path(`Back ${index}.headroom`);
        const restored = await keeper.program.call('backups.restore', { backup, to, ...(passphrase !== null && { passphrase }) });
        if (!restored.ok) continue;
        found.push({ path: relative(folder, backup), passphrase: restored.value.passphrase ? passphrase : null, holds: await contentsOf(keeper) });
        // The next would otherwise be opened with the passphrase of this one.
        await keeper.close();
        break;
      }
    }
    return found;
  } finally {
    await keeper.program.close();
    rmSync(place, { recursive: true });
  }
}

/** The ledger at a path below the folder. */
export async function ledgerAt(folder: string, path: string, passphrases: readonly string[] = []): Promise<FoundLedger | undefined> {
  return (await ledgersBelow(folder, passphrases)).find((ledger) => ledger.path === path);
}

/**
 * The papers that a ledger that lies elsewhere gets back when any one file below the folder is put beside it as its papers: what a user
 * can do by hand who has moved a ledger away and finds its papers kept.
 */
export async function papersFor(ledger: string, folder: string, passphrases: readonly string[]): Promise<readonly string[]> {
  let best: readonly string[] = [];
  for (const path of filesBelow(folder)) {
    const place = mkdtempSync(join(tmpdir(), 'headroom-search-'));
    try {
      cpSync(ledger, join(place, 'Away.headroom'));
      cpSync(join(folder, path), join(place, 'Away.headroom-evidence'));
      const inside = await lookInto(join(place, 'Away.headroom'), passphrases);
      const papers = (inside?.holds ?? []).filter((name) => / paper\b/.test(name));
      if (papers.length > best.length) best = papers;
    } finally {
      rmSync(place, { recursive: true });
    }
  }
  return best;
}
