/** Whether somebody is to look at an account. */
import type { AccountRow } from '../../../core/api/accounts.ts';

/** One that is not worked out yet may need it. */
export function needsYou({ standing }: AccountRow): boolean {
  return standing === null || standing.needsSomebody;
}
