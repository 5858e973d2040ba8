/**
 * Makes a photo of a paper small enough to keep for years (`shrink-thread.ts`), without what the camera wrote into it, such as the place.
 * Never larger than it was; what is small already, and what is no photo, stays as it is.
 */
import type { MediaType } from '../../../core/evidence/media-type.ts';

const PHOTOS: ReadonlySet<MediaType> = new Set<MediaType>(['image/jpeg', 'image/png', 'image/webp']);
const SMALL_BYTES = 400_000;

let thread: Worker | null = null;

/** Null: keep it as it is, also where the browser cannot read it as a picture. */
export async function shrunk(photo: Blob, mediaType: MediaType): Promise<Blob | null> {
  if (!PHOTOS.has(mediaType) || photo.size <= SMALL_BYTES) return null;
  const working = (thread ??= new Worker(new URL('shrink-thread.ts', import.meta.url), { type: 'module' }));
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise<Blob | null>((resolve) => {
    port1.addEventListener('message', ({ data }: MessageEvent<Blob | null>) => resolve(data), { once: true });
    working.addEventListener('error', () => resolve(null), { once: true });
    port1.start();
  });
  working.postMessage(photo, [port2]);
  const small = await answered;
  port1.close();
  return small !== null && small.size < photo.size ? small : null;
}

/** `IMG_1234.PNG` is a JPEG now. */
export function nameAsJpeg(name: string): string {
  return /\.jpe?g$/i.test(name) ? name : `${name.replace(/\.[A-Za-z0-9]{1,5}$/, '')}.jpg`;
}
