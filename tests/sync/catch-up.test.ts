import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { restoreFolder } from '../../main/cli/backup.ts';
import { catchUpStation } from '../../main/cli/catch-up.ts';
import { openRebirth } from '../../main/cli/open-rebirth.ts';
import { restoreKeys } from '../../main/cli/restore-keys.ts';
import { rewrapKeys } from '../../main/cli/rewrap.ts';
import { verifyFolder } from '../../main/cli/verify.ts';
import { loopbackHost } from '../../main/host/loopback/loopback-host.ts';
import { ledgerHead } from '../../main/ledger/read-facts.ts';
import { openDispute } from '../../main/services/open-dispute.ts';
import { wordsOf } from '../../main/services/party-words.ts';
import { takeTicket } from '../../main/services/take-ticket.ts';
import { lockInstance } from '../../main/station/lock-instance.ts';
import { type OpenCore, openCore } from '../../main/station/open-core.ts';
import { backUp } from '../../main/station/start-backups.ts';
import { partiesOf } from '../../main/store/parties.ts';
import { syncStatus } from '../../main/sync/progress.ts';
import { STATION, type TestCentre, usePostgres } from '../make/centre.ts';
import { makeFolder, makeStation } from '../make/core.ts';
import { makeIntake } from '../make/intake.ts';
import { runStation } from '../make/served-station.ts';
import { must } from '../make/queue.ts';
import { ledgerOf, makeDistrict, syncStation, tablesOf } from '../make/reborn.ts';

/**
 * The disk of a station was put back from last night's backup (备份恢复以后补齐): what the district has and the backup has
 * not comes back, nothing is lost or doubled, and the station goes on in a new epoch.
 */
const server = usePostgres();

const take = (core: OpenCore) =>
  takeTicket(core, { serviceId: 'consultation', requestId: crypto.randomUUID(), language: 'zh' });

/** A night's backup, and a day after it of which the district has all; then the disk is gone. */
async function putBack() {
  const { centre, privateKey } = await makeDistrict(server());
  const { core, host } = await makeStation();
  const sync = () => syncStation(core, host, centre.url);
  must(take(core));
  must(openDispute(core, makeIntake({ name: '测试甲' })));
  await sync();
  await sync();
  const made = await backUp(core, host.settings);
  if (!made.ok) throw made.error;
  must(take(core));
  must(openDispute(core, makeIntake({ name: '测试乙' })));
  await sync();
  const was = { ledger: ledgerOf(core), tables: tablesOf(core) };
  const again = async () => {
    const data = join(makeFolder(), 'back');
    await restoreFolder(data, made.value.file, host.keys.stationKey());
    return data;
  };
  return { centre, privateKey, was, again, data: await again() };
}

/** The station in a folder, for a moment. */
async function within<T>(data: string, work: (core: OpenCore) => T | Promise<T>): Promise<T> {
  const core = openCore(loopbackHost(data));
  try {
    return await work(core);
  } finally {
    core.close();
  }
}

/** Who opened each quarrel, as far as it can be read. */
const applicants = (core: OpenCore) =>
  (core.db.prepare('SELECT dispute_id FROM dispute ORDER BY opened_seq').pluck().all() as string[]).map((id) =>
    partiesOf(core.db, id)
      .filter(({ role }) => role === 'applicant')
      .map((party) => wordsOf(core, party)?.name)
      .at(0),
  );

const because = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) => error.message,
  );
const perEpoch = (centre: TestCentre) =>
  centre.rows(
    `SELECT epoch, count(*)::int AS facts, count(DISTINCT id)::int AS ids, max(seq)::int AS last
     FROM beehive.fact WHERE station = $1 GROUP BY epoch ORDER BY epoch`,
    [STATION],
  );
const alarm = (core: OpenCore) => syncStatus(core.db, { centreSet: true, running: false, nextAt: null }).machine;

test('what the backup does not have comes back from the district, and the station goes on behind it', async () => {
  const { centre, privateKey, was, data } = await putBack();
  const { url } = centre;
  const behind = await within(data, async (core) => {
    expect(ledgerHead(core.db).seq).toBeLessThan(was.ledger.length);
    expect(await syncStation(core, loopbackHost(data), url)).toMatchObject({ ok: false, reason: 'ahead' });
    expect(alarm(core)).toBe('behind');
    return ledgerHead(core.db).seq;
  });
  expect(await because(catchUpStation({ host: loopbackHost(data), url }))).toMatch(
    /has not opened this.*"centre-rebirth"/,
  );

  expect(await openRebirth(url, STATION, 7)).toBe(2);
  const caught = await catchUpStation({ host: loopbackHost(data), url });
  expect(caught).toMatchObject({ taken: was.ledger.length - behind, through: was.ledger.length, epoch: 2, told: 'ok' });
  await within(data, (core) => {
    expect(ledgerOf(core).slice(0, was.ledger.length)).toEqual(was.ledger);
    expect(alarm(core)).toBe(null);
    // Whom the backup knows can be read at once; who came after it, when the key holder sent the key.
    expect(applicants(core)).toEqual(['测试甲', undefined]);
    // Numbers given after the last sync are in people's hands.
    expect(must(take(core)).number).toBe('B201');
  });
  expect(verifyFolder(loopbackHost(data))).toMatchObject({ chain: 'ok', replay: 'equal', mark: 'ok', sqlite: 'ok' });

  expect(caught.keysAwaited).toBeGreaterThan(0);
  await rewrapKeys({ url, privateKey, station: STATION, machine: caught.machineCode });
  expect(await restoreKeys({ host: loopbackHost(data), url })).toMatchObject({ refused: 0, awaited: 0 });
  await within(data, async (core) => {
    expect(applicants(core)).toEqual(['测试甲', '测试乙']);
    expect(await syncStation(core, loopbackHost(data), url)).toMatchObject({ ok: true });
    expect(await perEpoch(centre)).toEqual([
      { epoch: 1, facts: was.ledger.length, ids: was.ledger.length, last: was.ledger.length },
      { epoch: 2, facts: expect.any(Number), ids: expect.any(Number), last: ledgerHead(core.db).seq },
    ]);
    expect(await centre.value('SELECT count(*) - count(DISTINCT id) FROM beehive.fact')).toBe('0');
  });
  expect(await centre.value('SELECT beehive.check_chain($1, 2)', [STATION])).toBe('ok');
  // Said again it changes nothing.
  const facts = await within(data, (core) => ledgerHead(core.db).seq);
  expect(await catchUpStation({ host: loopbackHost(data), url })).toMatchObject({ taken: 0, epoch: 2, told: 'ok' });
  expect(await within(data, (core) => ledgerHead(core.db).seq)).toBe(facts);
});

test('where it wrote on before it caught up nothing is changed, and it says which days to write out; then it works', async () => {
  const { centre, was, again, data } = await putBack();
  const from = await within(data, (core) => {
    const { seq } = ledgerHead(core.db);
    must(take(core));
    return seq + 1;
  });
  const forked = await within(data, ledgerOf);
  await openRebirth(centre.url, STATION, 7);
  const told = await because(catchUpStation({ host: loopbackHost(data), url: centre.url }));
  expect(told).toMatch(new RegExp(`facts ${from} to ${forked.length} \\(\\d{4}-\\d\\d-\\d\\d\\) were written here`));
  expect(told).toMatch(/Nothing was changed.*export.*--personal.*restore-backup.*catch-up/);
  expect(await within(data, ledgerOf)).toEqual(forked);
  expect(await perEpoch(centre)).toMatchObject([{ epoch: 1, last: was.ledger.length }]);

  const anew = await again();
  expect(await catchUpStation({ host: loopbackHost(anew), url: centre.url })).toMatchObject({
    through: was.ledger.length,
    told: 'ok',
  });
});

test.each([
  [
    'altered',
    `UPDATE beehive.fact SET data = data || ' ' WHERE seq = (SELECT max(seq) FROM beehive.fact)`,
    /it was altered there/,
  ],
  ['cut', 'DELETE FROM beehive.fact WHERE seq = (SELECT max(seq) FROM beehive.fact)', /it was cut there/],
])('a line that was %s at the district is not taken, not even its sound part', async (_what, sql, says) => {
  const { centre, data } = await putBack();
  const before = await within(data, ledgerOf);
  await openRebirth(centre.url, STATION, 7);
  await centre.rows(sql);
  expect(await because(catchUpStation({ host: loopbackHost(data), url: centre.url }))).toMatch(says);
  expect(await within(data, ledgerOf)).toEqual(before);
});

test('not while the station runs, nor without an address, nor where there is no station', async () => {
  const { centre, data } = await putBack();
  await openRebirth(centre.url, STATION, 7);
  expect(await because(catchUpStation({ host: loopbackHost(data) }))).toMatch(/no centre is set/);
  const lock = lockInstance(data);
  onTestFinished(() => lock?.release());
  expect(await because(catchUpStation({ host: loopbackHost(data), url: centre.url }))).toMatch(/is running; stop it/);
  const empty = makeFolder();
  writeFileSync(join(empty, 'notes.txt'), 'something of somebody');
  expect(await because(catchUpStation({ host: loopbackHost(empty), url: centre.url }))).toMatch(/there is no station/);
  const { code, err } = await runStation(['catch-up', '--data', empty, '--url', centre.url, '--json']);
  expect([code, err.trim().split('\n')]).toEqual([1, [expect.stringMatching(/there is no station in/)]]);
});
