/** The ends of the export and of the way back: clocks that no ZIP can write down, more files than one can number, and ZIPs that hold far more than they weigh. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createDeflateRaw, deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exportWords } from '../core/words/export.ts';
import { ZipWriter } from '../ledger/export/zip.ts';
import { TestLedger } from './ledger.ts';
import { temporaryProgram, valueOf } from './temporary.ts';

describe('whatever the clock of the computer says', () => {
  test.each(['1970-01-01T00:00:00.000Z', '1979-12-31T23:59:59.000Z', '2107-12-31T23:59:59.000Z', '2150-06-01T12:00:00.000Z', '9999-12-31T23:59:59.999Z'])(
    'on %s everything can be taken out, and the sheets to move in with',
    async (now) => {
      const program = temporaryProgram({ now: () => now });
      valueOf(await program.call('file.create', { path: program.path }));
      const { file } = valueOf(await program.call('export.everything', {}));
      const bytes = program.takeFile(file.id)?.bytes ?? new Uint8Array();
      expect(Object.keys(unzipSync(bytes))).toContain('headroom.json');
      const sheets = valueOf(await program.call('moveIn.templates', {}));
      expect(Object.keys(unzipSync(program.takeFile(sheets.id)?.bytes ?? new Uint8Array()))).toContain('account.csv');
      const back = join(dirname(program.path), 'Back.headroom');
      valueOf(await program.call('export.bringBack', { file: program.addFile({ path: 'x.zip', bytes }).id, path: back }));
      expect(valueOf(await program.call('file.verify', {})).problems).toEqual([]);
    },
  );
});

test('more files than a ZIP can number are refused with a sentence, instead of a ZIP that nothing opens', () => {
  const zip = new ZipWriter('2026-10-05T09:30:00.000Z');
  const one = new Uint8Array(1);
  expect(() => {
    for (let file = 0; file < 65_536; file += 1) zip.bytes(String(file), one);
    zip.whole();
  }).toThrow(exportWords.tooMany);
});

interface Entry {
  readonly path: string;
  readonly packed: Uint8Array;
  /** As the headers give it. */
  readonly size: number;
}

/** A ZIP with whatever sizes its headers are to claim. */
function zipOf(entries: readonly Entry[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { path, packed, size } of entries) {
    const name = Buffer.from(path);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x0800, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(size, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), head, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), head, tail, name]));
    locals.push(local);
    at += local.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, list, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}

const MB = 1024 * 1024;

/** `times` megabytes of rows that say nothing, packed a thousandfold, and the digest of them; never whole in memory here. */
async function packedRows(times: number, begin: string): Promise<{ packed: Uint8Array; size: number; digest: string }> {
  const deflate = createDeflateRaw({ level: 9 });
  const digest = createHash('sha256');
  const chunks: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise((resolve) => deflate.once('end', resolve));
  const piece = Buffer.alloc(MB, '[0],\n');
  const head = Buffer.from(begin);
  for (const bytes of [head, ...Array.from({ length: times }, () => piece)]) {
    digest.update(bytes);
    if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve));
  }
  deflate.end();
  await done;
  return { packed: Buffer.concat(chunks), size: head.length + times * MB, digest: digest.digest('hex') };
}

const HEAD = `{"format":"headroom-export","version":1,"schema":1,"program":"0.1.0","at":"2026-10-05T09:30:00.000Z","tables":[\n{"table":"fund","columns":["id"],"rows":[\n`;

function sums(of: readonly (readonly [path: string, digest: string])[]): Entry {
  const text = Buffer.from(of.map(([path, digest]) => `${digest}  ${path}\n`).join(''));
  return { path: 'SHA256SUMS', packed: deflateRawSync(text), size: text.length };
}

describe('a ZIP that unpacks to a thousand times its size is refused with a sentence, and takes no memory,', () => {
  async function refused(zip: Uint8Array): Promise<{ readonly message: string; readonly grown: number; readonly left: readonly string[] }> {
    const ledger = await TestLedger.forThisTest();
    const path = join(ledger.folder, 'new', 'Back.headroom');
    mkdirSync(dirname(path));
    const file = ledger.program.addFile({ path: 'x.zip', bytes: zip }).id;
    const before = process.resourceUsage().maxRSS;
    const { code, message } = await ledger.refused('export.bringBack', { file, path });
    expect(code).toBe('fileDamaged');
    return { message, grown: (process.resourceUsage().maxRSS - before) / 1024, left: readdirSync(dirname(path)) };
  }

  test('where its headers say so', async () => {
    const rows = await packedRows(250, HEAD);
    const zip = zipOf([{ path: 'headroom.json', ...rows }, sums([['headroom.json', rows.digest]])]);
    expect(zip.length).toBeLessThan(2 * MB);
    const { message, grown, left } = await refused(zip);
    expect({ message, left }).toEqual({ message: exportWords.tooMuchInside, left: [] });
    expect(grown).toBeLessThan(150);
  });

  test('where its headers say less', async () => {
    const rows = await packedRows(250, HEAD);
    const zip = zipOf([{ path: 'headroom.json', packed: rows.packed, size: MB }, sums([['headroom.json', rows.digest]])]);
    const { message, grown, left } = await refused(zip);
    expect({ message, left }).toEqual({ message: exportWords.altered('headroom.json'), left: [] });
    expect(grown).toBeLessThan(150);
  });

  test('where one paper, or the list of digests, is larger than any', async () => {
    const paper = await packedRows(30, '%PDF-1.7 ');
    const rows = Buffer.from(`${HEAD}]}\n]}\n`);
    const small = { path: 'headroom.json', packed: deflateRawSync(rows), size: rows.length };
    const digest = createHash('sha256').update(rows).digest('hex');
    const list = await packedRows(30, `${digest}  headroom.json\n`);
    expect(await refused(zipOf([small, { path: 'SHA256SUMS', ...list }]))).toMatchObject({ message: exportWords.tooMuchInside, left: [] });
    const many = Array.from({ length: 100 }, (_, n) => ({ path: `evidence/A/Other papers/${n}.pdf`, ...paper }));
    const zip = zipOf([small, ...many, sums([['headroom.json', digest], ...many.map(({ path }) => [path, paper.digest] as const)])]);
    expect(await refused(zip)).toMatchObject({ message: exportWords.tooMuchInside, left: [] });
  });
});
