/** A pay run of three assistants with a year of hours and payslips, holiday and sickness among them; and those of very many accounts. In files of their own, made anew each time. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningProgram } from '../core/api/caller.ts';
import type { PayPeriod } from '../core/pay/run.ts';
import { addDays } from '../core/values/day.ts';
import { plainAccount } from '../tests/ledger.ts';
import { call } from './example-data.ts';
import { directProgram, outFolder } from './generate.ts';
import type { Measured } from './measure.ts';
import { measure } from './measure.ts';

const OPENED = '2025-10-27';
const PERIODS = 13;
const DAYS = 28;

function periodAt(number: number): PayPeriod {
  const periodStart = addDays(OPENED, number * DAYS);
  return { periodStart, periodEnd: addDays(periodStart, DAYS - 1), paidOn: addDays(periodStart, DAYS + 4) };
}

/** Thirteen periods with payslips, and the hours of the one after them. */
async function yearOfPay(program: RunningProgram): Promise<number> {
  const { account } = await call(program, 'accounts.create', { ...plainAccount('PAY'), openedOn: OPENED, planYearStart: OPENED, firstPaymentOn: OPENED });
  const save = async (type: 'people' | 'payRates' | 'payDetails', fields: object): Promise<number> =>
    (await call(program, 'records.save', { account, type, fields: { ...fields } })).id;
  const details = { from: OPENED, frequency: '4_weekly', taxCode: '1257L', basis: 'cumulative', niLetter: 'A', pension: 'at_source' };
  for (const name of ['Ada Bench', 'Ben Bench', 'Cy Bench']) {
    const person = await save('people', { name, started: OPENED, holidayMethod: 'irregular' });
    for (const [kind, rate] of Object.entries({ standard: 1_350, weekend: 1_500, bank_holiday: 2_000 }))
      await save('payRates', { person, from: OPENED, rate, kind });
    await save('payDetails', { ...details, person });
    const cells = Array.from({ length: (PERIODS + 1) * DAYS }, (_, day) => {
      const kind = day % DAYS === 26 ? 'holiday' : day >= PERIODS * DAYS && day % DAYS < 3 ? 'sick' : 'worked';
      return { person, day: addDays(OPENED, day), was: null, now: { hours: 400 + (day % 3) * 50, kind } as const };
    });
    for (let from = 0; from < cells.length; from += DAYS) await call(program, 'hours.save', { account, cells: cells.slice(from, from + DAYS) });
  }
  for (let number = 0; number < PERIODS; number += 1) {
    const { rows, seen } = await call(program, 'pay.run', { account, ...periodAt(number) });
    await call(program, 'pay.post', { account, ...periodAt(number), seen, payslips: rows.map(({ person }) => ({ person, figures: null })) });
  }
  return account;
}

const ACCOUNTS = 200;
const ASSISTANTS = 500;
const BROKER = { periodStart: '2026-04-06', periodEnd: '2026-05-03', paidOn: '2026-05-01' };
const AFTER = '2026-06-01';

/** Accounts of two or three assistants each, with a payslip and the hours of the four weeks after it. */
async function brokersAccounts(program: RunningProgram): Promise<void> {
  let left = ASSISTANTS;
  for (let number = 0; number < ACCOUNTS; number += 1) {
    const reference = `BR-${number}`;
    const { account } = await call(program, 'accounts.create', {
      ...plainAccount(reference),
      openedOn: '2026-04-06',
      planYearStart: '2026-04-06',
      firstPaymentOn: '2026-04-06',
    });
    const save = async (type: 'people' | 'payRates' | 'payDetails' | 'payslips', fields: object): Promise<number> =>
      (await call(program, 'records.save', { account, type, fields: { ...fields } })).id;
    const count = Math.round(left / (ACCOUNTS - number));
    left -= count;
    for (let each = 0; each < count; each += 1) {
      const person = await save('people', { name: `Assistant ${each}`, started: '2026-04-06', holidayMethod: 'irregular' });
      await save('payRates', { person, from: '2026-04-06', rate: 1_350, kind: 'standard' });
      await save('payDetails', {
        person,
        from: '2026-04-06',
        frequency: '4_weekly',
        taxCode: '1257L',
        basis: 'cumulative',
        niLetter: 'A',
        pension: 'at_source',
      });
      const none = { tax: 0, employeeNi: 0, employerNi: 0, employeePension: 0, employerPension: 0 };
      await save('payslips', { person, ...BROKER, ...none, gross: 40_000, net: 40_000 });
      const cells = Array.from({ length: DAYS }, (_, day) => ({
        person,
        day: addDays('2026-05-04', day),
        was: null,
        now: { hours: 400, kind: 'worked' } as const,
      }));
      await call(program, 'hours.save', { account, cells });
    }
  }
}

/** All of them worked out, and then written down as one change. */
async function measureBroker(): Promise<Measured[]> {
  const path = join(outFolder, 'broker.headroom');
  rmSync(path, { force: true });
  const program = directProgram();
  try {
    await call(program, 'file.create', { path });
    await brokersAccounts(program);
    return [
      await measure({
        ...{ warmUp: 0, runs: 3 },
        work: `the pay of ${ACCOUNTS} accounts (${ASSISTANTS} assistants), worked out and written down`,
        target: 5000,
        run: async () => {
          const began = performance.now();
          const found = await call(program, 'pay.runs', { on: AFTER });
          const runs = found.map(({ account, periodStart, periodEnd, paidOn, frequency, seen, rows }) => ({
            ...{ account, periodStart, periodEnd, paidOn, frequency, seen },
            people: rows.map(({ person }) => person),
          }));
          const accounts = runs.map(({ account }) => account);
          const result = await program.callUnknown('pay.postAll', { accounts, runs });
          const took = performance.now() - began;
          if (!result.ok || runs.length !== ACCOUNTS) throw new Error('not all of it was written down');
          await call(program, 'changes.undoBatch', { accounts, change: result.change ?? 0 });
          return took;
        },
      }),
    ];
  } finally {
    await program.close();
    rmSync(path, { force: true });
  }
}

export async function measurePay(): Promise<Measured[]> {
  const path = join(outFolder, 'pay.headroom');
  rmSync(path, { force: true });
  const program = directProgram();
  try {
    await call(program, 'file.create', { path });
    const account = await yearOfPay(program);
    return [
      await measure({
        work: 'a pay run of three assistants with a year of hours and payslips',
        target: 30,
        run: async () => {
          const { rows } = await call(program, 'pay.run', { account, ...periodAt(PERIODS) });
          if (rows.filter(({ figures }) => figures?.sickPay && figures.holidayPay).length !== 3) throw new Error('not all of it is worked out');
        },
      }),
      ...(await measureBroker()),
    ];
  } finally {
    await program.close();
    rmSync(path, { force: true });
  }
}
