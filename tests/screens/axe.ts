/**
 * What every screen must pass in every view: axe finds nothing, nothing runs out of the window sideways, one heading and a
 * title name the screen, and what is pressed is large enough. Measures what the browser shows; knows no screen.
 */
import axe from 'axe-core';
import type { Result } from 'axe-core';
import { everyNth } from '../sweep.ts';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

export interface View {
  readonly name: string;
  readonly options: BrowserContextOptions;
}

const wide = { width: 1280, height: 900 };

/** 400 % zoom of 1280 by 1024 is a window of 320 by 256 CSS pixels, each drawn 4 by 4. */
export const VIEWS: readonly View[] = [
  { name: 'light', options: { viewport: wide, colorScheme: 'light' } },
  { name: 'dark', options: { viewport: wide, colorScheme: 'dark' } },
  { name: 'forced colours', options: { viewport: wide, forcedColors: 'active' } },
  { name: '320 px wide', options: { viewport: { width: 320, height: 640 } } },
  { name: '400 % zoom', options: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 } },
  { name: 'a small window, with less movement', options: { viewport: { width: 800, height: 600 }, reducedMotion: 'reduce' } },
];

/** The views as pairs of a wide and a narrow one: light and 320 px, dark and 400 %, forced colours and the small window. */
const PAIRS = VIEWS.length / 2;

/** Of the places on a list those that are tried in this view: each is tried in one view, the one after it in the next; of a whole sweep all. */
export function triedIn<T>(view: View, places: readonly T[]): readonly T[] {
  return everyNth(places, VIEWS.length, VIEWS.indexOf(view));
}

/** The pair of views that something which stands in no list is tried in; of a whole sweep all views. */
export function someViews(pair: number): readonly View[] {
  return everyNth(VIEWS, PAIRS, pair);
}

/** A browser window of that view, with axe in it. The page's own policy stays in force: axe comes in before the page does. */
export async function openView(browser: Browser, { options }: View): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  await context.addInitScript({ content: axe.source });
  return context;
}

/** Waits until the screen shows what it has to show: nothing is being read, and the face is there. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('h1') !== null && document.querySelector('.skeleton, [aria-busy=true]') === null);
  await page.evaluate(async () => document.fonts.ready);
}

/** Goes to a place by its address after `#`, and waits until it is there. */
export async function show(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await settled(page);
}

/** The same by way of a place of its own, so that nothing of the last one stays open; what was half filled in there is left. */
export async function showAnew(page: Page, hash: string): Promise<void> {
  // What lies over the last one goes, whichever comes next.
  if (await page.getByRole('dialog').first().isVisible()) await page.keyboard.press('Escape');
  const [between, title] = hash === '/settings' ? ['/welcome', 'Welcome to Headroom'] : ['/settings', 'Settings'];
  await show(page, between);
  const leave = page.getByRole('button', { name: 'Leave without saving' });
  const there = page.getByRole('heading', { name: title, level: 1 });
  await there.or(leave).first().waitFor();
  if (await leave.isVisible()) await leave.click();
  await there.waitFor();
  await show(page, hash);
}

/** Everything that is wrong with the screen as it stands, a line each; empty where nothing is. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  await settled(page);
  const violations = await page.evaluate(async () => {
    // Who speaks to the computer says the words they see, so what is pressed must go by them (WCAG 2.5.3).
    const rules = { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } };
    const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(document, { rules, resultTypes: ['violations'] });
    return found;
  });
  return [...violations.flatMap(asLines), ...(await page.evaluate(measured))];
}

function asLines({ id, help, nodes }: Result): readonly string[] {
  return nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 160)} ${failureSummary?.replaceAll('\n', ' ').slice(0, 300) ?? ''}`);
}

/** Runs in the page. */
function measured(): string[] {
  const faults: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`scrolls sideways: ${scrollWidth} in ${clientWidth}`);
  const headings = [...document.querySelectorAll('h1')].filter((heading) => heading.checkVisibility());
  if (headings.length !== 1) faults.push(`${headings.length} main headings`);
  if (!document.title.endsWith(' – Headroom')) faults.push(`the window is called "${document.title}"`);
  const unseen = (element: Element): boolean => element.closest('.unseen, [hidden], [aria-hidden=true], thead') !== null;
  for (const element of document.querySelectorAll('body *')) {
    const { right, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0 || unseen(element) || getComputedStyle(element).clipPath !== 'none') continue;
    if (right > clientWidth + 1) faults.push(`runs out to the right (${Math.round(right)}): ${element.outerHTML.slice(0, 120)}`);
  }
  for (const element of document.querySelectorAll('button:not([tabindex="-1"]), .button, .box, .choice, nav a, [role=menuitem], [role=option]')) {
    const { width, height } = element.getBoundingClientRect();
    if (width === 0 || unseen(element) || getComputedStyle(element).clipPath !== 'none') continue;
    if (height < 43.5 || width < 43.5) faults.push(`small to press (${Math.round(width)} by ${Math.round(height)}): ${element.outerHTML.slice(0, 120)}`);
  }
  // What is pressed is called by the words seen on it, and by more at most, so that who speaks to the computer can say what they read.
  for (const element of document.querySelectorAll(':is(a, button, [role=button], [role=link], [role=menuitem], [role=option], [role=radio])[aria-label]')) {
    if (!(element instanceof HTMLElement)) continue;
    const hidden = [...element.querySelectorAll<HTMLElement>('.unseen, [aria-hidden=true]')].map((part) => part.innerText);
    const seen = hidden
      .reduce((words, part) => words.replace(part, ''), element.innerText)
      .replaceAll(/\s+/g, ' ')
      .trim();
    if (!element.ariaLabel?.toLowerCase().includes(seen.toLowerCase()))
      faults.push(`called other than it reads ("${seen}"): ${element.outerHTML.slice(0, 120)}`);
  }
  return faults;
}
