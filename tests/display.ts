/**
 * A virtual display for tests, and hands for it: keys pressed and words typed as the system would send them, which only a window
 * manager can bring to the right window. Never a display that somebody is looking at: its windows would get the keys.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';

interface Display {
  readonly name: string;
  end(): void;
}

export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY']);
}

/** Whether these programs can be started here. */
export function areThere(...programs: readonly string[]): boolean {
  return programs.every((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined);
}

/** Xvfb on a display number of its own choosing. @param picture a folder where it keeps what it shows. */
export async function virtualDisplay(picture?: string): Promise<Display> {
  const kept = picture === undefined ? [] : ['-fbdir', picture];
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-terminate', ...kept], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    xvfb.once('error', () => reject(new Error('there is no display, and Xvfb is not installed')));
    xvfb.once('exit', () => reject(new Error('Xvfb ended at once')));
    xvfb.stdio[3]?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
  return { name: `:${number}`, end: () => xvfb.kill() };
}

export interface Desk extends Display {
  /** Presses keys, as xdotool names them: `ctrl+o`. */
  press(...keys: readonly string[]): void;
  type(words: string): void;
  /** The title of the window that has the keys; empty where none has. */
  front(): string;
  /** The same, once it is that title. */
  inFront(title: string | RegExp | ((title: string) => boolean)): Promise<string>;
  /** Does what changes the picture, and waits until it has changed and stood still. */
  drawn(change: () => void): Promise<void>;
  /** Any other work with windows, in xdotool's words; answers what it prints. */
  xdotool(...words: readonly string[]): string;
}

/** A display with a window manager on it. Needs Xvfb, openbox and xdotool. */
export async function startDesk(): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-desk-'));
  const display = await virtualDisplay(folder);
  const picture = (): string =>
    createHash('sha1')
      .update(readFileSync(join(folder, 'Xvfb_screen0')))
      .digest('hex');
  const env = { ...process.env, DISPLAY: display.name };
  const manager = spawn('openbox', ['--sm-disable'], { env, stdio: 'ignore' });
  const xdotool = (...words: readonly string[]): string => execFileSync('xdotool', [...words], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const front = (): string => {
    try {
      return xdotool('getactivewindow', 'getwindowname').trim();
    } catch {
      return '';
    }
  };
  return {
    name: display.name,
    xdotool,
    front,
    press: (...keys) => void xdotool('key', '--clearmodifiers', ...keys),
    type: (words) => void xdotool('type', '--delay', '2', words),
    inFront: async (title) => {
      const fits = (name: string): boolean => (typeof title === 'function' ? title(name) : typeof title === 'string' ? name === title : title.test(name));
      const until = Date.now() + 20_000;
      for (let name = front(); ; name = front()) {
        if (fits(name)) return name;
        if (Date.now() > until) throw new Error(`the window in front is "${name}"`);
        await later(50);
      }
    },
    drawn: async (change) => {
      const before = picture();
      change();
      const until = Date.now() + 20_000;
      for (let last = before, still = 0; still < 3;) {
        if (Date.now() > until) throw new Error('nothing was drawn, or it did not stand still');
        await later(50);
        const now = picture();
        still = now !== before && now === last ? still + 1 : 0;
        last = now;
      }
    },
    end: () => {
      manager.kill();
      display.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
