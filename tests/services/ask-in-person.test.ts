import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rebuild } from '../../main/ledger/rebuild.ts';
import { askInPerson, type AskedInPerson } from '../../main/services/ask-in-person.ts';
import { callNext } from '../../main/services/call-next.ts';
import { runCaseClock } from '../../main/services/case-clock.ts';
import type { Core } from '../../main/services/core.ts';
import { openCounter } from '../../main/services/counter-seats.ts';
import { moveTicket } from '../../main/services/move-ticket.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { currentTicket, showLine } from '../../main/services/show-line.ts';
import { workOutAtKiosk } from '../../main/services/work-out-at-kiosk.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { MINUTE } from '../../shared/domain/millis.ts';
import { testShelf } from '../make/consult.ts';
import { makeStation } from '../make/core.ts';
import { demoSeed } from '../make/demo.ts';
import { asStaff } from '../make/people.ts';

const WORDS = '我叫测试甲，老板姓测试乙，三个月没给钱';

async function makeCounter() {
  const station = await makeStation();
  const core: Core = { ...station.core, consult: testShelf() };
  const sessions = openSessions(core, () => 1_000 * MINUTE);
  const { staffId } = asStaff(core, sessions, '8001');
  const counter = demoSeed.counters.find(({ serves }) => serves.includes('consultation'));
  openCounter(core, sessions, staffId, counter?.counterId ?? '');
  const ask = (over: Partial<AskedInPerson> = {}) => {
    const asked = { requestId: randomUUID(), language: 'zh' as const, entryId: null, calculator: null, words: '' };
    const given = askInPerson(core, { ...asked, ...over });
    if (!given.ok) throw new Error(given.refusal);
    return given.value;
  };
  const call = () => {
    const called = callNext(core, staffId);
    if (!called.ok) throw new Error(called.refusal);
    return currentTicket(core, staffId);
  };
  return { station, core, clock: station.clock, staffId, ask, call };
}

test('own words come with the number, are seen when it is called, and by nobody before', async () => {
  const { core, staffId, ask, call } = await makeCounter();
  const { number } = ask({ words: WORDS });
  expect(JSON.stringify(showLine(core, staffId))).not.toContain('测试甲');
  expect(call()).toMatchObject({ number, question: { words: WORDS, title: null, calculator: null } });
});

test('an answer or a calculator that was open says it instead of the words', async () => {
  const { ask, call, core, staffId } = await makeCounter();
  ask({ entryId: 'test-noise', words: WORDS });
  const { question, ticketId } = call() ?? {};
  expect(question).toMatchObject({ words: null, title: { zh: testShelf().entry('test-noise', 'zh')?.title } });
  moveTicket(core, staffId, ticketId ?? '', 'finish');
  ask({ calculator: 'overtime' });
  expect(call()?.question).toEqual({ words: null, title: null, calculator: 'overtime' });
});

test('a number that is asked for twice is one number with one question; without a question it has none', async () => {
  const { ask, call, core } = await makeCounter();
  const requestId = randomUUID();
  expect(ask({ requestId, words: WORDS }).number).toBe(ask({ requestId, words: '别的' }).number);
  expect(call()?.question?.words).toBe(WORDS);
  ask({ entryId: 'not-there' });
  expect(core.db.prepare('SELECT count(*) FROM ticket_question').pluck().get()).toBe(1);
});

test('the words stand nowhere on the disk in the clear, and survive a rebuild of the tables', async () => {
  const { station, ask, call } = await makeCounter();
  ask({ words: WORDS });
  station.core.db.pragma('wal_checkpoint(TRUNCATE)');
  expect(readFileSync(join(station.core.dataDir, 'station.db')).includes(Buffer.from('测试甲'))).toBe(false);
  rebuild(station.core.db);
  expect(call()?.question?.words).toBe(WORDS);
});

test('the day after the number was served the words are destroyed; those of a number still going on are not', async () => {
  const { core, clock, staffId, ask, call } = await makeCounter();
  ask({ words: WORDS });
  const { ticketId } = call() ?? {};
  moveTicket(core, staffId, ticketId ?? '', 'finish');
  ask({ words: '别的事' });
  const kept = () => core.db.prepare('SELECT erased FROM ticket_question ORDER BY told_seq').pluck().all();
  runCaseClock(core);
  expect(kept()).toEqual([0, 0]);
  clock.set('2026-11-24T09:00:00+08:00');
  runCaseClock(core);
  expect(kept()[0]).toBe(1);
});

test('a calculation goes by the day of the station and records nothing', async () => {
  const { core } = await makeCounter();
  const facts = () => core.db.prepare('SELECT count(*) FROM ledger').pluck().get();
  const before = facts();
  const input = { calculator: 'arbitration', about: 'other', since: stationDay.parse('2025-11-23') } as const;
  expect(workOutAtKiosk(core, input)).toMatchObject({ ok: true, value: { result: { numbers: { left: 0 } } } });
  expect(workOutAtKiosk(core, { ...input, since: stationDay.parse('2026-11-24') })).toEqual({
    ok: false,
    refusal: 'bad-day',
  });
  expect(facts()).toBe(before);
});
