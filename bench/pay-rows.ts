/** A pay run of three assistants with a year of hours and payslips, holiday and sickness among them. In a file of its own, made anew each time. */
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
    ];
  } finally {
    await program.close();
    rmSync(path, { force: true });
  }
}
