import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { REPOSITORY } from './cruise.ts';

/**
 * A fresh clone installs without a compiler. `npm ci` knows a package from package-lock.json only; what
 * the package itself says about not being built is read too late (npm issue 3341). So the lock says it.
 */
interface Package {
  readonly gypfile?: boolean;
  readonly scripts?: { readonly install?: string; readonly preinstall?: string };
}
const read = <T>(path: string): T => JSON.parse(readFileSync(`${REPOSITORY}${path}`, 'utf8')) as T;

const locked = read<{ packages: Record<string, Package> }>('package-lock.json').packages;
const native = Object.keys(locked).filter((path) => existsSync(`${REPOSITORY}${path}/binding.gyp`));

test('the native packages are found', () => expect(native).toContain('node_modules/better-sqlite3'));

test.each(native)('npm ci does not compile %s', (path) => {
  const { scripts = {} } = read<Package>(`${path}/package.json`);
  const ownScript = scripts.install ?? scripts.preinstall;
  expect(
    { ownScript, gypfile: locked[path]?.gypfile },
    `npm dropped it: write "gypfile": false into the entry "${path}" of package-lock.json again`,
  ).toEqual({ ownScript: undefined, gypfile: false });
});
