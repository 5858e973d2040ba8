// Two programs change settings at once: a folder chosen for backups is forgotten.
import { mkdtempSync, rmSync, mkdirSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { Keeper } from '../tests/nothing-lost/keeper.ts';
if (process.argv[2] === 'child') {
  const k = new Keeper(process.argv[3]);
  for (let i = 0; i < 400; i++) await k.call('program.saveSettings', { theme: i % 2 ? 'dark' : 'light' });
  process.exit(0);
}
const top = mkdtempSync(join(tmpdir(), 'attack-set-'));
const k = new Keeper(top);
mkdirSync(join(top, 'second'));
mkdirSync(join(top, 'other'));
const kids = [1, 2].map(() => spawn(process.execPath, [import.meta.filename, 'child', top], { stdio: 'inherit' }));
await new Promise((r) => setTimeout(r, 1500));
let lost = 0,
  n = 0;
const running = new Set(kids);
for (const kid of kids) kid.on('exit', () => running.delete(kid));
while (running.size > 0) {
  const want = n % 2 ? 'second' : 'other';
  await k.call('backups.setFolders', { second: join(top, want) });
  await new Promise((r) => setTimeout(r, 20));
  const s = await k.call('backups.state', {});
  if (s.secondFolder !== join(top, want)) {
    lost++;
  }
  n++;
}
console.log('choices of a second folder', n, 'lost', lost);
rmSync(top, { recursive: true, force: true });
