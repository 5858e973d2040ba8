/** Reasons to look at an account come in one order, which anyone can read, and so do accounts: the worse reason, then the nearer day, then the larger sum. */
import { expect, test } from 'vitest';
import type { Due, DueCode } from '../due/due.ts';
import { needsSomebody, reasonsOf, worstFirst } from './reasons.ts';

const TODAY = '2026-10-05';

function due(code: DueCode, day: string, toldBy: Due['toldBy'] = 'record'): Due {
  return { key: `${code} ${day}`, code, day, pence: null, who: null, title: null, from: null, toldBy, lacks: null, opens: null };
}

type Standing = Parameters<typeof reasonsOf>[0];
const IN_ORDER: Standing = {
  ...{ bank: '2026-10-01', reconciledOn: '2026-10-01', needs: [], short: null, runsOutOn: null, overdue: [], mayBeAskedBack: 0 },
  ...{ papersMissing: { count: 0, pence: 0 }, dues: [] },
};
const of = (part: Partial<Standing>, unexplained = 0) => reasonsOf({ ...IN_ORDER, ...part }, unexplained, TODAY);

test('all at once stand in their order, the worst first', () => {
  const late = { pence: 1_000, day: '2026-09-20', count: 1 };
  const all: Partial<Standing> = {
    short: { pence: 11_550, nextReceiptOn: '2026-10-12' },
    overdue: [
      { code: 'contributionOverdue', ...late },
      { code: 'lateDirectPayment', ...late },
      { code: 'wagesDue', ...late },
    ],
    bank: '2026-08-01',
    mayBeAskedBack: 50_300,
    papersMissing: { count: 2, pence: 4_000 },
    needs: ['contribution_rate'],
    dues: [due('insurance', '2026-09-30'), due('return', '2026-10-01'), due('bill', '2026-10-19', 'statement')],
  };
  expect(of(all, 3).map(({ code }) => code)).toEqual([
    ...['short', 'overdue', 'returnLate', 'statementOld', 'unexplained', 'expired', 'paymentLate', 'contributionLate', 'mayBeAskedBack'],
    ...['papersMissing', 'notKnown', 'dueSoon'],
  ]);
});

test('money gone before the next payment is told once: what is short says it', () => {
  expect(of({ runsOutOn: '2026-12-09' })).toEqual([{ code: 'runsOut', day: '2026-12-09' }]);
  expect(of({ runsOutOn: '2026-12-09', short: { pence: 1, nextReceiptOn: '2026-10-12' } }).map(({ code }) => code)).toEqual(['short']);
});

test('a balance not looked at for more than 35 days is told, and an old statement in its place', () => {
  expect(of({ reconciledOn: '2026-08-31' })).toEqual([]);
  expect(of({ reconciledOn: '2026-08-30' })).toEqual([{ code: 'notReconciled', day: '2026-08-30' }]);
  expect(of({ reconciledOn: null })).toEqual([{ code: 'notReconciled', day: null }]);
  expect(of({ reconciledOn: null, bank: '2026-08-30' })).toEqual([{ code: 'statementOld', days: 36 }]);
  // Without any statement it is what the answers are wanting that is told.
  expect(of({ reconciledOn: null, bank: null, needs: ['statement_line'] }).map(({ code }) => code)).toEqual(['notKnown']);
});

test('what runs out within fourteen days is told, and is no fault; what has run out is', () => {
  const soon = of({ dues: [due('insurance', '2026-10-19')] });
  expect([soon.map(({ code }) => code), needsSomebody(soon)]).toEqual([['dueSoon'], false]);
  expect(of({ dues: [due('insurance', '2026-10-20')] })).toEqual([]);
  const past = of({ dues: [due('dbs', '2026-10-03'), due('insurance', '2026-10-04'), due('training', '2026-10-04')] });
  expect(past).toMatchObject([{ code: 'expired', count: 2, due: { code: 'dbs' } }]);
  expect(needsSomebody(past)).toBe(true);
  // May be paid where no statement reaches, or be done and not written down.
  expect(of({ dues: [due('bill', '2026-10-04', 'statement'), due('review', '2026-10-04', 'nothing')] })).toEqual([]);
});

test('of what was handed over somebody else takes care', () => {
  expect(needsSomebody([{ code: 'handedOver', to: 'Meadow Support' }])).toBe(false);
});

test('among accounts the worse reason comes first, then the nearer day, then the larger sum; in order is last', () => {
  const short = (pence: number, nextReceiptOn: string) => of({ short: { pence, nextReceiptOn } });
  const accounts = {
    inOrder: of({}),
    soon: of({ dues: [due('bill', '2026-10-06')] }),
    later: short(90_000, '2026-10-20'),
    smaller: short(100, '2026-10-12'),
    larger: short(200, '2026-10-12'),
    askedBack: of({ mayBeAskedBack: 1_000_000 }),
  };
  const sorted = Object.entries(accounts).toSorted(([, a], [, b]) => worstFirst(a, b));
  expect(sorted.map(([name]) => name)).toEqual(['larger', 'smaller', 'later', 'askedBack', 'soon', 'inOrder']);
});
