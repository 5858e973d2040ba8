/** What a record says, field by field as its form asks for them, in words: choices by their titles, others by their names. */
import type { RecordType } from './kinds.ts';
import { kindOf } from './kinds.ts';
import type { HowTyped, Nature } from './natures.ts';

function choiceTitle(typed: HowTyped, value: string): string {
  if (!('options' in typed)) return value;
  const options = typeof typed.options === 'function' ? typed.options({}) : typed.options;
  return options.find((one) => one.value === value)?.title ?? value;
}

function shown({ typed, ...nature }: Nature<unknown>, value: unknown): string {
  if (Array.isArray(value) && typed.as === 'marks') return value.map((one) => choiceTitle(typed, String(one))).join('; ');
  if (typeof value === 'string' && 'options' in typed) return choiceTitle(typed, value);
  return nature.shown(value);
}

/** @param names of what it refers to, by field. @returns label and value of each field that holds something. */
export function shownFields(type: RecordType, record: object, names: Readonly<Record<string, string>>): (readonly [string, string])[] {
  const kind = kindOf(type);
  const values: Readonly<Record<string, unknown>> = { ...record, ...names };
  return kind.form.flatMap((name): (readonly [string, string])[] => {
    const [field, value] = [kind.fields[name], values[name]];
    if (!field || value === null || value === undefined || value === '') return [];
    const said = name in names ? (names[name] ?? '') : shown(field.nature, value);
    return said === '' ? [] : [[field.label, said]];
  });
}
