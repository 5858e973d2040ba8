/** Names in a pack, and in forms, that were chosen badly or to do harm: no file is lost, no figure changes, and nobody is named who is not to be. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Input } from '../core/api/methods.ts';
import { PRESETS } from '../core/returns/presets.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';
import { temporaryFolder } from './temporary.ts';

const DAYS = { from: '2026-04-06', to: '2026-07-05' } as const;

const [FIRST] = PRESETS;
if (!FIRST) throw new Error('no preset');
const QUESTION = {
  ...FIRST,
  parts: [{ kind: 'fields' as const, title: 'Questions', rows: [{ id: 'who', question: 'Whom did you ask?', answer: 'text' as const }] }],
  attachments: [],
};

async function begun() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  await ledger.bring(account, lloyds('spring.csv', [{ day: '2026-05-08', text: 'RIVERSIDE CLUB', amount: -2_250 }]));
  const { id } = await ledger.call('returns.start', { account, ...DAYS, form: 'generic-return' });
  const save = async (type: 'bankAccounts' | 'people' | 'payments' | 'plan' | 'suppliers' | 'timesheets', fields: object): Promise<number> =>
    (await ledger.call('records.save', { account, type, fields: { ...fields } })).id;
  const pack = (input: Partial<Input<'returns.pack'>>) => ledger.call('returns.pack', { account, return: id, folder: temporaryFolder(), ...input });
  return { ledger, account, id, save, pack };
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).toSorted();
}

/** Of all pages of a pack. */
function textIn(folder: string): string {
  const pages = filesIn(folder).filter((path) => path.endsWith('.pdf'));
  return pages
    .map((path) => spawnSync('pdftotext', ['-raw', '-', '-'], { input: readFileSync(join(folder, path)), encoding: 'utf8' }).stdout)
    .join('\n')
    .replaceAll(/\s+/g, ' ');
}

test.each([true, false])('bank accounts whose names come to one name of a file have a page each (ZIP: %s)', { timeout: 60_000 }, async (isZip) => {
  const { ledger, save, pack } = await begun();
  // No letter of the first two is one that every system takes; the last is the first one's but for letter case.
  for (const name of ['储蓄', 'بنك', 'Café', 'CAFE']) await save('bankAccounts', { name, what: 'bank', openingBalance: 0 });
  const { path } = await pack({ isZip });
  expect((await ledger.call('returns.checkPack', { path })).problems).toEqual([]);
  if (isZip) return;
  const names = filesIn(path).filter((one) => one.startsWith('03'));
  expect(names.length).toBe(5);
  expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(5);
});

test('totals alone: a payment that is on its way names nobody, nor does a bank account called after somebody', { timeout: 60_000 }, async () => {
  const { save, pack } = await begun();
  await save('people', { name: 'Oriel Sample', started: '2026-04-06' });
  await save('bankAccounts', { name: 'Pay of Oriel Sample', what: 'bank', openingBalance: 0 });
  await save('payments', { day: '2026-07-01', to: 'Bo', amount: -1_234, category: 'other', reference: 'Lunch with Gwenllian' });
  const [totals, whole] = [await pack({ level: 'totals' }), await pack({ level: 'everything' })];
  const said = (path: string): string[] => {
    const all = [...filesIn(path), textIn(path)].join('\n');
    return ['Bo ', 'Gwenllian', 'Oriel'].filter((name) => all.includes(name));
  };
  expect(said(whole.path)).toEqual(['Bo ', 'Gwenllian', 'Oriel']);
  expect(said(totals.path)).toEqual([]);
  // The sum of them is a total: £12.34 on its way.
  expect(textIn(totals.path)).toContain('£12.34');
});

test('totals alone: a return saved by itself names nobody in what was answered, or in why it was closed', { timeout: 60_000 }, async () => {
  const { ledger, account, id, save } = await begun();
  await save('people', { name: 'Oriel Sample', started: '2026-04-06' });
  await ledger.call('forms.save', { account, form: { ...QUESTION, id: 'asks' } });
  const answers = { who: 'I asked Oriel Sample' };
  await ledger.call('returns.close', { account, return: id, whyOpen: 'Oriel Sample has the papers.' });
  const textOf = async ({ id: file }: { readonly id: string }): Promise<string> => {
    const bytes = ledger.program.takeFile(file)?.bytes ?? new Uint8Array();
    if (Buffer.from(bytes.subarray(0, 4)).toString() !== '%PDF') return Buffer.from(bytes).toString('utf8');
    return spawnSync('pdftotext', ['-raw', '-', '-'], { input: bytes, encoding: 'utf8' }).stdout.replaceAll(/\s+/g, ' ');
  };
  for (const privacy of ['everything', 'totals'] as const) {
    const said = [
      await textOf(await ledger.call('returns.file', { account, return: id, as: 'pdf', privacy })),
      await textOf(await ledger.call('returns.make', { account, ...DAYS, form: 'asks', answers, as: 'figures', privacy })),
    ];
    expect(said.map((text) => text.includes('Oriel Sample'))).toEqual([privacy === 'everything', privacy === 'everything']);
  }
});

test('totals alone: no figure changes because somebody who was paid is called by a number', { timeout: 60_000 }, async () => {
  const { save, pack } = await begun();
  for (const name of ['22.50', '2026']) await save('suppliers', { name });
  const text = textIn((await pack({ level: 'totals' })).path);
  expect(text).toContain('£22.50');
  expect(text).toContain('5 July 2026');
});

test('totals alone: plan lines and bank accounts, called after somebody, go by their numbers wherever they stand', { timeout: 60_000 }, async () => {
  const { save, pack } = await begun();
  await save('people', { name: 'Maria Sample', started: '2026-04-06' });
  await save('bankAccounts', { name: 'Maria’s wages pot', what: 'bank', openingBalance: 0 });
  const plan = { outcome: 'To swim', kind: 'weekly', amount: 1_000, from: '2026-04-06' };
  for (const line of ['Going out', 'Maria’s weekday hours']) await save('plan', { ...plan, line });
  const [totals, whole] = [await pack({ level: 'totals' }), await pack({ level: 'everything' })];
  const all = (path: string): string => [...filesIn(path), textIn(path)].join('\n');
  expect(all(whole.path)).toContain('Maria’s weekday hours');
  expect(all(totals.path)).not.toContain('Maria');
  // Thirteen weeks of £10.00 for each of the two.
  expect(textIn(totals.path)).toMatch(/Plan line 1 £130\.00 .*Plan line 2 £130\.00 /);
  // The second account has the second number on its comparison, in the name of that file, and where the return says what is not here.
  expect(filesIn(totals.path)).toContain('03 Statements/Compared with the bank, bank account 2.pdf');
  expect(textIn(totals.path)).toContain('Balance of bank account 2 compared');
  expect(textIn(totals.path)).toContain('Not here of bank account 2:');
});

test('totals alone: a name that is a word as well changes no day and nothing that the program says', { timeout: 60_000 }, async () => {
  const { ledger, account, save, pack } = await begun();
  const before = textIn((await pack({ level: 'totals' })).path);
  await save('people', { name: 'Oriel Sample', alsoKnownAs: 'May, Payments, Bo', started: '2026-04-06' });
  const after = textIn((await pack({ level: 'totals' })).path);
  const said = (text: string): readonly string[] => ['What may be kept', 'Payments', 'Missing'].filter((words) => text.includes(words));
  expect(said(after)).toEqual(said(before));
  expect(after).toContain('may be asked back');
  const form = { ...QUESTION, id: 'asks', certainty: 'own' as const };
  await ledger.call('forms.save', { account, form });
  const who = 'I asked May on 5 May 2026, BO, and İpek Şen. Not here: May 2026.';
  await save('suppliers', { name: 'İpek Şen' });
  const { id } = await ledger.call('returns.make', { account, ...DAYS, form: 'asks', answers: { who }, as: 'pdf', privacy: 'totals' });
  const text = spawnSync('pdftotext', ['-raw', '-', '-'], { input: ledger.program.takeFile(id)?.bytes, encoding: 'utf8' }).stdout.replaceAll(/\s+/g, ' ');
  expect(text).toContain('I asked Assistant 1 on 5 May 2026, Assistant 1, and Supplier 1. Not here: May 2026.');
});

test('no name of a file is longer than 100 signs, however long the name of a bank account', { timeout: 60_000 }, async () => {
  const { save, pack } = await begun();
  const long = 'Savings '.repeat(14).trim();
  for (const name of [`${long} one`, `${long} two`]) await save('bankAccounts', { name, what: 'bank', openingBalance: 0 });
  const names = filesIn((await pack({})).path).map((path) => path.split('/').at(-1) ?? '');
  expect(names.filter((name) => name.startsWith('Compared')).length).toBe(3);
  expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(100);
});

test.each(['储蓄', '..', 'CON', 'lpt1.', 'Ann Sample'])(
  'an assistant called %s has a folder that every system takes, also where names are shown',
  { timeout: 60_000 },
  async (name) => {
    const { ledger, account, save, pack } = await begun();
    const person = await save('people', { name, started: '2026-04-06' });
    const sheet = await save('timesheets', { person, day: '2026-05-01', hours: 700, kind: 'worked' });
    await ledger.call('evidence.add', { account, of: { type: 'timesheets', id: sheet }, files: [ledger.file({ path: 'hours.txt', text: 'Seven hours' })] });
    const { path } = await pack({ namesInFiles: true });
    expect((await ledger.call('returns.checkPack', { path })).problems).toEqual([]);
    const sheetPath = filesIn(path).find((one) => one.includes('timesheet'));
    expect(sheetPath?.split('/')[1]).toBe(name === 'Ann Sample' ? name : 'Assistant 1');
  },
);

test('a question may be called as something that every object has: it is not answered before it is', async () => {
  const { ledger, account } = await begun();
  const names = ['constructor', 'toString', 'valueOf', 'hasOwnProperty'];
  const rows = names.map((id) => ({ id, question: `What of ${id}?`, answer: 'text' as const }));
  const form = { ...QUESTION, id: 'harm', title: 'Harm', parts: [{ kind: 'fields' as const, title: 'Questions', rows }] };
  const { paper } = await ledger.call('forms.preview', { account, form, ...DAYS });
  expect(JSON.stringify(paper.blocks)).not.toContain('native code');
  await ledger.call('forms.save', { account, form });
  const { id } = await ledger.call('returns.start', { account, from: '2026-07-06', to: '2026-10-04', form: 'harm' });
  const view = async () => ledger.call('returns.view', { account, return: id });
  expect((await view()).unanswered.questions).toEqual(names);
  await ledger.call('returns.answer', { account, return: id, answers: { constructor: 'Me' }, ticks: [] });
  expect((await view()).unanswered.questions).toEqual(names.slice(1));
  for (const as of ['pdf', 'xlsx', 'figures'] as const) await ledger.call('returns.file', { account, return: id, as });
});
