import type { Session } from 'electron';
import type { Surface } from '../surface-server.ts';
import { pageAddress, SCHEME } from './page-address.ts';
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

/** What Electron says of a wish for a device, in its two forms. */
interface MediaWish {
  readonly requestingUrl?: string | undefined;
  readonly isMainFrame?: boolean;
  readonly mediaTypes?: readonly string[];
  readonly mediaType?: string;
}

/** The kiosk's own page may have microphone and camera, for statements and pictures of a hazard; nothing else has anything. */
function mayHearOrSee(surface: Surface, permission: string, wish: MediaWish = {}): boolean {
  const { requestingUrl, isMainFrame, mediaTypes = [wish.mediaType ?? ''] } = wish;
  // Either alone: nothing here records sound and picture together.
  const oneOfThem = mediaTypes.length === 1 && ['audio', 'video'].includes(mediaTypes[0] ?? '');
  return (
    surface === 'kiosk' &&
    permission === 'media' &&
    oneOfThem &&
    isMainFrame === true &&
    requestingUrl === pageAddress('kiosk')
  );
}

/** Gives a surface's session its pages and takes everything else from it: devices, permissions, the network. */
export function guardSession(session: Session, { surface, answer, downloadsDir }: SessionParts): void {
  session.protocol.handle(SCHEME, answer);
  session.webRequest.onBeforeRequest({ urls: ELSEWHERE }, (_details, callback) => callback({ cancel: true }));
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(mayHearOrSee(surface, permission, details)),
  );
  session.setPermissionCheckHandler((_contents, permission, _origin, details) =>
    mayHearOrSee(surface, permission, details),
  );
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
