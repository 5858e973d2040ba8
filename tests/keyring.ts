/**
 * A real keyring for one test: a message bus and Debian's gnome-keyring of its own, unlocked, in a home folder of its own.
 * Both are ended by their process ids. Only on Linux, and only where both are installed; never the user's own keyring.
 */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from './home.ts';

/** Why there can be none here, or null. */
export function keyringMissing(): string | null {
  if (process.platform !== 'linux') return 'This needs a Linux keyring.';
  const missing = ['dbus-daemon', 'dbus-send', 'gnome-keyring-daemon'].filter(
    (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).error !== undefined,
  );
  return missing.length === 0 ? null : `Not installed: ${missing.join(', ')} (apt install dbus gnome-keyring libsecret-1-0).`;
}

/** The home folder as it is with a keyring: programs started with its environment find it. */
export async function startKeyring(home: Home): Promise<{ readonly home: Home; end(): void }> {
  const runtime = join(home.path, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    env: { ...home.env, XDG_RUNTIME_DIR: runtime },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await firstLine(bus);
  const env = { ...home.env, XDG_RUNTIME_DIR: runtime, DBUS_SESSION_BUS_ADDRESS: address, XDG_DATA_HOME: join(home.path, '.local', 'share') };
  const keyring = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], { env, stdio: ['pipe', 'ignore', 'ignore'] });
  keyring.stdin?.end('the test’s own keyring');
  await answers(env);
  return {
    home: { ...home, env },
    end: () => {
      keyring.kill();
      bus.kill();
    },
  };
}

/** Until the keyring has its name on the bus. */
async function answers(env: Record<string, string>): Promise<void> {
  const ask = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/', 'org.freedesktop.DBus.GetNameOwner', 'string:org.freedesktop.secrets'];
  for (let tries = 0; spawnSync('dbus-send', ask, { env, stdio: 'ignore' }).status !== 0; tries += 1) {
    if (tries > 100) throw new Error('the keyring does not answer');
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

function firstLine(from: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    from.once('error', reject);
    from.once('exit', () => reject(new Error(`${from.spawnfile} ended at once`)));
    from.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().split('\n')[0] ?? ''));
  });
}
