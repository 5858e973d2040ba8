/** What became of a record or a bank line: who did what, when, and what each field was before and after. */
import type { RecordChange, RecordType } from '../../core/api/records.ts';
import { historyWords as words } from '../words/history.ts';
import { formatMoment } from '../words/moments.ts';
import { optionsOf } from './record-draft.ts';
import { formOf, labelOf } from './record-forms.ts';

/** `type`: what kind of record the fields are of; null for a bank line, whose fields come in words. Oldest first. */
export function History({ type, changes }: { readonly type: RecordType | null; readonly changes: readonly RecordChange[] }) {
  if (changes.length === 0) return <p className="soft">{words.none}</p>;
  return (
    <ol className="plain stack stack-tight">
      {changes.map((change, index) => (
        <li key={index}>
          <strong>{words.change[change.what]}</strong> {formatMoment(change.at)}, {change.who}
          {change.what !== 'added' && change.fields.length > 0 && (
            <ul>
              {change.fields.map(({ field, before, after }) => (
                <li key={field}>{words.changed(type === null ? field : labelOf(type, field), shown(type, field, before), shown(type, field, after))}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Choices come as they are kept, one or several with commas; here they get their titles. */
function shown(type: RecordType | null, field: string, value: string | null): string {
  if (value === null) return words.empty;
  const form = type === null ? undefined : formOf(type).fields.find(({ name }) => name === field);
  const options = form ? optionsOf(form, {}) : [];
  return value
    .split(', ')
    .map((one) => options.find((option) => option.value === one)?.title ?? one)
    .join(', ');
}
