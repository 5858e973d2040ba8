/**
 * Where a file lies, and whether that is wise: folders that a service copies to the internet, and network drives.
 * Knows services by the names of their folders; never looks at the network itself.
 */
import { statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileWords } from '../../core/words/file.ts';

/** Names of folders, as the services make them. */
const SERVICES: readonly (readonly [RegExp, string])[] = [
  [/^OneDrive( -.*)?$/i, 'OneDrive'],
  [/^Dropbox( \(.*\))?$/i, 'Dropbox'],
  [/^(iCloud ?Drive|Mobile Documents|com~apple~CloudDocs)$/i, 'iCloud'],
  [/^(Google ?Drive|My Drive|DriveFS)$/i, 'Google Drive'],
  [/^Nextcloud$/i, 'Nextcloud'],
  [/^ownCloud$/i, 'ownCloud'],
  [/^pCloud ?Drive$/i, 'pCloud'],
  [/^MEGA(sync)?$/i, 'MEGA'],
];
/** macOS keeps the others under ~/Library/CloudStorage/NAME-account. */
const CLOUD_STORAGE = /^(?<service>[A-Za-z]+)-/;

/** Linux's numbers for file systems of other computers: NFS, SMB (three kinds), 9P, AFS, Ceph. */
const NETWORK = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f, 0x00c36400]);

function serviceOf(path: string): string | null {
  const parts = path.split(/[\\/]/).slice(0, -1);
  for (const [index, part] of parts.entries()) {
    const known = SERVICES.find(([pattern]) => pattern.test(part));
    if (known) return known[1];
    if (parts[index - 1] === 'CloudStorage') return CLOUD_STORAGE.exec(part)?.groups?.['service'] ?? part;
  }
  return null;
}

function onNetwork(path: string): boolean {
  if (/^(\\\\|\/\/)[^\\/?.]/.test(path)) return true;
  if (process.platform !== 'linux') return false;
  try {
    return NETWORK.has(statfsSync(path).type);
  } catch {
    return false;
  }
}

/** Whether two folders, both there, are on different drives, or the second alone is copied to the internet. */
export function isApart(folder: string, other: string): boolean {
  if (statSync(folder).dev !== statSync(other).dev) return true;
  const service = serviceOf(join(other, 'file'));
  return service !== null && service !== serviceOf(join(folder, 'file'));
}

/** A plain sentence where the file's place can harm it, or null. */
export function locationWarning(path: string): string | null {
  const service = serviceOf(path);
  if (service !== null) return fileWords.synced(service);
  return onNetwork(path) ? fileWords.network : null;
}
