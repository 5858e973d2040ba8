/** Fetches a file that a call gave. Both hosts have it at the same address, once. */
import { Refusal } from '../../core/values/problem.ts';
import { connectionWords } from '../words/app/connection.ts';

/** Rejects with a `Refusal` where it is not to be had (any more). */
export async function fetchGiven(id: string, headers: Readonly<Record<string, string>>): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`/files/${encodeURIComponent(id)}`, { headers }).catch(() => null);
  if (response?.ok !== true) throw new Refusal('uploadUnknown', connectionWords.downloadLost);
  return new Uint8Array(await response.arrayBuffer());
}
