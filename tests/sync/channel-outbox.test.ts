import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { centreInit } from '../../main/cli/centre-init.ts';
import { markProgress } from '../../main/sync/progress.ts';
import { openMatter } from '../../main/sync/channel/matter-words.ts';
import { installedCentre, STATION, usePostgres } from '../make/centre.ts';
import {
  addAdapter,
  asAdapter,
  type ChannelCentre,
  channelCentre,
  done,
  says,
  state,
  take,
  takeOn,
  takeSent,
} from '../make/channel.ts';
import { makeFolder } from '../make/core.ts';
import { makeLine } from '../make/line.ts';
import { draftAt, referAt, reopenAt, sendAt, withdrawAt } from '../make/refer-at.ts';

/** What an adapter is handed: each event at least once, in order, and nothing of another kind. */
const server = usePostgres();
const OTHER = '330304-002';

/** The clock of the lease, moved on as if nothing had been heard for three minutes. */
const passLease = (centre: ChannelCentre) =>
  centre.rows(`UPDATE channel.outbox SET handed_at = handed_at - interval '3 minutes' WHERE done_at IS NULL`);

async function waiting(centre: ChannelCentre) {
  const [row] = await asAdapter(
    centre.adapterUrl,
    async (client) =>
      (
        await client.query(
          `SELECT ready::int, held::int, without_key::int, set_aside::int, lines_behind::int, oldest IS NULL AS none FROM channel.waiting()`,
        )
      ).rows as Record<string, unknown>[],
  );
  return row;
}

const idsOf = (events: readonly { id: string }[]) => events.map(({ id }) => id);

test('what was handed out comes again after two minutes, until it is done', async () => {
  const centre = await channelCentre(server());
  const line = makeLine();
  for (let n = 0; n < 3; n += 1) referAt(line);
  await line.sync(centre.url);
  expect(await waiting(centre)).toEqual({
    ready: 3,
    held: 0,
    without_key: 0,
    set_aside: 0,
    lines_behind: 0,
    none: false,
  });
  const [first, ...rest] = await take(centre);
  expect(rest).toHaveLength(2);
  expect(await take(centre)).toEqual([]);
  expect(await waiting(centre)).toMatchObject({ ready: 0, held: 3 });
  expect([await done(centre, first?.id ?? ''), await done(centre, first?.id ?? '')]).toEqual([true, true]);
  await centre.rows(`UPDATE channel.outbox SET handed_at = handed_at - interval '110 seconds'`);
  expect(await take(centre)).toEqual([]);
  await passLease(centre);
  expect(idsOf(await take(centre))).toEqual(idsOf(rest));
  for (const { id } of rest) await done(centre, id);
  await passLease(centre);
  expect(await take(centre)).toEqual([]);
  expect(await waiting(centre)).toMatchObject({ ready: 0, held: 0, none: true });
  expect(await centre.rows('SELECT DISTINCT handed_times FROM channel.outbox ORDER BY 1')).toEqual([
    { handed_times: 1 },
    { handed_times: 2 },
  ]);
});

test('done is said of nothing that was not handed out', async () => {
  const centre = await channelCentre(server());
  const line = makeLine();
  referAt(line);
  await line.sync(centre.url);
  await waiting(centre);
  const eventId = (await centre.value('SELECT event_id FROM channel.outbox')) as string;
  expect([await done(centre, eventId), await done(centre, randomUUID())]).toEqual([false, false]);
  expect(idsOf(await take(centre))).toEqual([eventId]);
});

test('an adapter that dies, or breaks off its transaction, loses nothing', async () => {
  const centre = await channelCentre(server());
  const line = makeLine();
  referAt(line);
  referAt(line);
  await line.sync(centre.url);
  const broken = await asAdapter(centre.adapterUrl, async (client) => {
    await client.query('BEGIN');
    const events = await takeOn(client);
    await client.query('ROLLBACK');
    return events;
  });
  const killed = asAdapter(centre.adapterUrl, async (client) => {
    await client.query('BEGIN');
    const events = await takeOn(client);
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await centre.rows('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    return events;
  });
  expect(idsOf(await killed)).toEqual(idsOf(broken));
  // The server needs a moment to let go of what the dead one held.
  await expect.poll(async () => idsOf(await take(centre))).toEqual(idsOf(broken));
});

test('adapters that take at once are never handed the same, and together everything', async () => {
  const centre = await channelCentre(server(), [OTHER]);
  const lines = [makeLine(), makeLine(OTHER)];
  const ADAPTERS = 6;
  const EACH = 40;
  for (const line of lines) {
    for (let n = 0; n < EACH; n += 1) referAt(line);
    await line.sync(centre.url);
  }
  const taken = await Promise.all(
    Array.from({ length: ADAPTERS }, () =>
      asAdapter(centre.adapterUrl, async (client) => {
        const mine: string[] = [];
        for (let idle = 0; idle < 5; ) {
          const batch = await takeOn(client, 3);
          mine.push(...idsOf(batch));
          idle = batch.length === 0 ? idle + 1 : 0;
        }
        return mine;
      }),
    ),
  );
  const all = taken.flat();
  expect(new Set(all).size).toBe(all.length);
  expect(all).toHaveLength(2 * EACH);
}, 60_000);

test('one transaction left open by an adapter keeps from the others only what it took', async () => {
  const centre = await channelCentre(server());
  const line = makeLine();
  for (let n = 0; n < 4; n += 1) referAt(line);
  await line.sync(centre.url);
  await asAdapter(centre.adapterUrl, async (slow) => {
    await waiting(centre);
    await slow.query('BEGIN');
    const mine = await takeOn(slow, 2);
    const theirs = await take(centre);
    expect([mine.length, theirs.length]).toEqual([2, 2]);
    expect(idsOf(theirs)).not.toEqual(expect.arrayContaining(idsOf(mine)));
    await slow.query('COMMIT');
  });
});

test('what concerns one matter is handed out one after the other, whatever else goes on', async () => {
  const centre = await channelCentre(server());
  const line = makeLine();
  const [moved, still] = [referAt(line), referAt(line)];
  reopenAt(line, moved);
  sendAt(line, moved, 2, 'services');
  withdrawAt(line, moved);
  await line.sync(centre.url);
  const seen: unknown[] = [];
  for (let batch = await take(centre); batch.length > 0; batch = await take(centre)) {
    // Nothing more of a matter before that is done, not even to another adapter.
    expect(new Set(batch.map(({ data }) => 'referralId' in data && data.referralId)).size).toBe(batch.length);
    expect(await take(centre)).toEqual([]);
    for (const { id, type, data } of batch) {
      if ('referralId' in data && data.referralId === moved.referralId) seen.push([type, data.attempt, data.platform]);
      else expect(data).toMatchObject({ referralId: still.referralId });
      await done(centre, id);
    }
  }
  expect(seen).toEqual([
    ['referral.sent.v1', 1, 'market'],
    ['referral.reopened.v1', 1, 'market'],
    ['referral.sent.v1', 2, 'services'],
    ['referral.withdrawn.v1', 2, 'services'],
  ]);
});

test('nothing goes out of what was only drafted, of other persons, or of other facts', async () => {
  const centre = await channelCentre(server());
  const line = makeLine();
  const drafted = draftAt(line);
  withdrawAt(line, drafted);
  line.erase(drafted.aboutId);
  line.erase(line.enrolSomebody());
  line.grow(3);
  await line.sync(centre.url);
  expect(await take(centre)).toEqual([]);
  expect(await waiting(centre)).toMatchObject({ ready: 0, set_aside: 0, none: true });
});

test('before the key of a matter is there it waits, and then it opens', async () => {
  // Rights on the database are not copied with a template; here nothing else is wanted of it.
  const plain = await installedCentre(server());
  const adapterUrl = await addAdapter(plain);
  const keyFile = join(makeFolder(), 'key-holder.pem');
  const centre: ChannelCentre = { ...plain, adapterUrl, keyFile, privatePem: '' };
  const line = makeLine();
  const { referralId } = referAt(line);
  await line.sync(centre.url);
  expect(await take(centre)).toEqual([]);
  expect(await waiting(centre)).toMatchObject({ ready: 0, without_key: 1, none: false });
  await centreInit({ url: centre.url, stations: [], keyOut: keyFile });
  await line.sync(centre.url);
  const sent = await takeSent(centre);
  expect(sent.data.referralId).toBe(referralId);
  expect(openMatter(readFileSync(keyFile, 'utf8'), sent.data)?.place).toBe('测试路 1 号');
});

test('what a defect or a hostile hand wrote into a line is set aside, and what is sound goes out', async () => {
  const centre = await channelCentre(server());
  const [line, aboutId, box] = [makeLine(), randomUUID(), 'A'.repeat(80)];
  const DRAFT = {
    ...{ aboutId, number: 'R0001', class: 'help', urgency: 'normal', platform: 'market', department: '' },
    origin: { kind: 'desk', id: null },
  };
  const SENT = { attempt: 1, platform: 'market', department: '' };
  const part = (boxed: unknown, person = aboutId) => JSON.stringify([{ part: 'about', person, box: boxed }]);
  const refer = (wrong: { draft?: object; sent?: object; personal?: string; subject?: string }) => {
    const referralId = randomUUID();
    const { subject = `referral/${referralId}`, personal = part(box) } = wrong;
    const data = (parts: object) => JSON.stringify({ referralId, ...parts });
    line.forge({ type: 'referral.drafted.v1', subject, data: data({ ...DRAFT, ...wrong.draft }), personal });
    line.forge({ type: 'referral.sent.v1', subject, data: data({ ...SENT, ...wrong.sent }), personal: part(box) });
    line.forge({ type: 'referral.withdrawn.v1', subject, data: data({}) });
    return line.facts().at(-2)?.id ?? '';
  };
  const wrongs: Record<string, Parameters<typeof refer>[0]> = {
    'an attempt of another type': { sent: { attempt: 'one' } },
    'an attempt without end': { sent: { attempt: 1e300 } },
    'half an attempt': { sent: { attempt: 1.5 } },
    'an attempt that is a list': { sent: { attempt: [1] } },
    'no attempt': { sent: { attempt: undefined } },
    'a platform nobody knows': { sent: { platform: "market'; DROP TABLE channel.outbox; --" } },
    'an office with a line feed': { sent: { department: '市监所\n测试甲' } },
    'an office without end': { sent: { department: 'x'.repeat(41) } },
    'a draft without a person': { draft: { aboutId: null } },
    'a draft whose person is a list': { draft: { aboutId: [aboutId] } },
    'a draft of an unknown class': { draft: { class: 1 } },
    'a draft of an unknown urgency': { draft: { urgency: null } },
    'a draft with another number': { draft: { number: 'R0001\n' } },
    'a draft whose origin is a text': { draft: { origin: 'desk' } },
    'a draft with nothing sealed': { personal: '[]' },
    'a draft with a sealed part of somebody else': { personal: part(box, randomUUID()) },
    'a box that is a number': { personal: part(1) },
    'a box that is no base64': { personal: part(`${box}; --`) },
    'a box without end': { personal: part('A'.repeat(70_000)) },
    'a name in capitals': { subject: `referral/${randomUUID().toUpperCase()}` },
    'a name of another kind': { subject: 'referral/../../x' },
    'a name without the noun': { subject: randomUUID() },
  };
  const names = new Map(Object.entries(wrongs).map(([name, wrong]) => [refer(wrong), name]));
  // So that the cases above are about what they say.
  const right = refer({});
  const sound = referAt(line);
  await line.sync(centre.url);
  const events = await take(centre);
  expect(events.map((event) => names.get(event.id) ?? event.type)).toEqual(['referral.sent.v1', 'referral.sent.v1']);
  // Nobody has the key of an invented person: the station said so.
  expect(events).toMatchObject([{ id: right, data: { key: null } }, { data: { referralId: sound.referralId } }]);
  expect(await waiting(centre)).toMatchObject({ set_aside: names.size, lines_behind: 0 });
  const aside = await centre.rows<{ event_id: string; why: string }>(
    'SELECT event_id, set_aside AS why FROM channel.outbox WHERE set_aside IS NOT NULL ORDER BY seq',
  );
  expect(aside.map(({ event_id, why }) => [names.get(event_id), why])).toEqual(
    [...names.values()].map((name) => [name, 'form']),
  );
});

test('a line that cannot be looked through holds up no other, and is counted', async () => {
  const centre = await channelCentre(server(), [OTHER]);
  const [broken, sound] = [makeLine(), makeLine(OTHER)];
  referAt(broken);
  const { referralId } = referAt(sound);
  await broken.sync(centre.url);
  await sound.sync(centre.url);
  await centre.rows(`CREATE FUNCTION channel.fail() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF NEW.station = '${STATION}' THEN PERFORM 'x'::uuid; END IF; RETURN NEW; END $$`);
  await centre.rows('GRANT EXECUTE ON FUNCTION channel.fail() TO beehive_courier');
  await centre.rows('CREATE TRIGGER fail BEFORE INSERT ON channel.outbox FOR EACH ROW EXECUTE FUNCTION channel.fail()');
  expect(await take(centre)).toMatchObject([{ data: { referralId } }]);
  expect(await waiting(centre)).toMatchObject({ lines_behind: 1, held: 1 });
  await centre.rows('DROP TRIGGER fail ON channel.outbox');
  expect(await take(centre)).toMatchObject([{ source: `/stations/${STATION}` }]);
  expect(await waiting(centre)).toMatchObject({ lines_behind: 0, held: 2 });
});

test('another station that uses the name of a referral has no say in it', async () => {
  const centre = await channelCentre(server(), [OTHER]);
  const [here, there] = [makeLine(), makeLine(OTHER)];
  const referred = referAt(here);
  await here.sync(centre.url);
  const sent = await takeSent(centre);
  await done(centre, sent.id);
  const theirs = draftAt(there, referred.referralId);
  sendAt(there, theirs, 1, 'court');
  sendAt(there, theirs, 2, 'court');
  withdrawAt(there, theirs);
  await there.sync(centre.url);
  expect(await take(centre)).toEqual([]);
  expect(await centre.rows('SELECT DISTINCT station, set_aside FROM channel.outbox ORDER BY 1')).toEqual([
    { station: STATION, set_aside: null },
    { station: OTHER, set_aside: 'other-station' },
  ]);
  expect(await state(centre, says(sent, 'signed'))).toEqual({ status: 'ok' });
  expect(await state(centre, says(sent, 'signed', { attempt: 2 }))).toMatchObject({ reason: 'unknown-attempt' });
  expect(await there.sync(centre.url)).toMatchObject({ ok: true, value: { received: 0 } });
  expect(await here.sync(centre.url)).toMatchObject({ ok: true, value: { received: 1 } });
});

test('after a new epoch of a line nothing is handed out twice, and what is new goes out', async () => {
  const centre = await channelCentre(server());
  const line = makeLine();
  referAt(line);
  await line.sync(centre.url);
  const before = await take(centre);
  const seq = (await centre.value('SELECT seq::int FROM beehive.station_head')) as number;
  await centre.value('SELECT beehive.begin_epoch($1, $2)', [STATION, seq]);
  markProgress(line.core.db, { epoch: 2 });
  const second = referAt(line);
  expect(await line.sync(centre.url)).toMatchObject({ ok: true });
  expect(await take(centre)).toMatchObject([{ data: { referralId: second.referralId } }]);
  await passLease(centre);
  expect(idsOf(await take(centre, 1))).toEqual(idsOf(before));
});
