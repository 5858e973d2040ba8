/** One person's books of very many bank lines, handed over: made as one encrypted file, and taken into an empty one, where every figure is worked out anew. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { plainAccount } from '../tests/ledger.ts';
import { call, importText } from './example-data.ts';
import { directProgram, outFolder } from './generate.ts';
import type { Measured } from './measure.ts';
import { measure } from './measure.ts';
import { statement } from './statement.ts';

const LINES = 20_000;
const A_DAY = 40;
const RUNS = 3;
const PASSPHRASE = 'seven brown kettles sing';

export async function measureHandover(): Promise<Measured> {
  const paths = ['giver', ...Array.from({ length: RUNS }, (_, run) => `taker-${run}`)].map((name) => join(outFolder, `handover-${name}.headroom`));
  const clear = (): void => paths.forEach((path) => ['', '-evidence'].forEach((end) => rmSync(`${path}${end}`, { force: true })));
  clear();
  const [giverPath = '', ...takers] = paths;
  const giver = directProgram();
  try {
    await call(giver, 'file.create', { path: giverPath });
    const { account } = await call(giver, 'accounts.create', plainAccount('LARGE'));
    await importText(giver, account, statement(LINES, A_DAY));
    return await measure({
      ...{ warmUp: 0, runs: RUNS },
      work: `an account of ${LINES} lines handed over: made, and taken into another file`,
      target: 10_000,
      run: async (n) => {
        const taker = directProgram();
        try {
          await call(taker, 'file.create', { path: takers[n] ?? '' });
          const began = performance.now();
          const { file } = await call(giver, 'handover.make', { account, to: 'Meadow Support', passphrase: PASSPHRASE });
          const bytes = giver.takeFile(file.id)?.bytes;
          if (!bytes) throw new Error('no file was made');
          const given = taker.addFile({ path: 'Large.headroom-person', bytes });
          await call(taker, 'handover.take', { file: given.id, passphrase: PASSPHRASE });
          return performance.now() - began;
        } finally {
          await taker.close();
        }
      },
    });
  } finally {
    await giver.close();
    clear();
  }
}
