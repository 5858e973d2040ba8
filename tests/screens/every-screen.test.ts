/** Every screen in every view. To add a screen: one line in `places`. */
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localDay } from '../../core/values/day.ts';
import { closeAll, launchBrowser } from '../browser.ts';
import { causeFault } from '../own-fault.ts';
import { startWebHost } from '../web-host.ts';
import type { WebHost } from '../web-host.ts';
import { makeFile, moveIn, scenarios } from './accounts.ts';
import { VIEWS, faultsOf, openView, showAnew, triedIn } from './axe.ts';

interface Place {
  readonly name: string;
  /** The address after `#`; account 1 is scenario one, 2 is two, 3 has nothing in it. */
  readonly hash: string;
  /** Something to do first: open a part, make a fault. */
  readonly then?: (page: Page) => Promise<void>;
  /** Shown before any file is open. */
  readonly noFile?: boolean;
}

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).click();

const places: readonly Place[] = [
  { name: 'Welcome', hash: '/welcome', noFile: true },
  { name: 'Welcome, files listed', hash: '/welcome', noFile: true, then: press('Open a file') },
  { name: 'Settings without a file', hash: '/settings', noFile: true },
  { name: 'a file for a new account, with faults', hash: '/new-account', noFile: true, then: faultyFile },
  { name: 'Overview', hash: '/1/overview?on=2026-10-21' },
  { name: 'Overview, short of money', hash: '/2/overview?on=2026-10-21&tab=spend', then: press('Spend by period, as a table') },
  { name: 'Overview, money ahead', hash: '/1/overview?on=2026-10-21&tab=ahead', then: press('The same by month, as a table') },
  { name: 'Overview, hours', hash: '/1/overview?on=2026-10-21&tab=hours' },
  { name: 'Support plan', hash: '/1/plan?on=2026-10-21' },
  { name: 'Support plan, by who was paid', hash: '/1/plan?on=2026-10-21&by=provider' },
  { name: 'Line of the plan', hash: '/1/plan-line?line=1&on=2026-10-21' },
  { name: 'Overview, where the money is', hash: '/1/overview?on=2026-10-21&tab=money' },
  { name: 'Overview, the council’s money', hash: '/1/overview?on=2026-10-21&tab=council' },
  { name: 'Overview, with a question answered', hash: '/1/overview?on=2026-10-21', then: askAffordable },
  { name: 'Overview of an empty account', hash: '/3/overview?on=2026-10-21' },
  { name: 'Overview with the calendar open', hash: '/1/overview?on=2026-10-21', then: press(/^Open the calendar/) },
  { name: 'a working', hash: '/1/working?figure=crisis&on=2026-10-21' },
  { name: 'a working of hours, far in', hash: '/1/working?figure=hours&on=2026-10-21&trail=%5B%7B%22figure%22%3A%22plan%22%7D%5D' },
  { name: 'a working of nothing', hash: '/1/working?figure=planLine&id=999' },
  { name: 'Looking ahead', hash: '/1/ahead?on=2026-10-21', then: openMonths },
  { name: 'Looking ahead, short of money', hash: '/2/ahead?on=2026-10-21' },
  { name: 'Looking ahead, asked what if', hash: '/1/ahead?on=2026-10-21', then: askWhatIf },
  { name: 'Looking ahead, one kept', hash: '/2/ahead?on=2026-10-21', then: keepWhatIf },
  { name: 'Looking ahead, asked with faults', hash: '/1/ahead?on=2026-10-21', then: askWithFaults },
  { name: 'Looking ahead, of an empty account', hash: '/3/ahead' },
  { name: 'council rules, corrected', hash: '/1/record?type=councilRules&id=1', then: press('Correct it') },
  { name: 'What is coming', hash: '/1/reminders', then: press(/^It was held/) },
  { name: 'What is coming, of an empty account', hash: '/3/reminders' },
  { name: 'What is coming, of a kind that there is none of', hash: '/3/reminders?kind=dbs' },
  { name: 'What is coming, all accounts', hash: '/all-reminders' },
  { name: 'Pay of all accounts', hash: '/all-pay' },
  { name: 'Returns of all accounts', hash: '/all-returns' },
  { name: 'Fees of all accounts', hash: '/all-fees' },
  { name: 'Pooled money', hash: '/pools' },
  { name: 'A pool', hash: '/pool?pool=1' },
  { name: 'Divide a line of pooled money', hash: '/pool-line?pool=1&line=3' },
  { name: 'One bank file for many accounts', hash: '/all-bank' },
  { name: 'a day to remember, with faults', hash: '/1/record?type=reminders', then: press('Save') },
  { name: 'A fair budget', hash: '/1/fairness' },
  { name: 'A fair budget, of an empty account', hash: '/3/fairness' },
  { name: 'Decisions about the budget', hash: '/1/fairness?tab=decisions' },
  { name: 'Outcomes', hash: '/1/fairness?tab=outcomes' },
  { name: 'Cost compared', hash: '/1/fairness?tab=compare' },
  { name: 'A cut', hash: '/1/fairness?tab=cut' },
  { name: 'Tables for budgets', hash: '/1/budget-tables', then: press('Type a table') },
  {
    name: 'A budget tried out',
    hash: '/1/try-budget?ras=norfolk-children-primary',
    then: async (page) => {
      await page.getByRole('textbox', { name: 'Points in all' }).fill('115');
      await page.getByRole('heading', { name: 'One answer more or less' }).waitFor();
    },
  },
  { name: 'This month', hash: '/1/month?month=2026-09' },
  { name: 'This month, of an empty account', hash: '/3/month' },
  {
    name: 'a step of a month',
    hash: '/1/month?month=2026-09',
    then: (page) =>
      page
        .getByRole('link', { name: /^3 Hours|^Hours/ })
        .first()
        .click(),
  },
  { name: 'Hours worked', hash: '/1/hours?on=2026-09-14', then: press(/^Nothing more up to/) },
  { name: 'Hours worked, with faults', hash: '/1/hours?on=2026-09-21', then: faultyHours },
  { name: 'an assistant with papers that run out', hash: '/1/record?type=people&id=1' },
  { name: 'Hours from a file', hash: '/1/hours-file' },
  { name: 'Invoices from a CSV file', hash: '/1/bills-file' },
  { name: 'Bills to pay', hash: '/2/bills?until=2026-10-31' },
  { name: 'Things to buy once', hash: '/1/bills?tab=purchases', then: press('Write down a wish') },
  { name: 'Things to buy once, of an empty account', hash: '/3/bills?tab=purchases' },
  { name: 'Inventory', hash: '/1/bills?tab=inventory' },
  { name: 'Cash and miles', hash: '/1/bills?tab=cash', then: press('Add miles') },
  { name: 'A cash tin, counted', hash: '/1/bills?tab=cash', then: press('Count it') },
  { name: 'Cash and miles, of an empty account', hash: '/3/bills?tab=cash' },
  { name: 'a wish that is agreed to', hash: '/1/wish?wish=2', then: press('Write down the purchase') },
  { name: 'a wish that is bought', hash: '/1/wish?wish=1' },
  { name: 'a wish nobody agreed to', hash: '/1/wish?wish=3', then: press('Write down that it was agreed to') },
  { name: 'Bills to pay, of an empty account', hash: '/3/bills' },
  { name: 'an invoice with lines', hash: '/1/record?type=invoices', then: addLine },
  { name: 'Duties of an employer', hash: '/1/employing' },
  { name: 'A pay run', hash: '/1/employing?tab=pay' },
  { name: 'Checks of an employer', hash: '/1/employing?tab=checks' },
  { name: 'Money an employer keeps', hash: '/1/employing?tab=keep' },
  { name: 'What assistants cost', hash: '/1/employing?tab=costs' },
  { name: 'An assistant who leaves', hash: '/1/employing?tab=leaving', then: press('Work it out') },
  { name: 'What was taken away', hash: '/1/taken-away' },
  { name: 'Ready for the council', hash: '/1/readiness' },
  { name: 'Returns', hash: '/1/returns' },
  { name: 'Returns of an empty account', hash: '/3/returns' },
  { name: 'Forms for returns', hash: '/1/return-forms' },
  { name: 'A form for returns', hash: '/1/return-form?form=generic-return' },
  { name: 'A letter to the council', hash: '/1/write-letter?which=simpler' },
  { name: 'Short summary', hash: '/1/short-summary' },
  { name: 'Short summary of an empty account', hash: '/3/short-summary' },
  { name: 'a return that is open', hash: '/1/return?id=1', then: tickReason },
  { name: 'a return that is sent', hash: '/1/return?id=2', then: press('Write the answer down') },
  { name: 'a pack for the council of some payments', hash: '/1/return?id=2', then: (page) => page.getByText(/^Papers of some payments/).click() },
  { name: 'Being an employer of nobody', hash: '/3/employing' },
  { name: 'Hours worked of nobody', hash: '/3/hours?on=2026-09-21' },
  { name: 'Contribution', hash: '/1/contribution?on=2026-10-21' },
  { name: 'Contribution, with published amounts', hash: '/1/contribution?on=2026-10-21', then: press('Published amounts on file') },
  { name: 'a stop of the direct payment, with faults', hash: '/1/record?type=paymentStops', then: press('Save') },
  { name: 'an authority to act, with faults', hash: '/1/record?type=mandates', then: press('Save') },
  { name: 'the person’s own money beside limits', hash: '/1/acting' },
  { name: 'a deputy’s report with own accounts', hash: '/1/record?type=deputyReports&id=1' },
  { name: 'an own account, with faults', hash: '/1/record?type=ownAccounts', then: press('Save') },
  { name: 'Contribution, before all is known', hash: '/2/contribution?on=2026-12-31' },
  { name: 'Contribution of an empty account', hash: '/3/contribution?on=2026-10-21' },
  { name: 'Direct payment', hash: '/1/direct-payment?on=2026-10-21' },
  { name: 'Direct payment, before all is known', hash: '/2/direct-payment?on=2026-12-31' },
  { name: 'Direct payment of an empty account', hash: '/3/direct-payment?on=2026-10-21' },
  { name: 'What was done', hash: '/1/done', then: press('Choose days') },
  { name: 'one change, a whole move-in', hash: '/1/done-change?change=2' },
  { name: 'a change that is not there', hash: '/1/done-change?change=9999' },
  { name: 'the history of an account', hash: '/1/history?type=account&id=1' },
  { name: 'What was done to the file', hash: '/file-done' },
  { name: 'one change to the file', hash: '/file-done-change?change=1' },
  { name: 'All accounts', hash: '/accounts' },
  { name: 'the account switcher', hash: '/1/overview?on=2026-10-21', then: press(/Change to another account/) },
  { name: 'Find anything, before a word', hash: '/1/money', then: findAnything('') },
  { name: 'Find anything', hash: '/1/money', then: findAnything('harbour') },
  { name: 'Find anything, nothing found', hash: '/accounts', then: findAnything('qqqq') },
  { name: 'Papers, none yet', hash: '/3/papers' },
  { name: 'About this account', hash: '/1/about-account' },
  { name: 'Acting for the person', hash: '/3/acting', then: press('What to think of') },
  { name: 'Handing over, with faults', hash: '/1/hand-over', then: press('Make the file') },
  { name: 'Open one person’s books', hash: '/open-person' },
  { name: 'Help', hash: '/help' },
  { name: 'Help, searched', hash: '/help', then: findInHelp },
  { name: 'Help without a file', hash: '/help', noFile: true },
  { name: 'a page of the help with a picture', hash: '/help?page=start&part=what-you-see-first' },
  { name: 'a page of the help with wide tables', hash: '/help?page=move-in' },
  { name: 'a page of the help with commands', hash: '/help?page=export' },
  { name: 'Keys', hash: '/keys' },
  { name: 'the log, with a fault', hash: '/log' },
  { name: 'the log of nothing', hash: '/log', noFile: true },
  { name: 'Who uses this file, nobody yet', hash: '/users', then: press('Add yourself as an owner') },
  { name: 'Settings', hash: '/settings', then: press('Lock the file with a passphrase') },
  { name: 'Save a copy of everything', hash: '/export', then: saveEverything },
  { name: 'Get everything back, with a fault', hash: '/bring-back', then: chooseNoZip },
  { name: 'a new account, with faults', hash: '/new-account', then: faultyAccount },
  { name: 'a new account for whom an appointee acts, with faults', hash: '/new-account', then: appointee },
  { name: 'a new account, before it is made', hash: '/new-account', then: answerAllSteps },
  { name: 'Move in', hash: '/move-in', then: press(/^No spreadsheets yet/) },
];

/** What another view left is kept in the file. */
async function beginAnew(page: Page): Promise<void> {
  await page.getByText(/^Step \d of 7$/).waitFor();
  const anew = page.getByRole('button', { name: 'Begin anew' });
  if (await anew.isVisible()) await anew.click();
  await page.getByText('Step 1 of 7', { exact: true }).waitFor();
}

async function appointee(page: Page): Promise<void> {
  await beginAnew(page);
  await page.getByRole('button', { name: /Who looks after the money\?$/ }).click();
  await page.getByRole('option', { name: 'A DWP appointee', exact: true }).click();
  await page.getByRole('textbox', { name: 'Who acts?' }).waitFor();
  await press('Next')(page);
}

async function faultyAccount(page: Page): Promise<void> {
  await beginAnew(page);
  await page.getByRole('button', { name: 'Next' }).click();
}

async function answerAllSteps(page: Page): Promise<void> {
  await beginAnew(page);
  for (const name of ['Whose direct payment is it?', 'Reference', 'Council']) await page.getByRole('textbox', { name, exact: true }).fill('Somebody new');
  let step = 1;
  const next = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText(`Step ${(step += 1)} of 7`, { exact: true }).waitFor();
  };
  await next();
  await page.getByText('I don’t know yet').click();
  await next();
  await next();
  await next();
  await page.getByRole('button', { name: 'Add a line of the plan' }).click();
  for (const [name, text] of [
    ['Name of the line', 'Helper'],
    ['Hours a week', '7'],
    ['Money for an hour', '13.75'],
  ] as const)
    await page.getByRole('textbox', { name, exact: true }).fill(text);
  await next();
  for (const field of ['First day to keep here', 'First day of the account year']) {
    await page.getByRole('group', { name: field }).getByRole('spinbutton').first().click();
    await page.keyboard.type('06042026');
  }
  await next();
  await page.getByRole('heading', { name: 'Check your answers', exact: true }).waitFor();
}

async function openMonths(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'The same as a table, by month and day' }).click();
  await page.getByRole('button', { name: 'November 2026' }).click();
}

/** Turns to one from what the projection rests on. */
async function turnTo(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByRole('button', { name: 'See what it comes to' }).waitFor();
}

async function askWhatIf(page: Page): Promise<void> {
  await turnTo(page, /^What if not\? The council’s money/);
  await page.getByRole('textbox', { name: 'Percent' }).fill('60');
  await page.getByRole('button', { name: 'See what it comes to' }).click();
  await page.getByText('payments from the council').waitFor();
  await turnTo(page, /^What if not\? No emergency/);
  for (const [name, text] of [
    ['Hours a week', '20'],
    ['For how many weeks', '6'],
    ['Price of an hour', '25.15'],
  ] as const)
    await page.getByRole('textbox', { name }).fill(text);
  await page.getByRole('button', { name: 'See what it comes to' }).click();
  await page.getByText('6 weeks of 20 hours').waitFor();
}

/** From the second view on the name is there already, and it is refused beside its field. */
async function keepWhatIf(page: Page): Promise<void> {
  await turnTo(page, /^What if not\? Nothing is bought/);
  await page.getByRole('textbox', { name: 'Amount' }).fill('99');
  await page.getByRole('button', { name: 'See what it comes to' }).click();
  await page.getByRole('button', { name: /^Keep it by name/ }).click();
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.fill('A rather long name for a chair that may have to be bought before the year ends');
  await page.getByRole('button', { name: 'Keep it', exact: true }).click();
  await page.getByRole('heading', { name: 'Kept what-ifs' }).waitFor();
}

async function askWithFaults(page: Page): Promise<void> {
  await turnTo(page, /^What if not\? Nobody else/);
  await page.getByRole('button', { name: 'See what it comes to' }).click();
  await page.getByRole('alert').waitFor();
}

async function askAffordable(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Can I afford it?' }).click();
  await page.getByRole('textbox', { name: 'How much' }).fill('20');
  await page.getByRole('button', { name: 'Work it out' }).click();
  await page.getByRole('button', { name: 'How this is worked out' }).click();
}

function findAnything(text: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox', { name: 'What are you looking for?' }).fill(text);
    if (text === 'harbour')
      await page
        .getByRole('menuitem', { name: /Harbour Homecare/ })
        .first()
        .waitFor();
    // What is chosen is named by the box a moment after it is listed.
    await page.waitForFunction(() => {
      const chosen = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
      return chosen === '' || document.getElementById(chosen) !== null;
    });
  };
}

async function faultyFile(page: Page): Promise<void> {
  await page.getByText('Set a passphrase').click();
  await page.getByRole('button', { name: 'Make the file and go on' }).click();
}

async function faultyHours(page: Page): Promise<void> {
  const boxes = page.getByRole('row').getByRole('textbox');
  await boxes.nth(0).fill('four');
  await boxes.nth(1).fill('H 30');
  await boxes.nth(2).fill('30');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('alert').waitFor();
  await page.getByText('More than 24 hours on one day.', { exact: false }).waitFor();
}

async function findInHelp(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Find in the help' }).fill('passphrase');
  await page.getByText('places found.').waitFor();
}

async function saveEverything(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save a copy of everything' }).click();
  await page.getByText(/^Saved as/).waitFor();
}

async function chooseNoZip(page: Page): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Choose the ZIP' }).click()]);
  await chooser.setFiles([{ name: 'a-letter-with-a-rather-long-name-and-no-zip.docx', mimeType: 'text/plain', buffer: Buffer.from('a letter') }]);
  await page.getByRole('button', { name: 'Get everything back' }).click();
  await page.getByRole('alert').waitFor();
}

let browser: Browser;
let empty: WebHost;
let full: WebHost;

beforeAll(async () => {
  [browser, empty, full] = await Promise.all([launchBrowser(), startWebHost(), startWebHost()]);
  await makeFile(full, 'Two people and a long name that goes on for longer than there is room');
  await moveIn(full, join(scenarios, 'one'));
  await moveIn(full, join(scenarios, 'two'));
  await full.call('accounts.create', emptyAccount);
  await wishFor(full);
  await tinFor(full);
  await ownMoneyFor(full);
  await returnsFor(full);
  await causeFault(full.call);
});
afterAll(async () => {
  await closeAll(browser);
  await Promise.all([empty.close(), full.close()]);
});

/** Of account 1: one bought, one agreed to, one nobody answered. */
async function wishFor({ call }: WebHost): Promise<void> {
  const save = (type: 'wishes' | 'purchases' | 'quotes' | 'inventory', fields: object) => call('records.save', { account: 1, type, fields: { ...fields } });
  const wish = { why: 'To stay well at home', wishedOn: '2026-09-01', limit: 42_000, planLine: 1 };
  await save('wishes', { ...wish, what: 'Bath seat', approvedOn: '2026-09-04', approvedBy: 'Social worker' });
  await save('wishes', { ...wish, what: 'Air conditioner', approvedOn: '2026-09-04', approvedIn: 'Letter' });
  await save('wishes', { ...wish, what: 'Telephone' });
  await save('quotes', { wish: 2, seller: 'Cool Rooms', amount: 38_900, day: '2026-09-05' });
  await save('purchases', { day: '2026-09-20', supplier: 'Mobility Store', item: 'Bath seat', amount: 12_000, wish: 1 });
  await save('inventory', { item: 'Bath seat', boughtOn: '2026-09-20', guaranteeUntil: '2028-09-20', price: 12_000 });
}

/** Account 1 begins two returns, of which one is closed and sent. */
async function returnsFor({ call }: WebHost): Promise<void> {
  await call('returns.start', { account: 1, from: '2026-04-06', to: '2026-07-05', form: 'birmingham-quarterly' });
  await call('returns.start', { account: 1, from: '2026-07-06', to: '2026-08-31', form: 'generic-return' });
  await call('returns.close', { account: 1, return: 2, whyOpen: 'A receipt was lost.' });
  await call('returns.sent', { account: 1, return: 2, on: localDay(new Date()), means: 'email' });
}

async function tickReason(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'Something else' }).press('Space');
  await page.getByRole('textbox', { name: 'Something else: how much of it' }).waitFor();
}

/** Of account 1: one account over a limit, and a report that asks for it. */
async function ownMoneyFor({ call }: WebHost): Promise<void> {
  const own = { name: 'Savings', bank: 'Example Bank', kind: 'savings', lastDigits: '1234', sortCode: null, joint: true };
  await call('records.save', { account: 1, type: 'ownAccounts', fields: own });
  await call('records.save', { account: 1, type: 'ownBalances', fields: { ownAccount: 1, day: '2026-10-01', amount: 610_000 } });
  await call('records.save', { account: 1, type: 'deputyReports', fields: { as: 'lay', from: '2026-10-01', to: '2026-10-20', alsoHealth: false } });
}

/** Of account 1: with receipts, one of which nobody explained, and a count that differs. */
async function tinFor({ call }: WebHost): Promise<void> {
  await call('records.save', { account: 1, type: 'bankAccounts', fields: { name: 'Tin', openingBalance: 5000, what: 'cash', float: 6000 } });
  const tins = await call('bank.tins', { account: 1, on: '2026-10-21' });
  if (!tins.ok) throw new Error(tins.problem.message);
  const bankAccount = (tins.value as { tins: { id: number }[] }).tins[0]?.id;
  const bus = { day: '2026-10-20', text: 'Bus to the park', amount: -350 };
  await call('bank.addLines', {
    account: 1,
    bankAccount,
    lines: [
      { ...bus, category: 'activity', planLine: 1 },
      { ...bus, text: 'Stamps' },
    ],
  });
  await call('bank.count', { account: 1, bankAccount, day: '2026-10-21', counted: 4200 });
}

const emptyAccount = {
  reference: 'DP-0003',
  person: 'Alexandra-Josephine Featherstonehaugh-Williamson',
  council: 'Royal Borough of Northern Upper Westbrookshire',
  openedOn: '2026-04-06',
  planYearStart: '2026-04-06',
  openingBalance: 0,
  nation: 'england-and-wales',
  employmentAllowance: false,
  paymentModel: 'net',
  paidEvery: '4_weekly',
  firstPaymentOn: '2026-04-06',
  weeklyGross: 0,
  contributionWeekly: 0,
  surplusWeeks: 8,
  surplusBasis: 'gross',
  excludes: [],
  agreedContingency: 0,
};

describe.each(VIEWS)('in the view: $name', (view) => {
  let context: BrowserContext;
  const pages = new Map<WebHost, Page>();
  beforeAll(async () => {
    context = await openView(browser, view);
    for (const host of [empty, full]) {
      const page = await context.newPage();
      await page.goto(host.address);
      pages.set(host, page);
    }
  });
  afterAll(() => context.close());

  test.each(triedIn(view, places))('$name has no fault', async ({ hash, then, noFile = false }) => {
    const page = pages.get(noFile ? empty : full);
    if (!page) throw new Error('no page');
    await showAnew(page, hash);
    await then?.(page);
    expect(await faultsOf(page)).toEqual([]);
  });
});

async function addLine(page: Page): Promise<void> {
  await press('More that may be on it')(page);
  await press('Add a line')(page);
}
