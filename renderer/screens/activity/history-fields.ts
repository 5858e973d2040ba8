/** What the fields of anything with a history are called on screen, and their values where those are choices. */
import type { HistoryType } from '../../../core/api/records.ts';
import { newAccountWords } from '../../words/accounts/new-account.ts';
import { historyWords as words, otherFields } from '../../words/activity.ts';
import { optionsOf } from '../records/draft.ts';
import { isRecordType, kindOf } from '../../../core/records/kinds.ts';
import { formOf } from '../records/forms.ts';

export function fieldLabel(type: HistoryType, field: string): string {
  return (isRecordType(type) ? kindOf(type).fields[field]?.label : otherFields[type][field]) ?? field;
}

const ofAccount: Readonly<Record<string, Readonly<Record<string, string | { readonly title: string }>>>> = {
  nation: newAccountWords.nations,
};

/** Choices come as they are kept, one or several with commas; here they get their titles. */
export function shownField(type: HistoryType, field: string, value: string | null): string {
  if (value === null) return words.empty;
  if (!isRecordType(type)) {
    const choice = type === 'account' ? ofAccount[field]?.[value] : undefined;
    return typeof choice === 'object' ? choice.title : (choice ?? value);
  }
  const form = formOf(type).fields.find(({ name }) => name === field);
  const options = form ? optionsOf(form, {}) : [];
  return value
    .split(', ')
    .map((one) => options.find((option) => option.value === one)?.title ?? one)
    .join(', ');
}
