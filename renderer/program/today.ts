/** Today where this computer stands, and this moment. The one place of the screens that reads the clock. */
import { localDay } from '../../core/values/day.ts';

export function today(): string {
  return localDay(new Date());
}

/** In milliseconds, for telling how long something took; it goes on while the computer sleeps. */
export function moment(): number {
  return Date.now();
}
