/** Forms that users make: kept for every account of the file, changed, taken out and brought in, and returns made with them. */
import { spawnSync } from 'node:child_process';
import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Input } from '../core/api/methods.ts';
import type { ReturnForm } from '../core/returns/form.ts';
import { PRESETS } from '../core/returns/presets.ts';
import { formatMoney } from '../core/values/money.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';
import { expectVerified } from './ledger-consistency.ts';

const DAYS = { from: '2026-04-06', to: '2026-07-05' } as const;

function preset(id: string): ReturnForm {
  const found = PRESETS.find((one) => one.id === id);
  if (!found) throw new Error('no such preset');
  return found;
}

const OWN: ReturnForm = {
  ...preset('generic-return'),
  ...{ id: 'our-own', title: 'Westbrook’s own form', council: 'Westbrook Council' },
  parts: [
    {
      kind: 'fields',
      title: 'In short',
      rows: ['bank.opening', { from: 'bank.closing', title: 'What is left' }, { id: 'q1', question: 'Is it enough?', answer: 'yesNo' }],
    },
    { kind: 'lines', title: 'Each payment', columns: ['date', 'payee', 'out'], order: 'date' },
  ],
  attachments: [],
};

async function begun() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  await ledger.bring(account, lloyds('spring.csv', [{ day: '2026-05-08', text: 'RIVERSIDE CLUB', amount: -2_250 }]));
  const forms = async (): Promise<readonly ReturnForm[]> => (await ledger.call('returns.forms', {})).filter(({ certainty }) => certainty === 'own');
  const bytesOf = ({ id }: { readonly id: string }): Uint8Array => ledger.program.takeFile(id)?.bytes ?? new Uint8Array();
  return { ledger, account, forms, bytesOf };
}

test('a form goes out as a file and comes in again as it was, under its own name or another', async () => {
  const { ledger, account, forms, bytesOf } = await begun();
  await ledger.call('forms.save', { account, form: OWN });
  const kept = { ...OWN, certainty: 'own' };
  expect(await forms()).toEqual([kept]);
  const text = new TextDecoder().decode(bytesOf(await ledger.call('forms.file', { form: 'our-own' })));
  const file = ledger.file({ path: 'form-our-own.json', text });
  expect(await ledger.call('forms.read', { account, file })).toEqual({ form: kept, there: 'own' });
  expect(await ledger.refused('forms.save', { account, form: kept })).toMatchObject({ field: 'form', message: expect.stringContaining('is there already') });
  expect(await ledger.call('forms.save', { account, form: { ...kept, title: 'Changed' }, existing: 'replace' })).toEqual({ form: 'our-own', version: 2 });
  expect(await ledger.call('forms.save', { account, form: kept, existing: 'both' })).toEqual({ form: 'our-own-2', version: 1 });
  expect((await forms()).map(({ id, title, version }) => [id, title, version])).toEqual([
    ['our-own', 'Changed', 2],
    ['our-own-2', 'Westbrook’s own form', 1],
  ]);
  await expectVerified(ledger);
});

test('what comes with the program stays: a form of its name is kept beside it', async () => {
  const { ledger, account } = await begun();
  const form = preset('generic-return');
  expect(await ledger.refused('forms.save', { account, form, existing: 'replace' })).toMatchObject({ message: expect.stringContaining('comes with Headroom') });
  expect(await ledger.call('forms.save', { account, form, existing: 'both' })).toMatchObject({ form: 'generic-return-2' });
  expect(await ledger.refused('forms.remove', { account, form: 'generic-return' })).toMatchObject({ field: 'form' });
});

test.each([
  ['no JSON', '{', 'This is not a form of a council’s return.'],
  ['a field nobody knows', JSON.stringify({ ...OWN, parts: [{ kind: 'fields', rows: ['bank.opening', 'bank.colour'] }] }), '‘bank.colour’'],
  ['a part without a title', JSON.stringify({ ...OWN, parts: [OWN.parts[0], { kind: 'table', title: '', from: 'employees' }] }), 'Part 2 of the form'],
  ['two questions of one name', JSON.stringify({ ...OWN, parts: [OWN.parts[0], OWN.parts[0]] }), 'Two questions of the form are called ‘q1’'],
  ['more than the list', JSON.stringify({ ...OWN, script: 'alert(1)' }), 'This is not a form'],
])('a file with %s is refused in a sentence', async (_, text, sentence) => {
  const { ledger, account } = await begun();
  const { message } = await ledger.refused('forms.read', { account, file: ledger.file({ path: 'form.json', text }) });
  expect(message).toContain(sentence);
});

test('a file of 10 MB is refused in a sentence, at once', async () => {
  const { ledger, account } = await begun();
  const huge = JSON.stringify({ ...OWN, title: 'x'.repeat(10_000_000) });
  const began = performance.now();
  const { message } = await ledger.refused('forms.read', { account, file: ledger.file({ path: 'form.json', text: huge }) });
  expect(message).toContain('larger than 1 MB');
  expect((await ledger.refused('forms.save', { account, form: JSON.parse(huge) })).code).toBe('badInput');
  expect(performance.now() - began).toBeLessThan(5000);
});

test('a return made with an own form says its amounts on paper, in the spreadsheet and as CSV, and keeps the form it was begun with', async () => {
  const { ledger, account, bytesOf } = await begun();
  await ledger.call('forms.save', { account, form: OWN });
  const asked = { account, ...DAYS, form: 'our-own', answers: { q1: 'yes' } };
  const made = async (as: NonNullable<Input<'returns.make'>['as']>): Promise<Buffer> =>
    Buffer.from(bytesOf(await ledger.call('returns.make', { ...asked, as })));
  // £1,000.00 - £22.50
  const paper = spawnSync('pdftotext', ['-raw', '-', '-'], { input: await made('pdf'), encoding: 'utf8' }).stdout.replaceAll(/\s+/g, ' ');
  for (const said of ['Westbrook’s own form for A Person', 'In short', 'What is left £977.50', 'Is it enough? yes', 'RIVERSIDE CLUB £22.50'])
    expect(paper).toContain(said);
  const [figures] = await readXlsx(await made('xlsx'));
  expect(JSON.stringify(figures)).toContain('977.5');
  expect((await made('figures')).toString('utf8')).toContain('What is left,977.5');
  expect((await made('lines')).toString('utf8')).toContain('RIVERSIDE CLUB');

  const { id } = await ledger.call('returns.start', { account, ...DAYS, form: 'our-own' });
  await ledger.call('forms.save', { account, form: { ...OWN, title: 'Later', parts: [OWN.parts[1]] }, existing: 'replace' });
  await ledger.call('forms.remove', { account, form: 'our-own' });
  expect((await ledger.call('returns.view', { account, return: id })).form).toMatchObject({ title: 'Westbrook’s own form', version: 1 });
  expect(await ledger.refused('returns.start', { account, from: '2026-07-06', to: '2026-08-05', form: 'our-own' })).toMatchObject({ field: 'form' });
  await ledger.call('changes.undo', { account, change: ledger.change });
  expect((await ledger.call('returns.forms', {})).find((one) => one.id === 'our-own')).toMatchObject({ title: 'Later', version: 2 });
  await expectVerified(ledger);
});

test('a form made with one account is there for another, and its preview has the figures of the account it is asked for', async () => {
  const { ledger, account, forms } = await begun();
  const { account: other } = await ledger.call('accounts.create', { ...plainAccount('DP-2'), person: 'Somebody Else' });
  await ledger.call('forms.save', { account, form: OWN });
  expect((await forms()).map(({ id }) => id)).toEqual(['our-own']);
  const [mine, theirs] = [
    await ledger.call('forms.preview', { account, form: OWN, ...DAYS }),
    await ledger.call('forms.preview', { account: other, form: OWN, ...DAYS }),
  ];
  expect(JSON.stringify(mine.paper.blocks)).toContain(formatMoney(97_750));
  expect(JSON.stringify(theirs.paper.blocks)).not.toContain(formatMoney(97_750));
  expect(theirs.paper.title).toBe('Westbrook’s own form for Somebody Else');
});

test('a form of 200 questions is kept, answered and printed in a moment', async () => {
  const { ledger, account, bytesOf } = await begun();
  const rows = Array.from({ length: 200 }, (_, index) => ({ id: `q${index}`, question: `Question number ${index}`, answer: 'text' as const }));
  await ledger.call('forms.save', { account, form: { ...OWN, id: 'many', parts: [{ kind: 'fields', title: 'Many', rows }] } });
  const answers = Object.fromEntries(rows.map(({ id }, index) => [id, `Answer ${index}`]));
  const began = performance.now();
  const bytes = bytesOf(await ledger.call('returns.make', { account, ...DAYS, form: 'many', answers }));
  expect(performance.now() - began).toBeLessThan(20_000);
  const paper = spawnSync('pdftotext', ['-raw', '-', '-'], { input: bytes, encoding: 'utf8' }).stdout.replaceAll(/\s+/g, ' ');
  for (const index of [0, 99, 199]) expect(paper).toContain(`Question number ${index} Answer ${index}`);
});
