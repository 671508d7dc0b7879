import { expect, test } from 'vitest';
import { readProgress } from '../../main/sync/progress.ts';
import { makeCentre, STATION, usePostgres } from '../make/centre.ts';
import { makeLine } from '../make/line.ts';

const server = usePostgres();

const POISONS = [
  { what: 'data that is not JSON', forged: { data: '{"a":' }, reason: 'unreadable' },
  { what: 'data that is no object', forged: { data: '[1]' }, reason: 'data' },
  { what: 'U+0000 written as an escape', forged: { data: '{"a":"\\u0000"}' }, reason: 'unreadable' },
  { what: 'U+0000 itself in a name', forged: { subject: 'log/\u0000' }, reason: 'unreadable' },
  { what: 'half of a surrogate pair', forged: { data: '{"a":"\\ud800"}' }, reason: 'unreadable' },
  {
    what: 'JSON nested forty thousand deep',
    forged: { data: '{"a":'.repeat(40_000) + '1' + '}'.repeat(40_000) },
    reason: 'unreadable',
  },
  {
    what: 'a megabyte and more',
    forged: { data: JSON.stringify({ a: 'x'.repeat(1_048_576) }) },
    reason: 'too-big',
  },
  { what: 'a line feed in a name', forged: { actor: 'system\nstaff/x' }, reason: 'name' },
  { what: 'a name of nothing', forged: { subject: '' }, reason: 'name' },
  { what: 'a name too long', forged: { subject: 'x'.repeat(101) }, reason: 'name' },
  { what: 'a type that is none', forged: { type: 'ticket' }, reason: 'name' },
  { what: 'an id in capitals', forged: { id: '0190F0A0-0000-7000-8000-00000000000F' }, reason: 'name' },
  { what: 'the name of another station', forged: { source: '/stations/520502-001' }, reason: 'source' },
  { what: 'a sealed part of nobody', forged: { personal: '[{"part":"self"}]' }, reason: 'personal' },
  { what: 'a sealed part that is no list', forged: { personal: '{"part":"self"}' }, reason: 'unreadable' },
];

// In a batch of its own a fact has no neighbour that sends it the slower way (0022-columns.sql).
test.each([
  { batch: 500, what: 'among others' },
  { batch: 1, what: 'in a batch of its own' },
])(
  'a fact the district cannot take in, $what, is set aside with its place in the chain, and the rest flows',
  async ({ batch }) => {
    const centre = await makeCentre(server());
    const line = makeLine();
    for (const { forged } of POISONS) {
      line.forge(forged);
      line.grow(1);
    }
    const total = 1 + 2 * POISONS.length;
    expect(await line.sync(centre.url, { batch })).toMatchObject({
      ok: true,
      value: { sent: total, through: total, parked: POISONS.length },
    });
    const parked = await centre.rows<{ reason: string; hash: string }>(
      `SELECT reason, encode(hash, 'hex') AS hash FROM beehive.parked ORDER BY seq`,
    );
    expect(parked.map(({ reason }, index) => `${POISONS[index]?.what}: ${reason}`)).toEqual(
      POISONS.map(({ what, reason }) => `${what}: ${reason}`),
    );
    expect(parked.map(({ hash }) => hash)).toEqual(
      line
        .facts()
        .filter(({ seq }) => seq > 1 && seq % 2 === 0)
        .map(({ hash }) => hash),
    );
    expect(await centre.value('SELECT count(*)::int FROM beehive.fact')).toBe(1 + POISONS.length);
    expect(await centre.value('SELECT beehive.check_chain($1)', [STATION])).toBe('ok');
    expect(readProgress(line.core.db).parked).toBe(POISONS.length);

    // Sent again after a lost answer, a parked fact is a repeat like any other.
    line.grow(1);
    expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { sent: 1, parked: POISONS.length } });
  },
);

test('what was set aside can be read as it was sent', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  line.forge({ data: '{"a":"\\u0000"}' });
  await line.sync(centre.url);
  const text = (await centre.value('SELECT fact FROM beehive.parked')) as string;
  const [, written] = line.facts();
  expect({ ...(JSON.parse(text) as object), prev: written?.prev, hash: written?.hash }).toEqual(written);
});

test.each([
  { what: 'four-byte Han', text: '𠮷野家𬭎㛃䶮' },
  { what: 'quotes, backslashes and SQL', text: `'"\\'; DROP TABLE beehive.fact; --` },
  { what: 'markup', text: '<img src=x onerror=alert(1)>' },
  { what: 'line ends and tabs', text: 'a\nb\r\nc\td\u2028e' },
  { what: 'direction marks', text: '\u202Egnp.exe\u202C' },
  { what: 'an emoji of a family', text: '👨‍👩‍👧‍👦' },
])('$what arrives as written', async ({ text }) => {
  const centre = await makeCentre(server());
  const line = makeLine();
  line.forge({ data: JSON.stringify({ text }) });
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { sent: 2, parked: 0 } });
  expect(await centre.value(`SELECT data::jsonb ->> 'text' FROM beehive.fact WHERE seq = 2`)).toBe(text);
  expect(await centre.value('SELECT beehive.check_chain($1)', [STATION])).toBe('ok');
});

test('a wrong hash stops the line there: what came before is kept, the rest is refused and reported', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  line.grow(9);
  line.forge({ hash: 'ab'.repeat(32) });
  line.grow(5);
  for (const times of [1, 2]) {
    expect(await line.sync(centre.url)).toMatchObject({ ok: false, refusal: 'centre-refused', reason: 'broken' });
    expect(await centre.rows('SELECT kind, seq::int, times FROM beehive.incident')).toEqual([
      { kind: 'broken', seq: 11, times },
    ]);
  }
  expect(readProgress(line.core.db).sentThrough).toBe(10);
  expect(await centre.value('SELECT max(seq)::int FROM beehive.fact')).toBe(10);
});

test('a centre in the old SQL_ASCII encoding keeps texts byte for byte', async () => {
  const centre = await makeCentre(server(), { encoding: 'SQL_ASCII' });
  const line = makeLine();
  line.forge({ data: JSON.stringify({ text: '𠮷' }) });
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { sent: 2, parked: 0 } });
  expect(await centre.value('SELECT beehive.check_chain($1)', [STATION])).toBe('ok');
});
