/**
 * Makes a photo of a paper small enough to keep for years: upright, of at most 2,000 dots, as a JPEG of about 400 KB, and
 * without what the camera wrote into it, such as the place. Never larger than it was; what is small already, and what is no photo, stays as it is.
 */
import type { MediaType } from '../../../core/evidence/media-type.ts';

const PHOTOS: ReadonlySet<MediaType> = new Set<MediaType>(['image/jpeg', 'image/png', 'image/webp']);
const WANTED_BYTES = 400_000;
/** Longest side in dots, then quality: the first pair that is small enough is taken, else the last. */
const TRIES = [2000, 1600, 1200].flatMap((side) => [0.85, 0.75, 0.65, 0.55].map((quality) => ({ side, quality })));

/** Null: keep it as it is, also where the browser cannot read it as a picture. */
export async function shrunk(photo: Blob, mediaType: MediaType): Promise<Blob | null> {
  if (!PHOTOS.has(mediaType) || photo.size <= WANTED_BYTES) return null;
  // The browser turns it the way the camera was held.
  const picture = await createImageBitmap(photo).catch(() => null);
  if (picture === null) return null;
  let best: Blob | null = null;
  for (const { side, quality } of TRIES) {
    best = await asJpeg(picture, side, quality);
    if (best.size <= WANTED_BYTES) break;
  }
  picture.close();
  return best !== null && best.size < photo.size ? best : null;
}

/** What is see-through becomes white, as paper is. */
async function asJpeg(picture: ImageBitmap, side: number, quality: number): Promise<Blob> {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)));
  const drawing = canvas.getContext('2d');
  if (drawing === null) throw new Error('no place to draw');
  drawing.fillStyle = 'white';
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  drawing.imageSmoothingQuality = 'high';
  drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}

/** `IMG_1234.PNG` is a JPEG now. */
export function nameAsJpeg(name: string): string {
  return /\.jpe?g$/i.test(name) ? name : `${name.replace(/\.[A-Za-z0-9]{1,5}$/, '')}.jpg`;
}
