/**
 * Where a text stops being JSON. The engine's own message quotes the text, which may hold a passphrase or a name, and does not
 * always say where. Walks over it word by word, with a list of what is open.
 */
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null|[{}[\],:]/y;
const SPACE = /[ \t\n\r]*/y;
/** All that stands for itself in a string: not a quote, not a backslash, and nothing below a space. */
const PLAIN = /[ !#-[\]-\uFFFF]*/y;
const ESCAPED = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

/** What may come next. `first`: the first of a list or an object, or its end. */
type Awaited = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'more' | 'nothing';

/** The first word that can't be read, counted from 1, or the end of the text; null where it is JSON. */
export function brokenAt(text: string): { readonly line: number; readonly column: number } | null {
  const open: string[] = [];
  let awaited: Awaited = 'value';
  let at = 0;
  for (;;) {
    at = end(SPACE, text, at) ?? at;
    const next = text[at] === '"' ? endOfString(text, at + 1) : end(WORD, text, at);
    const after: Awaited | null = next === null ? null : step(awaited, text.slice(at, next), open);
    if (next === null || after === null) return awaited === 'nothing' && at === text.length ? null : placeOf(text, at);
    awaited = after;
    at = next;
  }
}

/** In a loop of ours: a pattern for all of it would run out of stack on a long one. */
function endOfString(text: string, from: number): number | null {
  for (let at = from; ;) {
    at = end(PLAIN, text, at) ?? at;
    if (text[at] === '"') return at + 1;
    const after = end(ESCAPED, text, at);
    if (after === null) return null;
    at = after;
  }
}

function end(pattern: RegExp, text: string, from: number): number | null {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** What may come after this word, which opens or closes what it does; null where it has no place here. */
function step(awaited: Awaited, word: string, open: string[]): Awaited | null {
  const closes = (word === '}' && open.at(-1) === '{') || (word === ']' && open.at(-1) === '[');
  if (closes && (awaited === 'more' || awaited === (word === '}' ? 'first key' : 'first value'))) {
    open.pop();
    return open.length === 0 ? 'nothing' : 'more';
  }
  switch (awaited) {
    case 'nothing':
      return null;
    case 'colon':
      return word === ':' ? 'value' : null;
    case 'more':
      return word === ',' ? (open.at(-1) === '{' ? 'key' : 'value') : null;
    case 'key':
    case 'first key':
      return word.startsWith('"') ? 'colon' : null;
    case 'value':
    case 'first value':
      if (/^[}\],:]/.test(word)) return null;
      if (word === '{' || word === '[') {
        open.push(word);
        return word === '{' ? 'first key' : 'first value';
      }
      return open.length === 0 ? 'nothing' : 'more';
  }
}

function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
