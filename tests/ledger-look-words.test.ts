/** A file to look at only holds the words of its days alone: every row of the opened file is searched for those of other days, and every figure is as it was. */
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { everyRow } from './comes-back.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';

const WORDS = 'seven brown kettles sing';
const DAYS = { until: '2026-10-31', from: '2026-07-01', upTo: '2026-07-31' };

interface Opened {
  readonly looker: TestLedger;
  readonly account: number;
  /** Every text of the opened file, row by row. */
  readonly text: string;
}

async function lookedAt(ledger: TestLedger, account: number, given: { readonly notes?: boolean } = {}): Promise<Opened> {
  const { file } = await ledger.call('handover.makeLook', { account, to: 'An auditor', passphrase: WORDS, ...DAYS, ...given });
  const bytes = ledger.program.takeFile(file.id)?.bytes ?? new Uint8Array();
  const looker = await TestLedger.start();
  onTestFinished(() => looker.close());
  const path = join(looker.folder, 'files', 'Look.headroom');
  const { id } = looker.program.addFile({ path: 'X.headroom-person', bytes });
  await looker.call('handover.look', { file: id, passphrase: WORDS, path });
  const [one] = await looker.call('accounts.list', {});
  return { looker, account: one?.id ?? 0, text: JSON.stringify([...(await everyRow(path, WORDS))]) };
}

/** Figures of an account on the days of the file and around them, without the numbers of rows. */
async function figuresOf(ledger: TestLedger, account: number): Promise<string> {
  const shown: unknown[] = [];
  for (const on of ['2026-06-30', '2026-07-15', DAYS.upTo, '2026-10-04']) {
    const { plan, cash, contribution, directPayment, liabilities, free, reclaim, crisis } = await ledger.call('figures.overview', { account, on });
    shown.push(plan, cash, contribution, directPayment, liabilities, free, reclaim, crisis);
  }
  const { rows } = await ledger.call('money.rows', { account, filter: {}, offset: 0, limit: 1000 });
  shown.push(
    rows.map(({ day, in: came, out, balance, category }) => ({ day, came, out, balance, category })),
    await ledger.call('money.totals', { account }),
  );
  return JSON.stringify(shown).replaceAll(/"(?:line|id|fund|planLine)":\d+/g, '');
}

/** Words that stand nowhere else. Those of other days begin with `gone`, those of the days with `stays`. */
async function filled(): Promise<{ readonly ledger: TestLedger; readonly account: number }> {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const save = (type: string, fields: Record<string, unknown>, id?: number) =>
    ledger.call('records.save', { account, type, fields, ...(id !== undefined && { id }) } as Parameters<typeof ledger.call<'records.save'>>[1]);
  await save('plan', { line: 'Support', outcome: '', kind: 'weekly', amount: 900, from: '2026-04-06', fund: 'main' });
  const once = { line: 'Old', kind: 'weekly', amount: 100, from: '2026-04-06', to: '2026-05-31', fund: 'main' };
  await save('plan', { ...once, outcome: 'goneoutcome', bankingClause: 'goneclause' });
  await save('funds', { fund: 'gym', name: 'Gym', ringFenced: true, payer: null });
  await save('people', { name: 'Goneanne Lee', started: '2026-04-06', left: '2026-06-20' });
  await save('people', { name: 'Staysbryn Howell', started: '2026-04-06' });
  const slip = { hours: null, tax: 0, employeeNi: 0, employerNi: 0, employeePension: 0, employerPension: 0 };
  await save('payslips', { ...slip, person: 1, periodStart: '2026-05-04', periodEnd: '2026-05-31', paidOn: '2026-06-02', gross: 30_000, net: 30_000 });
  await save('payslips', { ...slip, person: 2, periodStart: '2026-06-29', periodEnd: '2026-07-26', paidOn: '2026-07-28', gross: 31_000, net: 31_000 });
  await save('payments', { day: '2026-06-02', to: 'Goneanne by cheque', amount: -30_000, category: 'wages', reference: 'goneref', planLine: null });
  await save('purchases', { day: '2026-05-10', supplier: 'Goneshop', item: 'goneitem', amount: 4_500, planLine: 'Support' });
  await save('payments', { day: '2026-05-12', to: 'Goneshop of Anytown', amount: -4_500, category: 'purchase', reference: null, planLine: null });
  await save('purchases', { day: '2026-05-20', supplier: 'Goneother', item: 'goneboots', amount: 2_100, planLine: 'Support', paidBy: 'Gonebuyer Fox' });
  await save('payments', { day: '2026-05-25', to: 'Gonebuyer Fox', amount: -2_100, category: 'other', reference: null, planLine: null });
  await save('purchases', { day: '2026-07-10', supplier: 'Staysshop', item: 'staysitem', amount: 1_700, planLine: 'Support' });
  await save('payments', { day: '2026-07-11', to: 'Staysshop', amount: -1_700, category: 'purchase', reference: null, planLine: null });
  await save('rules', { position: 0, contains: 'GONEGYM', direction: 'out', category: 'activity', planLine: null, fund: 'gym' });
  await save('rules', { position: 1, contains: 'STAYSCLUB', direction: 'out', category: 'activity', planLine: null, fund: 'main' });
  await save('payments', { day: '2026-06-05', to: 'GONEGYM membership', amount: -2_000, category: 'activity', reference: null, planLine: null });
  // Paid within the days, so it is of them.
  await save('invoices', { supplier: 'Stayshome', number: 'STAYS77', day: '2026-06-28', amount: 9_900, planLine: 'Support' });
  await save('agreements', { supplier: 'Stayshome', what: 'hour', from: '2026-08-01', rate: 2_500, note: 'goneprice' });
  const lines = [{ what: 'other', quantity: null, price: null, amount: 3_300, words: 'goneline' }];
  await save('invoices', {
    supplier: 'Gonehome',
    number: 'GONE55',
    day: '2026-05-02',
    amount: 3_300,
    planLine: 'Support',
    lines,
    disputedOn: '2026-05-03',
    disputeNote: 'gonewhy',
  });
  // Each holds until the next: the first ended before the days.
  const charged = { income: 1, capital: 0, guaranteeFor: 'other', guarantee: 1, premiums: 0, housing: 0, disability: 0 };
  await save('chargeAssessments', { ...charged, from: '2026-04-10', note: 'gonecharge' });
  await save('chargeAssessments', { ...charged, from: '2026-06-10', note: 'stayscharge' });
  await save('letters', { direction: 'in', what: 'other', means: 'letter', day: '2026-05-01', about: 'gonesubject', who: 'Gonewriter', note: 'gonenote' });
  await save('letters', { direction: 'in', what: 'other', means: 'letter', day: '2026-07-02', about: 'stayssubject', note: 'staysnote' });
  await save('decisions', { title: 'gonedecision', day: '2026-08-02', capacity: 'presumed', whyNow: 'gonereason', decidedBy: 'Gonedecider' });
  await save('unmetNeeds', { day: '2026-06-01', need: 'goneneed', hours: null, happened: 'goneevent' });
  await save('contributionPaid', { day: '2026-05-02', amount: 100, how: 'gonehow' });
  await save('mandates', { role: 'nominated', who: 'Gonehelper', document: 'Gonepaper', scope: [], from: '2026-04-06', to: '2026-05-31' });
  await save('mandates', { role: 'deputy', who: 'Stayshelper', document: 'Stayspaper', scope: [], from: '2026-04-06' });
  // Earlier words of a record are in its versions, and in what was given to the change.
  const { id: renamed } = await save('unmetNeeds', { day: '2026-06-03', need: 'gonefirst', hours: null, happened: null });
  await ledger.call('records.save', {
    account,
    type: 'unmetNeeds',
    id: renamed,
    fields: { day: '2026-06-03', need: 'gonethen', hours: null, happened: null },
    why: 'gonebecause',
  });
  const { id: taken } = await save('unmetNeeds', { day: '2026-06-04', need: 'goneaway', hours: null, happened: null });
  await ledger.call('records.remove', { account, type: 'unmetNeeds', id: taken, why: 'gonemistake' });
  await ledger.bring(
    account,
    lloyds('gonefile.csv', [
      { day: '2026-05-05', text: 'GONEPAYEE ONE', amount: -1_100 },
      { day: '2026-05-05', text: 'GONEPAYEE TWO', amount: -1_100 },
      { day: '2026-06-29', text: 'GONELAST', amount: -700 },
      { day: '2026-07-03', text: 'STAYSCLUB', amount: -800 },
      { day: '2026-07-06', text: 'STAYSHOME STAYS77', amount: -9_900 },
      { day: '2026-08-03', text: 'GONEAFTER', amount: -900 },
    ]),
  );
  await ledger.bring(account, lloyds('gonetwice.csv', [{ day: '2026-05-05', text: 'GONEPAYEE THREE', amount: -1_100 }]));
  const { rows } = await ledger.call('money.rows', { account, filter: {}, offset: 0, limit: 100 });
  const line = rows.find(({ day, out }) => day === '2026-06-29' && out === 700)?.source.id ?? 0;
  const paper = ledger.file({ path: 'gonescan.txt', text: 'A receipt' });
  await ledger.call('evidence.add', { account, of: { type: 'line', id: line }, files: [paper] });
  return { ledger, account };
}

test('no word of other days is in it, and every word of its days is', async () => {
  const { ledger, account } = await filled();
  await ledger.call('handover.makeLook', { account, to: 'Gonebefore', passphrase: WORDS, ...DAYS });
  const { text } = await lookedAt(ledger, account, { notes: true });
  expect([...text.matchAll(/gone\w*/gi)].map(([found]) => found)).toEqual([]);
  for (const stays of [
    'STAYSCLUB',
    'STAYS77',
    'Staysshop',
    'staysitem',
    'Staysbryn',
    'stayssubject',
    'staysnote',
    'Stayshome',
    'Stayshelper',
    'Stayspaper',
    'stayscharge',
  ])
    expect(text).toContain(stays);
});

test('every figure, of the days and around them, every running balance and the file itself are as they were', async () => {
  const { ledger, account } = await filled();
  const { looker, account: there } = await lookedAt(ledger, account);
  expect(await figuresOf(looker, there)).toBe(await figuresOf(ledger, account));
  expect((await looker.call('file.verify', {})).problems.filter(({ check }) => check !== 'papers')).toEqual([]);
  const { rows } = await looker.call('money.rows', { account: there, filter: { text: 'Left out' }, offset: 0, limit: 100 });
  expect(rows.length).toBeGreaterThan(4);
  expect((await looker.call('file.status', {})).open?.look).toEqual({ to: 'An auditor', ...DAYS });
});

test('the example: no text of a bank line of other days is in it that no line of its days has', async () => {
  const ledger = await TestLedger.start();
  onTestFinished(() => ledger.close());
  await ledger.call('file.openExample', { today: '2026-10-05' });
  for (const { id: account } of await ledger.call('accounts.list', {})) {
    const shown = await ledger.call('money.rows', { account, filter: {}, offset: 0, limit: 1000 });
    const all = shown.rows.flatMap(({ source, who, day }) => (source.type === 'line' ? [{ text: who, day }] : []));
    const within = new Set(all.filter(({ day }) => day >= DAYS.from && day <= DAYS.upTo).map(({ text }) => text));
    const { looker, account: there, text } = await lookedAt(ledger, account);
    const texts = [...new Set(all.map((line) => line.text))].filter((one) => !within.has(one));
    expect(texts.length).toBeGreaterThan(3);
    // A rule, a name or a number that a line of the days has may be a part of it; the whole text is not there.
    expect(texts.filter((one) => text.includes(one))).toEqual([]);
    expect(await figuresOf(looker, there)).toBe(await figuresOf(ledger, account));
  }
}, 120_000);
