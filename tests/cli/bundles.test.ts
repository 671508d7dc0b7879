import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { initStation } from '../../main/cli/init.ts';
import { installedCentre, STATION, usePostgres } from '../make/centre.ts';
import { runStation } from '../make/served-station.ts';

const server = usePostgres();
const room = mkdtempSync(join(tmpdir(), 'beehive-bundles-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** The whole procedure of a station without a network, by the commands an operator types. */
test('keys are exchanged by hand, the stick goes there and back, and what is refused ends with 1 and a plain line', {
  timeout: 240_000,
}, async () => {
  const data = join(room, 'station');
  const stick = join(room, 'stick');
  const keysFile = join(room, 'bundle-keys.pem');
  mkdirSync(stick);
  await initStation({ data, demo: true, code: STATION });
  const { url } = await installedCentre(server());
  const at = ['--url', url, '--keys', keysFile];
  const json = async (...args: string[]) => {
    const { code, out, err } = await runStation([...args, '--json']);
    if (code !== 0) throw new Error(`${args[0]}: ${err}`);
    return JSON.parse(out) as Record<string, unknown>;
  };

  expect(await runStation(['bundle-out', '--data', data, '--to', stick])).toMatchObject({
    code: 1,
    err: expect.stringContaining('"centre-bundle-keys" prints them'),
  });
  const district = await json('centre-bundle-keys', '--keys', keysFile);
  expect(statSync(keysFile).mode & 0o777).toBe(0o600);
  expect(await json('centre-bundle-keys', '--keys', keysFile)).toEqual({ ...district, made: false });
  await json('settings', '--data', data, `bundleKeys=${String(district['keys'])}`);
  expect(await json('bundle-out', '--data', data, '--to', stick)).toMatchObject({ after: 0, kept: 0 });

  // The district does not know the station's keys: it says which the file states, and they are compared.
  const unknown = await runStation(['centre-bundle-in', ...at, '--from', stick]);
  const own = await json('bundle-keys', '--data', data);
  expect(unknown).toMatchObject({ code: 1, out: expect.stringContaining(String(own['fingerprint'])) });
  expect(unknown.err).toMatch(/the district does not know the keys of this station/);
  const enter = (keys: string) =>
    runStation(['centre-station-keys', '--url', url, '--station', STATION, '--station-keys', keys]);
  expect(await enter('AAAA,BBBB')).toMatchObject({ code: 1, err: expect.stringContaining('two keys') });
  expect(await enter(String(own['keys']))).toMatchObject({ code: 0 });

  expect(await json('centre-bundle-in', ...at, '--from', stick)).toMatchObject({ files: [{ came: 'new' }] });
  expect(await json('centre-bundle-out', ...at, '--to', stick)).toMatchObject({ stations: [{ station: STATION }] });
  const read = await json('bundle-in', '--data', data, '--from', stick);
  expect(read).toMatchObject({ files: [{ came: 'new' }], confirmed: expect.any(Number) });

  for (const name of readdirSync(stick)) writeFileSync(join(stick, name), 'no longer what it was');
  expect(await runStation(['bundle-in', '--data', data, '--from', stick])).toMatchObject({
    code: 1,
    err: expect.stringContaining('it is no bundle'),
  });
  expect(await runStation(['bundle-in', '--data', data, '--from', join(room, 'nowhere')])).toMatchObject({
    code: 1,
    err: expect.stringContaining('is the stick plugged in?'),
  });
  expect((await json('verify', '--data', data))['ok']).toBe(true);
});
