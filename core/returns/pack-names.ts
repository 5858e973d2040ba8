/** Names as a pack shows them: of files, for every system, and of people who are not to be named. */
import type { AccountFacts } from '../books/facts.ts';
import type { Paper, PaperBlock } from '../papers/paper.ts';
import type { SheetCell, Workbook } from '../papers/workbook.ts';
import { packWords as words } from '../words/returns/pack.ts';
import { returnFigureWords } from '../words/returns/figures.ts';
import { nameShown } from './figures.ts';
import type { PackChoices } from './pack.ts';

/** Signs, with the ending. */
export const LONGEST_NAME = 100;

/** Plain letters, figures and a few signs: what any system, and any portal, takes. */
export function asciiName(text: string, ending: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w .,()+&-]/gu, ' ')
    .replaceAll(/\s+/g, ' ');
  return `${plain
    .trim()
    .slice(0, LONGEST_NAME - ending.length)
    .replace(/[ .]+$/, '')}${ending}`;
}

/** What Windows keeps for its devices, whatever the ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** The name of a folder; `instead` where nothing is left of a text that every system takes. */
export function folderName(text: string, instead: string): string {
  const name = asciiName(text, '');
  return name === '' || DEVICE.test(name) ? instead : name;
}

/** Names of files, each of them once, whatever the letter case. */
export function distinctNames(texts: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const name = asciiName(text, '');
    let called = name;
    for (let number = 2; called === '' || taken.has(called.toLowerCase()); number += 1) called = `${name} ${number}`.trim();
    taken.add(called.toLowerCase());
    return called;
  });
}

export type Renamed = (text: string) => string;

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&').replaceAll(/\s+/g, '\\s+');

/** Puts what is said instead in the place of each name, whatever its letter case; a longer name goes before one that is part of it. */
function renamer(pairs: ReadonlyMap<string, string>): Renamed {
  const names = [...pairs.keys()].toSorted((a, b) => b.length - a.length);
  if (names.length === 0) return (text) => text;
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replaceAll(any, (found) => pairs.get(folded(found)) ?? words.somebody);
}

const folded = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
const SHORTEST = 3;
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
): Renamed {
  if (level !== 'totals' && !initials) return (text) => text;
  const kept = new Set([folded(account.person), folded(account.council)]);
  const pairs = new Map<string, string>();
  const say = (name: string | null, instead: string): void => {
    for (const one of (name ?? '').split(',').map(folded))
      if (one.length >= SHORTEST && !isNumber(one) && !kept.has(one) && !pairs.has(one)) pairs.set(one, instead);
  };
  for (const [index, { name, alsoKnownAs }] of people.entries())
    for (const called of [name, alsoKnownAs]) say(called, level === 'totals' ? returnFigureWords.assistant(index + 1) : nameShown(name, 'initials', index));
  if (level === 'totals') {
    for (const [index, { name, alsoKnownAs }] of suppliers.entries()) for (const called of [name, alsoKnownAs]) say(called, words.supplier(index + 1));
    for (const { to, category } of payments) if (!PUBLIC.has(category)) say(to, words.somebody);
    for (const { paidBy } of purchases) say(paidBy, words.somebody);
  }
  return renamer(pairs);
}

/** A paper or a spreadsheet with its texts renamed. */
export function renamedIn<P extends Paper | Workbook>(printed: P, renamed: Renamed): Paper | Workbook {
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
    case 'pictured':
      return { ...block, heading: renamed(block.heading), lines: block.lines.map(renamed) };
    case 'toSign':
      return block;
  }
}
