import { expect, test } from 'vitest';
import { systemUser, usualFolders } from './folders.ts';

test.each([
  ['linux', {}, '/home/ann', '/home/ann/.config/headroom', '/home/ann/Documents/Headroom'],
  ['linux', { XDG_CONFIG_HOME: '/home/ann/settings' }, '/home/ann', '/home/ann/settings/headroom', '/home/ann/Documents/Headroom'],
  ['linux', { XDG_CONFIG_HOME: '' }, '/home/ann', '/home/ann/.config/headroom', '/home/ann/Documents/Headroom'],
  ['darwin', {}, '/Users/ann', '/Users/ann/Library/Application Support/Headroom', '/Users/ann/Documents/Headroom'],
  [
    'win32',
    { APPDATA: 'C:\\Users\\ann\\AppData\\Roaming' },
    'C:\\Users\\ann',
    'C:\\Users\\ann\\AppData\\Roaming\\Headroom',
    'C:\\Users\\ann\\Documents\\Headroom',
  ],
  ['win32', {}, 'C:\\Users\\ann', 'C:\\Users\\ann\\AppData\\Roaming\\Headroom', 'C:\\Users\\ann\\Documents\\Headroom'],
])('on %s with %j, %s has its settings in %s and its files in %s', (platform, env, home, settings, files) => {
  expect(usualFolders(platform, env, home)).toEqual({ settings, files });
});

test('the user is whom the system names, and somebody where it names nobody', () => {
  expect(systemUser({ USER: 'ann' })).toBe('ann');
  expect(systemUser({ USERNAME: 'Ann' })).toBe('Ann');
  expect(systemUser({ USER: '' })).toBe('someone');
});
