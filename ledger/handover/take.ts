/**
 * Takes one person's books into the open file. The file they come in is checked from end to end first, as any that comes from elsewhere; then its
 * rows get numbers of their own here, in one transaction, and every figure is worked out anew: where one is not as it was told nothing is kept.
 */
import type { HandoverTaken } from '../../core/api/handover.ts';
import { firstDifference } from '../../core/handover/figures.ts';
import { Refusal } from '../../core/values/problem.ts';
import { accountWords } from '../../core/words/accounts.ts';
import { handoverWords } from '../../core/words/handover.ts';
import { readAccount } from '../accounts/facts.ts';
import { appendAudit, nextChange } from '../audit/trail.ts';
import { VersionKeeper } from '../audit/versions.ts';
import { temporaryBeside } from '../disk/beside.ts';
import { EvidenceStore } from '../evidence/store.ts';
import { renewSearchLater } from '../posting/search.ts';
import type { ProgramContext } from '../runtime/contract.ts';
import { prepareWrite } from '../runtime/statements.ts';
import type { ReadDb, WriteDb } from '../runtime/statements.ts';
import { copyAccount, KEPT_FOR_ALL } from './copy-account.ts';
import type { Numbers } from './numbers.ts';
import { withCarried } from './opened.ts';
import type { Carried, Inside } from './opened.ts';
import type { Manifest } from './sums.ts';
import { figuresIn } from './sums.ts';

/** The same person's books are refused a second time; who wants both has them in two files. */
function refuseTwice(db: ReadDb, mark: string): void {
  const sql = 'SELECT person, reference FROM account WHERE handover_mark = ? AND removed_by IS NULL';
  const here = db.prepare<[string], { person: string; reference: string }>(sql).get(mark);
  if (here) throw new Refusal('alreadyThere', handoverWords.alreadyHere(accountWords.called(here.person, here.reference)), { field: 'file' });
}

function refuseReference(db: ReadDb, reference: string): void {
  const sql = 'SELECT 1 FROM account WHERE reference = ? COLLATE NOCASE AND removed_by IS NULL';
  if (db.prepare<[string]>(sql).get(reference)) throw new Refusal('alreadyThere', handoverWords.referenceTaken(reference), { field: 'reference' });
}

const HELD_IN = { return_form: 'form', ras_table: 'ras' } as const satisfies Readonly<Record<(typeof KEPT_FOR_ALL)[number], string>>;

/** Forms and tables of councils that came with the account make way for those of the same name that are here. */
function withoutThoseHere(db: WriteDb, versions: VersionKeeper, change: number, numbers: Numbers): void {
  for (const table of KEPT_FOR_ALL) {
    const from = numbers.shift(table);
    const sql = `SELECT came.id FROM ${table} AS came JOIN ${table} AS here ON here.id <= @from AND here.removed_by IS NULL
        AND here.${HELD_IN[table]} ->> '$.id' = came.${HELD_IN[table]} ->> '$.id' WHERE came.id > @from AND came.removed_by IS NULL`;
    for (const { id } of db.prepare<[object], { id: number }>(sql).all({ from }))
      versions.changing(table, id, () => prepareWrite(db, `UPDATE ${table} SET removed_by = ? WHERE id = ?`).run(change, id));
  }
}

interface Taken {
  readonly account: number;
  readonly figures: number;
}

function copied(ctx: ProgramContext, from: ReadDb, manifest: Manifest, its: string, reference: string): Taken {
  const { session, progress, now } = ctx;
  const db = session.writable();
  db.exec('BEGIN IMMEDIATE');
  try {
    const numbers = copyAccount(from, manifest.account, db, { left: { notes: false, mandates: false, fees: false }, reference, progress });
    const { account } = numbers;
    const differs = firstDifference(manifest.figures, figuresIn(db, account, manifest.on, numbers.change(manifest.change)));
    if (differs) throw new Refusal('fileNotInOrder', handoverWords.differs(differs.name, differs.unit, differs.told, differs.found), { field: 'file' });
    const change = nextChange(db);
    const versions = new VersionKeeper(db, change);
    withoutThoseHere(db, versions, change, numbers);
    if (reference !== its) versions.cameOtherwise('account', account, { reference: its });
    const end = from.prepare<[], string>('SELECT hash FROM trail_end').pluck().get() ?? '';
    appendAudit(db, { id: change, account, at: now, who: session.who, method: 'handover.take', what: { account, end }, why: null });
    const words = (of: ReadDb): string | undefined => of.prepare<[], { made_with: string }>('SELECT made_with FROM search_words').get()?.made_with;
    if (words(from) !== words(db)) renewSearchLater(db);
    db.exec('COMMIT');
    return { account, figures: manifest.figures.length };
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

/** Each is on the disk before the row that names it. */
export function takePapers(to: EvidenceStore, { db, file }: Inside, progress: ProgramContext['progress']): Pick<HandoverTaken, 'papers' | 'lost'> {
  const named = db.prepare<[], string>('SELECT DISTINCT sha256 FROM evidence WHERE destroyed_by IS NULL').pluck().all();
  const store = new EvidenceStore(file, 'read');
  try {
    let papers = 0;
    for (const [index, sha256] of named.entries()) {
      progress(handoverWords.steps.papers, index, named.length);
      if (!store.has(sha256)) continue;
      to.put(store.get(sha256));
      papers += 1;
    }
    return { papers, lost: named.length - papers };
  } finally {
    store.close();
  }
}

export function takeHandover(ctx: ProgramContext, given: Carried & { readonly reference?: string | undefined }): Promise<HandoverTaken> {
  const { session, progress } = ctx;
  const here = session.writable();
  return withCarried(ctx, given, temporaryBeside(session.file.path), (inside) => {
    const { db, manifest } = inside;
    if (manifest.purpose === 'look') throw new Refusal('readOnly', handoverWords.onlyToLookAt, { field: 'file' });
    const { person, reference: its } = readAccount(db, manifest.account);
    const reference = given.reference ?? its;
    refuseTwice(here, db.prepare<[], string>('SELECT handover_mark FROM account').pluck().get() ?? '');
    refuseReference(here, reference);
    const papers = takePapers(session.evidence, inside, progress);
    return { ...copied(ctx, db, manifest, its, reference), reference, person, ...papers };
  });
}
