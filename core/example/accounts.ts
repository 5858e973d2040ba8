/** Three plainly invented accounts to look around in: someone who employs assistants, a deputy for her mother, and a managed account. */
import type { Day } from '../values/units.ts';
import type { FolderFile } from './folder.ts';
import { tell } from './tell.ts';
import type { ExampleAccount } from './example-data.ts';
import { EXAMPLE_TIN } from './tin.ts';

const still = (pence: number): { first: number; then: number } => ({ first: pence, then: pence });

/** The richest of the three: two assistants, an agency, a payroll service, a grant kept apart. */
export const EMPLOYER: ExampleAccount = {
  reference: 'DP-1001',
  person: 'Aled Example',
  council: 'Westbrook Council',
  ask: 'Rowan Makebelieve, 01632 960123',
  bank: 'lloyds',
  openingBalance: 312_040,
  tin: { name: EXAMPLE_TIN, opening: 3_000, float: 4_000 },
  model: 'net',
  paidEvery: '4_weekly',
  weeklyGross: { first: 58_640, then: 61_240 },
  contribution: { first: 4_825, then: 5_210 },
  charge: [28_640, 1_510_000, 18_640, 0, 4_250, 1_325],
  standingOrder: still(19_300),
  surplusWeeks: 6,
  isReviewed: true,
  assistants: [
    {
      name: 'Nia Sample',
      born: '1984-02-11',
      hoursPerWeek: 1800,
      rate: { first: 1_280, then: 1_330 },
      pension: true,
      method: 'irregular',
      week: [
        { weekday: 1, hours: 600, starts: '08:00' },
        { weekday: 3, hours: 600, starts: '08:00' },
        { weekday: 5, hours: 600, starts: '14:30' },
      ],
    },
    {
      name: 'Tom Pretend',
      born: '1999-07-30',
      hoursPerWeek: 900,
      rate: { first: 1_280, then: 1_330 },
      pension: false,
      method: 'irregular',
      week: [
        { weekday: 2, hours: 450, starts: '09:00' },
        { weekday: 4, hours: 450, starts: '09:00' },
      ],
    },
  ],
  agency: { supplier: 'Harbour Homecare', hoursPerWeek: 400, rate: { first: 2_410, then: 2_515 } },
  regular: [
    { who: 'RIVERSIDE CLUB', reference: '', amount: -2_250, afterDays: 3, everyDays: 7 },
    { who: 'FAIRPAY PAYROLL', reference: 'FEE', amount: -1_800, afterDays: 20, everyDays: 28 },
    { who: 'PA COVER', reference: 'INSURANCE', amount: -8_950, afterDays: 35, everyDays: 365 },
  ],
  funds: [
    ['main', 'Adult social care', 'no'],
    ['respite', 'Respite grant', 'yes'],
    ['nhs', 'Health budget', 'no', 'NHS'],
  ],
  payer: { fund: 'nhs', who: 'NHS WESTBROOK ICB', reference: 'HEALTH BUDGET', weekly: 4_000 },
  plan: [
    {
      line: 'PA support',
      outcome: 'Getting up, washed and dressed in my own time',
      kind: 'pa_hours',
      hours: 2700,
      rate: { first: 1_460, then: 1_515 },
      amount: null,
      clause: 'Hours not used in one month may be used in the next three.',
      careOutcomes: 'hygiene;clothing;safe_home',
    },
    {
      line: 'Weekend agency',
      outcome: 'Safe at weekends when family are away',
      kind: 'agency_hours',
      hours: 400,
      rate: { first: 2_410, then: 2_515 },
      amount: null,
      careOutcomes: 'nutrition;hygiene',
    },
    {
      line: 'Community club',
      outcome: 'Seeing friends',
      kind: 'weekly',
      hours: null,
      rate: null,
      amount: still(2_250),
      careOutcomes: 'relationships;community',
    },
    { line: 'Running costs', outcome: 'Being a good employer', kind: 'yearly', hours: null, rate: null, amount: still(29_850) },
    { line: 'Perching stool', outcome: 'Cooking for myself', kind: 'one_off', hours: null, rate: null, amount: still(8_640), careOutcomes: 'nutrition' },
  ],
  moves: [
    {
      ...{ daysBefore: 48, from: 'PA support', to: 'Community club', amount: 6_060 },
      ...{ reason: 'The family helps on four evenings; the club trip instead', agreedBy: 'Social worker, by letter' },
    },
  ],
  rules: [
    ['DIRECT PAYMENT', 'in', 'direct_payment', '', 'main'],
    ['HEALTH BUDGET', 'in', 'direct_payment', '', 'nhs'],
    ['CONTRIBUTION', 'in', 'contribution', '', 'main'],
    ['RESPITE GRANT', 'in', 'one_off_funding', '', 'respite'],
    ['SEAVIEW', 'out', 'respite', '', 'respite'],
    ['HMRC', 'out', 'hmrc', '', 'main'],
    ['NEST', 'out', 'pension', '', 'main'],
    ['FAIRPAY', 'out', 'payroll_service', 'Running costs', 'main'],
    ['PA COVER', 'out', 'insurance', 'Running costs', 'main'],
    ['RIVERSIDE CLUB', 'out', 'activity', 'Community club', 'main'],
    ['RIVERSIDE CLUB', 'in', 'refund', 'Community club', 'main'],
  ],
  events: [
    { daysBefore: 150, who: 'WESTBROOK COUNCIL', reference: 'RESPITE GRANT', amount: 42_000 },
    { daysBefore: 96, who: 'SEAVIEW RESPITE', reference: 'STAY', amount: -11_500 },
    { daysBefore: 33, who: 'RIVERSIDE CLUB', reference: 'REFUND', amount: 2_250 },
    { daysBefore: 19, who: 'CITY WHEELCHAIRS', reference: '4471', amount: -3_800 },
    { daysBefore: 12, who: 'H HOMECARE', reference: '', amount: -1_500 },
    { daysBefore: 9, who: 'CARD REFUND', reference: '0092', amount: 820 },
  ],
  purchases: [
    { daysBefore: 66, supplier: 'Mobility Store', item: 'Perching stool', amount: 8_190, line: 'Perching stool', paidBy: '', wish: 'Perching stool' },
  ],
  wishes: [
    {
      ...{ daysBefore: 100, what: 'Perching stool', why: 'To cook a meal without standing', line: 'Perching stool', limit: 9_000 },
      ...{ approvedAfter: 12, approvedIn: 'Support plan, page 4' },
      quotes: [
        { seller: 'Mobility Store', amount: 8_190 },
        { seller: 'Comfort Aids', amount: 9_450, note: 'With delivery' },
      ],
    },
    {
      ...{ daysBefore: 24, what: 'Air conditioner', why: 'To stay well at home in hot weeks, in place of weekend hours', line: 'Running costs', limit: 42_000 },
      ...{ approvedAfter: 9, approvedIn: 'Letter about the weekend hours' },
      quotes: [
        { seller: 'Cool Rooms', amount: 38_900 },
        { seller: 'Electric Corner', amount: 41_500, note: 'Fitted' },
      ],
    },
    { daysBefore: 10, what: 'Large-key telephone', why: 'To call for help without glasses', line: 'Running costs', limit: 6_500 },
    {
      ...{ daysBefore: 80, what: 'Garden chair', why: 'To sit outside', line: 'Running costs', limit: 12_000 },
      ...{ refusedAfter: 15, refusedWhy: 'Not for a need in the plan.' },
    },
  ],
  inventory: [{ daysBefore: 66, item: 'Perching stool', seller: 'Mobility Store', price: 8_190, guaranteeDays: 90, keptAt: 'Kitchen' }],
  cheque: { daysBefore: 5, to: 'Window cleaner', amount: 5_800, reference: 'CHQ 100012' },
  spending: [
    { words: 'SEAVIEW', source: 'Agreement, page 3: stays away', why: 'Respite stay, in the plan', agreedBy: 'Social worker' },
    { words: 'CITY WHEELCHAIRS', source: 'Agreement, page 3: equipment' },
  ],
  papersNeeded: [{ category: 'activity', over: 2_500 }, { category: 'payroll_service', over: 2_500 }, { category: 'pension' }, { category: 'hmrc' }],
  letters: [
    {
      ...{ daysBefore: 215, what: 'budget', about: 'The new weekly amount', amount: 61_240 },
      reasons: { found: 'needs;service;hours;sum;contribution;frequency;involved', unclear: 'rate;points' },
    },
    {
      ...{ daysBefore: 55, what: 'agreed', about: 'The club trip in place of four evenings' },
      replyDays: 14,
      repliedAfter: 6,
      decided: 'Agreed for this year.',
    },
    { daysBefore: 16, what: 'money_back', about: 'Money left over', amount: 41_275, says: 'amount;reason', replyDays: 28 },
  ],
  bankStops: 1,
};

const DEPUTY: ExampleAccount = {
  reference: 'DP-1002',
  person: 'Margaret Example',
  council: 'Anyshire County Council',
  ask: 'Mara Sample, 01632 960145',
  mandate: {
    ...{ role: 'deputy', who: 'Ruth Example', document: 'Order of the Court of Protection, property and affairs', scope: 'money;staff;see' },
    ...{ agreedBy: 'Court of Protection', reviewAfter: 74 },
  },
  bank: 'nationwide',
  openingBalance: 184_500,
  model: 'gross_invoiced',
  paidEvery: 'monthly_by_days',
  weeklyGross: { first: 38_290, then: 40_180 },
  contribution: { first: 6_120, then: 6_480 },
  standingOrder: { first: 24_480, then: 25_920 },
  surplusWeeks: 8,
  assistants: [],
  agency: { supplier: 'Brightside Support', hoursPerWeek: 1400, rate: { first: 2_380, then: 2_495 }, disputed: true },
  regular: [{ who: 'DIAL A RIDE', reference: 'WEEKLY', amount: -1_640, afterDays: 4, everyDays: 7 }],
  funds: [['main', 'Adult social care', 'no']],
  plan: [
    { line: 'Care at home', outcome: 'Living in my own home', kind: 'agency_hours', hours: 1400, rate: { first: 2_380, then: 2_495 }, amount: null },
    { line: 'Getting out', outcome: 'Lunch club twice a month', kind: 'weekly', hours: null, rate: null, amount: still(1_800) },
    { line: 'Bath lift', outcome: 'Washing safely', kind: 'one_off', hours: null, rate: null, amount: still(24_900) },
  ],
  moves: [],
  rules: [
    ['DIRECT PAYMENT', 'in', 'direct_payment', '', 'main'],
    ['DIAL A RIDE', 'out', 'transport', 'Getting out', 'main'],
  ],
  events: [{ daysBefore: 22, who: 'GREENFIELD CHEMIST', reference: '', amount: -1_245 }],
  purchases: [
    { daysBefore: 60, supplier: 'Bathing Aids Direct', item: 'Bath lift', amount: 23_750, line: 'Bath lift', paidBy: 'Ruth Example' },
    // Not paid yet, and not paid back yet.
    { daysBefore: 6, supplier: 'Bathing Aids Direct', item: 'Bath mat', amount: 1_150, line: 'Bath lift', paidBy: '', onAccount: true },
    { daysBefore: 5, supplier: 'Greenfield Chemist', item: 'Pill box', amount: 640, line: '', paidBy: 'Ruth Example' },
  ],
  decisions: [
    {
      ...{ daysBefore: 64, title: 'A lift for the bath', amount: 23_750, assessedBy: 'Dr Sample', decidedBy: 'Ruth Example' },
      ...{ whyNow: 'Washing was no longer safe', wishes: 'Wants to go on having a bath, not a shower', chosen: 'She can still bathe at home' },
    },
  ],
  told: [
    { daysBefore: 50, what: 'manager_paid', who: 'Ruth Example', agreedBy: 'Social worker', document: 'Letter to the council, with the receipt of the lift' },
  ],
  own: [
    {
      ...{ name: 'Current account', bank: 'Example Bank', kind: 'current', lastDigits: '4821', sortCode: '00-11-22' },
      held: [
        [365, 96_230],
        [729, 118_040],
      ],
      newest: 121_815,
    },
    {
      ...{ name: 'Savings', bank: 'Example Building Society', kind: 'savings', lastDigits: '7735', sortCode: '00-33-44' },
      held: [[365, 325_300]],
      newest: 431_250,
    },
  ],
  report: {
    assets: 1_685_000,
    opening: 421_530,
    contacts: 'Her brother, and the doctor',
    visits: 'Ruth sees her three times a week. Brightside Support comes each day.',
  },
  papersNeeded: [{ category: 'transport', over: 2_500 }],
  cheque: null,
  bankStops: 2,
};

const MANAGED: ExampleAccount = {
  reference: 'DP-1003',
  person: 'Joe Example',
  council: 'Northmoor Council',
  ask: 'Fairhand Accounts, 01632 960177',
  mandate: {
    ...{ role: 'managed', who: 'Northmoor Payment Service', document: 'Service agreement, signed by the person', scope: 'money;plan;see' },
    ...{ agreedBy: 'Northmoor Council', endsAfter: 61 },
  },
  fee: {
    ...{ supplier: 'Northmoor Payment Service', what: 'Managed account', amount: 1_500, vat: 20, line: 'Payroll' },
    clause: 'Service agreement, part 3',
  },
  bank: 'starling',
  openingBalance: 96_000,
  model: 'contribution_first',
  stop: { daysBefore: 75, days: 10, reason: 'In hospital' },
  paidEvery: '2_weekly',
  weeklyGross: { first: 26_400, then: 27_650 },
  lowered: { daysAfter: 25, weeklyGross: 22_120 },
  contribution: { first: 1_550, then: 1_700 },
  standingOrder: { first: 6_200, then: 6_800 },
  surplusWeeks: 4,
  assistants: [
    {
      name: 'Priya Model',
      born: '1991-05-06',
      hoursPerWeek: 1400,
      rate: { first: 1_300, then: 1_365 },
      nightRate: { first: 1_450, then: 1_525 },
      pension: false,
      method: 'regular',
      week: [
        { weekday: 1, hours: 500, starts: '07:30' },
        { weekday: 4, hours: 500, starts: '07:30' },
        { weekday: 6, hours: 400, starts: '19:00', isNight: true },
      ],
    },
  ],
  agency: null,
  regular: [
    { who: 'Swim Centre', reference: 'LESSON', amount: -1_150, afterDays: 5, everyDays: 7 },
    { who: 'Fairpay Payroll', reference: 'FEE', amount: -1_800, afterDays: 18, everyDays: 28 },
  ],
  funds: [['main', 'Adult social care', 'no']],
  plan: [
    { line: 'Support worker', outcome: 'Learning to travel on my own', kind: 'pa_hours', hours: 1400, rate: { first: 1_490, then: 1_565 }, amount: null },
    { line: 'Swimming', outcome: 'Keeping fit', kind: 'weekly', hours: null, rate: null, amount: still(1_200) },
    { line: 'Payroll', outcome: 'Being a good employer', kind: 'yearly', hours: null, rate: null, amount: still(23_400) },
  ],
  moves: [],
  rules: [
    ['DIRECT PAYMENT', 'in', 'direct_payment', '', 'main'],
    ['CONTRIBUTION', 'in', 'contribution', '', 'main'],
    ['HMRC', 'out', 'hmrc', '', 'main'],
    ['Swim Centre', 'out', 'activity', 'Swimming', 'main'],
    ['Fairpay', 'out', 'payroll_service', 'Payroll', 'main'],
  ],
  events: [],
  purchases: [],
  letters: [
    {
      ...{ daysBefore: 9, what: 'budget', about: 'Less from next month', amount: 22_120 },
      reasons: { found: 'needs;service;frequency', unclear: 'hours;changed' },
    },
  ],
  unmet: [{ daysBefore: 12, need: 'Somebody to learn the bus route with', hours: '2', happened: 'Priya was ill, and he did not go.' }],
  papersNeeded: [
    { category: 'activity', over: 2_500 },
    { category: 'payroll_service', over: 2_500 },
  ],
  cheque: null,
  bankStops: 16,
};

/** The days the example can be made for: with the eighteen months before, and what is due after, all its days are days of the calendar here. */
export const EXAMPLE_DAYS: { readonly first: Day; readonly last: Day } = { first: '1950-01-01', last: '2199-12-31' };

/** The three folders, their last day `to` (yesterday, for someone who looks around today). */
export function exampleFolders(to: Day): { readonly reference: string; readonly files: readonly FolderFile[] }[] {
  return [EMPLOYER, DEPUTY, MANAGED].map((example) => ({ reference: example.reference, files: tell(example, to) }));
}
