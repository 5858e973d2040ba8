/**
 * What goes into the packaged program and what it is for each system, for electron-builder. Only what runs is packed: the built
 * bundles, the migrations, the letters of papers, and of all libraries SQLite alone, with the one binary of the system it is packed for. `npm run dist`
 * uses it; nothing is ever published from here. A test holds it against electron-builder's own schema.
 */
import { join } from 'node:path';
import type { AfterPackContext, Configuration } from 'electron-builder';
import { NOTICES } from './build.ts';
import { RELEASE_FUSES, setFuses } from './fuses.ts';

export const packageConfig = {
  appId: 'uk.headroom.desktop',
  productName: 'Headroom',
  copyright: 'Headroom contributors, MIT licence',
  directories: { output: 'dist', buildResources: 'build/icons' },
  files: [
    'out/electron/**',
    'out/renderer/**',
    'migrations/*.sql',
    // Everything else is in the bundles already. Libraries are added whole by themselves, so here stands what to leave out.
    '!node_modules/!(better-sqlite3|@expo-google-fonts)/**',
    '!node_modules/@expo-google-fonts/noto-sans/!(package.json|400Regular|700Bold)/**',
    '!node_modules/@expo-google-fonts/noto-sans/!(package.json|400Regular|700Bold)',
    '!node_modules/@expo-google-fonts/noto-sans/*/!(*.ttf)',
    '!node_modules/better-sqlite3/!(package.json|lib|prebuilds)/**',
    '!node_modules/better-sqlite3/!(package.json|lib|prebuilds)',
    '!node_modules/better-sqlite3/prebuilds/!(${platform}-${arch}).node',
  ],
  extraResources: [
    { from: `out/${NOTICES}`, to: NOTICES },
    { from: 'LICENSE', to: 'LICENSE.txt' },
  ],
  asar: { smartUnpack: false },
  // The system loads a library from a real file only. On macOS and Windows the rest is checked against the archive's digest.
  asarUnpack: ['node_modules/better-sqlite3/prebuilds/*.node'],
  // Nothing is compiled: SQLite's binaries come with it.
  npmRebuild: false,
  electronLanguages: ['en-GB', 'en-US'],
  compression: 'maximum',
  publish: null,
  fileAssociations: [
    { ext: 'headroom', name: 'Headroom file', description: 'Accounts kept with Headroom', mimeType: 'application/x-headroom', role: 'Editor' },
  ],
  // Before anything is signed: it changes the executable.
  afterPack: (context: AfterPackContext) => setFuses(executableIn(context), RELEASE_FUSES),

  win: { target: [{ target: 'nsis', arch: ['x64', 'arm64'] }] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true, deleteAppDataOnUninstall: false },

  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    category: 'public.app-category.finance',
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: 'build/entitlements.mac.plist',
    entitlementsInherit: 'build/entitlements.mac.plist',
    // Needs an account with Apple: see docs/release.md.
    notarize: false,
  },

  linux: {
    target: [
      { target: 'AppImage', arch: ['x64', 'arm64'] },
      { target: 'deb', arch: ['x64', 'arm64'] },
    ],
    executableName: 'headroom',
    category: 'Office;Finance',
    synopsis: 'A direct payment in plain sight',
    maintainer: 'Headroom contributors <headroom@headroom.invalid>',
    desktop: { entry: { StartupWMClass: 'Headroom', Keywords: 'direct payment;care;personal assistant;budget' } },
  },
} satisfies Configuration;

/** The file that carries the fuses; on macOS the folder of the app. */
function executableIn({ appOutDir, electronPlatformName, packager }: AfterPackContext): string {
  const { productFilename } = packager.appInfo;
  if (electronPlatformName === 'darwin') return join(appOutDir, `${productFilename}.app`);
  return join(appOutDir, electronPlatformName === 'win32' ? `${productFilename}.exe` : packageConfig.linux.executableName);
}
