/**
 * Looking ahead in an account with a large plan: 60 lines, each with another price or another amount from the middle of the year on, the
 * council's schedule and those of ten other payers, a whole year ahead. In a file of its own, made anew each time.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningProgram } from '../core/api/caller.ts';
import type { WhatIf } from '../core/api/figures.ts';
import { plainAccount } from '../tests/ledger.ts';
import { call } from './example-data.ts';
import { directProgram, outFolder } from './generate.ts';
import type { Measured } from './measure.ts';
import { measure } from './measure.ts';

const LINES = 60;
const PAYERS = 10;
const FROM = '2026-04-06';

async function largePlan(program: RunningProgram): Promise<number> {
  const { account } = await call(program, 'accounts.create', { ...plainAccount('LARGE-PLAN'), weeklyGross: 500_000, openingBalance: 2_000_000 });
  const save = (type: 'plan' | 'funds' | 'fundPayments' | 'contributionRates', fields: object): Promise<unknown> =>
    call(program, 'records.save', { account, type, fields: { ...fields } });
  for (let month = 5; month <= 12; month += 1) await save('contributionRates', { from: `2026-${String(month).padStart(2, '0')}-06`, weekly: 5_000 + month });
  for (let number = 0; number < PAYERS; number += 1) {
    const fund = `payer${number}`;
    await save('funds', { fund, name: fund, ringFenced: number % 2 === 0, payer: `Payer ${number}` });
    await save('fundPayments', { fund, from: FROM, weekly: 2_000 + number, paidEvery: '2_weekly', firstPaymentOn: '2026-04-08' });
  }
  for (let number = 0; number < LINES; number += 1) {
    const line = { line: `Line ${number}`, outcome: '', fund: number < PAYERS ? `payer${number}` : 'main' };
    const kind =
      number % 3 === 0
        ? { kind: 'pa_hours', hoursPerWeek: 300, rate: 1_375 }
        : number % 3 === 1
          ? { kind: 'agency_hours', hoursPerWeek: 200, rate: 2_469 }
          : { kind: 'weekly', amount: 4_000 };
    await save('plan', { ...line, ...kind, from: FROM, to: '2026-10-05' });
    await save('plan', { ...line, ...kind, from: '2026-10-06', ...('rate' in kind ? { rate: (kind.rate ?? 0) + 50 } : { amount: 4_200 }) });
  }
  return account;
}

const WHAT_IFS: readonly (readonly WhatIf[])[] = [
  [{ kind: 'rate', line: 'Line 0', from: '2026-07-01', pence: 1_450 }],
  [{ kind: 'gross', from: '2026-09-01', percent: -20 }],
  [
    { kind: 'emergency', from: '2026-08-01', weeks: 6, hoursPerWeek: '20', pence: 2_515 },
    { kind: 'purchase', on: '2026-08-15', pence: 40_000 },
  ],
  [{ kind: 'payer', from: '2026-06-01', pence: 4_000, paidEvery: '4_weekly', firstPaymentOn: '2026-06-08' }],
];

export async function measureAhead(): Promise<Measured[]> {
  const path = join(outFolder, 'large-plan.headroom');
  rmSync(path, { force: true });
  const program = directProgram();
  try {
    await call(program, 'file.create', { path });
    const account = await largePlan(program);
    const whatIfs = WHAT_IFS.map((changes) => [...changes]);
    return [
      await measure({
        work: 'a year ahead of a plan with 60 lines',
        target: 20,
        run: async () => void (await call(program, 'figures.ahead', { account, on: FROM })),
      }),
      await measure({
        work: '  four what-ifs compared',
        target: 60,
        run: async () => void (await call(program, 'figures.lookingAhead', { account, on: FROM, whatIfs })),
      }),
    ];
  } finally {
    await program.close();
    rmSync(path, { force: true });
  }
}
