import { describe, expect, test } from 'vitest';
import {
  eraseHazard,
  handleHazard,
  listHazards,
  openHazardPhoto,
  readHazard,
} from '../../main/services/hazard-desk.ts';
import { reportHazard } from '../../main/services/report-hazard.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { MOST_PHOTO_BYTES } from '../../shared/domain/hazard.ts';
import { HOUR } from '../../shared/domain/millis.ts';
import { makeStation } from '../make/core.ts';
import { HAZARD_PLACE, makeHazard, makePhoto, REPORTER } from '../make/fire.ts';
import { asHead, asStaff } from '../make/people.ts';
import { makeScan, ON_SCAN } from '../make/scans.ts';

async function makeDesk() {
  const station = await makeStation();
  const { core, clock } = station;
  const sessions = openSessions(core, () => 1_000 * HOUR);
  return {
    ...{ station, core, clock },
    clerk: asStaff(core, sessions, '8001'),
    head: asHead(core, sessions),
    report: (wish = {}) => {
      const reported = reportHazard(core, makeHazard(wish));
      if (!reported.ok) throw new Error(reported.refusal);
      return reported.value;
    },
  };
}

describe('reporting', () => {
  test('gives a number of the year, and the same one to the same request', async () => {
    const { core, report } = await makeDesk();
    const wish = makeHazard();
    expect(reportHazard(core, wish)).toMatchObject({ ok: true, value: { number: '2026-0001' } });
    expect(reportHazard(core, wish)).toMatchObject({ ok: true, value: { number: '2026-0001' } });
    expect(report().number).toBe('2026-0002');
  });

  test.each([
    { what: 'a kind nobody knows', wish: { kind: 'dragon' }, refusal: 'out-of-date' },
    { what: 'a picture that is none', wish: { photo: makeScan('application/pdf').bytes }, refusal: 'photo-unusable' },
    { what: 'a picture too large', wish: { photo: makePhoto(MOST_PHOTO_BYTES + 1) }, refusal: 'photo-unusable' },
    { what: 'a phone without consent', wish: { reporter: { ...REPORTER, agreed: false } }, refusal: 'no-consent' },
  ])('refuses $what', async ({ wish, refusal }) => {
    const { core } = await makeDesk();
    expect(reportHazard(core, makeHazard(wish))).toEqual({ ok: false, refusal });
  });

  test('no word, phone or picture stands anywhere in the clear', async () => {
    const { core, report } = await makeDesk();
    report({ photo: makePhoto(), reporter: REPORTER });
    const stored = JSON.stringify([
      core.db.prepare('SELECT data, personal FROM ledger').all(),
      core.db.prepare('SELECT * FROM hazard').all(),
    ]);
    for (const secret of [HAZARD_PLACE, REPORTER.phone, ON_SCAN, Buffer.from(ON_SCAN).toString('base64').slice(4, 20)])
      expect(stored).not.toContain(secret);
  });

  test('the largest picture that is taken goes to the district in one fact', async () => {
    const { core, report } = await makeDesk();
    report({ photo: makePhoto(MOST_PHOTO_BYTES) });
    const largest = core.db.prepare('SELECT max(length(personal)) FROM ledger').pluck().get() as number;
    // resources/centre/0007-fact-size.sql takes a million characters.
    expect(largest).toBeLessThan(900_000);
  });
});

describe('at the desk', () => {
  test('a new one is seen, handed on with a note, and closed; each step says who', async () => {
    const { core, clerk, report } = await makeDesk();
    const { hazardId } = report();
    expect(handleHazard(core, clerk, hazardId, 'seen', '').ok).toBe(true);
    expect(handleHazard(core, clerk, hazardId, 'handed-on', '转给社区').ok).toBe(true);
    expect(handleHazard(core, clerk, hazardId, 'seen', '')).toEqual({ ok: false, refusal: 'wrong-state' });
    expect(handleHazard(core, clerk, hazardId, 'closed', '已清走').ok).toBe(true);
    expect(readHazard(core, clerk, hazardId)).toMatchObject({
      ok: true,
      value: {
        place: HAZARD_PLACE,
        steps: [
          { to: 'seen', by: '金温言', note: '' },
          { to: 'handed-on', note: '转给社区' },
          { to: 'closed', note: '已清走' },
        ],
      },
    });
  });

  test('a closed one is in the list for the rest of its day', async () => {
    const { core, clock, clerk, report } = await makeDesk();
    const { hazardId } = report();
    handleHazard(core, clerk, hazardId, 'closed', '已清走');
    const states = () => {
      const list = listHazards(core, clerk);
      return list.ok && list.value.map(({ state }) => state);
    };
    expect(states()).toEqual(['closed']);
    clock.pass(24 * HOUR);
    expect(states()).toEqual([]);
  });

  test('a phone is kept until the hazard is closed, and no longer', async () => {
    const { core, clerk, report } = await makeDesk();
    const { hazardId } = report({ reporter: REPORTER });
    const phone = () => {
      const told = readHazard(core, clerk, hazardId);
      return told.ok && told.value.phone;
    };
    handleHazard(core, clerk, hazardId, 'handed-on', '转给社区');
    expect(phone()).toBe(REPORTER.phone);
    handleHazard(core, clerk, hazardId, 'closed', '已回电');
    expect(phone()).toBeNull();
    expect(listHazards(core, clerk)).toMatchObject({ ok: true, value: [{ wantsAnswer: false }] });
  });

  test('whoever looks at a picture is written down first', async () => {
    const { core, clerk, report } = await makeDesk();
    const photo = makePhoto();
    const { hazardId } = report({ photo });
    const opened = openHazardPhoto(core, clerk, hazardId);
    expect(opened.ok && [...opened.value]).toEqual([...photo]);
    const last = core.db.prepare('SELECT type, actor FROM ledger ORDER BY seq DESC LIMIT 1').get();
    expect(last).toEqual({ type: 'hazard.photo-opened.v1', actor: `staff/${clerk.staffId}` });
    expect(openHazardPhoto(core, clerk, report().hazardId)).toEqual({ ok: false, refusal: 'not-found' });
  });

  test('only the head erases, only what is closed, and then words and picture are gone for good', async () => {
    const { core, clerk, head, report } = await makeDesk();
    const { hazardId } = report({ photo: makePhoto() });
    expect(eraseHazard(core, clerk, hazardId)).toEqual({ ok: false, refusal: 'not-allowed' });
    expect(eraseHazard(core, head, hazardId)).toEqual({ ok: false, refusal: 'wrong-state' });
    handleHazard(core, clerk, hazardId, 'closed', '已清走');
    expect(eraseHazard(core, head, hazardId).ok).toBe(true);
    expect(readHazard(core, head, hazardId)).toMatchObject({
      ok: true,
      value: { place: null, steps: [{ note: null }] },
    });
    expect(openHazardPhoto(core, head, hazardId).ok).toBe(false);
  });

  test('who only comes for a panel sees none of it', async () => {
    const { core, clerk, report } = await makeDesk();
    const { hazardId } = report();
    const officer = { ...clerk, roles: ['community-police'] as const };
    const no = { ok: false, refusal: 'not-allowed' };
    expect(listHazards(core, officer)).toEqual(no);
    expect(readHazard(core, officer, hazardId)).toEqual(no);
    expect(handleHazard(core, officer, hazardId, 'seen', '')).toEqual(no);
    expect(openHazardPhoto(core, officer, hazardId)).toEqual(no);
  });
});
