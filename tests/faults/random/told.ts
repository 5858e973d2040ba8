/**
 * What was answered as done, held against what lies on the disk. Everything told must be in some place and readable with its passphrase; and
 * whatever opens must show a state that was told of. Reads the disk, and changes only what it is told to remember.
 */
import { existsSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { keptFor, momentOf, readBackupName } from '../../../core/host/backups.ts';
import type { Looker, Seen } from './look.ts';
import { filesBelow } from './look.ts';
import type { Backup, Ledger, Passphrase, State, Trail } from './model.ts';
import { goesThrough, papersOf, shownBy } from './model.ts';

/** Something that was answered as done is gone or wrong. */
export class Wrong extends Error {}

export const PASSPHRASES: readonly Passphrase[] = [null, 'alder', 'birch'];

/** A ledger that a backup took the place of. */
export type Kept = State & { readonly of: string };

/** Going back to a backup is one more change; whoever looks does so in the first minute. */
const GONE_BACK = 'b0';

export class Told {
  readonly folder: string;
  readonly #looker: Looker;
  /** The last changed first. */
  ledgers: readonly Ledger[] = [];
  backups: readonly Backup[] = [];
  kept: readonly Kept[] = [];
  exports: readonly Ledger[] = [];
  /** What a file may show, and its trail. */
  readonly #states = new Map<string, Trail>();

  constructor(folder: string, looker: Looker) {
    this.folder = folder;
    this.#looker = looker;
  }

  at(path: string): Ledger | undefined {
    return this.ledgers.find((ledger) => ledger.path === path);
  }

  name(path: string): string {
    return relative(this.folder, path);
  }

  /** Null: nothing is there any more. */
  set(path: string, ledger: Ledger | null): void {
    this.ledgers = [...(ledger ? [{ ...ledger, path }] : []), ...this.ledgers.filter((one) => one.path !== path)];
    if (ledger) this.#states.set(shownBy(ledger.trail), ledger.trail);
  }

  trailShownBy(seen: Seen): Trail | undefined {
    return seen.opens ? this.#states.get(seen.shown) : undefined;
  }

  look(path: string, passphrase: Passphrase): Promise<Seen> {
    return this.#looker.ledger(path, passphrase);
  }

  /** Whether the file at `path` shows that state, under its passphrase. */
  async shows(path: string, { trail, passphrase }: State): Promise<boolean> {
    if (!existsSync(path)) return false;
    const seen = await this.look(path, passphrase);
    return seen.opens && seen.shown === shownBy(trail);
  }

  #backupPaths(): readonly string[] {
    const roots = [join(this.folder, 'files', 'Backups'), join(this.folder, 'stick')].filter((root) => existsSync(root));
    return roots.flatMap(filesBelow).filter((path) => readBackupName(basename(path)));
  }

  async #isBackupOf(path: string, state: State): Promise<Seen | null> {
    const seen = await this.#looker.backup(path, state.passphrase);
    return seen.opens && seen.shown === shownBy([...state.trail, GONE_BACK]) ? seen : null;
  }

  /**
   * Takes in what became of the backups: new ones are of one of `by`, and only the rule of the ledger they are of lets old ones go.
   * @param by what was open, or came to be.
   */
  async takeInBackups(by: readonly Ledger[], now: string): Promise<readonly Backup[]> {
    const paths = this.#backupPaths();
    const appeared: Backup[] = [];
    for (const path of paths.filter((one) => !this.backups.some((backup) => backup.path === one))) appeared.push(await this.#newBackup(path, by));
    // Their folders are named by chance.
    const inOrder = (one: Backup): string => `${basename(one.path)} ${one.of}`;
    appeared.sort((one, other) => (inOrder(one) < inOrder(other) ? -1 : 1));
    const all = [...this.backups, ...appeared];
    for (const gone of this.backups.filter(({ path }) => !paths.includes(path))) {
      const folder = dirname(gone.path);
      const allowed = appeared.some((made) => {
        if (dirname(made.path) !== folder || made.problems !== gone.problems || !goesThrough(made.trail, gone.trail)) return false;
        const own = all.filter((one) => dirname(one.path) === folder && one.problems === gone.problems && goesThrough(made.trail, one.trail));
        const moments = own.map(({ moment }) => moment);
        return !keptFor(moments, momentOf(now)).has(gone.moment);
      });
      if (!allowed) throw new Wrong(`the backup ${this.name(gone.path)} is gone, which the rule of its ledger does not let go`);
    }
    this.backups = all.filter(({ path }) => paths.includes(path));
    return appeared;
  }

  async #newBackup(path: string, by: readonly Ledger[]): Promise<Backup> {
    for (const ledger of by) {
      const seen = await this.#isBackupOf(path, ledger);
      if (!seen?.opens) continue;
      const missing = ledger.beside.filter((paper) => !seen.readable.includes(paper));
      if (missing.length > 0) throw new Wrong(`the new backup ${this.name(path)} lacks the papers ${missing.join(', ')}`);
      const { moment = '', problems = false } = readBackupName(basename(path)) ?? {};
      const { path: of, trail, passphrase, key } = ledger;
      return { path, of, trail, passphrase, key, beside: papersOf(trail).filter((paper) => seen.readable.includes(paper)), apart: [], moment, problems };
    }
    throw new Wrong(`the new backup ${this.name(path)} shows nothing that was answered as done`);
  }

  /** Which backups have the passphrase of `ledger` now, of those that had `old`: only its own may. Gives how many changed. */
  async takeInRekeyed(ledger: Ledger, old: Passphrase): Promise<number> {
    let changed = 0;
    const taken: Backup[] = [];
    for (const backup of this.backups) {
      const could = backup.passphrase === old && backup.key !== ledger.key && goesThrough(ledger.trail, backup.trail);
      const under = { ...backup, passphrase: ledger.passphrase, key: ledger.key };
      const did = could && (await this.#isBackupOf(backup.path, under)) !== null;
      if (did) changed += 1;
      taken.push(did ? under : backup);
    }
    this.backups = taken;
    return changed;
  }

  /** Holds all of it against the disk. */
  async check(): Promise<void> {
    for (const ledger of this.ledgers) await this.#checkAt(ledger.path, ledger, this.name(ledger.path));
    for (const backup of this.backups) await this.#checkBackup(backup);
    const others = filesBelow(this.folder).filter((path) => this.#isOther(path));
    for (const path of others) await this.#checkOther(path);
    for (const one of this.kept) await this.#checkKept(one, others);
  }

  async #checkAt(path: string, state: State, name: string): Promise<void> {
    if (!existsSync(path)) throw new Wrong(`${name} is gone`);
    const seen = await this.look(path, state.passphrase);
    if (!seen.opens) throw new Wrong(`${name} does not open with the passphrase ${state.passphrase ?? 'none'}: ${seen.code}`);
    if (seen.shown !== shownBy(state.trail)) throw new Wrong(`${name} shows ${seen.shown}, where ${shownBy(state.trail)} was answered as done`);
    if (seen.wrong.length > 0) throw new Wrong(`${name} is not in order: ${seen.wrong.join('; ')}`);
    const missing = state.beside.filter((paper) => !seen.readable.includes(paper));
    if (missing.length > 0) throw new Wrong(`${name}: the papers ${missing.join(', ')} cannot be read any more`);
    const lost = await this.#readableNowhere(path, state, seen.readable);
    if (lost.length > 0) throw new Wrong(`${name}: the papers ${lost.join(', ')}, which were left elsewhere, can be read in no place any more`);
  }

  async #readableNowhere(path: string, { apart, passphrase }: State, readable: Trail): Promise<Trail> {
    let lost = apart.filter((paper) => !readable.includes(paper));
    const stores = filesBelow(this.folder).flatMap((file) => /^(.*\.headroom)-evidence/.exec(file)?.[1] ?? []);
    for (const store of new Set(stores)) {
      if (lost.length === 0 || this.#isOfBackups(store)) continue;
      const seen = await this.#looker.withStore(path, store, passphrase);
      if (seen.opens) lost = lost.filter((paper) => !seen.readable.includes(paper));
    }
    return lost;
  }

  async #checkBackup(backup: Backup): Promise<void> {
    const name = `the backup ${this.name(backup.path)}`;
    const seen = await this.#isBackupOf(backup.path, backup);
    if (!seen?.opens) throw new Wrong(`${name} does not show what it was made of with the passphrase ${backup.passphrase ?? 'none'}`);
    const missing = backup.beside.filter((paper) => !seen.readable.includes(paper));
    if (missing.length > 0) throw new Wrong(`${name}: the papers ${missing.join(', ')} cannot be read any more`);
  }

  #isOfBackups(path: string): boolean {
    return /^(?:files[\\/]Backups|stick)[\\/]/.test(this.name(path));
  }

  /** A ledger by its name, that the user did not put there. What is being made does not have its name yet. */
  #isOther(path: string): boolean {
    return path.endsWith('.headroom') && !/-new[\\/]/.test(path) && !this.at(path) && !this.#isOfBackups(path);
  }

  async #checkOther(path: string): Promise<void> {
    const codes: string[] = [];
    for (const passphrase of PASSPHRASES) {
      const seen = await this.look(path, passphrase);
      if (!seen.opens) codes.push(seen.code);
      else if (this.trailShownBy(seen)) return;
      else throw new Wrong(`${this.name(path)} shows ${seen.shown}, which was never answered as done`);
    }
    throw new Wrong(`${this.name(path)} has the name of a ledger and opens with no passphrase: ${codes.join(', ')}`);
  }

  async #checkKept(one: Kept, others: readonly string[]): Promise<void> {
    const found: string[] = [];
    for (const path of others) if (this.name(path).includes(' (replaced ') && (await this.shows(path, one))) found.push(path);
    if (found.length === 0) throw new Wrong(`${this.name(one.of)} was replaced by a backup, and what it was (${shownBy(one.trail)}) is kept nowhere`);
    const faults: Wrong[] = [];
    for (const path of found) {
      try {
        return await this.#checkAt(path, one, this.name(path));
      } catch (error) {
        if (!(error instanceof Wrong)) throw error;
        faults.push(error);
      }
    }
    throw faults[0] ?? new Wrong('');
  }
}
