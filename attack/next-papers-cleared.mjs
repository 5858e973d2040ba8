// After a kill in a change of passphrase the ledger is moved away without its papers, and an older copy with its papers is put back: opening that deletes the papers of the one moved.
import { mkdtempSync, renameSync, readdirSync, rmSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { Keeper } from '../tests/nothing-lost/keeper.ts';
import { FileHead } from '../ledger/key.ts';
const top = mkdtempSync(join(tmpdir(), 'attack-next-'));
const one = new Keeper(join(top, 'a'));
const pay = await one.ledger('Anna.headroom');
await one.close();
const p = (n) => one.path(n);
cpSync(p('Anna.headroom'), p('older ledger'));
cpSync(p('Anna.headroom-evidence'), p('older papers'));
await one.open('Anna.headroom');
await one.paper(pay, 'late paper');
await one.close();
cpSync(p('Anna.headroom-evidence'), p('old-key papers'));
await one.open('Anna.headroom');
await one.call('file.changePassphrase', { current: null, next: 'four words of mine' });
await one.close();
// as a kill between the two renames leaves it
const salt = new FileHead(p('Anna.headroom')).salt;
renameSync(p('Anna.headroom-evidence'), p(`Anna.headroom-${salt.slice(0, 16)}-part-evidence`));
renameSync(p('old-key papers'), p('Anna.headroom-evidence'));
// the ledger alone is moved, older copy and the papers of its time put back
renameSync(p('Anna.headroom'), p('Moved.headroom'));
renameSync(p('older ledger'), p('Anna.headroom'));
renameSync(p('older papers'), p('Anna.headroom-evidence'));
await one.open('Anna.headroom');
await one.close();
console.log(readdirSync(one.files));
rmSync(top, { recursive: true, force: true });
