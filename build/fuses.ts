/**
 * The switches burnt into the packaged Electron, set and read back. Whoever gets hold of the packed program must not be able to
 * turn it into a Node, look into its main process, or have it load other code. docs/release.md says what each one is for.
 */
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

const { RunAsNode, EnableCookieEncryption, EnableNodeOptionsEnvironmentVariable, EnableNodeCliInspectArguments } = FuseV1Options;
const { EnableEmbeddedAsarIntegrityValidation, OnlyLoadAppFromAsar, LoadBrowserProcessSpecificV8Snapshot, GrantFileProtocolExtraPrivileges } = FuseV1Options;

/** By name, as they are read back. A fuse that is not here stays as Electron has it. */
export const RELEASE_FUSES: ReadonlyMap<FuseV1Options, boolean> = new Map([
  [RunAsNode, false],
  [EnableCookieEncryption, true],
  [EnableNodeOptionsEnvironmentVariable, false],
  [EnableNodeCliInspectArguments, false],
  // Means something on macOS and Windows; Electron passes over it on Linux.
  [EnableEmbeddedAsarIntegrityValidation, true],
  [OnlyLoadAppFromAsar, true],
  [LoadBrowserProcessSpecificV8Snapshot, false],
  [GrantFileProtocolExtraPrivileges, false],
]);

/** @param program the executable, or on macOS the .app folder. Must come before signing, for it changes the file. */
export async function setFuses(program: string, fuses: ReadonlyMap<FuseV1Options, boolean>): Promise<void> {
  await flipFuses(program, { version: FuseVersion.V1, resetAdHocDarwinSignature: process.platform === 'darwin', ...Object.fromEntries(fuses) });
  const read = await readFuses(program);
  const wrong = [...fuses].filter(([fuse, on]) => read.get(fuse) !== on).map(([fuse]) => FuseV1Options[fuse]);
  if (wrong.length > 0) throw new Error(`these fuses did not take: ${wrong.join(', ')}`);
}

/** The fuses that this Electron has, on or off. */
export async function readFuses(program: string): Promise<ReadonlyMap<FuseV1Options, boolean>> {
  const wire = Object.entries(await getCurrentFuseWire(program));
  return new Map(wire.filter(([name]) => /^\d+$/.test(name)).map(([name, state]) => [Number(name) as FuseV1Options, state === FuseState.ENABLE]));
}
