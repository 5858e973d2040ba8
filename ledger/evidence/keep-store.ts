/**
 * Papers that lie beside a ledger and are not under its key are kept under a name that says so, with their log. Copied, never moved in
 * parts: a kill between would part them; what such a kill has left is known again by its bytes and gone on with, not made a second time.
 */
import { lstatSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { momentOf, plainName } from '../../core/host/backups.ts';
import { EXTENSION, removeMade, temporariesOf, temporaryBeside, whatLies } from '../disk/beside.ts';
import { copyFile, giveName, sameBytes } from '../disk/copy-file.ts';
import type { LedgerFile } from '../disk/connection.ts';
import { FileHead, PAGE } from '../disk/key.ts';

/** The log first: where the store itself has the name, all of it is there. */
const PARTS = ['-journal', '-wal', ''] as const;

const beginning = (ledger: string): string => `${plainName(basename(ledger, EXTENSION))} (papers of before `;

/** The name of a copy that a kill left: whatever is there of it is a part of this store. Null where there is none. */
function begunName(path: string, ledger: string): string | null {
  const begins = beginning(ledger);
  const names = readdirSync(dirname(ledger))
    .filter((name) => name.startsWith(begins))
    .map((name) => join(dirname(ledger), name.replace(/-(?:journal|wal)$/, '')));
  const matches = (kept: string): boolean =>
    PARTS.every((part) => {
      const lies = whatLies(`${kept}${part}`);
      return lies === 'nothing' || (lies === 'file' && whatLies(`${path}${part}`) === 'file' && sameBytes(`${path}${part}`, `${kept}${part}`));
    });
  return [...new Set(names)].find(matches) ?? null;
}

function freeName(ledger: string, now: string): string {
  for (let again = 1; ; again += 1) {
    const kept = join(dirname(ledger), `${beginning(ledger)}${momentOf(now)}${again === 1 ? '' : `, ${again}`})${EXTENSION}-evidence`);
    if (PARTS.every((part) => whatLies(`${kept}${part}`) === 'nothing')) return kept;
  }
}

export function keepStore(path: string, ledger: string, now: string): void {
  // A link or a folder cannot be copied.
  if (whatLies(path) === 'other') renameSync(path, freeName(ledger, now));
  const lying = PARTS.filter((part) => whatLies(`${path}${part}`) === 'file');
  if (lying.length === 0) return;
  const kept = begunName(path, ledger) ?? freeName(ledger, now);
  for (const part of lying) {
    if (whatLies(`${kept}${part}`) !== 'nothing') continue;
    const half = temporaryBeside(ledger);
    copyFile(`${path}${part}`, half, () => {});
    giveName(half, `${kept}${part}`);
  }
}

const STRANDED = /-(?<digits>[0-9a-f]{16})-part-evidence$/;

/**
 * Clears away what a kill left half made for a ledger, except papers under a key of which no half-made ledger lies beside them: the ledger they
 * belong to had its name and was moved. For whoever holds the lock. @param own where papers under the ledger's own key lie that could not take their name: they stay, with all beside them.
 */
export function clearHalves(ledger: LedgerFile, own: string, now: string): void {
  const stays = whatLies(own) !== 'nothing';
  const halves = temporariesOf(ledger.path).filter((path) => !(stays && path.startsWith(own)));
  const ledgers = halves.filter((path) => path.endsWith('-part') && whatLies(path) === 'file').map((path) => ({ path, salt: new FileHead(path).salt }));
  const stores = halves.filter((path) => STRANDED.test(path));
  // Stores first: killed between, each still has its ledger beside it.
  for (const store of stores) {
    const digits = STRANDED.exec(store)?.groups?.['digits'] ?? '';
    const isHalfs = ledgers.some(({ path, salt }) => salt.startsWith(digits) || path.endsWith(`-${digits}-part`));
    if (!isHalfs && whatLies(store) === 'file' && (lstatSync(store, { throwIfNoEntry: false })?.size ?? 0) >= PAGE) keepStore(store, ledger.path, now);
    removeMade(store);
  }
  for (const path of halves) removeMade(path);
}
