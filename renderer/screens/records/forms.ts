/**
 * The form of each kind of record as it is drawn: its fields in the order they are asked for. What they are is said by the kind
 * (core/records/kinds); one form and one list are drawn from it for all kinds.
 */
import type { Field } from '../../../core/records/kind.ts';
import type { RecordType } from '../../../core/records/kinds.ts';
import { kindOf, RECORD_TYPES } from '../../../core/records/kinds.ts';
import type { HowTyped } from '../../../core/records/natures.ts';
import { byKey } from '../../../core/values/own-keys.ts';

export type FieldForm = HowTyped &
  Partial<Pick<Field<unknown>, 'help' | 'when' | 'seldom' | 'stays' | 'optional' | 'refers' | 'without'>> & { readonly name: string; readonly label: string };

interface RecordForm {
  readonly fields: readonly FieldForm[];
  /** `amount` is typed without a sign; the choice `way` gives it: this value makes it less than nothing. */
  readonly negative?: string;
}

function formMade(type: RecordType): RecordForm {
  const { form, fields, way } = kindOf(type);
  const made = form.flatMap((name): FieldForm[] => {
    if (name === 'way' && way) return [{ name, as: 'choice', ...way }];
    const { [name]: field } = fields;
    return field ? [{ ...field, name, ...(way && name === 'amount' ? { as: 'money' } : field.nature.typed) }] : [];
  });
  return { fields: made, ...(way && { negative: way.negative }) };
}

const FORMS = byKey(RECORD_TYPES, formMade);

export function formOf(type: RecordType): RecordForm {
  return FORMS[type];
}
