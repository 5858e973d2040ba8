/**
 * Looks at what lies on the disk as a user would: in a copy elsewhere, through the program. So that looking changes nothing: a file that
 * a killed program left is first opened by the next step, not by the test. What has not changed since is not looked at again.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { RunningProgram } from '../../../core/api/caller.ts';
import type { Result } from '../../../core/api/method.ts';
import type { Input, MethodName, Output } from '../../../core/api/methods.ts';
import { startDirect } from '../../../ledger/dispatch.ts';
import { optionsIn } from '../../temporary.ts';
import type { Change, Passphrase, Trail } from './model.ts';
import { BEGIN, MINUTE, shownAs, textOf } from './model.ts';
import './few-rounds.ts';

export type Seen =
  | { readonly opens: false; readonly code: string }
  | { readonly opens: true; readonly shown: string; readonly readable: Trail; readonly wrong: readonly string[] };

/** The file at `path` and what SQLite keeps beside it: it moves as one. */
export const logsAnd = (path: string): readonly string[] => besideEach(path).filter((file) => /\.headroom(?:-wal|-shm|-journal)?$/.test(file));

/** The papers of the file at `path`, whether it is there or not, with what a kill left of them. */
export const papersAt = (path: string): readonly string[] => besideEach(path).filter((file) => basename(file).startsWith(`${basename(path)}-evidence`));

function besideEach(path: string): readonly string[] {
  const names = readdirSync(dirname(path), { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.startsWith(basename(path)));
  return names.map(({ name }) => join(dirname(path), name)).toSorted();
}

export function filesBelow(folder: string): readonly string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return found.map((entry) => join(entry.parentPath, entry.name)).toSorted();
}

export class Looker {
  readonly #scratch: string;
  readonly #seen = new Map<string, Seen>();
  readonly #digests = new Map<string, string>();

  constructor(scratch: string) {
    this.#scratch = scratch;
  }

  /** A ledger where it lies, with the papers beside it. */
  ledger(path: string, passphrase: Passphrase): Promise<Seen> {
    return this.#exactly(passphrase, (given) => this.#with([...logsAnd(path), ...papersAt(path)], path, given));
  }

  /** A passphrase is passed over where a file has none: what should have one must not open without. */
  async #exactly(passphrase: Passphrase, look: (given: Passphrase) => Promise<Seen>): Promise<Seen> {
    const open = passphrase !== null && (await look(null)).opens;
    return open ? { opens: false, code: 'it opens without a passphrase' } : look(passphrase);
  }

  /** A ledger with the papers of `store`, which lie elsewhere: as when the user puts them beside it. */
  withStore(path: string, store: string, passphrase: Passphrase): Promise<Seen> {
    return this.#with([...logsAnd(path), ...papersAt(store)], path, passphrase, store);
  }

  #with(files: readonly string[], path: string, passphrase: Passphrase, store = path): Promise<Seen> {
    const named = files.map((file) => [file, file.slice((file.startsWith(path) ? path : store).length)] as const);
    return this.#once(['ledger', passphrase, ...named.map(([file, ending]) => `${this.#digest(file)}${ending}`)], async (folder) => {
      const place = join(folder, 'files', 'Copy.headroom');
      for (const [file, ending] of named) copyFileSync(file, `${place}${ending}`);
      return this.#show(folder, async (program) => program.call('file.open', { path: place, ...(passphrase !== null && { passphrase }) }));
    });
  }

  /** A backup, by going back to it in a place where nothing is. */
  backup(path: string, passphrase: Passphrase): Promise<Seen> {
    return this.#exactly(passphrase, (given) => this.#backup(path, given));
  }

  #backup(path: string, passphrase: Passphrase): Promise<Seen> {
    const shared = readdirSync(dirname(path)).filter((name) => !name.endsWith('.headroom'));
    const files = [path, ...shared.map((name) => join(dirname(path), name))];
    return this.#once(['backup', passphrase, ...files.map((file) => this.#digest(file))], async (folder) => {
      const from = join(folder, 'from', basename(dirname(path)));
      mkdirSync(from, { recursive: true });
      for (const file of files) copyFileSync(file, join(from, basename(file)));
      const input = { backup: join(from, basename(path)), to: join(folder, 'files', 'Copy.headroom'), ...(passphrase !== null && { passphrase }) };
      return this.#show(folder, async (program) => program.call('backups.restore', input));
    });
  }

  async #once(key: readonly unknown[], look: (folder: string) => Promise<Seen>): Promise<Seen> {
    const name = JSON.stringify(key);
    const known = this.#seen.get(name);
    if (known) return known;
    mkdirSync(join(this.#scratch, 'files'), { recursive: true });
    try {
      const seen = await look(this.#scratch);
      this.#seen.set(name, seen);
      return seen;
    } finally {
      rmSync(this.#scratch, { recursive: true });
    }
  }

  async #show(folder: string, opening: (program: RunningProgram) => Promise<Result<unknown>>): Promise<Seen> {
    const program = startDirect(optionsIn(folder));
    try {
      const opened = await opening(program);
      return opened.ok ? await shownIn(program) : { opens: false, code: opened.problem.code };
    } finally {
      await program.close();
    }
  }

  #digest(path: string): string {
    const { ino, size, ctimeNs, mtimeNs } = statSync(path, { bigint: true });
    const stamp = [path, ino, size, ctimeNs, mtimeNs].join(' ');
    const known = this.#digests.get(stamp);
    if (known !== undefined) return known;
    const digest = createHash('sha256').update(readFileSync(path)).digest('hex');
    this.#digests.set(stamp, digest);
    return digest;
  }
}

/** What the trail of the file itself says, in the model's letters. */
const OF_FILE = [
  [/^Made this file/, 'm'],
  [/^Set a new passphrase|^Took the passphrase away/, 'k'],
  [/^Went back to /, 'b'],
] as const;

async function shownIn(program: RunningProgram): Promise<Seen> {
  const call = async <N extends MethodName>(method: N, input: Input<N>): Promise<Output<N>> => {
    const result = await program.call(method, input);
    if (!result.ok) throw new Error(`looking: ${method}: ${result.problem.code}: ${result.problem.message}`);
    return result.value;
  };
  const accounts = await call('accounts.list', {});
  const records: string[] = [];
  const papers: string[] = [];
  const readable: Change[] = [];
  if (accounts.length > 0) {
    const listed = await call('records.list', { account: 1, type: 'purchases', limit: 1000 });
    for (const row of listed.records) {
      if (row.type !== 'purchases') continue;
      const { id, item, amount } = row.record;
      records.push(`${item} ${amount}`);
      if (row.papers === 0) continue;
      for (const paper of await call('evidence.list', { account: 1, of: { type: 'purchases', id } })) {
        const name = paper.name.replace('.txt', '') as Change;
        papers.push(name);
        const given = await program.call('evidence.open', { account: 1, id: paper.id });
        if (given.ok && Buffer.from(program.takeFile(given.value.id)?.bytes ?? []).toString() === textOf(name)) readable.push(name);
      }
    }
  }
  const byNumber = (one: string, other: string): number => Number.parseInt(one.slice(1), 10) - Number.parseInt(other.slice(1), 10);
  const { rows } = await call('audit.list', { account: null, filter: {}, offset: 0, limit: 1000 });
  const ofFile = rows.toReversed().flatMap(({ at, what }) => {
    const kind = OF_FILE.find(([sentence]) => sentence.test(what))?.[1];
    return kind === undefined ? [] : [`${kind}${(Date.parse(at) - BEGIN) / MINUTE}`];
  });
  const { problems } = await call('file.verify', {});
  return {
    opens: true,
    shown: shownAs(accounts.length, records.toSorted(byNumber), papers.toSorted(byNumber), ofFile),
    readable: readable.toSorted(byNumber),
    // Which papers are there is asked for one by one.
    wrong: problems.filter(({ check }) => check !== 'papers').map(({ where, message }) => `${where}: ${message}`),
  };
}
