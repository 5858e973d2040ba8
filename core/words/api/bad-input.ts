/**
 * Says in plain words what is wrong with the input of a call, beside the field it is wrong in. Shapes only: what a
 * value means, and whether it fits the account, is for the handlers to say.
 */
import type { z } from 'zod';
import type { Json } from '../../values/json.ts';
import type { Problem } from '../../values/problem.ts';

type Issue = z.core.$ZodIssue;

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'yes or no',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

const typeNamed = (expected: string): string => TYPES[expected] ?? 'another kind of value';

function limit(issue: Issue & { code: 'too_small' | 'too_big' }): string {
  const least = issue.code === 'too_small';
  const bound = String(least ? issue.minimum : issue.maximum);
  if (least && bound === '1' && issue.origin !== 'number' && issue.origin !== 'int') return 'must not be empty';
  if (bound === String(Number.MAX_SAFE_INTEGER)) return 'is too large a number';
  if (bound === String(Number.MIN_SAFE_INTEGER)) return 'is too small a number';
  if (least && issue.inclusive === false) return `must be more than ${bound}`;
  const unit = issue.origin === 'string' ? ' characters long' : issue.origin === 'array' ? ' items long' : '';
  return `must be at ${least ? 'least' : 'most'} ${bound}${unit}`;
}

function matter(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${typeNamed(issue.expected)}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
    case 'too_big':
      return limit(issue);
    case 'unrecognized_keys':
      return `holds a field that is not known here: ${issue.keys.join(', ')}`;
    case 'invalid_format':
      return issue.format === 'date' ? 'must be a day written YYYY-MM-DD' : 'is not written as it should be';
    case 'invalid_union': {
      const wanted = issue.errors.flatMap(([first]) => (first?.code === 'invalid_type' ? [typeNamed(first.expected)] : []));
      return wanted.length > 0 ? `must be ${[...new Set(wanted)].join(' or ')}` : 'is not right';
    }
    // The schemas' own checks name what they expect: "a day written YYYY-MM-DD".
    case 'custom':
      return issue.message === 'Invalid input' ? 'is not right' : `must be ${issue.message}`;
    default:
      return 'is not right';
  }
}

/** The problem `badInput` for the first issue; `detail` lists every one as `{field, message}`. What is missing is known only where parsing was told to `reportInput`. */
export function badInput(error: z.ZodError): Problem {
  const all = error.issues.map((issue) => {
    const field = issue.path.map(String).join('.');
    return { field, message: `${field === '' ? 'What was given' : `‘${field}’`} ${matter(issue)}.` };
  });
  const first = all[0] ?? { field: '', message: 'What was given is not right.' };
  const detail: Json = all;
  return { code: 'badInput', message: first.message, ...(first.field === '' ? {} : { field: first.field }), detail };
}
