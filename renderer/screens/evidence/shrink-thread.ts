/**
 * Makes photos smaller in a thread of its own, for a photo of a phone takes so long that the page would stand still: upright, of at most
 * 2,000 dots, as a JPEG of about 400 KB. Each comes with the port to answer at: the small one, or null where it is no picture that can be read.
 */
const WANTED_BYTES = 400_000;
/** Longest side in dots, then quality: the first pair that is small enough is taken, else the last. */
const SIDES = [2000, 1600, 1200];
const QUALITIES = [0.85, 0.75, 0.65, 0.55];

/** What is see-through becomes white, as paper is. */
function drawnAt(picture: ImageBitmap, side: number): OffscreenCanvas {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)));
  const drawing = canvas.getContext('2d');
  if (drawing === null) throw new Error('no place to draw');
  drawing.fillStyle = 'white';
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  drawing.imageSmoothingQuality = 'high';
  drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function smaller(picture: ImageBitmap): Promise<Blob | null> {
  let best: Blob | null = null;
  for (const side of SIDES) {
    const canvas = drawnAt(picture, side);
    for (const quality of QUALITIES) {
      best = await canvas.convertToBlob({ type: 'image/jpeg', quality });
      if (best.size <= WANTED_BYTES) return best;
    }
  }
  return best;
}

async function answer(photo: Blob, port: MessagePort): Promise<void> {
  try {
    // The browser turns it the way the camera was held.
    const picture = await createImageBitmap(photo);
    port.postMessage(await smaller(picture).finally(() => picture.close()));
  } catch {
    port.postMessage(null);
  }
}

addEventListener('message', ({ data, ports: [port] }: MessageEvent<Blob>) => {
  if (port) void answer(data, port);
});
