/** A council's form while it is changed: parts and rows with keys of their own, so that what is moved stays what it is. */
import type { ReturnField } from '../../../core/returns/fields.ts';
import type { FormPart, FormRow, ReturnForm } from '../../../core/returns/form.ts';
import { returnFormWords } from '../../../core/words/returns/form.ts';
import { returnFormScreenWords as words } from '../../words/return-forms.ts';

export interface RowDraft {
  readonly key: number;
  readonly row: FormRow;
}

export interface PartDraft {
  readonly key: number;
  /** Of a part of fields without its rows. */
  readonly part: FormPart;
  readonly rows: readonly RowDraft[];
}

export interface FormDraft extends Omit<ReturnForm, 'parts'> {
  readonly parts: readonly PartDraft[];
}

/** Changes the draft. */
export type Edit = (change: (draft: FormDraft) => FormDraft) => void;

let keys = 0;
export function newKey(): number {
  keys += 1;
  return keys;
}

export function draftOf({ parts, ...form }: ReturnForm): FormDraft {
  return {
    ...form,
    parts: parts.map((part) => ({ key: newKey(), part, rows: part.kind === 'fields' ? part.rows.map((row) => ({ key: newKey(), row })) : [] })),
  };
}

/** As it is kept: what may be left out and is empty is left out. */
export function formOf({ parts, ...draft }: FormDraft): ReturnForm {
  const council = draft.council === null || draft.council.trim() === '' ? null : draft.council;
  const attachments = draft.attachments.map(({ note, ...rest }) => ({ ...rest, ...(note !== undefined && note.trim() !== '' && { note }) }));
  return { ...draft, council, attachments, parts: parts.map(partOf) };
}

function partOf({ part, rows }: PartDraft): FormPart {
  if (part.kind === 'fields') {
    const { title, rows: _, ...rest } = part;
    return { ...rest, ...titled(title), rows: rows.map(({ row }) => (typeof row === 'object' && 'from' in row && row.title.trim() === '' ? row.from : row)) };
  }
  if (part.kind === 'lines') {
    const { title, note, ...rest } = part;
    return { ...rest, ...titled(title), ...(note !== undefined && note.trim() !== '' && { note }) };
  }
  if (part.kind === 'text') {
    const { text, ...rest } = part;
    return { ...rest, ...(text !== undefined && text.trim() !== '' && { text }) };
  }
  return part;
}

function titled(title: string | undefined): { readonly title?: string } {
  return title === undefined || title.trim() === '' ? {} : { title };
}

/** The list with one of it a place up (-1) or down (1); the same where it is at that end. */
export function movedBy<T>(list: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const other = at + by;
  if (other < 0 || other >= list.length) return list;
  return list.map((one, place) => (place === at ? (list[other] ?? one) : place === other ? (list[at] ?? one) : one));
}

export function changePart(key: number, change: (part: PartDraft) => PartDraft): (draft: FormDraft) => FormDraft {
  return (draft) => ({ ...draft, parts: draft.parts.map((part) => (part.key === key ? change(part) : part)) });
}

/** What a part is called in its list. */
export function partCalled({ part }: PartDraft): string {
  const title = 'title' in part ? (part.title ?? '') : '';
  return title.trim() === '' ? words.parts[part.kind] : title;
}

export function rowCalled(row: FormRow): string {
  if (typeof row === 'string') return returnFormWords.fields[row];
  if ('question' in row) return row.question;
  return row.title.trim() === '' ? returnFormWords.fields[row.from] : row.title;
}

/** A part that is added, whole as it is. */
export function newPart(kind: FormPart['kind']): PartDraft {
  return { key: newKey(), part: startOf(kind), rows: kind === 'fields' ? [{ key: newKey(), row: 'person.name' }] : [] };
}

function startOf(kind: FormPart['kind']): FormPart {
  switch (kind) {
    case 'fields':
      return { kind, title: words.parts.fields, rows: [] };
    case 'table':
      return { kind, title: returnFormWords.fields['out.byCategory'], from: 'out.byCategory' };
    case 'lines':
      return { kind, title: words.parts.lines, columns: ['date', 'payee', 'in', 'out', 'balance'], order: 'date' };
    case 'text':
      return { kind, title: words.parts.text };
    case 'checklist':
      return { kind, title: words.parts.checklist, options: [words.newOption], amounts: false };
    case 'declaration':
      return { kind, text: 'own' };
    case 'signatures':
      return { kind, who: ['holder'] };
  }
}

/** A question that is added, under an id of its own. */
export function newQuestion(draft: FormDraft): RowDraft {
  const taken = new Set(draft.parts.flatMap(({ rows }) => rows.flatMap(({ row }) => (typeof row === 'object' && 'question' in row ? [row.id] : []))));
  let number = taken.size + 1;
  while (taken.has(`q${number}`)) number += 1;
  return { key: newKey(), row: { id: `q${number}`, question: words.newQuestion, answer: 'text' } };
}

/** Under the form's own title it is a field; under another one it says so. */
export function renamed(field: ReturnField, title: string): FormRow {
  return title === returnFormWords.fields[field] ? field : { from: field, title };
}

/** A name for files and for whoever is told it: from the title, of small letters and digits. */
export function nameFrom(title: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return plain.slice(0, 55) || 'form';
}
