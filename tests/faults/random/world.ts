/**
 * A folder with ledgers, and what people and programs do to it, step by step. Each step does the real thing, and tells `Told` what
 * was answered; after each everything told is held against the disk. A step for which there is nothing is passed over.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BackupMade } from '../../../core/api/backups.ts';
import type { Result } from '../../../core/api/method.ts';
import { plainAccount } from '../../ledger.ts';
import type { Job } from './job.ts';
import { work } from './job.ts';
import { Looker, logsAnd, papersAt } from './look.ts';
import type { Backup, Ledger, Passphrase, State } from './model.ts';
import { BEGIN, lacksPapers, MINUTE, papersOf, recordsOf, sumOf, textOf } from './model.ts';
import type { Step } from './steps.ts';
import { PASSPHRASES, Told, Wrong } from './told.ts';

const SCRIPT = join(import.meta.dirname, 'killed-job.ts');
const DAYS = [1, 1, 1, 2, 7, 30];

/** What a job is to bring about: at `at`, `after` takes the place of what is there. */
interface Act {
  readonly says: string;
  readonly open: Ledger | null;
  readonly job: Pick<Job, 'method' | 'input' | 'file' | 'saveTo'>;
  readonly at: string;
  readonly after: Ledger | null;
  readonly mayBeRefused?: boolean;
}

interface Outcome {
  readonly done: boolean;
  /** Null: killed before there was one. */
  readonly answer: Result<unknown> | null;
  readonly appeared: readonly Backup[];
}

export class World {
  readonly said: string[] = [];
  readonly #folder: string;
  readonly #told: Told;
  readonly #places: readonly string[];
  #minute = 0;
  #keys = 0;

  /** @param folder empty. */
  constructor(folder: string) {
    this.#folder = join(folder, 'home');
    for (const below of ['files/Elsewhere', 'stick', 'exports']) mkdirSync(join(this.#folder, below), { recursive: true });
    this.#told = new Told(this.#folder, new Looker(join(folder, 'look')));
    const names = ['Anna', 'Ben', 'Cleo', 'Elsewhere/Anna', 'Elsewhere/Ben'];
    this.#places = names.map((name) => join(this.#folder, 'files', `${name}.headroom`));
  }

  /** Throws `Wrong` where what was told is not so afterwards, as far as that is looked at. */
  async take(step: Step, look: boolean): Promise<void> {
    this.#minute += 1;
    const before = this.said.length;
    await this.#does[step.do](step);
    if (look && this.said.length > before) await this.#told.check();
  }

  readonly #does: Readonly<Record<Step['do'], (step: Step) => Promise<void> | void>> = {
    make: (step) => this.#make(step),
    save: (step) => this.#withLedger(step, (ledger) => this.#save(step, ledger)),
    paper: (step) => this.#withLedger(step, (ledger) => this.#paper(step, ledger)),
    backup: (step) => this.#withLedger(step, (ledger) => this.#backup(step, ledger)),
    restore: (step) => this.#restore(step),
    passphrase: (step) => this.#withLedger(step, (ledger) => this.#passphrase(step, ledger)),
    rekey: (step) => this.#withLedger(step, (ledger) => this.#rekey(step, ledger)),
    move: (step) => this.#withLedger(step, (ledger) => this.#carry(step, ledger, 'move')),
    copy: (step) => this.#withLedger(step, (ledger) => this.#carry(step, ledger, 'copy')),
    putBack: (step) => this.#withLedger(step, (ledger) => this.#putBack(step, ledger)),
    papersBack: (step) => this.#withLedger(step, (ledger) => this.#papersBack(ledger)),
    export: (step) => this.#withLedger(step, (ledger) => this.#export(step, ledger)),
    bringBack: (step) => this.#bringBack(step),
    wait: (step) => this.#wait(step),
  };

  async #withLedger({ which }: Step, job: (ledger: Ledger) => Promise<void> | void): Promise<void> {
    const ledger = nth(this.#told.ledgers, which);
    if (ledger) await job(ledger);
  }

  /** The one of this step. */
  #change<K extends string>(kind: K): `${K}${number}` {
    return `${kind}${this.#minute}`;
  }

  #free({ where }: Step): string | undefined {
    return nth(
      this.#places.filter((path) => !this.#told.at(path) && !existsSync(path)),
      where,
    );
  }

  /** In this process, or in one that is killed in it. */
  async #run(job: Job, kill: number | null): Promise<{ answer: Result<unknown>; to: string } | null> {
    if (kill === null) {
      let came: { answer: Result<unknown>; to: string } | null = null;
      await work(job, (answer, to) => (came = { answer, to }));
      return came;
    }
    const { stdout, status, signal, stderr } = spawnSync(process.execPath, [SCRIPT, String(kill), JSON.stringify(job)], { encoding: 'utf8' });
    if (status !== 0 && signal !== 'SIGKILL') throw new Error(`the process to be killed ended with ${status ?? signal}: ${stderr}`);
    this.said.push(`   ${signal === null ? 'it was over before the kill' : `killed ${stdout === '' ? 'before' : 'after'} the answer`}`);
    return stdout === '' ? null : (JSON.parse(stdout) as { answer: Result<unknown>; to: string });
  }

  async #act({ host, kill }: Step, { says, open, job, at, after, mayBeRefused = false }: Act): Promise<Outcome> {
    const now = new Date(BEGIN + this.#minute * MINUTE).toISOString();
    this.said.push(`${says}${open ? `, with ${this.#told.name(open.path)} open` : ''} (${host}${kill === null ? '' : `, kill ${kill}`})`);
    const before = this.#told.at(at);
    const opened = open && { path: open.path, passphrase: open.passphrase };
    const came = await this.#run({ folder: this.#folder, host, now, open: opened, ...job }, kill);
    if (came && !came.answer.ok) {
      const { code, message } = came.answer.problem;
      if (came.to === 'open' || !mayBeRefused) throw new Wrong(`refused: ${code}: ${message}`);
      this.said.push(`   refused: ${code}`);
    }
    const done = came ? came.answer.ok : after !== null && (await this.#told.shows(at, after));
    if (done && after) this.#told.set(at, after);
    else if (!before && after && existsSync(at)) throw new Wrong(`${this.#told.name(at)} is there, though it was not made`);
    const appeared = await this.#told.takeInBackups(
      [open, done ? after : null, before].filter((one) => one !== null && one !== undefined),
      now,
    );
    return { done, answer: came?.answer ?? null, appeared };
  }

  async #make(step: Step): Promise<void> {
    const at = this.#free(step);
    if (at === undefined) return;
    const passphrase = chosenPassphrase(step);
    const after = { path: at, trail: [this.#change('m')], passphrase, key: (this.#keys += 1), beside: [], apart: [] };
    const job = { method: 'file.create', input: { path: at, ...given(passphrase) } };
    const says = `make ${this.#told.name(at)}, passphrase ${passphrase}`;
    const { done } = await this.#act(step, { says, open: null, job, at, after, mayBeRefused: papersAt(at).length > 0 });
    // An account and a first record, mostly.
    for (let more = done ? Math.min(step.how % 4, 2) : 0; more > 0; more -= 1)
      await this.#withLedger({ ...step, which: 0 }, (made) => this.#save({ ...step, kill: null }, made));
  }

  async #save(step: Step, ledger: Ledger): Promise<void> {
    const { path: at, trail } = ledger;
    if (!trail.some((change) => change.startsWith('a'))) {
      const after = { ...ledger, trail: [...trail, this.#change('a')] };
      await this.#act(step, { says: `make an account`, open: ledger, job: { method: 'accounts.create', input: plainAccount('DP-1') }, at, after });
      return;
    }
    const record = this.#change('r');
    const fields = { day: '2026-05-01', supplier: 'Corner Shop', item: record, amount: sumOf(record) };
    const none = { planLine: null, approvedOn: null, approvedBy: null, paidBy: null };
    const job = { method: 'records.save', input: { account: 1, type: 'purchases', fields: { ...fields, ...none } } };
    await this.#act(step, { says: `save ${record}`, open: ledger, job, at, after: { ...ledger, trail: [...trail, record] } });
  }

  async #paper(step: Step, ledger: Ledger): Promise<void> {
    const { path: at, trail, beside } = ledger;
    const id = recordsOf(trail).length;
    if (id === 0) return this.#save(step, ledger);
    const paper = this.#change('p');
    const file = { path: `${paper}.txt`, text: textOf(paper) };
    const job = { method: 'evidence.add', input: { account: 1, of: { type: 'purchases', id }, files: [file.path] }, file };
    const after = { ...ledger, trail: [...trail, paper], beside: [...beside, paper] };
    await this.#act(step, { says: `add the paper ${paper}`, open: ledger, job, at, after, mayBeRefused: hasOddPapers(ledger) });
  }

  async #backup(step: Step, ledger: Ledger): Promise<void> {
    const to = step.how % 4 === 0 ? { to: join(this.#folder, 'stick') } : {};
    const act = { says: `back up${'to' in to ? ' to the stick' : ''}`, open: ledger, job: { method: 'backups.make', input: to }, at: ledger.path, after: null };
    const { answer, appeared } = await this.#act(step, act);
    if (!answer?.ok) return;
    for (const made of answer.value as readonly BackupMade[]) {
      if (!appeared.some(({ path }) => path === made.path)) throw new Wrong(`the backup ${this.#told.name(made.path)} was answered as made and is not there`);
      if (made.problems > 0 && !lacksPapers(ledger)) throw new Wrong(`the backup was answered with ${made.problems} problems`);
    }
  }

  async #restore(step: Step): Promise<void> {
    const backup = nth(this.#told.backups, step.which);
    if (!backup) return;
    // To where it was, to where papers were left, or anywhere.
    const left = this.#told.ledgers.flatMap(({ apart, leftAt }) => (leftAt !== undefined && apart.length > 0 ? [leftAt] : []));
    const at = [backup.of, nth(left, step.where), nth(this.#places, step.where)][step.how % 3] ?? backup.of;
    const replaced = this.#told.at(at);
    const open = [null, replaced, nth(this.#told.ledgers, step.where)][Math.floor(step.how / 3) % 3] ?? null;
    const job = { method: 'backups.restore', input: { backup: backup.path, to: at, ...given(backup.passphrase) } };
    const { trail, passphrase, key, beside } = backup;
    const after = { path: at, trail: [...trail, this.#change('b')], passphrase, key, beside, apart: [] };
    const { done, answer } = await this.#act(step, { says: `go back to ${basename(backup.path)} at ${this.#told.name(at)}`, open, job, at, after });
    if (!done || !replaced) return;
    this.#told.kept = [...this.#told.kept, { ...replaced, of: at }];
    const where = answer?.ok ? (answer.value as { readonly replaced: string | null }).replaced : undefined;
    if (where === null || (where !== undefined && !existsSync(where))) throw new Wrong(`what was replaced was said to be at ${where}`);
  }

  async #passphrase(step: Step, ledger: Ledger): Promise<void> {
    const { path: at, trail, passphrase: current } = ledger;
    const next = chosenPassphrase(step);
    if (next === current) return;
    // Who goes on with a store that lacks papers has been told so, and leaves them behind under the old passphrase.
    const apart = papersAt(at).length > 0 ? [] : ledger.apart;
    const after = { ...ledger, trail: [...trail, this.#change('k')], passphrase: next, key: (this.#keys += 1), apart };
    const job = { method: 'file.changePassphrase', input: { current, next } };
    const says = `change the passphrase from ${current} to ${next}`;
    const { done } = await this.#act(step, { says, open: ledger, job, at, after, mayBeRefused: hasOddPapers(ledger) });
    // A store that served others as well is theirs no more.
    const without = <T extends State>(one: T): T => (done && one.key === ledger.key ? { ...one, apart: [] } : one);
    this.#told.ledgers = this.#told.ledgers.map(without);
    this.#told.kept = this.#told.kept.map(without);
  }

  async #rekey(step: Step, ledger: Ledger): Promise<void> {
    const old = chosenPassphrase(step);
    const says = `change the passphrase of backups from ${old}`;
    const { answer } = await this.#act(step, { says, open: ledger, job: { method: 'backups.rekey', input: { old } }, at: ledger.path, after: null });
    const changed = await this.#told.takeInRekeyed(ledger, old);
    const said = answer?.ok ? (answer.value as { readonly changed: number }).changed : changed;
    if (said !== changed) throw new Wrong(`the passphrase of ${said} backups was answered as changed, of which ${changed} are of this ledger and open with it`);
  }

  /** By hand, while it is closed. Its log goes with it; its papers stay where they are in one of three. */
  #carry(step: Step, ledger: Ledger, how: 'move' | 'copy'): void {
    const to = this.#free(step);
    const together = step.how % 3 > 0;
    const { path, beside, apart } = ledger;
    if (to === undefined || (together && papersAt(to).length > 0)) return;
    for (const file of [...logsAnd(path), ...(together ? papersAt(path) : [])])
      (how === 'move' ? renameSync : copyFileSync)(file, `${to}${file.slice(path.length)}`);
    this.said.push(`${how} ${this.#told.name(path)} to ${this.#told.name(to)} ${together ? 'with' : 'without'} its papers`);
    if (how === 'move') this.#told.set(path, null);
    const parted = { ...ledger, path: to, beside: [], apart: [...apart, ...beside], leftAt: beside.length > 0 ? path : (ledger.leftAt ?? path) };
    this.#told.set(to, together ? { ...ledger, path: to } : parted);
  }

  /** By hand: the file over another of the same origin, whose papers, and whose log after a crash, stay where they are. */
  async #putBack({ where }: Step, source: Ledger): Promise<void> {
    const to = nth(
      this.#told.ledgers.filter(({ path, trail }) => path !== source.path && trail[0] === source.trail[0]),
      where,
    );
    if (!to) return;
    const logs = logsAnd(source.path);
    const left = logsAnd(to.path).some((file) => file.endsWith('-wal')) && !logs.some((file) => file.endsWith('-wal'));
    for (const file of logs) copyFileSync(file, `${to.path}${file.slice(source.path.length)}`);
    this.said.push(`copy ${this.#told.name(source.path)} over ${this.#told.name(to.path)}${left ? ', whose log is still there' : ''}`);
    const beside = source.key === to.key ? to.beside.filter((paper) => source.trail.includes(paper)) : [];
    const apart = papersOf(source.trail).filter((paper) => (source.beside.includes(paper) || source.apart.includes(paper)) && !beside.includes(paper));
    this.#told.set(to.path, { ...source, beside, apart, leftAt: source.path });
    if (!left) return;
    const seen = await this.#told.look(to.path, source.passphrase);
    const trail = this.#told.trailShownBy(seen);
    if (trail) this.#told.set(to.path, { ...source, trail, beside: [], apart: [] });
    if (seen.opens || !['fileNotInOrder', 'fileDamaged'].includes(seen.code)) return;
    // It was refused, and the user gives it up.
    for (const file of logsAnd(to.path)) rmSync(file);
    this.#told.set(to.path, null);
  }

  #papersBack(ledger: Ledger): void {
    const { path, leftAt } = ledger;
    if (leftAt === undefined || this.#told.at(leftAt) || papersAt(path).length > 0) return;
    const files = papersAt(leftAt);
    if (files.length === 0) return;
    for (const file of files) renameSync(file, `${path}${file.slice(leftAt.length)}`);
    this.said.push(`move the papers of ${this.#told.name(leftAt)} to ${this.#told.name(path)}`);
  }

  async #export(step: Step, ledger: Ledger): Promise<void> {
    const saveTo = join(this.#folder, 'exports', `${this.#told.exports.length}.zip`);
    const job = { method: 'export.everything', input: {}, saveTo };
    const { done } = await this.#act({ ...step, kill: null }, { says: 'export', open: ledger, job, at: ledger.path, after: null });
    if (done) this.#told.exports = [...this.#told.exports, { ...ledger, path: saveTo }];
  }

  async #bringBack(step: Step): Promise<void> {
    const exported = nth(this.#told.exports, step.which);
    const at = this.#free(step);
    if (!exported || at === undefined) return;
    const passphrase = chosenPassphrase(step);
    const { trail, beside } = exported;
    const after = { path: at, trail, passphrase, key: (this.#keys += 1), beside, apart: [] };
    const job = { method: 'export.bringBack', input: { file: exported.path, path: at, ...given(passphrase) }, file: { path: exported.path } };
    const says = `bring ${basename(exported.path)} back as ${this.#told.name(at)}, passphrase ${passphrase}`;
    await this.#act(step, { says, open: null, job, at, after, mayBeRefused: papersAt(at).length > 0 });
  }

  #wait({ how }: Step): void {
    const days = nth(DAYS, how) ?? 1;
    this.#minute += days * 24 * 60;
    this.said.push(`${days} days go by`);
  }
}

function nth<T>(some: readonly T[], number: number): T | undefined {
  return some[number % Math.max(some.length, 1)];
}

function chosenPassphrase({ how }: Step): Passphrase {
  return nth(PASSPHRASES, how) ?? null;
}

function given(passphrase: Passphrase): { passphrase?: string } {
  return passphrase === null ? {} : { passphrase };
}

/** Whether its papers are not all beside it, or those of another ledger may be. */
function hasOddPapers(ledger: Ledger): boolean {
  return lacksPapers(ledger) || (papersOf(ledger.trail).length === 0 && papersAt(ledger.path).length > 0);
}
