/** Whether what is in force refers only to what is in force, and in its own account. Whole tables are read, by intent. */
import { TYPE_SETTLED } from '../../core/books/facts.ts';
import type { Finding } from '../../core/books/checks.ts';
import { KINDS } from '../../core/records/kinds.ts';
import { LIST_OF, USES } from '../../core/records/names.ts';
import { keysOf } from '../../core/values/own-keys.ts';
import { verifyWords } from '../../core/words/books/checks.ts';
import { columnOf } from '../records/tables.ts';
import type { ReadDb } from '../runtime/statements.ts';

/** What refers to what: a row of `from` that is in force, by `by`. `found`: the row that is named where `from` has no name of its own. */
interface Reference {
  readonly from: string;
  readonly isInForce: string;
  readonly by: string;
  readonly to: string;
  readonly found?: { readonly table: string; readonly id: string };
  /** Where it is no longer in force once another column than `removed_by` says so. */
  readonly gone?: 'removed_by' | 'hidden_by';
}

const OF_LINE = { table: 'statement_line', id: 'source.line' };
const PART_IN_FORCE = 'source.removed_by IS NULL AND (SELECT hidden_by FROM statement_line WHERE id = source.line) IS NULL';

const REFERENCES: readonly Reference[] = [
  ...USES.map(({ type, field, refers }) => ({
    ...{ from: KINDS[type].table, isInForce: 'source.removed_by IS NULL', by: columnOf(field), to: KINDS[LIST_OF[refers]].table },
  })),
  { from: 'statement_line', isInForce: 'source.hidden_by IS NULL', by: 'bank_account', to: 'bank_account' },
  { from: 'pool_person', isInForce: 'source.removed_by IS NULL', by: 'bank_account', to: 'bank_account' },
  { from: 'pool_share', isInForce: 'source.removed_by IS NULL', by: 'statement_line', to: 'statement_line', gone: 'hidden_by' },
  ...['plan_line', 'fund'].map((to) => ({ from: 'line_part', isInForce: PART_IN_FORCE, by: to, to, found: OF_LINE })),
  ...keysOf(TYPE_SETTLED).map((kind) => ({
    ...{ from: 'line_part', isInForce: `${PART_IN_FORCE} AND source.settles_kind = '${kind}'`, by: 'settles_id', to: KINDS[TYPE_SETTLED[kind]].table },
    found: OF_LINE,
  })),
  ...(['invoice', 'purchase'] as const).map((kind) => ({
    ...{ from: 'line_part', isInForce: `${PART_IN_FORCE} AND source.refunds_kind = '${kind}'`, by: 'refunds_id', to: kind, found: OF_LINE },
  })),
  {
    from: 'line_part',
    isInForce: `${PART_IN_FORCE} AND source.refunds_kind = 'line'`,
    by: 'refunds_id',
    to: 'statement_line',
    found: OF_LINE,
    gone: 'hidden_by',
  },
];

function wrong({ from, isInForce, by, to, found, gone = 'removed_by' }: Reference): string {
  return `SELECT account.id AS account, '${found?.table ?? from}' AS "table", ${found?.id ?? 'source.id'} AS id, target.account IS NOT source.account AS isElsewhere
    FROM ${from} AS source JOIN account ON account.id = source.account JOIN ${to} AS target ON target.id = source.${by}
    WHERE ${isInForce} AND (target.${gone} IS NOT NULL OR target.account IS NOT source.account)`;
}

/** Parts of pooled money that are not what the bank line says they became, or are more than the pool's own line. */
const WRONG_SHARES = `SELECT share.account, share.id FROM pool_share AS share LEFT JOIN statement_line AS line ON line.id = share.statement_line JOIN pool_line AS of ON of.id = share.line
  WHERE share.removed_by IS NULL AND (line.amount IS NOT NULL AND (line.amount <> share.amount OR line.day <> of.day)
    OR (SELECT abs(sum(amount)) FROM pool_share WHERE line = of.id AND removed_by IS NULL) > abs(of.amount))`;

function wrongShares(db: ReadDb): readonly Finding[] {
  const rows = db.prepare<[], { account: number | null; id: number }>(WRONG_SHARES).all();
  return rows.map(({ account, id }) => ({ check: 'references', account, where: `pool_share ${id}`, message: verifyWords.wrongShare }));
}

export function wrongReferencesOfAllAccounts(db: ReadDb): readonly Finding[] {
  const rows = REFERENCES.flatMap((one) => db.prepare<[], { account: number; table: string; id: number; isElsewhere: number }>(wrong(one)).all());
  return [
    ...wrongShares(db),
    ...rows.map(({ account, table, id, isElsewhere }): Finding => ({
      check: 'references',
      account,
      where: `${table} ${id}`,
      of: { table, id },
      message: isElsewhere === 1 ? verifyWords.refersElsewhere : verifyWords.refersToRemoved,
    })),
  ];
}
