import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { testApi } from '../../tests/test-api.ts';
import { problemOf, temporaryFolder, temporaryProgram, valueOf } from '../../tests/temporary.ts';

/** Another Headroom, in a process of its own, that holds the file open as `who`. */
async function holder(path: string, who: string) {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../tests/hold-file.ts', import.meta.url)), path, temporaryFolder(), who], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { opened: JSON.parse(said.toString()) as { ok: boolean; value: { mode: string; heldBy: { who: string } | null } }, child };
}

async function closedFile() {
  const program = temporaryProgram({}, testApi);
  valueOf(await program.call('file.create', { path: program.path }));
  const { account, fund } = valueOf(await program.callUnknown('garden.plant', { reference: 'A1' })) as { account: number; fund: number };
  valueOf(await program.call('file.close', {}));
  return { program, account, fund };
}

test('a second program is told who has the file and since when, may read, and may not write', async () => {
  const { program, account, fund } = await closedFile();
  const { opened } = await holder(program.path, 'Ann');
  expect(opened).toMatchObject({ ok: true, value: { mode: 'write', heldBy: null } });

  const status = valueOf(await program.call('file.open', { path: program.path }));
  expect(status).toMatchObject({ mode: 'read', heldBy: { who: 'Ann', since: '2026-10-05T08:15:00.000Z' } });
  expect(valueOf(await program.callUnknown('garden.list', {}))).toEqual(['first']);
  const problem = problemOf(await program.callUnknown('garden.rename', { account, fund, name: 'mine' }));
  expect(problem).toMatchObject({ code: 'fileInUse', message: expect.stringMatching(/Ann, since 5 October 2026 at \d\d:15/) });
  expect(valueOf(await program.callUnknown('garden.list', {}))).toEqual(['first']);
});

test('killing the program that holds the file frees it, with everything it had saved', async () => {
  const { program, account, fund } = await closedFile();
  const { child } = await holder(program.path, 'Ann');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(valueOf(await program.call('file.open', { path: program.path }))).toMatchObject({ mode: 'write', heldBy: null });
  expect((await program.callUnknown('garden.rename', { account, fund, name: 'mine' })).ok).toBe(true);
  valueOf(await program.call('file.close', {}));
  expect(readdirSync(dirname(program.path))).toEqual(['Home.headroom']);
});

test('killed in the middle of writing, a file keeps every change that was answered, and is whole', async () => {
  const { program } = await closedFile();
  let saved = 1;
  for (let round = 0; round < 3; round += 1) {
    const child = spawn(process.execPath, [fileURLToPath(new URL('../../tests/write-loop.ts', import.meta.url)), program.path, temporaryFolder()], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text.toString()));
    await once(child.stdout, 'data');
    await new Promise((wake) => setTimeout(wake, 30 + round * 37));
    child.kill('SIGKILL');
    await once(child, 'close');
    const answered = said.trimEnd().split('\n').length;
    valueOf(await program.call('file.open', { path: program.path }));
    const { length } = valueOf(await program.callUnknown('garden.list', {})) as string[];
    // One more may have been saved when the kill came between saving and saying so.
    expect([saved + answered, saved + answered + 1]).toContain(length);
    saved = length;
    expect(valueOf(await program.call('file.verify', {})).problems).toEqual([]);
    valueOf(await program.call('file.close', {}));
    expect(readdirSync(dirname(program.path))).toEqual(['Home.headroom']);
  }
}, 60_000);

test('two programs in one process keep each other out as well, until the first closes', async () => {
  const { program: first } = await closedFile();
  const second = temporaryProgram({ systemUser: 'second' }, testApi);
  valueOf(await first.call('file.open', { path: first.path }));
  expect(valueOf(await second.call('file.open', { path: first.path }))).toMatchObject({ mode: 'read', heldBy: { who: 'tester' } });
  valueOf(await first.call('file.close', {}));
  expect(valueOf(await second.call('file.open', { path: first.path }))).toMatchObject({ mode: 'write', heldBy: null });
});

test('opening to read only asks for no lock and leaves the file to whoever writes', async () => {
  const { program: reader } = await closedFile();
  expect(valueOf(await reader.call('file.open', { path: reader.path, readOnly: true }))).toMatchObject({ mode: 'read', heldBy: null });
  expect(problemOf(await reader.callUnknown('garden.plant', { reference: 'A2' })).code).toBe('readOnly');
  const { opened } = await holder(reader.path, 'Ann');
  expect(opened.value).toMatchObject({ mode: 'write' });
});

test('while another program reads, the file gets no other passphrase, and stays as it was', async () => {
  const { program: writer } = await closedFile();
  valueOf(await writer.call('file.open', { path: writer.path }));
  const { opened } = await holder(writer.path, 'Ben');
  expect(opened.value).toMatchObject({ mode: 'read', heldBy: { who: 'tester' } });
  expect(problemOf(await writer.call('file.changePassphrase', { current: null, next: 'new' })).code).toBe('fileInUse');
  expect(valueOf(await writer.call('file.status', {})).open).toMatchObject({ mode: 'write', passphrase: false });
  expect((await writer.callUnknown('garden.plant', { reference: 'A2' })).ok).toBe(true);
  expect(readdirSync(dirname(writer.path)).filter((name) => name.endsWith('-new'))).toEqual([]);
  expect(join(dirname(writer.path), 'Home.headroom')).toBe(writer.path);
});

test('what is done alone is done one at a time, however many programs take and delete the lock', async () => {
  const path = join(temporaryFolder(), 'count.json');
  writeFileSync(path, '0');
  const script = `
    import { readFileSync, renameSync, writeFileSync } from 'node:fs';
    import { alone } from ${JSON.stringify(new URL('lock.ts', import.meta.url).href)};
    const path = ${JSON.stringify(path)};
    for (let turn = 0; turn < 200; turn += 1)
      alone(path, () => {
        const half = path + '.' + process.pid;
        writeFileSync(half, String(Number(readFileSync(path, 'utf8')) + 1), { flush: true });
        renameSync(half, path);
      });`;
  const all = [1, 2, 3].map(() => spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { stdio: ['ignore', 'ignore', 'inherit'] }));
  expect((await Promise.all(all.map((one) => once(one, 'exit')))).map(([code]) => code as unknown)).toEqual([0, 0, 0]);
  expect(readFileSync(path, 'utf8')).toBe('600');
  expect(readdirSync(dirname(path))).toEqual(['count.json']);
}, 120_000);
