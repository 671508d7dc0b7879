import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { makeFolder } from '../make/core.ts';
import { makePack, makePackPiece, PACK_ID, revocation } from '../make/packs.ts';
import { runStation } from '../make/served-station.ts';

/** From a key at the district to the screens of a station, by the hands of an administrator with a stick. */
let folder: string;
beforeEach(() => {
  folder = makeFolder();
});
const at = (name: string) => join(folder, name);

const json = async (...args: readonly string[]): Promise<Record<string, unknown>> => {
  const { code, out, err } = await runStation([...args, '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Record<string, unknown>;
};
const refused = async (...args: readonly string[]): Promise<string> => {
  const { code, out, err } = await runStation(args);
  expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 1, out: '', lines: 1 });
  return err;
};

async function makeFile(name: string, changes: object = {}): Promise<string> {
  writeFileSync(at(`${name}.json`), JSON.stringify({ ...makePack(), ...changes }));
  await json('pack-make', '--key', at('key.pem'), '--pieces', at(`${name}.json`), '--out', at(`${name}.pack`));
  return at(`${name}.pack`);
}

test('a key, a pack, the station that trusts it: taken in, listed, repeated, replaced, revoked', async () => {
  const { key } = await json('pack-key', '--out', at('key.pem'));
  expect(statSync(at('key.pem')).mode & 0o777).toBe(0o600);
  const data = at('station');
  await json('init', '--data', data, '--demo');
  const [first, second, gone] = [
    await makeFile('first'),
    await makeFile('second', { version: 2 }),
    await makeFile('gone', revocation(3)),
  ];
  expect(await refused('pack-in', '--data', data, first)).toMatch(/signed with a key this station does not trust/);
  expect(await json('pack-list', '--data', data)).toEqual({ packs: [] });
  expect(await json('settings', '--data', data, `packKeys=${String(key)}`)).toMatchObject({ packKeys: key });

  const said = { packId: PACK_ID, revoked: false, pieces: 1 };
  expect(await json('pack-in', '--data', data, second)).toEqual({ ...said, version: 2, came: 'new' });
  expect(await json('pack-in', '--data', data, second)).toEqual({ ...said, version: 2, came: 'known' });
  expect(await json('pack-in', '--data', data, first)).toEqual({ ...said, version: 1, came: 'older' });
  expect(await runStation(['pack-in', '--data', data, first])).toEqual({
    code: 0,
    out: '“防骗月”, version 1: older than what is here, nothing was changed\n',
    err: '',
  });
  expect(await json('pack-in', '--data', data, gone)).toMatchObject({ version: 3, revoked: true, came: 'new' });
  const states = (await json('pack-list', '--data', data))['packs'] as { state: string; key: string; cameBy: string }[];
  expect(states).toMatchObject([
    { state: 'revoked', key, cameBy: 'stick' },
    { state: 'older', key, cameBy: 'stick' },
  ]);
  expect(await json('verify', '--data', data)).toMatchObject({ ok: true, replay: 'equal' });

  const bytes = readFileSync(second);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(at('changed.pack'), bytes);
  expect(await refused('pack-in', '--data', data, at('changed.pack'))).toMatch(/was not taken in/);
  expect(await refused('pack-in', '--data', data, at('nothing.pack'))).toMatch(/there is no such file/);
  expect(await refused('settings', '--data', data, 'packKeys=not-a-key')).toMatch(/a value does not fit/);
}, 60_000);

test('what is wrong in a pack is said piece by piece, in one line, and nothing is written', async () => {
  await json('pack-key', '--out', at('key.pem'));
  const kept = readFileSync(at('key.pem'));
  expect(await refused('pack-key', '--out', at('key.pem'))).toMatch(/is there already/);
  expect(readFileSync(at('key.pem'))).toEqual(kept);
  const wrong = [
    { ...makePackPiece(), pieceId: undefined },
    { ...makePackPiece(), title: { zh: '长'.repeat(21), en: 'x' } },
  ];
  writeFileSync(at('wrong.json'), JSON.stringify({ ...makePack(), pieces: wrong }));
  const make = (pieces: string, key = at('key.pem')) =>
    refused('pack-make', '--key', key, '--pieces', pieces, '--out', at('out.pack'));
  expect(await make(at('wrong.json'))).toMatch(
    /piece 1 .*pieceId: .*\(a fresh one: [0-9a-f-]{36}\); piece 2 .*title\.zh: too-long/,
  );
  writeFileSync(at('no.json'), '{"packId":');
  expect(await make(at('no.json'))).toMatch(/is no JSON/);
  writeFileSync(at('good.json'), JSON.stringify(makePack()));
  expect(await make(at('good.json'), at('good.json'))).toMatch(/is no private key that "pack-key" made/);
  expect(() => statSync(at('out.pack'))).toThrow();
}, 30_000);
