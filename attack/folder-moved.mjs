// A folder is moved while a file in it is open, and a copy of the folder (with its log) takes its place.
import { cpSync, mkdtempSync, existsSync, statSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { Keeper } from '../tests/nothing-lost/keeper.ts';
const top = mkdtempSync(join(tmpdir(), 'attack-folder-'));
const one = new Keeper(join(top, 'a'));
await one.ledger('Anna.headroom');
await one.close();
await one.open('Anna.headroom');
await one.pay('saved last');
const log = one.path('Anna.headroom-wal');
// A snapshot of the folder as it is put back in its place.
cpSync(one.files, `${one.files}-snapshot`, { recursive: true });
for (const f of ['Anna.headroom-lock', 'Anna.headroom-lock-holder']) rmSync(join(`${one.files}-snapshot`, f), { force: true });
renameSync(one.files, `${one.files}-old`);
renameSync(`${one.files}-snapshot`, one.files);
console.log('log before', existsSync(log) && statSync(log).size);
const two = new Keeper(join(top, 'b'));
two.path = (n) => one.path(n);
const second = process.argv[2] === 'two';
if (second) {
  await two.open('Anna.headroom');
  await two.pay('of the second program');
  console.log('lock of second before', existsSync(one.path('Anna.headroom-lock')), 'log', statSync(log).size);
}
await one.call('file.close', {}).catch((e) => console.log('close', e.message));
console.log('log after close of the first', existsSync(log) && statSync(log).size, 'lock', existsSync(one.path('Anna.headroom-lock')));
const list = async (k) => {
  const r = await k.program.call('records.list', { account: 1, type: 'payments' });
  return JSON.stringify(r).match(/saved last|of the second program|Anna payment/g);
};
if (second) {
  const three = new Keeper(join(top, 'c'));
  three.path = (n) => one.path(n);
  const r = await three.program.call('file.open', { path: one.path('Anna.headroom') });
  console.log('third opens as', r.ok ? r.value.mode : r.problem.message, r.ok && r.value.setAside, r.ok && (await list(three)));
} else {
  const s = await one.open('Anna.headroom');
  console.log(s.mode, s.setAside, await list(one));
}
rmSync(top, { recursive: true, force: true });
