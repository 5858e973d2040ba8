/**
 * Writes the entries of accounts as a journal for hledger: reads them in order and lets core/export say how they are written.
 * Corrected entries and their reversals are left out: each pair is dated alike and comes to nothing, so that no balance of any
 * day differs. Whole accounts are read, by intent.
 */
import type { exportMethods } from '../../core/api/export.ts';
import { fileName } from '../../core/export/file-names.ts';
import { Journal } from '../../core/export/hledger.ts';
import type { JournalAccount, JournalEntry, JournalLeg } from '../../core/export/hledger.ts';
import type { Leg } from '../../core/books/posting.ts';
import { journalWords } from '../../core/words/export.ts';
import { allAccounts } from '../accounts/all-accounts.ts';
import type { Handlers } from '../runtime/contract.ts';
import { ByteBuffer } from './byte-buffer.ts';
import { readAccount } from '../accounts/facts.ts';
import { placeSql } from '../posting/entry-writer.ts';
import type { PostedTable } from '../posting/entry-writer.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import { Titles } from '../posting/titles.ts';

const EVERY = 500;

interface LegCells {
  readonly id: number;
  readonly day: string;
  readonly source_table: PostedTable;
  readonly source_id: number;
  readonly bank_account: string | null;
  readonly balance: number | null;
  readonly heading: Leg['heading'];
  readonly category: Exclude<Leg['category'], null> | '';
  readonly plan_line: string | null;
  readonly fund: string | null;
  readonly pence: number;
}

/** Legs of live entries; of one day opening balances stand first, then bank lines in the bank's order, as in Money. */
const LEGS = `SELECT entry.id, entry.day, entry.source_table, entry.source_id, bank_account.name AS bank_account, line.balance,
    leg.heading, leg.category, plan_line.name AS plan_line, fund.fund, leg.pence
  FROM live_entry AS entry
  CROSS JOIN leg ON leg.account = entry.account AND leg.entry = entry.id
  LEFT JOIN statement_line AS line ON entry.source_table = 'statement_line' AND line.id = entry.source_id
  LEFT JOIN plan_line ON plan_line.id = leg.plan_line
  LEFT JOIN fund ON fund.id = leg.fund
  LEFT JOIN bank_account ON bank_account.id = iif(entry.source_table = 'bank_account', entry.source_id, line.bank_account)
  WHERE entry.account = ?
  ORDER BY entry.day, coalesce(${placeSql('entry')}, 9e15), entry.id, leg.n`;

function* entriesOf(db: ReadDb, account: number): Generator<JournalEntry> {
  const titles = new Titles(db, account);
  let entry = null as (JournalEntry & { readonly legs: JournalLeg[] }) | null;
  for (const row of prepare<[number], LegCells>(db, LEGS).iterate(account)) {
    if (entry?.id !== row.id) {
      if (entry) yield entry;
      const title = titles.of({ table: row.source_table, id: row.source_id }, null);
      entry = { id: row.id, day: row.day, ...title, bankAccount: row.bank_account, printed: row.balance, legs: [] };
    }
    entry.legs.push({ heading: row.heading, category: row.category || null, planLine: row.plan_line, fund: row.fund, pence: row.pence });
  }
  if (entry) yield entry;
}

export const journalHandlers = {
  'export.journal': ({ db, now, progress, give }, { account }) => {
    const one = account === null ? null : readAccount(db, account);
    const accounts: readonly (JournalAccount & { readonly id: number })[] = one ? [one] : allAccounts(db);
    const today = now.slice(0, 10);
    const journal = new Journal();
    const text = new ByteBuffer();
    text.add(journal.head(today));
    for (const [index, each] of accounts.entries()) {
      let written = 0;
      for (const piece of journal.account(each, entriesOf(db, each.id))) {
        if (written++ % EVERY === 0) progress(journalWords.writing, index, accounts.length);
        text.add(piece);
      }
    }
    return give(fileName(journalWords.fileName(one?.reference ?? null, today)), text.whole());
  },
} satisfies Pick<Handlers<typeof exportMethods>, 'export.journal'>;
