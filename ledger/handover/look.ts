/**
 * A file that can only be looked at: the same file of one person's books, marked with a last day. Put in its place it is a ledger that the program never
 * opens for writing (`ledger/file/open.ts`). It keeps honest people to what was agreed; a program that somebody altered could still read it, which
 * docs/handover.md says.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HandoverMade, HandoverRead, handoverMethods } from '../../core/api/handover.ts';
import type { ParsedOf } from '../../core/api/method.ts';
import { localDay } from '../../core/values/day.ts';
import { Refusal } from '../../core/values/problem.ts';
import { handoverWords } from '../../core/words/handover.ts';
import { readAccount } from '../accounts/facts.ts';
import { temporaryBeside } from '../disk/beside.ts';
import { closeWhole, connect } from '../disk/connection.ts';
import type { LedgerFile } from '../disk/connection.ts';
import { EvidenceStore } from '../evidence/store.ts';
import { fillEmpty } from '../file/create.ts';
import type { Session } from '../file/session.ts';
import type { ProgramContext } from '../runtime/contract.ts';
import { prepareWrite } from '../runtime/statements.ts';
import type { WriteDb } from '../runtime/statements.ts';
import { copyAccount } from './copy-account.ts';
import { makeHandover } from './make.ts';
import { withCarried } from './opened.ts';
import type { Carried, Inside } from './opened.ts';
import type { Look } from './sums.ts';
import { takePapers } from './take.ts';

function mark(session: Session, db: WriteDb, to: string, look: Look): void {
  const set = (): unknown => prepareWrite(db, 'UPDATE file_info SET look_for = ?, look_until = ?').run(to, look.until);
  session.record(db, 'handover.make', { to, purpose: 'look', look: { ...look } }, (versions) => versions.changing('file_info', 1, set));
}

export function makeLook(
  ctx: ProgramContext,
  { account, to, passphrase, until, from, upTo, notes, mandates, fees }: ParsedOf<(typeof handoverMethods)['handover.makeLook']>,
): Promise<HandoverMade> {
  if (until < localDay(new Date(ctx.now))) throw new Refusal('badInput', handoverWords.lookUntilPast, { field: 'until' });
  if (upTo < from) throw new Refusal('badInput', handoverWords.lookDays, { field: 'upTo' });
  const look = { until, from, upTo };
  const left = { notes: !notes, mandates: !mandates, fees: !fees };
  return makeHandover(ctx, { account, to, passphrase, purpose: 'look', look, left }, (db) => mark(ctx.session, db, to, look));
}

/** Where a file is laid out while none is open beside which it could be. It is encrypted there too. */
function placeIn({ session: { options } }: ProgramContext): string {
  mkdirSync(options.settingsFolder, { recursive: true });
  return temporaryBeside(join(options.settingsFolder, 'person'));
}

export function readHandover(ctx: ProgramContext, carried: Carried): Promise<HandoverRead> {
  return withCarried(ctx, carried, placeIn(ctx), ({ db, manifest }) => {
    const { reference, person } = readAccount(db, manifest.account);
    const { purpose, to, on, look } = manifest;
    return { purpose, reference, person, to, on, look };
  });
}

function fill(ctx: ProgramContext, half: LedgerFile, inside: Inside, look: Look): void {
  const { session, progress } = ctx;
  fillEmpty(session, half, false);
  const db = connect(half, 'write');
  try {
    db.exec('BEGIN IMMEDIATE');
    copyAccount(inside.db, inside.manifest.account, db, { left: { notes: false, mandates: false, fees: false }, progress });
    mark(session, db, inside.manifest.to, look);
    db.exec('COMMIT');
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
    closeWhole(db);
  }
  const store = new EvidenceStore(half, 'write');
  try {
    takePapers(store, inside, progress);
  } finally {
    store.close();
  }
}

/** Makes the file at `path`, under the passphrase it came with, and opens it. */
export async function openLook(ctx: ProgramContext, { path, ...carried }: Carried & { readonly path: string }): Promise<void> {
  await withCarried(ctx, carried, placeIn(ctx), async (inside) => {
    const { look } = inside.manifest;
    if (!look) throw new Refusal('badInput', handoverWords.notToLookAt, { field: 'file' });
    if (look.until < localDay(new Date(ctx.now))) throw new Refusal('readOnly', handoverWords.lookOver(look.until), { field: 'file' });
    await ctx.session.createOf(path, carried.passphrase, (half) => fill(ctx, half, inside, look));
  });
}
