import { describe, expect, test } from 'vitest';
import { askStanding, noTries } from '../../main/services/ask-standing.ts';
import { type CompletedIntake, completeIntake } from '../../main/services/complete-intake.ts';
import type { Core } from '../../main/services/core.ts';
import { draftAgreement } from '../../main/services/draft-agreement.ts';
import { eraseDispute } from '../../main/services/erase-dispute.ts';
import { eraseLead } from '../../main/services/erase-lead.ts';
import { lineOn } from '../../main/services/line.ts';
import { listLeads, readLead } from '../../main/services/list-leads.ts';
import { openDispute } from '../../main/services/open-dispute.ts';
import { registerLead } from '../../main/services/register-lead.ts';
import { closeLead, reportLead } from '../../main/services/report-lead.ts';
import { moveDispute, type MoveWish } from '../../main/services/move-dispute.ts';
import { openSessions, type Session } from '../../main/services/sessions.ts';
import { settledBeforePolice } from '../../main/services/settled-before-police.ts';
import { takeOnDispute } from '../../main/services/take-on-dispute.ts';
import { disputeOf } from '../../main/store/dispute-rows.ts';
import { checkReplay } from '../../main/ledger/verify.ts';
import { disputeAssigned } from '../../shared/facts/dispute-assigned.ts';
import type { MoveName } from '../../shared/rules/dispute-moves.ts';
import { NO_RANKING, ORAL, wishFor } from '../make/case.ts';
import { visitsOn } from '../../main/store/visits.ts';
import { HOUR, MINUTE } from '../../shared/domain/millis.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { stationMonth } from '../../shared/domain/station-month.ts';
import { makeStation } from '../make/core.ts';
import { makeCompleted, makeIntake } from '../make/intake.ts';
import { makeLead, makeRegistration } from '../make/leads.ts';
import { asHead, asStaff } from '../make/people.ts';

/** Leads a dispute from its registration to an oral agreement, kept on the spot. */
function settle(
  core: Core,
  mediator: Session,
  disputeId: string,
  detour: readonly MoveName[] = ['soothe'],
  repeats: string | null = null,
): void {
  takeOnDispute(core, mediator, disputeId);
  const go = (move: MoveName) => {
    const usual = { ...wishFor(core, disputeId, move), ...(move === 'triage' && { category: '02', repeats }) };
    const answer = moveDispute(core, mediator, usual as MoveWish);
    if (!answer.ok) throw new Error(`${move}: ${answer.refusal}`);
  };
  for (const move of ['triage', ...detour, 'accept', 'start'] as const) go(move);
  draftAgreement(core, mediator, disputeId, ORAL);
  for (const move of ['agree', 'performed'] as const) go(move);
}

async function makeDesk() {
  const { core, clock, host } = await makeStation();
  const sessions = openSessions(core, () => 1_000 * HOUR);
  return {
    ...{ core, clock, host },
    clerk: asStaff(core, sessions, '8001'),
    otherClerk: asStaff(core, sessions, '8002'),
    mediator: asStaff(core, sessions, '1001'),
    head: asHead(core, sessions),
  };
}
const TODAY = stationDay.parse('2026-11-23');
/** What only 110 tells. */
const NOT_TOLD = { parties: null, phone: null };
const NOVEMBER = stationMonth.parse('2026-11');

describe('a lead', () => {
  test('is written down by any member of staff, its words sealed, and stands in everybody’s list without them', async () => {
    const { core, clerk, mediator } = await makeDesk();
    const { leadId } = reportLead(core, clerk, makeLead());
    const { leads } = listLeads(core, mediator);
    expect(leads).toMatchObject([
      { leadId, reporter: 'patrol', category: '02', urgency: 'orange', people: 3, state: 'open', standing: 'in-time' },
    ]);
    expect(JSON.stringify(leads)).not.toMatch(/测试/);
    const data = (
      core.db.prepare(`SELECT data || subject FROM ledger WHERE type LIKE 'lead.%'`).pluck().all() as string[]
    ).join();
    expect(data).not.toMatch(/测试|扫把/);
    expect(readLead(core, mediator, leadId)).toEqual({
      ok: true,
      value: { ...NOT_TOLD, place: '测试路口的小卖部', words: '两家为漏水吵起来了，测试乙拿着扫把。' },
    });
  });

  test('is read by who wrote it, the mediators and the head; not by another clerk', async () => {
    const { core, clerk, otherClerk, head } = await makeDesk();
    const { leadId } = reportLead(core, clerk, makeLead());
    expect(readLead(core, clerk, leadId).ok && readLead(core, head, leadId).ok).toBe(true);
    expect(readLead(core, otherClerk, leadId)).toEqual({ ok: false, refusal: 'not-yours' });
    expect(closeLead(core, otherClerk, leadId, 'no-dispute')).toEqual({ ok: false, refusal: 'not-yours' });
    expect(listLeads(core, otherClerk).leads[0]).toMatchObject({ mayRead: false, mayRegister: false });
  });

  test('presses the more the nearer its limit, and the limits are this station’s settings', async () => {
    const { core, clock, clerk, host } = await makeDesk();
    reportLead(core, clerk, makeLead({ urgency: 'yellow' }));
    reportLead(core, clerk, makeLead({ urgency: 'red' }));
    const standings = () => listLeads(core, clerk).leads.map(({ urgency, standing }) => `${urgency} ${standing}`);
    expect(standings()).toEqual(['red in-time', 'yellow in-time']);
    clock.pass(16 * MINUTE);
    expect(standings()).toEqual(['red overdue', 'yellow in-time']);
    host.settings.set('leadRedMinutes', 60);
    host.settings.set('leadYellowMinutes', 10);
    expect(standings()).toEqual(['yellow overdue', 'red in-time']);
  });

  test('ends once, with a reason; the day after it is out of the list', async () => {
    const { core, clock, clerk } = await makeDesk();
    const { leadId } = reportLead(core, clerk, makeLead());
    expect(closeLead(core, clerk, leadId, 'settled-on-spot')).toMatchObject({ ok: true });
    expect(closeLead(core, clerk, leadId, 'duplicate')).toEqual({ ok: false, refusal: 'wrong-state' });
    expect(listLeads(core, clerk).leads).toMatchObject([
      { state: 'closed', reason: 'settled-on-spot', standing: 'done' },
    ]);
    clock.pass(24 * HOUR);
    expect(listLeads(core, clerk).leads).toEqual([]);
  });

  test('is erased by the head once it was dealt with: the words are gone, the count stays', async () => {
    const { core, clerk, head } = await makeDesk();
    const { leadId } = reportLead(core, clerk, makeLead());
    expect(eraseLead(core, head, leadId)).toEqual({ ok: false, refusal: 'wrong-state' });
    closeLead(core, clerk, leadId, 'settled-on-spot');
    expect(eraseLead(core, clerk, leadId)).toEqual({ ok: false, refusal: 'not-allowed' });
    expect(eraseLead(core, head, leadId)).toMatchObject({ ok: true });
    expect(eraseLead(core, head, leadId)).toEqual({ ok: false, refusal: 'wrong-state' });
    expect(readLead(core, head, leadId)).toEqual({ ok: true, value: { ...NOT_TOLD, place: null, words: null } });
    expect(settledBeforePolice(core, head, NOVEMBER)).toMatchObject({ ok: true, value: { leads: 1 } });
  });
});

describe('a lead that becomes a dispute', () => {
  test('is its mediator’s, with a number to ask by that never stands in the line', async () => {
    const { core, clerk, mediator } = await makeDesk();
    const { leadId } = reportLead(core, clerk, makeLead());
    const registered = registerLead(core, mediator, makeRegistration(leadId));
    if (!registered.ok) throw new Error(registered.refusal);
    const { disputeId, number } = registered.value;
    expect(disputeOf(core.db, disputeId)).toMatchObject({
      takenOn: false,
      mediatorId: mediator.staffId,
      home: '520502',
    });
    expect(lineOn(core.db, TODAY)).toEqual([]);
    expect(visitsOn(core.db, TODAY)).toEqual([]);
    expect(askStanding(core, noTries(), 'kiosk-1', { number, tail: '0001' })).toMatchObject({
      ok: true,
      value: { dispute: { stage: 'registered' } },
    });
    expect(takeOnDispute(core, mediator, disputeId)).toMatchObject({ ok: true });
    expect(listLeads(core, mediator).leads).toMatchObject([{ state: 'registered', disputeId }]);
  });

  test('its number follows those of the kiosk, and those of the kiosk follow it', async () => {
    const { core, clerk, mediator } = await makeDesk();
    const first = openDispute(core, makeIntake());
    const registered = registerLead(core, mediator, makeRegistration(reportLead(core, clerk, makeLead()).leadId));
    const third = openDispute(core, makeIntake());
    expect([first, registered, third].map((one) => one.ok && one.value.number)).toEqual(['M001', 'M002', 'M003']);
  });

  test('registered by the head, who mediates nothing, it is open to every suitable mediator', async () => {
    const { core, clerk, head } = await makeDesk();
    const registered = registerLead(core, head, makeRegistration(reportLead(core, clerk, makeLead()).leadId));
    if (!registered.ok) throw new Error(registered.refusal);
    const dispute = disputeOf(core.db, registered.value.disputeId);
    expect(dispute).toMatchObject({ stage: 'registered', mediatorId: null });
    const sessions = openSessions(core, () => HOUR);
    const number = core.db
      .prepare('SELECT number FROM staff WHERE staff_id = ?')
      .pluck()
      .get(dispute?.suitable[0]) as string;
    expect(takeOnDispute(core, asStaff(core, sessions, number), registered.value.disputeId)).toMatchObject({
      ok: true,
    });
  });

  test('nothing is saved when it is refused', async () => {
    const { core, clerk, mediator } = await makeDesk();
    const { leadId } = reportLead(core, clerk, makeLead());
    const before = core.mark.read();
    const refusal = (by: typeof clerk, wish: ReturnType<typeof makeRegistration>) => {
      const answer = registerLead(core, by, wish);
      return answer.ok ? 'ok' : answer.refusal;
    };
    expect(refusal(clerk, makeRegistration(leadId))).toBe('not-allowed');
    expect(refusal(mediator, makeRegistration(crypto.randomUUID()))).toBe('not-found');
    const unasked = { consent: { noticeVersion: '2026-11', agreed: false } };
    expect(refusal(mediator, makeRegistration(leadId, unasked))).toBe('no-consent');
    expect(core.mark.read()).toBe(before);
    expect(refusal(mediator, makeRegistration(leadId))).toBe('ok');
    expect(refusal(mediator, makeRegistration(leadId))).toBe('wrong-state');
    expect(closeLead(core, mediator, leadId, 'duplicate')).toEqual({ ok: false, refusal: 'wrong-state' });
  });

  test('erasing the dispute erases what the patrol wrote, too', async () => {
    const { core, clerk, mediator, head } = await makeDesk();
    const { leadId } = reportLead(core, clerk, makeLead());
    const registered = registerLead(core, mediator, makeRegistration(leadId));
    if (!registered.ok) throw new Error(registered.refusal);
    const { disputeId } = registered.value;
    settle(core, mediator, disputeId);
    expect(eraseDispute(core, head, disputeId)).toMatchObject({ ok: true });
    expect(readLead(core, head, leadId)).toEqual({ ok: true, value: { ...NOT_TOLD, place: null, words: null } });
  });
});

test('a month counts what was settled in it before the police were called, each matter once', async () => {
  const { core, clock, clerk, mediator, head } = await makeDesk();
  const report = (alarmed = false) => reportLead(core, clerk, makeLead({ alarmed })).leadId;
  const register = (alarmed: boolean, detour?: readonly MoveName[]) => {
    const registered = registerLead(core, mediator, makeRegistration(report(alarmed)));
    if (!registered.ok) throw new Error(registered.refusal);
    settle(core, mediator, registered.value.disputeId, detour);
  };
  closeLead(core, clerk, report(), 'settled-on-spot');
  closeLead(core, clerk, report(true), 'settled-on-spot'); // the police had been called
  closeLead(core, clerk, report(), 'moved-to-police');
  register(false);
  register(true); // the police had been called
  register(false, ['to-police', 'police-advises']); // the police had it and gave it back
  report(); // still open
  expect(settledBeforePolice(core, head, NOVEMBER)).toEqual({
    ok: true,
    value: {
      leads: 1,
      disputes: 1,
      unasked: 0,
      byCategory: [{ category: '02', leads: 1, disputes: 1 }],
    },
  });
  // The last minute of the month belongs to it, the first of the next does not: by the station's clock.
  clock.set('2026-11-30T23:59:59+08:00');
  closeLead(core, clerk, report(), 'settled-on-spot');
  clock.set('2026-12-01T00:00:00+08:00');
  closeLead(core, clerk, report(), 'settled-on-spot');
  const leadsIn = (month: string) => {
    const figures = settledBeforePolice(core, head, stationMonth.parse(month));
    return figures.ok && figures.value.leads;
  };
  expect([leadsIn('2026-11'), leadsIn('2026-12'), leadsIn('2026-10')]).toEqual([2, 1, 0]);
  expect(settledBeforePolice(core, mediator, NOVEMBER)).toEqual({ ok: false, refusal: 'not-allowed' });
});

test('an earlier alarm is read from the lead, the completed intake and the earlier case of the same quarrel', async () => {
  const { core, clock, clerk, mediator, head } = await makeDesk();
  const figures = () => {
    const november = settledBeforePolice(core, head, NOVEMBER);
    if (!november.ok) throw new Error(november.refusal);
    const { leads, disputes, unasked } = november.value;
    return { leads, disputes, unasked };
  };
  /** A dispute of the kiosk, which asks nobody about alarms. */
  const open = (): string => {
    openDispute(core, makeIntake({ category: '02' }));
    const id = core.db.prepare('SELECT dispute_id FROM dispute ORDER BY opened_seq DESC').pluck().get() as string;
    const given = {
      disputeId: id,
      mediatorId: mediator.staffId,
      choice: 'first-free',
      score: null,
      ranking: NO_RANKING,
    } as const;
    core.ledger.write('system', ({ append }) => append(disputeAssigned.of(id, given)));
    clock.pass(MINUTE);
    return id;
  };
  const asked = (priorAlarms: number, channel: CompletedIntake['channel'] = 'kiosk') => {
    const id = open();
    completeIntake(core, mediator, id, makeCompleted({ priorAlarms, channel }));
    settle(core, mediator, id);
    return id;
  };
  const first = open();
  settle(core, mediator, first);
  expect(figures()).toEqual({ leads: 0, disputes: 1, unasked: 1 });
  asked(0);
  expect(figures()).toEqual({ leads: 0, disputes: 2, unasked: 1 });
  const alarmed = asked(2);
  asked(0, '110');
  expect(figures()).toEqual({ leads: 0, disputes: 2, unasked: 1 });

  // The lead knew of none, the people at the desk told of one.
  const registered = registerLead(core, mediator, makeRegistration(reportLead(core, clerk, makeLead()).leadId));
  if (!registered.ok) throw new Error(registered.refusal);
  completeIntake(core, mediator, registered.value.disputeId, makeCompleted({ priorAlarms: 1 }));
  settle(core, mediator, registered.value.disputeId);
  expect(figures()).toEqual({ leads: 0, disputes: 2, unasked: 1 });

  // The quarrel of which the police knew comes again, and again: still theirs.
  const second = open();
  settle(core, mediator, second, ['soothe'], alarmed);
  settle(core, mediator, open(), ['soothe'], second);
  expect(figures()).toEqual({ leads: 0, disputes: 2, unasked: 1 });
  // The first comes again and is settled again: once, as its newest case.
  const again = open();
  settle(core, mediator, again, ['soothe'], first);
  expect(figures()).toEqual({ leads: 0, disputes: 2, unasked: 1 });
  expect(checkReplay(core.db)).toBe('equal');
});
