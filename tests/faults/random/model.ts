/**
 * What the user has been told: which ledgers there are, what was answered as done in each, under which passphrase, and where its papers
 * can be read. Plain data, no files. A change is named by a letter and the minute it was made in, of which each has its own: so copies
 * that go their own ways are told apart. The changes of a file in their order are its trail.
 */

/** The minutes of changes count from here. */
export const BEGIN = Date.parse('2026-10-05T09:30:00.000Z');
export const MINUTE = 60_000;

/** m: made. a: an account. r: a record. p: a paper. k: another passphrase. b: gone back to a backup. */
export type Change = `${'m' | 'a' | 'r' | 'p' | 'k' | 'b'}${number}`;
export type Trail = readonly Change[];

/** Null: none. */
export type Passphrase = string | null;

export interface State {
  readonly trail: Trail;
  readonly passphrase: Passphrase;
  /** Two files with the same one can use each other's papers. */
  readonly key: number;
  /** Papers that can be read where the file is. */
  readonly beside: Trail;
  /** Papers in a store that the user left elsewhere: still whole, and read once it is beside the file again. */
  readonly apart: Trail;
}

export interface Ledger extends State {
  readonly path: string;
  /** The ledger beside which its papers were left. */
  readonly leftAt?: string;
}

export interface Backup extends State {
  readonly path: string;
  /** The path of the ledger when it was made. */
  readonly of: string;
  readonly moment: string;
  /** Marked as made of a file that did not pass its check. */
  readonly problems: boolean;
}

const of = (trail: Trail, kind: string): Trail => trail.filter((change) => change.startsWith(kind));

export const recordsOf = (trail: Trail): Trail => of(trail, 'r');
export const papersOf = (trail: Trail): Trail => of(trail, 'p');

/** Each record has a sum of its own, in pence. */
export const sumOf = (record: Change): number => 1000 + Number(record.slice(1));

export const textOf = (paper: Change): string => `${paper}: paid in full. `.repeat(400);

/** @param ofFile what was done to the file itself. */
export function shownAs(accounts: number, records: readonly string[], papers: readonly string[], ofFile: readonly string[]): string {
  return `${ofFile.join(' ')}: ${accounts} accounts, records (${records.join(', ')}), papers (${papers.join(', ')})`;
}

/** What a file with this trail shows to whoever opens it. */
export function shownBy(trail: Trail): string {
  const records = recordsOf(trail).map((record) => `${record} ${sumOf(record)}`);
  const ofFile = trail.filter((change) => /^[mkb]/.test(change));
  return shownAs(of(trail, 'a').length, records, papersOf(trail), ofFile);
}

/** Whether `later` went on from `earlier`. */
export function goesThrough(later: Trail, earlier: Trail): boolean {
  return earlier.every((change, index) => later[index] === change);
}

/** Whether some paper that the file names is not known to be beside it. */
export function lacksPapers({ trail, beside }: State): boolean {
  return papersOf(trail).some((paper) => !beside.includes(paper));
}
