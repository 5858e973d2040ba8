/** A file to look at only, in a browser: Money says that words of other days are not in it, and every balance is there. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { lloyds } from '../ledger.ts';
import { newAccount, sendFile } from './account-fixture.ts';
import { makeFile } from './accounts.ts';

let program: ProgramInBrowser;
beforeAll(async () => {
  program = await openProgramInBrowser();
});
afterAll(() => program.close());

test('Money names the days whose words are there', async () => {
  const { host, page } = program;
  await makeFile(host, 'Giver');
  const account = await newAccount(host);
  const lines = [
    { day: '2026-05-05', text: 'SWIMMING CLUB', amount: -1_100 },
    { day: '2026-07-03', text: 'RIVERSIDE CLUB', amount: -800 },
  ];
  const { path, text } = lloyds('bank.csv', lines);
  await host.call('bank.import', { account, file: await sendFile(host, path, text) });
  const days = { until: '2099-01-01', from: '2026-07-01', upTo: '2026-07-31' };
  const passphrase = 'seven brown kettles';
  const made = await host.call('handover.makeLook', { account, to: 'An auditor', passphrase, ...days });
  const file = made.ok ? (made.value as { file: { id: string } }).file.id : '';
  const bytes = new Uint8Array(
    await (await fetch(`http://127.0.0.1:${host.port}/files/${file}`, { headers: { authorization: `Bearer ${host.token}` } })).arrayBuffer(),
  );
  await host.call('file.close', {});
  const looked = await host.call('handover.look', {
    file: await sendFile(host, 'X.headroom-person', bytes),
    passphrase,
    path: join(host.home, 'Documents', 'Look.headroom'),
  });
  expect(looked.ok).toBe(true);
  await page.reload();
  await page.evaluate(() => location.assign('#/1/money'));
  await page.getByText('Words of other days than 1 to 31 July 2026 are not in this file.', { exact: false }).waitFor();
  await page.getByText('RIVERSIDE CLUB').first().waitFor();
  await page.getByText('Left out 1').first().waitFor();
  expect(await page.getByText('SWIMMING CLUB').count()).toBe(0);
});
