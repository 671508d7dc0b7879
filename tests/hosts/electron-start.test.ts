import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fell, NO_FALLS } from '../../main/host/electron/relaunch.ts';
import { savePath } from '../../main/host/electron/save-path.ts';
import { debuggerSwitch, startWish } from '../../main/host/electron/start-wish.ts';
import { asMillis, MINUTE, SECOND } from '../../shared/domain/millis.ts';
import { makeFolder } from '../make/core.ts';

describe('what the command line asks for', () => {
  const USER = join('/users', 'station');
  test.each([
    { args: [], wish: { dataDir: join(USER, 'station'), electronDir: undefined, quit: false, found: undefined } },
    { args: ['.', '--data', 'here'], wish: { dataDir: resolve('here'), electronDir: resolve('here', 'electron') } },
    { args: ['--data=here', '--no-sandbox', '--lang=zh-CN'], wish: { dataDir: resolve('here') } },
    { args: ['--data', ''], wish: { dataDir: join(USER, 'station') } },
    { args: ['--data'], wish: { dataDir: join(USER, 'station') } },
    { args: ['--quit'], wish: { quit: true } },
    { args: ['--init', '330304-001'], wish: { found: { demo: false, code: '330304-001' } } },
    { args: ['--init-demo'], wish: { found: { demo: true } } },
    { args: ['--data', join(USER, 'station')], wish: { dataDir: join(USER, 'station'), electronDir: undefined } },
    { args: [], wish: { command: undefined } },
    { args: ['--command'], wish: { command: [] } },
    {
      args: ['--no-sandbox', '--command', 'verify', '--json'],
      wish: { command: ['verify', '--json'], dataDir: join(USER, 'station') },
    },
    {
      args: ['--command', 'sync', '--data', 'here', '--url=postgres://db.example/x'],
      wish: {
        command: ['sync', '--data', 'here', '--url=postgres://db.example/x'],
        dataDir: resolve('here'),
        electronDir: resolve('here', 'electron'),
      },
    },
    { args: ['--data', 'here', '--command', 'verify'], wish: { command: ['verify'], dataDir: resolve('here') } },
    { args: ['--command', 'verify', '--quit', '--init', 'x'], wish: { quit: false, found: undefined } },
    {
      args: ['--allow-file-access-from-files', '--original-process-start-time=1', '--data', 'here'],
      wish: { dataDir: resolve('here') },
    },
  ])('$args', ({ args, wish }) => expect(startWish(args, USER)).toMatchObject(wish));

  test.each([
    { switches: ['lang', 'no-sandbox'], found: undefined },
    { switches: ['lang', 'remote-debugging-port'], found: 'remote-debugging-port' },
    { switches: ['inspect-brk'], found: 'inspect-brk' },
  ])('a debugger among $switches: $found', ({ switches, found }) =>
    expect(debuggerSwitch((name) => switches.includes(name))).toBe(found),
  );
});

describe('a window that falls over', () => {
  /** The waits before each load, for falls at these moments. */
  const waits = (...moments: number[]) => {
    let falls = NO_FALLS;
    return moments.map((at) => {
      const next = fell(falls, asMillis(at));
      falls = next.falls;
      return next.wait;
    });
  };

  test('comes back after a second, then later and later, at most after half a minute', () =>
    expect(waits(0, 2, 4, 8, 16, 32, 64).map((wait) => wait / SECOND)).toEqual([1, 2, 4, 8, 16, 30, 30]));

  test('comes back at once again after a calm while', () =>
    expect(waits(0, SECOND, SECOND + 6 * MINUTE)).toEqual([SECOND, 2 * SECOND, SECOND]));

  test('always comes back, however often it falls', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10 * MINUTE), { minLength: 1, maxLength: 200 }), (gaps) => {
        let now = 0;
        for (const wait of waits(...gaps.map((gap) => (now += gap)))) {
          expect(wait).toBeGreaterThanOrEqual(SECOND);
          expect(wait).toBeLessThanOrEqual(30 * SECOND);
        }
      }),
    );
  });
});

describe('where the desk saves', () => {
  test('an export goes beside earlier ones of its name, never over them', () => {
    const folder = makeFolder();
    const paths = [1, 2, 3].map(() => {
      const path = savePath(folder, 'day-2026-11-23.csv');
      if (path !== undefined) writeFileSync(path, '');
      return path;
    });
    expect(paths).toEqual(
      ['day-2026-11-23.csv', 'day-2026-11-23 (2).csv', 'day-2026-11-23 (3).csv'].map((name) => join(folder, name)),
    );
  });

  test.each([
    '',
    '.',
    '..',
    'a/b.csv',
    'a\\b.csv',
    '../a.csv',
    'C:a.csv',
    '.hidden.csv',
    'a.csv.exe',
    'a.desktop',
    'a .csv',
    'con\u0000.csv',
    `${'a'.repeat(300)}.csv`,
  ])('no file is named %j', (name) => expect(savePath(makeFolder(), name)).toBeUndefined());

  test('whatever a page calls it, a file lies directly in the folder', () => {
    const folder = makeFolder();
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'Z', '9', '-', '.', '/', '\\', ':', ' ', '\u0000'), maxLength: 12 }),
        fc.constantFrom('', '.csv', '.xlsx', '.pdf'),
        (name, ending) => {
          const path = savePath(folder, name + ending);
          if (path !== undefined) expect(join(folder, name + ending)).toBe(path);
        },
      ),
    );
  });
});
