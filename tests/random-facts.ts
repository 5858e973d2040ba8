/**
 * Random accounts for property tests: every kind of record, with days from a year before the opening to two years after it,
 * names that meet and names that do not. Valid as the ledger would keep it, and otherwise as odd as real life.
 */
import fc from 'fast-check';
import { addDays, dayNumber, dayOf } from '../core/values/day.ts';
import {
  CATEGORIES,
  GUARANTEE_FOR,
  ASKED_SPENDING,
  BUDGET_PERS,
  BUDGET_WHATS,
  LETTER_DIRECTIONS,
  LETTER_KINDS,
  LETTER_MEANS,
  CAPACITIES,
  CONFLICT_KINDS,
  FEE_BASES,
  FEE_PAYERS,
  DEPUTY_AS,
  MANDATE_ROLES,
  OUTCOME_CHANGES,
  PROCESS_ANSWERS,
  SPENDING_ANSWERS,
  HOLIDAY_METHODS,
  NATIONS,
  PAID_EVERY,
  KEPT_FOR,
  PAPER_CLASSES,
  PAPER_NEEDED,
  PAYMENT_MODELS,
  POTS,
  RATE_KINDS,
  TIMESHEET_KINDS,
} from '../core/books/facts.ts';
import type { AccountFacts, Settles } from '../core/books/facts.ts';
import type { Day } from '../core/values/units.ts';
import { EMPTY } from './facts-builder.ts';
import { withIds } from './written-facts.ts';
import type { WrittenFacts } from './written-facts.ts';

type WrittenPart = WrittenFacts['lines'][number]['parts'][number];

const OPENED = '2026-07-15';
const PEOPLE = ['Kit Park', 'Sam Reed', 'Ana Silva'];
const SUPPLIERS = ['Harbour Homecare', 'Mobility Store', 'Kit Park'];
const LINES = ['PA', 'Agency', 'Club', 'Costs', 'Stool', 'Respite'];
const FUNDS = ['main', 'respite', 'holiday-grant'];

const span = (from: Day, days: number): fc.Arbitrary<Day> => fc.integer({ min: 0, max: days }).map((more) => addDays(from, more));
/** Mostly around the opening and the year after. */
const day = fc.oneof({ weight: 6, arbitrary: span('2026-06-20', 420) }, { weight: 1, arbitrary: span('2025-06-01', 1200) });
const pence = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most });
const some = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const hours = fc.integer({ min: 0, max: 1600 });

/** Rows of a list, with ids by place. */
function list<T>(arbitrary: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<(T & { readonly id: number })[]> {
  return fc.array(arbitrary, { maxLength }).map((rows) => rows.map((row, index) => ({ ...row, id: index + 1 })));
}

/** The same, with one row for each `from`. */
function dated<T extends { readonly from: Day }>(arbitrary: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<(T & { readonly id: number })[]> {
  return fc.uniqueArray(arbitrary, { maxLength, selector: (row) => row.from }).map((rows) => rows.map((row, index) => ({ ...row, id: index + 1 })));
}

const councilRules = dated(
  fc.record({
    from: span('2026-05-01', 500),
    paymentModel: some(PAYMENT_MODELS),
    paidEvery: some(PAID_EVERY),
    firstPaymentOn: maybe(span('2026-05-01', 500)),
    weeklyGross: pence(80_000),
    surplusWeeks: fc.integer({ min: 0, max: 12 }),
    surplusBasis: some(['gross', 'net'] as const),
    excludes: fc.array(some(['liabilities', 'ring_fenced', 'holiday', 'not_yet_invoiced', 'other_pots', 'redundancy', 'tax', 'what is this']), {
      maxLength: 4,
    }),
    agreedContingency: pence(50_000),
    moveLimit: maybe(fc.integer({ min: 0, max: 100 })),
    returnEvery: fc.constant(null),
    replyDays: fc.constant(null),
    keepYears: fc.constant(null),
    source: fc.constant(null),
    note: fc.constant(null),
  }),
  3,
);

/** Versions of each line, one after the other with a gap or none. */
const versionsOf = (line: string): fc.Arbitrary<Omit<WrittenFacts['plan'][number], 'id'>[]> =>
  fc
    .record({
      kind: some(
        line === 'PA'
          ? (['pa_hours'] as const)
          : line === 'Agency'
            ? (['agency_hours'] as const)
            : line === 'Stool'
              ? (['one_off'] as const)
              : (['weekly', 'yearly', 'pa_hours', 'agency_hours'] as const),
      ),
      starts: fc.uniqueArray(span('2026-04-01', 700), { maxLength: 3 }),
      open: fc.boolean(),
      gap: fc.integer({ min: 1, max: 40 }),
      hoursPerWeek: hours,
      rate: fc.integer({ min: 1, max: 4000 }),
      amount: pence(40_000),
      fund: maybe(some(FUNDS)),
    })
    .map(({ kind, starts, open, gap, hoursPerWeek, rate, amount, fund }) =>
      starts.toSorted().map((from, index, all): Omit<WrittenFacts['plan'][number], 'id'> => {
        const next = all[index + 1];
        const before = next === undefined ? null : dayOf(Math.max(dayNumber(from), dayNumber(next) - gap));
        const hourly = kind === 'pa_hours' || kind === 'agency_hours';
        const to = next === undefined ? (open ? null : addDays(from, gap * 7)) : before;
        return {
          line,
          outcome: '',
          careOutcomes: index === 1 ? ['community'] : null,
          kind,
          hoursPerWeek: hourly ? hoursPerWeek + index * 25 : null,
          rate: hourly ? rate + index * 7 : null,
          amount: hourly ? null : amount + index * 11,
          from,
          to: kind === 'one_off' ? from : to,
          fund: index === 1 ? 'respite' : fund,
          bankingClause: null,
          withoutContribution: null,
        };
      }),
    );

const part = (amount: number, counts: Readonly<Record<Settles['kind'], number>>): fc.Arbitrary<WrittenPart> => {
  const settles = (Object.entries(counts) as [Settles['kind'], number][])
    .filter(([, count]) => count > 0)
    .map(([kind, count]) =>
      fc.integer({ min: 1, max: count }).map((id): WrittenPart => ({ amount, settles: { kind, id }, category: null, planLine: null, fund: null })),
    );
  const category = fc
    .record({ category: some(CATEGORIES), planLine: maybe(some(LINES)), fund: maybe(some(FUNDS)) })
    .map((more): WrittenPart => ({ amount, settles: null, ...more }));
  return fc.oneof({ weight: 3, arbitrary: category }, ...settles.map((arbitrary) => ({ weight: 1, arbitrary })));
};

const statementLine = (counts: Readonly<Record<Settles['kind'], number>>): fc.Arbitrary<Omit<WrittenFacts['lines'][number], 'id'>> =>
  fc
    .record({
      day: span(OPENED, 400),
      amount: fc.integer({ min: -90_000, max: 90_000 }),
      explained: fc.integer({ min: 0, max: 3 }),
      doubtful: fc.boolean(),
      bankAccount: some([1, 2]),
    })
    .chain(({ day: on, amount, explained, doubtful, bankAccount }) => {
      const first = Math.trunc(amount / 3);
      const parts =
        explained === 0 ? fc.constant([]) : explained === 1 ? fc.tuple(part(first, counts), part(amount - first, counts)) : fc.tuple(part(amount, counts));
      return parts.map((made) => ({ bankAccount, day: on, amount, text: 'A LINE', balance: null, doubtful, parts: made }));
    });

const papers = fc.record({
  payslips: list(
    fc
      .record({
        name: some(PEOPLE),
        periodEnd: day,
        gross: pence(200_000),
        tax: pence(9000),
        employeeNi: pence(5000),
        employerNi: pence(9000),
        employeePension: pence(3000),
        employerPension: pence(3000),
        studentLoan: fc.option(pence(2000), { nil: null }),
      })
      .map((row) => ({
        ...row,
        periodStart: addDays(row.periodEnd, -27),
        paidOn: addDays(row.periodEnd, 5),
        hours: null,
        ...{ holidayPay: null, sickPay: null, figuresFrom: null },
        net: row.gross - row.tax - row.employeeNi - row.employeePension - (row.studentLoan ?? 0),
      })),
    6,
  ),
  invoices: list(
    fc.record({
      supplier: some(SUPPLIERS),
      number: some(['INV1', 'INV-2', 'inv 3', 'CN4']),
      day,
      due: maybe(day),
      serviceFrom: fc.constant(null),
      serviceTo: maybe(day),
      hours: maybe(hours),
      rate: fc.constant(null),
      amount: fc.integer({ min: -20_000, max: 60_000 }),
      planLine: maybe(some(LINES)),
    }),
    6,
  ),
  purchases: list(
    fc.record({
      day,
      supplier: some(SUPPLIERS),
      item: fc.constant('Thing'),
      amount: some([1000, 2500, 8190]),
      planLine: maybe(some(LINES)),
      approvedOn: fc.constant(null),
      approvedBy: fc.constant(null),
      paidBy: maybe(some(PEOPLE)),
      wish: maybe(some([1, 2])),
    }),
    6,
  ),
  payments: list(
    fc.record({
      day,
      to: some([...SUPPLIERS, ...PEOPLE, 'Window cleaner']),
      amount: fc.oneof(some([-1000, -2500, -8190, 500]), fc.integer({ min: -60_000, max: 30_000 })),
      invoice: maybe(some(['INV1', 'INV2', 'INV 3', 'nothing'])),
      category: some(CATEGORIES),
      planLine: maybe(some(LINES)),
      reference: fc.constant(null),
    }),
    8,
  ),
});

/** A whole random account, opened on 15 July 2026. Its account year begins on any day. */
export const anyFacts: fc.Arbitrary<AccountFacts> = papers.chain((own) => {
  const counts = {
    payment: own.payments.length,
    payslip: own.payslips.length,
    invoice: own.invoices.length,
    purchase: own.purchases.length,
    repayment: own.purchases.length,
  };
  return fc
    .record({
      account: fc.record({
        id: fc.constant(1),
        reference: fc.constant('DP-1'),
        person: fc.constant('A Person'),
        council: fc.constant('Anyshire'),
        openedOn: fc.constant(OPENED),
        planYearStart: span('2026-01-01', 364),
        employmentAllowance: fc.boolean(),
        nation: some(NATIONS),
        ask: fc.constant(null),
      }),
      bankAccounts: fc.constant([
        { id: 1, name: 'main', openingBalance: 250_000 },
        { id: 2, name: 'savings', openingBalance: 5000, what: 'cash', float: 6000 },
      ]),
      opening: list(
        fc.oneof(
          fc.record({
            what: some(['hmrc', 'pension', 'contribution', 'direct_payment'] as const),
            name: fc.constant(null),
            pence: fc.integer({ min: -9000, max: 20_000 }),
            hours: fc.constant(null),
          }),
          fc.record({ what: fc.constant('holiday' as const), name: some(PEOPLE), pence: fc.constant(null), hours }),
          fc.record({ what: fc.constant('fund' as const), name: some(FUNDS), pence: pence(50_000), hours: fc.constant(null) }),
          fc.record({ what: fc.constant('spent' as const), name: some(LINES), pence: pence(50_000), hours: fc.constant(null) }),
        ),
        4,
      ),
      councilRules,
      contributionRates: dated(
        fc.record({ from: span('2026-05-01', 500), weekly: pence(30_000), paidEvery: maybe(some(PAID_EVERY)), wait: fc.integer({ min: 0, max: 40 }) }),
        3,
      ).map((rows) => rows.map(({ wait, ...row }) => ({ ...row, firstDueOn: row.paidEvery === null ? null : addDays(row.from, wait) }))),
      chargeAssessments: dated(
        fc.record({
          from: span('2026-05-01', 500),
          income: pence(60_000),
          capital: pence(3_000_000),
          guaranteeFor: fc.constantFrom(...GUARANTEE_FOR),
          guarantee: maybe(pence(30_000)),
          premiums: pence(5000),
          housing: pence(20_000),
          disability: pence(5000),
          note: fc.constant(null),
        }),
        2,
      ),
      paymentStops: dated(
        fc.record({
          kind: fc.constant('suspended' as const),
          from: span('2026-05-01', 500),
          to: maybe(span('2026-05-01', 500)),
          noticeOn: maybe(day),
          closeDays: fc.constant(null),
          reason: fc.constant(null),
        }),
        2,
      ),
      spendingRules: list(
        fc.record({
          from: day,
          what: some(ASKED_SPENDING),
          answer: some(SPENDING_ANSWERS),
          words: maybe(fc.constant('SHOP, CASH')),
          source: fc.constant(null),
        }),
        2,
      ),
      spendingAgreed: list(
        fc.record({
          what: some(ASKED_SPENDING),
          from: day,
          to: maybe(day),
          contains: maybe(fc.constant('SHOP')),
          most: maybe(fc.integer({ min: 0, max: 100_000 })),
          why: fc.constant('In the plan'),
          agreedBy: fc.constant(null),
          agreedOn: fc.constant(null),
        }),
        2,
      ),
      paperRules: list(
        fc.record({
          from: day,
          category: some(CATEGORIES),
          needed: some(PAPER_NEEDED),
          over: maybe(fc.integer({ min: 0, max: 100_000 })),
          source: fc.constant(null),
        }),
        2,
      ),
      wishes: list(
        fc.record({
          what: some(['Air conditioner', 'Bath seat']),
          why: fc.constant('To stay well'),
          planLine: maybe(some(LINES)),
          careOutcomes: maybe(fc.constant(['hygiene'])),
          fund: fc.constant(null),
          wishedOn: day,
          limit: maybe(fc.integer({ min: 0, max: 100_000 })),
          approvedOn: maybe(day),
          approvedBy: maybe(fc.constant('Social worker')),
          approvedIn: fc.constant(null),
          refusedOn: maybe(day),
          refusedBy: fc.constant(null),
          refusedWhy: fc.constant(null),
          withdrawnOn: maybe(day),
          withdrawnBy: fc.constant(null),
          withdrawnWhy: fc.constant(null),
          inParts: maybe(fc.boolean()),
        }),
        2,
      ),
      quotes: list(fc.record({ wish: fc.constant(1), seller: some(SUPPLIERS), amount: fc.integer({ min: 0, max: 100_000 }), day, note: fc.constant(null) }), 2),
      inventory: list(
        fc.record({
          item: fc.constant('Stool'),
          boughtOn: maybe(day),
          seller: maybe(some(SUPPLIERS)),
          price: maybe(fc.integer({ min: 0, max: 100_000 })),
          purchase: fc.constant(null),
          guaranteeUntil: maybe(day),
          serialNumber: fc.constant(null),
          keptAt: fc.constant(null),
          goneOn: maybe(day),
          goneHow: fc.constant(null),
        }),
        2,
      ),
      statements: list(
        fc.record({
          bankAccount: fc.constant(1),
          number: fc.constant(null),
          from: day,
          to: day,
          opening: maybe(fc.integer({ min: -1000, max: 100_000 })),
          closing: maybe(fc.integer({ min: -1000, max: 100_000 })),
          pages: fc.constant(null),
          note: fc.constant(null),
        }),
        2,
      ),
      reconciliations: list(fc.record({ bankAccount: fc.constant(1), day, balance: fc.integer({ min: -1000, max: 100_000 }), note: fc.constant(null) }), 2),
      keepRules: list(
        fc.record({
          from: day,
          papers: some(PAPER_CLASSES),
          kept: some(KEPT_FOR),
          years: maybe(fc.integer({ min: 0, max: 50 })),
          source: fc.constant(null),
        }),
        2,
      ),
      budgets: list(
        fc.record({
          what: some(BUDGET_WHATS),
          day,
          amount: fc.integer({ min: 0, max: 100_000 }),
          per: some(BUDGET_PERS),
          foundBy: fc.constant(null),
          points: fc.constant(null),
          answers: fc.constant(null),
          working: fc.constant(null),
          letter: fc.constant(null),
          note: fc.constant(null),
        }),
        2,
      ),
      outcomes: list(
        fc.record({
          name: some(['Seeing friends', 'Safe at home']),
          careOutcomes: fc.constant(null),
          from: day,
          to: fc.constant(null),
          note: fc.constant(null),
        }),
        2,
      ),
      outcomeReviews: list(fc.record({ day, outcome: fc.constant(1), change: some(OUTCOME_CHANGES), achieved: fc.constant(null) }), 1),
      processReviews: list(
        fc.record({
          day,
          withWhom: fc.constant(null),
          helpedToPlan: maybe(some(PROCESS_ANSWERS)),
          viewsHeard: fc.constant(null),
          easyToGet: fc.constant(null),
          easyToManage: fc.constant(null),
          knowBudget: fc.constant(null),
          easyToComplain: fc.constant(null),
          note: fc.constant(null),
        }),
        1,
      ),
      unmetNeeds: list(fc.record({ day, need: fc.constant('Help to bed'), hours: maybe(hours), happened: fc.constant(null) }), 2),
      letters: list(
        fc.record({
          reasonsFound: maybe(fc.constant(['needs'])),
          reasonsUnclear: fc.constant(null),
          reasonsWhere: fc.constant(null),
          watchClocks: maybe(fc.boolean()),
          direction: some(LETTER_DIRECTIONS),
          what: some(LETTER_KINDS),
          means: some(LETTER_MEANS),
          day,
          receivedOn: maybe(day),
          who: maybe(fc.constant('A payer')),
          about: fc.constant('The budget'),
          reference: fc.constant(null),
          amount: maybe(fc.integer({ min: 0, max: 100_000 })),
          says: maybe(fc.constant(['amount'])),
          replyBy: maybe(day),
          repliedOn: maybe(day),
          decided: fc.constant(null),
          decidedOn: maybe(day),
          note: fc.constant(null),
        }),
        2,
      ),
      decisions: list(
        fc.record({
          title: some(['A new bed', 'A holiday']),
          day,
          amount: maybe(fc.integer({ min: 0, max: 100_000 })),
          planLine: maybe(some(LINES)),
          capacity: some(CAPACITIES),
          assessedBy: maybe(fc.constant('A doctor')),
          assessedOn: maybe(day),
          lookAgainOn: maybe(day),
          whyNow: maybe(fc.constant('It broke')),
          wishes: fc.constant(null),
          involved: fc.constant(null),
          consulted: fc.constant(null),
          options: fc.constant(null),
          chosen: fc.constant(null),
          decidedBy: maybe(some(['Ruth Bell', 'A Person'])),
          reviewOn: maybe(day),
        }),
        2,
      ),
      feeRules: list(
        fc.record({
          supplier: some(SUPPLIERS),
          what: some(['Books', 'Set-up']),
          basis: some(FEE_BASES),
          amount: fc.integer({ min: 1, max: 50_000 }),
          beyond: maybe(fc.integer({ min: 0, max: 10 })),
          vat: maybe(fc.constant(20)),
          from: day,
          to: fc.constant(null),
          leastBalance: maybe(fc.integer({ min: 0, max: 100_000 })),
          payer: some(FEE_PAYERS),
          planLine: fc.constant(null),
          clause: fc.constant(null),
        }),
        1,
      ),
      deputyReports: list(
        fc.record({
          as: some(DEPUTY_AS),
          from: day,
          to: day,
          alsoHealth: fc.boolean(),
          dueDays: maybe(fc.integer({ min: 1, max: 60 })),
          assets: maybe(fc.integer({ min: 0, max: 5_000_000 })),
          opening: maybe(fc.integer({ min: -1000, max: 100_000 })),
          moneyIn: maybe(fc.integer({ min: 0, max: 100_000 })),
          moneyOut: maybe(fc.integer({ min: 0, max: 100_000 })),
          gifts: fc.constant(0),
          expenses: fc.constant(0),
          closing: maybe(fc.integer({ min: -1000, max: 100_000 })),
          whyDiffers: fc.constant(null),
          contacts: fc.constant(null),
          visits: fc.constant(null),
          benefits: fc.constant(null),
          debts: fc.constant(null),
          nextYear: fc.constant(null),
          sentOn: maybe(day),
        }),
        1,
      ),
      ownAccounts: fc.constant([
        { id: 1, name: 'Own savings', bank: null, kind: 'savings' as const, lastDigits: '1234', sortCode: '00-11-22', joint: false, closedOn: null },
      ]),
      ownBalances: list(fc.record({ ownAccount: fc.constant(1), day, amount: fc.integer({ min: -1000, max: 5_000_000 }) }), 2),
      conflicts: list(
        fc.record({
          what: some(CONFLICT_KINDS),
          who: maybe(fc.constant('Ruth Bell')),
          declaredOn: day,
          agreedBy: maybe(fc.constant('Social worker')),
          document: maybe(fc.constant('A letter')),
          note: fc.constant(null),
        }),
        2,
      ),
      mandates: list(
        fc.record({
          role: some(MANDATE_ROLES),
          who: maybe(some(['Ruth Bell', 'A Service'])),
          document: maybe(fc.constant('A paper')),
          scope: fc.constant([]),
          from: maybe(day),
          to: maybe(day),
          reviewOn: maybe(day),
          agreedBy: fc.constant(null),
          revokedOn: maybe(day),
          note: fc.constant(null),
        }),
        3,
      ),
      contributionPaid: list(fc.record({ day, amount: pence(20_000), how: fc.constant('') }), 4),
      funds: fc
        .array(maybe(some(['NHS', 'A Trust', 'Anyshire'])), { minLength: FUNDS.length, maxLength: FUNDS.length })
        .map((payers) =>
          FUNDS.map((fund, index) => ({ id: index + 1, fund, name: `Fund ${fund}`, ringFenced: fund !== 'main', payer: payers[index] ?? null })),
        ),
      fundPayments: list(
        fc.record({
          fund: some(FUNDS),
          from: span('2026-05-01', 500),
          weekly: pence(20_000),
          paidEvery: some(PAID_EVERY),
          firstPaymentOn: maybe(span('2026-05-01', 500)),
        }),
        3,
      ),
      plan: fc.tuple(...LINES.map(versionsOf)).map((lines) => lines.flat().map((row, index) => ({ ...row, id: index + 1 }))),
      planMoves: list(
        fc.record({ day, fromLine: some(LINES), toLine: some(LINES), amount: pence(9000), reason: fc.constant(''), agreedBy: fc.constant('') }),
        2,
      ),
      people: fc
        .tuple(
          ...PEOPLE.map((name) =>
            fc.record({
              name: fc.constant(name),
              born: fc.constant(null),
              started: maybe(day),
              left: maybe(day),
              hoursPerWeek: maybe(hours),
              planLine: maybe(some(LINES)),
              holidayMethod: maybe(some(HOLIDAY_METHODS)),
              leaveYearStart: maybe(day),
            }),
          ),
        )
        .map((rows) => rows.map((row, index) => ({ ...row, id: index + 1 }))),
      payRates: list(fc.record({ name: some(PEOPLE), from: span('2026-05-01', 400), rate: fc.integer({ min: 1, max: 3000 }), kind: some(RATE_KINDS) }), 8),
      timesheets: list(fc.record({ name: some(PEOPLE.slice(0, 2)), day, hours, kind: some(TIMESHEET_KINDS) }), 20),
      setAside: list(fc.record({ pot: some(POTS), amount: pence(9000), day }), 4),
      rules: fc.constant([
        { id: 1, position: 1, contains: 'HARBOUR', direction: 'out' as const, category: 'respite' as const, planLine: null, fund: 'respite' },
        { id: 2, position: 2, contains: 'WINDOW CLEANER', direction: 'out' as const, category: 'other' as const, planLine: null, fund: null },
      ]),
      lines: list(statementLine(counts), 14),
      printedBalances: fc.constant([]),
    })
    .map((rest): AccountFacts =>
      withIds({ ...EMPTY, ...rest, ...own, lines: rest.lines.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id - b.id)) }),
    );
});

/** A day from the opening to some 15 months after it. */
export const anyDay: fc.Arbitrary<Day> = span(OPENED, 450);
