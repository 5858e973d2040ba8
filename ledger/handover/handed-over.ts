/** Whether an account was handed over: then nothing in it can be changed, whichever call asks. */
import type { HandoverState } from '../../core/api/handover.ts';
import { Refusal } from '../../core/values/problem.ts';
import type { Day } from '../../core/values/units.ts';
import { handoverWords } from '../../core/words/handover.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';

const HANDED = `SELECT handed_to AS "to", handed_on AS "on", kept_until AS keepUntil FROM account WHERE id = ? AND handed_on IS NOT NULL AND removed_by IS NULL`;

/** Null: it was not, or was taken away since. */
export function handedOver(db: ReadDb, account: number): HandoverState['handedOver'] {
  return prepare<[number], { to: string; on: Day; keepUntil: Day }>(db, HANDED).get(account) ?? null;
}

export function refuseHandedOver(db: ReadDb, account: number): void {
  const handed = handedOver(db, account);
  if (handed) throw new Refusal('readOnly', handoverWords.handedOver(handed.to, handed.on, handed.keepUntil));
}
