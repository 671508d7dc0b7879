import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { askReminder } from '../../main/services/ask-reminder.ts';
import { callNext } from '../../main/services/call-next.ts';
import { runCaseClock } from '../../main/services/case-clock.ts';
import { checkEndorsement, readIdNumber } from '../../main/services/check-endorsement.ts';
import { openCounter } from '../../main/services/counter-seats.ts';
import { eraseReminder, listReminders, makeReminder, readReminder } from '../../main/services/reminders.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { currentTicket, showLine } from '../../main/services/show-line.ts';
import { type EndorsementWish, takeEndorsementTicket } from '../../main/services/take-endorsement-ticket.ts';
import { HOUR } from '../../shared/domain/millis.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { makeStation } from '../make/core.ts';
import { asHead, asStaff } from '../make/people.ts';

/** Invented: a number whose check character holds, of nobody. */
const ID = '110101199001010015';
const day = (text: string) => stationDay.parse(text);

async function makeDesk() {
  const station = await makeStation();
  const { core, clock } = station;
  const sessions = openSessions(core, () => 1_000 * HOUR);
  return {
    ...{ core, clock, sessions },
    clerk: asStaff(core, sessions, '8001'),
    mediator: asStaff(core, sessions, '1001'),
    head: asHead(core, sessions),
  };
}

const TEAM: EndorsementWish = {
  endorsement: 'travel',
  answers: { place: 'hong-kong-macau', purpose: 'team', permit: 'card', holder: 'self', age: 'adult', post: 'no' },
  dueDay: null,
  requestId: '00000000-0000-4000-8000-000000000011',
  language: 'zh',
};
/** The station's clock stands on 2026-11-23. */
const RESIDENCE: EndorsementWish = {
  endorsement: 'residence',
  answers: { card: 'have', holder: 'self', moved: 'no', due: 'in-time' },
  dueDay: day('2026-12-10'),
  requestId: '00000000-0000-4000-8000-000000000012',
  language: 'en',
};
const REMIND = {
  ...({ requestId: '00000000-0000-4000-8000-000000000013', language: 'zh', dueDay: day('2026-12-10') } as const),
  ...{ phone: '13800000001', idNumber: ID, consent: { noticeVersion: '2026-12', agreed: true } },
};

describe('a number for an endorsement', () => {
  test('each of the two has a line of its own, and the papers go with the number', async () => {
    const { core } = await makeDesk();
    expect(takeEndorsementTicket(core, TEAM)).toMatchObject({
      ok: true,
      value: { number: 'A001', ahead: 0, papers: ['permit-only'] },
    });
    expect(takeEndorsementTicket(core, RESIDENCE)).toMatchObject({
      ok: true,
      value: { number: 'E001', ahead: 0, papers: ['residence-card'] },
    });
  });

  test('asked for ten times it is given once', async () => {
    const { core } = await makeDesk();
    const given = Array.from({ length: 10 }, () => takeEndorsementTicket(core, TEAM));
    expect(new Set(given.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const facts = core.db.prepare(`SELECT count(*) FROM ledger WHERE type LIKE 'ticket.%'`).pluck().get();
    expect(facts).toBe(2);
  });

  test('who wants one although it cannot be done here gets one', async () => {
    const { core } = await makeDesk();
    const early = { ...RESIDENCE, dueDay: day('2027-06-01') };
    expect(takeEndorsementTicket(core, early).ok).toBe(true);
  });

  test('the counter sees what was asked once it has called, and nobody before', async () => {
    const { core, sessions, clerk } = await makeDesk();
    takeEndorsementTicket(core, { ...TEAM, answers: { ...TEAM.answers, purpose: 'individual' } });
    openCounter(core, sessions, clerk.staffId, '1');
    expect(JSON.stringify(showLine(core, clerk.staffId))).not.toMatch(/individual|prescreen/);
    callNext(core, clerk.staffId);
    expect(currentTicket(core, clerk.staffId)?.prescreen).toEqual({
      endorsement: 'travel',
      outcome: 'ask',
      rule: 'individual',
      // What is no longer asked is not kept.
      answers: { place: 'hong-kong-macau', purpose: 'individual' },
      papers: [],
    });
  });

  test('the page cannot say that it is time: the station knows the day', async () => {
    const { core } = await makeDesk();
    const outcome = (wish: Partial<EndorsementWish>) => checkEndorsement(core, { ...RESIDENCE, ...wish });
    expect(outcome({})).toMatchObject({ rule: 'in-time', remindFor: '2027-12-10', opensOn: null });
    expect(outcome({ dueDay: day('2027-06-01') })).toMatchObject({
      ...{ rule: 'too-early', outcome: 'elsewhere', place: 'later' },
      ...{ opensOn: '2027-05-01', remindFor: '2027-06-01' },
    });
    expect(outcome({ dueDay: day('2026-11-01') })).toMatchObject({ rule: 'late', outcome: 'ask', remindFor: null });
    expect(outcome({ dueDay: null })).toMatchObject({ rule: 'due-unsure', outcome: 'ask', remindFor: null });
  });
});

describe('an identity number', () => {
  test.each([
    { number: ID, until: null, reading: { problem: null, age: 'adult', idCard: null } },
    { number: ID, until: '2026-11-22', reading: { problem: null, age: 'adult', idCard: 'expired' } },
    { number: ID, until: '2026-11-23', reading: { problem: null, age: 'adult', idCard: 'valid' } },
    { number: '110101201001010015', until: null, reading: { problem: null, age: 'minor', idCard: null } },
    { number: '110101199001010016', until: null, reading: { problem: 'checksum', age: null, idCard: null } },
    { number: '1101011990', until: null, reading: { problem: 'length', age: null, idCard: null } },
  ])('$number, valid until $until: $reading', async ({ number, until, reading }) => {
    const { core } = await makeDesk();
    const before = core.db.prepare('SELECT count(*) FROM ledger').pluck().get();
    expect(readIdNumber(core, number, until === null ? null : day(until))).toEqual(reading);
    expect(core.db.prepare('SELECT count(*) FROM ledger').pluck().get()).toBe(before);
  });
});

describe('a reminder', () => {
  test('is kept only by consent, once, for a day that is known', async () => {
    const { core, head } = await makeDesk();
    expect(askReminder(core, { ...REMIND, consent: { noticeVersion: '2026-12', agreed: false } })).toEqual({
      ok: false,
      refusal: 'no-consent',
    });
    expect(askReminder(core, { ...REMIND, dueDay: day('2026-11-01') })).toEqual({ ok: false, refusal: 'bad-day' });
    expect(askReminder(core, { ...REMIND, idNumber: '110101199001010016' })).toEqual({
      ok: false,
      refusal: 'wrong-id-number',
    });
    for (let asked = 0; asked < 3; asked++) expect(askReminder(core, REMIND).ok).toBe(true);
    expect(listReminders(core, head)).toMatchObject({ ok: true, value: [{ dueDay: '2027-12-10', standing: 'later' }] });
  });

  test('holds phone and number sealed: neither stands anywhere in the clear', async () => {
    const { core, clerk } = await makeDesk();
    askReminder(core, REMIND);
    const stored = JSON.stringify([
      core.db.prepare('SELECT data, subject, personal FROM ledger').all(),
      core.db.prepare('SELECT * FROM reminder').all(),
      listReminders(core, clerk),
    ]);
    expect(stored).not.toContain(REMIND.phone);
    expect(stored).not.toContain(ID);
  });

  test('comes up within the 30 days before, for clerk and head and no one else', async () => {
    const { core, clock, clerk, head, mediator } = await makeDesk();
    askReminder(core, REMIND);
    askReminder(core, { ...REMIND, requestId: randomUUID(), dueDay: day('2026-12-01'), idNumber: null });
    clock.set('2027-11-05T09:00:00+08:00');
    for (const session of [clerk, head])
      expect(listReminders(core, session)).toMatchObject({
        ok: true,
        value: [
          { dueDay: '2027-12-01', standing: 'due', tries: 0 },
          { dueDay: '2027-12-10', standing: 'later' },
        ],
      });
    expect(listReminders(core, mediator)).toEqual({ ok: false, refusal: 'not-allowed' });
    const id = only(core.db.prepare('SELECT reminder_id FROM reminder WHERE due_day = ?').pluck().all('2027-12-10'));
    expect(readReminder(core, clerk, id)).toEqual({ ok: true, value: { phone: REMIND.phone, idTail: '0015' } });
    expect(readReminder(core, mediator, id)).toEqual({ ok: false, refusal: 'not-allowed' });
  });

  test.each([
    { what: 'reached', reason: 'retention' },
    { what: 'no longer wanted', reason: 'request' },
    { what: 'left lying until long after the day', reason: 'retention' },
  ])('$what: phone and number are gone for good, and it is on record', async ({ what, reason }) => {
    const { core, clock, clerk } = await makeDesk();
    askReminder(core, REMIND);
    const id = only(core.db.prepare('SELECT reminder_id FROM reminder').pluck().all());
    expect(makeReminder(core, clerk, id, false).ok).toBe(true);
    expect(listReminders(core, clerk)).toMatchObject({ ok: true, value: [{ tries: 1 }] });
    if (what === 'reached') makeReminder(core, clerk, id, true);
    else if (what === 'no longer wanted') eraseReminder(core, clerk, id);
    else {
      clock.set('2028-01-09T09:00:00+08:00');
      runCaseClock(core);
      expect(readReminder(core, clerk, id).ok).toBe(true);
      clock.set('2028-01-10T09:00:00+08:00');
      runCaseClock(core);
    }
    expect(listReminders(core, clerk)).toEqual({ ok: true, value: [] });
    expect(readReminder(core, clerk, id)).toEqual({ ok: false, refusal: 'not-found' });
    expect(makeReminder(core, clerk, id, true)).toEqual({ ok: false, refusal: 'not-found' });
    const erased = core.db.prepare(`SELECT data FROM ledger WHERE type = 'person.erased.v1'`).pluck().all();
    expect(JSON.parse(only(erased))).toMatchObject({ reason });
  });
});

function only(found: readonly unknown[]): string {
  expect(found).toHaveLength(1);
  return String(found[0]);
}
