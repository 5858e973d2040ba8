/** What is shown of a folder where new papers arrive, such as a scanner's or a phone's: PDFs and photos that are not filed yet. */
import type { MediaType } from './media-type.ts';
import { MOST_BYTES } from './media-type.ts';

/** A photo may be larger than what is kept of it, for it is made smaller. */
export const MOST_WATCHED_BYTES = 50 * 1024 * 1024;
/** As young as that a file may still be being written. */
export const STILL_WRITTEN_MS = 2000;

const WATCHED: ReadonlySet<MediaType> = new Set<MediaType>(['application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/tiff', 'image/heic']);
const SHRINKS: ReadonlySet<MediaType> = new Set<MediaType>(['image/jpeg', 'image/png', 'image/webp']);

/** Signs of the system, and what browsers and copying programs call a file while it arrives. */
export function isPassedOver(name: string): boolean {
  return /^(?:[.~].*|desktop\.ini|thumbs\.db)$|\.(?:crdownload|part|partial|download|tmp)$/i.test(name);
}

/** Why a file cannot be filed from the folder. `megabytes`: as large as it may be. */
export type Unfit = { readonly why: 'empty' | 'neither' } | { readonly why: 'tooLarge'; readonly megabytes: number };

/** Null: it can be filed. @param mediaType null: of no kind that is kept. */
export function unfit(bytes: number, mediaType: MediaType | null): Unfit | null {
  const isOver = (most: number): Unfit | null => (bytes > most ? { why: 'tooLarge', megabytes: most / 1024 / 1024 } : null);
  if (bytes === 0) return { why: 'empty' };
  const over = isOver(MOST_WATCHED_BYTES);
  if (over !== null) return over;
  if (mediaType === null || !WATCHED.has(mediaType)) return { why: 'neither' };
  return SHRINKS.has(mediaType) ? null : isOver(MOST_BYTES);
}
