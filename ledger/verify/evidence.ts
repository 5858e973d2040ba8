/** Whether every paper the ledger names is beside it, whole: each digest made anew. Papers taken away count too, for they can be taken back; those destroyed do not. */
import type { Finding } from '../../core/books/checks.ts';
import { Refusal } from '../../core/values/problem.ts';
import { verifyWords } from '../../core/words/books/checks.ts';
import type { ReadContext } from '../runtime/context.ts';
import { EvidenceStore } from '../evidence/store.ts';
import type { LedgerFile } from '../disk/connection.ts';
import type { ReadDb } from '../runtime/statements.ts';

interface Named {
  readonly account: number;
  readonly id: number;
  readonly name: string;
  readonly sha256: string;
}

const NAMED = `SELECT account, id, name, sha256 FROM evidence WHERE destroyed_by IS NULL ORDER BY sha256, id`;

export function lostEvidenceOfAllAccounts(db: ReadDb, file: LedgerFile, progress: ReadContext['progress']): readonly Finding[] {
  const papers = db.prepare<[], Named>(NAMED).all();
  const store = new EvidenceStore(file, 'read');
  const said = new Map<string, string | null>();
  const judge = (sha256: string): string | null => {
    try {
      store.get(sha256);
      return null;
    } catch (error) {
      if (error instanceof Refusal) return error.problem.message;
      throw error;
    }
  };
  try {
    return papers.flatMap(({ account, id, name, sha256 }, index) => {
      if (index % 20 === 0) progress(verifyWords.step, index, papers.length);
      if (!said.has(sha256)) said.set(sha256, judge(sha256));
      const message = said.get(sha256) ?? null;
      return message === null ? [] : [{ check: 'papers', account, where: `paper ${id} (${name})`, message, of: { table: 'evidence', id } }];
    });
  } finally {
    store.close();
  }
}
