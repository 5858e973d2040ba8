/** The returns of all accounts: those with nothing open are closed as one change, the others say why, and each says how its council ended it. */
import { expect, test } from 'vitest';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';

const DAYS = { from: '2026-04-06', to: '2026-07-05' };

async function threeAccounts() {
  const ledger = await TestLedger.forThisTest();
  const accounts: number[] = [];
  for (const [reference, person, council] of [
    ['R-1', 'Ana Sample', 'Anyshire Council'],
    ['R-2', 'Ben Sample', 'Anyshire Council'],
    ['R-3', 'Cy Sample', 'Elsewhere Council'],
  ] as const)
    accounts.push((await ledger.call('accounts.create', { ...plainAccount(reference), person, council })).account);
  return { ledger, accounts };
}

const rows = (ledger: TestLedger, council?: string) => ledger.call('returns.all', council === undefined ? {} : { council });

test('each account has its line, narrowed to a council, and says what is to be looked at before it can be closed', async () => {
  const { ledger, accounts } = await threeAccounts();
  const all = await rows(ledger);
  expect(all.map(({ person, state }) => [person, state])).toEqual([
    ['Ana Sample', 'to_make'],
    ['Ben Sample', 'to_make'],
    ['Cy Sample', 'to_make'],
  ]);
  // No statement is on file.
  expect(all[0]?.reasons.join('\n')).toMatch(/^The bank statements are all here: \d+ things? to look at$/m);
  expect((await rows(ledger, 'Elsewhere Council')).map(({ account }) => account)).toEqual([accounts[2]]);
  expect(await rows(ledger, 'Nowhere Council')).toEqual([]);
  const [first] = all;
  const refused = await ledger.refused('returns.closeAll', {
    accounts: [accounts[0] ?? 0],
    returns: [{ account: accounts[0] ?? 0, from: first?.from ?? '', to: first?.to ?? '' }],
  });
  expect(refused.message).toMatch(/Ana Sample.*bank statements/);
  expect((await ledger.call('returns.list', { account: accounts[0] ?? 0 })).returns).toEqual([]);
});

/** £400.00 a week, paid for four weeks at a time, as agreed; a statement up to the day after the return's last. */
const PAID = ['2026-04-06', '2026-05-04', '2026-06-01', '2026-06-29', '2026-07-06'].map((day) => ({ day, text: 'ANYSHIRE CC', amount: 160_000 }));
const RULE = { position: 1, contains: 'ANYSHIRE CC', direction: 'in', category: 'direct_payment', planLine: null, fund: null };

test('those with nothing open are closed as one change with one undo, each sealed with the form of its council', async () => {
  const ledger = await TestLedger.forThisTest();
  const accounts: number[] = [];
  for (const reference of ['R-1', 'R-2']) {
    const given = { ...plainAccount(reference), openingBalance: 0, contributionWeekly: 0, surplusWeeks: 52 };
    const { account } = await ledger.call('accounts.create', given);
    accounts.push(account);
    await ledger.call('records.save', { account, type: 'rules', fields: RULE });
    await ledger.bring(account, lloyds('a.csv', PAID));
  }
  const clean = await rows(ledger);
  expect(clean.map(({ state, from, to, reasons }) => [state, from, to, reasons])).toEqual(accounts.map(() => ['to_make', DAYS.from, DAYS.to, []]));
  const returns = accounts.map((account) => ({ account, ...DAYS }));
  const made = await ledger.program.call('returns.closeAll', { accounts, returns });
  if (!made.ok) throw new Error(made.problem.message);
  for (const [index, account] of accounts.entries()) {
    const { seal, open, filled } = await ledger.call('returns.view', { account, return: made.value[index]?.id ?? 0 });
    expect(seal?.digest).toBe(made.value[index]?.digest);
    expect(open).toEqual([]);
    // Four payments of £1,600.00; the fifth is of the days after it.
    expect(filled.values['bank.closing']).toBe(640_000);
  }
  expect((await rows(ledger)).map(({ state }) => state)).toEqual(['closed', 'closed']);
  await ledger.call('changes.undoBatch', { accounts, change: made.change ?? 0 });
  expect((await rows(ledger)).map(({ state }) => state)).toEqual(['to_make', 'to_make']);
});

/** By hand, with a reason. */
async function closed(ledger: TestLedger, account: number): Promise<number> {
  const { id } = await ledger.call('returns.start', { account, ...DAYS, form: 'generic-return' });
  await ledger.call('returns.close', { account, return: id, whyOpen: 'The council knows.' });
  return id;
}

test('closed ones are marked as sent together, each as a letter of its account, taken back together; and say how they ended', async () => {
  const { ledger, accounts } = await threeAccounts();
  const [one = 0, two = 0] = accounts;
  const [first, second] = [await closed(ledger, one), await closed(ledger, two)];
  const given = {
    accounts: [one, two],
    returns: [
      { account: one, return: first },
      { account: two, return: second },
    ],
    on: '2026-10-05',
    means: 'email' as const,
  };
  const sent = await ledger.program.call('returns.sentAll', { ...given, who: 'Audit team' });
  if (!sent.ok) throw new Error(sent.problem.message);
  const stateOf = async (account: number) =>
    (await rows(ledger)).filter((row) => row.account === account && row.id !== null).map((row) => [row.state, row.sentOn, row.outcome, row.says]);
  expect(await stateOf(one)).toEqual([['sent', '2026-10-05', null, null]]);
  expect((await ledger.call('records.list', { account: two, type: 'letters' })).records.map(({ record }) => record)).toMatchObject([
    { who: 'Audit team', direction: 'out' },
  ]);

  await ledger.call('changes.undoBatch', { accounts: [one, two], change: sent.change ?? 0 });
  expect([await stateOf(one), await stateOf(two)]).toEqual([[['closed', null, null, null]], [['closed', null, null, null]]]);

  await ledger.call('returns.sentAll', given);
  await ledger.call('returns.answered', {
    account: one,
    return: first,
    on: '2026-10-05',
    means: 'letter',
    says: 'Two receipts are missing.',
    outcome: 'questions',
  });
  await ledger.call('returns.answered', { account: two, return: second, on: '2026-10-05', means: 'letter', says: 'All is well.' });
  const [kept] = (await ledger.call('returns.list', { account: one })).returns;
  expect(kept).toMatchObject({ state: 'answered', outcome: 'questions' });
  expect(await stateOf(one)).toEqual([['answered', '2026-10-05', 'questions', 'Two receipts are missing.']]);
  expect(await stateOf(two)).toEqual([['answered', '2026-10-05', null, 'All is well.']]);
  await ledger.call('changes.undo', { account: one, change: ledger.change - 1 });
  expect((await ledger.call('returns.list', { account: one })).returns[0]).toMatchObject({ state: 'sent', outcome: null });
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
});

test('one that is not named, or is closed already, is refused with whose it is, and none is marked', async () => {
  const { ledger, accounts } = await threeAccounts();
  const [one = 0, two = 0] = accounts;
  const first = await closed(ledger, one);
  const refused = await ledger.refused('returns.sentAll', {
    accounts: [one, two],
    returns: [{ account: one, return: first }],
    on: '2026-10-05',
    means: 'email',
  });
  expect(refused.message).toMatch(/Ben Sample/);
  expect((await ledger.call('returns.list', { account: one })).returns).toMatchObject([{ state: 'closed' }]);
});

test('what is asked of an account that is not named, or twice of one, is refused and not left undone', async () => {
  const { ledger, accounts } = await threeAccounts();
  const [one = 0, two = 0] = accounts;
  const returns = [one, two].map((account) => ({ account, ...DAYS }));
  const unnamed = 'Something is asked of an account that is not among those named.';
  const twice = 'More than one is asked of an account. One can be done at a time.';
  expect((await ledger.refused('returns.closeAll', { accounts: [one], returns })).message).toContain(unnamed);
  expect((await ledger.refused('returns.closeAll', { accounts: [one], returns: [...returns.slice(0, 1), ...returns.slice(0, 1)] })).message).toContain(twice);
  const sent = { on: '2026-09-01', means: 'email' as const, accounts: [one] };
  expect((await ledger.refused('returns.sentAll', { ...sent, returns: [one, two].map((account) => ({ account, return: 1 })) })).message).toContain(unnamed);
});
