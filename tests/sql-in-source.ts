/**
 * Reads the SQL of `prepare` calls out of source files, as far as it stands there: strings, templates and constants of theirs, also from
 * other files. With each, the fields of the row type it is given. What depends on a value of the running program has no text.
 */
import { dirname, join } from 'node:path';
import { parseAst } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [part: string]: unknown;
}

export interface Declared {
  /** Each text the call can have; none where it is not in the source. */
  readonly texts: readonly string[];
  /** Names of the row type's fields that must be there; null: no row type, or one that is not plainly a list of fields. */
  readonly fields: readonly string[] | null;
  /** The line. */
  readonly at: number;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function nodes(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [];
}

function one(value: unknown): Node | null {
  return nodes(value)[0] ?? null;
}

function within(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(within);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(within);
  return isNode(value) ? [value, ...inner] : inner;
}

function named(node: Node | null): string {
  return typeof node?.['name'] === 'string' ? node['name'] : typeof node?.['value'] === 'string' ? node['value'] : '';
}

interface Source {
  readonly path: string;
  readonly text: string;
  readonly all: readonly Node[];
}

/** Source files, each parsed once. */
export class SourceFiles {
  readonly #read: (path: string) => string;
  readonly #known = new Map<string, Source>();

  constructor(read: (path: string) => string) {
    this.#read = read;
  }

  source(path: string): Source {
    const text = this.#known.get(path)?.text ?? this.#read(path);
    const source = this.#known.get(path) ?? { path, text, all: within(parseAst(text, { lang: 'ts' }, path).body) };
    this.#known.set(path, source);
    return source;
  }

  /** The texts a constant of a file can have. */
  constant(path: string, name: string): readonly string[] | null {
    const source = this.source(path);
    return valueOfName(this, source, name, source.text.length);
  }

  /** The file a name was imported from, and what it is called there. */
  imported(source: Source, name: string): { readonly source: Source; readonly name: string } | null {
    for (const line of source.all.filter(({ type }) => type === 'ImportDeclaration')) {
      const target = named(one(line['source']));
      const found = nodes(line['specifiers']).find((specifier) => named(one(specifier['local'])) === name);
      if (found && target.startsWith('.')) return { source: this.source(join(dirname(source.path), target)), name: named(one(found['imported'])) };
    }
    return null;
  }
}

/** Every `prepare(db, sql)`, `prepareWrite(db, sql)` and `db.prepare(sql)` of a file. */
export function declarationsIn(files: SourceFiles, path: string): readonly Declared[] {
  const source = files.source(path);
  return source.all.flatMap((node) => {
    if (node.type !== 'CallExpression') return [];
    const callee = one(node['callee']);
    const own = callee?.type === 'Identifier' && /^prepare(?:Write)?$/.test(named(callee));
    const direct = callee?.type === 'MemberExpression' && named(one(callee['property'])) === 'prepare';
    const sql = nodes(node['arguments'])[own ? 1 : 0];
    if ((!own && !direct) || !sql) return [];
    const row = nodes(one(node['typeArguments'])?.['params'])[1];
    const fields = row ? fieldsOf(files, source, row) : null;
    return [{ texts: valuesOf(files, source, sql) ?? [], fields, at: source.text.slice(0, node.start).split('\n').length }];
  });
}

/** Every text an expression can have; null where it is not known from the source. */
function valuesOf(files: SourceFiles, source: Source, node: Node): readonly string[] | null {
  if (node.type === 'Literal') return typeof node['value'] === 'string' || typeof node['value'] === 'number' ? [String(node['value'])] : null;
  if (node.type === 'Identifier') return valueOfName(files, source, named(node), node.start);
  if (node.type === 'ConditionalExpression') {
    const [yes, no] = [node['consequent'], node['alternate']].map((part) => valuesOf(files, source, one(part) ?? node));
    return yes && no ? [...yes, ...no] : null;
  }
  if (node.type === 'BinaryExpression' && node['operator'] === '+') {
    return product([node['left'], node['right']].map((part) => valuesOf(files, source, one(part) ?? node)));
  }
  if (node.type !== 'TemplateLiteral') return null;
  const parts = nodes(node['expressions']).map((part) => valuesOf(files, source, part));
  const texts = nodes(node['quasis']).map(({ value }) => [String(typeof value === 'object' && value !== null && 'cooked' in value ? value.cooked : '')]);
  return product(texts.flatMap((text, index) => [text, ...(index < parts.length ? [parts[index] ?? null] : [])]));
}

function product(parts: readonly (readonly string[] | null)[]): readonly string[] | null {
  return parts.reduce<readonly string[] | null>((made, part) => (made && part ? made.flatMap((text) => part.map((more) => text + more)) : null), ['']);
}

/** The constant of that name declared last before a place: of several in a file, the one of the same function. */
function valueOfName(files: SourceFiles, source: Source, name: string, before: number): readonly string[] | null {
  const declared = source.all.filter((node) => node.type === 'VariableDeclarator' && named(one(node['id'])) === name);
  const found = declared.findLast(({ start }) => start < before) ?? declared.at(-1);
  const init = found && one(found['init']);
  if (init) return valuesOf(files, source, init);
  const from = files.imported(source, name);
  return from && valueOfName(files, from.source, from.name, from.source.text.length);
}

function fieldsOf(files: SourceFiles, source: Source, type: Node): readonly string[] | null {
  if (type.type === 'TSTypeLiteral') return membersOf(type['members']);
  if (type.type === 'TSIntersectionType') return together(nodes(type['types']).map((part) => fieldsOf(files, source, part)));
  return type.type === 'TSTypeReference' && !type['typeArguments'] ? fieldsOfName(files, source, named(one(type['typeName']))) : null;
}

function fieldsOfName(files: SourceFiles, source: Source, name: string): readonly string[] | null {
  const found = source.all.find(({ type, id }) => /^TS(?:Interface|TypeAlias)Declaration$/.test(type) && named(one(id)) === name);
  if (found?.type === 'TSTypeAliasDeclaration') return fieldsOf(files, source, one(found['typeAnnotation']) ?? found);
  if (found) {
    const above = nodes(found['extends']).map((part) => (part['typeArguments'] ? null : fieldsOfName(files, source, named(one(part['expression'])))));
    return together([membersOf(one(found['body'])?.['body']), ...above]);
  }
  const from = files.imported(source, name);
  return from && fieldsOfName(files, from.source, from.name);
}

function membersOf(members: unknown): readonly string[] | null {
  const all = nodes(members);
  if (all.some(({ type }) => type !== 'TSPropertySignature')) return null;
  return all.filter(({ optional }) => optional !== true).map(({ key }) => named(one(key)));
}

function together(parts: readonly (readonly string[] | null)[]): readonly string[] | null {
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
}
