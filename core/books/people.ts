/** What people are called: told apart where two have one name, and by which words of a text each may be meant. */
import { nameWords } from '../values/word-match.ts';
import { folded } from '../values/text.ts';
import { labelWords } from '../words/books/labels.ts';
import type { Person, PersonId } from './facts.ts';
import { nameMeans, namesKnown } from './known-names.ts';
import { Labels } from './labels.ts';

type Called = Pick<Person, 'name' | 'started' | 'alsoKnownAs'>;

/**
 * What each is called, in their order: by their name where they have it alone, else by the day they started or, where that does not tell
 * all of that name apart, by a number. Numbers go by their order, past each that would make a name anybody has or had or another's label:
 * so a label is one person's alone, and never the name of somebody else.
 */
export function labelsOf(people: readonly Called[]): string[] {
  const labels = new Labels(people.flatMap(namesKnown));
  const called = new Map<Called, string>();
  for (const same of Map.groupBy(people, ({ name }) => folded(name)).values()) {
    if (same.length === 1) continue;
    const days = same.flatMap(({ name, started }) => (started === null ? [] : [labelWords.started(name, started)]));
    const tell = new Set(days.map(folded)).size === same.length && labels.areFree(days);
    for (const [index, person] of same.entries()) {
      const day = tell ? days[index] : undefined;
      called.set(
        person,
        labels.numbered((number) => day ?? labelWords.numbered(person.name, number), index + 1),
      );
    }
  }
  return people.map((person) => called.get(person) ?? person.name);
}

/** What each person is called, by id. */
export function peopleCalled(people: readonly (Called & { readonly id: PersonId })[]): ReadonlyMap<PersonId, string> {
  const labels = labelsOf(people);
  return new Map(people.map(({ id }, index) => [id, labels[index] ?? '']));
}

/** The words that each person may be meant by: of their name, and of every other name they are known by. */
export function wordsForPeople(people: readonly Pick<Person, 'id' | 'name' | 'alsoKnownAs'>[]): ReadonlyMap<PersonId, readonly string[]> {
  return new Map(people.map((person) => [person.id, [...new Set(namesKnown(person).flatMap((one) => nameWords(one)))]]));
}

/** The words that whoever paid out of their own pocket may be meant by. */
export type BuyerWords = (paidBy: string) => readonly string[];

/** Of a text that names one of the people, as where a name is typed: all the words they may be meant by; of any other its own. */
export function wordsForBuyers(people: readonly (Called & { readonly id: PersonId })[]): BuyerWords {
  const labels = peopleCalled(people);
  const means = nameMeans(people, ({ id }) => labels.get(id) ?? '');
  const words = wordsForPeople(people);
  return (paidBy) => {
    const [one, another] = means(paidBy);
    return (one && !another ? words.get(one.id) : undefined) ?? nameWords(paidBy);
  };
}
