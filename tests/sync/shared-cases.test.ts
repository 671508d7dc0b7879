import { randomUUID } from 'node:crypto';
import { describe, expect, onTestFinished, test } from 'vitest';
import { publishCase, withdrawCase } from '../../main/services/publish-case.ts';
import { searchLibrary } from '../../main/services/search-library.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { foundStation } from '../../main/station/found-station.ts';
import { openCore } from '../../main/station/open-core.ts';
import { connectCentre } from '../../main/sync/postgres/postgres-centre.ts';
import { runSync } from '../../main/sync/sync-engine.ts';
import { verify } from '../../main/ledger/verify.ts';
import type { Core } from '../../main/services/core.ts';
import type { StationHost } from '../../main/host/host.ts';
import { libraryCaseOf } from '../../main/store/library-cases.ts';
import { MINUTE } from '../../shared/domain/millis.ts';
import { caseShared } from '../../shared/facts/case.ts';
import { makeCentre, STATION, type TestCentre, usePostgres } from '../make/centre.ts';
import { makeClock, makeHost } from '../make/core.ts';
import { demoSeed } from '../make/demo.ts';
import { makeClosedDispute } from '../make/disputes.ts';
import { makeLine } from '../make/line.ts';
import { makeContent, publishCaseAt, withdrawCaseAt } from '../make/shared-cases.ts';
import { asHead } from '../make/people.ts';

/** A case goes from one station's library into the others', by the hand of somebody of the district. */
const server = usePostgres();
const OTHER = '330304-002';
const THIRD = '330304-003';

const share = (centre: TestCentre, caseId: string, ...to: readonly string[]) =>
  to.length === 0
    ? centre.value('SELECT district.share_case($1)', [caseId])
    : centre.value('SELECT district.share_case($1, $2)', [caseId, to]);
const unshare = (centre: TestCentre, caseId: string) => centre.value('SELECT district.unshare_case($1)', [caseId]);
const follow = (centre: TestCentre) => centre.value('SELECT district.follow_withdrawn_cases()');

/** Three stations of one district, each heard once. */
async function threeStations() {
  const centre = await makeCentre(server(), { stations: [OTHER, THIRD] });
  const [here, there, third] = [makeLine(STATION), makeLine(OTHER), makeLine(THIRD)] as const;
  for (const line of [here, there, third]) await line.sync(centre.url);
  return { centre, here, there, third };
}

test('from the file of one station to the search at another, and away again when its station takes it back', async () => {
  const centre = await makeCentre(server(), { stations: [OTHER] });
  const here = await makeClosedDispute();
  const host = makeHost();
  await foundStation(host, { ...demoSeed, station: { ...demoSeed.station, code: OTHER } }, 'demo', {
    clock: makeClock('2026-11-22T18:00:00+08:00'),
  });
  const there = openCore(host, { clock: makeClock() });
  onTestFinished(() => there.close());
  const sync = (core: Core & { readonly dataDir: string }, { settings }: StationHost) =>
    runSync({
      ...core,
      settings,
      centreUrl: centre.url,
      connect: (url, signal) => connectCentre(url, core.stationCode, signal),
    });
  const syncHere = () => sync(here.station.core, here.station.host);
  const syncThere = () => sync(there, host);
  const reader = asHead(
    there,
    openSessions(there, () => MINUTE),
  );
  const found = () =>
    searchLibrary(there, reader, { text: '葡萄棚下的工钱', category: null })
      .filter(({ origin }) => origin !== 'composed')
      .map((one) => [one.title, one.titleEn, one.origin]);

  const published = publishCase(here.core, here.mediator, {
    ...{ disputeId: here.disputeId, title: '葡萄棚下的工钱', titleEn: 'Wages under the vines', summaryEn: '' },
    ...{ nature: 'civil', methods: ['settle-accounts'], articles: [{ law: 'wages', article: 13 }], tags: ['鞋厂'] },
    text: { facts: '工资没发。', process: '把账对清楚。', result: '当场付清。', lesson: '先对账。' },
    readThrough: true,
  });
  if (!published.ok) throw new Error(published.refusal);
  const { caseId } = published.value;
  expect(await syncHere()).toMatchObject({ ok: true, value: { parked: 0 } });

  expect(await share(centre, caseId)).toBe(1);
  expect(await syncThere()).toMatchObject({ ok: true, value: { received: 1 } });
  expect(found()).toEqual([['葡萄棚下的工钱', 'Wages under the vines', 'district']]);
  const [stated] = await centre.rows<{ data: object }>(
    `SELECT data FROM beehive.centre_fact WHERE subject = 'case/${caseId}'`,
  );
  expect(caseShared.data.strict().safeParse(stated?.data).success).toBe(true);
  expect(JSON.stringify(stated)).not.toContain(here.disputeId);

  expect(withdrawCase(here.core, here.mediator, caseId)).toMatchObject({ ok: true });
  await syncHere();
  expect(await follow(centre)).toBe(1);
  expect(await syncThere()).toMatchObject({ ok: true, value: { received: 1 } });
  expect(found()).toEqual([]);
  expect(verify(there.db, 0)).toMatchObject({ ok: true });
}, 30_000);

test('said twice is told once; a station named later, or enrolled later, is told then, and its own station never', async () => {
  const { centre, here, there, third } = await threeStations();
  const caseId = publishCaseAt(here);
  await here.sync(centre.url);
  expect(await share(centre, caseId, OTHER)).toBe(1);
  expect(await share(centre, caseId, OTHER, STATION)).toBe(0);
  expect(await there.sync(centre.url)).toMatchObject({ ok: true, value: { received: 1 } });
  expect(await third.sync(centre.url)).toMatchObject({ ok: true, value: { received: 0 } });
  expect(await share(centre, caseId)).toBe(1);
  expect(await share(centre, caseId)).toBe(0);
  expect(await there.sync(centre.url)).toMatchObject({ ok: true, value: { received: 0 } });
  expect(await third.sync(centre.url)).toMatchObject({ ok: true, value: { received: 1 } });
  expect(await here.sync(centre.url)).toMatchObject({ ok: true, value: { received: 0 } });
  await centre.value(`SELECT beehive.enrol('330304-004')`);
  expect(await share(centre, caseId)).toBe(1);
  expect(libraryCaseOf(third.core.db, caseId)?.content).toEqual(makeContent());
  expect(libraryCaseOf(third.core.db, caseId)?.origin).toBe('district');
});

test('many at once share it once', async () => {
  const { centre, here, there } = await threeStations();
  const caseId = publishCaseAt(here);
  await here.sync(centre.url);
  const told = await Promise.all(Array.from({ length: 6 }, () => share(centre, caseId)));
  expect(told.toSorted()).toEqual([0, 0, 0, 0, 0, 2]);
  expect(await there.sync(centre.url)).toMatchObject({ ok: true, value: { received: 1 } });
});

test('taken back by the district it is gone where it was, and may be shared anew', async () => {
  const { centre, here, there, third } = await threeStations();
  const caseId = publishCaseAt(here);
  await here.sync(centre.url);
  await share(centre, caseId, OTHER);
  await there.sync(centre.url);
  expect(await unshare(centre, caseId)).toBe(1);
  expect(await unshare(centre, caseId)).toBe(0);
  expect(await there.sync(centre.url)).toMatchObject({ ok: true, value: { received: 1 } });
  expect(await third.sync(centre.url)).toMatchObject({ ok: true, value: { received: 0 } });
  expect(libraryCaseOf(there.core.db, caseId)).toBeUndefined();
  expect(await share(centre, caseId)).toBe(2);
  await there.sync(centre.url);
  expect(libraryCaseOf(there.core.db, caseId)?.origin).toBe('district');
});

describe('refused, and nothing is stated', () => {
  const stated = (centre: TestCentre) => centre.value('SELECT count(*)::int FROM beehive.centre_fact');

  test('what nobody published, what was taken back, and stations nobody enrolled', async () => {
    const { centre, here } = await threeStations();
    const [kept, gone] = [publishCaseAt(here), publishCaseAt(here)];
    withdrawCaseAt(here, gone);
    await here.sync(centre.url);
    await expect(share(centre, randomUUID())).rejects.toThrow(/no station published case/);
    await expect(share(centre, gone)).rejects.toThrow(/was taken back by station 330304-001/);
    await expect(share(centre, kept, '330304-999')).rejects.toThrow(/station 330304-999 is not enrolled/);
    await expect(centre.value('SELECT district.share_case($1, ARRAY[]::text[])', [kept])).rejects.toThrow(
      /no station is named/,
    );
    await expect(unshare(centre, kept)).rejects.toThrow(/was never shared/);
    expect(await follow(centre)).toBe(0);
    expect(await stated(centre)).toBe(0);
  });

  test('what no station should have published: a number of a person, or what the others cannot read', async () => {
    const { centre, here } = await threeStations();
    const { text } = makeContent();
    const numbered = publishCaseAt(here, { text: { ...text, result: '打13800000001找他' } });
    const strange = publishCaseAt(here, { extra: '测试甲' });
    await here.sync(centre.url);
    await expect(share(centre, numbered)).rejects.toThrow(/is not anonymous/);
    await expect(share(centre, strange)).rejects.toThrow(/has a form that other stations do not read/);
    expect(await stated(centre)).toBe(0);
  });

  test('a case with something sealed in it, or under the name of another', async () => {
    const { centre, here } = await threeStations();
    const [sealed, named] = [randomUUID(), randomUUID()];
    const data = { disputeId: randomUUID(), content: makeContent() };
    const forge = (caseId: string, subject: string, personal: string | null) =>
      here.forge({ type: 'case.published.v1', subject, data: JSON.stringify({ caseId, ...data }), personal });
    forge(sealed, `case/${sealed}`, JSON.stringify([{ part: 'self', person: randomUUID(), box: '' }]));
    forge(named, `case/${randomUUID()}`, null);
    expect(await here.sync(centre.url)).toMatchObject({ ok: true, value: { parked: 0 } });
    for (const caseId of [sealed, named])
      await expect(share(centre, caseId)).rejects.toThrow(/no station published case/);
  });
});

test('another station that uses the same number has no say in a case', async () => {
  const { centre, here, there, third } = await threeStations();
  const caseId = publishCaseAt(here);
  await here.sync(centre.url);
  await share(centre, caseId);
  publishCaseAt(there, { title: '换了的标题' }, caseId);
  withdrawCaseAt(there, caseId);
  await there.sync(centre.url);
  expect(await follow(centre)).toBe(0);
  await third.sync(centre.url);
  expect(libraryCaseOf(third.core.db, caseId)?.content).toEqual(makeContent());
});
