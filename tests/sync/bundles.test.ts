import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { carryOut } from '../../main/sync/bundle/courier-out.ts';
import { readDistrictKeys } from '../../main/sync/bundle/district-keys.ts';
import { readBundle } from '../../main/sync/bundle/bundle-file.ts';
import { readBundleProgress } from '../../main/sync/bundle/bundle-progress.ts';
import { connectCourier } from '../../main/sync/postgres/postgres-courier.ts';
import { takeSyncLock } from '../../main/sync/sync-lock.ts';
import { markProgress, readProgress } from '../../main/sync/progress.ts';
import { makeCentre, STATION, type TestCentre, usePostgres } from '../make/centre.ts';
import { makeFolder } from '../make/core.ts';
import { makeLine, type TestLine } from '../make/line.ts';
import { makeStickDistrict, readStick, writeStick } from '../make/sticks.ts';

/** A stick between a station without a network and the district: what arrives, and what coming twice or out of order does. */
const server = usePostgres();

const TOLD = ['fact', 'parked', 'erased', 'incident'] as const;

/** Everything the district holds of the station, less when it came. The wrapping of a key is new each time. */
async function heldAt(centre: TestCentre) {
  const tables: Record<string, unknown> = {};
  for (const table of TOLD)
    tables[table] = (await centre.rows(`SELECT * FROM beehive.${table} ORDER BY 1, 2, 3`)).map(
      ({ received_at: _, erased_at: __, first_at: ___, last_at: ____, ...rest }) => rest,
    );
  tables['data_key'] = await centre.rows('SELECT station, person, wrapped FROM beehive.data_key ORDER BY person');
  tables['station_head'] = await centre.rows('SELECT station, epoch, seq, hash FROM beehive.station_head');
  return tables;
}

const notices = (centre: TestCentre, count: number) =>
  centre.rows(
    `SELECT beehive.publish_notice('通知' || n, 'Notice ' || n, '2026-11-30') FROM generate_series(1, $1::int) n`,
    [count],
  );

const stated = (line: TestLine) => line.facts().filter(({ source }) => source === '/centre').length;

test('a stick brings the district the same rows as the network, and then nothing is left to send over either', async () => {
  const keyOut = () => join(makeFolder(), 'key-holder.pem');
  const district = await makeStickDistrict(server(), { keyOut: keyOut() });
  const network = await makeCentre(server(), { keyOut: keyOut() });
  // Both districts have one key holder: then the very same wrapped keys must arrive.
  await network.rows('UPDATE beehive.centre_key SET public_pem = $1', [
    await district.centre.value('SELECT public_pem FROM beehive.centre_key'),
  ]);
  const line = makeLine();
  line.grow(30);
  line.enrolSomebody();
  const erased = line.enrolSomebody();
  line.erase(erased);
  line.forge({ data: JSON.stringify({ a: 'x'.repeat(1_100_000) }) });
  line.grow(5);

  const stick = makeFolder();
  await district.introduce(line);
  expect(await writeStick(line, stick)).toMatchObject({ ok: true, value: { after: 0, through: 40 } });
  expect(await district.takeIn(stick)).toMatchObject([{ came: 'new', fresh: 40, parked: 1 }]);
  // The way back teaches the key of the key holder; the keys of persons follow on the second stick.
  await district.writeOut(stick);
  expect(await readStick(line, stick)).toMatchObject({ ok: true, value: { confirmed: 40 } });
  expect(readProgress(line.core.db)).toMatchObject({ sentThrough: 40, parked: 1, lastProblem: null });
  expect(await writeStick(line, stick)).toMatchObject({ ok: true, value: { after: 40, through: 40 } });
  expect(await district.takeIn(stick)).toMatchObject([{ came: 'known', fresh: 0 }]);
  expect(await line.sync(district.centre.url)).toMatchObject({ ok: true, value: { sent: 0, received: 0 } });

  // The same line once more, to a district that it reaches.
  markProgress(line.core.db, { sentThrough: 0, pulledThrough: 0 });
  expect(await line.sync(network.url)).toMatchObject({ ok: true, value: { sent: 40 } });
  const held = await heldAt(district.centre);
  expect(held).toEqual(await heldAt(network));
  expect(held['data_key']).toEqual([{ station: STATION, person: expect.any(String), wrapped: expect.any(Buffer) }]);
  expect(await district.centre.value('SELECT beehive.check_chain($1)', [STATION])).toBe('ok');
});

test('months without a network: several files, named and copied in any order, each taken in once; the way back brings what the district stated', async () => {
  const district = await makeStickDistrict(server(), { keyOut: join(makeFolder(), 'key-holder.pem') });
  const { centre } = district;
  const line = makeLine();
  await district.introduce(line);
  await notices(centre, 5);
  line.grow(1_999);
  const stick = makeFolder();
  expect(await writeStick(line, stick, { facts: 700 })).toMatchObject({ ok: true, value: { through: 2_000 } });
  const names = readdirSync(stick).toSorted();
  expect(names).toHaveLength(3);
  // Whoever copies files renames them as it comes.
  const [first = '', , third = ''] = names;
  renameSync(join(stick, first), join(stick, 'z copy.bundle'));
  renameSync(join(stick, third), join(stick, 'a copy.bundle'));
  expect((await district.takeIn(stick)).map(({ file, came, fresh }) => [file, came, fresh])).toEqual([
    ['z copy.bundle', 'new', 700],
    [names[1], 'new', 700],
    ['a copy.bundle', 'new', 600],
  ]);
  const before = await heldAt(centre);
  expect((await district.takeIn(stick)).map(({ came, fresh }) => [came, fresh])).toEqual([
    ['known', 0],
    ['known', 0],
    ['known', 0],
  ]);
  expect(await heldAt(centre)).toEqual(before);

  await district.writeOut(stick);
  expect(await readStick(line, stick)).toMatchObject({ ok: true, value: { received: 5, confirmed: 2_000 } });
  expect(stated(line)).toBe(5);
  // Read twice: acknowledged, not doubled.
  expect(await readStick(line, stick)).toMatchObject({ ok: true, value: { received: 0, files: [{ came: 'known' }] } });
  expect(stated(line)).toBe(5);

  // The second journey of the stick: only what is new, and the key of a new person goes along with the fact.
  const person = line.enrolSomebody();
  await notices(centre, 1);
  expect(await writeStick(line, stick)).toMatchObject({ ok: true, value: { after: 2_000, through: 2_006 } });
  expect(await district.takeIn(stick)).toContainEqual(expect.objectContaining({ came: 'new', fresh: 6 }));
  expect(await centre.rows('SELECT person, length(wrapped) > 0 AS here FROM beehive.data_key')).toEqual([
    { person, here: true },
  ]);
  await district.writeOut(stick);
  expect(await readStick(line, stick)).toMatchObject({ ok: true, value: { received: 1, confirmed: 2_006 } });
  expect(await centre.value('SELECT beehive.check_chain($1)', [STATION])).toBe('ok');
});

test('what the district states in more than one file comes over whole; its second part alone is refused', async () => {
  const district = await makeStickDistrict(server());
  const line = makeLine();
  await district.introduce(line);
  await notices(district.centre, 450);
  const stick = makeFolder();
  const courier = await connectCourier(district.centre.url);
  const own = readDistrictKeys(readFileSync(district.keysFile, 'utf8'));
  if (own === undefined) throw new Error('the district has no keys');
  const out = await carryOut(courier, own, STATION, stick, 20_000);
  await courier.close();
  expect(out).toMatchObject({ ok: true, value: { facts: 450 } });
  const names = readdirSync(stick);
  expect(names.length).toBeGreaterThan(3);
  // Only the second part is on the stick: what comes before it is missing, and nothing changes.
  const half = makeFolder();
  cpSync(join(stick, names.find((name) => name.endsWith('-2.bundle')) ?? ''), join(half, 'two.bundle'));
  expect(await readStick(line, half)).toMatchObject({ ok: true, value: { files: [{ came: 'refused', why: 'gap' }] } });
  expect(stated(line)).toBe(0);
  expect(await readStick(line, stick)).toMatchObject({ ok: true, value: { received: 450 } });
  expect(line.facts().filter(({ source }) => source === '/centre')).toHaveLength(450);
});

test('a missing file is a gap: what comes after it is refused with the number that is wanted, and taken in once the file is found', async () => {
  const district = await makeStickDistrict(server());
  const line = makeLine();
  await district.introduce(line);
  line.grow(299);
  const [stick, lost] = [makeFolder(), makeFolder()];
  await writeStick(line, stick, { facts: 100 });
  const second = readdirSync(stick).toSorted()[1] ?? '';
  cpSync(join(stick, second), join(lost, second));
  rmSync(join(stick, second));
  expect(await district.takeIn(stick)).toMatchObject([
    { came: 'new', fresh: 100 },
    { came: 'refused', why: 'gap', expected: 101, fresh: 0 },
  ]);
  expect(await district.centre.value('SELECT count(*)::int FROM beehive.fact')).toBe(100);
  cpSync(join(lost, second), join(stick, second));
  expect(await district.takeIn(stick)).toMatchObject([{ came: 'known' }, { fresh: 100 }, { fresh: 100 }]);
  expect(await district.centre.value('SELECT beehive.check_chain($1)', [STATION])).toBe('ok');
});

test('a stick pulled out in the middle: what is whole counts, the half file is refused, and going on writes only what is not there', async () => {
  const district = await makeStickDistrict(server());
  const line = makeLine();
  await district.introduce(line);
  line.grow(499);
  const stick = makeFolder();
  await writeStick(line, stick, { facts: 100 });
  const names = readdirSync(stick).toSorted();
  // Two files arrived, of the third a half, of the fourth nothing but its name, of the fifth the beginning under no name.
  const cutTo = (name: string, share: number) => {
    const bytes = readFileSync(join(stick, name));
    writeFileSync(join(stick, name), bytes.subarray(0, Math.floor(bytes.length * share)));
  };
  cutTo(names[2] ?? '', 0.5);
  cutTo(names[3] ?? '', 0);
  renameSync(join(stick, names[4] ?? ''), join(stick, `${names[4]}.part`));

  expect((await district.takeIn(stick)).map(({ came, why }) => why ?? came)).toEqual(['cut', 'cut', 'new', 'new']);
  expect(await district.centre.value('SELECT count(*)::int FROM beehive.fact')).toBe(200);

  const again = await writeStick(line, stick, { facts: 100 });
  expect(again).toMatchObject({ ok: true, value: { kept: 2, files: names.slice(2), through: 500 } });
  expect(readdirSync(stick).toSorted()).toEqual(names);
  expect((await district.takeIn(stick)).map(({ came }) => came)).toEqual(['known', 'known', 'new', 'new', 'new']);

  // Confirmed files go from the stick with the next writing.
  await district.writeOut(stick);
  await readStick(line, stick);
  line.grow(3);
  expect(await writeStick(line, stick)).toMatchObject({ ok: true, value: { removed: 5, after: 500, through: 503 } });
  expect(readdirSync(stick).filter((name) => name.includes('to-district'))).toHaveLength(1);
});

test('a stick that is lost loses nothing: until the district confirms, everything is written anew', async () => {
  const district = await makeStickDistrict(server());
  const line = makeLine();
  await district.introduce(line);
  line.grow(20);
  await writeStick(line, makeFolder());
  expect(readProgress(line.core.db).sentThrough).toBe(0);
  expect(readBundleProgress(line.core.db).writtenThrough).toBe(21);
  line.grow(4);
  const stick = makeFolder();
  expect(await writeStick(line, stick)).toMatchObject({ ok: true, value: { after: 0, through: 25 } });
  expect(await district.takeIn(stick)).toMatchObject([{ came: 'new', fresh: 25 }]);
});

test('network and stick by turns: each goes on where the other stopped', async () => {
  const district = await makeStickDistrict(server());
  const { centre } = district;
  const line = makeLine();
  await district.introduce(line);
  await notices(centre, 2);
  line.grow(10);
  await line.sync(centre.url);
  const stick = makeFolder();
  line.grow(10);
  await writeStick(line, stick);
  await district.takeIn(stick);
  // The network is back before the stick is.
  line.grow(5);
  await notices(centre, 1);
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { received: 1 } });
  await district.writeOut(stick);
  await notices(centre, 1);
  await line.sync(centre.url);
  expect(await readStick(line, stick)).toMatchObject({ ok: true, value: { received: 0 } });
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { received: 0 } });
  expect(stated(line)).toBe(4);
  expect(await centre.rows(`SELECT seq::int, encode(hash, 'hex') AS hash FROM beehive.fact ORDER BY seq`)).toEqual(
    line.facts().map(({ seq, hash }) => ({ seq, hash })),
  );
});

test('an older answer of the district, read after a newer one, changes nothing', async () => {
  const district = await makeStickDistrict(server());
  const line = makeLine();
  await district.introduce(line);
  const [stick, older] = [makeFolder(), makeFolder()];
  line.grow(5);
  await writeStick(line, stick);
  await district.takeIn(stick);
  await district.writeOut(older, STATION);
  line.grow(5);
  await writeStick(line, stick);
  await district.takeIn(stick);
  await notices(district.centre, 1);
  await district.writeOut(stick);
  await readStick(line, stick);
  const stands = () => ({ sync: readProgress(line.core.db), bundles: readBundleProgress(line.core.db) });
  const before = stands();
  expect(before.sync.sentThrough).toBe(11);
  expect(await readStick(line, older)).toMatchObject({ ok: true, value: { files: [{ came: 'known' }], received: 0 } });
  expect(stands()).toEqual(before);
});

test('a district put back from a backup says so on the next stick, and the station writes again what it lacks', async () => {
  const district = await makeStickDistrict(server());
  const { centre } = district;
  const line = makeLine();
  await district.introduce(line);
  const stick = makeFolder();
  line.grow(19);
  await writeStick(line, stick);
  await district.takeIn(stick);
  await district.writeOut(stick);
  await readStick(line, stick);
  await centre.rows('DELETE FROM beehive.fact WHERE seq > 12');
  await centre.rows(`UPDATE beehive.station_head SET seq = 12, hash = (SELECT hash FROM beehive.fact WHERE seq = 12)`);
  line.grow(1);
  await writeStick(line, stick);
  expect(await district.takeIn(stick)).toMatchObject([{ came: 'refused', why: 'gap', expected: 13 }]);
  await district.writeOut(stick);
  expect(await readStick(line, stick)).toMatchObject({ ok: true, value: { confirmed: 12 } });
  expect(await writeStick(line, stick)).toMatchObject({ ok: true, value: { after: 12, through: 21 } });
  expect(await district.takeIn(stick)).toMatchObject([{ came: 'new', fresh: 9 }]);
  expect(await centre.value('SELECT beehive.check_chain($1)', [STATION])).toBe('ok');
});

test('a station put back from an old disk is told so on both sides, and nothing is overwritten', async () => {
  const district = await makeStickDistrict(server());
  const line = makeLine();
  await district.introduce(line);
  const stick = makeFolder();
  line.grow(9);
  const putBack = line.image();
  line.grow(10);
  await writeStick(line, stick);
  await district.takeIn(stick);
  await district.writeOut(stick);
  const held = await heldAt(district.centre);
  putBack();
  // Shorter than what the district holds.
  expect(await readStick(line, stick)).toMatchObject({
    ok: true,
    value: { files: [{ why: 'ahead' }], confirmed: null },
  });
  expect(readProgress(line.core.db)).toMatchObject({ sentThrough: 0, lastProblem: 'centre-refused/ahead' });
  // As long, and another line.
  line.grow(15);
  expect(await readStick(line, stick)).toMatchObject({ ok: true, value: { files: [{ why: 'fork' }] } });
  expect(readProgress(line.core.db).lastProblem).toBe('centre-refused/fork');
  const other = makeFolder();
  await writeStick(line, other);
  expect(await district.takeIn(other)).toMatchObject([{ came: 'refused', why: 'fork' }]);
  expect({ ...(await heldAt(district.centre)), incident: [] }).toEqual(held);
  expect(await district.centre.rows('SELECT kind, seq::int FROM beehive.incident')).toEqual([
    { kind: 'fork', seq: 11 },
  ]);
});

test('a broken chain, an old epoch and a station switched off are refused as over the network', async () => {
  const district = await makeStickDistrict(server());
  const { centre } = district;
  const line = makeLine();
  await district.introduce(line);
  const whyNot = async () => {
    const stick = makeFolder();
    await writeStick(line, stick);
    return (await district.takeIn(stick)).map(({ why }) => why);
  };
  line.grow(4);
  line.core.db.exec('DROP TRIGGER ledger_never_changes');
  const kept = line.facts()[2];
  line.core.db.prepare(`UPDATE ledger SET data = '{}' WHERE seq = 3`).run();
  expect(await whyNot()).toEqual(['broken']);
  line.core.db.prepare('UPDATE ledger SET data = ? WHERE seq = 3').run(kept?.data);
  await centre.rows('UPDATE beehive.station SET enabled = false');
  expect(await whyNot()).toEqual(['disabled']);
  await expect(district.writeOut(makeFolder(), STATION)).rejects.toThrow(/switched this station off/);
  await centre.rows('UPDATE beehive.station SET enabled = true');
  expect(await whyNot()).toEqual([undefined]);
  await centre.value('SELECT beehive.begin_epoch($1, 5)', [STATION]);
  expect(await whyNot()).toEqual(['epoch']);
  const stick = makeFolder();
  await district.writeOut(stick, STATION);
  expect(await readStick(line, stick)).toMatchObject({ ok: true, value: { files: [{ why: 'epoch' }] } });
});

test('without keys, without a stick, or during a sync nothing is written or read', async () => {
  const line = makeLine();
  expect(await writeStick(line, makeFolder())).toEqual({ ok: false, refusal: 'bundle-keys-not-set' });
  const district = await makeStickDistrict(server());
  await district.introduce(line);
  const gone = join(makeFolder(), 'not-plugged-in');
  expect(await writeStick(line, gone)).toEqual({ ok: false, refusal: 'stick-missing' });
  expect(await readStick(line, gone)).toEqual({ ok: false, refusal: 'stick-missing' });
  await expect(district.takeIn(gone)).rejects.toThrow(/plugged in/);
  const stick = makeFolder();
  expect(await readStick(line, stick)).toEqual({ ok: false, refusal: 'no-bundle' });
  const lock = takeSyncLock(line.host.dataDir);
  expect(await writeStick(line, stick)).toEqual({ ok: false, refusal: 'sync-running' });
  expect(await readStick(line, stick)).toEqual({ ok: false, refusal: 'sync-running' });
  lock?.release();
  expect(readdirSync(stick)).toEqual([]);
});

test('nothing of what happened, and nobody, can be read on the stick', async () => {
  const district = await makeStickDistrict(server());
  const line = makeLine();
  await district.introduce(line);
  const person = line.enrolSomebody();
  line.grow(30);
  const stick = makeFolder();
  await writeStick(line, stick);
  for (const name of readdirSync(stick)) {
    const bytes = readFileSync(join(stick, name));
    const text = bytes.toString('latin1');
    for (const word of [person, 'log.exported', 'staff.enrolled', 'mediator', 'csv', '测试甲'])
      expect(text.includes(Buffer.from(word).toString('latin1')), word).toBe(false);
    const read = readBundle(bytes);
    expect(read.ok && Object.keys(read.value.about).toSorted()).toEqual(
      [
        'to',
        'station',
        'receiver',
        'writtenAt',
        'keys',
        'epoch',
        'after',
        'through',
        'prev',
        'pulledThrough',
      ].toSorted(),
    );
  }
});
