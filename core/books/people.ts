/** What people are called: told apart where two have one name, and by which words of a text each may be meant. */
import { nameWords } from '../values/word-match.ts';
import { folded } from '../values/text.ts';
import { peopleWords } from '../words/books/people.ts';
import type { Person, PersonId } from './facts.ts';

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

const known = (text: string | null): string[] => (text === null ? [] : text.split(',').map((one) => one.trim())).filter(Boolean);

/** The words that each person may be meant by: of their name, and of every other name they are known by. */
export function wordsForPeople(people: readonly Pick<Person, 'id' | 'name' | 'alsoKnownAs'>[]): ReadonlyMap<PersonId, readonly string[]> {
  return new Map(people.map(({ id, name, alsoKnownAs }) => [id, [...new Set([name, ...known(alsoKnownAs)].flatMap((one) => nameWords(one)))]]));
}

/** What a renamed person is also known as: by the name they had too, for what was paid to them under it was paid to them. */
export function knownAfter({ name, alsoKnownAs }: Pick<Person, 'name' | 'alsoKnownAs'>, before: Pick<Person, 'name'>): string | null {
  const all = known(alsoKnownAs);
  if (folded(before.name) === folded(name) || all.some((one) => folded(one) === folded(before.name))) return alsoKnownAs;
  return [...all, before.name].join(', ');
}
