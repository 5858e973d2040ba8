/**
 * Texts that look alike are alike: names written with composed and decomposed letters are one name, signs nobody can see are not kept,
 * control signs are refused beside their field, and what is searched for is found however it was written, also in old files.
 */
import { describe, expect, test } from 'vitest';
import type { RecordType } from '../core/records/kinds.ts';
import { RECORD_TYPES } from '../core/records/kinds.ts';
import { USES } from '../core/records/names.ts';
import { recordFields } from '../core/records/schemas.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';
import { tamper } from './tamper.ts';

const COMPOSED = 'Zo\u00eb Ni\u00f1o';
const DECOMPOSED = COMPOSED.normalize('NFD');
const HIDDEN = 'Zo\u200b\u00eb\u202e Ni\u00ad\u00f1o';

async function withAccount() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('A1'));
  const save = (type: RecordType, fields: object) => ledger.program.call('records.save', { account, type, fields: { ...fields } });
  return { ledger, account, save };
}

/** What an older version of the program wrote: behind the program's back. */
async function writtenBefore(ledger: TestLedger, ...sql: readonly string[]): Promise<void> {
  await ledger.call('file.close', {});
  await tamper(ledger.path, (db) => sql.forEach((one) => db.prepare(one).run(...(one.includes('?') ? [DECOMPOSED] : []))));
  // What was altered behind the program's back does not pass its check.
  await ledger.call('file.open', { path: ledger.path, anyway: true });
}

describe('one name is one person', () => {
  test.each([
    ['decomposed', DECOMPOSED],
    ['with signs nobody can see', HIDDEN],
    ['in capitals', DECOMPOSED.toUpperCase()],
    ['with two blanks', COMPOSED.replace(' ', ' \u00a0')],
  ])('%s', async (_how, name) => {
    const { ledger, account, save } = await withAccount();
    expect(await save('people', { name: COMPOSED })).toMatchObject({ ok: true });
    expect(await save('timesheets', { person: name, day: '2026-05-01', hours: 700, kind: 'worked' })).toMatchObject({ ok: true });
    expect(await ledger.call('records.get', { account, type: 'timesheets', id: 1 })).toMatchObject({ record: { person: 1 }, names: { person: COMPOSED } });
    expect(await save('people', { name })).toMatchObject({ ok: true, value: { notices: [expect.stringMatching(/another assistant called/)] } });
  });

  test('accounts too, by their reference', async () => {
    const { ledger } = await withAccount();
    await ledger.call('accounts.create', plainAccount(COMPOSED));
    for (const reference of [DECOMPOSED, HIDDEN, DECOMPOSED.toUpperCase()])
      expect(await ledger.refused('accounts.create', plainAccount(reference))).toMatchObject({ code: 'alreadyThere', field: 'reference' });
  });

  test('and plan lines: two versions of one line may not overlap', async () => {
    const { ledger, account, save } = await withAccount();
    const line = { outcome: '', kind: 'weekly', amount: 100, fund: 'main' };
    await save('plan', { ...line, line: COMPOSED, from: '2026-04-06' });
    expect(await save('plan', { ...line, line: DECOMPOSED, from: '2026-06-01' })).toMatchObject({ problem: { field: 'fields.from' } });
    await ledger.bring(account, lloyds('a.csv', [{ day: '2026-05-01', text: 'CLUB', amount: -100 }]));
    const part = { amount: -100, settles: null, category: 'activity' as const, planLine: DECOMPOSED, fund: null };
    await ledger.call('bank.explain', { account, lines: [{ line: 1, parts: [part] }] });
    for (const planLine of [COMPOSED, DECOMPOSED])
      expect((await ledger.call('money.rows', { account, filter: { planLine }, offset: 0, limit: 10 })).total).toBe(1);
  });

  test('in a folder, across its files and the names of its folders', async () => {
    const ledger = await TestLedger.forThisTest();
    const account = `key,value\nreference,A1\nperson,${DECOMPOSED}\ncouncil,C\nopened_on,06/04/2026\nopening_balance,0\nplan_year_start,06/04/2026\nrole,holder\nemployment_allowance,yes\n`;
    const bank = lloyds(`bank/${DECOMPOSED}/may.csv`, [{ day: '2026-05-01', text: `${DECOMPOSED} WAGES`, amount: -100 }]);
    const { account: id, imports } = await ledger.moveIn([
      { path: 'account.csv', text: account },
      { path: 'people.csv', text: `name\n${DECOMPOSED}\n` },
      { path: 'timesheets.csv', text: `name,date,hours,kind\n${COMPOSED},01/05/2026,7,worked\n${HIDDEN},02/05/2026,7,worked\n` },
      { path: 'bank_accounts.csv', text: `name,opening_balance\n${COMPOSED},1.00\n` },
      bank,
    ]);
    expect(imports).toMatchObject([{ imported: 1, bankAccount: COMPOSED }]);
    const { records } = await ledger.call('records.list', { account: id, type: 'timesheets' });
    expect(records.map(({ names }) => names['person'])).toEqual([COMPOSED, COMPOSED]);
    const [line] = (await ledger.call('bank.unexplained', { account: id })).lines;
    expect(line?.text).toBe(`${COMPOSED} WAGES`);
    expect(await ledger.call('accounts.list', {})).toMatchObject([{ person: COMPOSED }]);
  });
});

describe('what a name or a note may hold', () => {
  const samples: { readonly [T in RecordType]?: Readonly<Record<string, unknown>> } = {
    bankAccounts: { name: 'x', openingBalance: 0 },
    chargeAssessments: { from: '2026-05-01', income: 1, capital: 0, guaranteeFor: 'other', guarantee: 1, premiums: 0, housing: 0, disability: 0, note: 'x' },
    mandates: { role: 'deputy', who: 'x', document: 'x', scope: [], agreedBy: 'x', note: 'x' },
    decisions: {
      ...{ title: 'x', day: '2026-05-01', capacity: 'cannot', assessedBy: 'x', whyNow: 'x', wishes: 'x', involved: 'x', consulted: 'x', options: 'x' },
      ...{ chosen: 'x', decidedBy: 'x' },
    },
    conflicts: { what: 'gift', who: 'x', declaredOn: '2026-05-01', agreedBy: 'x', document: 'x', note: 'x' },
    deputyReports: {
      ...{ as: 'lay', from: '2026-05-01', to: '2026-06-01', alsoHealth: false, whyDiffers: 'x', contacts: 'x', visits: 'x', benefits: 'x', debts: 'x' },
      ...{ nextYear: 'x' },
    },
    ownAccounts: { name: 'x', bank: 'x', kind: 'savings', joint: false },
    paymentStops: { kind: 'suspended', from: '2026-05-01', reason: 'x' },
    contributionPaid: { day: '2026-05-01', amount: 1, how: 'x' },
    councilRules: {
      ...{ from: '2026-05-01', paymentModel: 'net', paidEvery: '4_weekly', firstPaymentOn: '2026-05-01', weeklyGross: 1, surplusWeeks: 8 },
      ...{ surplusBasis: 'gross', excludes: [], agreedContingency: 0, source: 'x', note: 'x' },
    },
    funds: { fund: 'x', name: 'x', ringFenced: false, payer: 'x' },
    plan: { line: 'x', outcome: 'x', kind: 'agency_hours', hoursPerWeek: 1, rate: 1, from: '2026-05-01', bankingClause: 'x', careOutcomes: ['hygiene'] },
    planMoves: { day: '2026-05-01', fromLine: 'One', toLine: 'Two', amount: 1, reason: 'x', agreedBy: 'x' },
    planLines: { name: 'x' },
    whatIfs: { name: 'x', kind: 'purchase', from: '2026-05-01', amount: 1, note: 'x' },
    people: { name: 'x', alsoKnownAs: 'x' },
    suppliers: { name: 'x', alsoKnownAs: 'x', careRegistration: 'x', payReference: 'x' },
    agreements: { supplier: 'Seaside Support', what: 'hour', from: '2026-05-01', rate: 1, note: 'x' },
    feeRules: { supplier: 'Seaside Support', what: 'x', basis: 'month', amount: 1, from: '2026-05-01', payer: 'account', clause: 'x' },
    invoices: { supplier: 'x', number: 'x', day: '2026-05-01', amount: 1, disputedOn: '2026-05-02', disputeNote: 'x' },
    purchases: { day: '2026-05-01', supplier: 'x', item: 'x', amount: 1, approvedBy: 'x', paidBy: 'x' },
    wishes: {
      ...{
        what: 'x',
        why: 'x',
        wishedOn: '2026-05-01',
        approvedBy: 'x',
        approvedIn: 'x',
        refusedBy: 'x',
        refusedWhy: 'x',
        withdrawnBy: 'x',
        withdrawnWhy: 'x',
      },
    },
    quotes: { wish: 1, seller: 'x', amount: 1, day: '2026-05-01', note: 'x' },
    inventory: { item: 'x', seller: 'x', serialNumber: 'x', keptAt: 'x', goneHow: 'x' },
    payments: { day: '2026-05-01', to: 'x', amount: 1, category: 'other', reference: 'x' },
    payDetails: { person: 'Bryn', from: '2026-05-01', frequency: 'monthly', taxCode: '1257L', basis: 'cumulative', niLetter: 'A', pension: 'none', note: 'x' },
    employerDetails: { from: '2026-05-01', payeReference: 'x', accountsOffice: 'x', payrollBy: 'x', employer: 'x', pensionScheme: 'x', note: 'x' },
    hoursApprovals: { person: 'Bryn', from: '2026-05-04', to: '2026-05-10', hours: 700, shifts: 'x', approvedBy: 'x', approvedOn: '2026-05-11', note: 'x' },
    dutiesDone: { duty: 'p60', dueOn: '2026-05-31', doneOn: '2026-05-01', note: 'x' },
    letters: {
      ...{
        direction: 'in',
        what: 'other',
        means: 'letter',
        day: '2026-05-01',
        who: 'x',
        about: 'x',
        reference: 'x',
        decided: 'x',
        note: 'x',
        reasonsWhere: 'x',
      },
    },
    budgets: { what: 'actual', day: '2026-05-01', amount: 1, per: 'week', foundBy: 'x', points: 'x', answers: 'x', working: 'x', note: 'x' },
    outcomes: { name: 'x', from: '2026-05-01', note: 'x' },
    outcomeReviews: { day: '2026-05-01', outcome: 1, change: 'same', achieved: 'x' },
    processReviews: { day: '2026-05-01', withWhom: 'x', note: 'x' },
    unmetNeeds: { day: '2026-05-01', need: 'x', happened: 'x' },
    spendingRules: { from: '2026-05-01', what: 'words', answer: 'ask', words: 'x', source: 'x' },
    spendingAgreed: { what: 'cash', from: '2026-05-01', contains: 'x', why: 'x', agreedBy: 'x' },
    paperRules: { from: '2026-05-01', category: 'activity', needed: 'never', source: 'x' },
    statements: { bankAccount: 1, from: '2026-05-01', to: '2026-05-31', number: 'x', note: 'x' },
    reconciliations: { bankAccount: 1, day: '2026-05-31', balance: 1, note: 'x' },
    keepRules: { from: '2026-05-01', papers: 'employer', kept: 'for_ever', source: 'x' },
    reminders: { what: 'insurance', title: 'x', day: '2026-05-01', note: 'x' },
    rules: { position: 0, contains: 'x', direction: 'in', category: 'other' },
  };
  const texts = Object.entries(samples).flatMap(([type, fields]) =>
    Object.entries(fields).flatMap(([field, value]) => (value === 'x' ? [{ type: type as RecordType, field, fields }] : [])),
  );

  test('every text of every kind of record is among these', () => {
    const all = RECORD_TYPES.flatMap((type) =>
      Object.entries(recordFields[type].shape).flatMap(([field, schema]) => (schema.safeParse('\u00e9 x').success ? [`${type}.${field}`] : [])),
    );
    // The others name an assistant, a line, a fund, a supplier or an invoice that must be there.
    const names = new Set([...USES.flatMap(({ type, field, makes }) => (makes ? [] : [`${type}.${field}`]))]);
    expect(texts.map(({ type, field }) => `${type}.${field}`).toSorted()).toEqual(
      [...all, 'plan.line', 'invoices.supplier', 'purchases.supplier'].filter((one) => !names.has(one)).toSorted(),
    );
  });

  test.each(texts)('$type, $field: signs nobody can see go, control signs are refused there', async ({ type, field, fields }) => {
    const { ledger, account, save } = await withAccount();
    await save('people', { name: 'Bryn' });
    for (const line of ['One', 'Two']) await save('plan', { line, outcome: '', kind: 'weekly', amount: 1, from: '2026-04-06', fund: 'main' });
    await save('suppliers', { name: 'Seaside Support' });
    await save('outcomes', { name: 'Seeing friends', from: '2026-04-06' });
    await save('wishes', { what: 'Bath seat', why: '', wishedOn: '2026-05-01' });
    for (const sign of ['\u0000', '\u001b', '\u0085', '\ud800'])
      expect(await save(type, { ...fields, [field]: `Zo${sign}e` })).toMatchObject({
        ok: false,
        problem: { code: 'badInput', field: `fields.${field}`, message: expect.stringMatching(/control signs/) },
      });
    const saved = await save(type, { ...fields, [field]: HIDDEN });
    if (!saved.ok) throw new Error(saved.problem.message);
    const kept = await ledger.call('records.get', { account, type, id: saved.value.id });
    expect({ ...kept.record, ...kept.names }).toMatchObject({ [field]: COMPOSED });
  });

  test('of an account, of who uses the program, of the reason for a change, and of a paper', async () => {
    const { ledger, account, save } = await withAccount();
    for (const field of ['reference', 'person', 'council'])
      expect(await ledger.refused('accounts.create', { ...plainAccount('A2'), [field]: 'Zo\u0000e' })).toMatchObject({ code: 'badInput', field });
    await ledger.call('accounts.create', { ...plainAccount('A2'), person: HIDDEN, council: DECOMPOSED });
    expect(await ledger.call('accounts.list', {})).toContainEqual(expect.objectContaining({ reference: 'A2', person: COMPOSED, council: COMPOSED }));
    expect(await ledger.call('program.saveSettings', { who: HIDDEN })).toMatchObject({ who: COMPOSED });
    expect((await ledger.refused('program.saveSettings', { who: 'Zo\u0000e' })).field).toBe('who');
    await save('people', { name: 'Bryn' });
    await ledger.call('records.remove', { account, type: 'people', id: 1, why: `two\r\nlines, ${HIDDEN}` });
    const [row] = (await ledger.call('audit.list', { account, filter: {}, offset: 0, limit: 1 })).rows;
    expect(row).toMatchObject({ who: COMPOSED, why: `two\nlines, ${COMPOSED}` });
    const { id } = ledger.program.addFile({ path: `${HIDDEN}.txt`, bytes: new TextEncoder().encode('a bill') });
    await save('purchases', { day: '2026-05-01', supplier: 'Shop', item: '', amount: 1 });
    const of = { type: 'purchases', id: 1 } as const;
    await ledger.call('evidence.add', { account, of, files: [id] });
    expect(await ledger.call('evidence.list', { account, of })).toMatchObject([{ name: `${COMPOSED}.txt` }]);
  });

  test('of a bank line and the name of its file; the same line written otherwise is the same line', async () => {
    const { ledger, account } = await withAccount();
    const line = (text: string) =>
      lloyds(`${HIDDEN}.csv`, [
        { day: '2026-04-30', text: 'X', amount: 1 },
        { day: '2026-05-01', text, amount: -100 },
        { day: '2026-05-02', text: 'Y', amount: 1 },
      ]);
    expect(await ledger.bring(account, line(HIDDEN))).toMatchObject({ imported: 3, file: `${COMPOSED}.csv` });
    expect((await ledger.call('bank.unexplained', { account })).lines.map(({ text }) => text)).toContain(COMPOSED);
    expect(await ledger.bring(account, line(DECOMPOSED))).toMatchObject({ imported: 0, alreadyThere: 3 });
    const ofx = `<OFX><STMTRS><BANKTRANLIST><STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260601<TRNAMT>-1.00<FITID>1<NAME>Zo&#x200b;e&#776;&#x202e; Ni&ntilde;o</STMTTRN></BANKTRANLIST></STMTRS></OFX>`;
    await ledger.bring(account, { path: 'x.ofx', text: ofx.replace('&ntilde;', 'n&#x303;') });
    expect((await ledger.call('bank.unexplained', { account })).lines.at(-1)?.text).toBe(COMPOSED);
  });

  test('a line an older version kept decomposed is not brought in twice', async () => {
    const { ledger, account } = await withAccount();
    const file = lloyds('a.csv', [
      { day: '2026-04-30', text: 'X', amount: 1 },
      { day: '2026-05-01', text: COMPOSED, amount: -100 },
      { day: '2026-05-02', text: 'Y', amount: 1 },
    ]);
    await ledger.bring(account, file);
    await writtenBefore(ledger, `UPDATE statement_line SET text = replace(?, 'Z', 'Z' || char(8203)) WHERE amount = -100`);
    expect(await ledger.bring(account, { ...file, path: 'b.csv' })).toMatchObject({ imported: 0, alreadyThere: 3 });
  });
});

describe('what is searched for is found however it was written', () => {
  async function searched() {
    const { ledger, account, save } = await withAccount();
    await save('invoices', { supplier: COMPOSED, number: '1', day: '2026-05-01', amount: 100 });
    await save('payments', { day: '2026-05-01', to: COMPOSED, amount: -100, category: 'other' });
    await ledger.bring(account, lloyds('a.csv', [{ day: '2026-05-03', text: 'SHOP', amount: -100 }]));
    const found = async (text: string) => ({
      money: (await ledger.call('money.rows', { account, filter: { text }, offset: 0, limit: 10 })).total,
      done: (await ledger.call('audit.list', { account, filter: { find: text }, offset: 0, limit: 10 })).total,
      candidates: (await ledger.call('bank.candidates', { account, line: 1, find: text })).total,
    });
    return { ledger, found };
  }
  const ways = [COMPOSED, DECOMPOSED, HIDDEN, COMPOSED.toUpperCase(), 'zo\u00eb', 'NIN\u0303O'];

  test.each(ways)('%j', async (text) => {
    const { found } = await searched();
    expect(await found(text)).toEqual({ money: 1, done: 2, candidates: 2 });
    expect(await found('Zoe\u0301')).toEqual({ money: 0, done: 0, candidates: 0 });
  });

  test.each(ways)('%j, in what an older version kept decomposed', async (text) => {
    const { ledger, found } = await searched();
    await writtenBefore(ledger, `UPDATE payment SET "to" = ?`, `UPDATE supplier SET name = ?`);
    expect(await found(text)).toMatchObject({ money: 1, candidates: 2 });
  });
});

test('a person, a plan line and a fund that an older version kept decomposed can be corrected and used', async () => {
  const { ledger, account, save } = await withAccount();
  await save('people', { name: COMPOSED, hoursPerWeek: 100 });
  await save('timesheets', { person: COMPOSED, day: '2026-05-01', hours: 700, kind: 'worked' });
  await save('plan', { line: COMPOSED, outcome: '', kind: 'weekly', amount: 1, from: '2026-04-06', fund: 'main' });
  await save('invoices', { supplier: 'S', number: '1', day: '2026-05-01', amount: 1, planLine: COMPOSED });
  await writtenBefore(ledger, 'UPDATE person SET name = ?', 'UPDATE plan_line SET name = ?');
  const one = async (type: RecordType): Promise<object> => (await ledger.call('records.get', { account, type, id: 1 })).record;
  for (const name of [COMPOSED, DECOMPOSED]) {
    await ledger.call('records.save', { account, type: 'people', id: 1, fields: { name, hoursPerWeek: 200 } });
    expect(await one('people')).toMatchObject({ name: COMPOSED, hoursPerWeek: 200 });
    await ledger.call('records.save', { account, type: 'timesheets', id: 1, fields: { person: name, day: '2026-05-02', hours: 800, kind: 'worked' } });
    expect(await one('timesheets')).toMatchObject({ person: 1, hours: 800 });
    const line = { line: name, outcome: 'x', kind: 'weekly', amount: 2, from: '2026-04-06', fund: 'main' };
    await ledger.call('records.save', { account, type: 'plan', id: 1, fields: line });
    expect(await one('plan')).toMatchObject({ line: 1, amount: 2 });
    expect((await ledger.call('money.rows', { account, filter: { planLine: name }, offset: 0, limit: 10 })).total).toBe(0);
  }
});

test('a path with a control sign in it is refused with a sentence', async () => {
  const ledger = await TestLedger.forThisTest();
  for (const method of ['file.open', 'file.create', 'program.forgetRecent'] as const)
    expect(await ledger.refused(method, { path: `${ledger.path}\u0000x` })).toMatchObject({ code: 'badInput', field: 'path' });
});
