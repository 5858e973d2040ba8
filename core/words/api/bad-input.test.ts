import { expect, test } from 'vitest';
import { z } from 'zod';
import { day, pence, recordId, reference } from '../../api/values.ts';
import { badInput } from './bad-input.ts';

const schema = z.strictObject({
  reference: z.string().min(1).max(5),
  amount: pence,
  on: day,
  theme: z.enum(['light', 'dark']),
  list: z.array(z.strictObject({ id: z.int() })).min(1),
  born: z.iso.date().optional(),
  id: recordId.optional(),
  line: reference.optional(),
  hours: z.int().optional(),
});
const good = { reference: 'A1', amount: 100, on: '2026-10-05', theme: 'light', list: [{ id: 1 }] };

function said(change: Record<string, unknown>): string {
  const parsed = schema.safeParse({ ...good, ...change }, { reportInput: true });
  return parsed.success ? 'good' : badInput(parsed.error).message;
}

test.each([
  [{}, 'good'],
  [{ reference: undefined }, '‘reference’ is missing.'],
  [{ reference: '' }, '‘reference’ must not be empty.'],
  [{ reference: 'ABCDEF' }, '‘reference’ must be at most 5 characters long.'],
  [{ reference: 5 }, '‘reference’ must be text.'],
  [{ amount: 1.5 }, '‘amount’ must be a whole number.'],
  [{ amount: '5' }, '‘amount’ must be a number.'],
  [{ amount: 200_000_000_000 }, '‘amount’ must be at most £10,000,000.00.'],
  [{ on: '2026-02-30' }, '‘on’ must be a day from 1900 to 2199 written YYYY-MM-DD.'],
  [{ on: '5 October' }, '‘on’ must be a day from 1900 to 2199 written YYYY-MM-DD.'],
  [{ born: '2026-02-30' }, '‘born’ must be a day written YYYY-MM-DD.'],
  [{ theme: 'blue' }, '‘theme’ must be one of: light, dark.'],
  [{ list: [] }, '‘list’ must not be empty.'],
  [{ list: [{ id: 1 }, { id: null }] }, '‘list.1.id’ must be a number.'],
  [{ id: 1.5 }, '‘id’ must be a whole number.'],
  [{ id: true }, '‘id’ must be a number.'],
  [{ id: -1 }, '‘id’ must be more than 0.'],
  [{ id: 0 }, '‘id’ must be more than 0.'],
  [{ id: 1e300 }, '‘id’ is too large a number.'],
  [{ hours: -1e300 }, '‘hours’ is too small a number.'],
  [{ line: 1.5 }, '‘line’ must be a whole number or text.'],
  [{ line: true }, '‘line’ must be a number or text.'],
  [{ line: -1 }, '‘line’ must be more than 0.'],
  [{ line: '' }, '‘line’ must not be empty.'],
  [{ extra: 1, more: 2 }, 'What was given holds a field that is not known here: extra, more.'],
])('%j: %s', (change, expected) => {
  expect(said(change)).toBe(expected);
});

test('a problem stands beside its field, and every other one is in the detail', () => {
  const parsed = schema.safeParse({ ...good, on: 'x', theme: 'x' }, { reportInput: true });
  const problem = parsed.success ? null : badInput(parsed.error);
  expect(problem).toMatchObject({ code: 'badInput', field: 'on' });
  expect(problem?.detail).toHaveLength(2);
});
