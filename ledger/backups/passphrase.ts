/**
 * Whether a backup needs a passphrase, told by its first pages. One that was changed is damaged, which is no reason to ask for the
 * passphrase of a file that had none: the others of its folder show which salt it had. Never reads the open file (see `ledger/disk/key.ts`).
 */
import { dirname } from 'node:path';
import type { Backup } from '../../core/api/backups.ts';
import { backupsIn } from './folder.ts';
import { identityOf } from '../disk/connection.ts';
import { FileHead, keyOf } from '../disk/key.ts';
import type { Session } from '../file/session.ts';

const isOpen = (path: string, session: Session): boolean => session.status() !== null && identityOf(session.file.path) === identityOf(path);

/** Whether the key of files without a passphrase fits, be it with the salt of another file in the folder where its own was written over. */
async function hasNone(path: string, head: FileHead, session: Session): Promise<boolean> {
  if (head.fit(await keyOf(null, head.salt)) !== 'no') return true;
  const others = backupsIn(dirname(path)).filter((other) => other.path !== path && !isOpen(other.path, session));
  const salts = new Set(others.map((other) => new FileHead(other.path).salt));
  if (session.status()) salts.add(session.file.key.salt);
  for (const salt of salts) if (head.fit(await keyOf(null, salt)) !== 'no') return true;
  return false;
}

export async function needsPassphrase(path: string, session: Session): Promise<Backup['passphrase']> {
  if (isOpen(path, session)) return 'same';
  const head = new FileHead(path);
  if (!head.plausible || (await hasNone(path, head, session))) return 'none';
  return session.status() && session.file.key.salt === head.salt ? 'same' : 'ask';
}
