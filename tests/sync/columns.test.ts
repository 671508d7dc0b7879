import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GENESIS, hashOf } from '../../main/ledger/chain.ts';
import { textArray, uuidArray, byteaArray } from '../../main/sync/postgres/binary-array.ts';
import { factColumns } from '../../main/sync/postgres/fact-columns.ts';
import { encodeEnvelope } from '../../main/sync/wire.ts';
import { asMillis } from '../../shared/domain/millis.ts';
import type { Fact } from '../../shared/facts/fact.ts';
import { makeCentre, STATION, type TestCentre, usePostgres } from '../make/centre.ts';
import { makeFolder } from '../make/core.ts';
import { makeLine } from '../make/line.ts';
import { asSuperuser } from '../make/postgres.ts';

/** The faster door: a batch by its columns (0022-columns.sql). */
const server = usePostgres();

const LOGIN = `station_${STATION.replace('-', '_')}`;
const PLACES = Array.from({ length: 11 }, (_, at) => `$${at + 1}`).join(', ');

/** What a station's own login is answered. */
const offer = (centre: TestCentre, values: readonly unknown[]): Promise<unknown> =>
  asSuperuser(centre.url, async (client) => {
    await client.query(`SET SESSION AUTHORIZATION ${LOGIN}`);
    return (await client.query<{ answer: unknown }>(`SELECT api.ingest_columns(${PLACES}) AS answer`, [...values]))
      .rows[0]?.answer;
  });

const envelope = (changes: object = {}) =>
  encodeEnvelope({ epoch: 1, after: 0, prev: GENESIS, keys: [], keysFor: '', head: 4, ...changes });

/** A line of four facts, and the values of the call that hands them over. */
function fourFacts() {
  const line = makeLine();
  line.enrolSomebody();
  line.grow(2);
  const facts = line.facts();
  const columns = factColumns(facts) ?? [];
  return { line, facts, columns, call: [envelope(), ...columns] };
}

test('a sound batch goes in by its columns alone, keys and all', async () => {
  const centre = await makeCentre(server());
  await centre.rows(`REVOKE EXECUTE ON FUNCTION api.ingest(text) FROM beehive_station`);
  const { facts, call } = fourFacts();
  const answer = await offer(centre, call);
  const [person] = await centre.rows<{ person: string }>('SELECT person FROM beehive.data_key');
  expect(answer).toEqual({
    ...{ status: 'ok', through: 4, duplicates: 0, parked: [], parkedTotal: 0 },
    keysWanted: [person?.person],
  });
  const held = await centre.rows<Fact>(
    `SELECT seq::int, id, source, type, subject, "time"::float, actor, data, personal, urgent, encode(hash, 'hex') AS hash
     FROM beehive.fact ORDER BY seq`,
  );
  expect(held).toEqual(facts.map(({ prev: _, ...fact }) => fact));
  expect(await centre.value('SELECT beehive.check_chain($1)', [STATION])).toBe('ok');
});

test('a whole line goes that way, the last keys, too, which no fact goes along with; an erasure needs the other door', async () => {
  const centre = await makeCentre(server(), { keyOut: join(makeFolder(), 'key-holder.pem') });
  const line = makeLine();
  const person = line.enrolSomebody();
  line.grow(30);
  await centre.rows(`REVOKE EXECUTE ON FUNCTION api.ingest(text) FROM beehive_station`);
  expect(await line.sync(centre.url, { batch: 7 })).toMatchObject({ ok: true, value: { sent: 32, parked: 0 } });
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { sent: 0 } });
  expect(await centre.value('SELECT count(*)::int FROM beehive.data_key WHERE length(wrapped) > 0')).toBe(1);
  line.erase(person);
  expect(await line.sync(centre.url)).toMatchObject({ ok: false });
  await centre.rows(`GRANT EXECUTE ON FUNCTION api.ingest(text) TO beehive_station`);
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { sent: 1, parked: 0 } });
  expect(await centre.rows('SELECT person FROM beehive.erased')).toEqual([{ person }]);
});

/** One for all that change nothing. */
let untouched: Promise<TestCentre> | undefined;

const replaced = (call: readonly unknown[], at: number, value: unknown) => call.with(at, value);
const [ID, SOURCE, TYPE, SUBJECT, TIME, ACTOR, DATA, PERSONAL, URGENT, HASH] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

test.each<[string, (call: readonly unknown[], facts: readonly Fact[]) => readonly unknown[]]>([
  ['nothing at all', () => Array.from({ length: 11 }, () => null)],
  ['an envelope that is no JSON', (call) => replaced(call, 0, 'x')],
  ['an envelope of nothing', (call) => replaced(call, 0, '{}')],
  ['a later form', (call) => replaced(call, 0, envelope().replace('"format":1', '"format":2'))],
  ['another epoch', (call) => replaced(call, 0, envelope({ epoch: 2 }))],
  ['a gap before it', (call) => replaced(call, 0, envelope({ after: 7 }))],
  ['another past', (call) => replaced(call, 0, envelope({ prev: 'ab'.repeat(32) }))],
  ['no hashes', (call) => replaced(call, HASH, '{}')],
  ['hashes that are none', (call) => replaced(call, HASH, null)],
  ['a hash too few', (call, facts) => replaced(call, HASH, byteaArray(facts.slice(1).map(({ hash }) => hash)))],
  ['an id too few', (call, facts) => replaced(call, ID, uuidArray(facts.slice(1).map(({ id }) => id)))],
  [
    'another hash at the end',
    (call, facts) => replaced(call, HASH, byteaArray(facts.map(({ seq, hash }) => (seq < 4 ? hash : 'ab'.repeat(32))))),
  ],
  [
    'another hash at the start',
    (call, facts) => replaced(call, HASH, byteaArray(facts.map(({ seq, hash }) => (seq > 1 ? hash : 'ab'.repeat(32))))),
  ],
  [
    'two facts in each other’s place',
    (call, facts) => [call[0], ...(factColumns([...facts.slice(2), ...facts.slice(0, 2)]) ?? [])],
  ],
  [
    'a source of somebody else',
    (call, facts) => replaced(call, SOURCE, textArray(facts.map(() => '/stations/520502-001'))),
  ],
  ['no type', (call, facts) => replaced(call, TYPE, textArray(facts.map(() => null)))],
  ['an empty subject', (call, facts) => replaced(call, SUBJECT, textArray(facts.map(() => '')))],
  [
    'a time before there were times',
    (call, facts) => {
      const before = facts.slice(0, 1).map((first) => ({ ...first, time: asMillis(-1) }));
      return [call[0], ...(factColumns(before.map((fact) => ({ ...fact, hash: hashOf(fact, GENESIS) }))) ?? [])];
    },
  ],
  ['no times', (call) => replaced(call, TIME, null)],
  ['an actor of two lines', (call, facts) => replaced(call, ACTOR, textArray(facts.map(() => 'a\nb')))],
  ['data that are no object', (call, facts) => replaced(call, DATA, textArray(facts.map(() => '[]')))],
  ['data that are no JSON', (call, facts) => replaced(call, DATA, textArray(facts.map(() => '{')))],
  [
    'a sealed part of nobody',
    (call, facts) => replaced(call, PERSONAL, textArray(facts.map(() => '[{"part":"self"}]'))),
  ],
  ['a sealed part that is no JSON', (call, facts) => replaced(call, PERSONAL, textArray(facts.map(() => 'x')))],
  ['no sealed parts', (call) => replaced(call, PERSONAL, null)],
  ['no urgency', (call) => replaced(call, URGENT, '{}')],
  ['more than 32 MB', (call) => replaced(call, 0, `${' '.repeat(34_000_000)}${envelope()}`)],
])('a batch with %s changes nothing and is asked for as lines', async (_what, change) => {
  const centre = await (untouched ??= makeCentre(server()));
  const { call, facts } = fourFacts();
  expect(await offer(centre, change(call, facts))).toEqual({ status: 'lines' });
  expect(await centre.value('SELECT count(*)::int FROM beehive.fact')).toBe(0);
  expect(await centre.value('SELECT seq::int FROM beehive.station_head')).toBe(0);
  expect(await centre.value('SELECT count(*)::int FROM beehive.data_key')).toBe(0);
});

test('a station that is switched off, or that this district does not know, gets nothing in by columns', async () => {
  const centre = await makeCentre(server());
  const { call } = fourFacts();
  await centre.rows('UPDATE beehive.station SET enabled = false');
  expect(await offer(centre, call)).toEqual({ status: 'lines' });
  await centre.rows(`UPDATE beehive.station SET enabled = true, role = 'somebody_else'`);
  expect(await offer(centre, call)).toEqual({ status: 'lines' });
  expect(await centre.value('SELECT count(*)::int FROM beehive.fact')).toBe(0);
});

test('lists written in binary are the lists PostgreSQL reads', async () => {
  const centre = await makeCentre(server());
  await asSuperuser(centre.url, (client) =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')))),
        fc.array(fc.uuid()),
        async (texts, ids) => {
          const { rows } = await client.query(
            `SELECT $1::text[] AS texts, $2::uuid[]::text[] AS ids, ARRAY(SELECT encode(b, 'hex') FROM unnest($3::bytea[]) b) AS bytes`,
            [textArray(texts), uuidArray(ids), byteaArray(ids.map((id) => id.replaceAll('-', '')))],
          );
          expect(rows).toEqual([{ texts, ids, bytes: ids.map((id) => id.replaceAll('-', '')) }]);
        },
      ),
      { numRuns: 60 },
    ),
  );
});
