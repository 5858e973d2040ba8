/** What the package is made from: its configuration by electron-builder's own rules, its icons, and the notices of others' work. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { describe, expect, test } from 'vitest';
import { NOTICES } from '../build/build.ts';
import { packageConfig } from '../build/package-config.ts';
import { dependencies } from '../package.json' with { type: 'json' };

const top = join(import.meta.dirname, '..');
const icons = join(top, 'build/icons');

const judged = (config: object): Promise<void> => validateConfiguration(config, { isEnabled: false } as never);

describe('the configuration', () => {
  test('keeps to electron-builder’s schema', async () => {
    await judged(packageConfig);
  });

  test('would be refused with a misspelt option, or one in the wrong place', async () => {
    await expect(judged({ ...packageConfig, fileAssociation: [] })).rejects.toThrow(/unknown property 'fileAssociation'/);
    await expect(judged({ ...packageConfig, linux: { oneClick: false } })).rejects.toThrow(/configuration\.linux/);
  });

  test('packs for Windows, macOS on both chips, and Linux, and gives .headroom to the program', () => {
    const targets = ([packageConfig.win, packageConfig.mac, packageConfig.linux] as const).map(({ target }) => target.map((one) => [one.target, ...one.arch]));
    expect(targets).toEqual([
      [['nsis', 'x64', 'arm64']],
      [['dmg', 'x64', 'arm64']],
      [
        ['AppImage', 'x64', 'arm64'],
        ['deb', 'x64', 'arm64'],
      ],
    ]);
    expect(packageConfig.fileAssociations).toMatchObject([{ ext: 'headroom', role: 'Editor' }]);
  });

  test('names a binary of SQLite for every system it packs for', () => {
    const there = readdirSync(join(top, 'node_modules/better-sqlite3/prebuilds'));
    const needed = ['win32', 'darwin', 'linux'].flatMap((system) => ['x64', 'arm64'].map((chip) => `${system}-${chip}.node`));
    expect(there).toEqual(expect.arrayContaining(needed));
  });

  test('asks of macOS’s hardened runtime only what JavaScript needs', () => {
    const rights = readFileSync(join(top, packageConfig.mac.entitlements), 'utf8');
    expect(rights.match(/<key>[^<]+<\/key>/g)).toEqual(['<key>com.apple.security.cs.allow-jit</key>']);
  });
});

describe('the icons', () => {
  const sizeOf = (png: Buffer): number => (png.subarray(1, 4).toString() === 'PNG' ? png.readUInt32BE(16) : 0);

  test.each(['icon', 'headroom'])('%s.ico holds a picture of every size Windows asks for', (name) => {
    const file = readFileSync(join(icons, `${name}.ico`));
    const sizes = Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
      const at = 6 + 16 * index;
      const size = sizeOf(file.subarray(file.readUInt32LE(at + 12)));
      expect(file.readUInt8(at)).toBe(size % 256);
      return size;
    });
    expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256]);
  });

  test.each(['icon', 'headroom'])('%s.icns holds those of macOS, up to the largest', (name) => {
    const file = readFileSync(join(icons, `${name}.icns`));
    expect(file.readUInt32BE(4)).toBe(file.length);
    const sizes: number[] = [];
    for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) sizes.push(sizeOf(file.subarray(at + 8)));
    expect(sizes).toEqual([16, 32, 32, 64, 128, 256, 256, 512, 512, 1024]);
  });

  test('there is a picture of every size Linux desktops ask for', () => {
    for (const name of readdirSync(join(icons, 'icons'))) {
      const size = sizeOf(readFileSync(join(icons, 'icons', name)));
      expect(name).toBe(`${size}x${size}.png`);
    }
    expect(existsSync(join(icons, 'icons', '512x512.png'))).toBe(true);
  });
});

describe('the notices', () => {
  const notices = readFileSync(join(top, 'out', NOTICES), 'utf8');

  test('name every library the program depends on, in the version that is used', () => {
    const named = Object.entries(dependencies).map(([name, version]) => version.replace(/^npm:(.+)@/, '$1 ').replace(/^(?=\d)/, `${name} `));
    expect(named).toContain('better-sqlite3-multiple-ciphers 13.0.3');
    expect(named.filter((work) => !notices.includes(`\n${work}\nLicence: `))).toEqual([]);
  });

  test('bring the words of each licence, of the typeface’s and SQLite’s too', () => {
    for (const words of ['SIL OPEN FONT LICENSE', 'Olivier Gay', 'Ulrich Telle', 'Apache License', 'Permission is hereby granted, free of charge'])
      expect(notices).toContain(words);
  });
});
