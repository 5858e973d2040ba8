/**
 * Which papers count for records and bank lines, by core's rule (`core/evidence/proof.ts`): their own, and through what a line paid. A few
 * queries, however long the list; never the whole account.
 */
import type { EvidenceOwner } from '../../core/api/evidence.ts';
import type { Settles } from '../../core/books/facts.ts';
import { TYPE_SETTLED } from '../../core/books/facts.ts';
import type { PaperLinks, Proven } from '../../core/evidence/proof.ts';
import { provenKey, proversIn } from '../../core/evidence/proof.ts';
import { isRecordType, KINDS, RECORD_TYPES } from '../../core/records/kinds.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import type { VersionedTable } from '../audit/versions.ts';

export function tableOf(type: EvidenceOwner['type']): VersionedTable {
  return type === 'line' ? 'statement_line' : KINDS[type].table;
}

/** What papers of a row belong to; null: to nothing yet, or to what is no record. */
export function ownerIn(table: string, id: number): EvidenceOwner | null {
  const type = table === 'statement_line' ? 'line' : RECORD_TYPES.find((one) => KINDS[one].table === table);
  return type === undefined ? null : { type, id };
}

const SETTLED = `SELECT part.line, part.settles_kind AS kind, part.settles_id AS id
  FROM (SELECT DISTINCT value FROM json_each(?)) AS owner CROSS JOIN line_part AS part ON part.line = owner.value
  WHERE part.removed_by IS NULL AND part.settles_kind IS NOT NULL`;
const SETTLED_BY = `SELECT part.line, part.settles_kind AS kind, part.settles_id AS id
  FROM (SELECT DISTINCT value FROM json_each(?)) AS owner
  CROSS JOIN line_part AS part ON part.account = ? AND part.settles_kind = owner.value ->> 0 AND part.settles_id = owner.value ->> 1
  WHERE part.removed_by IS NULL`;
const PAYS = 'SELECT id AS payment, invoice FROM payment WHERE account = ? AND invoice IS NOT NULL AND removed_by IS NULL';

interface SettledRow {
  readonly line: number;
  readonly kind: Settles['kind'];
  readonly id: number;
}

const KINDS_OF: ReadonlyMap<string, readonly Settles['kind'][]> = new Map([
  ['payments', ['payment']],
  ['payslips', ['payslip']],
  ['invoices', ['invoice']],
  ['purchases', ['purchase', 'repayment']],
]);

/** What papers of these may go by. */
function linksOf(db: ReadDb, account: number, owners: readonly Proven[]): PaperLinks {
  const pays = prepare<[number], { payment: number; invoice: number }>(db, PAYS).all(account);
  const lines = owners.filter(({ type }) => type === 'line').map(({ id }) => id);
  const invoices = new Set(owners.filter(({ type }) => type === 'invoices').map(({ id }) => id));
  const payments = pays.filter(({ invoice }) => invoices.has(invoice)).map(({ payment }): Proven => ({ type: 'payments', id: payment }));
  const records = [...owners, ...payments].flatMap(({ type, id }) => (KINDS_OF.get(type) ?? []).map((kind) => [kind, id]));
  const rows = [
    ...prepare<[string], SettledRow>(db, SETTLED).all(JSON.stringify(lines)),
    ...prepare<[string, number], SettledRow>(db, SETTLED_BY).all(JSON.stringify(records), account),
  ];
  const settled = rows.map(({ line, kind, id }) => ({ line, type: TYPE_SETTLED[kind], id }));
  return { settled, pays };
}

/** Bank lines that pay any of these records. */
export function linesPaying(db: ReadDb, account: number, records: readonly Proven[]): readonly number[] {
  return [...new Set(linksOf(db, account, records).settled.map(({ line }) => line))];
}

function asOwner({ type, id }: Proven): EvidenceOwner {
  if (type === 'line' || isRecordType(type)) return { type, id };
  throw new Error(`${type}: no such type`);
}

/** For each of these: all whose papers count for it, itself first. */
export function proversOf(db: ReadDb, account: number, owners: readonly EvidenceOwner[]): (owner: EvidenceOwner) => readonly EvidenceOwner[] {
  const provers = proversIn(linksOf(db, account, owners));
  return (owner) => provers(owner).map(asOwner);
}

const CONTENT = `SELECT of_table AS "table", of_id AS id, evidence.id AS paper, sha256 FROM (SELECT DISTINCT value FROM json_each(?)) AS owner
  CROSS JOIN evidence ON evidence.account = ? AND of_table = owner.value ->> 0 AND of_id = owner.value ->> 1 AND removed_by IS NULL`;

/** The papers that count for each record or line of a list, by their numbers; the same content once, by its first. One may be in the list more than once, corrected. */
export function papersShowing(db: ReadDb, account: number, owners: readonly EvidenceOwner[]): (owner: EvidenceOwner) => readonly number[] {
  const provers = proversOf(db, account, owners);
  const keys = owners.flatMap((owner) => provers(owner).map(({ type, id }) => [tableOf(type), id]));
  const rows = prepare<[string, number], { table: string; id: number; paper: number; sha256: string }>(db, CONTENT).all(JSON.stringify(keys), account);
  const contents = Map.groupBy(rows, ({ table, id }) => `${table} ${id}`);
  return (owner) => {
    const all = provers(owner).flatMap(({ type, id }) => contents.get(provenKey({ type: tableOf(type), id })) ?? []);
    const first = new Map<string, number>();
    for (const { paper, sha256 } of all) first.set(sha256, Math.min(paper, first.get(sha256) ?? paper));
    return [...first.values()].toSorted((a, b) => a - b);
  };
}

/** How many papers count for each. */
export function countEvidence(db: ReadDb, account: number, owners: readonly EvidenceOwner[]): (owner: EvidenceOwner) => number {
  const showing = papersShowing(db, account, owners);
  return (owner) => showing(owner).length;
}

const DIGESTS = 'SELECT id AS number, sha256 FROM evidence WHERE account = ? AND id IN (SELECT value FROM json_each(?)) ORDER BY id';

/** The digest of what is in each of these papers. */
export function digestsOf(db: ReadDb, account: number, numbers: readonly number[]): readonly { readonly number: number; readonly sha256: string }[] {
  return prepare<[number, string], { number: number; sha256: string }>(db, DIGESTS).all(account, JSON.stringify(numbers));
}
