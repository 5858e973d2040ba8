/** Reads what a pack is made of: the return as it was closed or as it is now, and every paper of the account that counts. */
import type { AccountFacts } from '../../core/books/facts.ts';
import type { MediaType } from '../../core/evidence/media-type.ts';
import type { BankFile, PackSource } from '../../core/papers/pack-files.ts';
import type { PackChoices } from '../../core/returns/pack.ts';
import type { FiledPaper } from '../../core/returns/pack-papers.ts';
import { papersShared } from '../../core/returns/pack-papers.ts';
import { changesBetween } from '../../core/returns/seal.ts';
import type { Day } from '../../core/values/units.ts';
import { returnFigureWords } from '../../core/words/returns/figures.ts';
import { factsOf } from '../accounts/known-facts.ts';
import { ownerIn, papersShowing } from '../evidence/proof.ts';
import type { ReadContext } from '../runtime/context.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import { reconciliationOf } from '../reconcile/handlers.ts';
import { filledNow, openChecks, printedAs } from './kept-handlers.ts';
import { returnCalled } from './store.ts';

const PAPERS = `SELECT id AS number, sha256, bytes, media_type AS mediaType, of_table AS "table", of_id AS "of" FROM evidence
  WHERE account = ? AND removed_by IS NULL ORDER BY id`;
const FILES = `SELECT file AS name, last_day AS last, sha256 FROM import
  WHERE account = ? AND undone_by IS NULL AND format <> 'typed' AND first_day <= ? AND last_day >= ? ORDER BY last_day, id`;

interface PaperRow extends Omit<FiledPaper, 'of'> {
  readonly mediaType: MediaType;
  readonly table: string;
  readonly of: number;
}

function filedPapers(db: ReadDb, account: number): FiledPaper[] {
  return prepare<[number], PaperRow>(db, PAPERS)
    .all(account)
    .map(({ table, of, ...paper }) => ({ ...paper, of: ownerIn(table, of) }));
}

/** The papers that now show each payment: what came after the closing is there as well. */
function withPapersNow(db: ReadDb, { account }: AccountFacts, lines: PackSource['filled']['lines']): PackSource['filled']['lines'] {
  const owners = [...new Set(lines.map(({ line }) => line))].map((id) => ({ type: 'line', id }) as const);
  const showing = papersShowing(db, account.id, owners);
  return lines.map((line) => {
    const evidence = showing({ type: 'line', id: line.line });
    return { ...line, evidence, noPaper: evidence.length > 0 ? null : line.noPaper };
  });
}

/** An account may be called after somebody. The numbers are those of the return. */
function bankAccountsNumbered(facts: AccountFacts): AccountFacts {
  return { ...facts, bankAccounts: facts.bankAccounts.map((one, index) => ({ ...one, name: returnFigureWords.bankAccount(index + 1) })) };
}

export function packSource(
  ctx: Pick<ReadContext, 'db' | 'sees' | 'now' | 'version'>,
  account: number,
  id: number,
  choices: PackChoices,
): Omit<PackSource, 'tooLarge'> {
  const { db } = ctx;
  const facts = factsOf(db, account);
  const one = returnCalled(db, account, id);
  const { from, to, seal, version } = one;
  const { whole, of } = printedAs(ctx, facts, one);
  const filled = { ...whole, lines: withPapersNow(db, facts, whole.lines) };
  const called = choices.level === 'totals' ? bankAccountsNumbered(facts) : facts;
  const filed = filedPapers(db, account);
  const there = new Set(filed.map(({ number }) => number));
  const open = seal?.said.open ?? openChecks(ctx, facts, from, to);
  return {
    ...{ facts, filled, of, choices },
    closed: seal && { at: seal.said.closedAt, seal: seal.digest },
    rule: seal ? seal.said.rule : (facts.councilRules.findLast((rule) => rule.from <= to) ?? null),
    exceptions: {
      ...{ open, version, unread: [], whyOpen: seal?.said.whyOpen ?? null },
      goneSince: (seal?.said.papers ?? []).flatMap(({ number }) => (there.has(number) ? [] : [number])),
      changes: seal && changesBetween(seal.said.filled, filledNow(ctx, facts, one)),
    },
    reconciliations: called.bankAccounts.flatMap(({ id: bankAccount, what, name }) =>
      what === 'cash' ? [] : [{ name, paper: reconciliationOf(ctx, called, { bankAccount, day: to }) }],
    ),
    papers: papersShared(facts, filled.lines, filed, choices, { from, to }),
    bankFiles: prepare<[number, Day, Day], BankFile>(db, FILES).all(account, to, from),
  };
}
