/** What was done, as people read it: every kind of change in a sentence, before and after of what it wrote, and what became of each thing. */
import { expect, test } from 'vitest';
import type { ChangedThing, AuditFilter } from '../core/api/audit.ts';
import { connect, unlock } from '../ledger/disk/connection.ts';
import type { Line } from './ledger.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';

const NOW = '2026-10-05T09:30:00.000Z';

const JUNE: readonly Line[] = [
  { day: '2026-06-01', text: 'RIVERSIDE CLUB', amount: -2250 },
  { day: '2026-06-04', text: 'CORNER SHOP', amount: -310 },
];

async function account(): Promise<{ ledger: TestLedger; id: number }> {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.call('accounts.create', plainAccount('DP-1'));
  return { ledger, id };
}

async function sentences(ledger: TestLedger, id: number | null, filter: AuditFilter = {}): Promise<readonly string[]> {
  const { rows, total } = await ledger.call('audit.list', { account: id, filter, offset: 0, limit: 100 });
  expect(total).toBe(rows.length);
  return rows.map(({ what }) => what);
}

const invoice = (amount: number) => ({
  ...{ supplier: 'Harbour Homecare', number: 'INV1046', day: '2026-06-01', due: null, serviceFrom: null, serviceTo: null, hours: null, rate: null },
  ...{ amount, planLine: null },
});

async function lineCalled(ledger: TestLedger, id: number, text: string): Promise<{ line: number; amount: number }> {
  const { lines } = await ledger.call('bank.unexplained', { account: id });
  const line = lines.find((one) => one.text === text);
  if (!line) throw new Error(`no line ${text} waits`);
  return { line: line.id, amount: line.amount };
}

test('each kind of change is said in a sentence, newest first, with who, when and why', async () => {
  const { ledger, id } = await account();
  const { id: record } = await ledger.call('records.save', { account: id, type: 'invoices', fields: invoice(41_740) });
  await ledger.call('records.save', { account: id, type: 'invoices', id: record, fields: invoice(40_000), why: 'a penny wise' });
  await ledger.call('changes.undo', { account: id, change: ledger.change });
  await ledger.call('records.remove', { account: id, type: 'invoices', id: record });
  const brought = await ledger.bring(id, lloyds('june.csv', JUNE));
  const shop = await lineCalled(ledger, id, 'CORNER SHOP');
  const parts = [{ amount: shop.amount, settles: null, category: 'other' as const, planLine: null, fund: null }];
  await ledger.call('bank.explain', { account: id, lines: [{ line: shop.line, parts }], always: { contains: 'CORNER' } });
  await ledger.call('bank.unexplain', { account: id, line: shop.line });
  await ledger.call('bank.explainAgain', { account: id });
  await ledger.bring(
    id,
    lloyds(
      'one day.csv',
      [JUNE[0], JUNE[0]].flatMap((line) => line ?? []),
    ),
  );
  const [first, second] = (await ledger.call('bank.duplicates', { account: id })).pairs;
  await ledger.call('bank.decideDuplicate', { account: id, line: first?.line.id ?? 0, keep: true });
  await ledger.call('changes.undo', { account: id, change: ledger.change });
  await ledger.call('bank.decideDuplicate', { account: id, line: second?.line.id ?? 0, keep: false });
  await ledger.call('bank.undoImport', { account: id, import: brought.id });

  const invoiceSaid = 'invoice INV1046 of Harbour Homecare';
  expect(await sentences(ledger, id)).toEqual([
    'Took back the bank file june.csv',
    'Took out the bank line ‘RIVERSIDE CLUB’, which was there twice',
    'Took back: Kept the bank line ‘RIVERSIDE CLUB’, which looked like another one',
    'Kept the bank line ‘RIVERSIDE CLUB’, which looked like another one',
    'Brought in 2 bank lines from one day.csv',
    'Looked again at the bank lines that wait, and explained one bank line',
    'Made the bank line ‘CORNER SHOP’ wait to be explained again',
    'Said what the bank line ‘CORNER SHOP’ was for, and made a rule for ‘CORNER’',
    'Brought in 2 bank lines from june.csv',
    `Took away ${invoiceSaid}`,
    `Took back: Changed ${invoiceSaid}`,
    `Changed ${invoiceSaid}`,
    `Added ${invoiceSaid}`,
    'Made the account of A Person',
  ]);
  const { rows } = await ledger.call('audit.list', { account: id, filter: { find: 'penny changed' }, offset: 0, limit: 10 });
  expect(rows).toEqual([{ change: rows[0]?.change, at: NOW, who: 'tester', what: `Changed ${invoiceSaid}`, why: 'a penny wise' }]);
});

test('the file has a trail of its own, and each account only its own', async () => {
  const { ledger, id } = await account();
  const { account: other } = await ledger.call('accounts.create', plainAccount('DP-2'));
  await ledger.call('file.changePassphrase', { current: null, next: 'correct horse battery' });
  await ledger.call('file.changePassphrase', { current: 'correct horse battery', next: null });
  expect(await sentences(ledger, null)).toEqual(['Took the passphrase away', 'Set a new passphrase', 'Made this file']);
  expect([await sentences(ledger, id), await sentences(ledger, other)]).toEqual([['Made the account of A Person'], ['Made the account of A Person']]);
  const { rows } = await ledger.call('audit.list', { account: other, filter: {}, offset: 0, limit: 1 });
  const refused = await ledger.refused('audit.change', { account: id, change: rows[0]?.change ?? 0, offset: 0, limit: 1 });
  expect([refused.code, refused.field]).toEqual(['notFound', 'change']);
});

test('windows, days and words choose the rows', async () => {
  const { ledger, id } = await account();
  for (const contains of ['ONE', 'TWO', 'THREE'])
    await ledger.call('records.save', {
      account: id,
      type: 'rules',
      fields: { position: 0, contains, direction: 'out', category: 'other', planLine: null, fund: null },
    });
  const window = await ledger.call('audit.list', { account: id, filter: {}, offset: 1, limit: 2 });
  expect([window.total, window.rows.map(({ what }) => what)]).toEqual([4, ['Added rule for ‘TWO’', 'Added rule for ‘ONE’']]);
  expect(await sentences(ledger, id, { find: 'RULE t tw' })).toEqual(['Added rule for ‘TWO’']);
  expect(await sentences(ledger, id, { find: 'tester rule one' })).toEqual(['Added rule for ‘ONE’']);
  expect(await sentences(ledger, id, { since: NOW, before: '2026-10-05T09:30:00.001Z' })).toHaveLength(4);
  expect([await sentences(ledger, id, { before: NOW }), await sentences(ledger, id, { since: '2026-10-06T00:00:00.000Z' })]).toEqual([[], []]);
});

async function thingsOf(ledger: TestLedger, id: number, change: number): Promise<readonly ChangedThing[]> {
  return (await ledger.call('audit.change', { account: id, change, offset: 0, limit: 100 })).things;
}

test('one change shows what each thing was before and after, and who took it back', async () => {
  const { ledger, id } = await account();
  const { id: record } = await ledger.call('records.save', { account: id, type: 'invoices', fields: invoice(41_740) });
  await ledger.call('records.save', { account: id, type: 'invoices', id: record, fields: { ...invoice(40_000), due: '2026-06-30' } });
  const { change } = ledger;
  const before = await ledger.call('audit.change', { account: id, change, offset: 0, limit: 10 });
  expect(before).toMatchObject({ erased: false, takenBack: null, undoable: true, total: 1 });
  expect(before.things).toEqual([
    {
      type: 'invoices',
      id: record,
      title: 'invoice INV1046 of Harbour Homecare',
      what: 'changed',
      fields: [
        { field: 'due', before: null, after: '30 June 2026' },
        { field: 'amount', before: '£417.40', after: '£400.00' },
      ],
    },
  ]);
  await ledger.call('changes.undo', { account: id, change });
  const undo = ledger.change;
  const taken = await ledger.call('audit.change', { account: id, change, offset: 0, limit: 10 });
  expect(taken).toMatchObject({ undoable: false, takenBack: { change: undo, who: 'tester' } });
  // Taken back in its turn, the first stands again.
  await ledger.call('changes.undo', { account: id, change: undo });
  expect(await ledger.call('audit.change', { account: id, change, offset: 0, limit: 10 })).toMatchObject({ undoable: true, takenBack: null });
});

test('a bank line tells how it came in, how it was explained before and by whom, and why it counts no more', async () => {
  const { ledger, id } = await account();
  const brought = await ledger.bring(id, lloyds('june.csv', JUNE));
  const { line, amount } = await lineCalled(ledger, id, 'CORNER SHOP');
  const { change: arrived } = ledger;
  const explain = (category: 'other' | 'activity') =>
    ledger.call('bank.explain', { account: id, lines: [{ line, parts: [{ amount, settles: null, category, planLine: null, fund: null }] }] });
  await explain('other');
  await explain('activity');
  await ledger.call('bank.undoImport', { account: id, import: brought.id });
  const history = await ledger.call('records.history', { account: id, type: 'line', id: line });
  const [other, activity] = ['Other', 'Activities'].map(() => expect.any(String) as string);
  expect(history).toEqual([
    {
      ...{ change: arrived, at: NOW, who: 'tester', why: null, what: 'added' },
      fields: [
        { field: 'file', before: null, after: 'june.csv, row 2, bank account ‘main’' },
        { field: 'day', before: null, after: '4 June 2026' },
        { field: 'text', before: null, after: 'CORNER SHOP' },
        { field: 'amount', before: null, after: '−£3.10' },
      ],
    },
    expect.objectContaining({
      what: 'changed',
      fields: [
        { field: 'whatFor', before: null, after: other },
        { field: 'explainedBy', before: null, after: 'tester' },
      ],
    }),
    expect.objectContaining({ what: 'changed', fields: [{ field: 'whatFor', before: other, after: activity }] }),
    expect.objectContaining({
      what: 'changed',
      fields: [
        { field: 'whatFor', before: activity, after: null },
        { field: 'explainedBy', before: 'tester', after: null },
        { field: 'standing', before: null, after: 'Taken back with its bank file' },
      ],
    }),
  ]);
  expect((await ledger.refused('records.history', { account: id, type: 'line', id: line + 100 })).code).toBe('notFound');
  // The change that brought the file in wrote the file and both lines; what brought it in is taken back.
  const { things, takenBack, total } = await ledger.call('audit.change', { account: id, change: arrived, offset: 0, limit: 2 });
  expect([total, things.map(({ type }) => type), takenBack?.what]).toEqual([3, ['import', 'line'], 'Took back the bank file june.csv']);
});

test('the account, its bank files and how columns were chosen have a history too', async () => {
  const { ledger, id } = await account();
  const file = ledger.file({ path: 'other.csv', text: 'When,Shop,Out\n01/06/2026,Corner Shop,3.10\n' });
  const { mapping } = await ledger.call('bank.preview', { account: id, file });
  if (!mapping) throw new Error('no columns were guessed');
  const brought = await ledger.call('bank.import', { account: id, file, mapping });
  const { change } = ledger;
  await ledger.call('bank.undoImport', { account: id, import: brought.id });
  const of = async (type: 'account' | 'import' | 'bankProfile', record: number) =>
    (await ledger.call('records.history', { account: id, type, id: record })).map(({ what, fields }) => [what, fields.length]);
  expect(await of('account', id)).toEqual([['added', 7]]);
  expect(await of('import', brought.id)).toEqual([
    ['added', expect.any(Number)],
    ['removed', expect.any(Number)],
  ]);
  const profile = (await thingsOf(ledger, id, change)).find(({ type }) => type === 'bankProfile');
  expect(profile?.fields).toContainEqual({ field: 'date', before: null, after: 'column 1' });
  expect(await of('bankProfile', profile?.id ?? 0)).toEqual([['added', profile?.fields.length]]);
});

test('what was given to a change may be erased: what it wrote is still said', async () => {
  const { ledger, id } = await account();
  await ledger.call('records.save', { account: id, type: 'invoices', fields: invoice(41_740), why: 'private' });
  const saved = ledger.change;
  await ledger.call('changes.undo', { account: id, change: saved });
  const db = connect(await unlock(ledger.path, undefined), 'write');
  db.exec('UPDATE audit SET what = NULL, why = NULL WHERE account IS NOT NULL');
  db.close();
  expect(await sentences(ledger, id)).toEqual(['Took back an earlier change', 'Added invoice INV1046 of Harbour Homecare', 'Made the account of A Person']);
  expect(await ledger.call('audit.change', { account: id, change: saved, offset: 0, limit: 1 })).toMatchObject({ erased: true, done: { why: null } });
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
});

test('a move-in of a whole account is said with its counts, and read a window at a time', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.moveInScenario('one');
  const { rows } = await ledger.call('audit.list', { account: id, filter: {}, offset: 0, limit: 10 });
  expect(rows.map(({ what }) => what)).toEqual([expect.stringMatching(/^Moved .+ in from a folder: \d+ records and \d+ bank lines$/) as string]);
  const change = rows[0]?.change ?? 0;
  const { total, undoable } = await ledger.call('audit.change', { account: id, change, offset: 0, limit: 1 });
  expect([total > 200, undoable]).toEqual([true, false]);
  const seen = new Set<string>();
  for (let offset = 0; offset < total; offset += 100)
    for (const { type, id: record } of (await ledger.call('audit.change', { account: id, change, offset, limit: 100 })).things) seen.add(`${type} ${record}`);
  expect(seen.size).toBe(total);
});
