/** One bank file with the lines of many accounts, looked at and brought in as one change. In a file of its own, made anew each time. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningProgram } from '../core/api/caller.ts';
import { pounds } from '../core/example/folder.ts';
import { addDays } from '../core/values/day.ts';
import { plainAccount } from '../tests/ledger.ts';
import { call } from './example-data.ts';
import { directProgram, outFolder } from './generate.ts';
import type { Measured } from './measure.ts';
import { measure } from './measure.ts';

const ACCOUNTS = 200;
const LINES_EACH = 50;
const HEAD = 'Date, Type, Description, Value, Balance, Account Name, Account Number';

/** Newest first, as NatWest gives it; a line a day. */
function rowsOf(number: number, from: string, lines: number, opening: number): string[] {
  let balance = opening;
  const rows = Array.from({ length: lines }, (_, index) => {
    const amount = index % 3 === 0 ? 30_000 + number : -9_000 - index;
    balance += amount;
    const date = addDays(from, index).split('-').toReversed().join('/');
    return `${date},BAC,"'PAYMENT ${index} OF ${number}",${pounds(amount)},${pounds(balance)},"'CLIENT","'600000-${10_000_000 + number}"`;
  });
  return rows.toReversed();
}

function fileOf(program: RunningProgram, path: string, rows: readonly string[]): string {
  return program.addFile({ path, bytes: new TextEncoder().encode([HEAD, ...rows].join('\n')) }).id;
}

export async function measureMany(): Promise<Measured[]> {
  const path = join(outFolder, 'many.headroom');
  rmSync(path, { force: true });
  const program = directProgram();
  try {
    await call(program, 'file.create', { path });
    for (let number = 0; number < ACCOUNTS; number += 1) {
      const { account } = await call(program, 'accounts.create', plainAccount(`BK-${number}`));
      await call(program, 'bank.import', { account, file: fileOf(program, 'first.csv', rowsOf(number, '2026-04-06', 1, 100_000)) });
    }
    const rows = Array.from({ length: ACCOUNTS }, (_, number) => rowsOf(number, '2026-05-01', LINES_EACH, 130_000 + number)).flat();
    const file = fileOf(program, 'all.csv', rows);
    return [
      await measure({
        ...{ warmUp: 0, runs: 3 },
        work: `one bank file of ${ACCOUNTS} accounts, ${ACCOUNTS * LINES_EACH} lines, looked at and brought in`,
        target: 3000,
        run: async () => {
          const began = performance.now();
          const { sections } = await call(program, 'bank.previewMany', { file });
          const parts = sections.flatMap(({ accountInFile, of, fresh }) =>
            of && accountInFile !== null && fresh === LINES_EACH ? [{ accountInFile, account: of.account, bankAccount: of.bankAccount }] : [],
          );
          const accounts = parts.map(({ account }) => account);
          const result = await program.callUnknown('bank.importMany', { accounts, file, sections: parts });
          const took = performance.now() - began;
          if (!result.ok || parts.length !== ACCOUNTS) throw new Error('not all of it came in');
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
