/**
 * One person's books as one encrypted file. They are copied, row by row, into a new ledger that never held anything else, so that nothing of anybody
 * else can be in it; not even what a deleted row would leave. That ledger is the format: it is opened, checked and brought up to date as any other.
 * What was made, for whom and with which figures is the account's last change, here and there.
 */
import { closeSync, openSync } from 'node:fs';
import type { HandoverMade } from '../../core/api/handover.ts';
import { fileName } from '../../core/export/file-names.ts';
import { firstDifference } from '../../core/handover/figures.ts';
import type { HandoverFigure } from '../../core/handover/figures.ts';
import { localDay } from '../../core/values/day.ts';
import { Refusal } from '../../core/values/problem.ts';
import type { Day } from '../../core/values/units.ts';
import { handoverWords } from '../../core/words/handover.ts';
import { readAccount } from '../accounts/facts.ts';
import { appendAudit, nextChange } from '../audit/trail.ts';
import { VersionKeeper } from '../audit/versions.ts';
import { temporaryBeside } from '../disk/beside.ts';
import { closeWhole, connect } from '../disk/connection.ts';
import type { LedgerFile } from '../disk/connection.ts';
import { keyOf, newSalt } from '../disk/key.ts';
import { isOfDays } from '../evidence/of-days.ts';
import { EvidenceStore } from '../evidence/store.ts';
import { fillEmpty } from '../file/create.ts';
import { refusePooledMoney } from '../pools/held.ts';
import type { ProgramContext } from '../runtime/contract.ts';
import { wrongSearchOfAllAccounts } from '../posting/search.ts';
import { prepareWrite } from '../runtime/statements.ts';
import type { ReadDb, WriteDb } from '../runtime/statements.ts';
import { carried, removeUnpacked } from './carrier.ts';
import { copyAccount } from './copy-account.ts';
import type { LeftOut } from './copy-account.ts';
import { refuseHandedOver } from './handed-over.ts';
import { figuresIn } from './sums.ts';
import type { Look } from './sums.ts';

export interface Given {
  readonly account: number;
  readonly to: string;
  readonly passphrase: string;
  readonly purpose: 'take' | 'look';
  /** Of a file to look at only. */
  readonly look?: Look;
  readonly left: LeftOut;
}

/** Mandates and fees that are left out are not counted, nor are their papers; returns of other days are not in a file to look at only. */
const isCarried =
  ({ mandates, fees }: LeftOut, look: Look | undefined) =>
  ({ of, about }: HandoverFigure): boolean => {
    if (of === 'records') return !((mandates && about === 'mandates') || (fees && about === 'feeRules'));
    if (of === 'papers') return !(mandates || fees || look);
    return of !== 'sealed' || !look;
  };

/** What the copy is to be told to say: of a file to look at only, for whom and until when. */
type Finish = (db: WriteDb) => void;

interface Papers {
  readonly papers: number;
  readonly lost: readonly string[];
}

interface Named {
  readonly sha256: string;
  readonly name: string;
  readonly of_table: string;
  readonly of_id: number;
}

/** The content of the papers that the copy names, each once. */
function copyPapers(db: ReadDb, from: EvidenceStore, half: LedgerFile, look: Look | undefined, progress: ProgramContext['progress']): Papers {
  const all = db.prepare<[], Named>('SELECT sha256, name, of_table, of_id FROM evidence WHERE destroyed_by IS NULL ORDER BY sha256, id').all();
  const named = [...new Map(all.filter((one) => !look || isOfDays(db, one, look)).map((one) => [one.sha256, one])).values()];
  const to = new EvidenceStore(half, 'write');
  const lost: string[] = [];
  try {
    for (const [index, { sha256, name }] of named.entries()) {
      progress(handoverWords.steps.papers, index, named.length);
      try {
        to.put(from.get(sha256));
      } catch (error) {
        if (!(error instanceof Refusal && ['evidenceMissing', 'evidenceDamaged'].includes(error.problem.code))) throw error;
        lost.push(name);
      }
    }
  } finally {
    to.close();
  }
  return { papers: named.length - lost.length, lost };
}

interface Wanted extends Given {
  readonly on: Day;
  readonly change: number;
  readonly figures: readonly HandoverFigure[];
}

function writeHalf({ session, progress }: ProgramContext, half: LedgerFile, { account, left, look, on, change, figures }: Wanted, finish: Finish): Papers {
  const from = session.writable();
  closeSync(openSync(half.path, 'wx', 0o600));
  fillEmpty(session, half, session.info().example);
  const db = connect(half, 'write');
  try {
    db.exec('BEGIN IMMEDIATE');
    const numbers = copyAccount(from, account, db, { left, look, progress });
    const made = from.prepare<[], { made_with: string }>('SELECT made_with FROM search_words').get();
    if (made) db.prepare<[string]>('INSERT INTO search_words (id, made_with) VALUES (1, ?)').run(made.made_with);
    const searched = db.prepare<[string, number, string, number]>('UPDATE entry SET search = ? WHERE account = ? AND day = ? AND id = ?');
    if (look) for (const { day, id, search } of [...wrongSearchOfAllAccounts(db)]) searched.run(search, numbers.account, day, id);
    finish(db);
    db.exec('COMMIT');
    const differs = firstDifference(figures, figuresIn(db, numbers.account, on, numbers.change(change)));
    if (differs) throw new Error(`the copy does not come to the same: ${differs.name}`);
    return copyPapers(db, session.evidence, half, look, progress);
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
    closeWhole(db);
  }
}

export async function makeHandover(ctx: ProgramContext, given: Given, finish: Finish = () => {}): Promise<HandoverMade> {
  const { session, now, give } = ctx;
  const { account, to, purpose, left, look } = given;
  const key = await keyOf(given.passphrase, newSalt());
  const db = session.writable();
  const { reference } = readAccount(db, account);
  refuseHandedOver(db, account);
  if (purpose === 'take') refusePooledMoney(db, account);
  const half = { path: temporaryBeside(session.file.path, key.salt), key, passphrase: true };
  const on = localDay(new Date(now));
  db.exec('BEGIN IMMEDIATE');
  try {
    const change = nextChange(db);
    const figures = figuresIn(db, account, on, change).filter(isCarried(left, look));
    const mark = 'UPDATE account SET handover_mark = lower(hex(randomblob(16))) WHERE id = ? AND handover_mark IS NULL';
    if (!isMarked(db, account)) new VersionKeeper(db, change).changing('account', account, () => prepareWrite(db, mark).run(account));
    const what = { account, to, purpose, on, figures: figures.map((one) => ({ ...one })), ...(look && { look: { ...look } }) };
    appendAudit(db, { id: change, account, at: now, who: session.who, method: 'handover.make', what, why: null });
    const papers = writeHalf(ctx, half, { ...given, on, change, figures }, finish);
    const file = give(fileName(handoverWords.fileName(reference, on)), carried(half.path));
    db.exec('COMMIT');
    return { file, ...papers };
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
    removeUnpacked(half.path);
  }
}

function isMarked(db: ReadDb, account: number): boolean {
  return db.prepare<[number]>('SELECT 1 FROM account WHERE id = ? AND handover_mark IS NOT NULL').get(account) !== undefined;
}
