/**
 * Makes the pack for the council of a return. What is in it is core's to say; here it is read at one moment, printed, and written to the disk a file
 * at a time, under another name until it is whole. Papers keep every byte they have. That it was made is kept with the return.
 */
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { WrittenPack } from '../../core/api/packs.ts';
import type { PackPages, PackSource } from '../../core/papers/pack-files.ts';
import { packPages } from '../../core/papers/pack-files.ts';
import type { PackChoices } from '../../core/returns/pack.ts';
import type { PackManifest } from '../../core/returns/pack-manifest.ts';
import { MANIFEST } from '../../core/returns/pack.ts';
import { asciiName } from '../../core/returns/pack-names.ts';
import type { PackPaper } from '../../core/returns/pack-papers.ts';
import { tooLargeFor } from '../../core/returns/pack-parts.ts';
import { Refusal } from '../../core/values/problem.ts';
import { packWords as words } from '../../core/words/returns/pack.ts';
import { refusalOf } from '../disk/connection.ts';
import type { EvidenceStore } from '../evidence/store.ts';
import type { ProgramContext } from '../runtime/contract.ts';
import type { LaidFile, MadeFile } from './pack-layout.ts';
import { digestOf, laidOut, listSize } from './pack-layout.ts';
import { packSource } from './pack-source.ts';
import { folderPart, zipPart } from './pack-writer.ts';
import { pauses } from './pauses.ts';
import { returnCalled } from './store.ts';

export interface AskedPack extends PackChoices {
  readonly account: number;
  readonly return: number;
  readonly folder: string;
  readonly isZip: boolean;
  readonly partSize: number | null;
  readonly print: 'clear' | 'large';
}

const MEGABYTE = 1_000_000;
/** More than this many megabytes is too much for one ZIP in many programs. */
const LARGEST_ZIP = 2000;
const UNFINISHED = '.unfinished';

type Progress = ProgramContext['progress'];

/** A folder that is there and can be written to. */
function writableFolder(folder: string): string {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw new Refusal('fileMissing', words.noFolder, { field: 'folder' });
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Refusal('fileNotWritable', words.cannotWrite, { field: 'folder' });
  }
  return resolve(folder);
}

/** Reads all of one moment. */
function sourceOf({ session, sees, now, version }: ProgramContext, asked: AskedPack): Omit<PackSource, 'tooLarge'> {
  const db = session.readable();
  db.exec('BEGIN');
  try {
    return packSource({ db, sees, now, version }, asked.account, asked.return, asked);
  } finally {
    db.exec('ROLLBACK');
  }
}

/** The papers that are whole, and the numbers of those that are lost or damaged. */
async function readable(
  papers: readonly PackPaper[],
  evidence: EvidenceStore,
  progress: Progress,
  pause: () => Promise<void>,
): Promise<{ readonly whole: readonly PackPaper[]; readonly unread: number[] }> {
  const whole: PackPaper[] = [];
  const unread: number[] = [];
  for (const [index, paper] of papers.entries()) {
    progress(words.steps.papers, index, papers.length);
    await pause();
    try {
      evidence.get(paper.sha256);
      whole.push(paper);
    } catch (error) {
      if (!(error instanceof Refusal && ['evidenceMissing', 'evidenceDamaged'].includes(error.problem.code))) throw error;
      unread.push(paper.number);
    }
  }
  return { whole, unread };
}

async function printed({ pages }: PackPages, print: AskedPack['print'], progress: Progress): Promise<MadeFile[]> {
  const { printedFile } = await import('../../papers/printed.ts');
  const made: MadeFile[] = [];
  for (const [index, page] of pages.entries()) {
    progress(words.steps.printing, index, pages.length);
    const { bytes } = await printedFile('sheets' in page.printed ? page.printed : { ...page.printed, isLarge: print === 'large' });
    made.push({ path: page.path, content: bytes });
  }
  return made;
}

interface Written {
  /** As it is called when it is whole. */
  readonly path: string;
  /** Bytes on the disk, all parts together. */
  readonly bytes: number;
  readonly parts: number;
  readonly digest: string;
}

/** The parts, each of them a folder or a ZIP; where there is more than one they lie in a folder of their own. */
class PackFolder {
  readonly #name: string;
  readonly #asked: AskedPack;
  readonly #folder: string;
  readonly #made: string;

  constructor(name: string, folder: string, asked: AskedPack) {
    this.#name = name;
    this.#asked = asked;
    this.#folder = folder;
    this.#made = join(folder, `${name}${UNFINISHED}`);
  }

  partNames(count: number): readonly string[] {
    const ending = this.#asked.isZip ? '.zip' : '';
    return count === 1 ? [] : Array.from({ length: count }, (_, index) => `${words.part(this.#name, index + 1, count)}${ending}`);
  }

  async write(
    files: readonly LaidFile[],
    manifest: PackManifest,
    evidence: EvidenceStore,
    { now, progress, pause }: { readonly now: string; readonly progress: Progress; readonly pause: () => Promise<void> },
  ): Promise<Written> {
    const list = new TextEncoder().encode(JSON.stringify(manifest, null, 1));
    const count = Math.max(...files.map(({ part }) => part));
    const names = this.partNames(count);
    const places = names.length === 0 ? [this.#made] : names.map((name) => join(this.#made, name));
    const called = names.length === 0 && this.#asked.isZip ? `${this.#name}.zip` : this.#name;
    const path = join(this.#folder, called);
    if (existsSync(path)) throw new Refusal('alreadyThere', words.isThere(called), { field: 'folder' });
    rmSync(this.#made, { recursive: true, force: true });
    try {
      if (names.length > 0) mkdirSync(this.#made);
      let done = 0;
      for (const [index, place] of places.entries()) {
        const part = this.#asked.isZip ? zipPart(place, now, pause) : folderPart(place, pause);
        try {
          for (const file of files.filter((one) => one.part === index + 1)) {
            progress(words.steps.writing, done++, files.length);
            await part.add(file.path, file.content ?? evidence.get(file.sha256));
          }
          await part.add(MANIFEST, list);
        } finally {
          part.close();
        }
      }
      const sizes = this.#asked.isZip ? places.map((place) => statSync(place).size) : [...files.map(({ bytes }) => bytes), ...places.map(() => list.length)];
      renameSync(this.#made, path);
      return { path, parts: count, digest: digestOf(list), bytes: sizes.reduce((sum, size) => sum + size, 0) };
    } catch (error) {
      rmSync(this.#made, { recursive: true, force: true });
      throw refusalOf(error)?.problem.code === 'fileNotWritable' ? new Refusal('fileNotWritable', words.cannotWrite, { field: 'folder' }) : error;
    }
  }
}

export async function makePack(ctx: ProgramContext, asked: AskedPack): Promise<WrittenPack> {
  const { session, now, version, progress } = ctx;
  const { account, return: id, level, initials, isZip, partSize, print } = asked;
  // That it was made is written down.
  session.writable();
  const folder = writableFolder(asked.folder);
  const source = sourceOf(ctx, asked);
  const { from, to, seal } = returnCalled(session.readable(), account, id);
  const name = asciiName(words.name(source.facts.account.reference, from, to), '');
  const pack = new PackFolder(name, folder, asked);
  const pause = pauses();
  const { whole, unread } = await readable(source.papers.papers, session.evidence, progress, pause);
  const most = partSize !== null ? partSize * MEGABYTE : isZip ? LARGEST_ZIP * MEGABYTE : null;
  const tooLarge = tooLargeFor(whole, most, listSize(whole.map(({ path }) => path))).map(({ path }) => path);
  const pages = packPages({ ...source, papers: { ...source.papers, papers: whole }, exceptions: { ...source.exceptions, unread }, tooLarge });
  const made = await printed(pages, print, progress);
  const inEach = listSize([...made, ...whole].map(({ path }) => path));
  const files = laidOut(made, whole, pages, most, inEach);
  const manifest: PackManifest = {
    ...{ format: 'headroom-pack', version: 1, program: version, madeAt: now, reference: source.facts.account.reference, from, to, level, initials },
    form: source.filled.form.id,
    returnVersion: source.exceptions.version,
    seal: seal?.digest ?? null,
    figures: pages.figures,
    between: pages.between,
    parts: [...pack.partNames(Math.max(...files.map(({ part }) => part)))],
    files: files.map(({ path, part, bytes, sha256 }) => ({ path, part, bytes, sha256 })),
  };
  const { path, ...written } = await pack.write(files, manifest, session.evidence, { now, progress, pause });
  const noted = await ctx.call('returns.packMade', { account, return: id, level, initials, isZip, partSize, files: files.length, ...written });
  if (!noted.ok) {
    rmSync(path, { recursive: true, force: true });
    throw new Refusal(noted.problem.code, noted.problem.message);
  }
  return { ...noted.value, path, unread, tooLarge };
}
