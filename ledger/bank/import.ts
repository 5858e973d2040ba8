/**
 * Bank files on their way in. First each file's rows are laid against what is kept: known, before the opening, or new. Then
 * everything is explained together, oldest first. Only then is anything written, with counts that must add up to the file's rows.
 * Entries are not written here.
 */
import type { ExistingLine } from '../../core/bank/duplicates.ts';
import { findKnown, possibleDuplicates, sinceOpening, spanOf, takeIn } from '../../core/bank/duplicates.ts';
import { futureNotice } from '../../core/bank/future.ts';
import { turnover, withinTotal } from '../../core/bank/total.ts';
import type { BankLine, BankStatement } from '../../core/bank/types.ts';
import { earlier, later, localDay } from '../../core/values/day.ts';
import type { Explanation } from '../../core/explain/lines.ts';
import { explainLines } from '../../core/explain/lines.ts';
import type { AccountFacts, LinePart, PrintedBalance, StatementLine } from '../../core/books/facts.ts';
import type { Day } from '../../core/values/units.ts';
import { MOST_MONEY_ALTOGETHER } from '../../core/values/limits.ts';
import { Refusal } from '../../core/values/problem.ts';
import { importWords } from '../../core/words/bank/import.ts';
import type { WriteContext } from '../runtime/context.ts';
import type { BankAccountFile, PossibleDuplicates } from './existing-lines.ts';
import { filesOf, keepPossibleDuplicates, existingLines } from './existing-lines.ts';
import { addParts } from './line-parts.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';

export interface FileToImport {
  readonly bankAccount: number;
  /** As shown: relative to the chosen folder, or the bare name. */
  readonly path: string;
  readonly sha256: string;
  readonly statement: BankStatement;
  /** What the user said beforehand of rows that may be there already, by their number in the file. */
  readonly decided?: { readonly keep: readonly number[]; readonly leaveOut: readonly number[] };
  /** What the user says rows are for, by their number. */
  readonly said?: ReadonlyMap<number, readonly LinePart[]>;
}

/** A new row that may be a line that is there already. */
export interface Doubt {
  readonly row: BankLine;
  readonly line: number;
  readonly twins: readonly number[];
}

/** What would become of a file. */
export interface PlannedImport extends FileToImport {
  readonly id: number;
  readonly span: { readonly from: Day; readonly to: Day } | null;
  readonly beforeOpening: number;
  /** Rows that were there, with the line each is. */
  readonly known: readonly { readonly row: BankLine; readonly line: number }[];
  readonly fresh: readonly { readonly row: BankLine; readonly line: StatementLine }[];
}

/** One bank account's files and, of the days looked at, its lines. */
interface ImportScope {
  readonly files: BankAccountFile[];
  kept: readonly ExistingLine[];
  from: Day;
  to: Day;
}

export interface Imported {
  /** The new lines with their parts. */
  readonly lines: readonly StatementLine[];
  readonly printed: readonly PrintedBalance[];
  /** The numbers of the imports, in the order of the files. */
  readonly imports: readonly number[];
}

const EVERY = 500;

function nextId(db: ReadDb, table: 'import' | 'statement_line'): number {
  return (prepare<[], { newest: number | null }>(db, `SELECT max(id) AS newest FROM ${table}`).get()?.newest ?? 0) + 1;
}

export class BankImport {
  readonly #db: ReadDb;
  readonly #facts: AccountFacts;
  readonly #planned: PlannedImport[] = [];
  readonly #scopes = new Map<number, ImportScope>();
  #nextImport: number;
  #nextLine: number;
  /** Of all lines, those added too. */
  #turnover: number;

  /** `facts`: the account's, before these files. */
  constructor(db: ReadDb, facts: AccountFacts) {
    this.#db = db;
    this.#facts = facts;
    this.#nextImport = nextId(db, 'import');
    this.#nextLine = nextId(db, 'statement_line');
    this.#turnover = turnover(facts.lines);
  }

  /** Lays one file against what is kept and the files added before it. */
  add(file: FileToImport): PlannedImport {
    const { bankAccount } = file;
    const id = this.#nextImport++;
    const span = spanOf(file.statement.lines);
    const statement = this.#countable(file);
    const { lines, beforeOpening } = sinceOpening(statement.lines, this.#facts.account.openedOn);
    const known: { row: BankLine; line: number }[] = [];
    const fresh: { row: BankLine; line: StatementLine }[] = [];
    if (span) {
      const scope = this.#scope(bankAccount, span.from, span.to);
      const arrival = { file: id, format: statement.format, ...span };
      const taken = takeIn(scope.kept, scope.files, { ...arrival, lines }, this.#nextLine);
      scope.kept = taken.kept;
      scope.files.push(arrival);
      for (const [index, row] of lines.entries()) {
        const line = taken.found[index] ?? null;
        const { day, amount, text, balance } = row;
        if (line !== null) known.push({ row, line });
        else fresh.push({ row, line: { id: this.#nextLine++, bankAccount, day, amount, text, balance, doubtful: false, parts: [] } });
      }
      if (file.decided) decideBeforehand(scope, id, { known, fresh }, file.decided, file.statement.format);
    }
    this.#turnover += turnover(fresh.map(({ line }) => line));
    const planned = { ...file, statement, id, span, beforeOpening, known, fresh };
    this.#planned.push(planned);
    return planned;
  }

  /** The new rows of a planned file that may be lines that are there already. */
  doubts({ bankAccount, fresh }: PlannedImport): Doubt[] {
    return doubtsAmong(this.#scopes.get(bankAccount)?.kept ?? [], fresh);
  }

  /** The file without new lines past what can be added up. Looked at closely only where that is near. */
  #countable({ bankAccount, statement }: FileToImport): BankStatement {
    const { lines } = sinceOpening(statement.lines, this.#facts.account.openedOn);
    const span = spanOf(statement.lines);
    if (!span || this.#turnover + turnover(lines) <= MOST_MONEY_ALTOGETHER) return statement;
    const { kept, files } = this.#scope(bankAccount, span.from, span.to);
    const found = findKnown(kept, files, { file: this.#nextImport, format: statement.format, ...span, lines });
    return withinTotal(statement, this.#turnover, new Set(lines.filter((_, index) => found[index] === null)));
  }

  /** What is kept of these days, stored or just added. */
  #scope(bankAccount: number, from: Day, to: Day): ImportScope {
    const account = this.#facts.account.id;
    let scope = this.#scopes.get(bankAccount);
    if (!scope) this.#scopes.set(bankAccount, (scope = { files: filesOf(this.#db, account, bankAccount), kept: [], from, to }));
    if (scope.files.length > 0) {
      const there = new Set(scope.kept.map((line) => line.id));
      scope.kept = [...existingLines(this.#db, account, bankAccount, from, to).filter((line) => !there.has(line.id)), ...scope.kept];
    }
    scope.from = earlier(scope.from, from);
    scope.to = later(scope.to, to);
    return scope;
  }

  /** Writes files and lines, with what explains itself explained. */
  write(ctx: WriteContext): Imported {
    const fresh = this.#planned.flatMap((file) => file.fresh.map(({ line }) => line));
    const said = new Map(this.#planned.flatMap((file) => file.fresh.flatMap(({ row, line }) => saidOf(file, row, line))));
    const explained = explainLines(
      this.#facts,
      fresh.filter(({ id }) => !said.has(id)),
    );
    const known = new Set([...said.keys(), ...explained.keys()]);
    const doubts = new Map([...this.#scopes].map(([bankAccount, scope]) => [bankAccount, possibleDuplicates(scope.kept)]));
    let written = 0;
    for (const file of this.#planned) {
      this.#writeImport(ctx, file, known, doubts.get(file.bankAccount) ?? new Map());
      for (const one of file.fresh) {
        this.#writeLine(ctx, file.id, one, said.get(one.line.id) ?? null, explained.get(one.line.id));
        written += 1;
        if (written % EVERY === 0) ctx.progress(importWords.steps.write, written, fresh.length);
      }
      for (const { row, line } of file.known) {
        prepareWrite(ctx.db, 'INSERT INTO seen_line (import, row, line, text, balance, bank_id) VALUES (?, ?, ?, ?, ?, ?)').run(
          file.id,
          row.row,
          line,
          row.text,
          row.balance,
          row.bankId,
        );
      }
    }
    for (const { fresh: lines, decided } of this.#planned) {
      const real = new Set(decided?.keep);
      for (const { row, line } of lines) {
        if (!real.has(row.row)) continue;
        ctx.changing('statement_line', line.id, () => prepareWrite(ctx.db, 'UPDATE statement_line SET decided_by = ? WHERE id = ?').run(ctx.change, line.id));
      }
    }
    for (const [bankAccount, { from, to }] of this.#scopes)
      keepPossibleDuplicates(ctx.db, this.#facts.account.id, bankAccount, from, to, doubts.get(bankAccount) ?? new Map());
    return {
      lines: fresh.map((line) => ({ ...line, parts: said.get(line.id) ?? explained.get(line.id)?.parts ?? [] })),
      printed: this.#planned.flatMap(({ bankAccount, path, statement: { lastBalance } }) => (lastBalance ? [{ bankAccount, ...lastBalance, file: path }] : [])),
      imports: this.#planned.map(({ id }) => id),
    };
  }

  #writeImport(ctx: WriteContext, file: PlannedImport, explained: ReadonlySet<number>, duplicates: PossibleDuplicates): void {
    const { id, statement, fresh, known, beforeOpening, span } = file;
    const rejected = statement.rejected.length;
    if (fresh.length + known.length + beforeOpening + rejected !== statement.rows) throw new Error('the rows of a bank file do not add up');
    const today = localDay(new Date(ctx.now));
    const doubtful = fresh.filter(({ line }) => duplicates.has(line.id)).length;
    prepareWrite(
      ctx.db,
      `INSERT INTO import (id, account, bank_account, file, sha256, format, account_shown, rows, imported, already_there, before_opening, rejected,
         doubtful, explained, first_day, last_day, printed_day, printed_balance, covers_to, notices, made_by)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      id,
      this.#facts.account.id,
      file.bankAccount,
      file.path,
      file.sha256,
      statement.format,
      statement.account,
      statement.rows,
      fresh.length,
      known.length,
      beforeOpening,
      rejected,
      doubtful,
      fresh.filter(({ line }) => explained.has(line.id)).length,
      span?.from ?? null,
      span?.to ?? null,
      statement.lastBalance?.day ?? null,
      statement.lastBalance?.balance ?? null,
      statement.coversTo === null ? null : earlier(statement.coversTo, today),
      JSON.stringify(noticesOf(file, doubtful, today)),
      ctx.change,
    );
    ctx.added('import', id);
    statement.rejected.forEach(({ row, text, reason }, n) => {
      prepareWrite(ctx.db, 'INSERT INTO import_problem (import, n, row, text, reason) VALUES (?, ?, ?, ?, ?)').run(id, n, row, text, reason);
    });
  }

  #writeLine(
    ctx: WriteContext,
    file: number,
    { row, line }: PlannedImport['fresh'][number],
    said: readonly LinePart[] | null,
    explanation: Explanation | undefined,
  ): void {
    const account = this.#facts.account.id;
    prepareWrite(
      ctx.db,
      'INSERT INTO statement_line (id, account, bank_account, import, row, day, amount, text, balance, bank_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ).run(line.id, account, line.bankAccount, file, row.row, line.day, line.amount, line.text, line.balance, row.bankId);
    if (said) addParts(ctx, account, [{ line: line.id, parts: said, rule: null, byUser: true }]);
    else if (explanation) addParts(ctx, account, [{ line: line.id, parts: explanation.parts, rule: explanation.rule, byUser: false }]);
  }
}

function saidOf({ said }: PlannedImport, { row }: BankLine, { id }: StatementLine): (readonly [number, readonly LinePart[]])[] {
  const parts = said?.get(row);
  return parts === undefined ? [] : [[id, parts]];
}

function doubtsAmong(kept: readonly ExistingLine[], fresh: PlannedImport['fresh']): Doubt[] {
  const doubts = possibleDuplicates(kept);
  return fresh.flatMap(({ row, line }) => {
    const twins = doubts.get(line.id) ?? [];
    return twins.length === 0 ? [] : [{ row, line: line.id, twins }];
  });
}

/** Rows said to be there already show that line from now on; rows said to be real are never in doubt. Changes `scope` and the lists it is given. */
function decideBeforehand(
  scope: ImportScope,
  file: number,
  { known, fresh }: { readonly known: { row: BankLine; line: number }[]; readonly fresh: { row: BankLine; line: StatementLine }[] },
  { keep, leaveOut }: NonNullable<FileToImport['decided']>,
  format: BankStatement['format'],
): void {
  const doubtOf = (row: number): Doubt => {
    const doubt = doubtsAmong(scope.kept, fresh).find((one) => one.row.row === row);
    if (!doubt) throw new Refusal('badInput', importWords.notDoubtful(row), { field: 'leaveOut' });
    return doubt;
  };
  for (const number of leaveOut) {
    const { row, line, twins } = doubtOf(number);
    const [twin = 0] = twins;
    const showing = { file, format, text: row.text, balance: row.balance, bankId: row.bankId };
    scope.kept = scope.kept.flatMap((one) => (one.id === line ? [] : one.id === twin ? [{ ...one, shown: [...one.shown, showing] }] : [one]));
    fresh.splice(
      fresh.findIndex((one) => one.line.id === line),
      1,
    );
    known.push({ row, line: twin });
  }
  const real = new Set(keep.map((number) => doubtOf(number).line));
  scope.kept = scope.kept.map((one) => (real.has(one.id) ? { ...one, confirmed: true } : one));
}

function noticesOf({ statement, fresh, known, beforeOpening }: PlannedImport, doubtful: number, today: Day): string[] {
  const notices = statement.chain.breaks.map(({ row, expected, found }) => importWords.balanceBreak(row, expected, found));
  if (statement.lines.length === 0) notices.push(importWords.empty);
  else if (beforeOpening > 0 && fresh.length + known.length === 0) notices.push(importWords.allBeforeOpening);
  if (doubtful > 0) notices.push(importWords.doubtful(doubtful));
  return [...notices, ...futureNotice(statement.lines, today)];
}
