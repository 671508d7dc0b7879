import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser } from '../../main/host/loopback/find-browser.ts';
import { makeFolder } from '../make/core.ts';

/** A folder with programs of these names; enough for a search that starts none. */
function programs(...names: string[]): string {
  const folder = makeFolder();
  for (const name of names) writeFileSync(join(folder, name), '');
  return folder;
}

/** Without the places of this very machine. */
const search = (env: Record<string, string>, preferred: { name: string; path: string }[] = []) =>
  findBrowser({ env, preferred, platform: 'freebsd' });

test('the browser named by hand comes first', () => {
  const folder = programs('mine', 'chromium');
  expect(search({ BEEHIVE_BROWSER: join(folder, 'mine'), PATH: folder })).toMatchObject({
    name: 'mine',
    path: join(folder, 'mine'),
  });
});

test('a browser named by hand that is not there is not replaced by another', () => {
  const folder = programs('chromium');
  expect(search({ BEEHIVE_BROWSER: join(folder, 'mine'), PATH: folder })).toBeUndefined();
});

test("the tests' own browser comes before the installed ones, if it is there", () => {
  const folder = programs('chromium', 'own');
  const own = { name: "Playwright's own", path: join(folder, 'own') };
  expect(search({ PATH: folder }, [own])?.name).toBe("Playwright's own");
  expect(search({ PATH: folder }, [{ ...own, path: join(folder, 'gone') }])?.name).toBe('chromium');
});

test('names go before folders: a Chromium at the end of the path is taken before an Edge at its start', () => {
  const [edge, chromium] = [programs('microsoft-edge'), programs('chromium')];
  expect(search({ PATH: [edge, chromium].join(delimiter) })?.path).toBe(join(chromium, 'chromium'));
});

test('a folder of that name is no browser, and an empty path is no folder', () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'chromium'));
  expect(search({ PATH: `${delimiter}${folder}` })).toBeUndefined();
  expect(search({})).toBeUndefined();
});

test('the usual places of a Mac', () => {
  const home = makeFolder();
  const path = join(home, 'Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, '');
  expect(findBrowser({ env: { HOME: home }, platform: 'darwin' })).toMatchObject({ name: 'Microsoft Edge', path });
});

test('only root on Linux runs the browser without its sandbox', () => {
  const folder = programs('chromium');
  const on = (platform: NodeJS.Platform) => findBrowser({ env: { PATH: folder }, platform })?.args;
  expect(on('linux')).toEqual(process.getuid?.() === 0 ? ['--no-sandbox'] : []);
  expect(on('darwin')).toEqual([]);
});
