/** Choosing and saving in the desktop program: passed to the system's own dialogs. */
import type { Bridge } from '../../core/api/bridge.ts';
import type { Result } from '../../core/api/method.ts';
import type { Host } from '../../core/host/host.ts';
import { Refusal } from '../../core/values/problem.ts';
import { fetchGiven } from './given-file.ts';
import { sendFile } from './sent-file.ts';

export function bridgeHost(bridge: Bridge): Host {
  return {
    kind: 'electron',
    chooseFiles: () => valueOf(bridge.chooseFiles()),
    chooseFolder: () => valueOf(bridge.chooseFolder()),
    // Only File objects can cross; a dropped folder is one of them.
    dropped: (transfer) => valueOf(bridge.droppedFiles(transfer instanceof DataTransfer ? [...transfer.files] : [])),
    chooseLedger: () => valueOf(bridge.chooseLedger()),
    chooseNewLedger: (suggestedName) => valueOf(bridge.chooseNewLedger(suggestedName)),
    chooseFolderPath: () => valueOf(bridge.chooseFolderPath()),
    saveFile: ({ id, path }) => valueOf(bridge.saveFile(id, path)),
    readFile: ({ id }) => fetchGiven(id, {}),
    sendFile: (path, bytes) => sendFile(path, new Blob([bytes]), {}),
    keychain: {
      state: (path) => valueOf(bridge.keychainState(path)),
      remember: (path, passphrase) => valueOf(bridge.rememberPassphrase(path, passphrase)),
      forget: (path) => valueOf(bridge.forgetPassphrase(path)),
    },
    canRemind: () => valueOf(bridge.canRemind()),
    onLock: (lock) => bridge.onLock(lock),
  };
}

/** As the other host says it: rejects with a `Refusal`. */
async function valueOf<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Refusal(result.problem.code, result.problem.message);
  return result.value;
}
