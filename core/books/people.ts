/** What people are called: told apart where two have one name, and by which words of a text each may be meant. */
import { nameWords } from '../values/word-match.ts';
import { folded } from '../values/text.ts';
import { peopleWords } from '../words/books/people.ts';
import type { Person, PersonId } from './facts.ts';
import { namesKnown } from './known-names.ts';

type Called = Pick<Person, 'name' | 'started'>;

/** What each is called, in their order. Of those who share a name each is told apart by the day they started, or else by their order. */
export function labelsOf(people: readonly Called[]): string[] {
  const groups = Map.groupBy(people, ({ name }) => folded(name));
  return people.map((person) => {
    const same = groups.get(folded(person.name)) ?? [];
    if (same.length === 1) return person.name;
    const started = new Set(same.map((one) => one.started));
    if (person.started !== null && started.size === same.length && !started.has(null)) return peopleWords.started(person.name, person.started);
    return peopleWords.numbered(person.name, same.indexOf(person) + 1);
  });
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
