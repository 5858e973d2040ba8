/**
 * Small pictures of papers: of a photo the whole of it, of a PDF its first page. They are made when a paper is first seen, one after
 * another while nobody scrolls, and held in memory alone: nothing of a paper is written anywhere but where it was filed.
 */
import type { EvidenceItem } from '../../../core/api/evidence.ts';
import type { MediaType } from '../../../core/evidence/media-type.ts';
import { useHost, useMade, useWrite } from '../../program/use-program.tsx';
import { drawn, isPicture } from './turned.ts';

/** The longest side in dots: twice that of the place, for screens with fine dots. */
const SIDE = 160;
/** While the page moves, drawing would make it falter. */
const REST_MS = 150;

let movedAt = 0;
addEventListener('scroll', () => (movedAt = performance.now()), { passive: true, capture: true });

async function atRest(): Promise<void> {
  for (let left = REST_MS; left > 0; left = movedAt + REST_MS - performance.now()) {
    await new Promise((resolve) => {
      setTimeout(resolve, left);
    });
  }
}

let last: Promise<unknown> = Promise.resolve();

/** One after another: photos are large while they are open. What is out of sight again when its turn comes is left. */
function inTurn<T>(signal: AbortSignal, job: () => Promise<T>): Promise<T> {
  const done = last.then(async () => {
    signal.throwIfAborted();
    await atRest();
    signal.throwIfAborted();
    return job();
  });
  last = done.catch(() => {});
  return done;
}

async function firstPage(bytes: Uint8Array<ArrayBuffer>): Promise<Blob> {
  const { openPdf, pictureOfPage } = await import('./pdf.ts');
  const { opened, close } = openPdf(bytes);
  try {
    return await pictureOfPage(await opened, 1, SIDE);
  } finally {
    close();
  }
}

function hasThumbnail(mediaType: MediaType): boolean {
  return isPicture(mediaType) || mediaType === 'application/pdf';
}

/** An address that holds the picture itself, so that nothing has to be let go of when its row is. */
function addressOf(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(new Error('a small picture cannot be read')));
    reader.readAsDataURL(picture);
  });
}

/** Its address. Undefined: not made yet. Null: there is none, as of a text, or of a paper that is missing, locked or damaged. */
export function useThumbnail(account: number, { id, mediaType, turned, there }: EvidenceItem): string | null | undefined {
  const host = useHost();
  const { run } = useWrite('evidence.open');
  const enabled = there && hasThumbnail(mediaType);
  const make = async (): Promise<string | null> => {
    const result = await run({ account, id });
    if (!result.ok) return null;
    const bytes = await host.readFile(result.value);
    return addressOf(await (isPicture(mediaType) ? drawn(new Blob([bytes], { type: mediaType }), { turned, side: SIDE }) : firstPage(bytes)));
  };
  const made = useMade(['evidence.thumbnail', account, id, turned], (signal) => inTurn(signal, () => make().catch(() => null)), { enabled });
  return enabled ? made : null;
}
