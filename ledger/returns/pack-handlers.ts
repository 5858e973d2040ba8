/** Handlers for packs: made, written down with their return, listed, and checked. The work is in the files beside this one. */
import type { packMethods } from '../../core/api/packs.ts';
import type { Handlers } from '../runtime/contract.ts';
import { checkPack } from './pack-check.ts';
import { makePack } from './pack-make.ts';
import { returnCalled, returnsOf, setReturn } from './store.ts';

export const packHandlers = {
  'returns.packs': ({ db }, { account, return: id }) => {
    const all = returnsOf(db, account).flatMap(({ packs }) => packs);
    const last = all.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null;
    return { packs: returnCalled(db, account, id).packs.toReversed(), last };
  },
  'returns.pack': (ctx, asked) => makePack(ctx, asked),
  'returns.packMade': (ctx, { account, return: id, ...pack }) => {
    const made = { at: ctx.now, ...pack };
    setReturn(ctx, id, 'packs', JSON.stringify([...returnCalled(ctx.db, account, id).packs, made]));
    return made;
  },
  'returns.checkPack': ({ progress }, { path }) => checkPack(path, progress),
} satisfies Handlers<typeof packMethods>;
