/**
 * The rows that `core/books/checks.ts` judges, over every account: sums as kept beside the same sums made anew from what they are sums of.
 * Whole tables are read, by intent.
 */
import type { KeptSum, LedgerRows } from '../../core/books/checks.ts';
import type { PostedTable } from '../posting/entry-writer.ts';
import { placeSql, POSTED_TABLES } from '../posting/entry-writer.ts';
import { LINE_SUMS_MADE } from '../posting/line-sums.ts';
import { searchedInOurWords, wrongSearchOfAllAccounts } from '../posting/search.ts';
import type { ReadDb } from '../runtime/statements.ts';

const ENTRIES = `SELECT account.id AS account, entry.id AS entry, entry.day, coalesce(sum(leg.pence), 0) AS sum, source_table AS "table", source_id AS id
  FROM entry JOIN account ON account.id = entry.account LEFT JOIN leg ON leg.account = entry.account AND leg.entry = entry.id
  GROUP BY entry.account, entry.day, entry.id`;

/**
 * Sums as kept beside the same sums as made anew, by key, whichever of the two is there. One sort over both: a join would look through
 * one of them for each row of the other.
 */
function beside(key: string, kept: string, made: string, of: string): string {
  return `SELECT account.id AS account, ${of} AS of, max(kept) AS kept, max(made) AS made
    FROM (SELECT ${key}, kept, NULL AS made FROM (${kept}) UNION ALL SELECT ${key}, NULL, made FROM (${made})) AS sums
      JOIN account ON account.id = sums.account
    GROUP BY ${key}`;
}

const BALANCES = beside(
  'account, heading',
  'SELECT account, heading, pence AS kept FROM heading_balance',
  'SELECT account, heading, sum(pence) AS made FROM leg GROUP BY account, heading',
  'heading',
);

/** Money's months against its rows. */
function moneyMonths(sum: 'rows' | 'pence' | 'pence_in' | 'pence_out'): string {
  const counted = "state <> 'opening' AND pence";
  const made = {
    rows: 'count(*)',
    pence: 'sum(pence)',
    pence_in: `sum(iif(${counted} > 0, pence, 0))`,
    pence_out: `sum(iif(${counted} < 0, -pence, 0))`,
  }[sum];
  return beside(
    'account, month',
    `SELECT *, "${sum}" AS kept FROM money_month`,
    `SELECT account, substr(day, 1, 7) AS month, ${made} AS made FROM money_row GROUP BY 1, 2`,
    `concat(month, ', ${sum}')`,
  );
}

/** No plan line, or no fund, is one of its own where legs are compared. */
const noneAsNought = (which: 'min' | 'max', column: string): string => `${which}(coalesce(leg.${column}, 0))`;

/** What posting would show: a row for each live entry of a bank account or line, and for what no line has cleared of a payment. */
const ROWS_OF_MONEY = `WITH moved AS (
    SELECT entry.account, entry.day, ${placeSql('entry')} AS place, entry.id AS entry, source_table, source_id,
      coalesce(sum(leg.pence) FILTER (WHERE leg.heading = 'bank'), 0) AS bank, min(leg.category) AS category, ${noneAsNought('min', 'plan_line')} AS plan_line, ${noneAsNought('min', 'fund')} AS fund,
      coalesce(min(leg.category) <> max(leg.category) OR ${noneAsNought('min', 'plan_line')} <> ${noneAsNought('max', 'plan_line')}
        OR ${noneAsNought('min', 'fund')} <> ${noneAsNought('max', 'fund')}, 0) AS split
    FROM live_entry AS entry LEFT JOIN leg ON leg.account = entry.account AND leg.entry = entry.id AND leg.heading IN ('bank', 'recorded')
    WHERE source_table IN ('bank_account', 'statement_line', 'payment')
    GROUP BY entry.account, entry.day, entry.id),
  shown AS (
    SELECT moved.*,
      CASE source_table
        WHEN 'payment' THEN (SELECT amount FROM payment WHERE id = source_id) - coalesce((SELECT sum(amount) FROM line_part AS part
          WHERE part.account = moved.account AND settles_kind = 'payment' AND settles_id = source_id AND removed_by IS NULL), 0)
        ELSE bank END AS pence,
      CASE source_table WHEN 'bank_account' THEN 'opening' WHEN 'payment' THEN 'recorded'
        ELSE iif(EXISTS (SELECT 1 FROM line_part WHERE line = source_id AND removed_by IS NULL), 'explained', 'unexplained') END AS state
    FROM moved),
  made AS (
    SELECT account, day, place, json_array(entry, pence, state, iif(split, '', coalesce(category, '')), iif(split, NULL, nullif(plan_line, 0)),
      iif(split, NULL, nullif(fund, 0)), split) AS cells
    FROM shown WHERE source_table <> 'payment' OR pence <> 0),
  kept AS (SELECT account, day, place, json_array(entry, pence, state, category, plan_line, fund, split) AS cells FROM money_row)
  SELECT account.id AS account, day FROM (SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM made) UNION SELECT * FROM (SELECT * FROM made EXCEPT SELECT * FROM kept)) AS wrong
    JOIN account ON account.id = wrong.account GROUP BY account.id, day, place`;

const WRONG_LINE_SUMS = `WITH made AS (${LINE_SUMS_MADE}),
    kept AS (SELECT account, bank_account, period, line, of, category, plan_line, fund, way, lines, pence FROM line_sum)
  SELECT account.id AS account, substr(period, 1, 7) AS month FROM (SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM made) UNION ALL SELECT * FROM (SELECT * FROM made EXCEPT SELECT * FROM kept)) AS wrong
    JOIN account ON account.id = wrong.account GROUP BY 1, 2`;

const STRAY_LEGS = `SELECT leg.account, leg.entry FROM leg
  WHERE NOT EXISTS (SELECT 1 FROM entry WHERE entry.id = leg.entry AND entry.account = leg.account)`;

/** Reversed entries and reversals both count for nothing. An entry of a document that is not there is of one not in force. */
function documents(table: PostedTable): string {
  const gone = table === 'statement_line' ? 'hidden_by' : 'removed_by';
  return `SELECT account.id AS account, '${table}' AS "table", document.id, document.${gone} IS NULL AS inForce,
      (SELECT count(*) FROM live_entry AS entry WHERE entry.account = document.account AND source_table = '${table}' AND source_id = document.id) AS liveEntries
    FROM ${table} AS document JOIN account ON account.id = document.account
    UNION ALL SELECT account.id, '${table}', source_id, 0, 1
    FROM live_entry AS entry JOIN account ON account.id = entry.account
    WHERE source_table = '${table}' AND NOT EXISTS (SELECT 1 FROM ${table} AS document WHERE document.id = source_id AND document.account = entry.account)`;
}

const LINES = `SELECT account.id AS account, line.id AS line, line.day, iif(line.hidden_by IS NULL, line.amount, 0) AS amount, sum(part.amount) AS parts
  FROM line_part AS part JOIN statement_line AS line ON line.id = part.line JOIN account ON account.id = line.account
  WHERE part.removed_by IS NULL GROUP BY line.id`;

type Documents = LedgerRows['documents'] extends Iterable<infer One> ? One : never;
type DocumentRow = Omit<Documents, 'inForce'> & { readonly inForce: number };

function all<Row>(db: ReadDb, sql: string): Row[] {
  return db.prepare<[], Row>(sql).all();
}

function sums(db: ReadDb, sql: string, counted: boolean): KeptSum[] {
  return all<KeptSum>(db, sql).map((sum) => ({ ...sum, counted }));
}

export function rowsOfAllAccounts(db: ReadDb): LedgerRows {
  return {
    entries: all(db, ENTRIES),
    balances: all<KeptSum>(db, BALANCES),
    moneyTotals: (['rows', 'pence', 'pence_in', 'pence_out'] as const).flatMap((sum) => sums(db, moneyMonths(sum), sum === 'rows')),
    wrongMoneyRows: all(db, ROWS_OF_MONEY),
    wrongLineSums: all(db, WRONG_LINE_SUMS),
    // In the words of another program they are made anew before anybody searches.
    wrongSearch: searchedInOurWords(db) ? wrongSearchOfAllAccounts(db) : [],
    strayLegs: all(db, STRAY_LEGS),
    documents: POSTED_TABLES.flatMap((table) => all<DocumentRow>(db, documents(table))).map((row) => ({ ...row, inForce: row.inForce === 1 })),
    lines: all(db, LINES),
  };
}
