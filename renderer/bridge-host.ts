/** Choosing and saving in the desktop program: passed to the system's own dialogs. */
import type { Bridge } from '../core/api/bridge.ts';
import type { Host } from '../core/host.ts';
import { fetchGiven } from './given-file.ts';
import { sendFile } from './sent-file.ts';

export function bridgeHost(bridge: Bridge): Host {
  return {
    kind: 'electron',
    chooseFiles: () => bridge.chooseFiles(),
    chooseFolder: () => bridge.chooseFolder(),
    // Only File objects can cross; a dropped folder is one of them.
    dropped: (transfer) => bridge.droppedFiles(transfer instanceof DataTransfer ? [...transfer.files] : []),
    chooseLedger: () => bridge.chooseLedger(),
    chooseNewLedger: (suggestedName) => bridge.chooseNewLedger(suggestedName),
    chooseBackupFolder: () => bridge.chooseBackupFolder(),
    saveFile: ({ id, path }) => bridge.saveFile(id, path),
    readFile: ({ id }) => fetchGiven(id, {}),
    sendFile: (path, bytes) => sendFile(path, new Blob([bytes]), {}),
    keychain: {
      state: (path) => bridge.keychainState(path),
      remember: (path, passphrase) => bridge.rememberPassphrase(path, passphrase),
      forget: (path) => bridge.forgetPassphrase(path),
    },
    onLock: (lock) => bridge.onLock(lock),
  };
}
