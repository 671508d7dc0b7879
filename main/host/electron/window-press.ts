import type { BrowserWindowConstructorOptions, PrintToPDFOptions, Session } from 'electron';
import { refused } from '../../../shared/domain/answer.ts';
import type { PaperPress } from '../paper-press.ts';
import { SCHEME } from './page-address.ts';
import { WEB_PREFERENCES } from './window-options.ts';

/**
 * Prints in a window that nobody sees and that runs no script. What it shows is handed to it in memory, one page
 * at a time: nothing of a paper is written to the disk, and its session answers no other address.
 */
export interface PressWindow {
  loadURL(address: string): Promise<void>;
  readonly webContents: { printToPDF(options: PrintToPDFOptions): Promise<Uint8Array> };
  destroy(): void;
}

export type PressSession = Pick<Session, 'webRequest' | 'setPermissionRequestHandler' | 'setPermissionCheckHandler'> & {
  readonly protocol: { handle(scheme: string, answer: (request: { readonly url: string }) => Response): void };
};

export const PRESS_PARTITION = 'press';
export const PRESS_ADDRESS = `${SCHEME}://station/paper`;
export const PRESS_WINDOW = {
  show: false,
  webPreferences: { ...WEB_PREFERENCES, javascript: false, partition: PRESS_PARTITION },
} as const satisfies BrowserWindowConstructorOptions;

const ELSEWHERE = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'];
const A4: PrintToPDFOptions = { pageSize: 'A4', preferCSSPageSize: true, printBackground: true };

export function windowPress(session: PressSession, create: (options: typeof PRESS_WINDOW) => PressWindow): PaperPress {
  let page: string | undefined;
  session.protocol.handle(SCHEME, ({ url }) =>
    url === PRESS_ADDRESS && page !== undefined
      ? new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } })
      : new Response(null, { status: 404 }),
  );
  session.webRequest.onBeforeRequest({ urls: ELSEWHERE }, (_details, callback) => callback({ cancel: true }));
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);

  const printOne = async (html: string) => {
    page = html;
    const window = create(PRESS_WINDOW);
    try {
      await window.loadURL(PRESS_ADDRESS);
      return { ok: true as const, value: new Uint8Array(await window.webContents.printToPDF(A4)) };
    } catch {
      return refused('press-failed');
    } finally {
      window.destroy();
      page = undefined;
    }
  };
  let queue: Promise<unknown> = Promise.resolve();
  return {
    print(html) {
      const job = queue.then(() => printOne(html));
      queue = job.catch(() => undefined);
      return job;
    },
    // Nothing was ever written.
    tidy: () => undefined,
  };
}
