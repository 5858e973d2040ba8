/** The worked tests of published tables, and each kind of table at its edges. */
import { expect, test } from 'vitest';
import { readRas } from './ras.ts';
import { leftOf, runRas } from './run.ts';
import { RAS_SAMPLES } from './samples.ts';
import { rasMoves } from './tried.ts';

const sample = (id: string) => {
  const found = RAS_SAMPLES.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const norfolk = sample('norfolk-children-primary');
const kensington = sample('kensington-and-chelsea-2009');
const at = (points: number) => ({ points: { answer: points } });

test.each([
  [69, { state: 'none' }],
  [70, { state: 'amount', pence: 50_000, sure: 'table' }],
  [115, { state: 'amount', pence: 50_000, sure: 'table' }],
  [116, { state: 'amount', pence: 100_000, sure: 'table' }],
  [145, { state: 'amount', pence: 150_000, sure: 'table' }],
  [171, { state: 'amount', pence: 600_000, sure: 'table' }],
  [185, { state: 'amount', pence: 600_000, sure: 'table' }],
  [186, { state: 'notInTable' }],
])('Norfolk: %i points', (points, outcome) => {
  expect(runRas(norfolk, at(points)).outcome).toEqual(outcome);
});

test('Kensington and Chelsea: what is known is exact, what lies between is marked, what lies beyond is not guessed', () => {
  expect(runRas(kensington, at(16)).outcome).toEqual({ state: 'amount', pence: 8291, sure: 'table' });
  expect(runRas(kensington, at(22)).outcome).toEqual({ state: 'amount', pence: 11_221, sure: 'table' });
  // £82.91 + 3 of the 6 points between of £29.30 = £97.56
  expect(runRas(kensington, at(19)).outcome).toEqual({ state: 'amount', pence: 9756, sure: 'between' });
  expect(runRas(kensington, at(23)).outcome).toEqual({ state: 'notInTable' });
  expect(runRas(kensington, at(15)).outcome).toEqual({ state: 'notInTable' });
});

test('85 per cent left, 15 per cent off and times 0.85 are one: £112.21 comes to £95.38', () => {
  const forms = [
    { form: 'percentLeft', value: '85' },
    { form: 'percentOff', value: '15' },
    { form: 'multiplier', value: '0.85' },
  ] as const;
  for (const one of forms) {
    expect(leftOf(one)).toBe(8500);
    const cut = readRas({ ...kensington, adjust: [{ name: 'Cut', on: 'amount', ...one }] });
    // 11,221 × 0.85 = 9,537.85
    expect(runRas(cut, at(22)).outcome).toMatchObject({ pence: 9538 });
  }
});

test('where a multiplier acts decides: on the amount £5,100.00, on the points between two bands, of which none is chosen', () => {
  const times = { name: 'Cut', form: 'multiplier', value: '0.85' } as const;
  const onAmount = readRas({ ...norfolk, adjust: [{ ...times, on: 'amount' }] });
  expect(runRas(onAmount, at(171)).outcome).toMatchObject({ pence: 510_000 });
  const onPoints = readRas({ ...norfolk, adjust: [{ ...times, on: 'points' }] });
  // 171 × 0.85 = 145.35
  expect(runRas(onPoints, at(171))).toMatchObject({
    points: '145.35',
    outcome: { state: 'betweenBands', down: { pence: 150_000 }, up: { pence: 280_000 } },
  });
  const rounded = (rounding: string) => runRas(readRas({ ...norfolk, adjust: [{ ...times, on: 'points', rounding }] }), at(171)).outcome;
  expect(rounded('down')).toMatchObject({ pence: 150_000 });
  expect(rounded('up')).toMatchObject({ pence: 280_000 });
  expect(rounded('nearest')).toMatchObject({ pence: 150_000 });
});

const ROOT = { id: 'own', council: 'Westbrook', version: 1, from: null, to: null, source: 'A letter', seenOn: null, certainty: 'typed' } as const;

test('points of several answers add up, each as heavy as it weighs, or the highest counts; the steps print as a sum', () => {
  const questions = [
    {
      id: 'washing',
      text: 'Washing',
      weight: 150,
      answers: [
        { text: 'Alone', points: 0 },
        { text: 'With help', points: 10 },
        { text: 'Not at all', points: 15 },
      ],
    },
    {
      id: 'eating',
      text: 'Eating',
      answers: [
        { text: 'Alone', points: 0 },
        { text: 'With help', points: 8 },
      ],
    },
  ];
  const money = {
    by: 'bands',
    bands: [
      { from: 0, to: 20, pence: 1000 },
      { from: 21, to: null, pence: 2000 },
    ],
  };
  const own = (totalFrom: string) => readRas({ ...ROOT, per: 'week', questions, totalFrom, money });
  const answers = { washing: { answer: 1 }, eating: { answer: 1 } };
  expect(runRas(own('sum'), answers)).toMatchObject({ points: '18', outcome: { pence: 1000 } });
  // 10 × 1.5 + 8
  expect(runRas(own('weighted'), answers)).toMatchObject({ points: '23', outcome: { pence: 2000 } });
  expect(runRas(own('highest'), answers)).toMatchObject({ points: '10', outcome: { pence: 1000 } });
  expect(runRas(own('sum'), answers).steps.map(({ text, value }) => `${text} ${value}`)).toEqual([
    'Washing 10',
    'Eating 8',
    'All together 18',
    '18 points in the table £10.00',
  ]);
  expect(rasMoves(own('sum'), answers).map(({ question, way, answer, change }) => [question, way, answer, change])).toEqual([
    ['Washing', 'less', 'Alone', 0],
    // 15 + 8 = 23
    ['Washing', 'more', 'Not at all', 1000],
    ['Eating', 'less', 'Alone', 0],
  ]);
});

test('hours by prices of the place, less what family does', () => {
  const ras = readRas({
    ...{ ...ROOT, per: 'week' },
    questions: [
      {
        id: 'mornings',
        text: 'Mornings',
        carerSplit: true,
        answers: [
          {
            text: 'Each day',
            needs: [
              { need: 'care', units: 700 },
              { need: 'night', units: 200 },
            ],
          },
        ],
      },
    ],
    money: {
      by: 'rates',
      rates: [
        { need: 'care', text: 'Care', unit: 'hour', pence: 2469 },
        { need: 'night', text: 'Sleep-in', unit: 'visit', pence: 8000 },
      ],
    },
  });
  // 7 h × £24.69 = £172.83; 2 × £80.00
  expect(runRas(ras, { mornings: { answer: 0 } }).outcome).toMatchObject({ pence: 33_283 });
  // 2.5 h by family: 4.5 × £24.69 = £111.105, half up £111.11
  expect(runRas(ras, { mornings: { answer: 0, carerHours: 250 } }).outcome).toMatchObject({ pence: 27_111 });
});

test('what is no system, has a question twice, or lacks an answer is refused with a sentence that says where', () => {
  expect(() => readRas({ ...norfolk, money: { by: 'magic' } })).toThrow('‘money.by’ is missing or not as it should be.');
  expect(() => readRas({ ...norfolk, questions: [norfolk.questions[0], norfolk.questions[0]] })).toThrow('Two questions are called ‘points’.');
  expect(() => runRas(norfolk, {})).toThrow('‘Points in all’ is not answered');
  expect(() => runRas(norfolk, { ...at(70), other: { answer: 1 } })).toThrow('There is no question called ‘other’.');
});
