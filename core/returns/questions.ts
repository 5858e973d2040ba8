/** What a form asks: its questions to the user, and the fields it names. Apart from how a form is read, which screens have no use for. */
import type { ReturnField } from './fields.ts';

interface Question {
  readonly id: string;
  readonly question: string;
  readonly answer: 'text' | 'yesNo' | 'day' | 'pence';
}

/** Of a form, what is looked at here. */
interface Asks {
  readonly parts: readonly (
    | { readonly kind: 'fields'; readonly rows: readonly (ReturnField | { readonly from: ReturnField } | Question)[] }
    | { readonly kind: 'table'; readonly from: ReturnField }
    | { readonly kind: 'lines' | 'text' | 'checklist' | 'declaration' | 'signatures' }
  )[];
}

/** What the ledger cannot answer. */
export function questionsOf({ parts }: Asks): readonly Question[] {
  return parts.flatMap((one) => (one.kind === 'fields' ? one.rows.flatMap((row) => (typeof row === 'object' && 'question' in row ? [row] : [])) : []));
}

/** What was answered; nothing: it was not. A form may call a question as something that every object has. */
export function answerTo(answers: Readonly<Record<string, string>>, id: string): string {
  return Object.hasOwn(answers, id) ? (answers[id] ?? '') : '';
}

/** Which of the list a form names. */
export function fieldsOf({ parts }: Asks): readonly ReturnField[] {
  const named = parts.flatMap((one): readonly ReturnField[] => {
    if (one.kind === 'table') return [one.from];
    if (one.kind !== 'fields') return [];
    return one.rows.flatMap((row) => (typeof row === 'string' ? [row] : 'from' in row ? [row.from] : []));
  });
  return [...new Set(named)];
}
