import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadPaperFont } from '../../main/station/load-paper-font.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { makeFolder } from '../make/core.ts';

/** A folder of built pages with three pieces of a font; the build leaves quotes out and shortens ranges. */
function makeBuilt(): string {
  const root = makeFolder();
  const assets = join(root, 'out/renderer/assets');
  mkdirSync(assets, { recursive: true });
  for (const piece of ['latin', 'first', 'other']) writeFileSync(join(assets, `${piece}.woff2`), piece);
  const face = (piece: string, ranges: string, family = 'Noto Sans SC Variable') =>
    `@font-face{font-family:${family};src:url(./${piece}.woff2)format("woff2-variations");unicode-range:${ranges}}`;
  const sheet = [
    face('latin', 'U+??,U+131'),
    face('first', 'U+4E00-4E09,U+8C03'),
    face('gone', 'U+89E3'),
    face('other', 'U+8C03', 'Another'),
  ].join('');
  for (const page of ['desk.css', 'kiosk.css']) writeFileSync(join(assets, page), `${sheet}.a{color:red}`);
  return join(root, 'resources');
}
const base64 = (text: string) => Buffer.from(text).toString('base64');

test.each([
  { text: 'A', pieces: ['latin'] },
  { text: '调', pieces: ['first'] },
  { text: '一A', pieces: ['latin', 'first'] },
  { text: '七', pieces: ['first'] },
  { text: '解', pieces: [] },
  { text: '', pieces: [] },
])('"$text" needs of the built pages’ font: $pieces', ({ text, pieces }) => {
  const rules = loadPaperFont(makeBuilt())(text);
  expect([...rules.matchAll(/base64,([^)]*)\)/g)].map(([, data]) => data)).toEqual(pieces.map(base64));
});

test('a machine with neither pages nor packages sets papers in a font of its own', () =>
  expect(loadPaperFont(join(makeFolder(), 'resources'))('调解')).toBe(''));

test('the shipped font has what papers are written with', () => {
  const rules = loadPaperFont(RESOURCES_DIR)('人民调解协议书＿');
  expect(rules).toMatch(/^@font-face\{font-family:"Noto Sans SC Variable"/);
  expect(rules).not.toMatch(/url\((?!data:)/);
});
