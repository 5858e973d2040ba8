/**
 * The key of a ledger file, and whether a key fits. The layout is that of SQLCipher 4, so that other tools can open the file:
 * pages of 4,096 bytes, the salt in the first 16, on each page 16 bytes of nonce and 64 of MAC at the end.
 * A file is judged by its MACs alone, without SQLite: looking at it cannot change it.
 * Trap: reading a file here drops the locks this process holds on it (POSIX), so never on a file this program has open.
 */
import { createHash, createHmac, pbkdf2, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { promisify } from 'node:util';

export const PAGE = 4096;
const SALT = 16;
const MAC = 64;
/** SQLCipher 4. */
const ROUNDS = 256_000;

/** The raw key (64 hex digits) and the file's salt (32). */
export interface FileKey {
  readonly key: string;
  readonly salt: string;
}

/** The key of every file without a passphrase. It hides nothing, by intent: it is there so that each page carries a MAC. */
const PUBLISHED = createHash('sha256').update('Headroom: a file without a passphrase').digest('hex');

export function newSalt(): string {
  return randomBytes(SALT).toString('hex');
}

/** Null: the published key. The same letters typed on different systems (é as one sign or two) give the same key. */
export async function keyOf(passphrase: string | null, salt: string): Promise<FileKey> {
  if (passphrase === null) return { key: PUBLISHED, salt };
  const bytes = await promisify(pbkdf2)(passphrase.normalize('NFC'), Buffer.from(salt, 'hex'), ROUNDS, 32, 'sha512');
  return { key: bytes.toString('hex'), salt };
}

export function sameKey(a: FileKey, b: FileKey): boolean {
  return timingSafeEqual(Buffer.from(a.key, 'hex'), Buffer.from(b.key, 'hex'));
}

/** As the `key` and `rekey` pragmas take it. */
export function rawKey({ key, salt }: FileKey): string {
  return `"x'${key}${salt}'"`;
}

export type Fit = 'fits' | 'damaged' | 'no';

/** The beginning of a file, read once. */
export class FileHead {
  readonly salt: string;
  readonly size: number;
  readonly #pages: Buffer;

  constructor(path: string) {
    const file = openSync(path, 'r');
    try {
      this.size = fstatSync(file).size;
      const pages = Buffer.alloc(Math.min(64, Math.floor(this.size / PAGE)) * PAGE);
      readSync(file, pages, 0, pages.length, 0);
      this.#pages = pages;
      this.salt = pages.toString('hex', 0, SALT);
    } finally {
      closeSync(file);
    }
  }

  /** Whether the file could be an encrypted ledger at all: not shorter than a page, not another kind of database. */
  get plausible(): boolean {
    return this.size >= PAGE && this.#pages.toString('latin1', 0, SALT) !== 'SQLite format 3\0';
  }

  /** `damaged`: the first page does not fit the key but a later one does, so that the key is right. With the salt damaged none fits. */
  fit({ key, salt }: FileKey): Fit {
    const macSalt = Buffer.from(salt, 'hex').map((byte) => byte ^ 0x3a);
    const macKey = pbkdf2Sync(Buffer.from(key, 'hex'), macSalt, 2, 32, 'sha512');
    const intact = (number: number): boolean => {
      const page = this.#pages.subarray((number - 1) * PAGE, number * PAGE);
      const pageNumber = Buffer.alloc(4);
      pageNumber.writeUInt32LE(number);
      const body = page.subarray(number === 1 ? SALT : 0, PAGE - MAC);
      return createHmac('sha512', macKey)
        .update(body)
        .update(pageNumber)
        .digest()
        .equals(page.subarray(PAGE - MAC));
    };
    if (intact(1)) return 'fits';
    for (let number = 2; number <= this.#pages.length / PAGE; number += 1) if (intact(number)) return 'damaged';
    return 'no';
  }
}
