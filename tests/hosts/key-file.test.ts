import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KEY_BYTES, KEY_FILE, SEALED_KEY_FILE, writeNewSecret } from '../../main/host/key-bytes.ts';
import { keyFile } from '../../main/host/key-file.ts';
import { makeFolder } from '../make/core.ts';

test('the key is made once, 32 random bytes that only their owner reads', () => {
  const [folder, other] = [makeFolder(), makeFolder()];
  const key = keyFile(folder).stationKey();
  expect(key).toHaveLength(KEY_BYTES);
  expect(keyFile(folder).stationKey()).toEqual(key);
  expect(keyFile(other).stationKey()).not.toEqual(key);
  expect(readdirSync(folder)).toEqual([KEY_FILE]);
  if (process.platform !== 'win32') expect(statSync(join(folder, KEY_FILE)).mode & 0o777).toBe(0o600);
});

test.each([
  { name: 'cut off', spoil: (path: string) => writeFileSync(path, new Uint8Array(KEY_BYTES - 1)), says: '31 bytes' },
  { name: 'empty, as after a power cut', spoil: (path: string) => writeFileSync(path, ''), says: '0 bytes' },
  { name: 'too long', spoil: (path: string) => writeFileSync(path, new Uint8Array(KEY_BYTES + 1)), says: '33 bytes' },
  { name: 'readable by the group', spoil: (path: string) => chmodSync(path, 0o640), says: 'other users' },
  { name: 'readable by everybody', spoil: (path: string) => chmodSync(path, 0o604), says: 'other users' },
])('a key that is $name is refused, and never replaced by a new one', ({ spoil, says }) => {
  const folder = makeFolder();
  const path = join(folder, KEY_FILE);
  keyFile(folder).stationKey();
  spoil(path);
  const spoilt = readFileSync(path);
  expect(() => keyFile(folder).stationKey()).toThrow(says);
  expect(readFileSync(path)).toEqual(spoilt);
});

test('a link to a key elsewhere is not followed', () => {
  const [folder, elsewhere] = [makeFolder(), makeFolder()];
  keyFile(elsewhere).stationKey();
  symlinkSync(join(elsewhere, KEY_FILE), join(folder, KEY_FILE));
  expect(() => keyFile(folder).stationKey()).toThrow();
});

test('where the key ring holds the key, no second one is made', () => {
  const folder = makeFolder();
  writeNewSecret(folder, SEALED_KEY_FILE, new Uint8Array(48));
  expect(() => keyFile(folder).stationKey()).toThrow('key ring');
  expect(existsSync(join(folder, KEY_FILE))).toBe(false);
});

test('a secret is never written over another, and leaves no draft', () => {
  const folder = makeFolder();
  writeNewSecret(folder, KEY_FILE, new Uint8Array(KEY_BYTES).fill(1));
  expect(() => writeNewSecret(folder, KEY_FILE, new Uint8Array(KEY_BYTES).fill(2))).toThrow('EEXIST');
  expect(readdirSync(folder)).toEqual([KEY_FILE]);
  expect(readFileSync(join(folder, KEY_FILE))[0]).toBe(1);
});

test('of eight processes that start together, all hold the same key', async () => {
  const folder = makeFolder();
  const code = `import { keyFile } from ${JSON.stringify(new URL('../../main/host/key-file.ts', import.meta.url).href)};
    process.stdin.once('data', () => { process.stdout.write(Buffer.from(keyFile(${JSON.stringify(folder)}).stationKey()).toString('hex')); process.exit(0); });
    process.stdout.write('ready ');`;
  const children = Array.from({ length: 8 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'pipe' }),
  );
  const said = children.map((child) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    return () => text;
  });
  await expect.poll(() => said.every((text) => text().startsWith('ready')), { timeout: 15_000 }).toBe(true);
  const exits = children.map((child) => once(child, 'close'));
  for (const child of children) child.stdin.write('go\n');
  await Promise.all(exits);
  const keys = new Set(said.map((text) => text().replace('ready ', '')));
  expect([...keys]).toEqual([readFileSync(join(folder, KEY_FILE)).toString('hex')]);
});
