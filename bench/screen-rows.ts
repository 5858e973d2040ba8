/** How soon somebody sees the program: the first screen in a browser, and the desktop window, each from nothing. */
import { buildIfStale } from '../build/build.ts';
import { launchBrowser } from '../tests/browser.ts';
import { findElectron, startDesktopProgram } from '../tests/electron.ts';
import { startWebHost } from '../tests/web-host.ts';
import type { Measured } from './measure.ts';
import { measure } from './measure.ts';

/** From the address to the words on the screen, in a browser that has never been there. */
export async function measureFirstScreen(): Promise<Measured> {
  await buildIfStale();
  const browser = await launchBrowser();
  try {
    return await measure({
      work: 'first screen painted, web host and page',
      target: 2000,
      run: async () => {
        const began = performance.now();
        const host = await startWebHost();
        const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
        try {
          const page = await context.newPage();
          await page.goto(host.address);
          await page.getByRole('button', { name: 'Look around with example data' }).waitFor();
          return performance.now() - began;
        } finally {
          await context.close();
          await host.close();
        }
      },
    });
  } finally {
    await browser.close();
  }
}

/** From the start of the program to the words in its window. Null, with the reason said, where there is no Electron. */
export async function measureDesktopWindow(): Promise<Measured | null> {
  const runtime = findElectron();
  if (typeof runtime === 'string') {
    console.error(`Not measured: the desktop window. ${runtime}`);
    return null;
  }
  await buildIfStale();
  return measure({
    work: 'desktop window with its first screen',
    target: 2500,
    run: async () => {
      const began = performance.now();
      const program = await startDesktopProgram(runtime);
      try {
        await program.page.getByRole('button', { name: 'Look around with example data' }).waitFor();
        return performance.now() - began;
      } finally {
        await program.quit();
        await program.remove();
      }
    },
  });
}
