import { expect, test } from 'vitest';
import { allRosters } from '../../main/store/rosters.ts';
import { asDialectId } from '../../shared/domain/dialect.ts';
import { asDivisionCode } from '../../shared/domain/division.ts';
import type { Sex } from '../../shared/domain/sex.ts';
import { mediatorProfiled, mediatorProfiledFirst } from '../../shared/facts/mediator.ts';
import { rosterPublished } from '../../shared/facts/roster.ts';
import { staffDismissed } from '../../shared/facts/staff.ts';
import { makeCentre, STATION, usePostgres } from '../make/centre.ts';
import { makeLine, type TestLine } from '../make/line.ts';

const server = usePostgres();
const OTHER = '330304-002';
const HAKKA = asDialectId('hakka.yuxin');
const GAN = asDialectId('gan.yiliu');

/** Two stations of one district, with lines of their own. */
async function twoStations() {
  const centre = await makeCentre(server(), { stations: [OTHER] });
  const here = makeLine(STATION);
  await here.sync(centre.url);
  return { centre, here, there: makeLine(OTHER) };
}

function profile(line: TestLine, mediatorId: string, dialect = HAKKA, sex: Sex | null = 'female') {
  const data = {
    mediatorId,
    home: asDivisionCode('360731'),
    dialects: [{ id: dialect, level: 'native' as const }],
    mandarin: 'some' as const,
    specialities: ['19' as const],
    recusedFrom: [asDivisionCode('360731')],
  };
  line.core.ledger.write('system', ({ append }) =>
    append(
      sex === null ? mediatorProfiledFirst.of(mediatorId, data) : mediatorProfiled.of(mediatorId, { ...data, sex }),
    ),
  );
}

const publish = 'SELECT beehive.publish_rosters()';
const offeredBy = (code: string, line: TestLine) =>
  allRosters(line.core.db).find((roster) => roster.code === code)?.mediators;
const speaker = (dialect = HAKKA, sex: Sex | null = 'female') => ({
  dialects: [{ id: dialect, level: 'native' }],
  mandarin: 'some',
  specialities: ['19'],
  sex,
});

test('each station learns what the others speak, by way of the district, without a name', async () => {
  const { centre, here, there } = await twoStations();
  const mediatorId = there.enrolSomebody();
  profile(there, mediatorId);
  await there.sync(centre.url);
  await centre.value(`SELECT beehive.set_contact($1, '0577-12345678')`, [OTHER]);
  expect(await centre.value(publish)).toBe(2);
  expect(await here.sync(centre.url)).toMatchObject({ ok: true, value: { received: 2 } });
  expect(allRosters(here.core.db).find(({ code }) => code === OTHER)).toEqual({
    code: OTHER,
    name: { zh: '测试站', en: 'Test station' },
    contact: '0577-12345678',
    mediators: [speaker()],
  });
  const [stated] = await centre.rows<{ data: object }>(
    `SELECT data FROM beehive.centre_fact WHERE subject = 'roster/${OTHER}'`,
  );
  expect(rosterPublished.data.strict().safeParse(stated?.data).success).toBe(true);
  expect(JSON.stringify(stated)).not.toContain(mediatorId);
  expect(JSON.stringify(stated)).not.toContain('测试甲');
});

test('what did not change is not stated again; what did is, and the newest profile counts', async () => {
  const { centre, here, there } = await twoStations();
  const mediatorId = there.enrolSomebody();
  profile(there, mediatorId, HAKKA, null);
  await there.sync(centre.url);
  expect(await centre.value(publish)).toBe(2);
  expect(await centre.value(publish)).toBe(0);
  await here.sync(centre.url);
  expect(offeredBy(OTHER, here)).toEqual([speaker(HAKKA, null)]);
  profile(there, mediatorId, GAN, 'male');
  await there.sync(centre.url);
  expect(await centre.value(publish)).toBe(1);
  await here.sync(centre.url);
  expect(offeredBy(OTHER, here)).toEqual([speaker(GAN, 'male')]);
});

test('who left is not offered any more, and a station that is switched off offers nobody', async () => {
  const { centre, here, there } = await twoStations();
  const [leaves, stays] = [there.enrolSomebody(), there.enrolSomebody()];
  for (const one of [leaves, stays]) profile(there, one);
  await there.sync(centre.url);
  await centre.value(publish);
  there.core.ledger.write('system', ({ append }) => append(staffDismissed.of(leaves, { staffId: leaves })));
  await there.sync(centre.url);
  await centre.value(publish);
  await here.sync(centre.url);
  expect(offeredBy(OTHER, here)).toEqual([speaker()]);
  await centre.rows('UPDATE beehive.station SET enabled = false WHERE code = $1', [OTHER]);
  await centre.value(publish);
  await here.sync(centre.url);
  expect(offeredBy(OTHER, here)).toEqual([]);
});

test('a profile in a form that other stations would refuse never enters their lines', async () => {
  const { centre, here, there } = await twoStations();
  profile(there, there.enrolSomebody());
  for (const spoilt of [
    { mandarin: 'perfect' },
    { dialects: [] },
    { dialects: [{ id: 'hakka.yuxin', level: 'divine' }] },
    { dialects: 'hakka' },
    { specialities: ['99'] },
    { sex: 'other' },
  ]) {
    const mediatorId = crypto.randomUUID();
    there.forge({
      type: 'mediator.profiled.v2',
      subject: `mediator/${mediatorId}`,
      data: JSON.stringify({
        mediatorId,
        dialects: [{ id: 'hakka.yuxin', level: 'native' }],
        mandarin: 'some',
        specialities: [],
        sex: 'male',
        ...spoilt,
      }),
    });
  }
  expect(await there.sync(centre.url)).toMatchObject({ ok: true, value: { parked: 0 } });
  await centre.value(publish);
  expect(await here.sync(centre.url)).toMatchObject({ ok: true, value: { received: 2 } });
  expect(offeredBy(OTHER, here)).toEqual([speaker()]);
});

test('a telephone that is none is refused, and a station nobody enrolled has none', async () => {
  const { centre } = await twoStations();
  await expect(centre.value(`SELECT beehive.set_contact($1, 'call me')`, [OTHER])).rejects.toThrow(/check constraint/);
  await expect(centre.value(`SELECT beehive.set_contact('330304-999', '0577-12345678')`)).rejects.toThrow(
    /not enrolled/,
  );
});
