import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { testApi } from '../../tests/test-api.ts';
import { othersMay, problemOf, temporaryFolder, temporaryProgram, valueOf } from '../../tests/temporary.ts';

async function openGarden(passphrase?: string) {
  const program = temporaryProgram({}, testApi);
  valueOf(await program.call('file.create', { path: program.path, ...(passphrase === undefined ? {} : { passphrase }) }));
  valueOf(await program.callUnknown('garden.plant', { reference: 'A1' }));
  return program;
}

test('a passphrase is set, changed and taken away; the old one no longer opens the file, and its trail tells of each', async () => {
  const program = await openGarden();
  const { path } = program;
  expect(valueOf(await program.call('file.changePassphrase', { current: null, next: 'one' }))).toMatchObject({ passphrase: true, mode: 'write', path });
  expect(valueOf(await program.call('file.changePassphrase', { current: 'one', next: 'two' })).passphrase).toBe(true);
  valueOf(await program.call('file.close', {}));
  expect(problemOf(await program.call('file.open', { path, passphrase: 'one' })).code).toBe('passphraseWrong');
  valueOf(await program.call('file.open', { path, passphrase: 'two' }));
  expect(valueOf(await program.call('file.changePassphrase', { current: 'two', next: null })).passphrase).toBe(false);
  valueOf(await program.call('file.close', {}));
  expect(valueOf(await program.call('file.open', { path })).passphrase).toBe(false);
  expect(valueOf(await program.callUnknown('garden.list', {}))).toEqual(['first']);
  // Made, planted, and three times another passphrase.
  expect(valueOf(await program.call('file.verify', {}))).toMatchObject({ problems: [], checked: { changes: 5 } });
  valueOf(await program.call('file.close', {}));
  expect(readdirSync(dirname(path))).toEqual(['Home.headroom']);
  expect(othersMay(path)).toBe('00');
});

test.each([
  ['the wrong passphrase', 'one', 'wrong'],
  ['none where there is one', 'one', null],
  ['one where there is none', undefined, 'one'],
])('nothing changes when %s is given as the present one', async (_what, present, given) => {
  const program = await openGarden(present);
  expect(problemOf(await program.call('file.changePassphrase', { current: given, next: 'next' }))).toMatchObject({ code: 'passphraseWrong', field: 'current' });
  valueOf(await program.call('file.close', {}));
  expect((await program.call('file.open', { path: program.path, ...(present === undefined ? {} : { passphrase: present }) })).ok).toBe(true);
});

test('killed at any moment, the file opens with the old passphrase or the new one, whole', async () => {
  const program = await openGarden('one');
  const { path } = program;
  valueOf(await program.call('file.close', {}));
  let [current, next] = ['one', 'two'];
  const script = fileURLToPath(new URL('../../tests/change-passphrase.ts', import.meta.url));
  for (let round = 0; round < 8; round += 1) {
    const child = spawn(process.execPath, [script, path, temporaryFolder(), current, next], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await new Promise((wake) => setTimeout(wake, 40 + round * 67));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const withOld = await program.call('file.open', { path, passphrase: current });
    if (!withOld.ok) {
      valueOf(await program.call('file.open', { path, passphrase: next }));
      [current, next] = [next, current];
    }
    expect(valueOf(await program.callUnknown('garden.list', {}))).toEqual(['first']);
    expect(valueOf(await program.call('file.verify', {})).problems).toEqual([]);
    valueOf(await program.call('file.close', {}));
    expect(readdirSync(dirname(path))).toEqual(['Home.headroom']);
  }
}, 60_000);

test('what an earlier kill left behind is cleared away when the file is opened for writing', async () => {
  const program = await openGarden();
  valueOf(await program.call('file.close', {}));
  writeFileSync(`${program.path}-0123456789abcdef-part`, 'half');
  // Not of ours.
  writeFileSync(`${program.path}-new`, 'a note');
  valueOf(await program.call('file.open', { path: program.path }));
  valueOf(await program.call('file.close', {}));
  expect(readdirSync(dirname(program.path))).toEqual(['Home.headroom', 'Home.headroom-new']);
});
