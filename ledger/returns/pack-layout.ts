/** Which file of a pack is in which of its parts, with the list of all of them. */
import { createHash } from 'node:crypto';
import type { PackPages } from '../../core/papers/pack-files.ts';
import type { PackFile } from '../../core/returns/pack-manifest.ts';
import { INDEX } from '../../core/returns/pack.ts';
import type { PackPaper } from '../../core/returns/pack-papers.ts';
import { partsOf } from '../../core/returns/pack-parts.ts';

/** A file that was made for the pack. */
export interface MadeFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** One file as it is written: `content` of what was made, else the paper of that digest. */
export interface LaidFile extends PackFile {
  readonly content: Uint8Array | null;
}

/** Beyond any number of parts: its digits take as much room as any. */
const WIDEST_PART = 9999;
/** Bytes that a file takes in the list of files beside its path, and that list beside its files; rounded up. */
const LISTED = 140;
const LIST = 6000;

export const digestOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Bytes of the list of files, at most. */
export function listSize(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + path.length + LISTED, LIST);
}

/** @param most bytes of a part; null: there is one. @param inEach bytes of what is in every part. */
export function laidOut(
  made: readonly MadeFile[],
  papers: readonly PackPaper[],
  { index }: PackPages,
  most: number | null,
  inEach: number,
): readonly LaidFile[] {
  const indexBy = (partOf: ReadonlyMap<string, number>): MadeFile[] =>
    index === null ? [] : [{ path: INDEX, content: new TextEncoder().encode(index(partOf)) }];
  const first = [...made, ...indexBy(new Map(papers.map(({ path }) => [path, WIDEST_PART])))];
  const parts = partsOf([...first.map(({ path, content }) => ({ path, bytes: content.length })), ...papers], most, inEach);
  const laid = papers.map(({ path, bytes, sha256 }, at): LaidFile => ({ path, bytes, sha256, part: parts[first.length + at] ?? 1, content: null }));
  const files = [...made, ...indexBy(new Map(laid.map(({ path, part }) => [path, part])))];
  return [
    ...files.map(({ path, content }, at): LaidFile => ({ path, content, bytes: content.length, sha256: digestOf(content), part: parts[at] ?? 1 })),
    ...laid,
  ];
}
