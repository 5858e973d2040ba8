/** Handlers for handing one person's books over: made, taken, and said of the giver's copy. */
import type { handoverMethods } from '../../core/api/handover.ts';
import { localDay } from '../../core/values/day.ts';
import { Refusal } from '../../core/values/problem.ts';
import { handoverWords } from '../../core/words/handover.ts';
import { readAccount } from '../accounts/facts.ts';
import { opened } from '../file/handlers.ts';
import { refusePooledMoney } from '../pools/held.ts';
import type { Handlers } from '../runtime/contract.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { objectIn } from '../runtime/stored-json.ts';
import { handedOver } from './handed-over.ts';
import { makeLook, openLook, readHandover } from './look.ts';
import { makeHandover } from './make.ts';
import { takeHandover } from './take.ts';

/** A file to look at only changes nothing in the books. */
const LAST = `SELECT method, at, what FROM audit WHERE account = ? AND NOT (method = 'handover.make' AND what ->> '$.purpose' IS 'look') ORDER BY id DESC LIMIT 1`;
const EVER_MADE = "SELECT 1 FROM audit WHERE account = ? AND method = 'handover.make' AND what ->> '$.purpose' IS NOT 'look' LIMIT 1";
const HAND = 'UPDATE account SET handed_to = ?, handed_on = ?, kept_until = ? WHERE id = ?';

/** The file for handing over that was made last, where nothing was done since. */
function made(db: ReadDb, account: number): { readonly to: string; readonly on: string } | null {
  const last = prepare<[number], { method: string; at: string; what: string | null }>(db, LAST).get(account);
  if (last?.method !== 'handover.make' || last.what === null) return null;
  const { to } = objectIn(last.what);
  return typeof to === 'string' ? { to, on: localDay(new Date(last.at)) } : null;
}

export const handoverHandlers = {
  'handover.state': ({ db }, { account }) => {
    readAccount(db, account);
    return { made: made(db, account), handedOver: handedOver(db, account) };
  },
  'handover.make': (ctx, { account, to, passphrase, notes, mandates, fees }) =>
    makeHandover(ctx, { account, to, passphrase, purpose: 'take', left: { notes: !notes, mandates: !mandates, fees: !fees } }),
  'handover.makeLook': (ctx, given) => makeLook(ctx, given),
  'handover.read': (ctx, given) => readHandover(ctx, given),
  'handover.look': async (ctx, given) => {
    await openLook(ctx, given);
    return opened(ctx.session);
  },
  'handover.take': (ctx, given) => takeHandover(ctx, given),
  'handover.done': (ctx, { account, keepUntil }) => {
    readAccount(ctx.db, account);
    refusePooledMoney(ctx.db, account);
    const file = made(ctx.db, account);
    const wasMade = prepare<[number]>(ctx.db, EVER_MADE).get(account) !== undefined;
    if (!file) throw new Refusal('changedMeanwhile', wasMade ? handoverWords.changedSince : handoverWords.makeFirst, { field: 'account' });
    const today = localDay(new Date(ctx.now));
    if (keepUntil <= today) throw new Refusal('badInput', handoverWords.keepUntilPast, { field: 'keepUntil' });
    ctx.changing('account', account, () => prepareWrite(ctx.db, HAND).run(file.to, today, keepUntil, account));
    return null;
  },
  'handover.takeBack': (ctx, { account }) => {
    if (!handedOver(ctx.db, account)) throw new Refusal('notFound', handoverWords.notHandedOver, { field: 'account' });
    ctx.changing('account', account, () => prepareWrite(ctx.db, HAND).run(null, null, null, account));
    return null;
  },
} satisfies Handlers<typeof handoverMethods>;
