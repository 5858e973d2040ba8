// Loaded into Electron's main process behind Playwright's loader, which turns the system's keyring off for its own tests.
require('electron').app.commandLine.appendSwitch('password-store', 'gnome-libsecret');
