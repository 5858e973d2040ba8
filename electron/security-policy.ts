/** What no page of this program may do: ask for permissions, go elsewhere, open windows, embed other pages. Applies to every page that ever exists. */
import type { App } from 'electron';
import { PAGE_ORIGIN } from './pages.ts';

export function applySecurityPolicy(app: App): void {
  // No name leads anywhere: whatever Chromium may want of its own accord finds nobody to ask.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('session-created', (session) => {
    session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
    session.setPermissionCheckHandler(() => false);
    session.setDevicePermissionHandler(() => false);
    // A session begins to fetch word lists from the internet as it is made, before it can be told not to; the place decides.
    session.setSpellCheckerDictionaryDownloadURL(`${PAGE_ORIGIN}/no-dictionary/`);
    session.setSpellCheckerEnabled(false);
    session.on('will-download', (event) => event.preventDefault());
  });
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !event.url.startsWith(`${PAGE_ORIGIN}/`)) event.preventDefault();
    });
  });
}
