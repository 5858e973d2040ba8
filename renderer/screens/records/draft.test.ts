import { describe, expect, test } from 'vitest';
import type { RecordType } from '../../../core/records/kinds.ts';
import { isRecordType, kindOf, RECORD_TYPES } from '../../../core/records/kinds.ts';
import { recordFields } from '../../../core/records/schemas.ts';
import { readRecord, shownField, typedOf, WITHOUT } from './draft.ts';
import { formOf } from './forms.ts';

/** One record of every kind, with every field given that the kind can have at once. */
const samples: { readonly [T in RecordType]: Readonly<Record<string, unknown>> } = {
  opening: { what: 'holiday', person: 2, planLine: null, fund: null, pence: null, hours: 1_250 },
  bankAccounts: {
    name: 'main',
    openingBalance: -1_234,
    nothingMoreUpTo: '2026-10-18',
    what: 'cash',
    float: 5_000,
    usedFrom: '2026-06-01',
    usedTo: '2027-05-31',
  },
  councilRules: {
    from: '2026-04-06',
    paymentModel: 'net',
    paidEvery: '4_weekly',
    firstPaymentOn: '2026-04-10',
    weeklyGross: 56_030,
    surplusWeeks: 8,
    surplusBasis: 'gross',
    excludes: ['liabilities', 'redundancy'],
    agreedContingency: 0,
    returnEvery: 'quarterly',
    replyDays: 28,
    keepYears: 6,
    moveLimit: 10,
    source: 'Letter of 2 March 2026',
    note: 'Ask again in spring',
  },
  contributionRates: { from: '2026-06-01', weekly: 5_210, paidEvery: 'monthly_by_days', firstDueOn: '2026-07-01' },
  chargeAssessments: {
    ...{ from: '2026-06-01', income: 28_640, capital: 1_510_000, guaranteeFor: 'other', guarantee: 18_640 },
    ...{ premiums: 0, housing: 4_250, disability: 1_325, note: 'Letter of March' },
  },
  mandates: {
    ...{ role: 'deputy', who: 'Ruth Bell', document: 'Court order', scope: ['money', 'see'], from: '2026-04-06', to: '2027-04-05' },
    ...{ reviewOn: '2026-10-06', agreedBy: 'Court', revokedOn: null, note: 'Copy in the folder' },
  },
  decisions: {
    ...{ title: 'A new bed', day: '2026-05-12', amount: 64_000, planLine: 3, capacity: 'cannot', assessedBy: 'Dr Example', assessedOn: '2026-05-05' },
    ...{ lookAgainOn: '2026-11-05', whyNow: 'The old one broke', wishes: 'By the window', involved: 'Chose from pictures', consulted: 'Her sister' },
    ...{ options: 'Mend it', chosen: 'Safe', decidedBy: 'Ruth Bell', reviewOn: '2027-05-12' },
  },
  conflicts: { what: 'gift', who: 'Ruth Bell', declaredOn: '2026-05-12', agreedBy: 'Social worker', document: 'E-mail', note: 'Flowers' },
  deputyReports: {
    ...{ as: 'lay', from: '2026-04-06', to: '2027-04-05', alsoHealth: true, dueDays: 30, assets: 1_850_000, opening: 420_000, moneyIn: 1_240_000 },
    ...{ moneyOut: 1_110_000, gifts: 5_000, expenses: 0, closing: 545_000, whyDiffers: 'Not known', contacts: 'Her sister', visits: 'Weekly' },
    ...{ benefits: 'March', debts: 'None', nextYear: 'A move', sentOn: '2027-04-20' },
  },
  ownAccounts: {
    ...{ name: 'Savings', bank: 'Example Bank', kind: 'savings', lastDigits: '1234', sortCode: '00-11-22', joint: true, closedOn: '2026-05-12' },
  },
  ownBalances: { ownAccount: 9, day: '2026-04-05', amount: -420_000 },
  paymentStops: { kind: 'suspended', from: '2026-06-01', to: '2026-06-14', noticeOn: '2026-05-20', closeDays: null, reason: 'In hospital' },
  contributionPaid: { day: '2026-05-01', amount: 1_000, how: 'cheque' },
  funds: { fund: 'respite', name: 'Respite grant', ringFenced: true, payer: 'NHS' },
  fundPayments: { fund: 1, from: '2026-06-01', weekly: 4_000, paidEvery: '4_weekly', firstPaymentOn: '2026-06-08' },
  planLines: { name: 'PA support' },
  suppliers: { name: 'Harbour Homecare', alsoKnownAs: 'HHC', careRegistration: '1-000000001', payReference: 'DP 0001' },
  feeRules: {
    ...{ supplier: 3, what: 'Looking after the account', basis: 'payment', amount: 50, beyond: 7, vat: 20, from: '2026-04-06', to: '2027-04-05' },
    ...{ leastBalance: 100_000, payer: 'account', planLine: 5, clause: 'Support plan, part 4' },
  },
  agreements: {
    ...{ supplier: 3, what: 'weekend_hour', from: '2026-04-06', to: '2027-04-05', rate: 2640 },
    ...{ hoursPerWeek: 400, planLine: 5, note: 'Four weeks of notice' },
  },
  plan: {
    line: 3,
    outcome: 'Up and dressed',
    kind: 'pa_hours',
    hoursPerWeek: 2_750,
    rate: 1_515,
    amount: null,
    from: '2026-04-06',
    to: '2027-04-05',
    fund: 1,
    careOutcomes: ['hygiene', 'community'],
    bankingClause: 'Hours may be saved for six months.',
    withoutContribution: true,
  },
  planMoves: { day: '2026-07-01', fromLine: 3, toLine: 4, amount: 5_000, reason: 'Less needed', agreedBy: 'Social worker' },
  whatIfs: {
    ...{ name: 'A cut', kind: 'gross', planLine: null, from: '2027-01-01', amount: null, percent: -20, hoursPerWeek: null },
    ...{ weeks: null, paidEvery: null, firstPaymentOn: null, note: 'As feared' },
  },
  people: {
    name: 'Bryn',
    alsoKnownAs: 'Bryn Howell',
    born: '1990-01-31',
    started: '2026-04-06',
    left: '2026-12-31',
    hoursPerWeek: 1_750,
    planLine: 3,
    holidayMethod: 'regular',
    leaveYearStart: '2026-04-01',
    nothingMoreUpTo: '2026-10-18',
  },
  payRates: { person: 2, from: '2026-04-06', rate: 1_321, kind: 'weekend' },
  payDetails: {
    ...{ person: 2, from: '2026-04-06', frequency: 'monthly', taxCode: '1257L', basis: 'period', niLetter: 'M', loans: ['plan2'] },
    ...{ pension: 'net_pay', employerShare: 300, employeeShare: 550, payBefore: 12_000, taxBefore: 300, note: 'From the P45' },
    ...{ workingDays: ['monday', 'sunday'], holidayWithPay: true },
  },
  timesheets: { person: 2, day: '2026-05-01', hours: 725, kind: 'worked', starts: '08:00', ends: '15:30' },
  payslips: {
    person: 2,
    periodStart: '2026-04-06',
    periodEnd: '2026-05-03',
    paidOn: '2026-05-08',
    hours: 7_000,
    gross: 92_400,
    tax: -150,
    employeeNi: 0,
    employerNi: 0,
    employeePension: 2_220,
    employerPension: 1_332,
    net: 90_180,
    ...{ studentLoan: 900, holidayPay: 1_000, sickPay: 500, figuresFrom: 'provider' },
  },
  invoices: {
    supplier: 5,
    number: 'CR-7',
    day: '2026-05-05',
    due: '2026-05-19',
    serviceFrom: '2026-04-06',
    serviceTo: '2026-05-03',
    hours: 1_500,
    rate: 2_515,
    amount: -37_725,
    planLine: 4,
    disputedOn: '2026-05-12',
    disputeNote: 'Two visits were missed',
    lines: [
      { what: 'hour', quantity: 1_500, price: 2_515, amount: 37_725, words: '' },
      { what: 'other', quantity: null, price: null, amount: -500, words: 'Taken off' },
    ],
  },
  purchases: {
    day: '2026-06-18',
    supplier: 6,
    item: 'Stool',
    amount: 8_190,
    planLine: 5,
    approvedOn: '2026-05-28',
    approvedBy: 'Social worker',
    paidBy: 'Kim',
    wish: 3,
  },
  wishes: {
    ...{ what: 'Bath seat', why: 'To wash alone', planLine: 5, careOutcomes: ['hygiene'], fund: 1, wishedOn: '2026-05-02', limit: 20_000 },
    ...{
      approvedOn: '2026-05-09',
      approvedBy: 'Social worker',
      approvedIn: 'Letter',
      refusedOn: '2026-05-10',
      refusedBy: 'Panel',
      refusedWhy: 'Too dear',
      withdrawnOn: '2026-08-01',
      withdrawnBy: 'Jo',
      withdrawnWhy: 'Found another',
    },
    inParts: true,
  },
  quotes: { wish: 3, seller: 'Chemist', amount: 18_000, day: '2026-05-03', note: 'With delivery' },
  inventory: {
    ...{ item: 'Bath seat', boughtOn: '2026-05-20', seller: 'Chemist', price: 18_000, purchase: 8, guaranteeUntil: '2028-05-20' },
    ...{ serialNumber: 'S1', keptAt: 'Bathroom', goneOn: '2026-09-01', goneHow: 'Broken' },
  },
  payments: { day: '2026-05-01', to: 'Council', amount: 112_060, invoice: 7, category: 'direct_payment', planLine: 6, reference: 'DP' },
  setAside: { pot: 'insurance', amount: 24_000, day: '2026-04-06' },
  employerDetails: {
    ...{ from: '2026-04-06', payeReference: '000/EX1', accountsOffice: '000PX1', hmrcEvery: 'quarter' },
    ...{ payrollBy: 'Example Payroll', pensionScheme: 'Example Pension', employer: 'A Parent', note: 'Since April' },
  },
  hoursApprovals: {
    ...{ person: 4, from: '2026-04-06', to: '2026-04-12', hours: 1_250, shifts: '2026-04-06 4 worked\n2026-04-08 8.5 worked', approvedBy: 'Jo Sample' },
    ...{ approvedOn: '2026-04-13', note: 'By telephone' },
  },
  dutiesDone: { duty: 'p60', dueOn: '2026-05-31', person: 4, doneOn: '2026-05-20', note: 'By post' },
  letters: {
    ...{ direction: 'in', what: 'money_back', means: 'email', day: '2026-05-12', receivedOn: '2026-05-15', who: 'NHS', about: 'Overpaid' },
    ...{ reference: 'A/1', amount: 12_000, says: ['reason'], replyBy: '2026-06-09', repliedOn: '2026-06-01', decided: 'Paid', decidedOn: '2026-06-20' },
    note: 'By post',
    ...{ reasonsFound: null, reasonsUnclear: null, reasonsWhere: null, watchClocks: null },
  },
  budgets: {
    ...{ what: 'indicative', day: '2026-05-12', amount: 11_221, per: 'week', foundBy: 'Adults', points: '22', answers: 'Points: 22' },
    ...{ working: '22 points: £112.21', letter: 4, note: 'By post' },
  },
  outcomes: { name: 'Seeing friends', careOutcomes: ['relationships'], from: '2026-04-06', to: '2026-09-30', note: 'The club' },
  outcomeReviews: { day: '2026-09-10', outcome: 2, change: 'better', achieved: 'Goes each week' },
  processReviews: {
    ...{ day: '2026-09-10', withWhom: 'Social worker', helpedToPlan: 'yes', viewsHeard: 'partly', easyToGet: 'no', easyToManage: 'yes' },
    ...{ knowBudget: 'yes', easyToComplain: 'no', note: 'At home' },
  },
  unmetNeeds: { day: '2026-09-04', need: 'Help to bed', hours: 100, happened: 'Slept in the chair' },
  spendingRules: { from: '2026-04-06', what: 'household', answer: 'ask', words: 'Jo Sample, Kit Sample', source: 'Agreement' },
  spendingAgreed: {
    ...{ what: 'cash', from: '2026-04-06', to: '2026-09-30', contains: 'CASHPOINT', most: 2_000 },
    ...{ why: 'Petty cash', agreedBy: 'Social worker', agreedOn: '2026-04-01' },
  },
  paperRules: { from: '2026-04-06', category: 'purchase', needed: 'over', over: 1_000, source: 'Agreement' },
  statements: {
    ...{ bankAccount: 9, number: '14', from: '2026-05-01', to: '2026-05-31', opening: -1_250, closing: 80_000, pages: 2, note: 'By post' },
  },
  reconciliations: { bankAccount: 9, day: '2026-05-31', balance: 80_000, note: 'With Kit' },
  keepRules: { from: '2026-04-06', papers: 'spending', kept: 'years', years: 1, source: 'Council page' },
  reminders: { what: 'training', title: 'First aid', day: '2027-05-01', givenOn: '2024-05-01', everyMonths: 24, person: 4, doneOn: '2026-05-01', note: 'Seen' },
  rules: { position: 12, contains: 'RIVERSIDE CLUB', direction: 'in', category: 'refund', planLine: 5, fund: 1 },
};

describe.each(RECORD_TYPES)('a record of the kind %s', (type) => {
  const record = { id: 1, ...samples[type] };
  const beside = Object.fromEntries(
    [
      'person',
      'planLine',
      'fund',
      'line',
      'fromLine',
      'toLine',
      'supplier',
      'invoice',
      'wish',
      'purchase',
      'bankAccount',
      'letter',
      'outcome',
      'ownAccount',
    ].map((field) => [field, `The ${field}`]),
  );
  /** Plan lines and suppliers are typed by their names. */
  const named =
    type === 'plan' ? { line: 3 } : type === 'invoices' ? { supplier: 5 } : type === 'purchases' ? { supplier: 6 } : type === 'payments' ? { invoice: 7 } : {};
  const asTyped = { ...samples[type], ...Object.fromEntries(Object.keys(named).map((field) => [field, `The ${field}`])) };

  test('comes back from its form as it was, so that correcting one field changes no other', () => {
    const { fields, faults } = readRecord(type, typedOf({ type, record, names: beside } as unknown as Parameters<typeof typedOf>[0]));
    expect(faults).toEqual({});
    expect(fields).toEqual(asTyped);
    expect(recordFields[type].parse({ ...fields, ...named })).toEqual(samples[type]);
  });

  test('is asked for field by field, each with words', () => {
    const names = formOf(type).fields.map(({ name }) => name);
    expect(names.filter((name) => name !== 'way').toSorted()).toEqual(Object.keys(samples[type]).toSorted());
    for (const name of names) expect(kindOf(type).fields[name]?.label ?? kindOf(type).way?.label).toMatch(/\w/);
  });

  test('shows every field that was given', () => {
    const typed = typedOf({ type, record, names: beside } as unknown as Parameters<typeof typedOf>[0]);
    const given = formOf(type).fields.filter(({ name }) => (samples[type][name] ?? null) !== null);
    expect(given.filter((form) => shownField(form, typed, beside) === '')).toEqual([]);
  });
});

test('a kind that does not exist is none', () => {
  expect(['invoices', 'toString', '', undefined].map(isRecordType)).toEqual([true, false, false, false]);
});

test('what is typed wrong is said beside its field, and left empty only where that may be', () => {
  const { faults } = readRecord('payments', { way: 'out', day: '', to: ' ', amount: '1,2', category: '', reference: '' });
  expect(Object.keys(faults).toSorted()).toEqual(['amount', 'category', 'day', 'to']);
  expect(Object.keys(readRecord('timesheets', { person: '2', day: '2026-05-01', hours: '-2', kind: 'worked' }).faults)).toEqual(['hours']);
  expect(Object.keys(readRecord('invoices', { way: 'bill', supplier: 'A', number: '1', day: '2026-05-01', amount: '-5' }).faults)).toEqual([
    'amount',
    'planLine',
  ]);
});

test('that an invoice is outside the plan is chosen, and no number is given for one without', () => {
  const typed = { way: 'bill', supplier: 'A', number: ' ', day: '2026-05-01', amount: '5' };
  expect(readRecord('invoices', typed).faults).toEqual({ planLine: 'Choose one.' });
  const { fields, faults } = readRecord('invoices', { ...typed, planLine: WITHOUT });
  expect([faults, fields['planLine'], fields['number']]).toEqual([{}, null, '']);
});

test('hours with three decimals are said beside their field, not rounded', () => {
  const { faults } = readRecord('timesheets', { person: '2', day: '2026-05-01', hours: '1.234', kind: 'worked' });
  expect(faults['hours']).toMatch(/at most two decimals/);
});

test('money out is typed without a sign and kept below nothing, and nothing has no sign', () => {
  const typed = { way: 'out', day: '2026-05-01', to: 'A', amount: '1,234.50', category: 'refund' };
  expect(readRecord('payments', typed).fields['amount']).toBe(-123_450);
  expect(readRecord('payments', { ...typed, way: 'in' }).fields['amount']).toBe(123_450);
  expect(Object.is(readRecord('payments', { ...typed, amount: '0' }).fields['amount'], 0)).toBe(true);
});

test('the next payslip is for the next time, as long as the last one', () => {
  const newest = { id: 1, ...samples.payslips };
  expect(kindOf('payslips').start('2026-06-01', newest)).toMatchObject({ periodStart: '2026-05-04', periodEnd: '2026-05-31', paidOn: '2026-06-05' });
});
