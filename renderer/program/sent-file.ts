/** Sends a file's bytes to the host, which holds them in memory for the calls that name it. Both hosts take them at the same address. */
import type { Result } from '../../core/api/method.ts';
import type { FileHandle } from '../../core/host/host.ts';
import { Refusal } from '../../core/values/problem.ts';
import { connectionWords } from '../words/app/connection.ts';

/** `path` is the one shown. Rejects with a `Refusal` where the file cannot be read or sent. */
export async function sendFile(path: string, body: Blob, headers: Readonly<Record<string, string>>): Promise<FileHandle> {
  const response = await fetch(`/files?path=${encodeURIComponent(path)}`, { method: 'PUT', headers, body }).catch(() => {
    throw new Refusal('uploadUnknown', `${path}: ${connectionWords.uploadLost}`);
  });
  const result = (await response.json()) as Result<FileHandle>;
  if (!result.ok) throw new Refusal(result.problem.code, result.problem.message);
  return result.value;
}
