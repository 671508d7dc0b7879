import { expect, test } from 'vitest';
import {
  PRESS_ADDRESS,
  PRESS_WINDOW,
  type PressSession,
  type PressWindow,
  windowPress,
} from '../../main/host/electron/window-press.ts';

/** Printing in Electron, as far as it can be seen without one: a session and windows that tell what was done with them. */
function makeElectron(print: (page: string) => Promise<Uint8Array>) {
  const seen: string[] = [];
  const blocked: string[] = [];
  let answer: (request: { url: string }) => Response = () => Response.error();
  const session = {
    protocol: {
      handle: (_scheme: string, given: typeof answer) => {
        answer = given;
      },
    },
    webRequest: {
      onBeforeRequest: (
        { urls }: { urls: string[] },
        decide: (details: unknown, callback: (verdict: { cancel?: boolean }) => void) => void,
      ) => decide({}, ({ cancel }) => cancel === true && blocked.push(...urls)),
    },
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: () => undefined,
  } as unknown as PressSession;
  const create = (): PressWindow => {
    let page = '';
    seen.push('made');
    return {
      loadURL: async (url) => {
        page = await answer({ url }).text();
      },
      webContents: { printToPDF: () => print(page) },
      destroy: () => void seen.push('destroyed'),
    };
  };
  return { session, create, seen, blocked, ask: (url: string) => answer({ url }) };
}
const bytes = (text: string) => new TextEncoder().encode(text);

test('a page is printed in a window of its own, which is closed, and then nobody can ask for the page', async () => {
  const { session, create, seen, ask } = makeElectron((page) => Promise.resolve(bytes(`pdf of ${page}`)));
  expect(await windowPress(session, create).print('<p>一')).toEqual({ ok: true, value: bytes('pdf of <p>一') });
  expect(seen).toEqual(['made', 'destroyed']);
  expect(ask(PRESS_ADDRESS).status).toBe(404);
});

test('one window at a time, and one that fails does not stop the next', async () => {
  const { session, create, seen } = makeElectron((page) =>
    page === 'bad' ? Promise.reject(new Error('torn')) : Promise.resolve(bytes(page)),
  );
  const press = windowPress(session, create);
  expect(await Promise.all([press.print('bad'), press.print('good')])).toEqual([
    { ok: false, refusal: 'press-failed' },
    { ok: true, value: bytes('good') },
  ]);
  expect(seen).toEqual(['made', 'destroyed', 'made', 'destroyed']);
});

test('while a page is printed its session answers that address only, and lets nothing out', async () => {
  const statuses: number[] = [];
  const { session, create, ask, blocked } = makeElectron(() => {
    for (const url of [PRESS_ADDRESS, `${PRESS_ADDRESS}/x`, 'app://station/desk/']) statuses.push(ask(url).status);
    return Promise.resolve(bytes(''));
  });
  await windowPress(session, create).print('<p>一');
  expect(statuses).toEqual([200, 404, 404]);
  expect(blocked).toEqual(expect.arrayContaining(['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file://*/*']));
});

test('the window is hidden, sandboxed, without scripts, and keeps nothing', () => {
  expect(PRESS_WINDOW.show).toBe(false);
  expect(PRESS_WINDOW.webPreferences).toMatchObject({ sandbox: true, javascript: false, nodeIntegration: false });
  expect(PRESS_WINDOW.webPreferences.partition).not.toMatch(/^persist:/);
});
