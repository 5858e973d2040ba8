/** What things are called where several share a name: each label is one that nothing else is called by. */
import { folded } from '../values/text.ts';

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
