/** Letters to the council: what is on file is filled in, what is not is left out; and a letter as a paper. */
import { expect, test } from 'vitest';
import { LETTERS_TO_WRITE } from '../core/papers/letters-out.ts';
import { MOST_NOTE } from '../core/values/limits.ts';
import { plainAccount, TestLedger } from './ledger.ts';

async function begun(more: object = {}) {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', { ...plainAccount('DP-1'), person: 'Wanda Kowalska', ...more });
  return { ledger, account, drafts: () => ledger.call('letters.drafts', { account }) };
}

test('each letter is signed by who runs the direct payment, and can be kept as it is', async () => {
  const mandate = { role: 'deputy', who: 'Jan Kowalski', document: null, from: '2026-04-06', to: null, reviewOn: null, agreedBy: null };
  const { ledger, account, drafts } = await begun({ mandate });
  const all = await drafts();
  expect(all.map(({ which }) => which)).toEqual(LETTERS_TO_WRITE);
  for (const { about, text } of all) {
    expect(text.endsWith('Yours faithfully,\n\nJan Kowalski')).toBe(true);
    expect(text.length).toBeLessThan(MOST_NOTE);
    await ledger.call('records.save', {
      account,
      type: 'letters',
      fields: { direction: 'out', what: 'papers', means: 'letter', day: '2026-10-05', about, note: text },
    });
  }
});

test('more time is asked for the return that is open, from the day it has to be there or today, four weeks on', async () => {
  const { ledger, account, drafts } = await begun();
  const time = async (): Promise<string> => (await drafts()).find(({ which }) => which === 'time')?.text ?? '';
  // Today is 5 October 2026; by quarters the last time that is over ends on 5 October or before.
  expect(await time()).toContain('is not ready yet. Please give me until 2 November 2026.');
  // Trafford's form is answered within 28 days: sent out on 1 October, it has to be there by 29 October, and four weeks on is 26 November.
  await ledger.call('records.save', {
    account,
    type: 'councilRules',
    fields: {
      ...{ from: '2026-05-01', paymentModel: 'net', paidEvery: '4_weekly', firstPaymentOn: '2026-05-01', weeklyGross: 21_000 },
      ...{ surplusWeeks: 8, surplusBasis: 'gross', excludes: [], agreedContingency: 0, replyDays: 28 },
    },
  });
  await ledger.call('returns.start', { account, from: '2026-04-06', to: '2026-07-05', form: 'generic-return', sentOut: '2026-10-01' });
  expect(await time()).toContain('The return for 6 April to 5 July 2026 is to be with you by 29 October 2026. Please give me until 26 November 2026.');
  expect((await drafts()).find(({ which }) => which === 'howBudget')?.text).toContain('how the direct payment of £210.00 a week was worked out');
});

test('the law that is named is that of the nation', async () => {
  const simpler = async (nation: string): Promise<string> => {
    const { drafts } = await begun({ nation });
    return (await drafts()).find(({ which }) => which === 'simpler')?.text ?? '';
  };
  expect(await simpler('scotland')).toContain('Equality Act 2010');
  expect(await simpler('northern-ireland')).toContain('Disability Discrimination Act 1995');
});

test('a letter that is empty or too long is refused, and nothing is kept', async () => {
  const { ledger, account } = await begun();
  for (const text of ['', 'x'.repeat(MOST_NOTE + 1)]) {
    const made = await ledger.program.call('letters.pdf', { account, text });
    expect(made.ok).toBe(false);
  }
});
