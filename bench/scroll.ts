/** Scrolling through 20,000 rows of Money with the wheel, in the built screen and a real browser: how long each frame takes. */
import type { Page } from 'playwright-core';
import { launchBrowser } from '../tests/browser.ts';
import { makeFile } from '../tests/screens/accounts.ts';
import { newAccount, sendFile } from '../tests/screens/account-fixture.ts';
import { startWebHost } from '../tests/web-host.ts';
import { percentile } from './measure.ts';
import type { Measured } from './measure.ts';
import { statement } from './statement.ts';

const ROWS = 20_000;
/** Fast, as one scrolls to find something: a good screenful ten times a second, then to the far end. */
const TURNS = 60;
const TURN_PX = 900;
const TURN_MS = 50;

/** The milliseconds of each frame while the wheel is turned. */
export async function framesWhileScrolling(page: Page): Promise<readonly number[]> {
  await page.mouse.move(800, 600);
  const frames = page.evaluate(async (milliseconds) => {
    const lengths: number[] = [];
    const ends = performance.now() + milliseconds;
    let last = performance.now();
    while (last < ends) {
      const now = await new Promise<number>((resolve) => {
        requestAnimationFrame(resolve);
      });
      lengths.push(now - last);
      last = now;
    }
    return lengths;
  }, TURNS * TURN_MS);
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.mouse.wheel(0, TURN_PX);
    await page.waitForTimeout(TURN_MS);
  }
  return frames;
}

export async function measureScrolling(): Promise<Measured> {
  const host = await startWebHost();
  const browser = await launchBrowser();
  try {
    await makeFile(host, 'Scrolling');
    const account = await newAccount(host, { openedOn: '2026-11-01', planYearStart: '2026-11-01', firstPaymentOn: '2026-11-02' });
    const { path, text } = statement(ROWS, 10);
    const imported = await host.call('bank.import', { account, file: await sendFile(host, path, text) });
    if (!imported.ok) throw new Error(imported.problem.message);
    const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
    await page.goto(host.address);
    await page.goto(`${host.address.split('#')[0]}#/${account}/money`);
    await page.getByRole('row').nth(5).waitFor();
    const lengths = await framesWhileScrolling(page);
    return {
      work: 'a frame while scrolling through 20,000 rows, 95th percentile',
      unit: 'ms',
      median: percentile(lengths, 95),
      slowest: Math.max(...lengths),
      runs: lengths.length,
      target: 25,
    };
  } finally {
    await browser.close();
    await host.close();
  }
}
