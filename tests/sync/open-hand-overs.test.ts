import { expect, test } from 'vitest';
import { acceptLead, arriveAtLead, returnLead } from '../../main/services/handed-leads.ts';
import { listLeads } from '../../main/services/list-leads.ts';
import { closeLead } from '../../main/services/report-lead.ts';
import { DEFAULT_SETTINGS } from '../../main/host/settings.ts';
import { HOUR, MINUTE } from '../../shared/domain/millis.ts';
import { alarmLine, hearSteps, sealedFor } from '../make/alarms.ts';
import { makeCentre, type TestCentre, usePostgres } from '../make/centre.ts';
import { makeQuarrel } from '../make/quarrel.ts';
import { stationOf110 } from '../make/station-of-110.ts';

/** What the district sees of the quarrels that 110 handed over and that nobody has dealt with yet. */
const server = usePostgres();

interface Open {
  readonly handed_over: string;
  readonly station: string;
  readonly urgency: string;
  readonly standing: string;
  readonly waited_minutes: number;
  readonly due_at: Date;
  readonly limit_passed: boolean;
}
const open = (centre: TestCentre) => centre.rows<Open>('SELECT * FROM district.open_hand_overs()');

/** As if 110 had handed everything over that much earlier. */
const longAgo = (centre: TestCentre, minutes: number) =>
  centre.rows(`UPDATE channel.handed SET handed_at = handed_at - make_interval(mins => $1)`, [minutes]);

/** A district with one station, whose clock is right, and 110. */
async function district() {
  const centre = await makeCentre(server());
  const station = await stationOf110(centre);
  station.clock.set(new Date().toISOString());
  return { centre, station, to110: await alarmLine(centre) };
}

test('one after the other: nobody fetched it, nobody accepted it, accepted, there; gone once it is settled', async () => {
  const { centre, station, to110 } = await district();
  const { core, clerk, sync, line } = station;
  const one = async () => {
    const [row, ...more] = await open(centre);
    expect(more).toEqual([]);
    return row;
  };
  expect(await one()).toBeUndefined();
  await to110.handOver(await sealedFor(to110, makeQuarrel()));
  await longAgo(centre, 7);
  const first = { station: core.stationCode, urgency: 'red', waited_minutes: 7, limit_passed: false };
  expect(await one()).toMatchObject({ ...first, standing: 'not-fetched', received_at: null });
  await longAgo(centre, 9);
  // The station's own clock did not begin yet: the limit counts from the handing over.
  expect(await one()).toMatchObject({ standing: 'not-fetched', waited_minutes: 16, limit_passed: true });

  await sync();
  expect(await one()).toMatchObject({ standing: 'not-accepted', received_at: new Date(line()?.reportedAt ?? 0) });
  expect((await one())?.due_at).toEqual(new Date(line()?.dueAt ?? 0));

  const leadId = line()?.leadId ?? '';
  // Its clock stood still since before the handing over.
  station.clock.pass(3 * MINUTE);
  acceptLead(core, clerk, leadId);
  await sync();
  expect(await one()).toMatchObject({ standing: 'accepted', waited_minutes: 18, limit_passed: false });
  arriveAtLead(core, clerk, leadId);
  await sync();
  expect(await one()).toMatchObject({ standing: 'there', waited_minutes: 18 });
  closeLead(core, clerk, leadId, 'settled-on-spot');
  await sync();
  // Whether 110 has taken the answer or not.
  expect(await one()).toBeUndefined();
});

test('given back, nobody has it until 110 took that step; at another station it is open there', async () => {
  const OTHER = '330304-002';
  const { centre, station, to110 } = await district();
  await centre.rows(`SELECT beehive.enrol($1), beehive.note_station_keys($1, $2, $2)`, [OTHER, Buffer.alloc(32, 9)]);
  const [first, second] = [makeQuarrel(), makeQuarrel()];
  const { core, clerk, sync } = station;
  for (const quarrel of [first, second]) await to110.handOver(await sealedFor(to110, quarrel));
  await sync();
  for (const { leadId } of listLeads(core, clerk).leads) {
    acceptLead(core, clerk, leadId);
    returnLead(core, clerk, leadId, 'other-area');
  }
  await sync();
  await longAgo(centre, 30);
  const givenBack = { station: core.stationCode, standing: 'given-back' };
  expect(await open(centre)).toMatchObject([givenBack, givenBack]);
  expect((await open(centre)).map(({ waited_minutes }) => waited_minutes)).toEqual([30, 30]);
  await to110.handOver(await sealedFor(to110, first, OTHER));
  expect(await open(centre)).toMatchObject([givenBack, { station: OTHER, standing: 'not-fetched' }]);
  await hearSteps(to110);
  expect(await open(centre)).toMatchObject([{ station: OTHER }]);
});

test('the limit is that of the station, colour by colour, also where the district told another', async () => {
  const { centre, station, to110 } = await district();
  for (const [name, minutes] of [
    ['leadRedMinutes', DEFAULT_SETTINGS.leadRedMinutes],
    ['leadYellowMinutes', DEFAULT_SETTINGS.leadYellowMinutes],
  ] as const)
    expect(await centre.value('SELECT beehive.lead_minutes($1)', [name])).toBe(minutes);
  for (const urgency of ['red', 'orange', 'yellow'] as const)
    await to110.handOver(await sealedFor(to110, makeQuarrel({ urgency })));
  await station.sync();
  const both = async () => ({
    there: (await open(centre)).map((row) => [row.handed_over, row.urgency, row.due_at.getTime()] as const).toSorted(),
    here: listLeads(station.core, station.clerk)
      .leads.map(({ leadId, urgency, dueAt }) => [leadId, urgency, dueAt] as const)
      .toSorted(),
  });
  const byDefault = await both();
  expect(byDefault.there).toHaveLength(3);
  expect(byDefault.there).toEqual(byDefault.here);

  await centre.rows(
    `SELECT district.tell_setting('leadRedMinutes', '40'), district.tell_setting('leadYellowMinutes', '9')`,
  );
  await station.sync();
  const told = await both();
  expect(told.there).toEqual(told.here);
  expect(told.there).not.toEqual(byDefault.there);
  await centre.rows(
    `SELECT district.tell_setting('leadRedMinutes', NULL), district.tell_setting('leadYellowMinutes', NULL)`,
  );
  await station.sync();
  expect((await both()).there).toEqual(byDefault.there);
});

test('what nobody took comes first, of that what is past its limit, then the reddest', async () => {
  const { centre, station, to110 } = await district();
  for (const urgency of ['yellow', 'red', 'red'] as const)
    await to110.handOver(await sealedFor(to110, makeQuarrel({ urgency })));
  await station.sync();
  const accepted = listLeads(station.core, station.clerk).leads.find(({ urgency }) => urgency === 'red')?.leadId ?? '';
  acceptLead(station.core, station.clerk, accepted);
  await station.sync();
  await to110.handOver(await sealedFor(to110, makeQuarrel({ urgency: 'yellow' })));
  await centre.rows(
    `UPDATE channel.handed SET handed_at = handed_at - make_interval(secs => $1)
       WHERE handed_at = (SELECT max(handed_at) FROM channel.handed)`,
    [(3 * HOUR) / 1_000],
  );
  expect((await open(centre)).map(({ urgency, standing, limit_passed: late }) => [urgency, standing, late])).toEqual([
    ['yellow', 'not-fetched', true],
    ['red', 'not-accepted', false],
    ['yellow', 'not-accepted', false],
    ['red', 'accepted', false],
  ]);
});

test('it names no alarm, no place and nobody', async () => {
  const { centre, to110 } = await district();
  const quarrel = makeQuarrel();
  await to110.handOver(await sealedFor(to110, quarrel));
  const told = JSON.stringify(await open(centre));
  for (const word of [quarrel.alarmNumber, quarrel.division, ...Object.values(quarrel.about)])
    expect(told).not.toContain(word);
});
