import type { Session } from 'electron';
import type { Surface } from '../surface-server.ts';
import { SCHEME } from './page-address.ts';
import type { PageAnswers } from './page-answers.ts';
import { savePath } from './save-path.ts';

export interface SessionParts {
  readonly surface: Surface;
  readonly answer: PageAnswers;
  /** The folder the desk's exports go to. */
  readonly downloadsDir: string;
}

/** Every address that leads off the machine or to its files. The station talks to the centre by itself; pages never do. */
const ELSEWHERE = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'];

/** Gives a surface's session its pages and takes everything else from it: devices, permissions, the network. */
export function guardSession(session: Session, { surface, answer, downloadsDir }: SessionParts): void {
  session.protocol.handle(SCHEME, answer);
  session.webRequest.onBeforeRequest({ urls: ELSEWHERE }, (_details, callback) => callback({ cancel: true }));
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event, item) => {
    const path = surface === 'desk' ? savePath(downloadsDir, item.getFilename()) : undefined;
    // A set path keeps Electron from asking, and a dialog is a window onto the machine's files.
    if (path === undefined) event.preventDefault();
    else item.setSavePath(path);
  });
}
