import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkReplay } from '../../main/ledger/verify.ts';
import { setSound, showSound } from '../../main/services/board-sound.ts';
import { callNext } from '../../main/services/call-next.ts';
import { openCounter } from '../../main/services/counter-seats.ts';
import { moveTicket } from '../../main/services/move-ticket.ts';
import { noteAnnounced } from '../../main/services/note-announced.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { showBoard } from '../../main/services/show-board.ts';
import { showStation } from '../../main/services/show-station.ts';
import { listOwnNotices, postNotice, takeDownNotice } from '../../main/services/station-notices.ts';
import { takeTicket } from '../../main/services/take-ticket.ts';
import { USUAL_SOUND } from '../../shared/domain/board-sound.ts';
import { HOUR, SECOND } from '../../shared/domain/millis.ts';
import { MOST_NOTICES } from '../../shared/domain/own-notice.ts';
import { dayOf, stationDay } from '../../shared/domain/station-day.ts';
import { play } from '../ledger/random-history.ts';
import { makeStation } from '../make/core.ts';
import { demoSeed } from '../make/demo.ts';
import { asStaff } from '../make/people.ts';

async function atWork() {
  const station = await makeStation();
  const { core } = station;
  const sessions = openSessions(core, () => 1_000 * HOUR);
  const [clerk, head] = [asStaff(core, sessions, '8001'), asStaff(core, sessions, '9001')];
  openCounter(
    core,
    sessions,
    clerk.staffId,
    demoSeed.counters.find(({ serves }) => serves.includes('consultation'))?.counterId ?? '',
  );
  const take = () => takeTicket(core, { serviceId: 'consultation', requestId: crypto.randomUUID(), language: 'zh' });
  const call = () => {
    const called = callNext(core, clerk.staffId);
    if (!called.ok) throw new Error(called.refusal);
    return called.value.ticketId;
  };
  const finish = (ticketId: string) => moveTicket(core, clerk.staffId, ticketId, 'finish');
  return { ...station, core, clerk, head, take, call, finish };
}
const announcedFacts = (core: Awaited<ReturnType<typeof atWork>>['core']) =>
  core.db.prepare("SELECT count(*) FROM ledger WHERE type = 'ticket.announced.v1'").pluck().get();

describe('a restart in the middle of a call', () => {
  test('what was not yet said to the end is still to be said, what was is not', async () => {
    const { core, take, call, finish, reopen } = await atWork();
    take();
    take();
    finish(call());
    call();
    const [second, first] = showBoard(core).calls;
    expect([first?.announced, second?.announced]).toEqual([false, false]);
    expect(noteAnnounced(core, 'board-1', first?.callId ?? 0)).toMatchObject({ ok: true });
    const again = reopen();
    expect(showBoard(again).calls.map(({ announced }) => announced)).toEqual([false, true]);
    expect(checkReplay(again.db)).toBe('equal');
  });

  test('a recall is a call of its own and is said again', async () => {
    const { core, clerk, take, call } = await atWork();
    take();
    const ticketId = call();
    noteAnnounced(core, 'board-1', showBoard(core).calls[0]?.callId ?? 0);
    moveTicket(core, clerk.staffId, ticketId, 'recall');
    expect(showBoard(core).calls).toMatchObject([{ recall: true, announced: false }]);
  });

  test('however often boards say so, the ledger holds it once; what is no call of today is refused', async () => {
    const { core, clock, take, call } = await atWork();
    take();
    call();
    const callId = showBoard(core).calls[0]?.callId ?? 0;
    for (let nth = 0; nth < 20; nth += 1) noteAnnounced(core, `board-${nth}`, callId);
    expect(announcedFacts(core)).toBe(1);
    expect(noteAnnounced(core, 'board-1', callId + 1_000)).toEqual({ ok: false, refusal: 'not-found' });
    clock.pass(24 * HOUR);
    expect(noteAnnounced(core, 'board-1', callId)).toEqual({ ok: false, refusal: 'not-found' });
  });
});

describe('complaint 9: the last called numbers were gone from the board', () => {
  test('the last six stay, newest first, each once, also when they were served long ago', async () => {
    const { core, clock, take, call, finish } = await atWork();
    for (let nth = 0; nth < 8; nth += 1) {
      take();
      clock.pass(90 * SECOND);
      finish(call());
    }
    const numbers = showBoard(core).calls.map(({ number }) => number.slice(1));
    expect(numbers).toEqual(['008', '007', '006', '005', '004', '003']);
  });
});

describe('complaint 10: the board missed a call', () => {
  test('whatever happened and whichever way it was called, a called ticket stands on the board, and boards were told', async () => {
    const { core, clock } = await makeStation();
    let [calls, told] = [0, 0];
    core.onChanged((nouns) => {
      calls = core.db.prepare('SELECT count(*) FROM call').pluck().get() as number;
      if (nouns.has('ticket')) told = calls;
    });
    const inTheHall = fc.record({
      what: fc.constantFrom(
        'take',
        'take',
        'dispute',
        'open',
        'call',
        'call',
        'recall',
        'start',
        'finish',
        'no-show',
        'wait',
      ),
      who: fc.nat({ max: 6 }),
      which: fc.nat({ max: 5 }),
    });
    for (const seed of [1, 2, 3, 4, 5]) {
      await play(core, clock, fc.sample(inTheHall, { numRuns: 40, seed }));
      const missed = core.db
        .prepare(
          `SELECT number FROM ticket WHERE state IN ('called', 'serving') AND ticket_id NOT IN (SELECT ticket_id FROM call)`,
        )
        .pluck()
        .all();
      expect(missed).toEqual([]);
      expect(told).toBe(calls);
    }
    expect(calls).toBeGreaterThan(5);
  }, 120_000);
});

describe('volume and quiet hours', () => {
  test('are the head’s to set, at once on the board, and still there after a restart', async () => {
    const { core, clerk, head, reopen } = await atWork();
    const sound = { chime: 40, voice: 0, quiet: [{ from: '12:00', to: '13:30' }] };
    expect(showBoard(core).sound).toEqual(USUAL_SOUND);
    expect(setSound(core, clerk, sound)).toEqual({ ok: false, refusal: 'not-allowed' });
    expect(showSound(core, clerk)).toEqual({ ok: false, refusal: 'not-allowed' });
    const changed = new Set<string>();
    core.onChanged((nouns) => nouns.forEach((noun) => changed.add(noun)));
    expect(setSound(core, head, sound)).toMatchObject({ ok: true });
    expect([...changed]).toEqual(['station']);
    expect(showBoard(core).sound).toEqual(sound);
    setSound(core, head, { ...sound, chime: 0 });
    expect(showBoard(reopen()).sound).toEqual({ ...sound, chime: 0 });
  });
});

describe('notices of the station', () => {
  const text = { zh: '明天上午停电', en: 'No power tomorrow morning' };
  const day = (name: string) => stationDay.parse(name);

  test('stand on board and kiosk from the first day to the last, and are the head’s', async () => {
    const { core, clock, clerk, head } = await atWork();
    const wish = { noticeId: null, text, firstDay: day('2026-11-24'), lastDay: day('2026-11-25') };
    expect(postNotice(core, clerk, wish)).toEqual({ ok: false, refusal: 'not-allowed' });
    expect(postNotice(core, head, wish)).toMatchObject({ ok: true });
    const seen: number[] = [];
    for (let nth = 0; nth < 4; nth += 1) {
      expect(showStation(core).notices).toEqual(showBoard(core).notices);
      seen.push(showBoard(core).notices.length);
      clock.pass(24 * HOUR);
    }
    expect(seen).toEqual([0, 1, 1, 0]);
    expect(listOwnNotices(core, head)).toEqual({ ok: true, value: [] });
  });

  test('are changed in their place and taken down', async () => {
    const { core, clock, head } = await atWork();
    const today = dayOf(clock());
    for (const zh of ['一', '二'])
      postNotice(core, head, { noticeId: null, text: { ...text, zh }, firstDay: today, lastDay: today });
    const [first] = showBoard(core).notices;
    const noticeId = first?.noticeId ?? '';
    expect(
      postNotice(core, head, { noticeId, text: { ...text, zh: '三' }, firstDay: today, lastDay: today }),
    ).toMatchObject({ ok: true });
    expect(showBoard(core).notices.map((one) => one.text.zh)).toEqual(['三', '二']);
    expect(takeDownNotice(core, head, noticeId)).toMatchObject({ ok: true });
    expect(takeDownNotice(core, head, noticeId)).toEqual({ ok: false, refusal: 'not-found' });
    expect(showBoard(core).notices.map((one) => one.text.zh)).toEqual(['二']);
    expect(checkReplay(core.db)).toBe('equal');
  });

  test('are refused when they would never be seen', async () => {
    const { core, head } = await atWork();
    const post = (firstDay: string, lastDay: string) =>
      postNotice(core, head, { noticeId: null, text, firstDay: day(firstDay), lastDay: day(lastDay) });
    expect(post('2026-11-24', '2026-11-23')).toEqual({ ok: false, refusal: 'bad-day' });
    expect(post('2026-11-01', '2026-11-22')).toEqual({ ok: false, refusal: 'bad-day' });
    for (let nth = 0; nth < MOST_NOTICES; nth += 1)
      expect(post('2026-11-23', '2026-11-23')).toMatchObject({ ok: true });
    expect(post('2026-11-23', '2026-11-23')).toEqual({ ok: false, refusal: 'too-many-notices' });
    expect(
      postNotice(core, head, {
        noticeId: crypto.randomUUID(),
        text,
        firstDay: day('2026-11-23'),
        lastDay: day('2026-11-23'),
      }),
    ).toEqual({ ok: false, refusal: 'not-found' });
  });
});
