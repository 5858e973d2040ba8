/** The web host as `npm start` runs it, in a process of its own, with a home folder of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Result } from '../core/api/method.ts';
import { temporaryHome } from './home.ts';

export interface WebHost {
  readonly address: string;
  readonly port: number;
  readonly token: string;
  /** The home folder the host believes in: settings and new files go below it. */
  readonly home: string;
  call(method: string, input: unknown): Promise<Result<unknown>>;
  close(): Promise<void>;
}

export async function startWebHost(): Promise<WebHost> {
  const home = temporaryHome();
  const host = spawn(process.execPath, [join(import.meta.dirname, '../web/main.ts')], { env: home.env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => host.once('close', () => resolve()));
  const [, address, port, token] = await new Promise<RegExpExecArray>((resolve, reject) => {
    let said = '';
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
    close: async () => {
      host.kill('SIGINT');
      await ended;
      home.remove();
    },
  };
}
