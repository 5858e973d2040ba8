/** Taking a change back leaves nothing that refers to what is gone: a bank account under its lines, a line that was refunded, what a line was for. */
import { expect, test } from 'vitest';
import { expectConsistent, expectVerified } from './ledger-consistency.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';

async function begun() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const lines = async () => (await ledger.call('bank.lines', { account, from: '2026-04-06', to: '2026-12-31', offset: 0, limit: 100 })).lines;
  const lineOf = async (text: string): Promise<number> => (await lines()).find((line) => line.text === text)?.id ?? 0;
  const undo = async (change: number): Promise<number> => {
    await ledger.call('changes.undo', { account, change });
    return ledger.change;
  };
  const cannot = async (change: number): Promise<string> => {
    const { code, message } = await ledger.refused('changes.undo', { account, change });
    expect(code).toBe('cannotUndo');
    return message;
  };
  const inOrder = async (): Promise<void> => {
    await expectVerified(ledger);
    await expectConsistent(ledger, account);
  };
  return { ledger, account, lineOf, undo, cannot, inOrder };
}

const TYPED = [{ day: '2026-05-06', text: 'Two teas', amount: -400 }] as const;

test('a bank account that was added stays while lines are in it', async () => {
  const { ledger, account, undo, cannot, inOrder } = await begun();
  const { id: savings } = await ledger.call('records.save', { account, type: 'bankAccounts', fields: { name: 'savings', openingBalance: 1000 } });
  const added = ledger.change;
  await ledger.call('bank.addLines', { account, bankAccount: savings, lines: [...TYPED] });
  const typed = ledger.change;
  expect(await cannot(added)).toContain('for this bank account');
  await inOrder();
  await undo(typed);
  await undo(added);
  await inOrder();
});

test('a line that was taken away does not come back into a bank account that is gone', async () => {
  const { ledger, account, lineOf, undo, cannot, inOrder } = await begun();
  const { id: savings } = await ledger.call('records.save', { account, type: 'bankAccounts', fields: { name: 'savings', openingBalance: 1000 } });
  await ledger.call('bank.addLines', { account, bankAccount: savings, lines: [...TYPED] });
  await ledger.call('bank.removeLine', { account, line: await lineOf('Two teas') });
  const removed = ledger.change;
  await ledger.call('records.remove', { account, type: 'bankAccounts', id: savings });
  const gone = ledger.change;
  expect(await cannot(removed)).toContain('‘savings’');
  await inOrder();
  await undo(gone);
  await undo(removed);
  expect(await lineOf('Two teas')).toBeGreaterThan(0);
  await inOrder();
});

test.each(['its own', 'that of the other'])(
  'a line that was taken for another does not come back once the file of one of them was taken back: %s',
  async (which) => {
    const { ledger, account, cannot, inOrder } = await begun();
    const line = { day: '2026-05-06', text: 'TEA ROOM', amount: -400 };
    const first = lloyds('may.csv', [line]);
    const second = lloyds('may again.csv', [line, line]);
    await ledger.bring(account, first);
    if (which === 'its own') await ledger.bring(account, second);
    else await ledger.call('bank.addLines', { account, bankAccount: 1, lines: [line] });
    const [pair] = (await ledger.call('bank.duplicates', { account })).pairs;
    await ledger.call('bank.decideDuplicate', { account, line: pair?.line.id ?? 0, keep: false });
    const decided = ledger.change;
    const gone = which === 'its own' ? second : first;
    const { imports } = await ledger.call('bank.imports', { account });
    await ledger.call('bank.undoImport', { account, import: imports.find(({ file }) => file === gone.path)?.id ?? 0 });
    expect(await cannot(decided)).toContain('bank file it came with was taken back');
    await inOrder();
    await ledger.bring(account, gone);
    // Brought in again, its own line is another one, and is asked about anew.
    const { ok } = await ledger.program.call('changes.undo', { account, change: decided });
    expect(ok).toBe(which !== 'its own');
    await inOrder();
  },
);

test('a line that money came back to is not taken out again from under it', async () => {
  const { ledger, account, lineOf, undo, cannot, inOrder } = await begun();
  await ledger.call('bank.addLines', { account, bankAccount: 1, lines: [...TYPED] });
  await ledger.bring(account, lloyds('june.csv', [{ day: '2026-06-10', text: 'TEA ROOM', amount: 400 }]));
  const [paid, back] = [await lineOf('Two teas'), await lineOf('TEA ROOM')];
  const part = { settles: null, planLine: null, fund: null };
  await ledger.call('bank.explain', { account, lines: [{ line: paid, parts: [{ ...part, amount: -400, category: 'activity' }] }] });
  await ledger.call('bank.removeLine', { account, line: paid });
  const again = await undo(ledger.change);
  await ledger.call('bank.explain', {
    account,
    lines: [{ line: back, parts: [{ ...part, amount: 400, category: 'refund', refunds: { kind: 'line', id: paid } }] }],
  });
  const linked = ledger.change;
  expect(await cannot(again)).toContain('Money that came back has since been linked to this');
  await inOrder();
  await undo(linked);
  await undo(again);
  await inOrder();
});

test('what a line was for does not come back on a plan line that is gone', async () => {
  const { ledger, account, lineOf, undo, cannot, inOrder } = await begun();
  const plan = { outcome: '', kind: 'weekly', amount: 2250, from: '2026-04-06', fund: 'main', line: 'Club' };
  const { id } = await ledger.call('records.save', { account, type: 'plan', fields: plan });
  await ledger.bring(account, lloyds('may.csv', [{ day: '2026-05-10', text: 'CLUB', amount: -400 }]));
  const line = await lineOf('CLUB');
  await ledger.call('bank.explain', {
    account,
    lines: [{ line, parts: [{ amount: -400, settles: null, category: 'activity', planLine: 'Club', fund: null }] }],
  });
  await ledger.call('bank.unexplain', { account, line });
  const waits = ledger.change;
  await ledger.call('records.remove', { account, type: 'plan', id });
  const gone = ledger.change;
  expect(await cannot(waits)).toContain('‘Club’');
  await inOrder();
  await undo(gone);
  await undo(waits);
  await inOrder();
});
