/**
 * The same calls give the same answers whichever way they come in. One suite over every host: to check a method everywhere,
 * add a test to `describe.each`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemWords } from '../core/words/api/problems.ts';
import { desktop, hosts } from './hosts.ts';
import type { HostUnderTest } from './hosts.ts';
import { plainAccount } from './ledger.ts';
import { notTested } from './not-tested.ts';
import { causeFault } from './own-fault.ts';

if (typeof desktop === 'string') notTested('the contract over the desktop program', desktop);

describe.each(hosts)('over $name', ({ kind, start }) => {
  let host: HostUnderTest;
  beforeAll(async () => {
    host = await start();
  });
  afterAll(() => host.close());

  test('the program says what it is and where it keeps things', async () => {
    const answer = await host.call('program.about', {});
    expect(answer).toMatchObject({ ok: true, value: { host: kind, sqlite: expect.stringMatching(/^3\./) } });
    const { settingsFolder, filesFolder } = (answer as { value: { settingsFolder: string; filesFolder: string } }).value;
    expect(settingsFolder.startsWith(host.home)).toBe(true);
    expect(filesFolder.startsWith(host.home)).toBe(true);
  });

  test('pay is worked out without a file', async () => {
    const pay = { taxYear: '2026-27', frequency: '4_weekly', payPence: 108_000 };
    const tax = { ...pay, nation: 'england', code: '1257L', basis: 'cumulative', period: 4, payToDatePence: 0, taxToDatePence: 0 };
    expect(await host.call('pay.tax', tax)).toMatchObject({ ok: true, value: { taxPence: 2240, taxToDatePence: 2240 } });
    expect(await host.call('pay.nationalInsurance', { ...pay, letter: 'A' })).toMatchObject({ ok: true, value: { employeePence: 904, employerPence: 10_425 } });
    const message = expect.stringMatching(/^There are no rates of income tax for 2027-28 on file\./);
    expect(await host.call('pay.tax', { ...tax, taxYear: '2027-28' })).toMatchObject({ ok: false, message });
  });

  test('a fault has a number in its sentence, and the log that the program shows has the same', async () => {
    const answer = await causeFault((method, input) => host.call(method, input), 'Quillon Marchbanks');
    const number = /\(fault ([0-9A-F]{4})\)/.exec(answer.ok ? '' : answer.message)?.[1];
    expect(number).toBeDefined();
    const log = (await host.call('program.log', {})) as { value: { file: string; faults: string[] } };
    expect(log).toMatchObject({ ok: true, value: { file: expect.stringMatching(/log\.txt$/) } });
    expect(log.value.file.startsWith(host.home)).toBe(true);
    const found = log.value.faults.find((fault) => fault.includes(` fault ${number}, `)) ?? '';
    expect(found).toMatch(new RegExp(` ${kind}: file\\.create: Error ELOOP\n {4}at `));
    expect(`${JSON.stringify(answer)}${found}`).not.toMatch(/Quillon|Marchbanks/);
  });

  test('a new file below a plain file is refused with a sentence', async () => {
    const plain = join(host.home, 'plain.txt');
    writeFileSync(plain, '');
    for (const path of [join(plain, 'New.headroom'), join(plain, 'below', 'New.headroom')]) {
      const answer = await host.call('file.create', { path });
      expect(answer).toMatchObject({ ok: false, message: expect.stringMatching(/Choose another place\.$/) });
    }
  });

  test.each(['program.nothing', '', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'program.about.x'])('%j is no method', async (name) => {
    expect(await host.call(name, {})).toEqual({ ok: false, message: problemWords.unknownMethod });
  });

  test.each([
    ['a word', 'text'],
    ['a list', []],
    ['null', null],
    ['an unknown field', { extra: 1 }],
  ])('input that is %s is refused with a sentence', async (_what, input) => {
    const answer = await host.call('program.about', input);
    expect(answer).toMatchObject({ ok: false, message: expect.stringMatching(/\w/) });
    expect(answer).not.toMatchObject({ message: expect.stringContaining('(fault ') });
  });

  test('input that is a hundred lists deep is refused with a sentence', async () => {
    const deep: unknown = JSON.parse(`${'['.repeat(100)}${']'.repeat(100)}`);
    expect(await host.call('program.about', deep)).toEqual({ ok: false, message: problemWords.tooDeep });
  });

  // More words than a terminal takes.
  test.skipIf(kind === 'cli')('input larger than a call can carry is refused with a sentence, in one piece or many, and the program goes on', async () => {
    for (const large of ['x'.repeat(4_000_001), { a: 'x'.repeat(4_000_001) }, Array.from({ length: 400_000 }, () => 'ten letters')])
      expect(await host.call('program.about', large)).toEqual({ ok: false, message: problemWords.tooLarge });
    expect(await host.call('program.about', {})).toMatchObject({ ok: true });
  });

  test('a file that is not there is refused with a sentence', async () => {
    expect(await host.open(join(host.home, 'none.headroom'))).toMatchObject({ ok: false, message: expect.stringMatching(/no file/i) });
  });

  test('a new file is made, opened and looked over', async () => {
    const path = join(host.home, 'new.headroom');
    expect(await host.call('file.create', { path })).toMatchObject({ ok: true, value: { path, mode: 'write', passphrase: false } });
    expect(await host.open(path)).toMatchObject({ ok: true });
    expect(await host.call('file.status', {})).toMatchObject({ ok: true, value: { open: { path, mode: 'write' } } });
    expect(await host.call('file.verify', {})).toMatchObject({ ok: true, value: { problems: [] } });
    expect(await host.call('accounts.list', {})).toEqual({ ok: true, value: [] });
  });

  test('each change names who made it: the system’s user, until they say who they are', async () => {
    const path = join(host.home, 'named.headroom');
    expect(await host.call('file.create', { path })).toMatchObject({ ok: true });
    expect(await host.open(path)).toMatchObject({ ok: true });
    const before = (await host.call('program.settings', {})) as { value: { who: string } };
    expect(before).toMatchObject({ ok: true, value: { who: expect.stringMatching(/\w/), whoIsGuessed: true } });
    const first = (await host.call('accounts.create', plainAccount('FIRST'))) as { value: { account: number } };
    expect(await host.call('program.saveSettings', { who: 'Kim Sample' })).toMatchObject({ ok: true, value: { who: 'Kim Sample', whoIsGuessed: false } });
    const second = (await host.call('accounts.create', plainAccount('SECOND'))) as { value: { account: number } };
    const whoDid = (account: number | null) => host.call('audit.list', { account, filter: {}, offset: 0, limit: 10 });
    const answer = (who: string, what: string) => ({ ok: true, value: { total: 1, rows: [expect.objectContaining({ who, what }) as unknown] } });
    expect(await whoDid(null)).toEqual(answer(before.value.who, 'Made this file'));
    expect(await whoDid(first.value.account)).toEqual(answer(before.value.who, 'Made the account of A Person'));
    expect(await whoDid(second.value.account)).toEqual(answer('Kim Sample', 'Made the account of A Person'));
  });

  test('a batch is one change in each of its accounts, and a refusal names the account', async () => {
    const path = join(host.home, 'batch.headroom');
    expect(await host.call('file.create', { path })).toMatchObject({ ok: true });
    expect(await host.open(path)).toMatchObject({ ok: true });
    const made = [];
    for (const reference of ['FIRST', 'SECOND', 'THIRD'])
      made.push(((await host.call('accounts.create', plainAccount(reference))) as { value: { account: number } }).value.account);
    const [account, ...accounts] = made;
    const fields = { position: 0, contains: 'ANYSHIRE CC', direction: 'in', category: 'direct_payment', planLine: null, fund: null };
    const { value } = (await host.call('records.save', { account, type: 'rules', fields })) as { value: { id: number } };
    const from = { account, rule: value.id };
    const none = await host.call('rules.copy', { accounts: [...accounts, 99], from });
    expect(none).toMatchObject({ ok: false, message: expect.stringMatching(/Nothing was changed in any account\.$/) });
    expect(await host.call('rules.copy', { accounts, from })).toMatchObject({
      ok: true,
      value: accounts.map((one) => ({ account: one, rule: expect.any(Number) as number })),
    });
    for (const one of accounts)
      expect(await host.call('audit.list', { account: one, filter: {}, offset: 0, limit: 10 })).toMatchObject({
        value: { total: 2, rows: [{ what: 'Added rule for ‘ANYSHIRE CC’, in 2 accounts together' }, {}] },
      });
  });
});
