/** The web host as `npm start` runs it, in a process of its own, with a home folder of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Result } from '../core/api/method.ts';
import { temporaryHome } from './home.ts';
import type { Home } from './home.ts';

export interface WebHost {
  readonly address: string;
  readonly port: number;
  readonly token: string;
  /** The home folder the host believes in: settings and new files go below it. */
  readonly home: string;
  call(method: string, input: unknown): Promise<Result<unknown>>;
  /** All it has printed. */
  said(): string;
  /** Ends it as Ctrl+C does, and leaves the home folder as it is. */
  end(): Promise<void>;
  /** The same, and removes the home folder. */
  close(): Promise<void>;
}

export async function startWebHost(home: Home = temporaryHome()): Promise<WebHost> {
  const host = spawn(process.execPath, [join(import.meta.dirname, '../web/main.mjs')], { env: home.env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => host.once('close', () => resolve()));
  let said = '';
  host.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    process.stderr.write(chunk);
  });
  const end = async (): Promise<void> => {
    host.kill('SIGINT');
    await ended;
  };
  const [, address, port, token] = await new Promise<RegExpExecArray>((resolve, reject) => {
    host.once('close', () => reject(new Error(`the web host ended at once: ${said}`)));
    host.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /(http:\/\/127\.0\.0\.1:(\d+)\/)#([\w-]+)/.exec(said);
      if (found !== null) resolve(found);
    });
  });
  if (address === undefined || port === undefined || token === undefined) throw new Error('the web host printed no address');
  return {
    address: `${address}#${token}`,
    port: Number(port),
    token,
    home: home.path,
    call: async (method, input) => {
      const response = await fetch(`${address}api/${encodeURIComponent(method)}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify(input),
      });
      return (await response.json()) as Result<unknown>;
    },
    said: () => said,
    end,
    close: async () => {
      await end();
      home.remove();
    },
  };
}
