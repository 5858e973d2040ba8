/**
 * What a closed return says, kept as it was: its values, lines and answers, the council's rule that was in force, and what was open when it was
 * closed. What became of the account since is told beside it; the seal never changes.
 */
import type { CouncilRules } from '../books/facts.ts';
import type { AuditCheckCode } from '../figures/readiness/readiness.ts';
import { addDays } from '../values/day.ts';
import type { Day, Pence } from '../values/units.ts';
import type { ReturnField } from './fields.ts';
import { RETURN_FIELD_NAMES } from './fields.ts';
import type { FilledReturn } from './filled.ts';
import type { ReturnValue } from './figures.ts';
import { isRows } from './figures.ts';
import type { ReturnLine } from './lines.ts';

/** A check that was open when the return was closed. */
export interface OpenCheck {
  readonly code: AuditCheckCode;
  readonly findings: number;
  /** Of bank lines, payments or things that they are of. Not given: sealed before it was counted. */
  readonly count?: number;
  readonly pence: Pence | null;
}

export interface ReturnSeal {
  /** An instant, and whoever used the program. */
  readonly closedAt: string;
  readonly closedBy: string;
  /** Of the program. */
  readonly program: string;
  readonly filled: FilledReturn;
  /** In force on the last day; null: none was on file. */
  readonly rule: CouncilRules | null;
  /** The papers that showed its lines, by number, with the digest of what is in each. */
  readonly papers: readonly { readonly number: number; readonly sha256: string }[];
  readonly open: readonly OpenCheck[];
  /** Why it was closed with them; null: nothing was open, or nobody said. */
  readonly whyOpen: string | null;
}

/** What of a line is looked at: what the bank prints and names of people may be put in better words, and papers may come later. */
const COMPARED = ['day', 'category', 'fund', 'planLine', 'in', 'out'] as const;

export interface ChangedLine {
  readonly line: number;
  readonly day: Day;
  readonly payee: string;
  /** Money in, or below nought out; null: it was not there, or is there no more. */
  readonly then: Pence | null;
  readonly now: Pence | null;
  /** Of a line that was there and is: what of it differs. */
  readonly fields: readonly (typeof COMPARED)[number][];
}

export interface ReturnChanges {
  readonly values: readonly { readonly field: ReturnField; readonly then: ReturnValue; readonly now: ReturnValue }[];
  readonly lines: readonly ChangedLine[];
}

type Compared = Pick<FilledReturn, 'values' | 'lines'>;

const moved = ({ in: into, out }: ReturnLine): Pence => (into ?? 0) - (out ?? 0);

/** By bank line and the place of the part in it. */
function byPart(lines: readonly ReturnLine[]): ReadonlyMap<string, ReturnLine> {
  return new Map([...Map.groupBy(lines, ({ line }) => line)].flatMap(([line, parts]) => parts.map((part, place) => [`${line} ${place}`, part] as const)));
}

/** Of the words beside a row only the numbers count: the program may put the rest in better ones. */
const compared = (value: ReturnValue): unknown => (isRows(value) ? value.map(({ label, pence, detail }) => [label, pence, detail.match(/\d+/g)]) : value);

/** What differs: values that are not the same, and lines that came, went or say something else. Papers that came later are no change. */
export function changesBetween(then: Compared, now: Compared): ReturnChanges {
  const same = (a: ReturnValue, b: ReturnValue): boolean => JSON.stringify(compared(a)) === JSON.stringify(compared(b));
  const values = RETURN_FIELD_NAMES.flatMap((field) =>
    same(then.values[field], now.values[field]) ? [] : [{ field, then: then.values[field], now: now.values[field] }],
  );
  const [before, after] = [byPart(then.lines), byPart(now.lines)];
  const lines = [...new Set([...before.keys(), ...after.keys()])].flatMap((key): ChangedLine[] => {
    const [was, is] = [before.get(key), after.get(key)];
    const one = is ?? was;
    if (!one) return [];
    const fields = was && is ? COMPARED.filter((field) => was[field] !== is[field]) : [];
    if (was && is && fields.length === 0) return [];
    return [{ line: one.line, day: one.day, payee: one.payee, then: was ? moved(was) : null, now: is ? moved(is) : null, fields }];
  });
  return { values, lines: lines.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.line - b.line)) };
}

export function isUnchanged({ values, lines }: ReturnChanges): boolean {
  return values.length === 0 && lines.length === 0;
}

/** The days of a return. */
export interface ReturnDays {
  readonly from: Day;
  readonly to: Day;
}

/** The days between the last return before `from` and it, which no return covers; null: there are none, or there is no return before it. */
export function gapBefore(returns: readonly ReturnDays[], from: Day): ReturnDays | null {
  const before = returns.filter(({ to }) => to < from).toSorted((a, b) => (a.to < b.to ? 1 : -1))[0];
  if (!before || addDays(before.to, 1) === from) return null;
  return { from: addDays(before.to, 1), to: addDays(from, -1) };
}
