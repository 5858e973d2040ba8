/** How far the source of a rate can be relied on. Each row of the pay rates says one of these. */
export const CERTAINTIES = ['official', 'corroborated', 'computed', 'single', 'unverified'] as const;

/** Whether a figure made of it is to be checked by whoever uses it: nobody else said the same. */
export function isToCheck(certainty: string): boolean {
  return certainty !== 'official' && certainty !== 'corroborated' && certainty !== 'computed';
}
