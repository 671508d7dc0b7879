import { cpSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { restoreFolder } from '../../main/cli/backup.ts';
import { verifyFolder } from '../../main/cli/verify.ts';
import { drill } from '../../main/backup/drill.ts';
import { BackupUnusable, readHeader, unpackBackup } from '../../main/backup/read-backup.ts';
import { backupsIn, writeBackup } from '../../main/backup/write-backup.ts';
import { newCentreKeys } from '../../main/ledger/centre-wrap.ts';
import { ledgerHead } from '../../main/ledger/read-facts.ts';
import { reportHazard } from '../../main/services/report-hazard.ts';
import { takeTicket } from '../../main/services/take-ticket.ts';
import { backUp } from '../../main/station/start-backups.ts';
import { lastBackup } from '../../main/store/backups.ts';
import { makeFolder, makeHost, makeStation } from '../make/core.ts';
import { DAY } from '../make/days.ts';
import { HAZARD_PLACE, makeHazard, REPORTER } from '../make/fire.ts';

async function makeBackups() {
  const station = await makeStation();
  const { core, clock, host } = station;
  const folder = makeFolder();
  const centre = newCentreKeys();
  const parts = { ...core, backupKey: core.keys.backupKey, centrePublicKey: centre.publicPem, clock };
  const asStation = { as: 'station' as const, backupKey: core.keys.backupKey };
  const take = () => takeTicket(core, { serviceId: 'consultation', requestId: crypto.randomUUID(), language: 'zh' });
  return { ...station, core, host, folder, centre, asStation, take, write: () => writeBackup(parts, folder) };
}

describe('a backup', () => {
  test('is the whole station: the drill unpacks it, follows its chain and replays it', async () => {
    const { core, folder, asStation, take, write } = await makeBackups();
    take();
    const { header } = await write();
    const { seq, hash } = ledgerHead(core.db);
    expect(header).toMatchObject({ seq, hash });
    const scratch = makeFolder();
    const drilled = await drill(folder, core.stationCode, asStation, scratch);
    expect(drilled.verdict).toMatchObject({ ok: true, facts: seq });
    expect(readdirSync(scratch)).toEqual([]);
  });

  test('is taken while people write, and holds what stood when it began or a little more', async () => {
    const { core, asStation, take, write } = await makeBackups();
    const before = ledgerHead(core.db).seq;
    const making = write();
    for (let nth = 0; nth < 20; nth++) {
      take();
      await new Promise(setImmediate);
    }
    const { file, header } = await making;
    expect(header.seq).toBeGreaterThanOrEqual(before);
    expect(header.seq).toBeLessThanOrEqual(ledgerHead(core.db).seq);
    await unpackBackup(file, asStation, join(makeFolder(), 'copy.db'));
  });

  test('shows nobody anything: no name, no place, no phone, no table stands in it', async () => {
    const { core, write } = await makeBackups();
    reportHazard(core, makeHazard({ reporter: REPORTER }));
    const bytes = readFileSync((await write()).file).toString('latin1');
    for (const secret of [HAZARD_PLACE, REPORTER.phone, 'CREATE TABLE', 'SQLite format'])
      expect(bytes).not.toContain(Buffer.from(secret, 'utf8').toString('latin1'));
  });

  test('opens with the key of the district’s key holder too, and with no other', async () => {
    const { centre, write } = await makeBackups();
    const { file } = await write();
    const into = () => join(makeFolder(), 'copy.db');
    await unpackBackup(file, { as: 'key-holder', privatePem: centre.privatePem }, into());
    await expect(
      unpackBackup(file, { as: 'key-holder', privatePem: newCentreKeys().privatePem }, into()),
    ).rejects.toThrow(BackupUnusable);
    await expect(unpackBackup(file, { as: 'station', backupKey: new Uint8Array(32) }, into())).rejects.toThrow(
      'it does not open with this key',
    );
  });

  test('of each night, seven days and four weeks stay; other files in the folder stay too', async () => {
    const { core, clock, folder, write } = await makeBackups();
    writeFileSync(join(folder, 'holiday.jpg'), 'x');
    for (let night = 0; night < 20; night++) {
      clock.pass(DAY);
      await write();
    }
    expect(backupsIn(folder, core.stationCode).length).toBe(9);
    expect(existsSync(join(folder, 'holiday.jpg'))).toBe(true);
  });
});

describe('damage', () => {
  test('any flipped bit, any cut, any doubled end is found, and no file is left', async () => {
    const { asStation, write } = await makeBackups();
    const { file } = await write();
    const sound = readFileSync(file);
    const folder = makeFolder();
    const bad = join(folder, 'bad.sealed');
    const into = join(folder, 'copy.db');
    const tries = (damage: () => void) => async () => {
      cpSync(file, bad);
      damage();
      await expect(unpackBackup(bad, asStation, into)).rejects.toThrow(BackupUnusable);
      expect(existsSync(into)).toBe(false);
    };
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.nat(7), (at, bit) =>
        tries(() => {
          const flipped = Buffer.from(sound);
          flipped[at] = (flipped[at] as number) ^ (1 << bit);
          writeFileSync(bad, flipped);
        })(),
      ),
      { numRuns: 120 },
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), (length) => tries(() => truncateSync(bad, length))()),
      { numRuns: 40 },
    );
    await tries(() => writeFileSync(bad, Buffer.concat([sound, sound.subarray(-40)])))();
  });

  test('a file that is none is refused in plain words', async () => {
    const file = join(makeFolder(), 'x');
    writeFileSync(file, 'hello');
    await expect(readHeader(file)).rejects.toThrow('it is no backup of a station');
  });
});

describe('the nightly one', () => {
  test('is recorded as a fact, and so is a failure; the older backup stays', async () => {
    const { core, host, folder } = await makeBackups();
    host.settings.set('backupFolder', folder);
    expect(await backUp(core, host.settings)).toMatchObject({ ok: true });
    expect(lastBackup(core.db)).toMatchObject({ failedAt: null });
    writeFileSync(join(folder, 'blocked'), '');
    host.settings.set('backupFolder', join(folder, 'blocked'));
    expect(await backUp(core, host.settings)).toMatchObject({ ok: false });
    expect(lastBackup(core.db)?.failedAt).not.toBeNull();
    expect(backupsIn(folder, core.stationCode)).toHaveLength(1);
  });

  test('leaves neither the scratch copy nor a half file behind', async () => {
    const { core, folder, write } = await makeBackups();
    // As a machine that went down in the middle leaves them; somebody else's is not touched.
    writeFileSync(join(folder, `beehive-${core.stationCode}-20261101-030000.sealed.part`), 'half');
    writeFileSync(join(folder, 'thesis.part'), 'half');
    writeFileSync(join(core.dataDir, 'backup-scratch.db'), 'half');
    await write();
    expect(readdirSync(core.dataDir).filter((name) => name.includes('scratch'))).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual(['thesis.part']);
    for (const name of readdirSync(folder).filter((one) => one !== 'thesis.part'))
      expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  });
});

test('put back into a new folder it is the same station, and opens', async () => {
  const { core, host, take, write } = await makeBackups();
  take();
  const { file, header } = await write();
  const data = join(makeFolder(), 'new');
  expect(await restoreFolder(data, file, host.keys.stationKey())).toEqual({
    station: core.stationCode,
    seq: header.seq,
  });
  expect(verifyFolder(makeHost(data))).toMatchObject({ ok: true, facts: header.seq });
  await expect(restoreFolder(data, file, host.keys.stationKey())).rejects.toThrow('is not empty');
});
