import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, copyFileSync, existsSync, openSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { evidenceWords } from '../../core/words/evidence.ts';
import { lloyds, plainAccount, TestLedger } from '../../tests/ledger.ts';
import { othersMay, temporaryFolder } from '../../tests/temporary.ts';

const PURCHASE = { day: '2026-05-01', supplier: 'Corner shop', item: 'Gloves', amount: 1250, planLine: null, approvedOn: null, approvedBy: null, paidBy: null };
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const PDF = new TextEncoder().encode('%PDF-1.7\nan invented receipt');

async function withPurchase() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('A1'));
  const { id } = await ledger.call('records.save', { account, type: 'purchases', fields: PURCHASE });
  const of = { type: 'purchases', id } as const;
  const upload = (path: string, bytes: Uint8Array): string => ledger.program.addFile({ path, bytes }).id;
  const add = (path: string, bytes: Uint8Array) => ledger.call('evidence.add', { account, of, files: [upload(path, bytes)] });
  const papers = () => ledger.call('evidence.list', { account, of });
  const open = async (paper: number): Promise<Uint8Array | undefined> => {
    const { id: handle } = await ledger.call('evidence.open', { account, id: paper });
    return ledger.program.takeFile(handle)?.bytes;
  };
  const store = `${ledger.path}-evidence`;
  const folder = (): string[] => readdirSync(dirname(ledger.path)).toSorted();
  return { ledger, account, of, upload, add, papers, open, store, folder };
}

test('a paper is kept with a record, listed with when and by whom, and given back as it was', async () => {
  const { add, of, papers, open } = await withPurchase();
  const { added } = await add('photos/receipt.png', PNG);
  const when = { at: '2026-10-05T09:30:00.000Z', who: 'tester' };
  // Of 1 May 2026: the council's year ends on 31 March 2027, and 6 more.
  const term = { papers: 'spending', kept: 'years', years: 6, by: 'usual', source: null };
  const about = { of, title: 'purchase ‘Gloves’', opens: true, also: [], keeping: { until: '2033-03-31', term, of: '2026-05-01' } };
  expect(await papers()).toEqual([{ id: added[0], name: 'receipt.png', mediaType: 'image/png', bytes: 11, turned: 0, ...when, there: true, ...about }]);
  expect(await open(added[0] ?? 0)).toEqual(Buffer.from(PNG));
});

test('the file with the papers is made with the first, is its owner’s only, tells nothing, and is one whole file when closed', async () => {
  const { ledger, add, store, folder } = await withPurchase();
  expect(existsSync(store)).toBe(false);
  await add('receipt.pdf', PDF);
  expect(othersMay(store)).toBe('00');
  await ledger.call('file.close', {});
  expect(folder()).toEqual(['Home.headroom', 'Home.headroom-evidence']);
  const bytes = readFileSync(store, 'latin1');
  expect(bytes.includes('receipt') || bytes.includes('SQLite')).toBe(false);
  // The ledger's own salt, so that one derivation of the key opens both.
  expect(bytes.slice(0, 16)).toBe(readFileSync(ledger.path, 'latin1').slice(0, 16));
});

test('the same content is kept once, however many records it belongs to', async () => {
  const { ledger, account, upload, add, store } = await withPurchase();
  const large = randomBytes(400_000);
  large.set(PNG);
  await add('receipt.png', large);
  const { id } = await ledger.call('records.save', { account, type: 'purchases', fields: { ...PURCHASE, item: 'Wipes' } });
  await ledger.call('evidence.add', { account, of: { type: 'purchases', id }, files: [upload('same.png', large)] });
  await ledger.call('file.close', {});
  expect(readFileSync(store).length).toBeLessThan(500_000);
});

test('a paper taken away is gone from the list; adding and taking away are each taken back whole', async () => {
  const { ledger, account, add, papers, open } = await withPurchase();
  const { added } = await add('receipt.png', PNG);
  const adding = ledger.change;
  const id = added[0] ?? 0;
  await ledger.call('evidence.remove', { account, id });
  expect(await papers()).toEqual([]);
  expect((await ledger.refused('evidence.open', { account, id })).message).toBe(evidenceWords.noPaper);
  expect(await ledger.call('changes.undo', { account, change: ledger.change })).toEqual({ what: 'removed a paper' });
  expect(await open(id)).toEqual(Buffer.from(PNG));
  expect(await ledger.call('changes.undo', { account, change: adding })).toEqual({ what: 'added a paper' });
  expect(await papers()).toEqual([]);
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
});

test('a picture is shown turned wherever it belongs, its content stays, and turning is taken back', async () => {
  const { ledger, account, add, papers, open } = await withPurchase();
  const { added } = await add('photo.png', PNG);
  const id = added[0] ?? 0;
  const { id: wipes } = await ledger.call('records.save', { account, type: 'purchases', fields: { ...PURCHASE, item: 'Wipes' } });
  const of = { type: 'purchases', id: wipes } as const;
  await ledger.call('evidence.link', { account, id, of });
  await ledger.call('evidence.turn', { account, id, turned: 90 });
  const turning = ledger.change;
  const both = async () => [...(await papers()), ...(await ledger.call('evidence.list', { account, of }))].map(({ turned }) => turned);
  expect(await both()).toEqual([90, 90]);
  expect(await open(id)).toEqual(Buffer.from(PNG));
  // A third thing it is for shows it the same way.
  const { id: soap } = await ledger.call('records.save', { account, type: 'purchases', fields: { ...PURCHASE, item: 'Soap' } });
  await ledger.call('evidence.link', { account, id, of: { type: 'purchases', id: soap } });
  expect((await ledger.call('evidence.list', { account, of: { type: 'purchases', id: soap } })).map(({ turned }) => turned)).toEqual([90]);
  expect(await ledger.call('changes.undo', { account, change: turning })).toEqual({ what: 'changed 2 papers' });
  expect(await both()).toEqual([0, 0]);
  await ledger.call('evidence.turn', { account, id, turned: 270 });
  await ledger.call('evidence.turn', { account, id, turned: 0 });
  expect(await both()).toEqual([0, 0]);
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
});

test('what is no picture cannot be turned', async () => {
  const { ledger, account, add } = await withPurchase();
  const { added } = await add('letter.pdf', PDF);
  expect((await ledger.refused('evidence.turn', { account, id: added[0] ?? 0, turned: 90 })).message).toBe(evidenceWords.noPicture('letter.pdf'));
});

test('lists say how many papers each record, and each row of Money, has', async () => {
  const { ledger, account, add, upload } = await withPurchase();
  await add('one.png', PNG);
  await add('two.pdf', PDF);
  await ledger.call('records.save', { account, type: 'purchases', fields: { ...PURCHASE, item: 'Wipes' } });
  const { records } = await ledger.call('records.list', { account, type: 'purchases' });
  expect(records.map(({ papers }) => papers)).toEqual([0, 2]);
  await ledger.bring(
    account,
    lloyds('may.csv', [
      { day: '2026-05-02', text: 'GLOVES', amount: -500 },
      { day: '2026-05-03', text: 'WIPES', amount: -700 },
    ]),
  );
  const rows = async () => (await ledger.call('money.rows', { account, filter: {}, offset: 0, limit: 10 })).rows;
  const line = (await rows()).find(({ who }) => who === 'WIPES')?.source ?? { type: 'line', id: 0 };
  await ledger.call('evidence.add', { account, of: line, files: [upload('wipes.png', PNG)] });
  expect((await rows()).map(({ who, papers }) => [who, papers])).toEqual([
    ['WIPES', 1],
    ['GLOVES', 0],
    ['main', 0],
  ]);
});

test('a paper of a bank line is with the same line again when its file was taken back and comes in again', async () => {
  const { ledger, account, upload } = await withPurchase();
  const may = lloyds('may.csv', [{ day: '2026-05-02', text: 'GLOVES', amount: -500 }]);
  const brought = await ledger.bring(account, may);
  const lineOf = async () => (await ledger.call('money.rows', { account, filter: { text: 'GLOVES' }, offset: 0, limit: 10 })).rows[0];
  const line = (await lineOf())?.source ?? { type: 'line', id: 0 };
  await ledger.call('evidence.add', { account, of: line, files: [upload('gloves.png', PNG)] });
  await ledger.call('bank.undoImport', { account, import: brought.id });
  expect(await lineOf()).toBeUndefined();
  await ledger.bring(account, { ...may, path: 'may again.csv' });
  const again = await lineOf();
  expect(again?.source.id).not.toBe(line.id);
  expect(again?.papers).toBe(1);
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
});

test('a paper of a line taken out as there twice goes over to the line that stays, and back when that is taken back', async () => {
  const { ledger, account, upload } = await withPurchase();
  const line = { day: '2026-05-02', text: 'GLOVES', amount: -500 };
  await ledger.bring(account, lloyds('one.csv', [line]));
  await ledger.bring(account, lloyds('two.csv', [line, line]));
  const [double] = (await ledger.call('bank.duplicates', { account })).pairs;
  const twin = double?.twins[0]?.id;
  if (!double || twin === undefined) throw new Error('no doubtful line');
  const papersOf = async (id: number) => (await ledger.call('evidence.list', { account, of: { type: 'line', id } })).length;
  await ledger.call('evidence.add', { account, of: { type: 'line', id: double.line.id }, files: [upload('gloves.png', PNG)] });
  await ledger.call('bank.decideDuplicate', { account, line: double.line.id, keep: false });
  expect([await papersOf(double.line.id), await papersOf(twin)]).toEqual([0, 1]);
  await ledger.call('changes.undo', { account, change: ledger.change });
  expect([await papersOf(double.line.id), await papersOf(twin)]).toEqual([1, 0]);
});

test('what cannot be kept is refused with the reason, and nothing of the call is kept', async () => {
  const { ledger, account, of, upload, papers } = await withPurchase();
  const refused = async (path: string, bytes: Uint8Array) =>
    (await ledger.refused('evidence.add', { account, of, files: [upload('good.png', PNG), upload(path, bytes)] })).message;
  expect(await refused('empty.pdf', new Uint8Array())).toBe(evidenceWords.empty('empty.pdf'));
  const large = new Uint8Array(25 * 1024 * 1024 + 1);
  large.set(PDF);
  expect(await refused('large.pdf', large)).toBe(evidenceWords.tooLarge('large.pdf', 25));
  // A program, whatever it is called.
  expect(await refused('receipt.pdf', Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0]))).toBe(evidenceWords.wrongKind('receipt.pdf'));
  expect((await ledger.refused('evidence.add', { account, of: { type: 'purchases', id: 99 }, files: [upload('a.png', PNG)] })).code).toBe('notFound');
  expect(await papers()).toEqual([]);
});

test('the same paper a second time on one record is passed over, and refused where it is all there is', async () => {
  const { ledger, account, of, upload, add, papers } = await withPurchase();
  await add('receipt.png', PNG);
  expect((await ledger.refused('evidence.add', { account, of, files: [upload('again.png', PNG)] })).message).toBe(evidenceWords.alreadyThere('again.png'));
  const both = await ledger.call('evidence.add', { account, of, files: [upload('again.png', PNG), upload('other.pdf', PDF)] });
  expect(both.alreadyThere).toEqual(['again.png']);
  expect((await papers()).map(({ name }) => name)).toEqual(['receipt.png', 'other.pdf']);
});

test('what was done says which paper, or how many', async () => {
  const { ledger, account, of, upload, add, papers } = await withPurchase();
  await add('receipt.png', PNG);
  await ledger.call('evidence.add', { account, of, files: [upload('a.pdf', PDF), upload('b.txt', new TextEncoder().encode('b'))] });
  await ledger.call('evidence.remove', { account, id: (await papers())[0]?.id ?? 0 });
  const { rows } = await ledger.call('audit.list', { account, filter: {}, offset: 0, limit: 3 });
  expect(rows.map(({ what }) => what)).toEqual(['Took away paper ‘receipt.png’', 'Added 2 papers', 'Added paper ‘receipt.png’']);
});

test('killed between the paper’s content and the ledger’s row, the file is whole without the paper, and the content serves when it comes again', async () => {
  const { ledger, account, of, add, papers, open, store, folder } = await withPurchase();
  const paper = join(ledger.folder, 'receipt.pdf');
  writeFileSync(paper, PDF);
  await ledger.call('file.close', {});
  const script = fileURLToPath(new URL('../../tests/add-evidence-and-die.ts', import.meta.url));
  const child = spawnSync(process.execPath, [script, ledger.path, join(ledger.folder, 'other'), String(account), String(of.id), paper]);
  expect(child.signal).toBe('SIGKILL');
  await ledger.call('file.open', { path: ledger.path });
  expect(await papers()).toEqual([]);
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
  await ledger.call('file.close', {});
  expect(folder()).toEqual(['Home.headroom', 'Home.headroom-evidence']);
  const size = statSync(store).size;
  await ledger.call('file.open', { path: ledger.path });
  const { added } = await add('receipt.pdf', PDF);
  expect(await open(added[0] ?? 0)).toEqual(Buffer.from(PDF));
  await ledger.call('file.close', {});
  expect(statSync(store).size).toBe(size);
});

test('without the file that holds the papers the ledger opens, says so, and names each paper', async () => {
  const { ledger, account, add, papers, open, store } = await withPurchase();
  const { added } = await add('receipt.png', PNG);
  await ledger.call('file.close', {});
  renameSync(store, `${store}-elsewhere`);
  const missing = evidenceWords.storeMissing('Home.headroom-evidence');
  expect((await ledger.call('file.open', { path: ledger.path })).papers).toBe(missing);
  expect(await papers()).toMatchObject([{ name: 'receipt.png', there: false }]);
  expect((await ledger.refused('evidence.open', { account, id: added[0] ?? 0 })).message).toBe(missing);
  const { problems } = await ledger.call('file.verify', {});
  expect(problems).toMatchObject([{ check: 'papers', where: 'A Person (A1), paper ‘receipt.png’', message: missing }]);
  await ledger.call('file.close', {});
  renameSync(`${store}-elsewhere`, store);
  expect((await ledger.call('file.open', { path: ledger.path })).papers).toBeNull();
  expect(await open(added[0] ?? 0)).toEqual(Buffer.from(PNG));
});

test('the papers of another ledger are not taken for this one’s', async () => {
  const { ledger, add, store } = await withPurchase();
  await add('receipt.png', PNG);
  await ledger.call('file.close', {});
  const other = await withPurchase();
  await other.add('other.png', PNG);
  await other.ledger.call('file.changePassphrase', { current: null, next: 'other' });
  await other.ledger.call('file.close', {});
  copyFileSync(other.store, store);
  expect((await ledger.call('file.open', { path: ledger.path })).papers).toBe(evidenceWords.storeOther('Home.headroom-evidence'));
  expect((await ledger.call('file.verify', {})).problems).toHaveLength(1);
});

test('a damaged paper is found by the check and refused when opened, and the others are as they were', async () => {
  const { ledger, account, add, papers, open, store } = await withPurchase();
  const first = randomBytes(100_000);
  first.set(PNG);
  const second = randomBytes(100_000);
  second.set(PNG);
  const one = (await add('first.png', first)).added[0] ?? 0;
  const two = (await add('second.png', second)).added[0] ?? 0;
  await ledger.call('file.close', {});
  const file = openSync(store, 'r+');
  writeSync(file, Buffer.from('damage'), 0, 6, 12 * 4096 + 100);
  closeSync(file);
  await ledger.call('file.open', { path: ledger.path });
  expect((await papers()).map(({ there }) => there)).toEqual([true, true]);
  expect((await ledger.refused('evidence.open', { account, id: one })).code).toBe('evidenceDamaged');
  expect(await open(two)).toEqual(second);
  expect((await ledger.call('file.verify', {})).problems).toMatchObject([
    { check: 'papers', where: 'A Person (A1), paper ‘first.png’', message: evidenceWords.damaged },
  ]);
});

test('a lost paper that is added again is whole again, in its old place', async () => {
  const { ledger, add, papers, open, store } = await withPurchase();
  const { added } = await add('receipt.png', PNG);
  await ledger.call('file.close', {});
  renameSync(store, `${store}-elsewhere`);
  await ledger.call('file.open', { path: ledger.path });
  expect(await add('found.png', PNG)).toEqual({ added: [], alreadyThere: ['found.png'] });
  expect(await papers()).toMatchObject([{ name: 'receipt.png', there: true }]);
  expect(await open(added[0] ?? 0)).toEqual(Buffer.from(PNG));
});

describe('another passphrase', () => {
  test('opens the papers too, and leaves one file of them', async () => {
    const { ledger, add, open, folder } = await withPurchase();
    const { added } = await add('receipt.png', PNG);
    await ledger.call('file.changePassphrase', { current: null, next: 'one' });
    expect(await open(added[0] ?? 0)).toEqual(Buffer.from(PNG));
    await add('second.pdf', PDF);
    await ledger.call('file.changePassphrase', { current: 'one', next: 'two' });
    await ledger.call('file.close', {});
    expect(folder()).toEqual(['Home.headroom', 'Home.headroom-evidence']);
    await ledger.call('file.open', { path: ledger.path, passphrase: 'two' });
    expect(await open(added[0] ?? 0)).toEqual(Buffer.from(PNG));
    expect((await ledger.call('file.verify', {})).problems).toEqual([]);
  });

  /** The store under a key that a ledger is about to have, by the salt that key begins with. */
  const nextStore = (path: string, ledger: Buffer): string => `${path}-${ledger.toString('hex', 0, 8)}-part-evidence`;

  /** The ledger and its papers before and after a change of passphrase, as a kill may leave them together. */
  async function beforeAndAfter() {
    const all = await withPurchase();
    const { ledger, add, store } = all;
    const paper = (await add('receipt.png', PNG)).added[0] ?? 0;
    await ledger.call('file.close', {});
    const before = { ledger: readFileSync(ledger.path), store: readFileSync(store) };
    await ledger.call('file.open', { path: ledger.path });
    await ledger.call('file.changePassphrase', { current: null, next: 'new' });
    await ledger.call('file.close', {});
    return { ...all, paper, before, after: { ledger: readFileSync(ledger.path), store: readFileSync(store) } };
  }

  test.each(['whole', 'half made'])('killed before the ledger took its new key, the old papers are found and the new, %s, are cleared away', async (how) => {
    const { ledger, store, before, after, paper, open, folder } = await beforeAndAfter();
    writeFileSync(ledger.path, before.ledger);
    writeFileSync(store, before.store);
    // A copy on its way still has the old key.
    const next = nextStore(ledger.path, after.ledger);
    writeFileSync(next, how === 'whole' ? after.store : before.store.subarray(0, 4096));
    writeFileSync(`${next}-journal`, 'half');
    // The ledger's own copy is made first.
    writeFileSync(`${ledger.path}-0123456789abcdef-part`, after.ledger);
    await ledger.call('file.open', { path: ledger.path });
    expect(await open(paper)).toEqual(Buffer.from(PNG));
    await ledger.call('file.close', {});
    expect(folder()).toEqual(['Home.headroom', 'Home.headroom-evidence']);
  });

  test('killed after the ledger took its new key, the new papers are found and take the name', async () => {
    const { ledger, store, before, after, paper, open, folder } = await beforeAndAfter();
    writeFileSync(store, before.store);
    writeFileSync(nextStore(ledger.path, after.ledger), after.store);
    await ledger.call('file.open', { path: ledger.path, passphrase: 'new', readOnly: true });
    expect(await open(paper)).toEqual(Buffer.from(PNG));
    await ledger.call('file.open', { path: ledger.path, passphrase: 'new' });
    expect(await open(paper)).toEqual(Buffer.from(PNG));
    await ledger.call('file.close', {});
    expect(folder()).toEqual(['Home.headroom', 'Home.headroom-evidence']);
    expect(readFileSync(store).subarray(0, 16)).toEqual(after.store.subarray(0, 16));
  });

  test('is refused while the papers cannot be read, for they would be lost', async () => {
    const { ledger, add, store } = await withPurchase();
    await add('receipt.png', PNG);
    await ledger.call('file.close', {});
    writeFileSync(store, randomBytes(8192));
    await ledger.call('file.open', { path: ledger.path });
    const problem = await ledger.refused('file.changePassphrase', { current: null, next: 'new' });
    expect(problem.message).toBe(evidenceWords.storeOther('Home.headroom-evidence'));
    await ledger.call('file.close', {});
    expect((await ledger.call('file.open', { path: ledger.path })).passphrase).toBe(false);
  });

  test('killed at any moment, every paper is whole under whichever key the ledger has', async () => {
    const { ledger, add, open, folder } = await withPurchase();
    const bytes = randomBytes(3_000_000);
    bytes.set(PNG);
    const paper = (await add('large.png', bytes)).added[0] ?? 0;
    await ledger.call('file.changePassphrase', { current: null, next: 'one' });
    await ledger.call('file.close', {});
    let [current, next] = ['one', 'two'];
    const script = fileURLToPath(new URL('../../tests/change-passphrase.ts', import.meta.url));
    for (let round = 0; round < 4; round += 1) {
      const child = spawn(process.execPath, [script, ledger.path, temporaryFolder(), current, next], { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(child.stdout, 'data');
      await new Promise((wake) => setTimeout(wake, 150 + round * 160));
      child.kill('SIGKILL');
      await once(child, 'exit');
      const withOld = await ledger.program.call('file.open', { path: ledger.path, passphrase: current });
      if (!withOld.ok) {
        await ledger.call('file.open', { path: ledger.path, passphrase: next });
        [current, next] = [next, current];
      }
      expect((await open(paper))?.every((byte, at) => byte === bytes[at])).toBe(true);
      await ledger.call('file.close', {});
      expect(folder()).toEqual(['Home.headroom', 'Home.headroom-evidence']);
    }
  }, 180_000);
});
