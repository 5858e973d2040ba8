/**
 * Where the program keeps its settings and puts new ledger files, and who the system says is using it: the same for every
 * host on one computer. Pure: the host says which system it is on.
 */

export interface Folders {
  readonly settings: string;
  readonly files: string;
}

/** `platform` as Node names it (`win32`, `darwin`, else taken as Linux); `env` the environment; `home` the user's own folder. */
export function usualFolders(platform: string, env: Readonly<Record<string, string | undefined>>, home: string): Folders {
  if (platform === 'win32') return { settings: `${env['APPDATA'] ?? `${home}\\AppData\\Roaming`}\\Headroom`, files: `${home}\\Documents\\Headroom` };
  if (platform === 'darwin') return { settings: `${home}/Library/Application Support/Headroom`, files: `${home}/Documents/Headroom` };
  return { settings: `${env['XDG_CONFIG_HOME'] || `${home}/.config`}/headroom`, files: `${home}/Documents/Headroom` };
}

/** Whoever uses a computer that does not tell its user. */
export const NO_NAME = 'someone';

/** The system's user name, for the audit trail until the user gives a better one. Node's own way throws where a container has no such user. */
export function systemUser(env: Readonly<Record<string, string | undefined>>): string {
  return env['USER'] || env['LOGNAME'] || env['USERNAME'] || NO_NAME;
}
