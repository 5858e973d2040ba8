/** The folder where papers arrive: what is new in it by content, what is still being written, and what cannot be filed. */
import { mkdirSync, renameSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evidenceWords } from '../../core/words/evidence.ts';
import { plainAccount, TestLedger } from '../../tests/ledger.ts';
import { temporaryFolder } from '../../tests/temporary.ts';

const PDF = '%PDF-1.7\nan invented receipt';
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
/** The test's clock stands at half past nine on 5 October 2026. Longer ago than a file may still be being written. */
const PAST = new Date('2020-05-01T10:00:00Z');

function put(folder: string, name: string, content: string | Buffer, at = PAST): void {
  writeFileSync(join(folder, name), content);
  utimesSync(join(folder, name), at, at);
}

async function withFolder() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('A1'));
  const folder = temporaryFolder();
  await ledger.call('evidence.setFolder', { account, folder });
  const look = () => ledger.call('evidence.folder', { account });
  const names = async () => (await look()).files.map(({ name }) => name);
  return { ledger, account, folder, look, names };
}

test('PDFs and photos are new until they are filed, by content and not by name; taken away again, they are new again', async () => {
  const { ledger, account, folder, look, names } = await withFolder();
  put(folder, 'scan 1.pdf', PDF);
  put(folder, 'photo.png', PNG, new Date('2020-05-02T10:00:00Z'));
  put(folder, 'the same.pdf', PDF, new Date('2020-04-01T10:00:00Z'));
  expect(await names()).toEqual(['photo.png', 'scan 1.pdf']);
  const file = ledger.file({ path: 'another name.pdf', text: PDF });
  await ledger.call('evidence.add', { account, of: null, files: [file] });
  expect(await names()).toEqual(['photo.png']);
  renameSync(join(folder, 'scan 1.pdf'), join(folder, 'renamed.pdf'));
  expect(await names()).toEqual(['photo.png']);
  await ledger.call('changes.undo', { account, change: ledger.change });
  expect(await names()).toEqual(['photo.png', 'renamed.pdf']);
  expect((await look()).unfit).toEqual([]);
});

test('a photo that was made smaller before it was filed is known by what it was, also where it was there already', async () => {
  const { ledger, account, folder, look, names } = await withFolder();
  put(folder, 'photo.png', PNG);
  const [photo] = (await look()).files;
  const add = (original?: string) => {
    const file = ledger.program.addFile({ path: 'photo.png', bytes: Buffer.concat([PNG, Buffer.from('as if made smaller')]) }).id;
    return ledger.call('evidence.add', { account, of: null, files: [file], ...(original !== undefined && { originals: { [file]: original } }) });
  };
  await add();
  expect(await names()).toEqual(['photo.png']);
  expect(await add(photo?.sha256)).toEqual({ added: [], alreadyThere: ['photo.png'] });
  expect(await names()).toEqual([]);
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
});

test('what cannot be filed says why; signs of the system, folders, links and half-loaded files are passed over', async () => {
  const { folder, look } = await withFolder();
  put(folder, 'empty.pdf', '');
  put(folder, 'program.pdf', Buffer.from('4d5a900003', 'hex'));
  put(folder, 'letter.txt', 'Dear sir');
  const large = Buffer.alloc(25 * 1024 * 1024 + 1);
  large.write('%PDF-1.7');
  put(folder, 'large.pdf', large);
  const huge = Buffer.alloc(50 * 1024 * 1024 + 1);
  huge.set(PNG);
  put(folder, 'huge.png', huge);
  for (const name of ['.hidden.pdf', 'Thumbs.db', 'film.pdf.crdownload', 'slip.pdf.part', '~$letter.pdf']) put(folder, name, PDF);
  mkdirSync(join(folder, 'inside.pdf'));
  symlinkSync(join(folder, 'slip.pdf.part'), join(folder, 'link.pdf'));
  const { files, unfit } = await look();
  expect(files).toEqual([]);
  expect(unfit.toSorted()).toEqual(
    [
      evidenceWords.empty('empty.pdf'),
      evidenceWords.neither('program.pdf'),
      evidenceWords.neither('letter.txt'),
      evidenceWords.tooLarge('large.pdf', 25),
      evidenceWords.tooLarge('huge.png', 50),
    ].toSorted(),
  );
});

test('a file that is still being written is not read, and one that changed since is not given', async () => {
  const { ledger, account, folder, look } = await withFolder();
  put(folder, 'arriving.pdf', '%PDF-1.7 half', new Date('2026-10-05T09:29:59.000Z'));
  expect(await look()).toMatchObject({ files: [], waiting: 1 });
  put(folder, 'arriving.pdf', PDF);
  const { files, waiting } = await look();
  expect([files.map(({ name }) => name), waiting]).toEqual([['arriving.pdf'], 0]);
  const asked = { account, name: 'arriving.pdf', sha256: files[0]?.sha256 ?? '' };
  expect((await ledger.call('evidence.fromFolder', asked)).bytes).toBe(PDF.length);
  put(folder, 'arriving.pdf', `${PDF} and more`);
  expect((await ledger.refused('evidence.fromFolder', asked)).message).toBe(evidenceWords.folderChanged('arriving.pdf'));
});

test('only files of the folder are given, whatever name is asked for', async () => {
  const { ledger, account, folder } = await withFolder();
  put(temporaryFolder(), 'elsewhere.pdf', PDF);
  put(folder, 'here.pdf', PDF);
  const { files } = await ledger.call('evidence.folder', { account });
  for (const name of ['../elsewhere.pdf', join(folder, 'here.pdf'), './here.pdf', 'none.pdf'])
    expect((await ledger.refused('evidence.fromFolder', { account, name, sha256: files[0]?.sha256 ?? '' })).code).toBe('uploadUnknown');
});

test('a look that would read too much goes on with the next', async () => {
  const { folder, look } = await withFolder();
  for (let index = 0; index < 4; index += 1) {
    const photo = Buffer.alloc(40 * 1024 * 1024, index);
    photo.set(PNG);
    put(folder, `photo ${index}.png`, photo);
  }
  // 40 MB, then 80: past 64 MB no more are read.
  expect(await look()).toMatchObject({ files: [{}, {}], unread: 2 });
  expect(await look()).toMatchObject({ files: [{}, {}, {}, {}], unread: 0 });
});

test('each account has its own folder, a folder that is gone says so, and one that is not there is refused', async () => {
  const { ledger, account, folder, look } = await withFolder();
  const other = (await ledger.call('accounts.create', plainAccount('A2'))).account;
  expect((await ledger.call('evidence.folder', { account: other })).folder).toBe(null);
  renameSync(folder, `${folder} moved`);
  expect(await look()).toMatchObject({ folder, there: false, files: [] });
  expect((await ledger.refused('evidence.setFolder', { account, folder })).message).toBe(evidenceWords.noFolder);
  await ledger.call('evidence.setFolder', { account, folder: null });
  expect((await look()).folder).toBe(null);
});
