/**
 * The passphrase in the real desktop program: it locks when the computer sleeps, and remembers a passphrase in the system's
 * keychain where there is a real one, and only there. Locking itself is tested in screens/lock.test.ts.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { findElectron, startDesktopProgram } from './electron.ts';
import type { DesktopProgram } from './electron.ts';
import { temporaryHome } from './home.ts';
import type { Home } from './home.ts';
import { keyringMissing, startKeyring } from './keyring.ts';
import { notTested } from './not-tested.ts';

const runtime = findElectron();
if (typeof runtime === 'string') notTested('the passphrase in the desktop program', runtime);
const noKeyring = keyringMissing();
if (typeof runtime !== 'string' && noKeyring !== null) notTested('remembering a passphrase in a keyring', noKeyring);

/** Playwright turns the system's keyring off; this turns it on again. */
const realKeyring = ['-r', join(import.meta.dirname, 'real-keyring.cjs')];

const PASSPHRASE = 'otter lantern gravel';
const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

async function start(home: Home, words: readonly string[] = []): Promise<DesktopProgram> {
  if (typeof runtime === 'string') throw new Error(runtime);
  const program = await startDesktopProgram(runtime, home, words);
  cleanUps.push(() => program.remove());
  program.page.setDefaultTimeout(30_000);
  return program;
}

/** A new file with that passphrase and an account, made by hand; leaves the screen on its overview. */
async function makeFile({ app, page, home }: DesktopProgram): Promise<string> {
  const path = join(home.path, 'Documents', 'Kept.headroom');
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, path);
  await page.getByRole('link', { name: 'Make my account' }).click();
  await page.getByText('Set a passphrase').click();
  await page.getByLabel('New passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same again', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Make the file and go on' }).click();
  await page.getByText('It is kept in the file Kept.').waitFor();
  await page.getByRole('link', { name: 'All accounts' }).click();
  return path;
}

describe.runIf(typeof runtime !== 'string')('in the desktop program', () => {
  test.each(['suspend', 'lock-screen'])('the screen locks at once on %s, and the file is closed', async (event) => {
    const program = await start(temporaryHome());
    const path = await makeFile(program);
    await program.page.getByRole('heading', { name: 'All accounts', exact: true }).waitFor();
    await program.app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
    await program.page.getByRole('heading', { name: 'Locked' }).waitFor();
    await expect.poll(() => existsSync(`${path}-wal`)).toBe(false);
    await program.page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await program.page.keyboard.press('Enter');
    await program.page.getByRole('heading', { name: 'All accounts', exact: true }).waitFor();
    expect(await program.faults()).toEqual([]);
  });

  test('without a keyring, remembering is not offered, and the reason is given', async () => {
    const program = await start(temporaryHome());
    await makeFile(program);
    await program.page.getByRole('link', { name: 'Settings' }).click();
    await program.page.getByRole('button', { name: 'Change the passphrase' }).first().click();
    await program.page.getByText('Headroom can’t remember it here').waitFor();
    await expect.poll(() => program.page.getByRole('checkbox', { name: /^Remember it/ }).count()).toBe(0);
    // Asked for all the same, it is refused, and nothing is written.
    const answer = await program.page.evaluate(
      (words) =>
        (window as unknown as { headroom: { rememberPassphrase(...words: string[]): Promise<{ ok: boolean }> } }).headroom.rememberPassphrase(...words),
      ['/a.headroom', PASSPHRASE],
    );
    expect(answer.ok).toBe(false);
    expect(existsSync(join(program.home.path, '.config/headroom/remembered.json'))).toBe(false);
  });
});

describe.runIf(typeof runtime !== 'string' && noKeyring === null)('with a real keyring', () => {
  test('a remembered file opens without typing after a new start, follows a change of passphrase, and is forgotten when asked', async () => {
    const keyring = await startKeyring(temporaryHome());
    cleanUps.push(() => keyring.end());
    const { home } = keyring;
    const kept = join(home.path, '.config/headroom/remembered.json');
    const first = await start(home, realKeyring);
    const path = await makeFile(first);
    await first.page.getByRole('link', { name: 'Open another file' }).click();
    await first.page.getByRole('link', { name: 'Settings' }).click();
    await first.page.getByRole('button', { name: 'Close the file' }).click();
    await first.page.getByRole('button', { name: 'Open Kept' }).click();
    await first.page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await first.page.getByText('Remember it on this computer').click();
    await first.page.getByRole('button', { name: 'Unlock and open' }).click();
    await first.page.getByRole('heading', { name: 'All accounts', exact: true }).waitFor();
    await expect.poll(() => existsSync(kept)).toBe(true);
    const bytes = readFileSync(kept);
    expect(Object.keys(JSON.parse(bytes.toString()) as object)).toEqual([path]);
    expect(bytes.includes(PASSPHRASE)).toBe(false);
    expect(Buffer.from(Object.values(JSON.parse(bytes.toString()) as Record<string, string>)[0] ?? '', 'base64').includes('otter')).toBe(false);
    expect(await first.quit()).toBe(0);

    const second = await start(home, realKeyring);
    await second.page.getByRole('button', { name: 'Open Kept' }).click();
    await second.page.getByRole('heading', { name: 'All accounts', exact: true }).waitFor();
    await second.page.getByRole('link', { name: 'Settings' }).click();
    await second.page.getByRole('button', { name: 'Change the passphrase' }).first().click();
    const change = second.page.getByRole('form', { name: 'Change the passphrase' });
    await change.getByLabel('Passphrase now', { exact: true }).fill(PASSPHRASE);
    await change.getByLabel('New passphrase', { exact: true }).fill('four other plain words');
    await change.getByLabel('The same again', { exact: true }).fill('four other plain words');
    await second.page.keyboard.press('Enter');
    await second.page.getByText('Done. The file now needs its new passphrase.').waitFor();
    expect(readFileSync(kept).equals(bytes)).toBe(false);
    expect(await second.quit()).toBe(0);

    const third = await start(home, realKeyring);
    await third.page.getByRole('button', { name: 'Open Kept' }).click();
    await third.page.getByRole('heading', { name: 'All accounts', exact: true }).waitFor();
    await third.page.getByRole('link', { name: 'Settings' }).click();
    await third.page.getByText('This computer remembers the passphrase.').waitFor();
    await third.page.getByRole('button', { name: 'Lock now' }).first().click();
    await third.page.getByRole('button', { name: 'Unlock' }).click();
    await third.page.getByRole('button', { name: 'Forget it on this computer' }).click();
    await third.page.getByText('This computer remembers the passphrase.').waitFor({ state: 'detached' });
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual({});
    await third.page.getByRole('button', { name: 'Close the file' }).click();
    await third.page.getByRole('button', { name: 'Open Kept' }).click();
    await third.page.getByLabel('Passphrase', { exact: true }).waitFor();
    expect(await third.faults()).toEqual([]);
  });
});
