import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findElectron } from '../../main/host/electron/find-electron.ts';
import { makeFolder } from '../make/core.ts';

/** A folder like that of the electron package, with or without what its download leaves. */
function packageFolder({ pathFile, binary }: { pathFile?: string; binary: boolean }): string {
  const folder = makeFolder();
  if (pathFile !== undefined) writeFileSync(join(folder, 'path.txt'), pathFile);
  mkdirSync(join(folder, 'dist'));
  if (binary) writeFileSync(join(folder, 'dist', 'electron'), '');
  return folder;
}

test.each([
  { when: 'nothing was downloaded', pathFile: undefined, binary: false, found: false },
  { when: 'the download was interrupted', pathFile: 'electron', binary: false, found: false },
  { when: 'the name file is empty', pathFile: '\n', binary: true, found: false },
  { when: 'a binary lies there that nothing names', pathFile: undefined, binary: true, found: false },
  { when: 'the binary is installed', pathFile: 'electron\n', binary: true, found: true },
])('when $when, found is $found', ({ pathFile, binary, found }) => {
  const folder = packageFolder({ binary, ...(pathFile !== undefined && { pathFile }) });
  expect(findElectron({}, folder)).toBe(found ? join(folder, 'dist', 'electron') : undefined);
});

test('a binary put elsewhere by the operator is found without a name file', () => {
  const elsewhere = makeFolder();
  writeFileSync(join(elsewhere, 'electron'), '');
  expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: elsewhere }, packageFolder({ binary: false }))).toBe(
    join(elsewhere, 'electron'),
  );
});

test('an override that leads nowhere finds nothing, even beside an installed binary', () => {
  const folder = packageFolder({ pathFile: 'electron', binary: true });
  expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: makeFolder() }, folder)).toBeUndefined();
});

test('a packaged station, which has no electron package, finds nothing', () => {
  expect(findElectron({}, join(makeFolder(), 'gone'))).toBeUndefined();
});
