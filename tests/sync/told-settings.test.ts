import { expect, test } from 'vitest';
import { changeSettings } from '../../main/cli/settings.ts';
import { checkReplay } from '../../main/ledger/verify.ts';
import { connectCentre } from '../../main/sync/postgres/postgres-centre.ts';
import { runSync } from '../../main/sync/sync-engine.ts';
import { POLICY_NAMES, POLICY_SETTINGS } from '../../shared/domain/policy-settings.ts';
import { settingsTold } from '../../shared/facts/settings.ts';
import { makeCentre, type TestCentre, usePostgres } from '../make/centre.ts';
import { makeStation } from '../make/core.ts';

/** Numbers of policy, told by the district: what was set by hand here counts first, then these, else the defaults. */
const server = usePostgres();
const tell = (centre: TestCentre, name: string, value: string | null) =>
  centre.value('SELECT district.tell_setting($1, $2)', [name, value]);

test('what the district tells counts at once, what was set by hand before it; each is shown with who says so', async () => {
  const centre = await makeCentre(server());
  const { core, host } = await makeStation();
  const sync = async () => {
    const outcome = await runSync({
      ...core,
      settings: host.settings,
      centreUrl: centre.url,
      connect: (url, signal) => connectCentre(url, core.stationCode, signal),
    });
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value.received;
  };
  const shown = () => core.policy().find(({ name }) => name === 'leadRedMinutes');
  const district = { value: 10, at: expect.any(Number) as number };
  expect(shown()).toEqual({ name: 'leadRedMinutes', value: 15, origin: 'default', district: null });

  expect(await tell(centre, 'leadRedMinutes', '10')).toBe(1);
  expect(await tell(centre, 'leadRedMinutes', '10')).toBe(0);
  await tell(centre, 'nightlyFrom', '03:15');
  await tell(centre, 'referralCloseDays', '7');
  expect(await sync()).toBe(3);
  expect(core.leadLimits().redMinutes).toBe(10);
  expect(core.referralLimits().closeDays).toBe(7);
  expect(core.settings.get('nightlyFrom')).toBe('03:15');
  expect(shown()).toEqual({ name: 'leadRedMinutes', value: 10, origin: 'district', district });

  expect(changeSettings(core.settings, ['leadRedMinutes=15']).origins).toMatchObject({ leadRedMinutes: 'by-hand' });
  expect(shown()).toEqual({ name: 'leadRedMinutes', value: 15, origin: 'by-hand', district });
  expect(core.leadLimits().redMinutes).toBe(15);
  expect(changeSettings(core.settings, ['leadRedMinutes='])).toMatchObject({
    values: { leadRedMinutes: 10, nightlyFrom: '03:15', printerPaperMm: 80 },
    origins: { leadRedMinutes: 'district', nightlyFrom: 'district', printerPaperMm: 'default' },
  });
  expect(core.leadLimits().redMinutes).toBe(10);

  expect(await tell(centre, 'leadRedMinutes', null)).toBe(1);
  expect(await sync()).toBe(1);
  expect(shown()).toEqual({ name: 'leadRedMinutes', value: 15, origin: 'default', district: null });
  expect(checkReplay(core.db)).toBe('equal');
});

let once: Promise<TestCentre> | undefined;
test.each([
  ['an address', 'centreUrl', 'postgres://elsewhere', /not a setting that the district tells/],
  ['a key', 'packKeys', 'AAAA', /not a setting that the district tells/],
  ['a number that is none', 'leadRedMinutes', 'ten', /whole number from 1 to 1440/],
  ['a number out of bounds', 'deskIdleMinutes', '241', /whole number from 1 to 240/],
  ['a time that is none', 'nightlyFrom', '25:00', /HH:MM/],
])('%s is refused by name, and enters nobody’s line', async (_what, name, value, why) => {
  const centre = await (once ??= makeCentre(server()));
  await expect(tell(centre, name, value)).rejects.toThrow(why);
  expect(await centre.rows('SELECT FROM beehive.outgoing')).toEqual([]);
});

test('the bounds at the district are those of the stations, number by number', async () => {
  const centre = await makeCentre(server());
  for (const name of POLICY_NAMES)
    for (const value of name === 'nightlyFrom' ? ['00:00', '23:59'] : ['0', '1', '90', '91', '240', '241', '10081'])
      expect(
        await tell(centre, name, value).then(
          () => true,
          () => false,
        ),
        `${name} ${value}`,
      ).toBe(POLICY_SETTINGS[name].safeParse(name === 'nightlyFrom' ? value : Number(value)).success);
});

test.each([
  { name: 'centreUrl', value: 'postgres://elsewhere' },
  { name: 'leadRedMinutes', value: 0 },
  { name: 'leadRedMinutes', value: '15' },
  { name: 'nightlyFrom', value: 3 },
])('a station does not understand $name = $value', (told) =>
  expect(settingsTold.data.safeParse(told).success).toBe(false),
);
