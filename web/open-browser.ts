/**
 * Opens a browser at an address that lets in whoever knows it. What a program is started with can be read by every user of the
 * computer, so the address goes into a page that only this user can read, and the browser is started with the page. It lies in
 * the home folder and not among the temporary files: browsers that are shut into a box of their own see no others.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { browserWords } from '../core/words/host/terminal.ts';

/** Answers with what takes the page away again, as soon as it has been used; it goes with the program at the latest. */
export function openBrowser(address: string): () => void {
  const folder = mkdtempSync(join(homedir(), 'headroom-opens-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const page = join(folder, 'open.html');
  writeFileSync(page, pageTo(address), { mode: 0o600 });
  const [command = '', ...before] = process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : [process.platform === 'darwin' ? 'open' : 'xdg-open'];
  const browser = spawn(command, [...before, page], { stdio: 'ignore', detached: true, env: environment() });
  browser.on('error', () => console.log(browserWords.none));
  browser.unref();
  return remove;
}

/** A browser has no need of the passphrases that a terminal may hold for the commands. */
function environment(): NodeJS.ProcessEnv {
  const { HEADROOM_PASSPHRASE: _now, HEADROOM_NEW_PASSPHRASE: _next, ...others } = process.env;
  return others;
}

/** The address is the host's own and needs no escaping: letters, figures, `-`, `_` and what stands between them. */
function pageTo(address: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${address}">
<title>${browserWords.opening}</title>
<p><a href="${address}">${browserWords.open}</a></p>
</html>
`;
}
