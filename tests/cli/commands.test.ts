import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rebuildFolder } from '../../main/cli/rebuild.ts';
import { verifyFolder } from '../../main/cli/verify.ts';
import { loopbackHost } from '../../main/host/loopback/loopback-host.ts';
import { makeFolder } from '../make/core.ts';
import { runStation, startCommand } from '../make/served-station.ts';

const json = async (...args: readonly string[]): Promise<unknown> => {
  const { code, out, err } = await runStation([...args, '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.trim().split('\n')).toHaveLength(1);
  return JSON.parse(out) as unknown;
};

let founded: string;
beforeAll(async () => {
  founded = mkdtempSync(join(tmpdir(), 'beehive-cli-'));
  expect(await json('init', '--data', founded, '--demo')).toEqual({ station: '330304-001' });
});
afterAll(() => rmSync(founded, { recursive: true, force: true }));

/** The demo station that `init` made, in a fresh folder. */
function demoStation(): string {
  const data = join(makeFolder(), 'station');
  cpSync(founded, data, { recursive: true });
  return data;
}

const oneLine = (text: string): void => expect(text.trimEnd().split('\n')).toHaveLength(1);

test('the shapes that operators and checks rely on', async () => {
  const data = demoStation();
  expect(await json('verify', '--data', data)).toMatchObject({
    ok: true,
    facts: expect.any(Number),
    chain: 'ok',
    replay: 'equal',
    sqlite: 'ok',
  });
  expect(await json('rebuild', '--data', data)).toEqual({ facts: expect.any(Number), ms: expect.any(Number) });
  const file = join(data, '..', 'day.xlsx');
  expect(await json('export', '--data', data, '--day', '2026-11-23', '--format', 'xlsx', '--out', file)).toEqual({
    file,
    rows: 0,
  });
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  const report = await json('match', '--data', data, '--home', '520502', '--mandarin', 'none', '--category', '11');
  expect(report).toMatchObject({
    candidates: expect.arrayContaining([
      {
        mediator: expect.any(String),
        name: expect.any(String),
        score: expect.any(Number),
        reasons: expect.arrayContaining([expect.any(String)]),
      },
    ]),
    excluded: expect.arrayContaining([
      { mediator: expect.any(String), name: expect.any(String), reason: expect.any(String) },
    ]),
  });
  expect(await json('settings', '--data', data, 'nightlyFrom=02:30')).toMatchObject({
    nightlyFrom: '02:30',
    centreUrl: '',
  });
  // Port 1 of this machine: nobody prints there.
  await json('settings', '--data', data, 'printerAddress=127.0.0.1:1', 'printerPaperMm=58');
  expect(await json('doctor', '--data', data)).toMatchObject({
    findings: expect.arrayContaining([
      { ok: true, what: 'data', detail: expect.any(String) },
      { ok: false, what: 'printer', detail: '127.0.0.1:1: off' },
    ]),
  });
});

test('dialect reads codes from standard input; an unknown one has no dialects', async () => {
  const { code, out } = await runStation(['dialect'], '330304\n\n999999\n');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual([
    { code: '330304', dialects: [{ id: 'wu.oujiang', share: 1 }] },
    { code: '999999', dialects: [] },
  ]);
});

test('match says who speaks with both sides; two together and interpreters are named only when needed', async () => {
  const data = demoStation();
  const ask = (...more: readonly string[]) =>
    json('match', '--data', data, '--home', '360731', '--mandarin', 'none', '--category', '11', ...more) as Promise<{
      candidates: { name: string }[];
      excluded: { name: string; reason: string }[];
      pairs?: unknown;
      interpreters?: unknown;
    }>;
  const alone = await ask();
  expect(alone.candidates[0]?.name).toBe('钟劝和');
  expect([alone.pairs, alone.interpreters]).toEqual([undefined, undefined]);
  const together = await ask('--respondent-home', '361128', '--respondent-mandarin', 'none');
  expect(together).toMatchObject({
    candidates: [],
    excluded: expect.arrayContaining([
      { mediator: expect.any(String), name: '钟劝和', reason: '跟对方语言不通，怕谈不清楚' },
    ]),
    pairs: expect.arrayContaining([
      {
        mediators: [expect.any(String), expect.any(String)],
        names: ['钟劝和', '刘容谅'],
        score: expect.any(Number),
        reasons: [expect.any(String), expect.any(String)],
      },
    ]),
  });
  expect(together.interpreters).toBeUndefined();
  expect(together.excluded).toHaveLength(22);
  const helped = await ask('--respondent-dialect', 'minority.kra-dai.bouyei', '--respondent-mandarin', 'none');
  expect(helped).toMatchObject({
    candidates: [],
    interpreters: expect.arrayContaining([
      {
        interpreter: expect.any(String),
        name: '岑达意',
        mediator: expect.any(String),
        for: ['respondent'],
        reasons: [expect.any(String)],
      },
    ]),
  });
  expect(helped.pairs).toBeUndefined();
});

test('match is deterministic', async () => {
  const data = demoStation();
  const ask = () => json('match', '--data', data, '--home', '360734', '--category', '19');
  expect(await ask()).toEqual(await ask());
});

test.each([
  { name: 'no such command', args: ['fly'] },
  { name: 'a missing option', args: ['export', '--data', 'x'] },
  {
    name: 'a format that does not exist',
    args: ['export', '--data', 'x', '--day', '2026-11-23', '--format', 'pdf', '--out', 'y'],
  },
  {
    name: 'a day that does not exist',
    args: ['export', '--data', 'x', '--day', '2026-02-30', '--format', 'csv', '--out', 'y'],
  },
  { name: 'a category that does not exist', args: ['match', '--data', 'x', '--home', '330304', '--category', '99'] },
  { name: 'a folder that a script forgot to set', args: ['init', '--data', '', '--demo'] },
  { name: 'a station code that cannot be one', args: ['init', '--data', 'x', '--code', '99'] },
  { name: 'a station to enrol that cannot be one', args: ['centre-init', '--url', 'postgres://x', '--station', '99'] },
  { name: 'a port that is no number', args: ['serve', '--data', 'x', '--port', 'abc'] },
  { name: 'a port that does not exist', args: ['serve', '--data', 'x', '--port', '65536'] },
])('wrong usage ends with 2: $name', async ({ args }) => {
  const { code, out, err } = await runStation(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  oneLine(err);
  expect(err).not.toBe('');
  expect(existsSync('x')).toBe(false);
});

test.each([
  { name: 'no station there', args: (data: string) => ['rebuild', '--data', join(data, 'elsewhere')] },
  {
    name: 'a file where a folder is wanted',
    args: (data: string) => ['doctor', '--data', join(data, 'station.db')],
  },
  {
    name: 'nowhere to write an export',
    args: (data: string) => [
      ...['export', '--data', data, '--day', '2026-11-23', '--format', 'csv', '--out', join(data, 'none', 'day.csv')],
    ],
  },
  { name: 'a station there already', args: (data: string) => ['init', '--data', data, '--demo'] },
  {
    name: 'an unknown county',
    args: (data: string) => ['match', '--data', data, '--home', '999999', '--category', '11'],
  },
  { name: 'no district set', args: (data: string) => ['sync', '--data', data] },
  {
    name: 'the district does not answer',
    args: (data: string) => ['sync', '--data', data, '--url', 'postgres://nobody@127.0.0.1:9/none'],
  },
  { name: 'an unknown setting', args: (data: string) => ['settings', '--data', data, 'colour=blue'] },
  {
    name: 'a printer that is a file of the machine',
    args: (data: string) => ['settings', '--data', data, 'printerAddress=/etc/passwd'],
  },
  { name: 'a setting that does not fit', args: (data: string) => ['settings', '--data', data, 'nightlyFrom=25:00'] },
])('a failure ends with 1 and one plain line: $name', async ({ args }) => {
  const data = demoStation();
  const { code, out, err } = await runStation(args(data));
  expect({ code, out }).toEqual({ code: 1, out: '' });
  oneLine(err);
  expect(await json('verify', '--data', data)).toMatchObject({ ok: true });
});

test('a damaged file is found, named, and ends with 1', async () => {
  const data = demoStation();
  // Everything into the main file, as after a clean stop.
  await runStation(['rebuild', '--data', data]);
  const file = join(data, 'station.db');
  const fd = openSync(file, 'r+');
  for (let at = 4096; at < statSync(file).size; at += 4096) writeSync(fd, Buffer.alloc(64, 0xff), 0, 64, at + 100);
  closeSync(fd);
  const { code, out, err } = await runStation(['verify', '--data', data, '--json']);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ ok: false });
  oneLine(err);
  expect(existsSync(file)).toBe(true);
});

test('a new station has one head with a first PIN, shown once and stored nowhere in the clear', async () => {
  const data = join(makeFolder(), 'station');
  const { code, out, err } = await runStation(['init', '--data', data, '--code', '330304-017', '--json']);
  expect({ code, out }).toEqual({ code: 0, out: '{"station":"330304-017"}\n' });
  const pin = /PIN (\d{6})/.exec(err)?.[1] ?? '';
  expect(pin).not.toBe('');
  for (const name of ['station.db', 'station.db-wal', 'settings.json']) {
    const path = join(data, name);
    if (existsSync(path)) expect(readFileSync(path).includes(Buffer.from(`"${pin}"`))).toBe(false);
  }
});

test.each([
  { command: 'verify', more: [] },
  { command: 'rebuild', more: [] },
  { command: 'match', more: ['--home', '330304', '--category', '11'] },
])('$command makes nothing in a folder without a station', async ({ command, more }) => {
  const data = makeFolder();
  expect(await runStation([command, '--data', data, ...more, '--json'])).toMatchObject({ code: 1 });
  expect(readdirSync(data)).toEqual([]);
});

const tamper = (data: string, sql: string): void => {
  const db = new Database(join(data, 'station.db'));
  db.exec(sql);
  db.close();
};

test.each([
  'DROP TABLE station',
  'DROP TABLE ticket',
  "UPDATE staff SET number = '7777' WHERE number = '1001'",
  'DELETE FROM mediator',
])('rebuild makes tables good again: %s', (damage) => {
  const data = demoStation();
  tamper(data, damage);
  const host = loopbackHost(data);
  expect(verifyFolder(host).ok).toBe(false);
  rebuildFolder(host);
  expect(verifyFolder(host)).toMatchObject({ ok: true, replay: 'equal' });
});

test('rebuild leaves the tables as they are when the ledger they would be read off is damaged', async () => {
  const data = demoStation();
  tamper(data, `DROP TRIGGER ledger_never_changes; UPDATE ledger SET data = data || ' ' WHERE seq = 7`);
  const { code, out, err } = await runStation(['rebuild', '--data', data, '--json']);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/fact 7 was altered\n$/);
});

test('a lost station key is said, not replaced by a new one that opens nothing', async () => {
  const data = demoStation();
  rmSync(join(data, 'station.key'));
  const { code, err } = await runStation(['match', '--data', data, '--home', '330304', '--category', '11']);
  expect(code).toBe(1);
  expect(err).toMatch(/station key is lost/);
  oneLine(err);
});

test('a reader who stops early, as head does, is no failure and no stack', async () => {
  const child = startCommand(['dialect']);
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdout.destroy();
  child.stdin.end('330304\n'.repeat(100_000));
  const [code] = (await once(child, 'close')) as [number];
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
