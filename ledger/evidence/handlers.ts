/**
 * Papers of records and bank lines, and of nothing yet: which there are, what they are called and belong to. Their content is in `store.ts`
 * and is put there first. Taking a paper away leaves its content, so that it can be taken back. What may be kept is core's to say.
 */
import type { FoundPaper } from '../../core/api/find.ts';
import type { evidenceMethods, EvidenceItem, EvidenceOwner, KeptPaper, PaperTie } from '../../core/api/evidence.ts';
import type { Input, Output } from '../../core/api/methods.ts';
import type { MediaType } from '../../core/evidence/media-type.ts';
import { mediaTypeOf, MOST_BYTES } from '../../core/evidence/media-type.ts';
import type { Turned } from '../../core/evidence/turned.ts';
import { savedName } from '../../core/evidence/saved-name.ts';
import { isPast } from '../../core/evidence/retention.ts';
import { localDay } from '../../core/values/day.ts';
import { Refusal } from '../../core/values/problem.ts';
import { evidenceWords } from '../../core/words/evidence.ts';
import { recordWords } from '../../core/words/records.ts';
import type { ReadContext, WriteContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';
import { destroyContents, keepingOf } from './destroyed.ts';
import { neededOf, sayWhyNone } from './needed.ts';
import { ownerIn, proversOf, tableOf } from './proof.ts';
import { suggestedFor } from './suggest.ts';
import { digestOf } from './store.ts';
import { lookInto, setFolder, takeFrom } from './watched.ts';
import { auditHead, kindCalled } from '../audit/history.ts';
import { calledThen, NOW } from '../audit/names-then.ts';
import { folded } from '../../core/values/text.ts';
import { historyWords } from '../../core/words/audit/history.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';
import type { VersionedTable } from '../audit/versions.ts';
import { historyOf, rowOf } from '../audit/versions.ts';

interface EvidenceRow {
  readonly id: number;
  readonly sha256: string;
  readonly name: string;
  readonly media_type: MediaType;
  readonly bytes: number;
  /** Null: as it was filed. */
  readonly turned: Turned | null;
  /** The digest of what it was before it was made smaller or cleaned; null: it is as it came. */
  readonly original: string | null;
}

/** Where a paper belongs; what belongs to nothing yet stands with its account. */
function placeOf(account: number, of: EvidenceOwner | null): { readonly table: VersionedTable; readonly id: number } {
  return of === null ? { table: 'account', id: account } : { table: tableOf(of.type), id: of.id };
}

/** The papers of one record or line that count, or of nothing yet, oldest first. */
function rowsOf(db: ReadDb, account: number, of: EvidenceOwner | null): EvidenceRow[] {
  const { table, id } = placeOf(account, of);
  const sql = `SELECT id, sha256, name, media_type, bytes, turned, original FROM evidence
    WHERE account = ? AND of_table = ? AND of_id = ? AND removed_by IS NULL ORDER BY id`;
  return prepare<[number, string, number], EvidenceRow>(db, sql).all(account, table, id);
}

const ALL = `SELECT id, sha256, name, media_type, bytes, turned, original, of_table AS "table", of_id AS "of" FROM evidence
  WHERE account = ? AND removed_by IS NULL ORDER BY id DESC`;

type PaperRow = EvidenceRow & { readonly table: VersionedTable; readonly of: number };

const ownerOf = ({ table, of }: PaperRow): EvidenceOwner | null => ownerIn(table, of);

/** The rows of each content of an account, the last added first. */
function contentsOf(db: ReadDb, account: number): PaperRow[][] {
  return [...Map.groupBy(prepare<[number], PaperRow>(db, ALL).all(account), ({ sha256 }) => sha256).values()];
}

/** All papers of an account, the last added first, with what each belongs to. */
export function papersOf(db: ReadDb, account: number): FoundPaper[] {
  return prepare<[number], PaperRow>(db, ALL)
    .all(account)
    .map((row) => ({ id: row.id, name: row.name, of: ownerOf(row) }));
}

/** What a record or line is called, and whether it is there. */
function ownerTold(db: ReadDb, of: EvidenceOwner | null): Pick<KeptPaper, 'title' | 'opens'> {
  const row = of && rowOf(db, tableOf(of.type), of.id);
  if (of === null || !row) return { title: '', opens: false };
  if (of.type === 'line') return { title: historyWords.line(String(row['text']), String(row['day'])), opens: row['hidden_by'] === null };
  return { title: kindCalled(of.type, row, calledThen(db, NOW)), opens: row['removed_by'] === null };
}

const SAME = `SELECT id, sha256, name, media_type, bytes, turned, original, of_table AS "table", of_id AS "of" FROM evidence
  WHERE sha256 = ? AND account = ? AND removed_by IS NULL ORDER BY id DESC`;

/** A paper with all it is for. @param rows of the one content, that which is shown first. */
function keptPaper(ctx: ReadContext, keeping: ReturnType<typeof keepingOf>, [row, ...others]: readonly [PaperRow, ...PaperRow[]]): KeptPaper {
  const tieOf = (one: PaperRow): PaperTie => {
    const of = ownerOf(one);
    return { of, ...ownerTold(ctx.db, of) };
  };
  return {
    ...shown(ctx, row),
    ...tieOf(row),
    also: others.map((other) => ({ id: other.id, ...tieOf(other) })),
    keeping: keeping([row, ...others].map(ownerOf)),
  };
}

function papersKeptWith(ctx: ReadContext, account: number, owner: EvidenceOwner): KeptPaper[] {
  const { table, id } = placeOf(account, owner);
  const keeping = keepingOf(ctx, account);
  return rowsOf(ctx.db, account, owner).map((row) => {
    const same = prepare<[string, number], PaperRow>(ctx.db, SAME).all(row.sha256, account);
    return keptPaper(ctx, keeping, [{ ...row, table, of: id }, ...same.filter((other) => other.id !== row.id)]);
  });
}

/** Each content once. */
function papersThrough(ctx: ReadContext, account: number, owner: EvidenceOwner): KeptPaper[] {
  const [, ...others] = proversOf(ctx.db, account, [owner])(owner);
  const own = new Set(rowsOf(ctx.db, account, owner).map(({ sha256 }) => sha256));
  return others.flatMap((other) => {
    const fresh = new Set<number>();
    for (const { id, sha256 } of rowsOf(ctx.db, account, other)) {
      if (!own.has(sha256)) fresh.add(id);
      own.add(sha256);
    }
    return papersKeptWith(ctx, account, other).filter(({ id }) => fresh.has(id));
  });
}

interface AskedPapers {
  readonly account: number;
  readonly find: string;
  readonly loose: boolean;
  readonly offset: number;
  readonly limit: number;
}

function allPapers(ctx: ReadContext, { account, find, loose, offset, limit }: AskedPapers): Output<'evidence.all'> {
  const words = folded(find).split(' ').filter(Boolean);
  const all = contentsOf(ctx.db, account);
  const keeping = keepingOf(ctx, account);
  const isLoose = (rows: readonly PaperRow[]): boolean => rows.some((row) => ownerOf(row) === null);
  const fits = (rows: readonly PaperRow[]): boolean => {
    const text = folded(rows.flatMap((row) => [row.name, ownerTold(ctx.db, ownerOf(row)).title]).join('\n'));
    return words.every((word) => text.includes(word));
  };
  const kept = loose ? all.filter(isLoose) : all;
  const told = words.length === 0 ? kept : kept.filter(fits);
  return {
    total: told.length,
    loose: all.filter(isLoose).length,
    papers: told.slice(offset, offset + limit).flatMap(([first, ...others]) => (first ? [keptPaper(ctx, keeping, [first, ...others])] : [])),
  };
}

/** Those that need not be kept any more, the longest past first. */
function pastDate(ctx: ReadContext, account: number, offset: number, limit: number): Output<'evidence.pastDate'> {
  const keeping = keepingOf(ctx, account);
  const today = localDay(new Date(ctx.now));
  const past = contentsOf(ctx.db, account)
    .flatMap(([first, ...others]) => (first ? [[first, ...others] as const] : []))
    .map((rows) => ({ rows, kept: keeping(rows.map(ownerOf)) }))
    .filter(({ kept }) => isPast(kept, today))
    .toSorted((a, b) => String(a.kept.until).localeCompare(String(b.kept.until)));
  return { total: past.length, papers: past.slice(offset, offset + limit).map(({ rows }) => keptPaper(ctx, keeping, rows)) };
}

function destroy(ctx: WriteContext, account: number, ids: readonly number[]): { destroyed: number } {
  const named = new Map(ids.map((id) => evidenceOf(ctx.db, account, id)).map(({ sha256, name }) => [sha256, name]));
  const contents = [...named].map(([sha256, name]) => ({
    ...{ sha256, name },
    owners: prepare<[string, number], PaperRow>(ctx.db, SAME).all(sha256, account).map(ownerOf),
  }));
  destroyContents(ctx, account, contents);
  return { destroyed: contents.length };
}

function mustBeThere(db: ReadDb, account: number, of: EvidenceOwner | null): void {
  if (of === null) return;
  const { type, id } = of;
  const row = rowOf(db, tableOf(type), id);
  if (row?.['account'] === account && row[type === 'line' ? 'hidden_by' : 'removed_by'] === null) return;
  throw new Refusal('notFound', type === 'line' ? recordWords.noLine : recordWords.noRecord, { field: 'of' });
}

function evidenceOf(db: ReadDb, account: number, id: number): EvidenceRow {
  const sql = 'SELECT id, sha256, name, media_type, bytes, turned, original FROM evidence WHERE account = ? AND id = ? AND removed_by IS NULL';
  const row = prepare<[number, number], EvidenceRow>(db, sql).get(account, id);
  if (!row) throw new Refusal('notFound', evidenceWords.noPaper, { field: 'id' });
  return row;
}

/** The bare name, short enough to show and without signs that would disturb it. */
function nameOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replaceAll(/\p{C}/gu, '');
  return name.length <= 200 ? name : `${name.slice(0, 180)}…${name.slice(-19)}`;
}

interface CheckedFile {
  readonly file: string;
  readonly name: string;
  readonly mediaType: MediaType;
}

/** Its bytes are let go of again: many papers at once must not all be in memory. */
function checked(ctx: ReadContext, file: string): CheckedFile {
  const name = nameOf(ctx.path(file));
  const bytes = ctx.bytes(file);
  if (bytes.length === 0) throw new Refusal('badInput', evidenceWords.empty(name), { field: 'files' });
  if (bytes.length > MOST_BYTES) throw new Refusal('uploadTooLarge', evidenceWords.tooLarge(name, MOST_BYTES / 1024 / 1024), { field: 'files' });
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null) throw new Refusal('badInput', evidenceWords.wrongKind(name), { field: 'files' });
  return { file, name, mediaType };
}

/** Whether the content can be had, and is as it was put in. */
function isWhole(ctx: ReadContext, sha256: string): boolean {
  try {
    return ctx.evidence.get(sha256).length > 0;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function keep(ctx: WriteContext, account: number, of: EvidenceOwner | null, paper: Omit<EvidenceRow, 'id'>): number {
  const sql = 'INSERT INTO evidence (account, of_table, of_id, sha256, name, media_type, bytes, turned, original) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)';
  const place = placeOf(account, of);
  const values = [account, place.table, place.id, paper.sha256, paper.name, paper.media_type, paper.bytes, paper.turned, paper.original] as const;
  const id = Number(prepareWrite<unknown[]>(ctx.db, sql).run(...values).lastInsertRowid);
  ctx.added('evidence', id);
  return id;
}

/** What belongs to nothing yet is not kept a second time, whatever the first belongs to. */
function contentsKept(db: ReadDb, account: number, of: EvidenceOwner | null): Set<string> {
  const rows = of === null ? prepare<[number], PaperRow>(db, ALL).all(account) : rowsOf(db, account, of);
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** What is kept already, and came before as another file or in another way: from now on it is known by this file too. */
function noteOriginal(ctx: WriteContext, account: number, sha256: string, original: string | null): number {
  const rows = prepare<[string, number], PaperRow>(ctx.db, SAME).all(sha256, account);
  if (original === null || rows.some((row) => row.original === original)) return 0;
  for (const { id } of rows.slice(0, 1)) {
    ctx.changing('evidence', id, () => prepareWrite(ctx.db, 'UPDATE evidence SET original = ? WHERE id = ?').run(original, id));
  }
  return rows.length;
}

type Adding = Pick<Input<'evidence.add'>, 'account' | 'of' | 'files'> & { readonly originals: Readonly<Record<string, string>> };

function add(ctx: WriteContext, { account, of, files, originals }: Adding): { added: number[]; alreadyThere: string[] } {
  mustBeThere(ctx.db, account, of);
  const arriving = files.map((file) => checked(ctx, file));
  const known = contentsKept(ctx.db, account, of);
  const added: number[] = [];
  const alreadyThere: string[] = [];
  let mended = 0;
  for (const { file, name, mediaType } of arriving) {
    const bytes = ctx.bytes(file);
    const sha256 = digestOf(bytes);
    // What is there already may be given again because its content was lost.
    if (!isWhole(ctx, sha256)) {
      ctx.evidence.put(bytes);
      mended += 1;
    }
    const came = originals[file] ?? null;
    const original = came === sha256 ? null : came;
    if (known.has(sha256)) {
      mended += noteOriginal(ctx, account, sha256, original);
      alreadyThere.push(name);
      continue;
    }
    known.add(sha256);
    added.push(keep(ctx, account, of, { sha256, name, media_type: mediaType, bytes: bytes.length, turned: null, original }));
  }
  if (added.length + mended === 0) throw new Refusal('alreadyThere', evidenceWords.alreadyThere(alreadyThere[0] ?? ''), { field: 'files' });
  return { added, alreadyThere };
}

/** Papers of what is taken away as the same go over to what is kept. */
export function evidenceGoesOver(ctx: WriteContext, account: number, from: EvidenceOwner, to: EvidenceOwner): void {
  for (const { id } of rowsOf(ctx.db, account, from)) move(ctx, account, id, to);
}

function move(ctx: WriteContext, account: number, paper: number, to: EvidenceOwner | null): void {
  const { table, id } = placeOf(account, to);
  ctx.changing('evidence', paper, () => prepareWrite(ctx.db, 'UPDATE evidence SET of_table = ?, of_id = ? WHERE id = ?').run(table, id, paper));
}

/** What is kept there already is not kept there twice. */
function tie(ctx: WriteContext, account: number, id: number, of: EvidenceOwner | null): null {
  const { sha256, name } = evidenceOf(ctx.db, account, id);
  mustBeThere(ctx.db, account, of);
  if (rowsOf(ctx.db, account, of).some((row) => row.sha256 === sha256)) throw new Refusal('alreadyThere', evidenceWords.alreadyThere(name), { field: 'of' });
  move(ctx, account, id, of);
  return null;
}

function link(ctx: WriteContext, account: number, id: number, of: EvidenceOwner): null {
  const row = evidenceOf(ctx.db, account, id);
  if (rowsOf(ctx.db, account, null).some((loose) => loose.id === id)) return tie(ctx, account, id, of);
  mustBeThere(ctx.db, account, of);
  if (rowsOf(ctx.db, account, of).some(({ sha256 }) => sha256 === row.sha256)) {
    throw new Refusal('alreadyThere', evidenceWords.alreadyThere(row.name), { field: 'of' });
  }
  keep(ctx, account, of, row);
  return null;
}

/** Each of its ties: one content is shown one way. */
function turn(ctx: WriteContext, account: number, id: number, turned: Turned): null {
  const { sha256, name, media_type: mediaType } = evidenceOf(ctx.db, account, id);
  if (!mediaType.startsWith('image/')) throw new Refusal('badInput', evidenceWords.noPicture(name), { field: 'id' });
  for (const row of prepare<[string, number], PaperRow>(ctx.db, SAME).all(sha256, account)) {
    ctx.changing('evidence', row.id, () => prepareWrite(ctx.db, 'UPDATE evidence SET turned = ? WHERE id = ?').run(turned || null, row.id));
  }
  return null;
}

function shown(ctx: ReadContext, row: EvidenceRow): EvidenceItem {
  const first = historyOf(ctx.db, 'evidence', row.id)[0];
  const head = first ? auditHead(ctx.db, first.audit) : null;
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    turned: row.turned ?? 0,
    at: head?.at ?? '',
    who: head?.who ?? '',
    there: ctx.evidence.has(row.sha256),
  };
}

export const evidenceHandlers = {
  'evidence.add': (ctx, input) => add(ctx, input),
  'evidence.list': (ctx, { account, of }) => papersKeptWith(ctx, account, of),
  'evidence.through': (ctx, { account, of }) => papersThrough(ctx, account, of),
  'evidence.all': (ctx, asked) => allPapers(ctx, asked),
  'evidence.tie': (ctx, { account, id, of }) => tie(ctx, account, id, of),
  'evidence.link': (ctx, { account, id, of }) => link(ctx, account, id, of),
  'evidence.suggest': (ctx, { account, words }) => {
    const all = papersOf(ctx.db, account);
    const owners = all.flatMap(({ of }) => of ?? []);
    const loose = all.filter(({ of }) => of === null);
    return suggestedFor(ctx, account, loose, owners, new Map(words.map(({ id, text }) => [id, text])));
  },
  'evidence.tieAll': (ctx, { account, ties }) => {
    for (const { id, of } of ties) tie(ctx, account, id, of);
    return null;
  },
  'evidence.needed': (ctx, { account, from, to, offset, limit }) => {
    const needed = neededOf(ctx, account, from, to);
    const { open, without } = needed;
    return {
      ...needed,
      open: open.slice(offset, offset + limit),
      without: without.slice(0, limit),
      openCount: open.length,
      withoutCount: without.length,
    };
  },
  'evidence.none': (ctx, { account, of, none }) => {
    mustBeThere(ctx.db, account, of);
    sayWhyNone(ctx, account, of, none);
    return null;
  },
  'evidence.pastDate': (ctx, { account, offset, limit }) => pastDate(ctx, account, offset, limit),
  'evidence.destroy': (ctx, { account, ids }) => destroy(ctx, account, ids),
  'evidence.turn': (ctx, { account, id, turned }) => turn(ctx, account, id, turned),
  'evidence.folder': ({ session }, { account }) => lookInto(session, account),
  'evidence.setFolder': ({ session }, { account, folder }) => {
    setFolder(session, account, folder);
    return null;
  },
  'evidence.fromFolder': (ctx, { account, name, sha256 }) => ctx.give(name, takeFrom(ctx.session, account, name, sha256)),
  'evidence.open': (ctx, { account, id }) => {
    const { sha256, name, media_type } = evidenceOf(ctx.db, account, id);
    return ctx.give(savedName(name, media_type), ctx.evidence.get(sha256));
  },
  'evidence.remove': (ctx, { account, id }) => {
    evidenceOf(ctx.db, account, id);
    ctx.changing('evidence', id, () => prepareWrite(ctx.db, 'UPDATE evidence SET removed_by = ? WHERE id = ?').run(ctx.change, id));
    return null;
  },
} satisfies Handlers<typeof evidenceMethods>;
