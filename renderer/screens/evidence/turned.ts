/** Draws a picture turned, and as small as is wanted, without touching what was filed. */
import type { MediaType } from '../../../core/evidence/media-type.ts';
import type { Turned } from '../../../core/evidence/turned.ts';

/** Kinds that browsers draw. */
const PICTURES: ReadonlySet<MediaType> = new Set<MediaType>(['image/jpeg', 'image/png', 'image/webp']);

export function isPicture(mediaType: MediaType): boolean {
  return PICTURES.has(mediaType);
}

interface Wanted {
  /** Degrees to the right. */
  readonly turned: Turned;
  /** The longest side in dots; without: as large as it is. */
  readonly side?: number;
}

/** As a JPEG on white, as paper is. Rejects where the browser cannot read the picture. */
export async function drawn(picture: Blob, { turned, side = Infinity }: Wanted): Promise<Blob> {
  const bitmap = await createImageBitmap(picture);
  try {
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    const [width, height] = [bitmap.width, bitmap.height].map((length) => Math.max(1, Math.round(length * scale))) as [number, number];
    const lies = turned === 90 || turned === 270;
    const canvas = new OffscreenCanvas(lies ? height : width, lies ? width : height);
    const drawing = canvas.getContext('2d');
    if (drawing === null) throw new Error('no place to draw');
    drawing.fillStyle = 'white';
    drawing.fillRect(0, 0, canvas.width, canvas.height);
    drawing.imageSmoothingQuality = 'high';
    drawing.translate(canvas.width / 2, canvas.height / 2);
    drawing.rotate((turned * Math.PI) / 180);
    drawing.drawImage(bitmap, -width / 2, -height / 2, width, height);
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  } finally {
    bitmap.close();
  }
}
