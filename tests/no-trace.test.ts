/**
 * No trace in clear: a whole session with names, figures and notes that can't be mistaken, in the desktop program, over the web host
 * (with the browser's own folder) and from the terminal. Then every file that was written or changed is searched for them, and so is
 * what the program printed. Each has a home and a folder for temporary files of its own; the system's own one is searched too.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../build/find-browser.ts';
import type { Bridge } from '../core/api/bridge.ts';
import type { Result } from '../core/api/method.ts';
import { findElectron, startDesktopProgram } from './electron.ts';
import { temporaryHome } from './home.ts';
import type { Home } from './home.ts';
import { runCommand } from './hosts.ts';
import { lloyds, plainAccount } from './ledger.ts';
import { causeFault } from './own-fault.ts';
import { notTested } from './not-tested.ts';
import { changedSince, filesBelow, tracesOf } from './traces.ts';
import { startWebHost } from './web-host.ts';

const runtime = findElectron();
if (typeof runtime === 'string') notTested('traces of the desktop program', runtime);

/** These sources have the words in them, and may lie in the folder for temporary files. */
const HERE = join(import.meta.dirname, '..');
const PASSPHRASE = 'velvet anchor thistle';
const NEXT = 'copper hammock violet';
const WORDS = ['Quillon', 'Marchbanks', 'QZ-73519', 'Wexcombe', 'Ferrywhistle', 'kettlefish', 'Dunnockbrae', '8361.47', '8,361.47', PASSPHRASE, NEXT] as const;
const account = { ...plainAccount('QZ-73519'), person: 'Quillon Marchbanks', council: 'Wexcombe Council', openingBalance: 836_147 };
const payment = {
  day: '2026-05-04',
  to: 'Ferrywhistle Plumbing',
  amount: -4711,
  invoice: null,
  category: 'other',
  planLine: null,
  reference: 'kettlefish remark',
} as const;
const part = { amount: -1250, settles: null, category: 'other', planLine: null, fund: 'main' };
const statement = lloyds('may.csv', [
  { day: '2026-05-01', text: 'DUNNOCKBRAE LTD Dunnockbrae', amount: -1250 },
  { day: '2026-05-04', text: 'Ferrywhistle Plumbing', amount: -4711 },
]);

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

/** A home with a folder for temporary files of its own. */
function home(): Home {
  const made = temporaryHome();
  const temporary = join(made.path, 'tmp');
  mkdirSync(temporary);
  return { ...made, env: { ...made.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary } };
}

type Call = (method: string, input: unknown) => Promise<Result<unknown>>;

/** `T`: what the method gives. */
async function must<T>(call: Call, method: string, input: unknown): Promise<T> {
  const result = await call(method, input);
  if (!result.ok) throw new Error(`${method}: ${result.problem.message}`);
  return result.value as T;
}

/** What somebody does in an afternoon, ending at an unsaved form. `send` holds a file for the calls. */
async function session(page: Page, path: string, call: Call, send: (path: string, text: string) => Promise<string>): Promise<void> {
  const open = async (hash: string, heading: string): Promise<void> => {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await page.getByRole('heading', { name: heading, level: 1 }).first().waitFor();
  };
  await must(call, 'file.create', { path, passphrase: PASSPHRASE });
  const { account: id } = await must<{ account: number }>(call, 'accounts.create', account);
  await must(call, 'records.save', { account: id, type: 'payments', fields: payment });
  await must(call, 'bank.import', { account: id, file: await send(statement.path, statement.text) });
  const { lines } = await must<{ lines: readonly { id: number }[] }>(call, 'bank.unexplained', { account: id, offset: 0, limit: 10 });
  await must(call, 'bank.explain', { account: id, lines: [{ line: lines[0]?.id, parts: [part] }] });
  await must(call, 'export.everything', {});
  await call('records.save', { account: id, type: 'payments', fields: { ...payment, amount: 'kettlefish' } });
  await call('bank.import', { account: 4711, file: 'Ferrywhistle' });
  await fault(call);

  await page.reload();
  await open(`#/${id}/overview?on=2026-05-05`, 'Where things stand');
  await open(`#/${id}/money`, 'Money');
  await page.getByRole('searchbox').first().fill('Ferrywhistle');
  await page.getByText('Ferrywhistle Plumbing').first().waitFor();
  await page.reload();
  await page.getByText('Ferrywhistle Plumbing').first().waitFor();
  await open(`#/${id}/bank`, 'Bank');
  await open(`#/${id}/records`, 'Records');
  await open('#/settings', 'Settings');
  await page.getByRole('button', { name: 'Check the file' }).click();
  await page.getByText(/^All is well\./).waitFor();
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
  const form = page.getByRole('form', { name: 'Change the passphrase' });
  await form.getByLabel('Passphrase now', { exact: true }).fill(PASSPHRASE);
  await form.getByLabel('New passphrase', { exact: true }).fill(NEXT);
  await form.getByLabel('The same again', { exact: true }).fill(NEXT);
  await page.keyboard.press('Enter');
  await page.getByText('Done. The file now needs its new passphrase.').waitFor();
  await page.getByRole('button', { name: 'Lock now' }).first().click();
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(NEXT);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  await open(`#/${id}/record?type=plan`, 'Add a plan line');
  await page.getByRole('combobox', { name: 'Name of the line' }).fill('Quillon kettlefish');
}

/** A fault of ours, whose own message repeats the path it was given. */
async function fault(call: Call): Promise<void> {
  const result = await causeFault(call, 'Quillon kettlefish');
  const number = /\(fault (\w+)\)/.exec(result.ok ? '' : result.problem.message)?.[1];
  const { file } = await must<{ file: string }>(call, 'program.log', {});
  expect(readFileSync(file, 'utf8')).toContain(` fault ${number}, `);
}

/** Everything that the program could write, and what it said. The net log is the test's own; it holds addresses only, but is searched too. */
function leftBy(of: Home, since: number, said: string): readonly string[] {
  const spoken = WORDS.filter((word) => said.includes(word)).map((word) => `said: ${word}`);
  return [...tracesOf(WORDS, filesBelow(of.path)), ...tracesOf(WORDS, changedSince(tmpdir(), since, [of.path, HERE])), ...spoken];
}

test('the search finds words as they are, in UTF-16, in a name, and in what is packed', () => {
  const { path, remove } = home();
  cleanUps.push(remove);
  writeFileSync(join(path, 'plain.log'), 'paid kettlefish');
  writeFileSync(join(path, 'wide.dmp'), Buffer.from('xx Quillon', 'utf16le'));
  writeFileSync(join(path, 'packed.gz'), gzipSync('Marchbanks and more'));
  writeFileSync(join(path, 'Wexcombe.txt'), '');
  writeFileSync(join(path, 'clean.txt'), 'nothing of it');
  expect(
    tracesOf(WORDS, filesBelow(path))
      .map((trace) => trace.slice(path.length + 1))
      .toSorted(),
  ).toEqual(['Wexcombe.txt: Wexcombe', 'packed.gz: Marchbanks', 'plain.log: kettlefish', 'wide.dmp: Quillon']);
});

describe.runIf(typeof runtime !== 'string')('the desktop program', () => {
  test('leaves nothing in clear, not even when its page dies', async () => {
    if (typeof runtime === 'string') return;
    const since = Date.now();
    const own = home();
    const program = await startDesktopProgram(runtime, own);
    cleanUps.push(() => program.remove());
    const { page, app } = program;
    page.setDefaultTimeout(30_000);
    let said = '';
    for (const stream of [app.process().stdout, app.process().stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    page.on('console', (message) => (said += message.text()));
    let calls = 1_000_000;
    const call: Call = (method, input) =>
      page.evaluate(({ id, name, given }) => (window as unknown as { headroom: Bridge }).headroom.call(id, name, given, () => {}), {
        id: (calls += 1),
        name: method,
        given: input,
      });
    await session(page, join(own.path, 'Documents', 'Kept.headroom'), call, (path, text) => sendFrom(page, path, text));
    const log = await must<{ file: string }>(call, 'program.log', {});
    const crashing = app.evaluate(({ crashReporter }) => ({
      reports: crashReporter.getUploadToServer(),
      more: crashReporter.getParameters(),
    }));
    expect(await crashing).toMatchObject({ reports: false, more: {} });
    await app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const loaded = new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()));
      contents?.forcefullyCrashRenderer();
      await loaded;
    });
    expect(await program.quit()).toBe(0);
    expect(readFileSync(log.file, 'utf8')).toContain(' electron: page: Error ');
    expect(leftBy(own, since, said)).toEqual([]);
  }, 120_000);
});

test('the web host leaves nothing in clear, nor does its page in the browser’s own folder', async () => {
  const since = Date.now();
  const own = home();
  const host = await startWebHost(own);
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no browser');
  const context = await chromium.launchPersistentContext(join(own.path, 'browser'), {
    executablePath,
    locale: 'en-GB',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env: own.env,
  });
  cleanUps.push(() => host.close());
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(30_000);
  await page.goto(host.address);
  await session(page, join(own.path, 'Documents', 'Kept.headroom'), host.call, (path, text) => sendFrom(page, path, text));
  await page.goto('chrome://crash').catch(() => {});
  await context.close();
  await host.end();
  expect(leftBy(own, since, host.said())).toEqual([]);
}, 120_000);

test('commands leave nothing in clear but what they print', async () => {
  const since = Date.now();
  const own = home();
  cleanUps.push(() => own.remove());
  const ledger = join(own.path, 'Documents', 'Kept.headroom');
  const env = { HEADROOM_PASSPHRASE: PASSPHRASE };
  const run = (...words: readonly string[]) => runCommand(own, words, env);
  let { err: said } = await runCommand(own, ['call', 'file.create', '-'], env, JSON.stringify({ path: ledger, passphrase: PASSPHRASE }));
  for (const words of [
    ['call', 'accounts.create', JSON.stringify(account), '--ledger', ledger],
    ['call', 'records.save', JSON.stringify({ account: 1, type: 'payments', fields: payment }), '--ledger', ledger],
    ['call', 'records.save', JSON.stringify({ account: 1, type: 'payments', fields: { ...payment, amount: 'kettlefish' } }), '--ledger', ledger],
    ['overview', '--ledger', ledger, '--account', 'QZ-73519', '--on', '2026-05-05'],
    ['verify', '--ledger', ledger],
  ])
    said += (await run(...words)).err;
  await fault(async (method, input) => {
    const { code, out, err } = await run('call', method, JSON.stringify(input));
    said += err;
    return code === 0 ? { ok: true, value: JSON.parse(out), touched: [] } : { ok: false, problem: { code: 'unexpected', message: err } };
  });
  expect(leftBy(own, since, said)).toEqual([]);
}, 60_000);

/** As the page itself sends a file, on either host. */
function sendFrom(page: Page, path: string, text: string): Promise<string> {
  return page.evaluate(
    async ({ name, content }) => {
      const token = sessionStorage.getItem('token');
      const response = await fetch(`/files?path=${encodeURIComponent(name)}`, {
        method: 'PUT',
        headers: token === null ? {} : { authorization: `Bearer ${token}` },
        body: content,
      });
      return ((await response.json()) as { value: { id: string } }).value.id;
    },
    { name: path, content: text },
  );
}
