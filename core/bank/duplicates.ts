/**
 * Which lines of a new file are known already. Exports overlap, two equal payments on one day are both real, and money must
 * neither be counted twice nor go missing. So every file that shows a line stays on record behind it, and what is
 * kept follows from those records: never from the order the files came in, and a file can be taken back whole.
 * The rule is that of moving in, "Duplicates"; where it is silent the line is kept, and called doubtful if it may be a double.
 */
import type { Day, Pence } from '../values/units.ts';
import { cleanText } from '../values/text.ts';
import type { BankFormat, BankLine } from './types.ts';

/** A row of a file that shows a kept line. */
export interface Showing {
  readonly file: number;
  readonly format: BankFormat;
  readonly text: string;
  readonly balance: Pence | null;
  readonly bankId: string | null;
}

/** A line of the statement and the files that show it, the first one first; a file shows a line at most once. */
export interface ExistingLine {
  readonly id: number;
  readonly day: Day;
  readonly amount: Pence;
  readonly shown: readonly Showing[];
  /** The user has said that it is real. */
  readonly confirmed: boolean;
}

/** The first and last day of a file's lines, those before the opening too: on these it may lack some of the day. */
export interface FileSpan {
  readonly file: number;
  readonly from: Day;
  readonly to: Day;
}

export interface NewFile extends FileSpan {
  readonly format: BankFormat;
  /** Oldest first, those before the opening left out. */
  readonly lines: readonly BankLine[];
}

/** Null for a file without lines. */
export function spanOf(lines: readonly BankLine[]): { from: Day; to: Day } | null {
  const days = lines.map((line) => line.day).toSorted();
  const [from] = days;
  const to = days.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

/** Lines dated before the account was opened are counted and left out (figures, section 0). */
export function sinceOpening(lines: readonly BankLine[], openedOn: Day): { lines: readonly BankLine[]; beforeOpening: number } {
  const since = lines.filter((line) => line.day >= openedOn);
  return { lines: since, beforeOpening: lines.length - since.length };
}

/**
 * For each line of the new file the id of the kept line it is, or null: it is new. `kept` must hold all kept lines of the
 * bank account from the day before the file begins to the day after it ends (more does no harm); `spans` their files.
 */
export function findKnown(kept: readonly ExistingLine[], spans: readonly FileSpan[], file: NewFile): readonly (number | null)[] {
  // What somebody typed is a line of its own. Only they can say that it is one that is there: `possibleDuplicates` asks them.
  // A part of a pool's line is certainly another one than every part before: each line is shared out once.
  if (file.format === 'typed' || file.format === 'pooled') return file.lines.map(() => null);
  const search = new Search(kept, spans, file);
  search.byBankId();
  for (const rows of grouped(file.lines.keys(), (index) => textKey(file.lines[index]))) {
    search.byBalance(rows);
    search.byCount(rows);
  }
  return search.found;
}

/** Lines that may be one and the same, by id: each with the others it may be. Lines of one file never are. */
export function possibleDuplicates(lines: readonly ExistingLine[]): ReadonlyMap<number, readonly number[]> {
  const twins = new Map<number, number[]>();
  const add = (one: ExistingLine, other: ExistingLine): void => {
    const known = twins.get(one.id);
    if (!known) twins.set(one.id, [other.id]);
    else if (!known.includes(other.id)) known.push(other.id);
  };
  const sameSum = grouped(lines, (line) => `${line.day} ${line.amount}`);
  const sameId = grouped(
    lines.filter((line) => trustedIds(line).length > 0),
    (line) => trustedIds(line)[0] ?? '',
  );
  for (const group of [...sameSum, ...sameId]) {
    if (group.length < 2) continue;
    // Lines shown by the same files are certainly different: only the others are compared.
    const byFiles = grouped(group, (line) =>
      line.shown
        .map((showing) => showing.file)
        .toSorted((a, b) => a - b)
        .join(),
    );
    for (const [index, some] of byFiles.entries()) {
      for (const others of byFiles.slice(index + 1)) {
        for (const one of some) {
          for (const other of others) {
            if (!undecided(one, other)) continue;
            add(one, other);
            add(other, one);
          }
        }
      }
    }
  }
  return twins;
}

/** What is kept once a file is in: known lines with the new showings, and its new lines, numbered from `nextId`. */
export function takeIn(
  kept: readonly ExistingLine[],
  spans: readonly FileSpan[],
  file: NewFile,
  nextId: number,
): { kept: readonly ExistingLine[]; found: readonly (number | null)[] } {
  const found = findKnown(kept, spans, file);
  const showing = (line: BankLine): Showing => ({ file: file.file, format: file.format, text: line.text, balance: line.balance, bankId: line.bankId });
  const again = new Map<number, Showing>();
  const fresh: ExistingLine[] = [];
  for (const [index, line] of file.lines.entries()) {
    const known = found[index] ?? null;
    if (known !== null) again.set(known, showing(line));
    else fresh.push({ id: nextId + fresh.length, day: line.day, amount: line.amount, shown: [showing(line)], confirmed: false });
  }
  const grown = kept.map((line) => {
    const more = again.get(line.id);
    return more ? { ...line, shown: [...line.shown, more] } : line;
  });
  return { kept: [...grown, ...fresh], found };
}

/** What the other files say: lines only this one shows go, the rest stay. */
export function takeBack(kept: readonly ExistingLine[], file: number): readonly ExistingLine[] {
  return kept.flatMap((line) => {
    const shown = line.shown.filter((showing) => showing.file !== file);
    return shown.length === 0 ? [] : [{ ...line, shown }];
  });
}

/** The balance printed after the line by any file that prints one. */
export function balanceOf(line: ExistingLine): Pence | null {
  return line.shown.find((showing) => showing.balance !== null)?.balance ?? null;
}

/** One new file being compared with what is kept. Each step takes rows and kept lines out of the next one's way. */
class Search {
  readonly found: (number | null)[];
  readonly #file: NewFile;
  readonly #taken = new Set<number>();
  readonly #kept: readonly ExistingLine[];
  readonly #byText = new Map<string, ExistingLine[]>();
  readonly #edges = new Map<number, FileSpan>();

  constructor(kept: readonly ExistingLine[], spans: readonly FileSpan[], file: NewFile) {
    this.#file = file;
    this.#kept = kept;
    this.found = file.lines.map(() => null);
    for (const span of [...spans, file]) this.#edges.set(span.file, span);
    for (const line of kept) {
      for (const key of new Set(line.shown.map((showing) => textKey({ ...line, text: showing.text })))) put(this.#byText, key, line);
    }
  }

  /** The bank's own numbers make lines the same, where they are not used twice. */
  byBankId(): void {
    const lines = new Map<string, ExistingLine[]>();
    for (const line of this.#kept) for (const key of new Set(line.shown.flatMap((showing) => idKey(showing.bankId, line) ?? []))) put(lines, key, line);
    const rows = new Map<string, number[]>();
    for (const [index, row] of this.#file.lines.entries()) {
      const key = idKey(row.bankId, row);
      if (key !== null) put(rows, key, index);
    }
    for (const [key, indexes] of rows) {
      const same = lines.get(key) ?? [];
      if (indexes.length === 1 && same.length === 1) this.#link(indexes, same);
    }
  }

  /** Same day, amount, text and running balance: kept as often as the file that shows it most often. */
  byBalance(rows: readonly number[]): void {
    for (const [balance, indexes] of groupMap(this.#open(rows), (index) => this.#file.lines[index]?.balance ?? null)) {
      if (balance !== null)
        this.#link(
          indexes,
          this.#candidates(rows).filter((line) => balanceOf(line) === balance),
        );
    }
  }

  /** Same day, amount and text where one side prints no balance: by number, undecided where a file's first or last day hides some. */
  byCount(rows: readonly number[]): void {
    const open = this.#open(rows);
    const candidates = this.#candidates(rows).filter((line) => open.some((index) => this.#fits(index, line)));
    const counts = countByFile(candidates);
    const equal = [...counts].find(([, count]) => count === open.length)?.[0];
    if (equal !== undefined)
      this.#link(
        open,
        candidates.filter((line) => isShownBy(line, equal)),
      );
    else if (![this.#file.file, ...counts.keys()].some((file) => this.#isEdge(file, rows))) this.#link(open, candidates);
  }

  #open(rows: readonly number[]): number[] {
    return rows.filter((index) => this.found[index] === null);
  }

  #candidates(rows: readonly number[]): ExistingLine[] {
    return (this.#byText.get(textKey(this.#file.lines[rows[0] ?? -1])) ?? []).filter((line) => !this.#taken.has(line.id));
  }

  #link(rows: readonly number[], lines: readonly ExistingLine[]): void {
    for (const index of rows) {
      const line = lines.find((candidate) => !this.#taken.has(candidate.id) && this.#fits(index, candidate));
      if (!line) continue;
      this.#taken.add(line.id);
      this.found[index] = line.id;
    }
  }

  /** Whether nothing makes the row and the line two for certain. */
  #fits(index: number, line: ExistingLine): boolean {
    const row = this.#file.lines[index];
    if (!row || (row.balance !== null && (balanceOf(line) ?? row.balance) !== row.balance)) return false;
    const kind = idKind(row.bankId);
    const others = line.shown.filter((showing) => kind !== null && idKind(showing.bankId) === kind);
    if (others.length === 0 || others.some((showing) => showing.bankId === row.bankId)) return true;
    // Some banks number a line anew in each download. Two files that both have the whole day and one each mean the same one.
    return kind !== TRUSTED && ![this.#file.file, ...line.shown.map((showing) => showing.file)].some((file) => this.#isEdge(file, [index]));
  }

  #isEdge(file: number, rows: readonly number[]): boolean {
    const span = this.#edges.get(file);
    const day = this.#file.lines[rows[0] ?? -1]?.day;
    return span === undefined || span.from === day || span.to === day;
  }
}

/** Only Monzo's numbers stay with a payment whatever happens; others count beside the same day and amount. */
const TRUSTED = 'monzo';

function idKind(bankId: string | null): string | null {
  return bankId === null ? null : bankId.slice(0, Math.max(bankId.indexOf(':'), 0));
}

function idKey(bankId: string | null, line: { readonly day: Day; readonly amount: Pence }): string | null {
  if (bankId === null) return null;
  return idKind(bankId) === TRUSTED ? `${bankId} ${line.amount}` : `${bankId} ${line.day} ${line.amount}`;
}

function trustedIds(line: ExistingLine): string[] {
  return line.shown.flatMap((showing) => (showing.bankId !== null && idKind(showing.bankId) === TRUSTED ? [showing.bankId] : []));
}

function undecided(one: ExistingLine, other: ExistingLine): boolean {
  if (one.confirmed || other.confirmed || isPooled(one) || isPooled(other) || one.shown.some((showing) => isShownBy(other, showing.file))) return false;
  const [ids, otherIds] = [trustedIds(one), trustedIds(other)];
  if (ids.length > 0 && otherIds.length > 0) return ids.some((id) => otherIds.includes(id));
  const [balance, otherBalance] = [balanceOf(one), balanceOf(other)];
  if (balance !== null && otherBalance !== null && balance !== otherBalance) return false;
  const texts = new Set(one.shown.map((showing) => foldForCompare(showing.text)));
  if (other.shown.some((showing) => texts.has(foldForCompare(showing.text)))) return true;
  // Other words for the same sum on the same day: likely one payment where the balance agrees, or two kinds of file name it differently.
  return balance !== null && otherBalance !== null ? true : !one.shown.some((showing) => other.shown.some((its) => its.format === showing.format));
}

function isPooled({ shown }: ExistingLine): boolean {
  return shown.some(({ format }) => format === 'pooled');
}

function isShownBy(line: ExistingLine, file: number): boolean {
  return line.shown.some((showing) => showing.file === file);
}

function countByFile(lines: readonly ExistingLine[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const line of lines) for (const showing of line.shown) counts.set(showing.file, (counts.get(showing.file) ?? 0) + 1);
  return counts;
}

/** Letter case, blanks and punctuation aside. */
/** Texts of one key are taken for the same. */
export function foldForCompare(text: string): string {
  return (
    cleanText(text)
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');
}

function textKey(line: { readonly day: Day; readonly amount: Pence; readonly text: string } | undefined): string {
  return line === undefined ? '' : `${line.day} ${line.amount} ${foldForCompare(line.text)}`;
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function groupMap<K, V>(values: Iterable<V>, key: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) put(groups, key(value), value);
  return groups;
}

function grouped<V>(values: Iterable<V>, key: (value: V) => string): V[][] {
  return [...groupMap(values, key).values()];
}
