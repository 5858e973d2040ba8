import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folded } from '../values/text.ts';
import { invoicesCalled } from './invoices.ts';
import { labelsOf } from './people.ts';

const person = (name: string, started: string | null = null, alsoKnownAs: string | null = null) => ({ name, started, alsoKnownAs });

describe('no two people have one label', () => {
  test.each([
    [
      'where somebody is really called like a number',
      [person('Ann Lee'), person('Ann Lee'), person('ann lee (2)')],
      ['Ann Lee (1)', 'Ann Lee (3)', 'ann lee (2)'],
    ],
    [
      'where somebody was called like a number',
      [person('Ann Lee'), person('Ann Lee'), person('Bo', null, 'x, ANN LEE (1)')],
      ['Ann Lee (2)', 'Ann Lee (3)', 'Bo'],
    ],
    [
      'where somebody is called like a first day',
      [person('Ann Lee', '2026-05-01'), person('Ann Lee', '2026-06-01'), person('Ann Lee (started 1 May 2026)')],
      ['Ann Lee (1)', 'Ann Lee (2)', 'Ann Lee (started 1 May 2026)'],
    ],
    ['where only one has a first day', [person('Ann Lee', '2026-05-01'), person('Ann Lee')], ['Ann Lee (1)', 'Ann Lee (2)']],
    [
      'where first days tell them apart',
      [person('Ann Lee', '2026-05-01'), person('ann lee', '2026-06-01')],
      ['Ann Lee (started 1 May 2026)', 'ann lee (started 1 June 2026)'],
    ],
    ['where two pairs meet', ['A', 'A', 'A (1)', 'A (1)'].map((name) => person(name)), ['A (2)', 'A (3)', 'A (1) (1)', 'A (1) (2)']],
  ])('%s', (_what, people, labels) => {
    expect(labelsOf(people)).toEqual(labels);
  });

  test('whatever they are called', () => {
    const name = fc
      .array(fc.constantFrom('A', 'a', ' (1)', ' (2)', ' (3)', ' (started 1 May 2026)'), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join(''));
    const one = fc.record({ name, started: fc.constantFrom(null, '2026-05-01', '2026-05-02'), alsoKnownAs: fc.option(name) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (people) => {
        const labels = labelsOf(people).map(folded);
        expect(new Set(labels).size).toBe(people.length);
        // Whoever has a name alone is called by it.
        const isAlone = ({ name: own }: { readonly name: string }): boolean => people.filter((other) => folded(other.name) === folded(own)).length === 1;
        expect(people.every((each, index) => !isAlone(each) || labels[index] === folded(each.name))).toBe(true);
      }),
    );
  });
});

test('no two invoices have one label', () => {
  const one = (id: number, number: string, supplier: string) => ({ id, number, day: '2026-05-04', supplier, amount: 1 });
  const called = invoicesCalled([
    one(1, 'INV1', 'Harbour'),
    one(2, 'inv 1', 'Acme'),
    one(3, 'INV1', 'Harbour'),
    one(4, 'INV1 of Harbour', 'Acme'),
    one(5, '*', 'Acme'),
    one(6, '+', 'Acme'),
    one(7, '', 'Acme'),
    one(8, '', 'Acme'),
  ]);
  expect([...called.values()].map(folded).toSorted()).toEqual([
    '*',
    '+',
    'acme, 4 may 2026',
    'acme, 4 may 2026 (2)',
    'inv 1 of acme',
    'inv1 of harbour',
    'inv1 of harbour (2)',
    'inv1 of harbour (3)',
  ]);
});
