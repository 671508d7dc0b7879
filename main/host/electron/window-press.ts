import { refused } from '../../../shared/domain/answer.ts';
import type { PaperPress } from '../paper-press.ts';
import { tidyPrivatePages, withPrivatePage } from '../private-page.ts';
import type { Session, BrowserWindowConstructorOptions, PrintToPDFOptions } from 'electron';
import { WEB_PREFERENCES } from './window-options.ts';

/** Prints in a window that nobody sees, that runs no script and reaches nothing but the page it was given. */
export interface PressWindow {
  loadFile(path: string): Promise<void>;
  readonly webContents: { printToPDF(options: PrintToPDFOptions): Promise<Uint8Array> };
  destroy(): void;
}

const PRESS_PARTITION = 'press';
export const PRESS_WINDOW = {
  show: false,
  webPreferences: { ...WEB_PREFERENCES, javascript: false, partition: PRESS_PARTITION },
} as const satisfies BrowserWindowConstructorOptions;

const A4: PrintToPDFOptions = { pageSize: 'A4', preferCSSPageSize: true, printBackground: true };

export function windowPress(dataDir: string, create: (options: typeof PRESS_WINDOW) => PressWindow): PaperPress {
  let queue: Promise<unknown> = Promise.resolve();
  return {
    print(html) {
      const job = queue.then(() =>
        withPrivatePage(dataDir, html, async ({ page }) => {
          const window = create(PRESS_WINDOW);
          try {
            await window.loadFile(page);
            return { ok: true as const, value: new Uint8Array(await window.webContents.printToPDF(A4)) };
          } catch {
            // Its message would name the file.
            return refused('press-failed');
          } finally {
            window.destroy();
          }
        }),
      );
      queue = job.catch(() => undefined);
      return job;
    },
    tidy: () => tidyPrivatePages(dataDir),
  };
}

/** Everything but the page itself and the fonts inside it. */
const ELSEWHERE = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'];

export function guardPress(from: { fromPartition(name: string): Session }): void {
  const session = from.fromPartition(PRESS_PARTITION);
  session.webRequest.onBeforeRequest({ urls: ELSEWHERE }, (_details, callback) => callback({ cancel: true }));
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
}
