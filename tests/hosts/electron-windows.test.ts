import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import type { Display } from '../../main/host/electron/window-placement.ts';
import { stationWindows, type WindowsParts } from '../../main/host/electron/windows.ts';

type BrowserWindow = ReturnType<WindowsParts['create']>;

const display = (id: number, x = (id - 1) * 1080): Display => ({
  id,
  primary: id === 1,
  touch: false,
  bounds: { x, y: 0, width: 1080, height: 1920 },
});

/** Windows as far as their owner touches them; each knows what became of it. */
function makeWindows(...ids: number[]) {
  let displays = ids.map((id) => display(id));
  let ending = false;
  const open = new Set<EventEmitter>();
  const events: string[] = [];
  let made = 0;
  const create = ({ x }: Parameters<WindowsParts['create']>[0]) => {
    const id = ++made;
    const window: EventEmitter = Object.assign(new EventEmitter(), {
      webContents: { id },
      isDestroyed: () => !open.has(window),
      isMinimized: () => false,
      maximize: () => undefined,
      show: () => undefined,
      focus: () => events.push(`focus ${id}`),
      setBounds: (bounds: { x: number }) => events.push(`move ${id} to ${bounds.x}`),
      close: () => {
        let stays = false;
        window.emit('close', { preventDefault: () => (stays = true) });
        if (!stays) end();
      },
      destroy: () => end(),
    });
    const end = () => {
      open.delete(window);
      window.emit('closed');
    };
    open.add(window);
    events.push(`open ${id} at ${x}`);
    return window as unknown as BrowserWindow;
  };
  const byTerminal = new Map<string, BrowserWindow>();
  const windows = stationWindows({
    create,
    preload: '/out/preload.cjs',
    displays: () => displays,
    ending: () => ending,
    prepare: (window, { terminal }) => void byTerminal.set(terminal, window),
  });
  windows.arrange();
  return {
    windows,
    window: (terminal: string) => byTerminal.get(terminal),
    openCount: () => open.size,
    take: () => events.splice(0),
    setDisplays: (...now: Display[]) => {
      displays = now;
      windows.arrange();
    },
    endAll: () => (ending = true),
  };
}

describe('windows follow the displays', () => {
  test('one display: the kiosk alone', () => expect(makeWindows(1).take()).toEqual(['open 1 at 0']));

  test('a display that is plugged in gets its window, one that is pulled out loses it', () => {
    const station = makeWindows(1);
    station.setDisplays(display(1), display(2), display(3));
    expect(station.openCount()).toBe(3);
    station.setDisplays(display(1));
    expect(station.openCount()).toBe(1);
  });

  test('nothing happens when nothing changed', () => {
    const station = makeWindows(1, 2, 3);
    station.take();
    station.setDisplays(display(1), display(2), display(3));
    expect(station.take()).toEqual([]);
  });

  test('a desk moves with its display and stays signed in; a full-screen board is made anew', () => {
    const station = makeWindows(1, 2, 3);
    station.take();
    station.setDisplays(display(1), display(2, 1200), display(3, 2400));
    expect(station.take()).toEqual(['move 2 to 1200', 'open 4 at 2400']);
    expect(station.openCount()).toBe(3);
  });

  test('while all displays are asleep the windows stay', () => {
    const station = makeWindows(1, 2);
    station.setDisplays();
    expect(station.openCount()).toBe(2);
  });
});

describe('a window by shortcut', () => {
  test('opens where it has no display, once, and comes to the front after that', () => {
    const station = makeWindows(1);
    station.take();
    station.windows.show('desk');
    station.windows.show('desk');
    station.windows.show('kiosk');
    expect(station.take()).toEqual(['open 2 at 0', 'focus 2', 'focus 2', 'focus 1']);
  });

  test('stays open when displays change elsewhere, and can be closed and opened again', () => {
    const station = makeWindows(1);
    station.windows.show('board');
    station.setDisplays({ ...display(1), bounds: { x: 0, y: 0, width: 1920, height: 1080 } });
    expect(station.openCount()).toBe(2);
    station.window('board-1')?.close();
    expect(station.openCount()).toBe(1);
    station.windows.show('board');
    expect(station.openCount()).toBe(2);
  });
});

test('the kiosk and a board on its own display cannot be closed; all can when the station ends', () => {
  const station = makeWindows(1, 2, 3);
  for (const terminal of ['kiosk-1', 'board-1']) station.window(terminal)?.close();
  expect(station.openCount()).toBe(3);
  station.endAll();
  for (const terminal of ['kiosk-1', 'desk-1', 'board-1']) station.window(terminal)?.close();
  expect(station.openCount()).toBe(0);
});

test('contents are told apart by their window, also after one was made anew', () => {
  const station = makeWindows(1, 2, 3);
  expect([1, 2, 3, 4].map((id) => station.windows.windowOf(id)?.terminal)).toEqual([
    'kiosk-1',
    'desk-1',
    'board-1',
    undefined,
  ]);
  station.setDisplays(display(1), display(2), display(3, 2400));
  expect([3, 4].map((id) => station.windows.windowOf(id)?.terminal)).toEqual([undefined, 'board-1']);
});
