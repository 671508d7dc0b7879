import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { inWords, takePackIn } from '../../main/cli/pack-in.ts';
import { makePackKey } from '../../main/cli/pack-key.ts';
import { listPacksOf, packLine } from '../../main/cli/pack-list.ts';
import { makePack } from '../../main/cli/pack-make.ts';
import { changeSettings } from '../../main/cli/settings.ts';
import { effectiveSettings } from '../../main/host/effective-settings.ts';
import { verifyFolder } from '../../main/cli/verify.ts';
import { loopbackHost } from '../../main/host/loopback/loopback-host.ts';
import { foundStation } from '../../main/station/found-station.ts';
import { makeFolder } from '../make/core.ts';
import { demoSeed } from '../make/demo.ts';
import { makePack as whatItSays, makePackPiece, PACK_ID, revocation } from '../make/packs.ts';
import { runStation } from '../make/served-station.ts';

/** From a key at the district to the screens of a station, by the hands of an administrator with a stick. */
let folder: string;
beforeEach(() => {
  folder = makeFolder();
});
const at = (name: string) => join(folder, name);

async function founded(): Promise<string> {
  await foundStation(loopbackHost(at('station')), demoSeed, 'demo');
  return at('station');
}

function packFile(name: string, changes: object = {}): string {
  writeFileSync(at(`${name}.json`), JSON.stringify({ ...whatItSays(), ...changes }));
  makePack({ key: at('key.pem'), pieces: at(`${name}.json`), out: at(`${name}.pack`) });
  return at(`${name}.pack`);
}

test('a pack is taken in once its key is trusted; repeated, older, revoked, it is said so', async () => {
  const key = makePackKey(at('key.pem'));
  expect(statSync(at('key.pem')).mode & 0o777).toBe(0o600);
  const data = await founded();
  const host = loopbackHost(data);
  const [first, second, gone] = [
    packFile('first'),
    packFile('second', { version: 2 }),
    packFile('gone', revocation(3)),
  ] as const;
  const take = async (file: string) => inWords(await takePackIn(host, file));
  await expect(take(first)).rejects.toThrow(/signed with a key this station does not trust/);
  expect(await listPacksOf(host)).toEqual([]);
  const settings = effectiveSettings(host.settings, () => new Map());
  expect(() => changeSettings(settings, ['packKeys=not-a-key'])).toThrow(/a value does not fit/);
  expect(changeSettings(settings, [`packKeys=${key}`]).values).toMatchObject({ packKeys: key });

  expect(await take(second)).toBe('“防骗月”, version 2: 1 pieces taken in');
  expect(await take(second)).toBe('“防骗月”, version 2: here already, nothing was changed');
  expect(await take(first)).toBe('“防骗月”, version 1: older than what is here, nothing was changed');
  await expect(take(packFile('other', { version: 2, title: { zh: '别的', en: 'x' } }))).rejects.toThrow(
    /another pack under the same number and version/,
  );
  expect(await take(gone)).toBe('“防骗月”, version 3: the pack is revoked and shown no more');
  const lines = (await listPacksOf(host)).map(packLine);
  expect(lines).toEqual([
    expect.stringMatching(/^revoked +“防骗月”, version 3, 0 pieces {2}by stick on /),
    expect.stringMatching(/^older +“防骗月”, version 2, 1 pieces {2}by stick on /),
  ]);
  expect(verifyFolder(host)).toMatchObject({ ok: true, replay: 'equal' });
});

test('what is wrong in a pack is said piece by piece, in one line, and nothing is written', () => {
  makePackKey(at('key.pem'));
  const kept = readFileSync(at('key.pem'));
  expect(() => makePackKey(at('key.pem'))).toThrow(/is there already/);
  expect(readFileSync(at('key.pem'))).toEqual(kept);
  const make = (name: string, text: string, key = at('key.pem')) => {
    writeFileSync(at(name), text);
    return () => makePack({ key, pieces: at(name), out: at('out.pack') });
  };
  const wrong = [
    { ...makePackPiece(), pieceId: undefined },
    { ...makePackPiece(), title: { zh: '长'.repeat(21), en: 'x' } },
  ];
  expect(make('wrong.json', JSON.stringify({ ...whatItSays(), pieces: wrong }))).toThrow(
    /piece 1 .*pieceId: .*\(a fresh one: [0-9a-f-]{36}\); piece 2 .*title\.zh: too-long/,
  );
  expect(make('no.json', '{"packId":')).toThrow(/is no JSON/);
  const good = JSON.stringify(whatItSays());
  expect(make('good.json', good, at('good.json'))).toThrow(/is no private key that "pack-key" made/);
  const large = Array.from({ length: 40 }, (_, nth) => ({
    ...makePackPiece({ text: { zh: '"'.repeat(400), en: '𠮷'.repeat(1_000) } }),
    pieceId: `${PACK_ID.slice(0, -2)}${10 + nth}`,
  }));
  expect(make('large.json', JSON.stringify({ ...whatItSays(), pieces: large }))).not.toThrow();
  expect(statSync(at('out.pack')).size).toBeLessThan(262_144);
  const quotes = (zh: number, en: number) => ({ zh: '"'.repeat(zh), en: '"'.repeat(en) });
  const larger = large.map((one) => ({
    ...one,
    text: quotes(400, 1_000),
    line: quotes(60, 120),
    source: quotes(40, 100),
  }));
  expect(make('larger.json', JSON.stringify({ ...whatItSays(), pieces: larger }))).toThrow(/262144 are the most/);
});

test('as commands: what is done ends with 0, what is refused with 1 and one plain line', async () => {
  const key = makePackKey(at('key.pem'));
  const data = await founded();
  const file = packFile('first');
  const host = loopbackHost(data);
  host.settings.set('packKeys', key);
  await takePackIn(host, file);
  const again = await runStation(['pack-in', '--data', data, file, '--json']);
  const said = { packId: PACK_ID, version: 1, revoked: false, pieces: 1, came: 'known' };
  expect({ ...again, out: JSON.parse(again.out) as unknown }).toEqual({ code: 0, out: said, err: '' });
  const bytes = readFileSync(file);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(at('changed.pack'), bytes);
  const changed = await runStation(['pack-in', '--data', data, at('changed.pack')]);
  expect(changed).toMatchObject({ code: 1, out: '' });
  expect(changed.err).toMatch(/^[^\n]* was not taken in: [^\n]*\n$/);
});
