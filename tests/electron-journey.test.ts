/**
 * The desktop program from end to end, as somebody uses it: by role and name in the real window, ending in figures that are
 * those of the contract and of the command line on the same file. Once as it is built, once as it is released: packed, with its
 * fuses, with the system's real dialogs and keys. Its defences are tested in desktop.test.ts.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccountSummary } from '../core/api/accounts.ts';
import type { Bridge } from '../core/api/bridge.ts';
import { formatDay } from '../core/values/day.ts';
import type { Overview } from '../core/figures/overview.ts';
import { formatMoney } from '../core/values/money.ts';
import { findElectron, startDesktopProgram } from './electron.ts';
import type { Driven } from './electron.ts';
import { temporaryHome } from './home.ts';
import type { Home } from './home.ts';
import { runCommand } from './hosts.ts';
import { notTested } from './not-tested.ts';
import { findPackaging, packProgram, startReleased } from './packaged.ts';
import type { Packaged } from './packaged.ts';

const runtime = findElectron();
if (typeof runtime === 'string') notTested('the desktop program from end to end', runtime);
const packaging = findPackaging();
if (typeof packaging === 'string') notTested('the packaged program from end to end', packaging);

interface Way {
  readonly name: string;
  readonly start: (home: Home) => Promise<Driven>;
}
let packaged: Packaged | null = null;
const ways: readonly Way[] = [
  ...(typeof runtime === 'string' ? [] : [{ name: 'as it is built', start: (home: Home) => startDesktopProgram(runtime, home) }]),
  ...(typeof packaging === 'string'
    ? []
    : [
        {
          name: 'as it is released',
          start: async (home: Home) => {
            packaged ??= await packProgram(packaging);
            return startReleased(packaged, { home });
          },
        },
      ]),
];
afterAll(() => packaged?.remove());

const scenarios = join(import.meta.dirname, 'fixtures/scenarios');
/** Patience for a slow computer; nothing waits longer than it has to. */
const PATIENT = 30_000;

describe.each(ways)('the desktop program, $name', ({ start: startIn }) => {
  const home = temporaryHome();
  const folder = join(home.path, 'Documents', 'Headroom');
  const ledger = join(folder, 'Example data.headroom');
  let program: Driven;
  let page: Page;

  const start = async (): Promise<void> => {
    program = await startIn(home);
    page = program.page;
    page.setDefaultTimeout(PATIENT);
  };
  /** Quits, and holds the program to what must be true after every quitting. */
  const quit = async (): Promise<void> => {
    expect(await program.faults()).toEqual([]);
    expect(await program.quit()).toBe(0);
    expect(program.asked()).toEqual([]);
    expect(readdirSync(folder).filter((name) => !/\.headroom(?:-evidence)?$/.test(name) && name !== 'Backups')).toEqual([]);
  };
  const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click();
  const follow = (name: string | RegExp): Promise<void> => page.getByRole('link', { name }).click();
  const write = (label: string, text: string): Promise<void> => page.getByLabel(label, { exact: true }).fill(text);
  const comesTo = (heading: string): Promise<void> => page.getByRole('heading', { name: heading, level: 1 }).waitFor();

  beforeAll(start);
  afterAll(() => program.remove());

  let lastDay: string;
  let figures: Overview;

  test('makes the example from Welcome, and shows the figures that the contract answers; the window’s title names the person', async () => {
    await write('Your name', 'Rosa Keeper');
    await press('Use this name');
    await page.getByRole('heading', { name: 'Who is using it?' }).waitFor({ state: 'detached' });
    await press('Look around with example data');
    await comesTo('All accounts');
    await follow(/^Aled Example/);
    const [first] = (await ask(page, 'accounts.list', {})) as AccountSummary[];
    // It opens on the last day that is known whole.
    lastDay = ((await ask(page, 'figures.overview', { account: first?.id })) as Overview).asOf;
    await press('Last complete day');
    await shows(page, lastDay);
    figures = (await ask(page, 'figures.overview', { account: first?.id, on: lastDay })) as Overview;
    expect(figures.cash.statementBalance).toBeGreaterThan(0);
    expect(figures.liabilities.total).toBeGreaterThan(0);
    expect(await shown(page)).toEqual(asShown(figures));
    expect(await page.title()).toBe('Where things stand – Aled Example – Headroom');
  });

  test('shows a PDF that is kept', async () => {
    await follow(/^Papers/);
    await page
      .getByRole('button', { name: /^Look at it.*\.pdf/ })
      .first()
      .click();
    await page.getByRole('figure').getByText('These people and firms are made up.').waitFor({ state: 'attached' });
    await expect
      .poll(() =>
        page
          .getByRole('figure')
          .locator('canvas')
          .evaluate((canvas) => (canvas as HTMLCanvasElement).width),
      )
      .toBeGreaterThan(300);
    await page.keyboard.press('Escape');
    await follow(/^Overview/);
    await shows(page, lastDay);
  });

  test('keeps others from writing meanwhile, saying who has the file, and lets them read', async () => {
    const [account] = (await ask(page, 'accounts.list', {})) as AccountSummary[];
    const gift = { account: account?.id, type: 'setAside', fields: { pot: 'other', amount: 100, day: lastDay } };
    const written = await runCommand(home, ['call', 'records.save', JSON.stringify(gift), '--ledger', ledger]);
    expect(written).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Another Headroom has this file open (Rosa Keeper, since ') });
    expect(await overviewFromTerminal()).toEqual(figures);
  });

  test('quits leaving one whole file, which gives the same figures to the terminal and to the next start', async () => {
    await quit();
    expect(readdirSync(folder)).toEqual(['Example data.headroom', 'Example data.headroom-evidence']);
    expect(await overviewFromTerminal()).toEqual(figures);
    await start();
    await press('Open Example data');
    await figuresOfFirst();
  });

  test('locks the file with a passphrase, and opens it again only with that', async () => {
    await follow('Settings');
    await comesTo('Settings');
    await press('Lock the file with a passphrase');
    await write('New passphrase', 'four plain words here');
    await write('The same again', 'four plain words here');
    await press('Set the passphrase');
    await page.getByText('Set. It is asked for when the file is opened.').waitFor();
    await quit();
    const whole = readFileSync(ledger);
    await start();
    await press('Open Example data');
    await write('Passphrase', 'Four plain words here');
    await press('Unlock and open');
    await page.getByText('That is not the passphrase of this file. Nothing was changed.').first().waitFor();
    expect(readFileSync(ledger).equals(whole)).toBe(true);
    await write('Passphrase', 'four plain words here');
    await press('Unlock and open');
    await figuresOfFirst();
    expect(await overviewFromTerminal()).toBeNull();
    expect(await overviewFromTerminal({ HEADROOM_PASSPHRASE: 'four plain words here' })).toEqual(figures);
  });

  test('moves in from a chosen folder and from a dropped one', async () => {
    await follow('All accounts');
    await follow('Open another file');
    await follow('Move in from a folder');
    await program.choose(join(folder, 'Two people.headroom'), () => press('Make the file and go on'));
    await program.choose(join(scenarios, 'one'), () => press('Choose a folder'));
    await makeAccount('one');
    await follow('All accounts');
    await follow('Move in from a folder');
    await drop(page, join(scenarios, 'two'));
    await makeAccount('two');
    await quit();
    expect(readdirSync(folder).toSorted()).toEqual(['Backups', 'Example data.headroom', 'Example data.headroom-evidence', 'Two people.headroom']);
  });

  async function figuresOfFirst(): Promise<void> {
    await follow(/^Aled Example/);
    await press('Last complete day');
    await shows(page, lastDay);
    expect(await shown(page)).toEqual(asShown(figures));
  }

  /** Null where the file does not open. */
  async function overviewFromTerminal(env: Record<string, string> = {}): Promise<unknown> {
    const { code, out } = await runCommand(home, ['overview', '--ledger', ledger, '--account', 'DP-1001', '--on', lastDay], env);
    return code === 0 ? JSON.parse(out) : null;
  }

  /** From the folder shown to the account's figures, on the day they are known for. */
  async function makeAccount(scenario: string): Promise<void> {
    const expected = JSON.parse(readFileSync(join(scenarios, scenario, 'expected.json'), 'utf8')) as Overview;
    await press('Make the account');
    await comesTo('Where things stand');
    await type(page, expected.asOf);
    await shows(page, expected.asOf);
    const newest = Math.max(...((await ask(page, 'accounts.list', {})) as AccountSummary[]).map(({ id }) => id));
    const overview = (await ask(page, 'figures.overview', { account: newest, on: expected.asOf })) as Overview;
    expect(overview).toMatchObject(expected);
    expect(await shown(page)).toEqual(asShown(overview));
  }
});

/** Calls the program over the page's own bridge. */
async function ask(page: Page, method: string, input: unknown): Promise<unknown> {
  const result = await page.evaluate(({ name, given }) => (window as unknown as { headroom: Bridge }).headroom.call(1_000_000, name, given, () => {}), {
    name: method,
    given: input,
  });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** Types a day into the overview, part by part, as the field takes them; once it is there to be read, as people do. */
async function type(page: Page, day: string): Promise<void> {
  await page.getByRole('status').getByText('At the end of ').waitFor();
  await page.getByRole('spinbutton', { name: /^day/ }).focus();
  await page.keyboard.type(day.split('-').toReversed().join(''));
}

/** Waits until the overview shows the end of that day. */
async function shows(page: Page, day: string): Promise<void> {
  await page
    .getByRole('status')
    .getByText(`At the end of ${formatDay(day)}.`)
    .waitFor();
}

/** A folder let fall on the drop place, as the system reports it to the window. */
async function drop(page: Page, folder: string): Promise<void> {
  const place = await page.getByText('Or drag a folder from your files and drop it here.').boundingBox();
  if (place === null) throw new Error('there is no place to drop on');
  const devtools = await page.context().newCDPSession(page);
  for (const kind of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', {
      type: kind,
      x: place.x + place.width / 2,
      y: place.y + place.height / 2,
      data: { items: [], files: [folder], dragOperationsMask: 1 },
    });
  }
}

/** The three answers, what is owed and what is there, as amounts on the screen. */
async function shown(page: Page): Promise<Record<string, readonly string[]>> {
  const amounts = async (place: ReturnType<Page['getByRole']>): Promise<readonly string[]> => (await place.innerText()).match(/\u2212?£[\d,]+\.\d\d/g) ?? [];
  const answer = (name: string): Promise<readonly string[]> => amounts(page.getByRole('region', { name }));
  const row = (name: string): Promise<readonly string[]> => amounts(page.getByRole('row', { name }));
  await page.getByRole('tab', { name: 'Where the money is' }).click();
  return {
    spent: (await answer('Spent against the support plan')).slice(0, 2),
    contribution: (await answer('The person’s contribution')).slice(0, 1),
    crisis: (await answer('Ready for a crisis')).slice(0, 1),
    liabilities: await row('All owed and set aside'),
    inBank: await row('In the bank'),
    really: await row('Money really there'),
  };
}

function asShown({ plan, contribution, crisis, liabilities, cash }: Overview): Record<string, readonly string[]> {
  const amounts = (...pence: readonly number[]): readonly string[] => pence.map(formatMoney);
  return {
    spent: amounts(plan.spentToDate, Math.abs(plan.difference)),
    contribution: amounts(contribution.balance < 0 && contribution.overdue === 0 ? -contribution.balance : contribution.toPayNow),
    crisis: amounts(crisis.available),
    liabilities: amounts(liabilities.total),
    inBank: amounts(cash.statementBalance),
    really: amounts(cash.reconciled),
  };
}
