/** Who may act for the person on a day, as far as it is on file. One rule for what is late, what is coming and what needs doing. */
import type { Mandate } from '../../books/facts.ts';
import type { Day } from '../../values/units.ts';

/** A first day that is not known is before all others. */
export function isInForce({ from, to, revokedOn }: Pick<Mandate, 'from' | 'to' | 'revokedOn'>, day: Day): boolean {
  return (from === null || from <= day) && (to === null || day <= to) && (revokedOn === null || day < revokedOn);
}

/** Whether another of the same role goes on after its last day, so that nothing is to be done about that one. */
export function isFollowed(mandate: Mandate, all: readonly Mandate[]): boolean {
  const { id, role, to } = mandate;
  if (to === null) return false;
  return all.some((other) => other.id !== id && other.role === role && other.revokedOn === null && (other.to === null || other.to > to));
}

/** Whether it may give a right over the direct payment: the letter of the DWP is for benefits alone, and a supporter holds no money. */
export function givesAuthority({ role }: Mandate): boolean {
  return role !== 'appointee' && role !== 'broker';
}
