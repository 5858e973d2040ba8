/**
 * The one file that one person's books travel in: a ledger of that account alone and, after it, the papers' file, each encrypted as any other and under one
 * key, so that nothing in it can be read without the passphrase and no second way of locking things is needed. Before them stand how long they are and a
 * digest, for a file that was cut short.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Refusal } from '../../core/values/problem.ts';
import { handoverWords } from '../../core/words/handover.ts';
import { removeMade } from '../disk/beside.ts';
import { evidencePath } from '../evidence/store.ts';

const MARK = 'Headroom person\n';
const LENGTHS = 16;
const DIGEST = 32;
const HEAD = MARK.length + LENGTHS + DIGEST;

const digestOf = (parts: readonly Uint8Array[]): Buffer => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** @param path of the ledger, closed whole, with its papers beside it. */
export function carried(path: string): Uint8Array<ArrayBuffer> {
  const ledger = readFileSync(path);
  const papers = existsSync(evidencePath(path)) ? readFileSync(evidencePath(path)) : Buffer.alloc(0);
  const lengths = Buffer.alloc(LENGTHS);
  lengths.writeBigUInt64BE(BigInt(ledger.length), 0);
  lengths.writeBigUInt64BE(BigInt(papers.length), 8);
  const bytes = new Uint8Array(HEAD + ledger.length + papers.length);
  let at = 0;
  for (const part of [Buffer.from(MARK, 'latin1'), lengths, digestOf([lengths, ledger, papers]), ledger, papers]) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Puts both files where `path` is. Refuses what is no such file, or not all of one. */
export function unpacked(bytes: Uint8Array, path: string): void {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(HEAD, bytes.length));
  if (head.toString('latin1', 0, MARK.length) !== MARK) throw new Refusal('fileNotHeadroom', handoverWords.notOurs, { field: 'file' });
  const lengths = head.subarray(MARK.length, MARK.length + LENGTHS);
  const size = lengths.length === LENGTHS ? Number(lengths.readBigUInt64BE(0)) : -1;
  const papersSize = lengths.length === LENGTHS ? Number(lengths.readBigUInt64BE(8)) : -1;
  const ledger = bytes.subarray(HEAD, HEAD + size);
  const papers = bytes.subarray(HEAD + size);
  const isWhole = bytes.length === HEAD + size + papersSize && digestOf([lengths, ledger, papers]).equals(head.subarray(MARK.length + LENGTHS));
  if (!isWhole) throw new Refusal('fileDamaged', handoverWords.cutShort, { field: 'file' });
  writeFileSync(path, ledger, { flag: 'wx', mode: 0o600 });
  if (papers.length > 0) writeFileSync(evidencePath(path), papers, { flag: 'wx', mode: 0o600 });
}

/** Both files, and what SQLite keeps beside them. */
export function removeUnpacked(path: string): void {
  removeMade(evidencePath(path));
  removeMade(path);
}
