/** Checks a pack that lies on the disk, whole or in parts, by the list of its files. Needs no ledger: a council can do it as well. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { PackCheck } from '../../core/api/packs.ts';
import { indexSums } from '../../core/papers/pack-files.ts';
import type { PackManifest } from '../../core/returns/pack-manifest.ts';
import { readManifest } from '../../core/returns/pack-manifest.ts';
import { INDEX, MANIFEST } from '../../core/returns/pack.ts';
import { Refusal } from '../../core/values/problem.ts';
import { packWords as words } from '../../core/words/returns/pack.ts';
import type { ProgramContext } from '../runtime/contract.ts';
import { digestOf } from './pack-layout.ts';
import type { PartReader } from './pack-reader.ts';
import { partReader } from './pack-reader.ts';
import { pauses } from './pauses.ts';

interface Found {
  readonly reader: PartReader;
  /** As it stands in it. */
  readonly list: string;
  readonly manifest: PackManifest;
  readonly place: string;
}

/** A place that holds a list of files that can be read; null: it does not. */
function partAt(place: string): Found | null {
  const reader = partReader(place);
  const list = reader?.text(MANIFEST) ?? null;
  if (reader === null || list === null) return null;
  try {
    const manifest = readManifest(JSON.parse(list));
    return manifest && { reader, list, manifest, place };
  } catch {
    return null;
  }
}

/** The pack at a place: one of its parts, or the folder that they are in. */
function packAt(path: string): Found {
  const place = resolve(path);
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) throw new Refusal('fileMissing', words.noPack, { field: 'path' });
  const part = partAt(place);
  if (part) return part;
  if (found.isDirectory())
    for (const name of readdirSync(place).toSorted()) {
      const inside = partAt(join(place, name));
      if (inside) return inside;
    }
  throw new Refusal('fileDamaged', words.notAPack, { field: 'path' });
}

export async function checkPack(path: string, progress: ProgramContext['progress']): Promise<PackCheck> {
  const first = packAt(path);
  const { manifest, list } = first;
  const problems: string[] = [];
  const pause = pauses();
  let done = 0;
  const names = manifest.parts.length === 0 ? [basename(first.place)] : manifest.parts;
  let index: string | null = null;
  for (const [at, name] of names.entries()) {
    const part = name === basename(first.place) ? first : partAt(join(dirname(first.place), name));
    if (part === null) {
      problems.push(words.partMissing(name));
      continue;
    }
    if (part.list !== list) problems.push(words.changed(`${name}/${MANIFEST}`));
    const files = manifest.files.filter((file) => file.part === at + 1);
    const there = new Set(part.reader.paths);
    for (const file of files) {
      progress(words.steps.checking, done++, manifest.files.length);
      await pause();
      if (!there.has(file.path)) problems.push(words.missing(file.path));
      else if (part.reader.digest(file.path) !== file.sha256) problems.push(words.changed(file.path));
      else if (file.path === INDEX) index = part.reader.text(INDEX);
    }
    const known = new Set([MANIFEST, ...files.map((file) => file.path)]);
    for (const extra of part.reader.paths) if (!known.has(extra)) problems.push(words.extra(extra));
  }
  if (index !== null && !sumsAreThose(manifest, index)) problems.push(words.sums);
  const { reference, from, to } = manifest;
  return { reference, from, to, digest: digestOf(new TextEncoder().encode(list)), files: manifest.files.length, problems };
}

function sumsAreThose({ figures, between }: PackManifest, index: string): boolean {
  const sums = indexSums(index);
  return between !== null && sums.in - between.in === figures['bank.in'] && sums.out - between.out === figures['bank.out'];
}
