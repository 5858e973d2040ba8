/** Finds the sections of the help that hold every word asked for, letter case aside. Those that have one in their title come first. */
import type { HelpText, Piece } from '../../../docs/start.md';
import { HELP_NAMES, helpText } from './pages.ts';
import type { HelpName } from './pages.ts';

export interface Found {
  readonly page: HelpName;
  /** Undefined: the head of the page. */
  readonly part: string | undefined;
  readonly title: string;
  /** A little of what it says, from near the first word. */
  readonly says: string;
}

const LONG = 150;

interface Searched extends Omit<Found, 'says'> {
  readonly text: string;
}

const all: readonly Searched[] = HELP_NAMES.flatMap((page) => searched(page, helpText(page)));

function searched(page: HelpName, { title, lead, sections }: HelpText): readonly Searched[] {
  return [
    { page, part: undefined, title, text: textOf(lead) },
    ...sections.map((section) => ({ page, part: section.id, title: `${title}: ${section.title}`, text: textOf(section.inside) })),
  ];
}

export function findHelp(asked: string): readonly Found[] {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
  const [first] = words;
  if (first === undefined) return [];
  const titled = ({ title }: Searched): boolean => words.some((word) => title.toLowerCase().includes(word));
  return all
    .filter(({ title, text }) => words.every((word) => `${title} ${text}`.toLowerCase().includes(word)))
    .toSorted((a, b) => Number(titled(b)) - Number(titled(a)))
    .map(({ text, ...found }) => ({ ...found, says: near(text, first) }));
}

function near(text: string, word: string): string {
  const at = Math.max(0, text.toLowerCase().indexOf(word));
  const from = at < LONG / 2 ? 0 : text.lastIndexOf(' ', at - LONG / 3) + 1;
  const cut = text.slice(from, from + LONG);
  const whole = from + LONG >= text.length ? cut : `${cut.slice(0, cut.lastIndexOf(' '))} …`;
  return `${from > 0 ? '… ' : ''}${whole}`;
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(pieceText).join('').replaceAll(/\s+/g, ' ').trim();
}

function pieceText(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  if (piece.tag === 'img') return '';
  if (piece.tag === 'table') return ` ${[piece.head, ...piece.rows.map((row) => row.map(textOf))].map((row) => row.join(' ')).join('. ')} `;
  const inside = piece.inside.map(pieceText).join('');
  return ['p', 'li', 'ul', 'ol', 'pre', 'blockquote'].includes(piece.tag) ? ` ${inside} ` : inside;
}
