import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { verify } from '../../main/ledger/verify.ts';
import { listedPacks } from '../../main/services/list-packs.ts';
import { publicityOnShow } from '../../main/services/publicity-on-show.ts';
import { receivePack } from '../../main/services/receive-pack.ts';
import { foundStation } from '../../main/station/found-station.ts';
import { openCore } from '../../main/station/open-core.ts';
import { connectCentre } from '../../main/sync/postgres/postgres-centre.ts';
import { runSync } from '../../main/sync/sync-engine.ts';
import { contentPack, packEnvelope } from '../../shared/domain/content-pack.ts';
import { makeCentre, STATION, type TestCentre, usePostgres } from '../make/centre.ts';
import { makeClock, makeHost, makeStation } from '../make/core.ts';
import { demoSeed } from '../make/demo.ts';
import { makeLine } from '../make/line.ts';
import {
  makeEnvelope,
  makePack,
  makePackFile,
  makePackPiece,
  packIssuer,
  PIECE_ID,
  revocation,
  signText,
} from '../make/packs.ts';
import { makeResults } from '../make/publicity.ts';

/** A pack goes from the district to the screens of its stations, and is taken back. */
const server = usePostgres();
const OTHER = '330304-002';

const publish = (centre: TestCentre, envelope: object) => centre.value('SELECT district.publish_pack($1)', [envelope]);

async function stationAt(centre: TestCentre, code: string, packKeys: string) {
  const host = makeHost();
  const clock = makeClock();
  await foundStation(host, { ...demoSeed, station: { ...demoSeed.station, code } }, 'demo', {
    clock: makeClock('2026-11-22T18:00:00+08:00'),
  });
  host.settings.set('packKeys', packKeys);
  const core = openCore(host, { clock });
  onTestFinished(() => core.close());
  return {
    core,
    sync: () =>
      runSync({
        ...core,
        settings: host.settings,
        centreUrl: centre.url,
        connect: (url, signal) => connectCentre(url, core.stationCode, signal),
      }),
    shown: () =>
      publicityOnShow(core, 'board')
        .filter(({ origin }) => origin === 'pack')
        .map(({ title }) => title.zh),
    states: () => listedPacks(core).map(({ state }) => state),
  };
}

test('published at the district, pulled by a station, shown, replaced, revoked; a stick brings nothing back', async () => {
  const centre = await makeCentre(server(), { stations: [OTHER] });
  const issuer = packIssuer();
  const here = await stationAt(centre, STATION, issuer.key);
  const there = await stationAt(centre, OTHER, '');
  const titled = (zh: string) => ({ pieces: [makePackPiece({ title: { zh, en: 'x' } })] });

  expect(await publish(centre, makeEnvelope(issuer, titled('第一期')))).toBe(2);
  expect(await here.sync()).toMatchObject({ ok: true, value: { received: 1, notUnderstood: 0, parked: 0 } });
  expect(await there.sync()).toMatchObject({ ok: true, value: { received: 1, notUnderstood: 0, parked: 0 } });
  expect(here.shown()).toEqual(['第一期']);
  expect([there.shown(), there.states()]).toEqual([[], ['unknown-key']]);

  await publish(centre, makeEnvelope(issuer, { version: 2, ...titled('第二期') }));
  await here.sync();
  expect(here.shown()).toEqual(['第二期']);
  await publish(centre, makeEnvelope(issuer, revocation(3)));
  await here.sync();
  expect([here.shown(), here.states()]).toEqual([[], ['revoked', 'older', 'older']]);
  expect(receivePack(here.core, makePackFile(issuer, { version: 2, ...titled('第二期') }))).toMatchObject({
    ok: true,
    value: { came: 'known' },
  });
  expect(here.shown()).toEqual([]);
  expect(verify(here.core.db, 0)).toMatchObject({ ok: true });
  // What came goes back up with the station's line, and the district can read all of it.
  expect(await here.sync()).toMatchObject({ ok: true, value: { parked: 0 } });
  expect(await centre.value('SELECT beehive.check_chain($1)', [STATION])).toBe('ok');
}, 60_000);

test('a pack that came on a stick reaches the district as a fact of the station', async () => {
  const centre = await makeCentre(server());
  const { core, host } = await makeStation();
  const issuer = packIssuer();
  host.settings.set('packKeys', issuer.key);
  receivePack(core, makePackFile(issuer));
  await runSync({
    ...core,
    settings: host.settings,
    centreUrl: centre.url,
    connect: (url, signal) => connectCentre(url, core.stationCode, signal),
  });
  const [fact] = await centre.rows<{ data: string }>(
    `SELECT data FROM beehive.fact WHERE type = 'publicity.pack-received.v1'`,
  );
  expect(packEnvelope.safeParse(JSON.parse(fact?.data ?? '')).success).toBe(true);
});

test('a station enrolled later gets the standing versions, and each station once', async () => {
  const centre = await makeCentre(server());
  const issuer = packIssuer();
  await publish(centre, makeEnvelope(issuer));
  await publish(centre, makeEnvelope(issuer, { version: 2 }));
  await centre.value(`SELECT beehive.enrol($1)`, [OTHER]);
  expect(await centre.value('SELECT district.tell_packs()')).toBe(1);
  expect(await centre.value('SELECT district.tell_packs()')).toBe(0);
  const there = makeLine(OTHER);
  expect(await there.sync(centre.url)).toMatchObject({ ok: true, value: { received: 1 } });
  // Repeating the publishing does the same.
  await centre.value(`SELECT beehive.enrol('330304-003')`);
  expect(await publish(centre, makeEnvelope(issuer, { version: 2 }))).toBe(1);
  const here = makeLine();
  expect(await here.sync(centre.url)).toMatchObject({ ok: true, value: { received: 2 } });
});

test('a version is a number, however it is written', async () => {
  const centre = await makeCentre(server());
  const issuer = packIssuer();
  const pointed = JSON.stringify(makePack()).replace('"version":1,', '"version":1.0,');
  expect(await publish(centre, signText(issuer, pointed))).toBe(1);
  await expect(publish(centre, makeEnvelope(issuer))).rejects.toThrow(/in version 1 already/);
  expect(await publish(centre, makeEnvelope(issuer, { version: 2 }))).toBe(1);
  expect(await centre.value('SELECT version FROM district.packs()')).toBe(2);
});

test('many at once publish a version once', async () => {
  const centre = await makeCentre(server(), { stations: [OTHER] });
  const envelope = makeEnvelope(packIssuer());
  const told = await Promise.all(Array.from({ length: 6 }, () => publish(centre, envelope)));
  expect(told.toSorted()).toEqual([0, 0, 0, 0, 0, 2]);
});

describe('the district and the stations agree on the form of a pack', () => {
  let centre: TestCentre;
  const issuer = packIssuer();
  beforeAll(async () => {
    centre = await makeCentre(server());
  }, 60_000);
  const piece = (change: object) => ({ pieces: [{ ...makePackPiece(), ...change }] });

  test.each<{ what: string; change: object; reads: boolean }>([
    { what: 'as it is', change: {}, reads: true },
    { what: 'revoked', change: { revoked: true, pieces: [] }, reads: true },
    {
      what: 'the longest texts',
      change: piece({ text: { zh: '长'.repeat(400), en: 'x'.repeat(1_000) } }),
      reads: true,
    },
    { what: 'lines in the text', change: piece({ text: { zh: '一\n二', en: '' } }), reads: true },
    { what: 'no piece', change: { pieces: [] }, reads: false },
    { what: 'revoked with a piece', change: { revoked: true }, reads: false },
    { what: 'revoked in words', change: { revoked: 'yes' }, reads: false },
    { what: 'pieces that are no list', change: { pieces: {} }, reads: false },
    { what: 'forty-one pieces', change: { pieces: Array(41).fill(makePackPiece()) }, reads: false },
    { what: 'one piece twice', change: { pieces: [makePackPiece(), makePackPiece()] }, reads: false },
    { what: 'another id', change: { packId: 'x' }, reads: false },
    { what: 'half a version', change: { version: 1.5 }, reads: false },
    { what: 'a version in words', change: { version: '1' }, reads: false },
    { what: 'a day that does not exist', change: { issuedOn: '2026-02-30' }, reads: false },
    { what: 'a day that is a list', change: { issuedOn: ['2026-02-03'] }, reads: false },
    { what: 'no issuer', change: { issuer: { zh: '', en: 'x' } }, reads: false },
    { what: 'one language', change: { title: { zh: '题' } }, reads: false },
    { what: 'a text too long', change: piece({ text: { zh: '长'.repeat(401), en: '' } }), reads: false },
    { what: 'a line with a break', change: piece({ line: { zh: '一\n二', en: 'x' } }), reads: false },
    { what: 'a line with what is not seen', change: piece({ line: { zh: '一\u200b二', en: 'x' } }), reads: false },
    { what: 'another kind', change: piece({ kind: 'advert' }), reads: false },
    { what: 'figures', change: { pieces: [{ ...makeResults(), pieceId: PIECE_ID }] }, reads: false },
    { what: 'nobody it is for', change: piece({ audience: [] }), reads: false },
    { what: 'an audience nobody knows', change: piece({ audience: ['aliens'] }), reads: false },
    { what: 'no place', change: piece({ places: [] }), reads: false },
    { what: 'over before it begins', change: piece({ lastDay: '2025-01-01' }), reads: false },
    { what: 'a piece without a name', change: piece({ pieceId: undefined }), reads: false },
  ])('$what', async ({ change, reads }) => {
    const pack = { ...makePack(), ...change };
    expect(contentPack.safeParse(pack).success).toBe(reads);
    const read = await centre.value('SELECT beehive.pack_in($1) IS NOT NULL', [signText(issuer, JSON.stringify(pack))]);
    expect(read).toBe(reads);
  });

  test.each<{ what: string; envelope: unknown }>([
    { what: 'nothing', envelope: null },
    { what: 'a list', envelope: [] },
    { what: 'another form', envelope: { ...makeEnvelope(issuer), format: 'beehive-pack/2' } },
    { what: 'more than an envelope', envelope: { ...makeEnvelope(issuer), more: 1 } },
    { what: 'a payload that is no text', envelope: { ...makeEnvelope(issuer), payload: {} } },
    { what: 'a payload that is no JSON', envelope: signText(issuer, '{"packId":') },
    { what: 'a payload that is deep', envelope: signText(issuer, '['.repeat(100_000)) },
    {
      what: 'a text no database holds',
      envelope: signText(issuer, JSON.stringify(makePack()).replace('测试区', '\\u0000')),
    },
    { what: 'half of a pair', envelope: signText(issuer, JSON.stringify(makePack()).replace('测试区', '\\ud800')) },
    { what: 'a signature cut short', envelope: { ...makeEnvelope(issuer), signature: 'AAAA' } },
    { what: 'a key with spare bits', envelope: { ...makeEnvelope(issuer), key: `${'A'.repeat(42)}B=` } },
    { what: 'what is huge', envelope: signText(issuer, ' '.repeat(262_144)) },
    { what: 'a name nobody knows in a pack', envelope: makeEnvelope(issuer, { colour: 'red' }) },
    { what: 'a name nobody knows in a piece', envelope: makeEnvelope(issuer, piece({ colour: 'red' })) },
  ])('no pack: $what', async ({ envelope }) => {
    await expect(publish(centre, envelope as object)).rejects.toThrow('this is no content pack that stations can read');
    expect(await centre.value('SELECT count(*)::int FROM beehive.centre_fact')).toBe(0);
  });
});
