import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { inboxEvent } from '../../main/sync/channel/inbox-event.ts';
import { factTypeNamed } from '../../shared/facts/registry.ts';
import { STATION, usePostgres } from '../make/centre.ts';
import { asAdapter, type ChannelCentre, channelCentre, says, state, takeSent } from '../make/channel.ts';
import { makeClock } from '../make/core.ts';
import { makeLine } from '../make/line.ts';
import { draftAt, referAt, sendAt } from '../make/refer-at.ts';

/** What a platform may say, and what is refused by name and leaves no trace. */
const server = usePostgres();
const OTHER = '330304-002';

/** A referral of a station, in the hands of an adapter. */
async function handed() {
  const centre = await channelCentre(server(), [OTHER]);
  const line = makeLine();
  const referred = referAt(line);
  await line.sync(centre.url);
  return { centre, line, referred, sent: await takeSent(centre) };
}

const traces = (centre: ChannelCentre) =>
  centre.value(
    `SELECT (SELECT count(*) FROM channel.inbox) + (SELECT count(*) FROM beehive.centre_fact) + (SELECT count(*) FROM beehive.outgoing)`,
  );

const BOX = 'A'.repeat(80);
const sealed = (person: string, box: unknown = BOX, part: unknown = 'about') => [{ part, person, box }];

const wrong: Record<string, (event: Record<string, unknown>, data: Record<string, unknown>) => unknown> = {
  'no JSON': () => '{',
  'an empty text': () => '',
  'a number': () => 1,
  'nothing at all': () => null,
  'a list': (event) => [event],
  'a text': () => '"referral"',
  'a list in a list in a list': () => `${'['.repeat(8_000)}${']'.repeat(8_000)}`,
  'U+0000': (event) => JSON.stringify(event).replace('/platforms/market', String.raw`/platforms/\u0000`),
  'half of a surrogate pair': (event) => JSON.stringify(event).replace('/platforms/market', String.raw`/\uD800`),
  'an older format': (event) => ({ ...event, specversion: '0.3' }),
  'another type of content': (event) => ({ ...event, datacontenttype: 'text/plain' }),
  'an extension': (event) => ({ ...event, traceparent: '00-1' }),
  'no time': ({ time: _, ...event }) => event,
  'a time without a place': (event) => ({ ...event, time: '2026-11-23T09:00:00' }),
  'a day there is not': (event) => ({ ...event, time: '2026-02-30T09:00:00Z' }),
  'an hour there is not': (event) => ({ ...event, time: '2026-02-03T24:00:00Z' }),
  'an offset there is not': (event) => ({ ...event, time: '2026-02-03T09:00:00+23:00' }),
  'the year 0': (event) => ({ ...event, time: '0000-02-03T09:00:00Z' }),
  'a time that is a number': (event) => ({ ...event, time: 1 }),
  'a time that is a word': (event) => ({ ...event, time: 'now' }),
  'an id that is a text': (event) => ({ ...event, id: "'; DROP TABLE beehive.fact; --" }),
  'an id in capitals': (event) => ({ ...event, id: randomUUID().toUpperCase() }),
  'the id of nothing': (event) => ({ ...event, id: '00000000-0000-0000-0000-000000000000' }),
  'an id that is a list': (event) => ({ ...event, id: [event['id']] }),
  'a source with a space': (event) => ({ ...event, source: 'a b' }),
  'no source': (event) => ({ ...event, source: '' }),
  'a type of a station': (event) => ({ ...event, type: 'referral.sent.v1' }),
  'a notice': (event) => ({ ...event, type: 'notice.published.v1' }),
  'a type of the next version': (event) => ({ ...event, type: 'referral.signed.v2' }),
  'another subject': (event) => ({ ...event, subject: 'notice/1' }),
  'a subject that is an object': (event) => ({ ...event, subject: {} }),
  'no data': ({ data: _, ...event }) => event,
  'data that is a list': (event) => ({ ...event, data: [] }),
  'data that is a text': (event) => ({ ...event, data: 'x' }),
  'more data': (event, data) => ({ ...event, data: { ...data, name: '测试甲' } }),
  'less data': (event) => ({ ...event, data: {} }),
  'attempt 0': (event, data) => ({ ...event, data: { ...data, attempt: 0 } }),
  'an attempt that is a text': (event, data) => ({ ...event, data: { ...data, attempt: '1' } }),
  'an attempt that is a list': (event, data) => ({ ...event, data: { ...data, attempt: [1] } }),
  'half an attempt': (event, data) => ({ ...event, data: { ...data, attempt: 1.5 } }),
  'an attempt without end': (event, data) => ({ ...event, data: { ...data, attempt: 1e300 } }),
  'an office with a line feed': (event, data) => ({ ...event, data: { ...data, department: 'a\nb' } }),
  'an office that turns the text around': (event, data) => ({ ...event, data: { ...data, department: 'a\u202Eb' } }),
  'an office with room at its end': (event, data) => ({ ...event, data: { ...data, department: 'a ' } }),
  'an office of 41 characters': (event, data) => ({ ...event, data: { ...data, department: '所'.repeat(41) } }),
  'an office that is an object': (event, data) => ({ ...event, data: { ...data, department: {} } }),
  'words to a signature': (event, data) => ({ ...event, data: { ...data, sealed: sealed(randomUUID()) } }),
  'an unknown reason': (event) => ({ ...event, type: 'referral.returned.v1', data: { attempt: 1, reason: 'no' } }),
  'a reason that is null': (event) => ({
    ...event,
    type: 'referral.returned.v1',
    data: { attempt: 1, reason: null },
  }),
  'an unknown result': (event) => ({ ...event, type: 'referral.answered.v1', data: { attempt: 1, result: 'x' } }),
  'a result in a progress': (event) => ({
    ...event,
    type: 'referral.progressed.v1',
    data: { attempt: 1, result: 'solved' },
  }),
  ...Object.fromEntries(
    Object.entries({
      'no words': [],
      'two words': [...sealed(randomUUID()), ...sealed(randomUUID())],
      'words that are a text': '正在办理',
      'words of another part': sealed(randomUUID(), BOX, 'self'),
      'words of nobody': sealed('nobody'),
      'words in the clear': sealed(randomUUID(), '正在办理'),
      'words that are too short to be sealed': sealed(randomUUID(), 'AAAA'),
      'words without end': sealed(randomUUID(), 'A'.repeat(8_196)),
      'words that are no base64': sealed(randomUUID(), 'A'.repeat(81)),
      'words with more': [{ ...sealed(randomUUID())[0], note: '正在办理' }],
      'words that are null': null,
      'words in an object': { 0: sealed(randomUUID())[0] },
    }).map(([name, words]) => [
      name,
      (event: Record<string, unknown>) => ({
        ...event,
        type: 'referral.progressed.v1',
        data: { attempt: 1, sealed: words },
      }),
    ]),
  ),
};

test('what is not of the form is refused by name, here and by the published schema alike, and leaves no trace', async () => {
  const { centre, sent } = await handed();
  const refusals: Record<string, string> = {};
  for (const [what, change] of Object.entries(wrong)) {
    const event = says(sent, 'signed') as unknown as Record<string, unknown>;
    const said = change(event, event['data'] as Record<string, unknown>);
    const answer = await state(centre, said);
    const bySchema = inboxEvent.safeParse(typeof said === 'string' ? quietly(said) : said).success ? 'read' : 'refused';
    refusals[what] =
      `${answer.status} ${answer.status === 'refused' && answer.member ? answer.reason : ''}, ${bySchema}`;
  }
  expect(refusals).toEqual(Object.fromEntries(Object.keys(wrong).map((what) => [what, 'refused form, refused'])));
  expect(await traces(centre)).toBe('0');
}, 30_000);

test('what is longer than any answer is refused before it is read', async () => {
  const { centre } = await handed();
  expect(await state(centre, `"${'x'.repeat(20_000)}"`)).toEqual({ status: 'refused', reason: 'too-large' });
  expect(await state(centre, '['.repeat(16_000))).toMatchObject({ status: 'refused', reason: 'form' });
  expect(await traces(centre)).toBe('0');
});

/** Half a surrogate pair and U+0000 are JSON to JavaScript; a source may not hold either. */
function quietly(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

describe('each of the four, at its widest', () => {
  test.each(['signed', 'returned', 'progressed', 'answered'] as const)(
    '%s is read by every station as it is stated',
    async (what) => {
      const { centre, line, sent } = await handed();
      const words =
        what === 'signed' ? { department: '𠮷'.repeat(40) } : { sealed: sealed(sent.data.personId, 'A'.repeat(8_192)) };
      const event = {
        ...says(sent, what, words),
        datacontenttype: 'application/json',
        time: '2026-11-23T23:59:59.123456+08:00',
      };
      expect(inboxEvent.safeParse(event).success).toBe(true);
      expect(await state(centre, event)).toEqual({ status: 'ok' });
      const [stated] = await centre.rows<{ data: object; type: string; personal: unknown; stated_by: string }>(
        'SELECT type, data, personal, stated_by FROM beehive.centre_fact',
      );
      const kind = factTypeNamed(stated?.type ?? '');
      expect(kind?.data.parse(stated?.data)).toEqual(stated?.data);
      expect(Object.keys(stated?.data ?? {})).not.toContain('sealed');
      expect(stated?.personal ?? null).toEqual(
        what === 'signed' ? null : sealed(sent.data.personId, 'A'.repeat(8_192)),
      );
      expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { received: 1, notUnderstood: 0 } });
      expect(await centre.rows('SELECT station, event FROM channel.inbox')).toEqual([{ station: STATION, event }]);
    },
  );
});

describe('of what is told', () => {
  test('the same again is a repeat, in any order of its members; anything else under its id is refused', async () => {
    const { centre, sent } = await handed();
    const event = says(sent, 'answered');
    expect(await state(centre, event)).toEqual({ status: 'ok' });
    const turned = JSON.stringify(Object.fromEntries(Object.entries(event).toReversed()), null, 2);
    expect(await state(centre, turned)).toEqual({ status: 'repeat' });
    expect(await state(centre, { ...event, data: { attempt: 1, result: 'partly' } })).toEqual({
      status: 'refused',
      reason: 'other-content',
    });
    expect(await centre.rows('SELECT data FROM beehive.centre_fact')).toMatchObject([{ data: { result: 'solved' } }]);
  });

  test('said by many at once it is told once', async () => {
    const { centre, sent } = await handed();
    const event = says(sent, 'signed');
    const answers = await Promise.all(Array.from({ length: 6 }, () => state(centre, event)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['ok', ...Array<string>(5).fill('repeat')]);
    expect(await centre.value('SELECT count(*)::int FROM beehive.outgoing')).toBe(1);
  });

  test('only the station that sent it hears of it', async () => {
    const { centre, line, sent } = await handed();
    const there = makeLine(OTHER);
    await state(centre, says(sent, 'signed'));
    expect(await there.sync(centre.url)).toMatchObject({ ok: true, value: { received: 0 } });
    expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { received: 1 } });
  });

  test('refused: a referral nobody sent, one that was only drafted, an attempt there was not, the key of another matter, ids in use', async () => {
    const { centre, line, sent, referred } = await handed();
    const drafted = draftAt(line);
    sendAt(line, referred, 3);
    await line.sync(centre.url);
    const refusal = async (event: unknown) => {
      const answer = await state(centre, event);
      return answer.status === 'refused' ? answer.reason : answer.status;
    };
    const of = (referralId: string) => ({ ...says(sent, 'signed'), subject: `referral/${referralId}` });
    expect(await refusal(of(randomUUID()))).toBe('unknown-referral');
    expect(await refusal(of(drafted.referralId))).toBe('unknown-referral');
    expect(await refusal(says(sent, 'signed', { attempt: 2 }))).toBe('unknown-attempt');
    expect(await refusal(says(sent, 'progressed', { sealed: sealed(drafted.aboutId) }))).toBe('other-person');
    expect(await refusal(says(sent, 'signed', {}, sent.id))).toBe('id-in-use');
    expect(await refusal(says(sent, 'signed', {}, sent.data.matter.factId))).toBe('id-in-use');
    const notice = await centre.value(`SELECT beehive.publish('notice.withdrawn.v1', 'notice/x', '{"noticeId":"x"}')`);
    const before = await traces(centre);
    expect(await refusal(says(sent, 'signed', {}, notice as string))).toBe('id-in-use');
    expect(await traces(centre)).toBe(before);
  });

  test('an answer to an earlier attempt is told, and the station passes it over', async () => {
    const { centre, line, sent, referred } = await handed();
    sendAt(line, referred, 2);
    await line.sync(centre.url);
    await asAdapter(centre.adapterUrl, (client) => client.query('SELECT * FROM channel.waiting()'));
    expect(await state(centre, says(sent, 'signed', { attempt: 1 }))).toEqual({ status: 'ok' });
    await line.sync(centre.url);
    expect(line.core.db.prepare('SELECT state, attempt FROM referral').get()).toEqual({ state: 'sent', attempt: 2 });
  });

  test.each([
    {
      stated: '2026-11-23T08:59:00+08:00',
      kept: '2026-11-23T09:00:00+08:00',
      why: 'before it was sent: when it was sent',
    },
    { stated: '2026-11-23T09:10:00+08:00', kept: '2026-11-23T09:10:00+08:00', why: 'between: as the platform says' },
  ])('a time $why', async ({ stated, kept }) => {
    const { centre, sent } = await handed();
    expect(await state(centre, { ...says(sent, 'signed'), time: stated })).toEqual({ status: 'ok' });
    const now = Math.max(Date.now(), makeClock()());
    const at = Number(await centre.value('SELECT "time" FROM beehive.centre_fact'));
    expect(at).toBe(Date.parse(kept) > Date.now() ? makeClock()() : Date.parse(kept));
    expect(at).toBeLessThanOrEqual(now);
  });

  test('a clock that runs ahead does not carry the station along', async () => {
    const { centre, sent } = await handed();
    expect(await state(centre, { ...says(sent, 'signed'), time: '9999-12-31T23:59:59Z' })).toEqual({ status: 'ok' });
    const at = Number(await centre.value('SELECT "time" FROM beehive.centre_fact'));
    expect(at).toBeLessThanOrEqual(Math.max(Date.now(), makeClock()()) + 60_000);
  });
});
