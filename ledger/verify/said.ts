/**
 * Whether what was brought over by name (migrations 0006 and 0008) is still of the one whose name it was: the digests of changes made before it are
 * of the names, and the ids beside them are in no digest. Reads what was said then, whole, by intent.
 */
import { squeeze } from '../../core/values/word-match.ts';
import type { Finding } from '../../core/books/checks.ts';
import { verifyWords } from '../../core/words/books/checks.ts';
import { digestVersion } from '../audit/trail.ts';
import { isAs, readRow } from '../audit/versions.ts';
import type { VersionedTable } from '../audit/versions.ts';
import type { ReadDb } from '../runtime/statements.ts';
import type { Row } from '../runtime/stored-json.ts';

/** The last version of the digest that is of names. */
const OF_NAMES = 2;

/** Columns that refer to another record, by table. Where the name stood under another column, that one. */
const REFERENCES: Readonly<
  Record<string, Readonly<Record<string, { readonly table: 'person' | 'plan_line' | 'fund' | 'supplier' | 'invoice'; readonly said?: string }>>>
> = {
  opening_amount: {
    person: { table: 'person', said: 'name' },
    plan_line: { table: 'plan_line', said: 'name' },
    fund: { table: 'fund', said: 'name' },
  },
  plan_version: { line: { table: 'plan_line' }, fund: { table: 'fund' } },
  plan_move: { from_line: { table: 'plan_line' }, to_line: { table: 'plan_line' } },
  person: { plan_line: { table: 'plan_line' } },
  pay_rate: { person: { table: 'person', said: 'name' } },
  timesheet: { person: { table: 'person', said: 'name' } },
  payslip: { person: { table: 'person', said: 'name' } },
  invoice: { supplier: { table: 'supplier' }, plan_line: { table: 'plan_line' } },
  purchase: { supplier: { table: 'supplier' }, plan_line: { table: 'plan_line' } },
  payment: { invoice: { table: 'invoice', said: 'for' }, plan_line: { table: 'plan_line' } },
  rule: { plan_line: { table: 'plan_line' }, fund: { table: 'fund' } },
};

/** As `account table id name`: another account may have one of the same name. Numbers of invoices are compared as everywhere. */
function asNamed(account: unknown, table: string, id: unknown, name: unknown): string {
  return `${String(account)} ${table} ${String(id)} ${table === 'invoice' ? squeeze(String(name)) : String(name)}`;
}

/** Every name a person, plan line, fund or supplier ever had, and every number of an invoice. */
function everyName(db: ReadDb): ReadonlySet<string> {
  const sql = `SELECT table_name AS "table", record, after ->> 'account' AS account, after ->> CASE table_name WHEN 'fund' THEN 'fund' WHEN 'invoice' THEN 'number' ELSE 'name' END AS name
    FROM record_version WHERE table_name IN ('person', 'plan_line', 'fund', 'supplier', 'invoice') AND after IS NOT NULL`;
  const rows = db.prepare<[], { account: number; table: string; record: number; name: string }>(sql).all();
  return new Set(rows.map(({ account, table, record, name }) => asNamed(account, table, record, name)));
}

interface KeptVersion {
  readonly audit: number;
  readonly n: number;
  readonly table: VersionedTable;
  readonly record: number;
  readonly before: string | null;
  readonly after: string | null;
  readonly saidBefore: string | null;
  readonly saidAfter: string | null;
}

const VERSIONS_SAID = `SELECT version.audit, version.n, version.table_name AS "table", version.record, version.before, version.after,
    said.before AS saidBefore, said.after AS saidAfter
  FROM record_version_said AS said JOIN record_version AS version ON version.audit = said.audit AND version.n = said.n`;

/** Legs and parts whose ids are not of what they named. */
const NAMED_OTHERWISE = (said: string, kept: string, on: string, account: string): string => `SELECT DISTINCT ${account} AS account FROM ${kept} AS kept
  JOIN ${said} AS said ON ${on}
  WHERE (coalesce(said.plan_line, '') <> '' AND NOT EXISTS (SELECT 1 FROM record_version WHERE table_name = 'plan_line' AND record = kept.plan_line AND after ->> 'account' = kept.account AND after ->> 'name' = said.plan_line))
    OR (coalesce(said.plan_line, '') = '' AND kept.plan_line IS NOT NULL)
    OR (coalesce(said.fund, '') <> '' AND NOT EXISTS (SELECT 1 FROM record_version WHERE table_name = 'fund' AND record = kept.fund AND after ->> 'account' = kept.account AND after ->> 'fund' = said.fund))
    OR (coalesce(said.fund, '') = '' AND kept.fund IS NOT NULL)`;

/** What refers to something although nothing was said of it, of changes whose digest is of names. */
const SAID_NOTHING = (said: string, kept: string, on: string, made: string): string => `SELECT DISTINCT kept.account FROM ${kept} AS kept JOIN ${made}
  WHERE (kept.plan_line IS NOT NULL OR kept.fund IS NOT NULL) AND audit.rows_digest NOT GLOB '[3-9]:*' AND NOT EXISTS (SELECT 1 FROM ${said} AS said WHERE ${on})`;

const LEG = 'said.account = kept.account AND said.entry = kept.entry AND said.n = kept.n';
const PART = 'said.part = kept.id';

function sameBut(
  columns: Readonly<Record<string, { readonly table: string; readonly said?: string }>>,
  names: ReadonlySet<string>,
  kept: Row | null,
  said: Row | null,
): boolean {
  if (!kept || !said) return kept === said;
  const own = new Set(Object.entries(columns).map(([column, { said: other = column }]) => other));
  const rest = Object.fromEntries(Object.entries(said).filter(([column]) => !own.has(column)));
  if (!isAs(kept, rest)) return false;
  const referred = Object.entries(columns).map(([column, { table, said: other = column }]) => ({ table, id: kept[column] ?? null, name: said[other] ?? null }));
  const given = referred.filter(({ id }) => id !== null);
  // A number that no invoice had was brought over as none.
  const lost = referred.filter(({ table, id, name }) => table === 'invoice' && id === null && name !== null).length;
  if (given.length + lost !== [...own].filter((column) => (said[column] ?? null) !== null).length) return false;
  return given.every(({ table, id, name }) => names.has(asNamed(kept['account'], table, id, name)));
}

export function namedOtherwise(db: ReadDb): readonly Finding[] {
  const names = everyName(db);
  const findings: Finding[] = [];
  for (const { audit, table, record, before, after, saidBefore, saidAfter } of db.prepare<[], KeptVersion>(VERSIONS_SAID).iterate()) {
    const columns = REFERENCES[table] ?? {};
    if (sameBut(columns, names, readRow(before), readRow(saidBefore)) && sameBut(columns, names, readRow(after), readRow(saidAfter))) continue;
    findings.push({
      check: 'records',
      account: null,
      where: `${table} ${record}, change ${audit}`,
      of: { table, id: record },
      message: verifyWords.namedOtherwise,
    });
  }
  for (const sql of [
    NAMED_OTHERWISE('leg_said', 'leg', LEG, 'kept.account'),
    NAMED_OTHERWISE('line_part_said', 'line_part', PART, 'kept.account'),
    SAID_NOTHING('leg_said', 'leg', LEG, 'entry ON entry.account = kept.account AND entry.id = kept.entry JOIN audit ON audit.id = entry.made_by'),
    SAID_NOTHING('line_part_said', 'line_part', PART, 'audit ON audit.id = kept.made_by'),
  ])
    for (const { account } of db.prepare<[], { account: number }>(sql).all())
      findings.push({ check: 'entries', account, where: 'plan lines and funds', message: verifyWords.namedOtherwise });
  return [...findings, ...brokenMadeVersions(db)];
}

/** The versions of plan lines, suppliers and mandates that migrations gave to changes made before them are in no digest: each goes on from the one before, and none is missing. */
function brokenMadeVersions(db: ReadDb): readonly Finding[] {
  const findings: Finding[] = [];
  const gaps = 'SELECT audit FROM record_version GROUP BY audit HAVING min(n) <> 1 OR max(n) <> count(*)';
  for (const { audit } of db.prepare<[], { audit: number }>(gaps).all())
    findings.push({ check: 'records', account: null, where: `change ${audit}`, of: { table: 'audit', id: audit }, message: verifyWords.writtenAltered });
  const last = new Map<string, Row | null>();
  const sql = `SELECT table_name AS "table", record, before, after FROM record_version WHERE table_name IN ('plan_line', 'supplier', 'mandate') ORDER BY table_name, record, audit, n`;
  for (const { table, record, before, after } of db
    .prepare<[], { table: 'plan_line' | 'supplier' | 'mandate'; record: number; before: string | null; after: string | null }>(sql)
    .iterate()) {
    const was = last.get(`${table} ${record}`) ?? null;
    const kept = readRow(before);
    if (kept === null ? was !== null : !isAs(kept, was))
      findings.push({
        check: 'records',
        account: null,
        where: `${table} ${record}`,
        of: { table, id: record },
        message: verifyWords.recordAltered,
      });
    last.set(`${table} ${record}`, readRow(after));
  }
  return findings;
}

/** What was said stands only beside changes whose digest is of it. */
const SAID_LATER = [
  'SELECT 1 FROM entry JOIN leg_said AS said ON said.account = entry.account AND said.entry = entry.id WHERE entry.made_by = ? LIMIT 1',
  'SELECT 1 FROM line_part AS part JOIN line_part_said AS said ON said.part = part.id WHERE part.made_by = ? LIMIT 1',
  'SELECT 1 FROM record_version_said WHERE audit = ? LIMIT 1',
];

export function saysNames(db: ReadDb, change: number, digest: string): boolean {
  return digestVersion(digest) > OF_NAMES && SAID_LATER.some((sql) => db.prepare<[number]>(sql).get(change) !== undefined);
}
