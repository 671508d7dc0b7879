import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseBundleKeys } from '../../shared/domain/bundle-keys.ts';
import type { About } from '../../main/sync/bundle/about.ts';
import { MOST_CONTENT, MOST_FILE, readBundle } from '../../main/sync/bundle/bundle-file.ts';
import { newDistrictKeys, readDistrictKeys } from '../../main/sync/bundle/district-keys.ts';
import { readBundleProgress } from '../../main/sync/bundle/bundle-progress.ts';
import { readProgress } from '../../main/sync/progress.ts';
import { x25519Public } from '../../main/ledger/letter.ts';
import { dataKeys } from '../../main/ledger/data-keys.ts';
import { STATION, usePostgres } from '../make/centre.ts';
import { makeFolder } from '../make/core.ts';
import { forgeBundle } from '../make/forged-bundle.ts';
import { makeLine, type TestLine } from '../make/line.ts';
import { makeStickDistrict, readStick, type StickDistrict, writeStick } from '../make/sticks.ts';

/** What a stick brings that it should not: each is refused with a reason, before it is opened where that can be told, and changes nothing. */
const server = usePostgres();
const OTHER = '520502-001';
const FLIPS = 2_000;
const CUTS = 500;

const only = (folder: string): Buffer => {
  const [name = '', ...more] = readdirSync(folder).filter((one) => one.endsWith('.bundle'));
  if (more.length > 0) throw new Error(`one bundle was wanted, there are ${more.length + 1}`);
  return readFileSync(join(folder, name));
};

const saysOf = (bytes: Buffer): About => {
  const read = readBundle(bytes);
  if (!read.ok) throw new Error(`a whole bundle was wanted: ${read.refusal}`);
  return read.value.about;
};

/** A stick with what the station wrote, and one with what the district wrote, neither read yet. */
async function bothWays() {
  const district = await makeStickDistrict(server());
  const line = makeLine();
  await district.introduce(line);
  line.grow(25);
  await district.centre.rows(
    `SELECT beehive.publish_notice('通知' || n, 'Notice ' || n, '2026-11-30') FROM generate_series(1, 9) n`,
  );
  const [there, back] = [makeFolder(), makeFolder()];
  await writeStick(line, there);
  await district.writeOut(back, STATION);
  return { district, line, there: only(there), back: only(back) };
}

/** What the district knows; what the station knows. */
const atDistrict = ({ centre }: StickDistrict) =>
  centre.rows(
    `SELECT (SELECT count(*)::int FROM beehive.fact) AS facts, (SELECT jsonb_agg(h) FROM beehive.station_head h) AS heads,
       (SELECT count(*)::int FROM beehive.incident) AS incidents, (SELECT count(*)::int FROM beehive.data_key) AS keys,
       (SELECT jsonb_agg(n) FROM beehive.bundle_note n) AS notes`,
  );
const atStation = (line: TestLine) => ({
  facts: line.facts(),
  sync: readProgress(line.core.db),
  bundles: readBundleProgress(line.core.db),
  key: line.host.settings.get('centrePublicKey'),
});

/** Lays files onto a fresh stick and has both sides read it: why each was refused there, and here; both as they were. */
async function refusedAt({ district, line }: { district: StickDistrict; line: TestLine }, files: readonly Buffer[]) {
  const stick = makeFolder();
  for (const [nth, bytes] of files.entries())
    writeFileSync(join(stick, `${String(nth).padStart(4, '0')}.bundle`), bytes);
  const before = { district: await atDistrict(district), station: atStation(line) };
  const there = await district.takeIn(stick);
  const here = await readStick(line, stick);
  expect({ district: await atDistrict(district), station: atStation(line) }).toEqual(before);
  return {
    there: there.map(({ came, why }) => why ?? came),
    here: here.ok ? here.value.files.map(({ came, why }) => why ?? came) : [here.refusal],
  };
}

const spread = (length: number, count: number) =>
  Array.from({ length: count }, (_, nth) => Math.floor((nth * length) / count));

test('a flipped bit anywhere in a file is found, in either direction', { timeout: 240_000 }, async () => {
  const both = await bothWays();
  for (const whole of [both.there, both.back]) {
    const flipped = spread(whole.length * 8, FLIPS).map((bit) => {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      return bytes;
    });
    const { there, here } = await refusedAt(both, flipped);
    const [asked, other] = whole === both.there ? [there, here] : [here, there];
    expect(asked.length).toBe(FLIPS);
    expect(asked.filter((why) => ['new', 'known'].includes(why))).toEqual([]);
    expect(other).not.toContain('new');
  }
});

test('a file cut anywhere is refused, in either direction', { timeout: 240_000 }, async () => {
  const both = await bothWays();
  for (const whole of [both.there, both.back]) {
    const { there, here } = await refusedAt(
      both,
      spread(whole.length, CUTS).map((length) => whole.subarray(0, length)),
    );
    expect(new Set(whole === both.there ? there : here)).toEqual(new Set(['cut']));
  }
});

test('something at the end of a file, a swapped content, a text, a folder of another kind: none is taken for a bundle', async () => {
  const both = await bothWays();
  const { there, back } = both;
  const head = (bytes: Buffer) => bytes.subarray(0, bytes.length - contentLength(bytes));
  const content = (bytes: Buffer) => bytes.subarray(bytes.length - contentLength(bytes));
  expect(
    await refusedAt(both, [
      Buffer.concat([there, Buffer.from('x')]),
      Buffer.concat([head(there), content(back)]),
      Buffer.from('a letter home\n'),
      Buffer.from('beehive-bundle/2\n{}\n\n'),
      Buffer.concat([Buffer.from('beehive-bundle/1\n'), Buffer.alloc(5_000, 0x61)]),
      randomBytes(4_096),
    ]),
  ).toEqual({
    there: ['damaged', 'cut', 'not-a-bundle', 'newer-form', 'damaged', 'not-a-bundle'],
    here: ['damaged', 'cut', 'not-a-bundle', 'newer-form', 'damaged', 'not-a-bundle'],
  });
});

const contentLength = (bytes: Buffer): number => {
  const read = readBundle(bytes);
  return read.ok ? read.value.sealed.length : 0;
};

test('a file that has no end, or more bytes than any bundle, is not read', async () => {
  const { district, line } = await bothWays();
  const stick = makeFolder();
  symlinkSync('/dev/zero', join(stick, 'a.bundle'));
  writeFileSync(join(stick, 'b.bundle'), '');
  truncateSync(join(stick, 'b.bundle'), MOST_FILE + 1);
  expect((await district.takeIn(stick)).map(({ why }) => why)).toEqual(['not-a-bundle', 'too-large']);
  expect(await readStick(line, stick)).toMatchObject({
    ok: true,
    value: { files: [{ why: 'not-a-bundle' }, { why: 'too-large' }] },
  });
});

test('whose signature it is counts, not what the file says: another station, another district, a former key', async () => {
  const both = await bothWays();
  const { district, line, there, back } = both;
  const seal = (text: string) => ({ to: x25519Public(Buffer.from(text.split(',')[0] ?? '', 'base64')) });
  const stranger = dataKeys(new Uint8Array(32).fill(9), () => '').identity;
  const thief = readDistrictKeys(newDistrictKeys());
  if (thief === undefined) throw new Error('no keys');
  const toDistrict = { ...seal(district.keys), sign: (bytes: Uint8Array) => stranger.sign(bytes) };
  const toStation = {
    ...seal(line.core.keys.identity.offered.sealKey),
    sign: (bytes: Uint8Array) => thief.sign(bytes),
  };
  expect(
    await refusedAt(both, [
      forgeBundle(saysOf(there), Buffer.from('{}'), toDistrict),
      forgeBundle({ ...saysOf(there), keys: stranger.offered }, Buffer.from('{}'), toDistrict),
      forgeBundle({ ...saysOf(there), station: OTHER }, Buffer.from('{}'), toDistrict),
      forgeBundle(saysOf(back), Buffer.from('{}'), toStation),
      forgeBundle({ ...saysOf(back), station: OTHER }, Buffer.from('{}'), toStation),
    ]),
  ).toEqual({
    there: ['bad-signature', 'bad-signature', 'unknown-station'],
    here: ['bad-signature', 'other-station'],
  });
});

test('sealed to the keys of another district, or to a station before it was reborn, it is refused as meant for somebody else', async () => {
  const both = await bothWays();
  const { line, back } = both;
  const elsewhere = await makeStickDistrict(server());
  await elsewhere.introduce(line);
  const stick = makeFolder();
  await writeStick(line, stick);
  const forElsewhere = only(stick);
  expect((await refusedAt(both, [forElsewhere])).there).toEqual(['other-receiver']);
  // The district of before, whose keys are no longer those of the setting.
  expect((await refusedAt(both, [back])).here).toEqual(['bad-signature']);
  line.host.settings.set('bundleKeys', both.district.keys);
  const reborn = forgeBundle({ ...saysOf(back), receiver: 'a'.repeat(64) }, Buffer.from('{}'), {
    to: x25519Public(Buffer.from(line.core.keys.identity.offered.sealKey, 'base64')),
    sign: () => Buffer.alloc(64),
  });
  expect((await refusedAt(both, [reborn])).here).toEqual(['other-receiver']);
});

test('a station whose keys nobody entered is refused, and the answer says which keys the file states, to be compared', async () => {
  const district = await makeStickDistrict(server());
  const line = makeLine();
  line.host.settings.set('bundleKeys', district.keys);
  const stick = makeFolder();
  await writeStick(line, stick);
  const [one] = await district.takeIn(stick);
  const { sealKey, signKey } = line.core.keys.identity.offered;
  expect(one).toMatchObject({ came: 'refused', why: 'no-keys', keys: `${sealKey},${signKey}` });
  expect(one?.fingerprint).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){4}$/);
  await district.introduce(line);
  expect(await district.takeIn(stick)).toMatchObject([{ came: 'new' }]);
});

test('a bomb is put out before it unpacks, even when the right hand signed it; what else the right hand may write is no surprise', async () => {
  const both = await bothWays();
  const { district, line, there, back } = both;
  const own = readDistrictKeys(readFileSync(district.keysFile, 'utf8'));
  if (own === undefined) throw new Error('no keys');
  const { identity } = line.core.keys;
  const toDistrict = {
    to: x25519Public(Buffer.from(parseBundleKeys(district.keys)?.sealKey ?? '', 'base64')),
    sign: (bytes: Uint8Array) => identity.sign(bytes),
  };
  const toStation = {
    to: x25519Public(Buffer.from(identity.offered.sealKey, 'base64')),
    sign: (bytes: Uint8Array) => own.sign(bytes),
  };
  const bomb = Buffer.alloc(MOST_CONTENT + 1);
  const bombs = [forgeBundle(saysOf(there), bomb, toDistrict), forgeBundle(saysOf(back), bomb, toStation)];
  // Ninety-six megabytes of nothing weigh less than a picture.
  for (const one of bombs) expect(one.length).toBeLessThan(50_000);
  const odd = ['', '\n', 'null', '{"format":1}', '{"held":{}}', '\u0000', `{"format":1}\n${'a'.repeat(64)} {}`];
  expect(
    await refusedAt(both, [
      ...bombs,
      ...odd.map((text) => forgeBundle(saysOf(there), Buffer.from(text), toDistrict)),
      ...odd.map((text) => forgeBundle(saysOf(back), Buffer.from(text), toStation)),
      forgeBundle(saysOf(there), Buffer.from([0xff, 0xfe]), toDistrict),
      forgeBundle(saysOf(back), Buffer.from([0xff, 0xfe]), toStation),
      forgeBundle(saysOf(there), Buffer.from('no frame of zstd'), { ...toDistrict, packed: true }),
      forgeBundle(saysOf(back), Buffer.from('no frame of zstd'), { ...toStation, packed: true }),
    ]),
  ).toEqual({
    there: ['too-large', ...odd.map(() => 'unreadable'), 'unreadable', 'damaged'],
    here: ['too-large', ...odd.map(() => 'unreadable'), 'unreadable', 'damaged'],
  });
});
