/** Papers of a bank line, and why it has none, go over to the line that takes its place. */
import type { WriteContext } from '../runtime/context.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';

const ASTRAY = {
  evidence: `SELECT kept.id, line.bank_account, line.day, line.amount, line.text, line.same_as
    FROM evidence AS kept JOIN statement_line AS line ON line.id = kept.of_id
    WHERE kept.account = ? AND kept.of_table = 'statement_line' AND kept.removed_by IS NULL AND line.hidden_by IS NOT NULL ORDER BY kept.id`,
  no_paper: `SELECT kept.id, line.bank_account, line.day, line.amount, line.text, line.same_as
    FROM no_paper AS kept JOIN statement_line AS line ON line.id = kept.of_id
    WHERE kept.account = ? AND kept.of_table = 'statement_line' AND kept.removed_by IS NULL AND line.hidden_by IS NOT NULL ORDER BY kept.id`,
};
const MOVE = {
  evidence: 'UPDATE evidence SET of_id = ? WHERE id = ?',
  no_paper: 'UPDATE no_paper SET of_id = ? WHERE id = ?',
};
const SAME_LINE = `SELECT id FROM statement_line
  WHERE account = ? AND day = ? AND bank_account = ? AND amount = ? AND text = ? AND hidden_by IS NULL ORDER BY id LIMIT 1`;

interface Astray {
  readonly id: number;
  readonly bank_account: number;
  readonly day: string;
  readonly amount: number;
  readonly text: string;
  readonly same_as: number | null;
}

/**
 * What belongs to bank lines that no longer count goes over to the line in their place: the one the user said they are, or the same line when
 * its file has come in again. Where there is none it stays, and waits.
 */
export function evidenceFollowsLines(ctx: WriteContext, account: number): void {
  for (const table of ['evidence', 'no_paper'] as const)
    for (const { id, bank_account, day, amount, text, same_as } of prepare<[number], Astray>(ctx.db, ASTRAY[table]).all(account)) {
      const again = prepare<[number, string, number, number, string], { id: number }>(ctx.db, SAME_LINE).get(account, day, bank_account, amount, text);
      const line = same_as ?? again?.id;
      if (line !== undefined) ctx.changing(table, id, () => prepareWrite(ctx.db, MOVE[table]).run(line, id));
    }
}
