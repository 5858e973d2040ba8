/** A moment (ISO text with its zone) as people here say it. Days alone are `formatDay`'s. */
import { formatDay, localDay } from '../../../core/values/day.ts';

/** `5 October 2026 at 14:05`, by this computer's clock. */
export function formatMoment(iso: string): string {
  const at = new Date(iso);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${formatDay(localDay(at))} at ${two(at.getHours())}:${two(at.getMinutes())}`;
}
