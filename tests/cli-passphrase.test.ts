/**
 * A passphrase in a terminal: asked for, or taken from the environment or from standard input; never from an argument, which every user
 * of the computer can read, and never in what is printed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { methods } from '../core/api/methods.ts';
import { passphraseFields } from '../core/api/passphrase.ts';
import { temporaryHome } from './home.ts';
import { runCommand } from './hosts.ts';
import { notTested } from './not-tested.ts';

const OLD = 'otter lantern gravel';
const NEW = 'spruce mandolin teacup';
const home = temporaryHome();
afterAll(() => home.remove());

let ledger: string;
let count = 0;
const headroom = (words: readonly string[], env?: Record<string, string>, input?: string) => runCommand(home, words, env, input);
const opensWith = async (passphrase: string | null): Promise<boolean> =>
  (await headroom(['call', 'file.status', '{}', '--ledger', ledger], passphrase === null ? {} : { HEADROOM_PASSPHRASE: passphrase })).code === 0;

beforeEach(async () => {
  count += 1;
  ledger = join(home.path, `${count}.headroom`);
  await headroom(['call', 'file.create', JSON.stringify({ path: ledger })]);
});

describe('headroom passphrase', () => {
  test('sets one, changes it and takes it away, from the environment', async () => {
    expect(await headroom(['passphrase', 'set', '--ledger', ledger], { HEADROOM_NEW_PASSPHRASE: OLD })).toMatchObject({
      code: 0,
      out: expect.stringContaining('"passphrase": true'),
    });
    expect([await opensWith(OLD), await opensWith(null)]).toEqual([true, false]);
    const changed = await headroom(['passphrase', 'change', '--ledger', ledger], { HEADROOM_PASSPHRASE: OLD, HEADROOM_NEW_PASSPHRASE: NEW });
    expect(changed).toMatchObject({ code: 0, err: expect.stringMatching(/backups/i) });
    expect([await opensWith(OLD), await opensWith(NEW)]).toEqual([false, true]);
    expect(await headroom(['passphrase', 'remove', '--ledger', ledger], { HEADROOM_PASSPHRASE: NEW })).toMatchObject({ code: 0 });
    expect(await opensWith(null)).toBe(true);
  });

  test.each([
    ['set', { HEADROOM_PASSPHRASE: OLD, HEADROOM_NEW_PASSPHRASE: NEW }, /has a passphrase already/],
    ['change', { HEADROOM_PASSPHRASE: OLD }, /HEADROOM_NEW_PASSPHRASE/],
    ['change', { HEADROOM_NEW_PASSPHRASE: NEW }, /passphrase/],
    ['change', { HEADROOM_PASSPHRASE: 'walnut', HEADROOM_NEW_PASSPHRASE: NEW }, /does not open/],
    ['remove', { HEADROOM_PASSPHRASE: 'walnut' }, /does not open/],
    ['burn', { HEADROOM_PASSPHRASE: OLD }, /set, change or remove/],
  ])('%s of a locked file with %j is refused with a sentence, and nothing is changed', async (what, env, sentence) => {
    await headroom(['passphrase', 'set', '--ledger', ledger], { HEADROOM_NEW_PASSPHRASE: OLD });
    const { code, out, err } = await headroom(['passphrase', what, '--ledger', ledger], env);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/otter|spruce|walnut/);
    expect(await opensWith(OLD)).toBe(true);
  });

  test.each(['change', 'remove'])('%s of a file that has none says so', async (what) => {
    const { code, err } = await headroom(['passphrase', what, '--ledger', ledger], { HEADROOM_NEW_PASSPHRASE: NEW });
    expect(code).toBe(1);
    expect(err).toMatch(/has no passphrase/);
    expect(await opensWith(null)).toBe(true);
  });

  test('one given as a word is not taken, and not said again', async () => {
    const { code, err } = await headroom(['passphrase', 'set', OLD, '--ledger', ledger], { HEADROOM_NEW_PASSPHRASE: NEW });
    expect(code).toBe(1);
    expect(err).not.toContain('otter');
    expect(await opensWith(null)).toBe(true);
  });
});

describe('on a terminal', () => {
  // util-linux's own, which macOS has in another form.
  const canPretend = process.platform === 'linux' && spawnSync('script', ['--version'], { stdio: 'ignore' }).error === undefined;
  if (!canPretend) notTested('asking for a passphrase', 'There is no script program here that pretends to be a terminal.');

  /** Runs it on a terminal, typing each answer once its question is there. Answers with all that the terminal showed. */
  async function typed(
    words: readonly string[],
    answers: readonly (readonly [question: string, answer: string])[],
  ): Promise<{ code: number | null; shown: string }> {
    const quoted = [process.execPath, join(import.meta.dirname, '../cli/main.mjs'), ...words].map((word) => `'${word}'`).join(' ');
    const { HEADROOM_PASSPHRASE: _now, HEADROOM_NEW_PASSPHRASE: _next, ...env } = home.env;
    const terminal = spawn('script', ['--quiet', '--return', '--command', quoted, '/dev/null'], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    let shown = '';
    terminal.stdout.on('data', (chunk: Buffer) => (shown += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => {
      terminal.once('close', resolve);
    });
    let from = 0;
    for (const [question, answer] of answers) {
      for (const until = Date.now() + 20_000; !shown.includes(question, from);) {
        if (Date.now() > until) throw new Error(`"${question}" was not asked: ${shown}`);
        await later(20);
      }
      from = shown.indexOf(question, from) + question.length;
      // What is typed before the question waits for its answer would be shown by the terminal itself.
      await later(200);
      terminal.stdin.write(`${answer}\r`);
    }
    const code = await ended;
    return { code, shown };
  }

  test.runIf(canPretend)('set and change ask, the new one twice, and show nothing of it', async () => {
    const set = await typed(
      ['passphrase', 'set', '--ledger', ledger],
      [
        ['New passphrase', OLD],
        ['The same again', OLD],
      ],
    );
    expect(set.code).toBe(0);
    expect(set.shown).toMatch(/nobody can get it back/);
    const changed = await typed(
      ['passphrase', 'change', '--ledger', ledger],
      [
        ['Passphrase for', OLD],
        ['New passphrase', NEW],
        ['The same again', NEW],
      ],
    );
    expect(changed.code).toBe(0);
    expect(`${set.shown}${changed.shown}`).not.toMatch(/otter|spruce/);
    expect([await opensWith(OLD), await opensWith(NEW)]).toEqual([false, true]);
  });

  test.runIf(canPretend)('two that differ change nothing', async () => {
    const { code, shown } = await typed(
      ['passphrase', 'set', '--ledger', ledger],
      [
        ['New passphrase', OLD],
        ['The same again', NEW],
      ],
    );
    expect(code).toBe(1);
    expect(shown).toMatch(/not the same/);
    expect(await opensWith(null)).toBe(true);
  });
});

describe('a file that several people use', () => {
  const owner = JSON.stringify({ name: 'Rosa Ward', role: 'owner', passphrase: OLD });
  const list = () => ['call', 'accounts.list', '{}', '--ledger', ledger];

  test('is entered by name, with a passphrase from the environment; otherwise it says how', async () => {
    expect((await headroom(['call', 'profiles.save', '-', '--ledger', ledger], {}, owner)).code).toBe(0);
    const asked = await headroom(list());
    expect(asked).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/Several people use this file[^]*--profile/) });
    // Other commands have no such option.
    expect(await headroom(['verify', '--ledger', ledger])).toMatchObject({ code: 1, err: expect.stringMatching(/HEADROOM_PROFILE to your name/) });
    expect(await headroom([...list(), '--profile', 'rosa ward'], { HEADROOM_PROFILE_PASSPHRASE: OLD })).toMatchObject({ code: 0, out: '[]\n', err: '' });
    expect(
      await headroom(['overview', '--ledger', ledger, '--account', 'DP-1'], { HEADROOM_PROFILE: 'Rosa Ward', HEADROOM_PROFILE_PASSPHRASE: OLD }),
    ).toMatchObject({
      code: 1,
      err: expect.not.stringMatching(/Several people/),
    });
    expect(await headroom([...list(), '--profile', 'Rosa Ward'], { HEADROOM_PROFILE_PASSPHRASE: NEW })).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/not the passphrase of this person/),
    });
    expect(await headroom([...list(), '--profile', 'Rosa Ward'])).toMatchObject({ code: 1, err: expect.stringMatching(/HEADROOM_PROFILE_PASSPHRASE/) });
    expect(await headroom([...list(), '--profile', 'Kit'], { HEADROOM_PROFILE_PASSPHRASE: OLD })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/Nobody called Kit/),
    });
  });
});

describe('headroom call', () => {
  const given: readonly (readonly [string, Record<string, unknown>])[] = [
    ['file.create', { path: 'x', passphrase: OLD }],
    ['file.open', { path: 'x', passphrase: OLD }],
    ['file.changePassphrase', { current: OLD, next: NEW }],
    ['file.changePassphrase', { current: null, next: NEW }],
    ['file.checkPassphrase', { passphrase: OLD }],
    ['profiles.enter', { profile: 1, passphrase: OLD }],
    ['profiles.save', { name: 'x', role: 'owner', passphrase: OLD }],
    ['profiles.changePassphrase', { current: OLD, next: NEW }],
    ['profiles.forgotten', { profile: 1, ofFile: OLD, next: NEW }],
    ['backups.rekey', { old: OLD }],
    ['backups.preview', { backup: 'x', passphrase: OLD }],
    ['backups.restore', { backup: 'x', passphrase: OLD }],
    ['export.bringBack', { file: 'x', path: 'x', passphrase: OLD }],
    ['handover.make', { account: 1, to: 'x', passphrase: OLD }],
    ['handover.makeLook', { account: 1, to: 'x', until: '2026-12-01', from: '2026-04-06', upTo: '2026-10-31', passphrase: OLD }],
    ['handover.read', { file: 'x', passphrase: OLD }],
    ['handover.look', { file: 'x', passphrase: OLD, path: 'x' }],
    ['handover.take', { file: 'x', passphrase: OLD }],
  ];

  test.each(given)('%s takes no passphrase from an argument, and says the way', async (method, input) => {
    const { code, out, err } = await headroom(['call', method, JSON.stringify(input), '--ledger', ledger]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/standard input/);
    expect(err).toMatch(/headroom passphrase/);
    expect(err).not.toMatch(/otter|spruce/);
    expect(await opensWith(null)).toBe(true);
  });

  test('every method that takes one is among those', () => {
    const takes = Object.entries(methods).filter(([, { input }]) => passphraseFields(input).length > 0);
    expect(takes.map(([name]) => name).toSorted()).toEqual([...new Set(given.map(([method]) => method))].toSorted());
    // One that says its own text in place of the contract's passphrase.
    const alike = Object.entries(methods).filter(([, { input }]) => /pass|secret/i.test(JSON.stringify(z.toJSONSchema(input, { io: 'input' }))));
    expect(alike.filter(([, { input }]) => passphraseFields(input).length === 0)).toEqual([]);
  });

  test('takes its JSON from standard input, where a passphrase may be', async () => {
    const set = await headroom(['call', 'file.changePassphrase', '-', '--ledger', ledger], {}, JSON.stringify({ current: null, next: OLD }));
    expect({ code: set.code, err: set.err }).toEqual({ code: 0, err: '' });
    expect([await opensWith(OLD), await opensWith(null)]).toEqual([true, false]);
    const check = await headroom(['call', 'file.checkPassphrase', '-', '--ledger', ledger], { HEADROOM_PASSPHRASE: OLD }, JSON.stringify({ passphrase: OLD }));
    expect(JSON.parse(check.out)).toEqual({ fits: true });
  });

  test('taking a passphrase away needs no passphrase in the argument', async () => {
    const { code, err } = await headroom(['call', 'backups.rekey', '{"old":null}', '--ledger', ledger]);
    expect(err).not.toMatch(/standard input/);
    expect(code).toBe(0);
  });

  test.each([
    ['{"current":null,"next":"otter lantern gravel"', 'line 1, column 46'],
    ["{'current':'otter'}", 'line 1, column 2'],
    ['{"current":null,\n "next": otter}', 'line 2, column 10'],
    ['otter', 'line 1, column 1'],
    ['', 'line 1, column 1'],
  ])('broken JSON is answered with the place, never with what it holds: %j', async (json, place) => {
    for (const { code, out, err } of [
      await headroom(['call', 'file.changePassphrase', json]),
      await headroom(['call', 'file.changePassphrase', '-'], {}, json),
    ]) {
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain(place);
      expect(err).not.toMatch(/otter/);
    }
  });
});
