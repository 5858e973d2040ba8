/**
 * What a paper is called as a file of its own. Systems decide by a file's ending what a double click does, so that it gets one of its
 * content's kind, whatever it was called when it came: a text called `pay.bat` must not run. On screen it keeps its own name.
 */
import { fileName } from '../export/file-names.ts';
import type { MediaType } from './media-type.ts';

/** The first is given to a name that has none of them. */
const ENDINGS: Readonly<Record<MediaType, readonly [string, ...string[]]>> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
  'image/tiff': ['.tif', '.tiff'],
  'image/heic': ['.heic', '.heif'],
  'text/plain': ['.txt'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'application/vnd.oasis.opendocument.text': ['.odt'],
};

/** The ending of a file of this kind. */
export const endingOf = (mediaType: MediaType): string => ENDINGS[mediaType][0];

/** The name of one file, as every system takes it. */
export function savedName(name: string, mediaType: MediaType): string {
  const plain = fileName(name);
  const endings = ENDINGS[mediaType];
  return endings.some((ending) => plain.toLowerCase().endsWith(ending)) ? plain : fileName(`${plain}${endings[0]}`);
}
