import { expect, test } from 'vitest';
import { fileWords } from '../../core/words/file.ts';
import { locationWarning } from './storage-location.ts';

test.each([
  ['C:\\Users\\ann\\OneDrive\\Money\\Home.headroom', 'OneDrive'],
  ['C:\\Users\\ann\\OneDrive - Carers Trust\\Home.headroom', 'OneDrive'],
  ['/Users/ann/Library/CloudStorage/OneDrive-Personal/Home.headroom', 'OneDrive'],
  ['/Users/ann/Library/CloudStorage/Box-Box/Home.headroom', 'Box'],
  ['/home/ann/Dropbox/Home.headroom', 'Dropbox'],
  ['/home/ann/Dropbox (Personal)/Home.headroom', 'Dropbox'],
  ['/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/Home.headroom', 'iCloud'],
  ['C:\\Users\\ann\\iCloudDrive\\Home.headroom', 'iCloud'],
  ['G:\\My Drive\\Home.headroom', 'Google Drive'],
  ['/home/ann/Google Drive/Home.headroom', 'Google Drive'],
  ['/home/ann/Nextcloud/money/Home.headroom', 'Nextcloud'],
])('%s is said to be copied by %s', (path, service) => {
  expect(locationWarning(path)).toBe(fileWords.synced(service));
});

test('a folder of the network is said to be one', () => {
  expect(locationWarning('\\\\server\\money\\Home.headroom')).toBe(fileWords.network);
});

test.each([
  '/home/ann/Documents/Home.headroom',
  'C:\\Users\\ann\\Documents\\Headroom\\Home.headroom',
  '/home/ann/Documents/Dropbox.headroom',
  '/home/ann/MyOneDriveNotes/Home.headroom',
])('%s is a good place', (path) => {
  expect(locationWarning(path)).toBeNull();
});
