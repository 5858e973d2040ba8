/** Today where this computer stands. The one place of the screens that reads the clock. */
import { localDay } from './words/moments.ts';

export function today(): string {
  return localDay(new Date());
}
