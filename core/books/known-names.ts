/** Who has other names beside their own: all of them, and those kept when the name changes. */
import { folded, oneLine } from '../values/text.ts';

export interface Known {
  readonly name: string;
  /** Other names, by commas. */
  readonly alsoKnownAs: string | null;
}

const others = (text: string | null): string[] => (text === null ? [] : text.split(',').map((one) => one.trim())).filter(Boolean);

/** Their own name first. */
export function namesKnown({ name, alsoKnownAs }: Known): string[] {
  return [name, ...others(alsoKnownAs)];
}

/** A name as it can stand among others that commas part. */
const withoutCommas = (name: string): string => oneLine(name.replaceAll(',', ' '));

/** A name as it is compared with other names: letter case, blanks and commas do not matter. */
export function comparedName(name: string): string {
  return folded(withoutCommas(name));
}

/** Whether a name is one of theirs. */
export function isKnownAs(known: Known, name: string): boolean {
  const sought = comparedName(name);
  return namesKnown(known).some((one) => comparedName(one) === sought);
}

/** Tells whom a name means: whose own name it is, else whose label, else whose other name. Several: it cannot be known which. */
export function nameMeans<T extends Known>(all: readonly T[], labelOf: (one: T) => string): (name: string) => readonly T[] {
  const meant = new Map<string, readonly T[]>();
  const put = (keysOf: (one: T) => readonly string[]): void => {
    const keyed = all.flatMap((one) => [...new Set(keysOf(one))].map((key) => ({ key, one })));
    for (const [key, same] of Map.groupBy(keyed, (each) => each.key))
      meant.set(
        key,
        same.map(({ one }) => one),
      );
  };
  put((one) => namesKnown(one).map(comparedName));
  put((one) => [folded(labelOf(one))]);
  put(({ name }) => [folded(name)]);
  return (name) => meant.get(folded(name)) ?? meant.get(comparedName(name)) ?? [];
}

/** What is renamed is also known by the name it had, for what was paid under it was paid to the same. */
export function knownAfter(known: Known, before: Pick<Known, 'name'>): string | null {
  return isKnownAs(known, before.name) ? known.alsoKnownAs : [...others(known.alsoKnownAs), withoutCommas(before.name)].join(', ');
}
