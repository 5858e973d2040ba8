/**
 * Whether the pairs of lines kept as perhaps one and the same are those that looking at all lines anew gives. Bank account by
 * bank account, so that no more than one statement is in memory.
 */
import type { Finding } from '../../core/books/checks.ts';
import { possibleDuplicates } from '../../core/bank/duplicates.ts';
import type { Day } from '../../core/values/units.ts';
import { verifyWords } from '../../core/words/books/checks.ts';
import type { ReadContext } from '../runtime/context.ts';
import { existingLines } from '../bank/existing-lines.ts';
import type { ReadDb } from '../runtime/statements.ts';

interface Statement {
  readonly id: number;
  readonly account: number;
  readonly from: Day;
  readonly to: Day;
}
interface Pair {
  readonly line: number;
  readonly twin: number;
}

const STATEMENTS = `SELECT bank_account.id, account.id AS account, min(line.day) AS "from", max(line.day) AS "to"
  FROM statement_line AS line JOIN bank_account ON bank_account.id = line.bank_account JOIN account ON account.id = line.account
  GROUP BY account.id, bank_account.id`;
/** Pairs of lines that are not both of the account and bank account the pair is of are nobody's: no statement gives them. */
const PAIRS = `SELECT line, twin, (line.account, line.bank_account) IS (doubt.account, twin.bank_account) AND twin.account IS doubt.account AS together,
    doubt.account, coalesce(line.bank_account, 0) AS bank_account
  FROM doubt LEFT JOIN statement_line AS line ON line.id = doubt.line LEFT JOIN statement_line AS twin ON twin.id = doubt.twin`;

export function wrongDuplicatesOfAllAccounts(db: ReadDb, progress: ReadContext['progress']): readonly Finding[] {
  const statements = db.prepare<[], Statement>(STATEMENTS).all();
  const kept = db.prepare<[], Pair & { together: number; account: number; bank_account: number }>(PAIRS).all();
  const byStatement = Map.groupBy(kept, (pair) => (pair.together === 1 ? `${pair.account} ${pair.bank_account}` : 'none'));
  const strays = (byStatement.get('none') ?? []).map(finding);
  return [
    ...strays,
    ...statements.flatMap((statement, index) => {
      progress(verifyWords.step, index, statements.length);
      const pairs = byStatement.get(`${statement.account} ${statement.id}`) ?? [];
      return wrongPairs(db, statement, pairs).map(({ line }) => finding({ account: statement.account, line }));
    }),
  ];
}

function finding({ account, line }: { readonly account: number; readonly line: number }): Finding {
  return { check: 'doubtful lines', account, where: `bank line ${line}`, message: verifyWords.doubtWrong, of: { table: 'statement_line', id: line } };
}

/** A pair of one day must be kept. Of lines with one number of the bank's on days far apart, only those are found that came in together. */
function wrongPairs(db: ReadDb, { account, id, from, to }: Statement, kept: readonly Pair[]): readonly Pair[] {
  const lines = existingLines(db, account, id, from, to);
  const days = new Map(lines.map((line) => [line.id, line.day]));
  const made = possibleDuplicates(lines);
  const there = new Set(kept.map(({ line, twin }) => `${line} ${twin}`));
  const wrong = kept.filter(({ line, twin }) => !made.get(line)?.includes(twin) || !there.has(`${twin} ${line}`));
  const missing = [...made].flatMap(([line, twins]) =>
    twins.filter((twin) => days.get(line) === days.get(twin) && !there.has(`${line} ${twin}`)).map((twin) => ({ line, twin })),
  );
  return [...wrong, ...missing];
}
