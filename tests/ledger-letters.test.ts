/** Letters and decisions: what a demand for money does not say, the days to reply, and what is told of each. */
import { expect, test } from 'vitest';
import { plainAccount, TestLedger } from './ledger.ts';

const START = { openedOn: '2026-04-06', planYearStart: '2026-04-06' };
const LETTER = { direction: 'in', means: 'letter', day: '2026-09-20' };

async function account(ledger: TestLedger): Promise<number> {
  return (await ledger.call('accounts.create', { ...plainAccount('DP-1'), ...START })).account;
}

test('what a demand for money does not say is told as it is saved, and no longer once it is settled', async () => {
  const ledger = await TestLedger.forThisTest();
  const id = await account(ledger);
  const asks = { ...LETTER, what: 'money_back', about: 'Money left over', amount: 41_275, says: ['reason'] };
  const save = async (fields: object): Promise<readonly string[]> =>
    (await ledger.call('records.save', { account: id, type: 'letters', fields: { ...fields } })).notices;
  // The amount is written down, so that it is known.
  expect(await save(asks)).toEqual([
    'It does not say: how the sum was worked out; when it has to be paid; who has to pay it. You can ask for that before you pay. See ‘What it does not say’ on its page.',
  ]);
  expect(await save({ ...asks, says: ['amount', 'reason', 'working', 'when', 'payer'] })).toEqual([]);
  expect(await save({ ...asks, says: null })).toEqual([]);
  expect(await save({ ...asks, repliedOn: '2026-09-25', decidedOn: '2026-10-01', decided: 'Withdrawn' })).toEqual([]);
  expect(await ledger.refused('records.save', { account: id, type: 'letters', fields: { ...asks, says: ['colour'] } })).toMatchObject({ field: 'fields.says' });
  expect(await ledger.refused('records.save', { account: id, type: 'letters', fields: { ...asks, replyBy: '2026-09-19' } })).toMatchObject({
    field: 'fields.replyBy',
    message: 'This is before the day of the letter.',
  });
});

test('a letter is due by the day it gives until it is answered; what was asked of them, until they answer', async () => {
  const ledger = await TestLedger.forThisTest();
  const id = await account(ledger);
  const save = (fields: object, record?: number): Promise<{ readonly id: number }> =>
    ledger.call('records.save', { account: id, type: 'letters', ...(record !== undefined && { id: record }), fields: { ...fields } });
  const listed = async (): Promise<unknown[]> =>
    (await ledger.call('reminders.list', { account: id })).dues.flatMap(({ code, day, who, title, state }) =>
      code === 'reply' || code === 'answer' ? [[code, day, who, title, state]] : [],
    );
  const late = { ...LETTER, what: 'papers', about: 'Bank statements', replyBy: '2026-10-01' };
  const { id: first } = await save(late);
  await save({ ...LETTER, what: 'budget', about: 'Health money', who: 'NHS', replyBy: '2026-10-20' });
  await save({ ...LETTER, direction: 'out', what: 'budget', about: 'A higher rate', replyBy: '2026-11-01' });
  expect(await listed()).toEqual([
    ['reply', '2026-10-01', null, 'Bank statements', 'overdue'],
    ['reply', '2026-10-20', 'NHS', 'Health money', 'coming'],
    ['answer', '2026-11-01', null, 'A higher rate', 'coming'],
  ]);
  await save({ ...late, repliedOn: '2026-10-02' }, first);
  expect((await listed()).length).toBe(2);
});
