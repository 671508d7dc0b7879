import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { centreInit } from '../../main/cli/centre-init.ts';
import { newCentreKeys, unwrapAtCentre } from '../../main/ledger/centre-wrap.ts';
import { unbox } from '../../main/ledger/box.ts';
import { type Centre, CentreProblem } from '../../main/sync/centre.ts';
import { makeCentre, STATION, type TestCentre, usePostgres } from '../make/centre.ts';
import { makeFolder } from '../make/core.ts';
import { makeLine } from '../make/line.ts';

const server = usePostgres();

/** A centre with a key holder, and the private key that only the holder has. */
async function withKeyHolder() {
  const keyOut = join(makeFolder(), 'key-holder.pem');
  const centre = await makeCentre(server(), { keyOut });
  return { centre, privatePem: readFileSync(keyOut, 'utf8'), keyOut };
}

const wrappedAt = (centre: TestCentre) =>
  centre.rows<{ person: string; wrapped: Buffer | null }>(
    'SELECT person, wrapped FROM beehive.data_key ORDER BY person',
  );

test('the key of each person reaches the district in the first run, and only the key holder reads what was sealed', async () => {
  const { centre, privatePem } = await withKeyHolder();
  const line = makeLine();
  const persons = [line.enrolSomebody(), line.enrolSomebody()].sort();
  expect(await line.sync(centre.url)).toMatchObject({ ok: true });
  const held = await wrappedAt(centre);
  expect(held.map(({ person }) => person)).toEqual(persons);

  const [first] = await centre.rows<{ id: string; personal: string }>(
    'SELECT id, personal FROM beehive.fact WHERE seq = 2',
  );
  const [part] = JSON.parse(first?.personal ?? '[]') as [{ part: string; person: string; box: string }];
  const key = unwrapAtCentre(
    privatePem,
    part.person,
    held.find(({ person }) => person === part.person)?.wrapped ?? Buffer.alloc(0),
  );
  expect(JSON.parse(unbox(key, `${first?.id}/${part.part}`, Buffer.from(part.box, 'base64')).toString('utf8'))).toEqual(
    { name: '测试甲' },
  );
  expect(() => unwrapAtCentre(newCentreKeys().privatePem, part.person, held[0]?.wrapped ?? Buffer.alloc(0))).toThrow();
  expect(() =>
    unwrapAtCentre(
      privatePem,
      persons[1] === part.person ? (persons[0] ?? '') : (persons[1] ?? ''),
      held.find(({ person }) => person === part.person)?.wrapped ?? Buffer.alloc(0),
    ),
  ).toThrow();
});

test('facts sent before the district had a key holder get their keys afterwards', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  line.enrolSomebody();
  await line.sync(centre.url);
  expect(await wrappedAt(centre)).toMatchObject([{ wrapped: null }]);
  await centreInit({ url: centre.url, stations: [], keyOut: join(makeFolder(), 'key') });
  await line.sync(centre.url);
  expect((await wrappedAt(centre)).map(({ wrapped }) => wrapped?.length)).toEqual([32 + 12 + 32 + 16]);
});

test('a key lost with a backup of the centre is asked for again; one that is there is never replaced', async () => {
  const { centre } = await withKeyHolder();
  const line = makeLine();
  line.enrolSomebody();
  await line.sync(centre.url);
  const before = await wrappedAt(centre);
  await line.sync(centre.url);
  expect(await wrappedAt(centre)).toEqual(before);
  await centre.rows('UPDATE beehive.data_key SET wrapped = NULL');
  await line.sync(centre.url);
  expect(await wrappedAt(centre)).toEqual(before);
});

test('an erasure destroys the key at the district too, and it does not come back with a repeated history', async () => {
  const { centre } = await withKeyHolder();
  const line = makeLine();
  const [kept, erased] = [line.enrolSomebody(), line.enrolSomebody()];
  await line.sync(centre.url);
  line.erase(erased);
  await line.sync(centre.url);
  expect((await wrappedAt(centre)).map(({ person }) => person)).toEqual([kept]);

  // The district is put back to the first fact and gets everything again.
  await centre.rows('DELETE FROM beehive.fact WHERE seq > 1');
  await centre.rows(`UPDATE beehive.station_head SET seq = 1, hash = (SELECT hash FROM beehive.fact WHERE seq = 1)`);
  const through = (inner: Centre): Centre => ({
    ...inner,
    ingest: async (batch) =>
      batch.after === 3 ? Promise.reject(new CentreProblem('centre-unreachable', 'cut')) : inner.ingest(batch),
  });
  // Cut before the fact of the erasure itself arrives again: not even then is the key asked for.
  expect(await line.sync(centre.url, { through, batch: 1 })).toMatchObject({ ok: false });
  expect((await wrappedAt(centre)).map(({ person }) => person)).toEqual([kept]);
  await line.sync(centre.url);
  expect(await centre.value('SELECT count(*)::int FROM beehive.fact')).toBe(4);
  expect((await wrappedAt(centre)).map(({ person }) => person)).toEqual([kept]);
});

test('another public key than the first is not trusted by itself: who rules the database cannot have keys wrapped to himself', async () => {
  const { centre } = await withKeyHolder();
  const line = makeLine();
  await line.sync(centre.url);
  const trusted = line.host.settings.get('centrePublicKey');
  await centre.rows('UPDATE beehive.centre_key SET public_pem = $1', [newCentreKeys().publicPem]);
  line.enrolSomebody();
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { otherCentreKey: true } });
  expect(line.host.settings.get('centrePublicKey')).toBe(trusted);
});

test('the private key is one file that only its owner reads, made once, and never in the database', async () => {
  const { centre, keyOut, privatePem } = await withKeyHolder();
  expect(statSync(keyOut).mode & 0o777).toBe(0o600);
  const second = join(makeFolder(), 'second');
  expect(await centreInit({ url: centre.url, stations: [STATION], keyOut: second })).toMatchObject({
    madeKey: false,
    hasKey: true,
  });
  expect(existsSync(second)).toBe(false);
  const tables = await centre.rows<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c WHERE relnamespace = 'beehive'::regnamespace AND relkind IN ('r', 'p')`,
  );
  const secret = privatePem.split('\n')[1] ?? 'missing';
  for (const { name } of tables) {
    expect(
      await centre.value(`SELECT count(*)::int FROM ${name} t WHERE t::text LIKE '%' || $1 || '%'`, [secret]),
      name,
    ).toBe(0);
  }
});
