/** In which order forms are offered where a return is begun: those of the account's own council first, one of another that somebody made last. */
import { words } from '../values/word-match.ts';
import type { ReturnForm } from './form.ts';

/** “Westbrook Council”, “City of Westbrook” and “Westbrook” are one. */
const NOT_NAMES: ReadonlySet<string> = new Set([
  ...['council', 'county', 'borough', 'city', 'district', 'metropolitan', 'royal', 'london', 'unitary', 'authority', 'of', 'and', 'cc', 'bc', 'mbc'],
]);

const nameOf = (council: string): string =>
  words(council)
    .filter((word) => !NOT_NAMES.has(word))
    .join(' ');

/** @returns all of them, each place in the order in which they came. */
export function offeredTo(council: string, forms: readonly ReturnForm[]): ReturnForm[] {
  const name = nameOf(council);
  const placeOf = (form: ReturnForm): number => {
    const isOwn = form.certainty === 'own';
    if (form.council === null) return isOwn ? 2 : 3;
    if (name !== '' && nameOf(form.council) === name) return isOwn ? 0 : 1;
    return isOwn ? 4 : 3;
  };
  return forms.toSorted((a, b) => placeOf(a) - placeOf(b));
}
