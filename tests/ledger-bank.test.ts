/** Bringing bank files in, again, over each other, of the wrong account, half of them, and taking them back. */
import { describe, expect, test } from 'vitest';
import type { ImportResult } from '../core/api/accounts.ts';
import { addDays } from '../core/values/day.ts';
import type { Progress } from '../core/api/method.ts';
import { expectConsistent, expectVerified } from './ledger-consistency.ts';
import type { Line } from './ledger.ts';
import { lloyds, plainAccount, TestLedger, withBalances } from './ledger.ts';

/** An account opened on 6 April 2026 with £1,000.00 and one rule: RIVERSIDE is an activity. */
async function account(reference = 'DP-1'): Promise<{ ledger: TestLedger; id: number }> {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.call('accounts.create', plainAccount(reference));
  await rule(ledger, id, 'RIVERSIDE', 'activity');
  return { ledger, id };
}

function rule(ledger: TestLedger, id: number, contains: string, category: string): Promise<unknown> {
  return ledger.call('records.save', {
    account: id,
    type: 'rules',
    fields: { position: 0, contains, direction: 'out', category, planLine: null, fund: 'main' },
  });
}

const counts = ({ rows, imported, alreadyThere, beforeOpening, rejected, doubtful, explained }: ImportResult): Record<string, number> => ({
  rows,
  imported,
  alreadyThere,
  beforeOpening,
  rejected,
  doubtful,
  explained,
});

async function texts(ledger: TestLedger, id: number): Promise<string[]> {
  const { rows } = await ledger.call('money.rows', { account: id, filter: {}, offset: 0, limit: 1000 });
  return rows
    .filter((row) => row.source.type === 'line')
    .map((row) => row.who)
    .toReversed();
}

const MAY: readonly Line[] = [
  { day: '2026-05-01', text: 'RIVERSIDE CLUB', amount: -2250 },
  { day: '2026-05-01', text: 'RIVERSIDE CLUB', amount: -2250 },
  { day: '2026-05-04', text: 'CORNER SHOP', amount: -310 },
  { day: '2026-05-08', text: 'RIVERSIDE CLUB', amount: -2250 },
];
const plain = (lines: readonly Line[]): Line[] => lines.map(({ day, text, amount }) => ({ day, text, amount }));

describe('bringing a file in', () => {
  test('every row is counted once: new, there already, before the opening, or not to be read', async () => {
    const { ledger, id } = await account();
    const early: Line = { day: '2026-04-05', text: 'BEFORE', amount: -100, balance: 100_000 };
    const file = lloyds('may.csv', [early, ...withBalances(100_000, MAY)]);
    const broken = { path: 'may.csv', text: `${file.text}31/02/2026,DEB,'30-00-00,12345678,NO SUCH DAY,1.00,,1.00\n` };
    expect(counts(await ledger.bring(id, broken))).toEqual({ rows: 6, imported: 4, alreadyThere: 0, beforeOpening: 1, rejected: 1, doubtful: 0, explained: 3 });
    const [outcome] = (await ledger.call('bank.imports', { account: id })).imports;
    expect(outcome?.rejectedRows).toMatchObject([{ row: 7, reason: expect.stringContaining('31/02/2026') as string }]);
    expect([outcome?.from, outcome?.to, outcome?.bankAccount]).toEqual(['2026-04-05', '2026-05-08', 'main']);
    await expectConsistent(ledger, id);
  });

  test('a printed balance within a file is what a day inside it is held against, whichever file printed it', async () => {
    const { ledger, id } = await account();
    const checkOn = async (on: string): Promise<unknown> => {
      const { balanceCheck } = await ledger.call('figures.overview', { account: id, on });
      return balanceCheck.map(({ day, difference }) => [day, difference]);
    };
    await ledger.bring(id, lloyds('bare.csv', plain(MAY)));
    expect(await checkOn('2026-05-05')).toEqual([]);
    const printing = lloyds('may.csv', withBalances(100_000, MAY));
    const { id: second } = await ledger.bring(id, printing);
    expect([await checkOn('2026-05-05'), await checkOn('2026-05-31')]).toEqual([[['2026-05-04', 0]], [['2026-05-08', 0]]]);
    // What a file taken back had printed counts no more.
    await ledger.call('bank.undoImport', { account: id, import: second });
    expect(await checkOn('2026-05-05')).toEqual([]);
  });

  test('lines dated after today are said before they come in, when they have, and until their day has come', async () => {
    // The clock of these tests stands at 5 October 2026.
    const { ledger, id } = await account();
    const file = (day: string) =>
      lloyds('october.csv', [
        { day: '2026-10-05', text: 'BUS', amount: -200 },
        { day, text: 'SHOP', amount: -310 },
      ]);
    const preview = await ledger.call('bank.preview', { account: id, file: ledger.file(file('2026-10-06')) });
    expect(preview.notices).toEqual([expect.stringContaining('6 October 2026')]);
    expect((await ledger.call('bank.preview', { account: id, file: ledger.file(file('2026-10-05')) })).notices).toEqual([]);
    expect((await ledger.bring(id, file('2062-10-05'))).notices).toEqual([expect.stringContaining('5 October 2062')]);
    const doing = await ledger.call('figures.needsDoing', { account: id, on: '2026-09-30' });
    expect(doing).toContainEqual(expect.objectContaining({ code: 'futureLines', pence: 310, day: '2062-10-05' }));
  });

  test('the same file again adds nothing', async () => {
    const { ledger, id } = await account();
    const file = lloyds('may.csv', withBalances(100_000, MAY));
    await ledger.bring(id, file);
    const before = await ledger.call('figures.overview', { account: id, on: '2026-06-01' });
    expect(counts(await ledger.bring(id, { ...file, path: 'copy.csv' }))).toMatchObject({ rows: 4, imported: 0, alreadyThere: 4 });
    expect(await ledger.call('figures.overview', { account: id, on: '2026-06-01' })).toEqual(before);
  });

  test('two equal payments on one day are both kept, and a file that overlaps adds only what is new', async () => {
    const { ledger, id } = await account();
    const all = withBalances(100_000, [...MAY, { day: '2026-05-09', text: 'CORNER SHOP', amount: -310 }]);
    await ledger.bring(id, lloyds('first.csv', all.slice(0, 4)));
    expect(counts(await ledger.bring(id, lloyds('second.csv', all.slice(1))))).toMatchObject({ imported: 1, alreadyThere: 3, doubtful: 0 });
    expect(await texts(ledger, id)).toEqual(['RIVERSIDE CLUB', 'RIVERSIDE CLUB', 'CORNER SHOP', 'RIVERSIDE CLUB', 'CORNER SHOP']);
    // £1,000.00 less 3 x 22.50 and 2 x 3.10.
    expect((await ledger.call('accounts.list', {}))[0]?.balance).toBe(92_630);
  });

  test('a file of another bank account is refused, unless the user says to go on', async () => {
    const { ledger, id } = await account();
    await ledger.bring(id, lloyds('may.csv', withBalances(100_000, MAY)));
    const other = ledger.file(lloyds('other.csv', [{ day: '2026-05-20', text: 'CORNER SHOP', amount: -100 }], '87654321'));
    const problem = await ledger.refused('bank.import', { account: id, file: other });
    expect([problem.code, problem.field]).toEqual(['wrongAccount', 'file']);
    expect(problem.message).toContain('87654321');
    expect(counts(await ledger.call('bank.import', { account: id, file: other, evenIfOtherAccount: true }))).toMatchObject({ imported: 1 });
  });

  test('a file finds the bank account it is of, and is refused for another', async () => {
    const { ledger, id } = await account();
    await ledger.bring(id, lloyds('may.csv', withBalances(100_000, MAY)));
    const { id: savings } = await ledger.call('records.save', { account: id, type: 'bankAccounts', fields: { name: 'savings', openingBalance: 5000 } });
    const first = ledger.file(lloyds('savings-may.csv', [{ day: '2026-05-20', text: 'INTEREST', amount: 12 }], '87654321'));
    expect((await ledger.call('bank.import', { account: id, bankAccount: savings, file: first })).bankAccount).toBe('savings');
    const next = lloyds('savings-june.csv', [{ day: '2026-06-20', text: 'INTEREST', amount: 13 }], '87654321');
    expect((await ledger.bring(id, next)).bankAccount).toBe('savings');
    const main = (await ledger.call('accounts.setup', { account: id })).bankAccounts[0]?.id ?? 0;
    const problem = await ledger.refused('bank.import', { account: id, bankAccount: main, file: ledger.file(next) });
    expect([problem.code, problem.field]).toEqual(['wrongAccount', 'bankAccount']);
    await expectConsistent(ledger, id);
  });

  test('of a file of several bank accounts the one that is meant comes in; where that cannot be known, it is asked', async () => {
    const { ledger, id } = await account();
    const natwest = (rows: readonly string[]): string => ['Date, Type, Description, Value, Balance, Account Name, Account Number', '', ...rows, ''].join('\n');
    const row = (day: string, text: string, value: string, number: string): string => `${day},DPC,"'${text}",${value},,"'SMITH J","'600000-${number}",`;
    const both = {
      path: 'both.csv',
      text: natwest([row('09/10/2026', 'CORNER SHOP', '-1.00', '12345678'), row('08/10/2026', 'HOLIDAY', '-2.00', '87654321')]),
    };
    const problem = await ledger.refused('bank.import', { account: id, file: ledger.file(both) });
    expect([problem.code, problem.field]).toEqual(['wrongAccount', 'accountInFile']);
    const preview = await ledger.call('bank.preview', { account: id, file: ledger.file(both) });
    expect(preview.accounts).toHaveLength(2);
    const mine = preview.accounts.find((name) => name.includes('12345678')) ?? '';
    expect(counts(await ledger.call('bank.import', { account: id, file: ledger.file(both), accountInFile: mine }))).toMatchObject({
      rows: 2,
      imported: 1,
      rejected: 1,
    });
    // The next one is known by what the first was called.
    const next = natwest([row('19/10/2026', 'CORNER SHOP', '-3.00', '12345678'), row('18/10/2026', 'HOLIDAY', '-4.00', '87654321')]);
    expect(counts(await ledger.bring(id, { path: 'next.csv', text: next }))).toMatchObject({ rows: 2, imported: 1, rejected: 1 });
    expect(await texts(ledger, id)).toEqual(['CORNER SHOP', 'CORNER SHOP']);
  });

  test('a file in another currency is refused', async () => {
    const { ledger, id } = await account();
    const euro = { path: 'euro.csv', text: 'Date,Counter Party,Reference,Type,Amount (EUR),Balance (EUR)\n05/10/2026,A,B,C,1.00,2.00\n' };
    expect((await ledger.refused('bank.import', { account: id, file: ledger.file(euro) })).code).toBe('wrongCurrency');
  });

  test('columns chosen once are remembered by the heading', async () => {
    const { ledger, id } = await account();
    const table = (day: string): { path: string; text: string } => ({
      path: 'odd.csv',
      text: `When;What;How much\n${day};CORNER SHOP;-3,10\n`.replace(',', '.'),
    });
    const first = ledger.file(table('05.05.2026'));
    const problem = await ledger.refused('bank.import', { account: id, file: first });
    expect([problem.code, problem.field]).toEqual(['formatUnknown', 'mapping']);
    const preview = await ledger.call('bank.preview', { account: id, file: first });
    expect([preview.format, preview.lines]).toMatchObject([null, [{ day: '2026-05-05', amount: -310, text: 'CORNER SHOP' }]]);
    if (!preview.mapping) throw new Error('no columns were guessed');
    expect(counts(await ledger.call('bank.import', { account: id, file: first, mapping: preview.mapping }))).toMatchObject({ imported: 1 });
    expect(counts(await ledger.bring(id, table('06.05.2026')))).toMatchObject({ imported: 1 });
  });

  test('stopped half way, nothing is left of it', async () => {
    const { ledger, id } = await account();
    const lines = Array.from({ length: 2000 }, (_, index): Line => ({ day: addDays('2026-04-06', index % 200), text: 'RIVERSIDE CLUB', amount: -100 - index }));
    const stop = new AbortController();
    const seen: Progress[] = [];
    const onProgress = (progress: Progress): void => {
      seen.push(progress);
      if (progress.done > 500) stop.abort();
    };
    const problem = await ledger.refused('bank.import', { account: id, file: ledger.file(lloyds('big.csv', lines)) }, { onProgress, signal: stop.signal });
    expect(problem.code).toBe('cancelled');
    expect(seen.some(({ done, total }) => done > 0 && total === 2000)).toBe(true);
    expect([(await ledger.call('bank.imports', { account: id })).imports, await texts(ledger, id)]).toEqual([[], []]);
    await expectVerified(ledger);
  });
});

describe('lines that may be doubles', () => {
  /** The day both files have a part of: the first shows one payment, the second two, and no balance tells which. */
  async function doubtful(): Promise<{ ledger: TestLedger; id: number; line: number }> {
    const { ledger, id } = await account();
    await ledger.bring(id, lloyds('first.csv', plain(MAY.slice(3))));
    const outcome = await ledger.bring(id, lloyds('second.csv', plain([...MAY.slice(3), ...MAY.slice(3)])));
    expect(counts(outcome)).toMatchObject({ imported: 2, doubtful: 2 });
    const doubles = (await ledger.call('bank.duplicates', { account: id })).pairs;
    expect(doubles.map(({ line, twins }) => [line.files, twins.length])).toEqual([
      [['second.csv'], 1],
      [['second.csv'], 1],
    ]);
    return { ledger, id, line: doubles[0]?.line.id ?? 0 };
  }
  const waiting = async (ledger: TestLedger, id: number): Promise<number> => (await ledger.call('bank.duplicates', { account: id })).total;

  test('are kept, counted and listed until the user decides', async () => {
    const { ledger, id, line } = await doubtful();
    expect((await ledger.call('figures.overview', { account: id, on: '2026-06-01' })).cash.statementBalance).toBe(100_000 - 3 * 2250);
    await ledger.call('bank.decideDuplicate', { account: id, line, keep: false });
    expect((await ledger.call('figures.overview', { account: id, on: '2026-06-01' })).cash.statementBalance).toBe(100_000 - 2 * 2250);
    expect(await waiting(ledger, id)).toBe(0);
    await expectConsistent(ledger, id);
  });

  describe('are told of before they come in', () => {
    const first = plain(MAY.slice(3));
    const early: Line = { day: '2026-04-01', text: 'EARLY', amount: -1 };
    // The newest stands first: rows 3 and 4 are in doubt.
    const second = lloyds('second.csv', [early, ...first, ...first, { day: '2026-05-09', text: 'CORNER SHOP', amount: -500 }]);
    async function looked() {
      const { ledger, id } = await account();
      await ledger.bring(id, lloyds('first.csv', first));
      const file = ledger.file(second);
      return { ledger, id, file, preview: await ledger.call('bank.preview', { account: id, file }) };
    }
    const kept = async (ledger: TestLedger, id: number): Promise<number> =>
      (await ledger.call('figures.overview', { account: id, on: '2026-06-01' })).cash.statementBalance;

    test('with the line each looks like, and how many are new', async () => {
      const { preview } = await looked();
      expect(preview).toMatchObject({ fresh: 3, alreadyThere: 0, beforeOpening: 1, doubtful: 2, nothingNew: null });
      expect(preview.doubts.map(({ row, twins }) => [row, twins.map(({ files }) => files)])).toEqual([
        [4, [['first.csv']]],
        [3, [['first.csv']]],
      ]);
    });

    test('one left out is the line that is there, the other is then its own; the same file again brings nothing', async () => {
      const { ledger, id, file } = await looked();
      const outcome = await ledger.call('bank.import', { account: id, file, leaveOut: [3] });
      expect(counts(outcome)).toMatchObject({ rows: 4, imported: 2, alreadyThere: 1, beforeOpening: 1, doubtful: 0 });
      expect(await waiting(ledger, id)).toBe(0);
      expect(await kept(ledger, id)).toBe(100_000 - 2 * 2250 - 500);
      expect(await ledger.call('bank.preview', { account: id, file: ledger.file(second) })).toMatchObject({ fresh: 0, alreadyThere: 3, doubtful: 0 });
      await expectConsistent(ledger, id);
      await expectVerified(ledger);
      await ledger.call('bank.undoImport', { account: id, import: outcome.id });
      expect(await kept(ledger, id)).toBe(100_000 - 2250);
      await expectConsistent(ledger, id);
    });

    test('those kept are never asked about again', async () => {
      const { ledger, id, file } = await looked();
      expect(counts(await ledger.call('bank.import', { account: id, file, keep: [3, 4] }))).toMatchObject({ imported: 3, doubtful: 0 });
      expect(await waiting(ledger, id)).toBe(0);
      expect(await kept(ledger, id)).toBe(100_000 - 3 * 2250 - 500);
      await expectConsistent(ledger, id);
      await expectVerified(ledger);
    });

    test('two cannot both be the one line that is there, nor can a row that is like none', async () => {
      const { ledger, id, file } = await looked();
      for (const leaveOut of [[3, 4], [2]]) expect(await ledger.refused('bank.import', { account: id, file, leaveOut })).toMatchObject({ code: 'badInput' });
      expect(await kept(ledger, id)).toBe(100_000 - 2250);
    });
  });

  test('come a window at a time, and so do the files', async () => {
    const { ledger, id } = await doubtful();
    const all = await ledger.call('bank.duplicates', { account: id });
    const at = async (offset: number): Promise<unknown> => await ledger.call('bank.duplicates', { account: id, offset, limit: 1 });
    expect([await at(0), await at(1), await at(2)]).toEqual([...all.pairs.map((pair) => ({ total: 2, pairs: [pair] })), { total: 2, pairs: [] }]);
    const { imports } = await ledger.call('bank.imports', { account: id });
    expect(await ledger.call('bank.imports', { account: id, offset: 1, limit: 1 })).toEqual({ total: 2, imports: [imports[1]] });
    const only = imports[1]?.id ?? 0;
    expect(await ledger.call('bank.imports', { account: id, import: only })).toEqual({ total: 1, imports: [imports[1]] });
    expect(await ledger.call('bank.imports', { account: id, import: 99 })).toEqual({ total: 0, imports: [] });
  });

  test('one said to be real is not asked about again', async () => {
    const { ledger, id, line } = await doubtful();
    await ledger.call('bank.decideDuplicate', { account: id, line, keep: true });
    expect((await ledger.refused('bank.decideDuplicate', { account: id, line, keep: true })).code).toBe('notFound');
    expect(await waiting(ledger, id)).toBe(1);
  });

  test('a decision can be taken back', async () => {
    const { ledger, id, line } = await doubtful();
    await ledger.call('bank.decideDuplicate', { account: id, line, keep: false });
    await ledger.call('changes.undo', { account: id, change: ledger.change });
    expect(await texts(ledger, id)).toHaveLength(3);
    expect(await waiting(ledger, id)).toBe(2);
    await expectConsistent(ledger, id);
  });

  test('a line taken out as a double stays known: its file brings nothing new, and keeps the line it is when the other goes', async () => {
    const { ledger, id, line } = await doubtful();
    await ledger.call('bank.decideDuplicate', { account: id, line, keep: false });
    expect(counts(await ledger.bring(id, lloyds('second.csv', plain([...MAY.slice(3), ...MAY.slice(3)]))))).toMatchObject({ imported: 0, alreadyThere: 2 });
    const imports = (await ledger.call('bank.imports', { account: id })).imports;
    const first = imports.find((one) => one.file === 'first.csv')?.id ?? 0;
    expect(await ledger.call('bank.undoImport', { account: id, import: first })).toEqual({ removed: 0, kept: 1 });
    expect(await texts(ledger, id)).toHaveLength(2);
    await expectConsistent(ledger, id);
  });
});

describe('taking a file back', () => {
  const invoice = { supplier: 'Harbour Homecare', number: 'INV1040', day: '2026-05-01', amount: 40_000, planLine: null };

  test('leaves the account as it was before, and the file comes in again as at first', async () => {
    const { ledger, id } = await account();
    await ledger.call('records.save', { account: id, type: 'invoices', fields: invoice });
    const before = await ledger.call('figures.overview', { account: id, on: '2026-06-01' });
    const file = lloyds('may.csv', withBalances(100_000, [...MAY, { day: '2026-05-12', text: 'HARBOUR HOMECARE INV1040', amount: -40_000 }]));
    const outcome = await ledger.bring(id, file);
    const paid = await ledger.call('figures.overview', { account: id, on: '2026-06-01' });
    expect([before.liabilities.invoices, paid.liabilities.invoices]).toEqual([40_000, 0]);

    expect(await ledger.call('bank.undoImport', { account: id, import: outcome.id })).toEqual({ removed: 5, kept: 0 });
    expect(await ledger.call('figures.overview', { account: id, on: '2026-06-01' })).toEqual(before);
    expect((await ledger.call('bank.imports', { account: id })).imports.map((one) => one.undone)).toEqual([true]);
    expect((await ledger.refused('bank.undoImport', { account: id, import: outcome.id })).code).toBe('cannotUndo');

    expect(counts(await ledger.bring(id, file))).toEqual(counts(outcome));
    expect(await ledger.call('figures.overview', { account: id, on: '2026-06-01' })).toEqual(paid);
    await expectConsistent(ledger, id);
    await expectVerified(ledger);
  });

  test('reversals are dated as the entries they reverse, hidden unless asked for', async () => {
    const { ledger, id } = await account();
    const { id: file } = await ledger.bring(id, lloyds('may.csv', withBalances(100_000, MAY.slice(2, 3))));
    await ledger.call('bank.undoImport', { account: id, import: file });
    expect(await texts(ledger, id)).toEqual([]);
    const { rows, in: into, out } = await ledger.call('money.rows', { account: id, filter: { corrections: true }, offset: 0, limit: 10 });
    expect(rows.map((row) => [row.state, row.day, row.in, row.out, row.balance])).toEqual([
      ['reversal', '2026-05-04', 310, 0, 100_000],
      ['corrected', '2026-05-04', 0, 310, 99_690],
      ['explained', '2026-04-06', 0, 0, 100_000],
    ]);
    expect([into, out]).toEqual([0, 0]);
  });

  test('lines another file shows too stay, with what they were for, until that is taken back as well', async () => {
    const { ledger, id } = await account();
    const all = withBalances(100_000, MAY);
    const first = await ledger.bring(id, lloyds('first.csv', all.slice(0, 3)));
    const second = await ledger.bring(id, lloyds('second.csv', all.slice(2)));
    expect(await ledger.call('bank.undoImport', { account: id, import: first.id })).toEqual({ removed: 2, kept: 1 });
    expect(await texts(ledger, id)).toEqual(['CORNER SHOP', 'RIVERSIDE CLUB']);
    await expectConsistent(ledger, id);
    expect(await ledger.call('bank.undoImport', { account: id, import: second.id })).toEqual({ removed: 2, kept: 0 });
    expect(await texts(ledger, id)).toEqual([]);
    expect(counts(await ledger.bring(id, lloyds('all.csv', all)))).toMatchObject({ imported: 4, alreadyThere: 0 });
    await expectConsistent(ledger, id);
    await expectVerified(ledger);
  });

  test('is the same as taking back the change that brought it in, which cannot be taken back in turn', async () => {
    const { ledger, id } = await account();
    await ledger.bring(id, lloyds('may.csv', MAY));
    expect(await ledger.call('changes.undo', { account: id, change: ledger.change })).toEqual({ what: 'brought in may.csv' });
    expect(await texts(ledger, id)).toEqual([]);
    expect((await ledger.refused('changes.undo', { account: id, change: ledger.change })).code).toBe('cannotUndo');
  });
});
