/** The short summary for the person: reached from the returns, read aloud by a voice of this computer alone, in pounds alone, and as a PDF. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgramInBrowser } from '../browser.ts';
import type { ProgramInBrowser } from '../browser.ts';
import { press } from './keyboard.ts';

let program: ProgramInBrowser;
let page: Page;

beforeAll(async () => {
  program = await openProgramInBrowser();
  ({ page } = program);
  await program.host.call('file.openExample', {});
  // Chromium without a desktop has no voices: two stand in for those of a system, and what they are given to say is kept.
  await page.addInitScript(() => {
    const voices = [
      { name: 'Far', lang: 'en-GB', localService: false },
      { name: 'Near', lang: 'en-US', localService: true },
    ];
    const spoken: string[] = [];
    Object.assign(window, {
      spoken,
      SpeechSynthesisUtterance: class extends EventTarget {
        readonly text: string;
        constructor(text: string) {
          super();
          this.text = text;
        }
      },
    });
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => voices,
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
        cancel: () => undefined,
        speak: ({ text, voice }: { text: string; voice: { name: string } }) => spoken.push(`${voice.name}: ${text}`),
      },
    });
  });
  await page.goto('about:blank');
  await page.goto(program.host.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => location.assign('#/1/returns'));
  await press(page, 'link', 'A short summary for the person');
  await page.getByRole('heading', { name: 'Money that came in' }).waitFor();
});
afterAll(() => program.close());

const spoken = (): Promise<readonly string[]> => page.evaluate(() => (window as unknown as { spoken: readonly string[] }).spoken);

test('every sentence is read aloud in order, by a voice that sends nothing away', async () => {
  await press(page, 'button', 'Read aloud');
  await page.getByRole('button', { name: 'Stop reading' }).waitFor();
  const said = await spoken();
  expect(said[0]).toBe('Near: Your money for support');
  expect(said).toContain('Near: Money for an emergency');
  expect(said.filter((one) => one.startsWith('Far'))).toEqual([]);
  const shown = await page.getByRole('article').locator('p, h2').allInnerTexts();
  expect(said.map((one) => one.slice('Near: '.length))).toEqual(shown);
  await press(page, 'button', 'Stop reading');
  await page.getByRole('button', { name: 'Read aloud' }).waitFor();
});

test('pounds without pence stay chosen in the address, and the PDF says them too', async () => {
  await page.getByRole('checkbox', { name: 'Pounds without pence' }).press('Space');
  await page.getByText(/^About £[\d,]+ came in\.$/).waitFor();
  expect(page.url()).toContain('pounds=yes');
  const saving = page.waitForEvent('download');
  await press(page, 'button', 'Save as PDF');
  expect((await saving).suggestedFilename()).toMatch(/^short-summary-DP-1001-.*\.pdf$/);
  await page.getByText(/^Saved as short-summary-/).waitFor();
  expect(program.faults).toEqual([]);
});

test('days the wrong way round are told beside them', async () => {
  await page.evaluate(() => location.assign('#/1/short-summary?from=2026-06-30&to=2026-06-01'));
  await page.getByRole('alert').filter({ hasText: 'The last day is before the first.' }).waitFor();
});
