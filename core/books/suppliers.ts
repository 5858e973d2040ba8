/** What suppliers are called, and by which words of a text each may be meant: by their name and every other name they are known by. */
import { holds, words } from '../values/word-match.ts';
import type { Text } from '../values/word-match.ts';
import type { Supplier, SupplierId } from './facts.ts';
import { namesKnown } from './known-names.ts';

/** What each supplier is called, by id. */
export function suppliersCalled(suppliers: readonly Pick<Supplier, 'id' | 'name'>[]): ReadonlyMap<SupplierId, string> {
  return new Map(suppliers.map(({ id, name }) => [id, name]));
}

/** Of each supplier the words of every name: the words of one must stand in a text whole. */
export type SupplierPhrases = ReadonlyMap<SupplierId, readonly (readonly string[])[]>;

export function phrasesForSuppliers(suppliers: readonly Pick<Supplier, 'id' | 'name' | 'alsoKnownAs'>[]): SupplierPhrases {
  return new Map(suppliers.map((supplier) => [supplier.id, namesKnown(supplier).map(words)]));
}

export function isSupplierIn(text: Text, phrases: SupplierPhrases, supplier: SupplierId): boolean {
  return phrases.get(supplier)?.some((phrase) => holds(text, phrase)) ?? false;
}
