import { describe, expect, test } from 'vitest';
import { checkReplay } from '../../main/ledger/verify.ts';
import { askStanding, noTries } from '../../main/services/ask-standing.ts';
import { chooseCarryOver } from '../../main/services/carry-over-choice.ts';
import { dayLog } from '../../main/services/day-log.ts';
import { parkTicket } from '../../main/services/park-ticket.ts';
import { showBoard } from '../../main/services/show-board.ts';
import { showLine } from '../../main/services/show-line.ts';
import { turnDayNow } from '../../main/services/turn-day.ts';
import { MINUTE } from '../../shared/domain/millis.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { asStaff } from '../make/people.ts';
import { makeHall, must, numberOf } from '../make/queue.ts';

type Hall = Awaited<ReturnType<typeof makeHall>>;
const MORNING = '2026-11-24T08:30:00+08:00';
const waiting = ({ core, first }: Hall) => showLine(core, first).waiting.map(({ number }) => number);

describe('complaint 15, acceptance 12: the night clears people who should carry over, or does it at the wrong hour', () => {
  test('nothing ends before midnight at the station, whatever the hour is in UTC', async () => {
    const hall = await makeHall();
    hall.arrive(2);
    for (const at of ['2026-11-23T16:00:01+08:00', '2026-11-23T23:59:59+08:00']) {
      hall.clock.set(at);
      expect(turnDayNow(hall.core)).toBe(0);
    }
    hall.clock.set('2026-11-24T00:00:01+08:00');
    expect(turnDayNow(hall.core)).toBe(2);
    expect(turnDayNow(hall.core)).toBe(0);
  });

  test('carried over: they keep their number and come first, and no new number is one of theirs', async () => {
    const hall = await makeHall();
    must(chooseCarryOver(hall.core, hall.head, true));
    hall.arrive(3);
    must(parkTicket(hall.core, hall.first, hall.call(hall.first), 'waits-for-somebody'));
    hall.clock.set(MORNING);
    // The first to come turns the day, should the station have slept.
    expect([hall.take().number, hall.take().number]).toEqual([4, 5].map(numberOf));
    expect(waiting(hall)).toEqual([1, 2, 3, 4, 5].map(numberOf));
    expect(showBoard(hall.core).calls).toEqual([]);
    expect(askStanding(hall.core, noTries(), 'kiosk-1', { number: numberOf(2), tail: null })).toMatchObject({
      value: { state: 'waiting', ahead: 1 },
    });
    expect(hall.callAndFinish(hall.first)).toBe(numberOf(1));
    expect(hall.take().number).toBe(numberOf(6));
    expect(checkReplay(hall.core.db)).toBe('equal');
  });

  test('or they end, and numbers begin anew', async () => {
    const hall = await makeHall();
    const [ticket] = hall.arrive(2);
    hall.clock.set(MORNING);
    expect(hall.take().number).toBe(numberOf(1));
    expect(hall.row(ticket?.ticketId ?? '').state).toBe('lapsed');
    expect(waiting(hall)).toEqual([numberOf(1)]);
  });

  test('numbers never begin anew within a day: not by the choice, not by a carried number that was used up', async () => {
    const hall = await makeHall();
    must(chooseCarryOver(hall.core, hall.head, true));
    hall.arrive(2);
    hall.clock.set(MORNING);
    turnDayNow(hall.core);
    hall.callAndFinish(hall.first);
    hall.callAndFinish(hall.first);
    must(chooseCarryOver(hall.core, hall.head, false));
    expect([hall.take().number, hall.take().number]).toEqual([3, 4].map(numberOf));
  });

  test('whoever is being served over midnight is finished by who serves them; who was forgotten ends', async () => {
    const hall = await makeHall();
    hall.clock.set('2026-11-23T23:50:00+08:00');
    hall.arrive(1);
    const ticketId = hall.call(hall.first);
    must(hall.move(hall.first, ticketId, 'start'));
    hall.clock.set('2026-11-24T00:10:00+08:00');
    expect(turnDayNow(hall.core)).toBe(0);
    expect(showLine(hall.core, hall.first).current?.state).toBe('serving');
    hall.clock.set(MORNING);
    turnDayNow(hall.core);
    expect(hall.row(ticketId)).toMatchObject({ state: 'lapsed', serveMs: 0 });
  });

  test('only the head chooses', async () => {
    const hall = await makeHall();
    const clerk = asStaff(hall.core, hall.sessions, '8001');
    expect(chooseCarryOver(hall.core, clerk, true)).toEqual({ ok: false, refusal: 'not-allowed' });
  });
});

test('the log tells wait, walk, service and time aside apart, and adds up to the whole visit', async () => {
  const hall = await makeHall();
  const ticketId = hall.serveOne(hall.first);
  must(parkTicket(hall.core, hall.first, ticketId, 'fetches-paper'));
  hall.clock.pass(20 * MINUTE);
  const log = dayLog(hall.core, stationDay.parse('2026-11-23'), false);
  const cell = (title: string) => log.rows[0]?.[log.header.indexOf(title)];
  expect(['状态', '等候（分钟）', '到窗口（分钟）', '办理（分钟）', '暂离（分钟）'].map(cell)).toEqual([
    '暂离',
    6,
    1,
    10,
    null,
  ]);
});
