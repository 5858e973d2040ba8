/** What things are called where several share a name: each label is one that nothing else is called by. */
import { folded } from '../values/text.ts';
import { labelWords } from '../words/books/labels.ts';

/** Every name in use, and every label given since, as they are compared. */
export class Labels {
  readonly #taken: Set<string>;

  constructor(names: Iterable<string>) {
    this.#taken = new Set([...names].map(folded));
  }

  areFree(labels: readonly string[]): boolean {
    return labels.every((label) => !this.#taken.has(folded(label)));
  }

  /** The first of these, counted up from `from`, that is free. It is taken then. */
  numbered(label: (number: number) => string, from: number): string {
    let number = from;
    while (!this.areFree([label(number)])) number += 1;
    this.#taken.add(folded(label(number)));
    return label(number);
  }
}

interface Named {
  readonly id: number;
  readonly name: string;
}

/** What each is called, by id: its name or, where others have it too but for letter case, a number behind it. Only older files, and changes taken back, have two of one name. */
export function numberedNames(all: readonly Named[]): ReadonlyMap<number, string> {
  const labels = new Labels(all.map(({ name }) => name));
  const called = new Map<number, string>();
  for (const same of Map.groupBy(all, ({ name }) => folded(name)).values())
    for (const [index, { id, name }] of same.entries())
      called.set(id, same.length === 1 ? name : labels.numbered((number) => labelWords.numbered(name, number), index + 1));
  return called;
}
