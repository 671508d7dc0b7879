import './electron-for-store.ts';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { plainProgram } from '../../main/cli/plain-program.ts';
import { LEFT_OUT, productProgram, runProductCommand } from '../../main/cli/product-program.ts';
import { commandHost } from '../../main/host/electron/command-host.ts';
import { foundHere } from '../../main/host/electron/found-here.ts';
import { keyRing } from '../../main/host/electron/key-ring.ts';
import { loopbackHost } from '../../main/host/loopback/loopback-host.ts';
import { lockInstance } from '../../main/station/lock-instance.ts';
import { makeFolder } from '../make/core.ts';
import { runStation } from '../make/served-station.ts';
import { makeRing } from './key-rings.ts';

type Ring = ReturnType<typeof makeRing>;
const CODE = '330304-001';

let [out, err] = ['', ''];
beforeEach(() => {
  [out, err] = ['', ''];
  const into = (add: (text: string) => void) => (text: unknown, then?: unknown) => {
    add(String(text));
    if (typeof then === 'function') then();
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(into((text) => (out += text)));
  vi.spyOn(process.stderr, 'write').mockImplementation(into((text) => (err += text)));
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** As `beehive-station --command …` does it, with a key ring of the tests. */
async function command(dataDir: string, ring: Ring, ...words: readonly string[]) {
  [out, err] = ['', ''];
  process.exitCode = undefined;
  const code = await runProductCommand(commandHost({ dataDir, ring, platform: 'linux' }), words);
  return { code, out, err };
}

const json = async (...args: Parameters<typeof command>): Promise<unknown> => {
  const answer = await command(...args, '--json');
  expect({ code: answer.code, err: answer.err }).toEqual({ code: 0, err: '' });
  return JSON.parse(answer.out);
};

/** A station as the installed product founds it: its key is in the ring. */
async function founded(): Promise<{ data: string; ring: Ring }> {
  const [data, ring] = [join(makeFolder(), 'station'), makeRing()];
  const host = await commandHost({ dataDir: data, ring, platform: 'linux' });
  await foundHere(host, { demo: false, code: CODE });
  expect(existsSync(join(data, 'station.key.sealed'))).toBe(true);
  return { data, ring };
}

describe('a station whose key is in the ring', () => {
  test('answers the commands of the installed product, in its own folder where none is named', async () => {
    const { data, ring } = await founded();
    expect(await json(data, ring, 'verify')).toMatchObject({ ok: true, chain: 'ok', replay: 'equal' });
    expect(await json(data, ring, 'verify', '--data', data)).toMatchObject({ ok: true });
    expect(await json(data, ring, 'settings', 'nightlyFrom=02:30')).toMatchObject({ nightlyFrom: '02:30' });
    expect(await json(data, ring, 'settings')).toMatchObject({ origins: { nightlyFrom: 'by-hand' } });
    expect(await json(data, ring, 'bundle-keys')).toMatchObject({ fingerprint: expect.any(String) });
    const request = join(makeFolder(), 'request.json');
    expect(await json(data, ring, 'enrol-request', '--out', request)).toMatchObject({ station: CODE, file: request });
    expect(readFileSync(request, 'utf8')).toContain(CODE);
    expect(await json(data, ring, 'backup')).toMatchObject({ seq: expect.any(Number) });
    expect(await json(data, ring, 'restore-drill')).toMatchObject({ ok: true });
    expect(await json(data, ring, 'doctor')).toMatchObject({
      findings: expect.arrayContaining([{ ok: true, what: 'electron', detail: 'this runs in it' }]),
    });
    expect(readdirSync(data)).not.toContain('station.key');
  });

  test('says with one plain line and 1 what failed, with 2 what is no command', async () => {
    const { data, ring } = await founded();
    expect(await command(data, ring, 'sync')).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^.+\n$/) });
    expect(await command(data, ring, 'sync', '--url', 'postgres://x@127.0.0.1:1/x')).toMatchObject({
      code: 1,
      out: '',
    });
    expect(await command(data, ring, 'no-such')).toMatchObject({ code: 2, out: '', err: /./ });
    expect(await command(data, ring, 'export', '--day', '1')).toMatchObject({ code: 2, out: '' });
    const other = makeFolder();
    expect(await command(data, ring, 'verify', '--data', other)).toMatchObject({
      code: 1,
      err: expect.stringContaining(`this was started for ${data}`),
    });
    expect(readdirSync(other)).toEqual([]);
  });

  test('is kept from the plain command line, which says what to do instead', async () => {
    const { data } = await founded();
    const { code, err: said } = await runStation(['bundle-keys', '--data', data]);
    expect(code).toBe(1);
    expect(said).toMatch(/key ring of the user who founded it.+beehive-station --command/);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(existsSync(join(data, 'station.key'))).toBe(false);
  });

  test('on another machine is still looked into; what needs the key says why it has none', async () => {
    const { data } = await founded();
    expect(await json(data, makeRing(), 'verify')).toMatchObject({ ok: true });
    expect(await command(data, makeRing(), 'bundle-keys')).toMatchObject({
      code: 1,
      err: expect.stringContaining('sign in as the user who founded the station'),
    });
  });

  test('answers while it runs, as on the plain command line', async () => {
    const { data, ring } = await founded();
    const lock = lockInstance(data);
    expect(await json(data, ring, 'backup')).toMatchObject({ seq: expect.any(Number) });
    lock?.release();
  });
});

test('a key that lies in a file stays there: a command moves nothing', async () => {
  const [data, ring] = [makeFolder(), makeRing()];
  await foundHere(loopbackHost(data), { demo: false, code: CODE });
  expect(await json(data, ring, 'bundle-keys')).toMatchObject({ fingerprint: expect.any(String) });
  expect([existsSync(join(data, 'station.key')), existsSync(join(data, 'station.key.sealed'))]).toEqual([true, false]);
});

describe('a folder without a station', () => {
  test('gets no key from being looked into', async () => {
    const [data, ring] = [makeFolder(), makeRing()];
    for (const words of [['verify'], ['bundle-keys'], ['enrol-request', '--out', 'x'], ['settings'], ['doctor']])
      await command(data, ring, ...words);
    expect(readdirSync(data).filter((name) => name.startsWith('station'))).toEqual([]);
  });

  test('of a station to be taken up again: the request seals the key that "restore" then finds', async () => {
    const [data, ring] = [makeFolder(), makeRing()];
    // What Electron itself puts there before anything is asked.
    mkdirSync(join(data, 'electron'));
    const out = join(makeFolder(), 'request.json');
    expect(await json(data, ring, 'enrol-request', '--station', CODE, '--out', out)).toMatchObject({ station: CODE });
    const nobody = 'postgres://x@127.0.0.1:1/x';
    const { code, err: said } = await command(data, ring, 'restore', '--url', nobody, '--station', CODE);
    expect(code).toBe(1);
    expect(said).toContain('run the same command again');
    const keys = await keyRing({ dataDir: data, ring, platform: 'linux', adopt: true });
    expect(keys.stationKey()).toHaveLength(32);
  });

  test('takes a backup, though Electron has its own files there; any other file refuses it', async () => {
    const old = makeFolder();
    const host = loopbackHost(old);
    await foundHere(host, { demo: false, code: CODE });
    const made = (await runStation(['backup', '--data', old, '--json'])).out;
    const from = (JSON.parse(made) as { file: string }).file;
    const ring = makeRing();
    const data = makeFolder();
    mkdirSync(join(data, 'electron'));
    const words = ['restore-backup', '--from', from, '--station-key', join(old, 'station.key')];
    expect(await json(data, ring, ...words)).toMatchObject({ station: CODE });
    expect(await json(data, ring, 'verify')).toMatchObject({ ok: true });
    const full = makeFolder();
    writeFileSync(join(full, 'notes.txt'), '');
    expect(await command(full, ring, ...words)).toMatchObject({ code: 1, err: expect.stringContaining('not empty') });
  });
});

describe('what an installed station leaves to others', () => {
  const namesOf = (program: ReturnType<typeof plainProgram>) => program.commands.map((one) => one.name()).toSorted();

  test('every command of the sources is there, or is left out for a reason', async () => {
    const host = await commandHost({ dataDir: makeFolder(), ring: makeRing(), platform: 'linux' });
    expect(namesOf(productProgram(host))).toEqual(namesOf(plainProgram()));
  });

  test.each(Object.entries(LEFT_OUT))('%s', async (name, why) => {
    const { code, out: said, err: told } = await command(makeFolder(), makeRing(), name, '--url', 'x', '--help');
    expect({ code, said }).toEqual({ code: 2, said: '' });
    expect(told).toContain(why);
  });
});
