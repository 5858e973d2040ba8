/** Keeps one paper and is killed when its content is on the disk and the ledger's row is not: `node add-evidence-and-die.ts PATH SETTINGS-FOLDER ACCOUNT RECORD FILE`. */
import { basename, dirname } from 'node:path';
import type { WriteContext } from '../ledger/runtime/context.ts';
import { startDirect } from '../ledger/dispatch.ts';
import { implementation } from '../ledger/runtime/handlers.ts';

const [, , path = '', settingsFolder = '', account = '', record = '', onDisk = ''] = process.argv;
const add = implementation.handlers['evidence.add'] as (ctx: WriteContext, input: unknown) => unknown;
const handlers = {
  ...implementation.handlers,
  'evidence.add': (ctx: WriteContext, input: unknown): void => {
    add(ctx, input);
    process.kill(process.pid, 'SIGKILL');
  },
};
const program = startDirect(
  {
    host: 'direct',
    version: '0.0.0',
    settingsFolder,
    filesFolder: dirname(path),
    migrationsFolder: new URL('../migrations', import.meta.url).pathname,
    systemUser: 'killed',
    now: () => '2026-10-05T08:15:00.000Z',
  },
  { methods: implementation.methods, handlers },
);
await program.call('file.open', { path });
const { id } = program.addFile({ path: basename(onDisk), onDisk });
await program.call('evidence.add', { account: Number(account), of: { type: 'purchases', id: Number(record) }, files: [id] });
