/** A pack cut into parts that a portal or a letter box takes. */

/** What a ZIP adds to each file beside its name, which stands in it twice; rounded up. */
const AROUND = 150;

export interface Sized {
  readonly path: string;
  readonly bytes: number;
}

export const sizeInPart = ({ path, bytes }: Sized): number => bytes + 2 * path.length + AROUND;

/**
 * In which part each file is, counted from 1, in order. A file that is larger than a part has one of its own.
 * @param most bytes of a part; null: there is one part.
 * @param inEach bytes of what is in every part.
 */
export function partsOf(files: readonly Sized[], most: number | null, inEach: number): readonly number[] {
  let part = 1;
  let filled = inEach;
  let isEmpty = true;
  return files.map((file) => {
    const size = sizeInPart(file);
    if (most !== null && !isEmpty && filled + size > most) {
      part += 1;
      filled = inEach;
    }
    isEmpty = false;
    filled += size;
    return part;
  });
}

/** The files that are larger than a part alone. */
export function tooLargeFor<F extends Sized>(files: readonly F[], most: number | null, inEach: number): readonly F[] {
  return most === null ? [] : files.filter((file) => sizeInPart(file) + inEach > most);
}
