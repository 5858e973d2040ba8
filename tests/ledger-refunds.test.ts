/** Money that came back, linked to what it refunds: said, told in the history, taken back, and what becomes of it where that goes away. */
import { expect, test } from 'vitest';
import type { Input } from '../core/api/methods.ts';
import type { Refunded } from '../core/books/facts.ts';
import { expectConsistent, expectVerified } from './ledger-consistency.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';

type GivenPart = Input<'bank.explain'>['lines'][number]['parts'][number];

/** £80.00 paid for a bed rail, £12.50 to a club without a paper, then £80.00 and £5.00 that come back. */
async function account() {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const { id: rail } = await ledger.call('records.save', {
    account: id,
    type: 'purchases',
    fields: { supplier: 'Mobility Store', item: 'Bed rail', day: '2026-05-02', amount: 8000 },
  });
  await ledger.bring(
    id,
    lloyds('may.csv', [
      { day: '2026-05-03', text: 'MOBILITY STORE 11', amount: -8000 },
      { day: '2026-05-08', text: 'CORNER CLUB', amount: -1250 },
    ]),
  );
  await ledger.bring(
    id,
    lloyds('june.csv', [
      { day: '2026-06-10', text: 'MOBILITY STORE REFUND', amount: 8000 },
      { day: '2026-06-11', text: 'TRANSFER 5', amount: 500 },
    ]),
  );
  const { lines } = await ledger.call('bank.lines', { account: id, from: '2026-05-01', to: '2026-06-30', offset: 0, limit: 10 });
  const [paid = 0, club = 0, back = 0, five = 0] = lines.map((line) => line.id);
  const refund = (amount: number, refunds?: Refunded): GivenPart => ({
    ...{ amount, settles: null, category: 'refund', planLine: null, fund: null },
    ...(refunds && { refunds }),
  });
  const explain = (line: number, part: GivenPart) => ledger.call('bank.explain', { account: id, lines: [{ line, parts: [part] }] });
  await explain(club, { ...refund(-1250), category: 'activity' });
  const parts = async (line: number) =>
    (await ledger.call('money.row', { account: id, source: { type: 'line', id: line } })).parts.map(({ what, refunds }) => [what, refunds?.title ?? null]);
  const told = async (line: number): Promise<unknown> =>
    (await ledger.call('records.history', { account: id, type: 'line', id: line })).at(-1)?.fields.find(({ field }) => field === 'whatFor');
  const figures = () => ledger.call('figures.overview', { account: id, on: '2026-06-30' });
  return { ledger, id, rail, paid, club, back, five, refund, explain, parts, told, figures };
}

test('a refund is suggested for what it refunds, says so on its row and in its history, and the purchase says what came back', async () => {
  const { ledger, id, rail, back, parts, told, figures } = await account();
  const of = { kind: 'purchase', id: rail } as const;
  const { answers } = await ledger.call('bank.suggestions', { account: id, line: back });
  expect(answers[0]).toMatchObject({ title: 'Refund of Bed rail', detail: 'Mobility Store, 2 May 2026, £80.00 paid', fits: true, sure: true });
  const before = await figures();
  await ledger.call('bank.explain', { account: id, lines: [{ line: back, parts: [...(answers[0]?.parts ?? [])] }] });
  expect(await parts(back)).toEqual([['Refund', 'Bed rail']]);
  expect(await told(back)).toEqual({ field: 'whatFor', before: null, after: 'Refund, of Bed rail' });
  expect(await ledger.call('bank.refunds', { account: id, of })).toEqual({
    ...{ paid: 8000, back: 8000 },
    refunds: [{ line: back, day: '2026-06-10', text: 'MOBILITY STORE REFUND', amount: 8000 }],
  });
  // A refund without a plan line is a negative cost outside the plan; the paid purchase is not owed again.
  const after = await figures();
  expect([after.plan.outsidePlan - before.plan.outsidePlan, after.liabilities.invoices]).toEqual([-8000, 0]);
  await ledger.call('changes.undo', { account: id, change: ledger.change });
  expect(await ledger.call('bank.refunds', { account: id, of })).toMatchObject({ paid: 8000, back: 0, refunds: [] });
  await expectVerified(ledger);
  await expectConsistent(ledger, id);
});

test('more than was paid is kept and told; what is no refund, or refunds nothing that was paid, is refused beside its field', async () => {
  const { ledger, id, club, back, five, refund, explain } = await account();
  const ofClub = { kind: 'line', id: club } as const;
  expect(await explain(back, refund(8000, ofClub))).toMatchObject({
    notices: ['More came back than was paid: £80.00 of £12.50 for ‘CORNER CLUB’ of 8 May 2026. If that is right, leave it so.'],
  });
  const refused = async (part: GivenPart): Promise<unknown> => {
    const { message, field } = await ledger.refused('bank.explain', { account: id, lines: [{ line: five, parts: [part] }] });
    return [message, field];
  };
  const nothing = 'What this would refund is not there, or no money went out for it.';
  expect(await refused(refund(500, { kind: 'invoice', id: 99 }))).toEqual([nothing, 'lines.0.parts.0.refunds']);
  expect(await refused(refund(500, { kind: 'line', id: back }))).toEqual([nothing, 'lines.0.parts.0.refunds']);
  expect(await refused({ ...refund(500, ofClub), category: 'interest' })).toEqual([
    'Only money that comes in as a refund, or pays a credit note, can say what came back.',
    'lines.0.parts.0.refunds',
  ]);
});

test('a refund that was said already can be linked later, and the link taken off, without a figure moving', async () => {
  const { ledger, id, club, five, refund, explain, parts, figures } = await account();
  await explain(five, refund(500));
  const before = await figures();
  const link = (refunds: Refunded | null) => ledger.call('bank.linkRefund', { account: id, line: five, part: 0, refunds });
  expect(await link({ kind: 'line', id: club })).toEqual({ notices: [] });
  expect(await parts(five)).toEqual([['Refund', '‘CORNER CLUB’ of 8 May 2026']]);
  expect(await figures()).toEqual(before);
  const [change] = (await ledger.call('audit.list', { account: id, filter: {}, offset: 0, limit: 1 })).rows;
  expect(change?.what).toBe('Said what the refund ‘TRANSFER 5’ gives back');
  await link(null);
  expect(await parts(five)).toEqual([['Refund', null]]);
  expect(await ledger.refused('bank.linkRefund', { account: id, line: five, part: 1, refunds: null })).toMatchObject({ code: 'notFound', field: 'part' });
  await expectVerified(ledger);
});

test('a credit note that was paid out in money says what it gives back', async () => {
  const { ledger, id, back, rail, parts } = await account();
  const { id: note } = await ledger.call('records.save', {
    account: id,
    type: 'invoices',
    fields: { supplier: 'Mobility Store', number: 'C1', day: '2026-06-01', amount: -8000 },
  });
  const credit: GivenPart = { amount: 8000, settles: { kind: 'invoice', id: note }, category: null, planLine: null, fund: null };
  const refunds = { kind: 'purchase', id: rail } as const;
  await ledger.call('bank.explain', { account: id, lines: [{ line: back, parts: [{ ...credit, refunds }] }] });
  expect(await parts(back)).toEqual([['Credit note C1', 'Bed rail']]);
  expect(await ledger.call('bank.refunds', { account: id, of: refunds })).toMatchObject({ paid: 8000, back: 8000 });
});

test('where the purchase is taken away the refund stays one, without the link; taking that back brings the link back', async () => {
  const { ledger, id, rail, back, refund, explain, parts } = await account();
  await explain(back, refund(8000, { kind: 'purchase', id: rail }));
  await ledger.call('records.remove', { account: id, type: 'purchases', id: rail });
  const { change } = ledger;
  expect(await parts(back)).toEqual([['Refund', null]]);
  await expectVerified(ledger);
  await ledger.call('changes.undo', { account: id, change });
  expect(await parts(back)).toEqual([['Refund', 'Bed rail']]);
  await expectVerified(ledger);
});

test('where the bank line is taken back with its file the refund stays one, without the link', async () => {
  const { ledger, id, club, five, refund, explain, parts } = await account();
  await explain(five, refund(500, { kind: 'line', id: club }));
  const { imports } = await ledger.call('bank.imports', { account: id });
  const may = imports.find(({ file }) => file === 'may.csv');
  await ledger.call('bank.undoImport', { account: id, import: may?.id ?? 0 });
  expect(await parts(five)).toEqual([['Refund', null]]);
  await expectVerified(ledger);
  await expectConsistent(ledger, id);
});

test('what money was linked to since cannot be unsaid', async () => {
  const { ledger, id, five, refund, explain } = await account();
  const lamp = { supplier: 'Corner shop', item: 'Lamp', day: '2026-05-05', amount: 500 };
  const { id: bought } = await ledger.call('records.save', { account: id, type: 'purchases', fields: lamp });
  const { change } = ledger;
  await explain(five, refund(500, { kind: 'purchase', id: bought }));
  expect(await ledger.refused('changes.undo', { account: id, change })).toMatchObject({
    message: 'Money that came back has since been linked to this. Take that link off first.',
  });
});
