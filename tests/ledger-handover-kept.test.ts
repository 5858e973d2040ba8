/** What comes along with one person's books beside its own rows, and what an account that was handed over, or shown, still says where it was. */
import { expect, onTestFinished, test } from 'vitest';
import { RAS_SAMPLES } from '../core/ras/samples.ts';
import { startDirect } from '../ledger/dispatch.ts';
import { expectVerified } from './ledger-consistency.ts';
import { plainAccount, TestLedger } from './ledger.ts';
import { optionsIn, valueOf } from './temporary.ts';

const WORDS = 'seven brown kettles sing';
const KEEP_UNTIL = '2026-10-06';
const LOOK = { to: 'An auditor', passphrase: WORDS, until: '2026-12-31', from: '2026-07-01', upTo: '2026-09-30' };

async function begun() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  return { ledger, account };
}

async function bytesOf(ledger: TestLedger, method: 'handover.make' | 'handover.makeLook', account: number): Promise<Uint8Array> {
  const made =
    method === 'handover.make'
      ? await ledger.call('handover.make', { account, to: 'Meadow Support', passphrase: WORDS })
      : await ledger.call('handover.makeLook', { account, ...LOOK });
  return ledger.program.takeFile(made.file.id)?.bytes ?? new Uint8Array();
}

const given = (ledger: TestLedger, bytes: Uint8Array): string => ledger.program.addFile({ path: 'X.headroom-person', bytes }).id;

const TABLE = RAS_SAMPLES.find(({ id }) => id.startsWith('kensington'));
if (!TABLE) throw new Error('the sample is gone');
const OURS = { ...TABLE, id: 'our-own', council: 'Westbrook' };

test('tables and forms of a council kept in its name come along, and make way for those of that name; a closed return of its own form stays as it is', async () => {
  const { ledger, account } = await begun();
  await ledger.call('ras.save', { account, ras: OURS });
  const preset = (await ledger.call('returns.forms', {})).find(({ id }) => id === 'generic-return');
  if (!preset) throw new Error('the form is gone');
  const form = { ...preset, id: 'ours', title: 'Form of Westbrook' };
  await ledger.call('forms.save', { account, form });
  const { id } = await ledger.call('returns.start', { account, from: '2026-04-06', to: '2026-06-30', form: 'ours' });
  const { digest } = await ledger.call('returns.close', { account, return: id, whyOpen: 'Nothing came from the bank yet.' });
  await ledger.call('ras.keep', { account, ras: 'our-own', answers: { points: { answer: 16 } }, what: 'indicative', day: '2026-05-01' });
  const bytes = await bytesOf(ledger, 'handover.make', account);

  for (const here of [null, { council: 'Of this file', title: 'Form of this file' }]) {
    const taker = await TestLedger.forThisTest();
    if (here) {
      const own = await taker.call('accounts.create', plainAccount('X-9'));
      await taker.call('ras.save', { account: own.account, ras: { ...OURS, council: here.council } });
      await taker.call('forms.save', { account: own.account, form: { ...form, title: here.title } });
    }
    const taken = await taker.call('handover.take', { file: given(taker, bytes), passphrase: WORDS });
    expect((await taker.call('ras.tables', {})).filter(({ isOwn }) => isOwn).map(({ ras }) => ras.council)).toEqual([here?.council ?? 'Westbrook']);
    const forms = await taker.call('returns.forms', {});
    expect(forms.filter((one) => one.id === 'ours').map(({ title }) => title)).toEqual([here?.title ?? 'Form of Westbrook']);
    const { returns, changed } = await taker.call('returns.list', { account: taken.account });
    expect({ titles: returns.map(({ title }) => title), changed }).toEqual({ titles: ['Form of Westbrook'], changed: [] });
    const view = await taker.call('returns.view', { account: taken.account, return: returns[0]?.id ?? 0 });
    expect(view.seal?.digest).toBe(digest);
    const { records } = await taker.call('records.list', { account: taken.account, type: 'budgets' });
    // 16 points are £82.91 a week.
    expect(records).toMatchObject([{ record: { amount: 8291, points: '16' } }]);
    await expectVerified(taker);
  }
});

test('what was done before it was taken can be taken back by whoever took it; that it was handed over cannot', async () => {
  const { ledger, account } = await begun();
  await ledger.call('records.save', { account, type: 'funds', fields: { fund: 'x', name: 'Holiday', ringFenced: false, payer: null } });
  const taker = await TestLedger.forThisTest();
  await taker.call('accounts.create', plainAccount('X-9'));
  const { account: there } = await taker.call('handover.take', { file: given(taker, await bytesOf(ledger, 'handover.make', account)), passphrase: WORDS });
  const { rows } = await taker.call('audit.list', { account: there, filter: {}, offset: 0, limit: 10 });
  const [taken, made, saved] = rows;
  for (const one of [taken, made])
    expect(await taker.refused('changes.undo', { account: there, change: one?.change ?? 0 })).toMatchObject({ code: 'cannotUndo' });
  const funds = async (): Promise<number> => (await taker.call('records.list', { account: there, type: 'funds' })).total;
  const before = await funds();
  await taker.call('changes.undo', { account: there, change: saved?.change ?? 0 });
  expect(await funds()).toBe(before - 1);
  await expectVerified(taker);
});

test('handed over it asks for nothing where all accounts stand together, and once it is taken away the rest is there as before', async () => {
  const { ledger, account } = await begun();
  const person = { name: 'Oriel Sample', started: '2026-04-06' };
  for (const reference of ['DP-1', 'DP-2']) {
    const of = reference === 'DP-1' ? account : (await ledger.call('accounts.create', plainAccount(reference))).account;
    await ledger.call('records.save', { account: of, type: 'people', fields: person });
  }
  await ledger.call('accounts.workOut', {});
  const asked = async (program: { call: typeof ledger.program.call }) => {
    const runs = valueOf(await program.call('pay.runs', { on: '2026-10-05' }));
    const { dues } = valueOf(await program.call('reminders.list', { account: null }));
    const standings = valueOf(await program.call('accounts.standings', {}));
    const returns = valueOf(await program.call('returns.all', {}));
    return {
      paid: [...new Set(runs.map(({ reference }) => reference))],
      due: [...new Set(dues.map(({ reference }) => reference))].toSorted(),
      returns: returns.map(({ account: of }) => standings.find(({ id }) => id === of)?.reference ?? '').toSorted(),
      needs: standings.filter(({ standing }) => standing?.needsSomebody).map(({ reference }) => reference),
    };
  };
  expect(await asked(ledger.program)).toEqual({ paid: ['DP-1', 'DP-2'], due: ['DP-1', 'DP-2'], returns: ['DP-1', 'DP-2'], needs: ['DP-1', 'DP-2'] });
  await bytesOf(ledger, 'handover.make', account);
  await ledger.call('handover.done', { account, keepUntil: KEEP_UNTIL });
  await ledger.call('accounts.workOut', {});
  const without = { paid: ['DP-2'], due: ['DP-2'], returns: ['DP-2'], needs: ['DP-2'] };
  expect(await asked(ledger.program)).toEqual(without);
  const row = (await ledger.call('accounts.standings', {})).find(({ reference }) => reference === 'DP-1');
  expect(row).toMatchObject({ handedTo: 'Meadow Support', standing: { reasons: [{ code: 'handedOver', to: 'Meadow Support' }], nextDue: null } });

  await ledger.call('file.close', {});
  const later = startDirect({ ...optionsIn(ledger.folder), now: () => '2026-10-07T09:00:00.000Z' });
  onTestFinished(() => later.close());
  valueOf(await later.call('file.open', { path: ledger.path }));
  valueOf(await later.call('accounts.remove', { account }));
  valueOf(await later.call('accounts.workOut', {}));
  expect(await asked(later)).toMatchObject({ paid: ['DP-2'], needs: ['DP-2'] });
  expect(valueOf(await later.call('file.verify', {})).problems).toEqual([]);
});

test('a file to look at only is no change of the books: the file for handing over still stands', async () => {
  const { ledger, account } = await begun();
  await bytesOf(ledger, 'handover.makeLook', account);
  expect((await ledger.call('handover.state', { account })).made).toBeNull();
  await bytesOf(ledger, 'handover.make', account);
  await bytesOf(ledger, 'handover.makeLook', account);
  await ledger.call('handover.done', { account, keepUntil: KEEP_UNTIL });
  expect((await ledger.call('handover.state', { account })).handedOver).toMatchObject({ to: 'Meadow Support' });
});

test('a file to look at only has the papers of its days, and of what held in them', async () => {
  const { ledger, account } = await begun();
  const keep = async (type: 'mandates' | 'letters', fields: object): Promise<void> => {
    const { id } = await ledger.call('records.save', { account, type, fields: { ...fields } });
    const name = `${type} ${id}.txt`;
    await ledger.call('evidence.add', { account, of: { type, id }, files: [ledger.file({ path: name, text: `Paper of ${name}` })] });
  };
  const letter = { direction: 'in', what: 'budget', means: 'letter', about: 'The budget' };
  await keep('letters', { ...letter, day: '2026-06-30' });
  await keep('letters', { ...letter, day: '2026-07-01' });
  await keep('letters', { ...letter, day: '2026-10-01' });
  // Begun before, and still in force; and one that ended before the first day.
  await keep('mandates', { role: 'deputy', who: 'Ruth Bell', scope: [], from: '2026-04-06' });
  await keep('mandates', { role: 'nominated', who: 'Sam Fox', scope: [], from: '2026-04-06', to: '2026-06-30' });
  const { file, papers } = await ledger.call('handover.makeLook', { account, ...LOOK });
  expect(papers).toBe(2);
  expect(ledger.program.takeFile(file.id)?.bytes?.length).toBeGreaterThan(0);
});
