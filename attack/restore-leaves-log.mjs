// A restore from a file that has a log beside it (one kept as "(replaced ...)", or a copy taken after a crash) takes the file without its log.
import { copyFileSync, mkdtempSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { Keeper } from '../tests/nothing-lost/keeper.ts';
const top = mkdtempSync(join(tmpdir(), 'attack-restore-'));
const list = async (k) => JSON.stringify(await k.program.call('records.list', { account: 1, type: 'payments' })).match(/saved last|Anna payment/g);
const one = new Keeper(join(top, 'a'));
const payment = await one.ledger('Anna.headroom');
await one.call('backups.make', {});
await one.close();
const backup = (await one.call('backups.list', {})).files[0].backups[0].path;
await one.open('Anna.headroom');
await one.pay('saved last');
await one.paper(payment, 'late paper');
// As after a power cut.
for (const part of ['', '-wal', '-evidence', '-evidence-wal'])
  if (existsSync(one.path(`Anna.headroom${part}`))) copyFileSync(one.path(`Anna.headroom${part}`), one.path(`Cut.headroom${part}`));
await one.close();
const two = new Keeper(join(top, 'b'), { filesFolder: one.files });
const first = await two.call('backups.restore', { backup, to: one.path('Cut.headroom') });
console.log('kept at', first.replaced);
await two.close();
const kept = first.replaced;
console.log(readdirSync(join(kept, '..')));
const preview = await two.program.call('backups.preview', { backup: kept, to: one.path('Again.headroom') });
console.log('preview', preview.ok ? [preview.value.accounts[0].balance, preview.value.lastChange, preview.value.evidence] : preview.problem.message);
const r = await two.program.call('backups.restore', { backup: kept, to: one.path('Again.headroom') });
console.log('restored', r.ok ? r.value.papers : r.problem.message, r.ok && (await list(two)));
if (r.ok) await two.close();
const o = await two.program.call('file.open', { path: kept });
console.log('opened itself', o.ok ? o.value.papers : o.problem.message, o.ok && (await list(two)));
rmSync(top, { recursive: true, force: true });
