/** All about a decision on the budget as one ZIP: the paper that tells of it, and the papers kept with what it tells of. */
import type { fairnessMethods } from '../../core/api/fairness.ts';
import type { MediaType } from '../../core/evidence/media-type.ts';
import { savedName } from '../../core/evidence/saved-name.ts';
import type { Paper } from '../../core/papers/paper.ts';
import { KINDS } from '../../core/records/kinds.ts';
import type { RecordType } from '../../core/records/kinds.ts';
import { Refusal } from '../../core/values/problem.ts';
import { fairnessPaperWords as words } from '../../core/words/papers/fairness.ts';
import { ownerIn } from '../evidence/proof.ts';
import { ZipWriter } from '../export/zip.ts';
import type { Handlers, ProgramContext } from '../runtime/contract.ts';
import { prepare } from '../runtime/statements.ts';
import { pageHandlers } from './pages.ts';

/** Whose papers are in it. */
const TOLD_OF: ReadonlySet<string> = new Set<RecordType>(['letters', 'quotes', 'unmetNeeds', 'budgets', 'outcomeReviews', 'processReviews']);

const PAPERS = `SELECT id, sha256, name, media_type AS mediaType, of_table AS "table", of_id AS "of" FROM evidence
  WHERE account = ? AND removed_by IS NULL ORDER BY id`;

interface PaperRow {
  readonly id: number;
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly table: string;
  readonly of: number;
}
type Told = PaperRow & { readonly type: RecordType };

/** What is in it, of one moment. */
function source({ session, ...ctx }: ProgramContext, account: number, print: 'clear' | 'large'): { readonly paper: Paper; readonly told: readonly Told[] } {
  const db = session.readable();
  db.exec('BEGIN');
  try {
    const reading = { ...ctx, db, evidence: session.evidence };
    const paper = pageHandlers['papers.page'](reading, { account, of: { page: 'challenge' }, print });
    const rows = prepare<[number], PaperRow>(db, PAPERS).all(account);
    const told = rows.flatMap((row): Told[] => {
      const owner = ownerIn(row.table, row.of);
      return owner && owner.type !== 'line' && TOLD_OF.has(owner.type) ? [{ ...row, type: owner.type }] : [];
    });
    return { paper, told };
  } finally {
    db.exec('ROLLBACK');
  }
}

export const decisionPackHandlers = {
  'fairness.pack': async (ctx, { account, print }) => {
    const { paper, told } = source(ctx, account, print);
    const { printedFile } = await import('../../papers/printed.ts');
    const { name, bytes } = await printedFile(paper);
    const zip = new ZipWriter(ctx.now);
    zip.bytes(name, bytes);
    const lost: string[] = [];
    for (const [index, { sha256, name: called, mediaType, type }] of told.entries()) {
      ctx.progress(words.packing, index, told.length);
      try {
        const number = String(index + 1 - lost.length).padStart(2, '0');
        zip.bytes(`${words.papers}/${number} ${savedName(`${KINDS[type].title}, ${called}`, mediaType)}`, ctx.session.evidence.get(sha256));
      } catch (error) {
        if (!(error instanceof Refusal && ['evidenceMissing', 'evidenceDamaged'].includes(error.problem.code))) throw error;
        lost.push(called);
      }
    }
    return { file: ctx.give(name.replace(/\.pdf$/, '.zip'), zip.whole()), papers: told.length - lost.length, lost };
  },
} satisfies Handlers<Pick<typeof fairnessMethods, 'fairness.pack'>>;
