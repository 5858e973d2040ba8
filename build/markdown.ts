/**
 * Makes modules of the users' docs, so that the program can show them: `import { page } from '../docs/start.md'` gives a page as
 * plain data, which the screen makes elements of. No HTML comes out of it, for the screen's policy lets none in, and none may
 * stand in the docs. What a page may hold is what `renderer/markdown.d.ts` says; anything else ends the build with a sentence.
 */
import { basename } from 'node:path';
import { lexer } from 'marked';
import type { Token, Tokens } from 'marked';
import type { Plugin } from 'vite';

type Piece = string | { readonly tag: string; readonly [more: string]: unknown };

interface Section {
  readonly id: string;
  readonly title: string;
  readonly inside: readonly Piece[];
}

export interface MarkdownPage {
  readonly title: string;
  readonly lead: readonly Piece[];
  readonly sections: readonly Section[];
}

const MARKED_TEXT = new Set(['strong', 'em', 'codespan', 'del']);

export function markdown(): Plugin {
  return {
    name: 'markdown',
    transform: (text, id) => (/\/docs\/[a-z-]+\.md$/.test(id) ? { code: asModule(readPage(basename(id), text)), moduleType: 'js', map: null } : null),
  };
}

/** A page: one `#`, what stands before the first `##`, and a section for each `##`. */
export function readPage(file: string, text: string): MarkdownPage {
  let title = '';
  const lead: Piece[] = [];
  const sections: (Section & { readonly inside: Piece[] })[] = [];
  for (const token of lexer(text)) {
    if (isHeading(token) && token.depth === 1) title = token.text;
    else if (isHeading(token) && token.depth === 2) sections.push({ id: anchorOf(token.text), title: token.text, inside: [] });
    else (sections.at(-1)?.inside ?? lead).push(...block(file, token));
  }
  return { title, lead, sections };
}

const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading';

/** As GitHub names the place of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}

function block(file: string, token: Token): readonly Piece[] {
  switch (token.type) {
    case 'space':
      return [];
    case 'paragraph':
      return [{ tag: 'p', inside: inline(file, token.tokens) }];
    case 'text':
      return inline(file, token.tokens ?? [token]);
    case 'blockquote':
      return [{ tag: 'blockquote', inside: blocks(file, token.tokens) }];
    case 'code':
      return [{ tag: 'pre', inside: [(token as Tokens.Code).text] }];
    case 'list': {
      const list = token as Tokens.List;
      return [{ tag: list.ordered ? 'ol' : 'ul', inside: list.items.map((item) => ({ tag: 'li', inside: blocks(file, item.tokens) })) }];
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return [{ tag: 'table', head: header.map(({ text }) => text), rows: rows.map((row) => row.map((cell) => inline(file, cell.tokens))) }];
    }
    default:
      throw new Error(`docs/${file}: the help can't show this: ${token.raw.slice(0, 60)}`);
  }
}

const blocks = (file: string, tokens: readonly Token[] = []): Piece[] => tokens.flatMap((token) => block(file, token));

function inline(file: string, tokens: readonly Token[] = []): Piece[] {
  return tokens.flatMap((token): readonly Piece[] => {
    if (token.type === 'link') return link(file, token as Tokens.Link);
    if (token.type === 'image') return [{ tag: 'img', file: (token as Tokens.Image).href, alt: (token as Tokens.Image).text }];
    if (MARKED_TEXT.has(token.type))
      return [{ tag: token.type === 'codespan' ? 'code' : token.type, inside: 'tokens' in token ? inline(file, token.tokens) : [unescaped(token)] }];
    if (token.type === 'text' || token.type === 'escape') return [unescaped(token)];
    throw new Error(`docs/${file}: the help can't show this: ${token.raw.slice(0, 60)}`);
  });
}

const unescaped = (token: Token): string => ('text' in token ? String(token.text).replaceAll('\n', ' ') : token.raw);

/** A link to another page leads there. One to elsewhere is its words with the address behind, for the program opens nothing outside. */
function link(file: string, { href, tokens, text }: Tokens.Link): readonly Piece[] {
  if (/^https?:/.test(href)) return [...inline(file, tokens), ...(href === text ? [] : [` (${href})`])];
  const [, page = '', part] = /^(?:([a-z-]+)\.md)?(?:#([a-z-]+))?$/.exec(href) ?? [];
  if (href === '' || (page === '' && part === undefined)) throw new Error(`docs/${file}: a link leads to no page of the help: ${href}`);
  return [{ tag: 'a', page: page || file.replace('.md', ''), ...(part !== undefined && { part }), inside: inline(file, tokens) }];
}

/** Pictures become imports, so that the build takes their files along. */
function asModule(page: MarkdownPage): string {
  const pictures: string[] = [];
  const json = JSON.stringify(page, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('tag' in value) || value.tag !== 'img' || !('file' in value)) return value;
    const { file, ...rest } = value;
    return { ...rest, src: `%${pictures.push(String(file)) - 1}%` };
  });
  const imports = pictures.map((file, number) => `import picture${number} from ${JSON.stringify(`./${file}`)};\n`);
  return `${imports.join('')}export const page = ${json.replaceAll(/"src":"%(\d+)%"/g, '"src":picture$1')};\n`;
}
