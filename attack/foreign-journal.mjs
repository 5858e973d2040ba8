// A program is killed while it closes a file (the header is just being changed, so a `-journal` lies beside it), then an older copy is put back by hand.
import { copyFileSync, mkdtempSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { createHash } from 'node:crypto';
import { Keeper } from '../tests/nothing-lost/keeper.ts';
import { FileHead, keyOf } from '../ledger/key.ts';
import { connectBare } from '../ledger/open.ts';
const top = mkdtempSync(join(tmpdir(), 'attack-journal-'));
const sum = (f) => createHash('sha256').update(readFileSync(f)).digest('hex').slice(0, 8);
const one = new Keeper(join(top, 'a'));
await one.ledger('Anna.headroom');
await one.close();
const path = one.path('Anna.headroom');
copyFileSync(path, one.path('older copy'));
await one.open('Anna.headroom');
const more = Number(process.argv[2] ?? 300);
for (let i = 0; i < more; i += 1) await one.pay(`later ${i}`);
await one.close();
const key = await keyOf(null, new FileHead(path).salt);
// The journal as SQLite writes it for a change of the header alone, kept as a kill would leave it.
const db = connectBare({ path, key }, false);
db.pragma('synchronous = FULL');
db.exec('BEGIN IMMEDIATE');
db.pragma('user_version = 4');
console.log('journal', existsSync(`${path}-journal`) && statSync(`${path}-journal`).size);
const journal = readFileSync(`${path}-journal`);
// The header as it is once the journal is on the disk: its mark, and one page in it.
Buffer.from('d9d505f920a163d700000001', 'hex').copy(journal, 0);
writeFileSync(one.path('journal'), journal);
db.exec('ROLLBACK');
db.close();
copyFileSync(one.path('older copy'), path);
copyFileSync(one.path('journal'), `${path}-journal`);
console.log('older copy before', sum(path), statSync(path).size, 'journal', readFileSync(`${path}-journal`).subarray(0, 8).toString('hex'));
for (const readOnly of [true, false]) {
  const r = await one.program.call('file.open', { path, readOnly });
  console.log(readOnly ? 'to read' : 'to write', r.ok ? ['opened', r.value.mode, r.value.setAside] : r.problem.message.slice(0, 150));
  if (r.ok) {
    const v = await one.program.call('file.verify', {});
    console.log(
      'verify',
      v.ok && v.value.problems.length,
      (JSON.stringify(await one.program.call('records.list', { account: 1, type: 'payments' })).match(/later|Anna payment/g) ?? []).length,
    );
    await one.close();
  }
  console.log(
    'older copy after',
    sum(path),
    statSync(path).size,
    readdirSync(one.files).filter((f) => !/copy|^journal/.test(f)),
  );
}
rmSync(top, { recursive: true, force: true });
