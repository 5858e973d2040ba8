/**
 * A whole tax year of two assistants by screen and keyboard alone: hours week by week, a pay run every four weeks, a rise, two weeks of sickness,
 * holidays, and one who leaves. Every payslip, what is owed at the end, and the money to keep are those of sums of their own below.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, formatDay, formatDays } from '../../core/values/day.ts';
import { formatMoney } from '../../core/values/money.ts';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { newAccount } from './account-fixture.ts';
import { makeFile } from './accounts.ts';
import { choose, pick, press, reach, showTab, writeDay } from './keyboard.ts';
import { openForm, typeRecord } from './record-typing.ts';

/** A Monday, and the Sunday 52 weeks later: within the tax year 2025-26. */
const FIRST = '2025-04-07';
const LAST = '2026-04-05';
const PERIODS = 13;
const AMARA = 'Amara Osei';
const BRYN = 'Bryn Howell';
const BRYN_LEAVES = '2025-12-14';
const RISE = '2025-10-06';

/** Amara works 5 hours Monday to Friday, Bryn 6 on Tuesday and Thursday. */
type Week = Readonly<Record<string, readonly string[]>>;
const WORK = ['5', '5', '5', '5', '5', '', ''];
const week = (amara: readonly string[], bryn: readonly string[] = ['', '6', '', '6', '', '', '']): Week => ({ [AMARA]: amara, [BRYN]: bryn });
const all = (kind: string): readonly string[] => WORK.map((hours) => (hours === '' ? '' : `${kind}${hours}`));
const SPECIAL: Readonly<Record<string, Week>> = {
  '2025-07-07': week(WORK, ['', 'h6', '', 'h6', '', '', '']),
  '2025-07-14': week(WORK, ['', 'h6', '', 'h6', '', '', '']),
  '2025-08-04': week(all('h')),
  '2025-08-11': week(all('h')),
  '2025-11-03': week(all('s')),
  '2025-11-10': week(all('s')),
  // What is left of her holiday is paid with the last pay.
  '2025-12-08': week(WORK, ['', '6', '', '6', 'h22.4', '', '']),
};

/** Days of the pay period with this number, from 1 on; it is paid on its last Friday. */
function period(number: number) {
  const periodStart = addDays(FIRST, 28 * (number - 1));
  const periodEnd = addDays(periodStart, 27);
  return { periodStart, periodEnd, paidOn: addDays(periodEnd, -2) };
}

interface Slip {
  readonly person: string;
  readonly periodEnd: string;
  readonly gross: number;
  readonly tax: number;
  readonly employeeNi: number;
  readonly employerNi: number;
  readonly employeePension: number;
  readonly employerPension: number;
  readonly net: number;
}

/** To the nearest penny; the figures of this year have no halves but one, and half a penny of National Insurance is dropped. */
const nearest = (numerator: number, denominator: number): number => Math.ceil(numerator / denominator - 0.5) + 0;

/** National Insurance of four weeks by letter A: 8 % above £967.00, and the employer's 15 % above £385.00. */
const nationalInsurance = (gross: number) => ({
  employeeNi: nearest(Math.max(0, gross - 96_700) * 8, 100),
  employerNi: nearest(Math.max(0, gross - 38_500) * 15, 100),
});

/**
 * 100 hours at £13.00 are £1,300.00. In the seventh period the rate rises after two weeks: 50 hours at each. In the eighth two weeks are worked and
 * two sick: 50 hours at £14.00, and of ten days three are waited for: 7 x £118.75 / 5 = £166.25.
 */
const AMARA_GROSS = [...Array.from({ length: 6 }, () => 130_000), 65_000 + 70_000, 70_000 + 16_625, ...Array.from({ length: 5 }, () => 140_000)];
/** 48 hours at £13.50; with the last 22.4 hours of holiday, £302.40. */
const BRYN_GROSS = [...Array.from({ length: 8 }, () => 64_800), 64_800 + 30_240];

/** @param taxToDate what is due of the pay so far, in periods so far. */
function slips(person: string, gross: readonly number[], hasPension: boolean, taxToDate: (pay: number, periods: number) => number): readonly Slip[] {
  let [paid, taxed] = [0, 0];
  return gross.map((pay, index) => {
    paid += pay;
    const tax = taxToDate(paid, index + 1) - taxed;
    taxed += tax;
    // Of pay above £480.00: 5 %, a fifth of which the scheme claims from HMRC, and the employer's 3 %.
    const pensionable = hasPension ? Math.max(0, pay - 48_000) : 0;
    const employeePension = nearest(pensionable * 4, 100);
    const insured = nationalInsurance(pay);
    return {
      ...{ person, periodEnd: period(index + 1).periodEnd, gross: pay, tax, ...insured, employeePension },
      employerPension: nearest(pensionable * 3, 100),
      net: pay - tax - insured.employeeNi - employeePension,
    };
  });
}

/** 20 % of whole pounds: of Amara's above £241.92 a week (code 1257L), of all of Bryn's (code BR). */
const basicRate = (pay: number): number => Math.floor(Math.max(0, pay) / 100) * 20;
const EXPECTED = [
  ...slips(AMARA, AMARA_GROSS, true, (pay, periods) => basicRate(pay - 24_192 * 4 * periods)),
  ...slips(BRYN, BRYN_GROSS, false, (pay) => basicRate(pay)),
];
const sum = (...fields: readonly Exclude<keyof Slip, 'person' | 'periodEnd'>[]): number =>
  EXPECTED.reduce((total, slip) => fields.reduce((part, field) => part + slip[field], total), 0);
/** Of Amara, 5.6 weeks of 25 hours for 364 of 365 days, less the 50 that were taken, at £14.00. Bryn's are all taken: 5.6 x 12 x 252 / 365 is 46.4. */
const HOLIDAY = nearest(((5.6 * 25 * 364) / 365 - 50) * 1400, 1);
/** Four whole years, all of them over 40: 6 weeks of 25 hours at £14.00. */
const REDUNDANCY = 6 * 25 * 1400;

let program: ProgramInBrowser;
let page: Page;
let account: number;
let pointers = 0;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await page.exposeFunction('pointerCame', () => {
    pointers += 1;
  });
  await page.addInitScript(() => {
    const came: unknown = Reflect.get(window, 'pointerCame');
    if (typeof came === 'function') addEventListener('pointerdown', () => void came(), true);
  });
  const { host } = program;
  await makeFile(host, 'A year of pay');
  account = await newAccount(host, { openedOn: FIRST, planYearStart: FIRST, firstPaymentOn: FIRST });
  const banks = await called<{ records: readonly { record: { id: number } & Record<string, unknown> }[] }>('records.list', { account, type: 'bankAccounts' });
  const bank = banks.records[0]?.record;
  if (!bank) throw new Error('no bank account');
  const { id, ...fields } = bank;
  // All is known to the last day: the bank shows no payment.
  await called('records.save', { account, type: 'bankAccounts', id, fields: { ...fields, nothingMoreUpTo: LAST } });
  await page.goto('about:blank');
  await page.goto(host.address);
  await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
});
afterAll(() => program.close());

async function called<T>(method: string, input: object): Promise<T> {
  const answer = await program.host.call(method, input);
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value as T;
}

/** How many of a kind are on file. */
async function countOf(type: string): Promise<number> {
  return (await called<{ total: number }>('records.list', { account, type, limit: 1 })).total;
}

test('two assistants, their rates and their pay details', async () => {
  const regular = { started: '2022-04-04', holidayMethod: 'regular' } as const;
  const people = [
    { ...regular, name: AMARA, born: '1980-01-01', hoursPerWeek: 2500 },
    { ...regular, name: BRYN, born: '1990-01-01', hoursPerWeek: 1200 },
  ];
  await openForm(page, 'people');
  for (const person of people) await typeRecord(page, 'people', person);
  await openForm(page, 'payRates');
  for (const [person, from, rate] of [
    [AMARA, FIRST, 1300],
    [AMARA, RISE, 1400],
    [BRYN, FIRST, 1350],
  ] as const)
    await typeRecord(page, 'payRates', { person, from, rate, kind: 'standard' });
  await openForm(page, 'payDetails');
  const details = { from: FIRST, frequency: '4_weekly', basis: 'cumulative', niLetter: 'A' };
  await typeRecord(page, 'payDetails', { ...details, person: AMARA, taxCode: '1257L', pension: 'at_source' });
  await typeRecord(page, 'payDetails', { ...details, person: BRYN, taxCode: 'BR', pension: 'none' });
  expect([await countOf('people'), await countOf('payRates'), await countOf('payDetails')]).toEqual([2, 3, 2]);
});

/** Types the weeks from `from` to `to`, both Mondays, from box to box. */
async function typeWeeks(from: string, to: string, people: readonly string[]): Promise<void> {
  await press(page, 'link', 'Hours worked');
  await page.getByRole('heading', { name: 'Hours worked', level: 1, exact: true }).waitFor();
  await writeDay(page, 'The week of this day', from);
  await page.getByRole('heading', { name: formatDays(from, addDays(from, 6)) }).waitFor();
  await reach(page, 'textbox', new RegExp(`^${people[0]}, Monday`));
  for (let monday = from; monday <= to; monday = addDays(monday, 7)) {
    const hours = SPECIAL[monday] ?? week(WORK);
    for (let day = 0; day < 7; day += 1) {
      for (const person of people) {
        const text = hours[person]?.[day] ?? '';
        if (text !== '') await page.keyboard.type(text);
        await page.keyboard.press('Enter');
      }
    }
    await page
      .getByRole('button', { name: /^Save, then/ })
      .and(page.locator(':focus'))
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: formatDays(addDays(monday, 7), addDays(monday, 13)) }).waitFor();
    await page
      .getByRole('textbox', { name: new RegExp(`^${people[0]}, Monday`) })
      .and(page.locator(':focus'))
      .waitFor();
  }
}

async function openPay(): Promise<void> {
  await press(page, 'link', 'Being an employer');
  await page.getByRole('heading', { name: 'Being an employer', level: 1, exact: true }).waitFor();
  await showTab(page, 'Pay run');
}

/** Writes the pay run down that is proposed, which is that of the period. */
async function writeDown(number: number, count: string): Promise<void> {
  const { periodStart, periodEnd, paidOn } = period(number);
  await page.getByText(`${formatDays(periodStart, periodEnd)}, paid on ${formatDay(paidOn)}.`).waitFor();
  await press(page, 'button', `Write down ${count}`);
  await page
    .getByRole('status')
    .filter({ hasText: `for ${formatDay(paidOn)} written down.` })
    .waitFor();
  const next = period(number + 1);
  await press(page, 'button', `Go to the pay for ${formatDays(next.periodStart, next.periodEnd)}`);
}

describe('the year', () => {
  test('36 weeks of both are written down', { timeout: 240_000 }, async () => {
    await typeWeeks(FIRST, '2025-12-08', [AMARA, BRYN]);
    // Five days a week and two, and one of holiday.
    expect(await countOf('timesheets')).toBe(36 * 7 + 1);
  });

  test('their nine paydays', { timeout: 120_000 }, async () => {
    await openPay();
    await press(page, 'button', 'Other days');
    const { periodStart, periodEnd, paidOn } = period(1);
    await writeDay(page, 'First day it is for', periodStart);
    await writeDay(page, 'Last day it is for', periodEnd);
    await writeDay(page, 'Payday', paidOn);
    await press(page, 'button', 'Work it out');
    for (let number = 1; number <= 9; number += 1) await writeDown(number, '2 payslips');
    expect(await countOf('payslips')).toBe(18);
  });

  test('one leaves: nothing is left to be paid, and the last day is written down', async () => {
    await showTab(page, 'Leaving');
    await pick(page, 'Assistant', BRYN);
    await writeDay(page, 'Last day of work', BRYN_LEAVES);
    await choose(page, 'Why does the job end?', 'They go of their own will');
    await press(page, 'button', 'Work it out');
    await page.getByRole('row', { name: /^Work not on a payslip yet £0\.00/ }).waitFor();
    await press(page, 'button', 'Write down the last day');
    await page.getByRole('status').filter({ hasText: BRYN }).waitFor();
    const { people } = await called<{ people: readonly { name: string; left: string | null }[] }>('accounts.setup', { account });
    expect(people.map(({ name, left }) => [name, left])).toEqual([
      [AMARA, null],
      [BRYN, BRYN_LEAVES],
    ]);
  });

  test('16 weeks and four paydays of the other', { timeout: 120_000 }, async () => {
    await typeWeeks('2025-12-15', '2026-03-30', [AMARA]);
    await openPay();
    for (let number = 10; number <= PERIODS; number += 1) await writeDown(number, '1 payslip');
    expect(await countOf('payslips')).toBe(22);
  });
});

test('each payslip is the one worked out here', async () => {
  const { records } = await called<{ records: readonly { record: Slip; names: { person: string } }[] }>('records.list', {
    account,
    type: 'payslips',
    limit: 100,
  });
  const kept = records.map(({ record, names: { person } }): Slip => {
    const { periodEnd, gross, tax, employeeNi, employerNi, employeePension, employerPension, net } = record;
    return { person, periodEnd, gross, tax, employeeNi, employerNi, employeePension, employerPension, net };
  });
  const sorted = (list: readonly Slip[]): readonly Slip[] => list.toSorted((a, b) => `${a.person}${a.periodEnd}`.localeCompare(`${b.person}${b.periodEnd}`));
  expect(sorted(kept)).toEqual(sorted(EXPECTED));
});

test('what is owed at the end of the year is their sum, and the holiday', async () => {
  const { liabilities } = await called<{ liabilities: object }>('figures.overview', { account, on: LAST });
  const expected = { wages: sum('net'), hmrc: sum('tax', 'employeeNi', 'employerNi'), pension: sum('employeePension', 'employerPension'), holiday: HOLIDAY };
  expect(liabilities).toMatchObject({ ...expected, total: Object.values(expected).reduce((total, part) => total + part, 0) });
});

test('the money to keep says the same on screen, with redundancy pay beside it', async () => {
  await press(page, 'link', 'Being an employer');
  await showTab(page, 'Money to keep');
  await page.getByText('At the end of 5 April 2026.').waitFor();
  const needed = async (row: RegExp): Promise<string | undefined> =>
    (await page.getByRole('row', { name: row }).first().getByRole('cell').allTextContents())[0];
  expect(await needed(/^Holiday earned and not taken/)).toBe(formatMoney(HOLIDAY));
  expect(await needed(/^Tax and National Insurance/)).toBe(formatMoney(sum('tax', 'employeeNi', 'employerNi')));
  expect(await needed(/^Pension scheme/)).toBe(formatMoney(sum('employeePension', 'employerPension')));
  expect(await needed(/^Redundancy pay/)).toBe(formatMoney(REDUNDANCY));
});

test('no pointer was used, and the page did nothing that it must not do', () => {
  expect(pointers).toBe(0);
  expect(program.faults).toEqual([]);
});
