/** Reads the body of one request into memory, up to a limit. Never to disk, and never more than the limit. */
import type { IncomingMessage } from 'node:http';

/** The whole body, or null where it is longer than `limit` bytes. Rejects where the client goes away midway. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  // The connection must outlive a body that is too long: the answer saying so goes over it.
  const sent: AsyncIterable<Uint8Array> = request.iterator({ destroyOnReturn: false });
  for await (const chunk of sent) {
    length += chunk.length;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
