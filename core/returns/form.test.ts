/** Forms as data: the presets, a copy that is changed, and what is refused with a sentence. */
import { describe, expect, test } from 'vitest';
import { readForm } from './form.ts';
import { fieldsOf, questionsOf } from './questions.ts';
import { PRESETS } from './presets.ts';

const [generic] = PRESETS;

test('eleven forms come with the program, each under a name of its own, and none claims more than was seen', () => {
  expect(PRESETS.length).toBe(11);
  expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(11);
  expect(PRESETS.filter(({ certainty }) => certainty === 'seen').map(({ id }) => id)).toEqual(['trafford-audit-summary']);
});

test('a form goes out as JSON and comes in again the same', () => {
  for (const form of PRESETS) expect(readForm(JSON.parse(JSON.stringify(form)))).toEqual(form);
});

test('a form of two hundred questions is read, and tells them', () => {
  const rows = Array.from({ length: 200 }, (_, index) => ({ id: `q${index}`, question: `Question ${index}?`, answer: 'text' }));
  const form = readForm({ ...generic, id: 'long-form', parts: [{ kind: 'fields', rows: [...rows, 'bank.closing'] }] });
  expect(questionsOf(form).length).toBe(200);
  expect(fieldsOf(form)).toEqual(['bank.closing']);
});

describe('is refused, with what and where:', () => {
  const refusal = (form: unknown): string => {
    try {
      readForm(form);
      return 'nothing';
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  };
  test.each([
    ['a field that is not on the list', { parts: [{ kind: 'fields', rows: ['bank.closing', 'bank.secret'] }] }, 'Part 1 of the form names ‘bank.secret’'],
    ['a table of one that is not on the list', { parts: [{ kind: 'table', title: 'T', from: 'people' }] }, 'Part 1 of the form names ‘people’'],
    ['a renamed field that is not on the list', { parts: [{ kind: 'fields', rows: [{ from: 'x.y', title: 'Other' }] }] }, '‘x.y’'],
    ['a name that is inherited by every object', { parts: [{ kind: 'fields', rows: ['toString'] }] }, '‘toString’'],
    ['no part at all', { parts: [] }, '‘parts’'],
    ['two questions of one name', { parts: [{ kind: 'fields', rows: [1, 2].map(() => ({ id: 'q', question: 'Q?', answer: 'text' })) }] }, '‘q’'],
    ['something more', { surprise: 1 }, 'This is not a form'],
  ])('%s', (_, change, said) => {
    expect(refusal({ ...generic, ...change })).toContain(said);
  });

  test('what is no object', () => {
    for (const one of [null, 3, 'form', []]) expect(refusal(one)).toContain('This is not a form of a council’s return');
  });
});
