import { join } from 'node:path';
import { expect, test } from 'vitest';
import { restoreKeys } from '../../main/cli/restore-keys.ts';
import { rewrapKeys, type Rewrapped } from '../../main/cli/rewrap.ts';
import { verifyFolder } from '../../main/cli/verify.ts';
import { newCentreKeys } from '../../main/ledger/centre-wrap.ts';
import { sealKeyTo } from '../../main/ledger/key-return.ts';
import type { Core } from '../../main/services/core.ts';
import { askStanding, noTries } from '../../main/services/ask-standing.ts';
import { describeParty } from '../../main/services/describe-party.ts';
import { eraseDispute } from '../../main/services/erase-dispute.ts';
import { openDispute } from '../../main/services/open-dispute.ts';
import { wordsOf } from '../../main/services/party-words.ts';
import { peopleMissing } from '../../main/services/people-missing.ts';
import { showIntake } from '../../main/services/show-intake.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { checkCredentials } from '../../main/services/sign-in.ts';
import { resetPin } from '../../main/services/staff-accounts.ts';
import { nameOfStaff } from '../../main/services/staff-names.ts';
import { partiesOf } from '../../main/store/parties.ts';
import { staffNumbered } from '../../main/store/staff.ts';
import { MINUTE } from '../../shared/domain/millis.ts';
import { writeFileSync } from 'node:fs';
import { makeCase, type TestCase } from '../make/case.ts';
import { STATION, usePostgres } from '../make/centre.ts';
import { makeFolder } from '../make/core.ts';
import { makeClosedDispute } from '../make/disputes.ts';
import { makeIntake, makeParty } from '../make/intake.ts';
import { asHead } from '../make/people.ts';
import { must } from '../make/queue.ts';
import { makeDistrict, syncStation, takeUpAgain } from '../make/reborn.ts';

/** Personal data after a change of machines: sealed until the key holder sends the keys, readable afterwards. */
const server = usePostgres();

async function burntOut(makeIt: () => Promise<Pick<TestCase, 'station' | 'id'>> = makeCase) {
  const district = await makeDistrict(server());
  const made = await makeIt();
  await syncStation(made.station.core, made.station.host, district.centre.url);
  await syncStation(made.station.core, made.station.host, district.centre.url);
  return { ...district, old: made.station.core, id: made.id, born: await takeUpAgain(district.centre.url) };
}

/** What a screen of the case would show of the people in it. */
const names = (core: Core, id: string) => partiesOf(core.db, id).map((party) => wordsOf(core, party)?.name);
const headOf = (core: Core) =>
  asHead(
    core,
    openSessions(core, () => 15 * MINUTE),
  );
const ask = (core: Core, number: string) => askStanding(core, noTries(), 'kiosk-1', { number, tail: '0001' });
const rewrap = (url: string, privateKey: string, machine: string, out?: string): Promise<Rewrapped> =>
  rewrapKeys({ url, privateKey, station: STATION, machine, out });
const because = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) => error.message,
  );

test('until the keys come the station works without names; with them it reads and finds all it ever recorded', async () => {
  const { centre, privateKey, old, id, born } = await burntOut();
  const { core } = born;
  expect(names(core, id)).toEqual([undefined, undefined]);
  expect(ask(core, 'M001')).toMatchObject({ ok: false, refusal: 'not-found' });
  // Nobody is told to write down once more what is there and sealed.
  expect(peopleMissing(core, id).filter(({ blocks }) => blocks)).toEqual([]);
  expect(must(showIntake(core, headOf(core), id)).parties.map(({ sealed }) => sealed)).toEqual([true, true]);
  expect(verifyFolder(born.host)).toMatchObject({ chain: 'ok', replay: 'equal', mark: 'ok' });
  expect(born.keysAwaited).toBeGreaterThan(20);

  // Work goes on: about somebody old, and about somebody new.
  const head = headOf(core);
  const known = partiesOf(core.db, id)[0]?.partyId ?? '';
  must(describeParty(core, head, id, { ...makeParty({ name: '测试丁' }), partyId: known, role: 'applicant' }));
  const again = must(openDispute(core, makeIntake({ name: '测试戊' })));
  expect(names(core, id)[0]).toBe('测试丁');
  expect(ask(core, again.number)).toMatchObject({ ok: true });

  const told = await rewrap(centre.url, privateKey, born.machineCode);
  expect(told).toMatchObject({ missing: 0, unopened: 0 });
  expect(await syncStation(core, born.host, centre.url)).toMatchObject({
    ok: true,
    value: { keysReturned: born.keysAwaited },
  });
  expect(names(core, id)).toEqual(['测试丁', names(old, id)[1]]);
  expect(nameOfStaff(core, staffNumbered(core.db, '9001')?.staffId ?? null)).toBe(
    nameOfStaff(old, staffNumbered(old.db, '9001')?.staffId ?? null),
  );
  for (const number of ['M001', again.number]) expect(ask(core, number), number).toMatchObject({ ok: true });
  expect(verifyFolder(born.host)).toMatchObject({ ok: true, keys: 'ok' });

  // And once more: what was sealed in the meantime is not lost with the second machine either.
  await syncStation(core, born.host, centre.url);
  core.close();
  const third = await takeUpAgain(centre.url);
  await rewrap(centre.url, privateKey, third.machineCode);
  expect(await restoreKeys({ host: third.host })).toMatchObject({
    refused: 0,
    awaited: 0,
    returned: third.keysAwaited,
  });
  expect(names(third.core, id)).toEqual(['测试丁', names(old, id)[1]]);
  for (const number of ['M001', again.number]) expect(ask(third.core, number), number).toMatchObject({ ok: true });
});

test('the head gets in with the PIN that was shown once; nobody with an old one; the others by the head', async () => {
  const { centre, privateKey, born } = await burntOut();
  const { core } = born;
  const signIn = (number: string, pin: string) => checkCredentials(core, number, pin, `desk-${number}`);
  expect(born.firstSignIn?.number).toBe('9001');
  expect(await signIn('9001', born.pin)).toMatchObject({ ok: true });
  const clerk = staffNumbered(core.db, '8001')?.staffId ?? '';
  const given = must(await resetPin(core, headOf(core), clerk));
  expect(await signIn('8001', given.pin)).toMatchObject({ ok: true });
  await rewrap(centre.url, privateKey, born.machineCode);
  await syncStation(core, born.host, centre.url);
  expect(await signIn('9001', born.pin)).toMatchObject({ ok: true });
  expect(await signIn('8001', given.pin)).toMatchObject({ ok: true });
  expect(await signIn('8002', '000000')).toMatchObject({ ok: false, refusal: 'wrong-credentials' });
});

test('somebody erased stays erased, whether before the fire or while the keys were awaited', async () => {
  const { centre, privateKey, id, born } = await burntOut(async () => {
    const made = await makeClosedDispute();
    must(eraseDispute(made.core, made.head, made.id));
    return made;
  });
  await rewrap(centre.url, privateKey, born.machineCode);
  await syncStation(born.core, born.host, centre.url);
  expect(names(born.core, id)).toEqual([undefined, undefined]);
  expect(verifyFolder(born.host)).toMatchObject({ ok: true });

  const other = await burntOut(makeClosedDispute);
  const file = join(makeFolder(), 'keys.json');
  await rewrap(other.centre.url, other.privateKey, other.born.machineCode, file);
  must(eraseDispute(other.born.core, headOf(other.born.core), other.id));
  // The file was made before: it still holds the key, and brings nobody back.
  expect(await restoreKeys({ host: other.born.host, from: file })).toMatchObject({
    refused: 0,
    awaited: 0,
  });
  expect(names(other.born.core, other.id)).toEqual([undefined, undefined]);
  const held = () => other.centre.value('SELECT count(*)::int FROM beehive.returned_key');
  const before = await held();
  await syncStation(other.born.core, other.born.host, other.centre.url);
  // At the district, too.
  expect(await held()).toBe((before as number) - partiesOf(other.born.core.db, other.id).length);
});

test('only the right private key, only the machine the station itself shows, and only true keys are used', async () => {
  const { centre, privateKey, id, born } = await burntOut();
  const { core } = born;
  const foreign = join(makeFolder(), 'foreign.pem');
  writeFileSync(foreign, newCentreKeys().privatePem);
  expect(await because(rewrap(centre.url, foreign, born.machineCode))).toMatch(/not the private key/);
  expect(await because(rewrapKeys({ url: centre.url, privateKey, station: STATION }))).toContain(
    `--machine ${born.machineCode}`,
  );
  expect(await centre.value('SELECT count(*)::int FROM beehive.returned_key')).toBe(0);

  // Whoever rules the database puts a key of his own in the station's place.
  await centre.rows('SELECT beehive.note_station_keys($1, $2, $2)', [STATION, Buffer.alloc(32, 9)]);
  expect(await because(rewrap(centre.url, privateKey, born.machineCode))).toMatch(/knows another machine/);
  await centre.rows('DELETE FROM beehive.station_key');

  // Or seals a key of his own making for everybody.
  await rewrap(centre.url, privateKey, born.machineCode);
  const sealKey = Buffer.from(core.keys.identity.offered.sealKey, 'base64');
  const persons = await centre.rows<{ person: string }>('SELECT person FROM beehive.returned_key');
  for (const { person } of persons)
    await centre.rows('UPDATE beehive.returned_key SET sealed = $2 WHERE person = $1', [
      person,
      sealKeyTo(sealKey, STATION, person, Buffer.alloc(32, 1)),
    ]);
  expect(await restoreKeys({ host: born.host })).toMatchObject({
    returned: 0,
    refused: born.keysAwaited,
  });
  expect(names(core, id)).toEqual([undefined, undefined]);

  // A letter to another machine, or moved from one person to another, opens nothing.
  const out = join(makeFolder(), 'keys.json');
  await rewrap(centre.url, privateKey, born.machineCode, out);
  await centre.rows('UPDATE beehive.returned_key SET seal_key = $1', [Buffer.alloc(32, 9)]);
  expect(await restoreKeys({ host: born.host })).toMatchObject({ returned: 0 });
  expect(await because(restoreKeys({ host: born.host, from: foreign }))).toMatch(/holds no keys/);

  expect(await restoreKeys({ host: born.host, from: out })).toMatchObject({
    returned: born.keysAwaited,
    awaited: 0,
  });
  expect(names(core, id)[0]).toBe('测试甲');
  expect(await restoreKeys({ host: born.host, from: out })).toMatchObject({
    returned: 0,
    refused: 0,
    awaited: 0,
  });
});

test('keys the old machine never handed in are lost with it, and that is said', async () => {
  const { centre, privateKey, id, born } = await burntOut();
  const [applicant] = partiesOf(born.core.db, id);
  // As if the old machine had burnt between its facts and their keys.
  await centre.rows('UPDATE beehive.data_key SET wrapped = NULL WHERE person = $1', [applicant?.partyId]);
  await syncStation(born.core, born.host, centre.url);
  expect(await rewrap(centre.url, privateKey, born.machineCode)).toMatchObject({ gone: 1, missing: 0 });
  expect(await restoreKeys({ host: born.host })).toMatchObject({ gone: 1, awaited: 0 });
  expect(names(born.core, id)[0]).toBeUndefined();
  expect(verifyFolder(born.host)).toMatchObject({ ok: false, keys: 'the keys of 1 persons are missing' });
});
