/** Names as a pack shows them: of files, for every system, and of people who are not to be named. */
import type { AccountFacts } from '../books/facts.ts';
import type { Paper, PaperBlock } from '../papers/paper.ts';
import type { SheetCell, Workbook } from '../papers/workbook.ts';
import { formatMonth } from '../values/day.ts';
import { packWords as words } from '../words/returns/pack.ts';
import { returnFigureWords } from '../words/returns/figures.ts';
import { nameShown } from './figures.ts';
import type { PackChoices } from './pack.ts';

/** Signs, with the ending. */
export const LONGEST_NAME = 100;

/** Plain letters, figures and a few signs: what any system, and any portal, takes. */
export function asciiName(text: string, ending: string, longest = LONGEST_NAME): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w .,()+&-]/gu, ' ')
    .replaceAll(/\s+/g, ' ');
  return `${plain
    .trim()
    .slice(0, longest - ending.length)
    .replace(/[ .]+$/, '')}${ending}`;
}

/** What Windows keeps for its devices, whatever the ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** The name of a folder; `instead` where nothing is left of a text that every system takes. */
export function folderName(text: string, instead: string): string {
  const name = asciiName(text, '');
  return name === '' || DEVICE.test(name) ? instead : name;
}

/** Names of files, each of them once, whatever the letter case. @param longest signs of each. */
export function distinctNames(texts: readonly string[], longest: number): readonly string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    let called = asciiName(text, '', longest);
    for (let number = 2; called === '' || taken.has(called.toLowerCase()); number += 1) called = asciiName(text, ` ${number}`, longest).trim();
    taken.add(called.toLowerCase());
    return called;
  });
}

export type Renamed = (text: string) => string;

/** In what people wrote every name is looked for; in what the program says, which may hold the same word, only a name of more words. */
export interface Names {
  readonly written: Renamed;
  readonly printed: Renamed;
}

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&').replaceAll(/\s+/g, '\\s+');
const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '');
const folded = (text: string): string => plain(text).trim().replaceAll(/\s+/g, ' ').toLowerCase();
/** As it was written, and without marks, as a bank may print it. A letter case that has no simple counterpart, as that of İ, is found both ways. */
const spellings = (name: string): readonly string[] => [...new Set([name, name.toLowerCase(), name.normalize('NFC'), name.normalize('NFD'), plain(name)])];
/** May and the other months, as days are printed: no name. */
const MONTHS: ReadonlySet<string> = new Set(
  Array.from(
    { length: 12 },
    (_, index) =>
      formatMonth(`2026-${String(index + 1).padStart(2, '0')}`)
        .split(' ')[0]
        ?.toLowerCase() ?? '',
  ),
);

/** Puts what is said instead in the place of each name, whatever its letter case; a longer name goes before one that is part of it. */
function renamer(pairs: ReadonlyMap<string, readonly [name: string, instead: string]>): Renamed {
  const names = [...pairs.values()].flatMap(([name]) => spellings(name)).toSorted((a, b) => b.length - a.length);
  if (names.length === 0) return (text) => text;
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const isInDay = (text: string, found: string, at: number): boolean =>
    MONTHS.has(found.toLowerCase()) && (/\d $/.test(text.slice(0, at)) || /^ \d/.test(text.slice(at + found.length)));
  return (text) => text.replaceAll(any, (found: string, at: number) => (isInDay(text, found, at) ? found : (pairs.get(folded(found))?.[1] ?? words.somebody)));
}

/** A single letter names nobody. */
const SHORTEST = 2;
/** A number for a name would be looked for in every amount and day. */
const isNumber = (name: string): boolean => !/\p{L}/u.test(name);
/** Payments to these are to no person and no business that anybody would hide. */
const PUBLIC: ReadonlySet<string> = new Set([
  'direct_payment',
  'contribution',
  'one_off_funding',
  'hmrc',
  'pension',
  'repayment_to_council',
  'own_transfer',
  'interest',
]);

/** Of everybody who was paid, at totals alone; of assistants, where they go by their initials. The person and the council keep their names. */
export function renamedFor(
  { account, people, suppliers, payments, purchases }: AccountFacts,
  { level, initials }: Pick<PackChoices, 'level' | 'initials'>,
): Names {
  const kept = new Set([folded(account.person), folded(account.council)]);
  const pairs = new Map<string, readonly [name: string, instead: string]>();
  const say = (name: string | null, instead: string): void => {
    for (const one of (name ?? '').split(',').map((each) => each.trim())) {
      const key = folded(one);
      if (one.length >= SHORTEST && !isNumber(one) && !kept.has(key) && !pairs.has(key)) pairs.set(key, [one, instead]);
    }
  };
  for (const [index, { name, alsoKnownAs }] of level === 'totals' || initials ? people.entries() : [])
    for (const called of [name, alsoKnownAs]) say(called, level === 'totals' ? returnFigureWords.assistant(index + 1) : nameShown(name, 'initials', index));
  if (level === 'totals') {
    for (const [index, { name, alsoKnownAs }] of suppliers.entries()) for (const called of [name, alsoKnownAs]) say(called, words.supplier(index + 1));
    for (const { to, category } of payments) if (!PUBLIC.has(category)) say(to, words.somebody);
    for (const { paidBy } of purchases) say(paidBy, words.somebody);
  }
  return { written: renamer(pairs), printed: renamer(new Map([...pairs].filter(([key]) => key.includes(' ')))) };
}

/** A paper or a spreadsheet with its texts renamed. */
export function renamedIn(printed: Paper | Workbook, renamed: Renamed): Paper | Workbook {
  if ('sheets' in printed) {
    const cell = (one: SheetCell): SheetCell => (one.kind === 'text' ? { ...one, text: renamed(one.text) } : one);
    return { ...printed, sheets: printed.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(cell)) })) };
  }
  return {
    ...printed,
    title: renamed(printed.title),
    toSay: (printed.toSay ?? []).map(renamed),
    blocks: printed.blocks.map((block) => blockWith(block, renamed)),
  };
}

function blockWith(block: PaperBlock, renamed: Renamed): PaperBlock {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return { ...block, text: renamed(block.text) };
    case 'facts':
      return { ...block, rows: block.rows.map(([label, value]) => [renamed(label), renamed(value)] as const) };
    case 'table':
      return {
        ...block,
        caption: renamed(block.caption),
        rows: block.rows.map((row) => row.map(renamed)),
        ...(block.totals && { totals: block.totals.map((row) => row.map(renamed)) }),
      };
    case 'list':
      return { ...block, items: block.items.map(renamed) };
    case 'pictured':
      return { ...block, heading: renamed(block.heading), lines: block.lines.map(renamed) };
    case 'toSign':
      return block;
  }
}
