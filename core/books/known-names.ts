/** Who has other names beside their own: all of them, and those kept when the name changes. */
import { folded } from '../values/text.ts';

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

/** What is renamed is also known by the name it had, for what was paid under it was paid to the same. */
export function knownAfter({ name, alsoKnownAs }: Known, before: Pick<Known, 'name'>): string | null {
  const all = others(alsoKnownAs);
  if (folded(before.name) === folded(name) || all.some((one) => folded(one) === folded(before.name))) return alsoKnownAs;
  return [...all, before.name].join(', ');
}
