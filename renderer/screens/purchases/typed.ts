/** An amount as it would be typed. Pence in; nothing for none. */
import { plainPounds } from '../../../core/values/money.ts';

export function typedPounds(pence: number | null): string {
  return pence === null ? '' : plainPounds(pence);
}
