import { expect, test } from 'vitest';
import { checkReplay } from '../../main/ledger/verify.ts';
import { openCounter } from '../../main/services/counter-seats.ts';
import { listDangerAlarms } from '../../main/services/list-danger-alarms.ts';
import { comeToHelp, endPanic, listPanics, pressPanic } from '../../main/services/panic-alarm.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { showBoard } from '../../main/services/show-board.ts';
import { showStation } from '../../main/services/show-station.ts';
import { HOUR, SECOND } from '../../shared/domain/millis.ts';
import { makeStation } from '../make/core.ts';
import { demoSeed } from '../make/demo.ts';
import { asStaff } from '../make/people.ts';

async function atWork() {
  const station = await makeStation();
  const { core } = station;
  const sessions = openSessions(core, () => 1_000 * HOUR);
  const staff = (number: string) => asStaff(core, sessions, number);
  const [pressing, other, third, head] = [staff('8001'), staff('8002'), staff('8003'), staff('9001')];
  const counter = demoSeed.counters[0];
  openCounter(core, sessions, pressing.staffId, counter?.counterId ?? '');
  const only = () => listPanics(core, other)[0]?.alarmId ?? '';
  return { ...station, core, pressing, other, third, head, counter, only };
}
const stored = (core: Awaited<ReturnType<typeof atWork>>['core']) =>
  core.db.prepare("SELECT type, urgent FROM ledger WHERE type LIKE 'alarm.%'").all();

test('the others are told who, which counter and when; at once to the district; one alarm however often it is pressed', async () => {
  const { core, clock, pressing, other, head, counter } = await atWork();
  const changed: string[] = [];
  core.onChanged((nouns) => changed.push(...nouns));
  for (let nth = 0; nth < 5; nth += 1) expect(pressPanic(core, pressing)).toMatchObject({ ok: true });
  expect(changed).toEqual(['alarm']);
  for (const somebody of [other, head])
    expect(listPanics(core, somebody)).toMatchObject([
      {
        pressedAt: clock(),
        pressedBy: expect.any(String),
        counterName: counter?.name,
        mine: false,
        coming: [],
        ended: null,
      },
    ]);
  expect(listPanics(core, pressing)).toMatchObject([{ mine: true }]);
  expect(stored(core)).toEqual([{ type: 'alarm.pressed-at-desk.v1', urgent: 1 }]);
});

test('nothing of it is on the board, at the kiosk or among the alarms that ring', async () => {
  const { core, pressing } = await atWork();
  const before = { board: showBoard(core), kiosk: showStation(core) };
  pressPanic(core, pressing);
  expect({ board: showBoard(core), kiosk: showStation(core) }).toEqual(before);
  expect(listDangerAlarms(core)).toEqual([]);
});

test('several may come, each once; the one who pressed sees that somebody does', async () => {
  const { core, clock, pressing, other, third, only } = await atWork();
  pressPanic(core, pressing);
  clock.pass(5 * SECOND);
  expect(comeToHelp(core, other, only())).toMatchObject({ ok: true });
  expect(comeToHelp(core, other, only())).toMatchObject({ ok: true });
  expect(comeToHelp(core, third, only())).toMatchObject({ ok: true });
  expect(comeToHelp(core, pressing, only())).toEqual({ ok: false, refusal: 'not-your-alarm' });
  expect(comeToHelp(core, third, crypto.randomUUID())).toEqual({ ok: false, refusal: 'not-found' });
  expect(listPanics(core, pressing)[0]?.coming).toMatchObject([
    { me: false, afterMs: 5 * SECOND },
    { me: false, afterMs: 5 * SECOND },
  ]);
});

test('whoever stands before the desk cannot make the one who pressed call it off', async () => {
  const { core, pressing, other, only } = await atWork();
  pressPanic(core, pressing);
  expect(endPanic(core, pressing, only(), 'false')).toEqual({ ok: false, refusal: 'not-your-alarm' });
  // Nor does one end it from afar who has not been there.
  expect(endPanic(core, other, only(), 'false')).toEqual({ ok: false, refusal: 'go-there-first' });
  expect(listPanics(core, other)[0]?.ended).toBeNull();
});

test.each(['handled', 'false'] as const)('it ends with a reason and who said so: %s', async (end) => {
  const { core, pressing, other, head, only, reopen } = await atWork();
  pressPanic(core, pressing);
  const alarmId = only();
  comeToHelp(core, other, alarmId);
  expect(endPanic(core, other, alarmId, end)).toMatchObject({ ok: true });
  expect(endPanic(core, head, alarmId, end)).toEqual({ ok: false, refusal: 'wrong-state' });
  expect(comeToHelp(core, head, alarmId)).toEqual({ ok: false, refusal: 'wrong-state' });
  expect(listPanics(core, head)[0]?.ended).toMatchObject({ as: end, by: expect.any(String) });
  // Pressed once more, it is a new one.
  pressPanic(core, pressing);
  expect(listPanics(core, head)).toHaveLength(2);
  expect(checkReplay(reopen().db)).toBe('equal');
});

test('the head ends one that nobody went to; yesterday is over, but what is open stays', async () => {
  const { core, clock, pressing, other, head, only } = await atWork();
  pressPanic(core, pressing);
  clock.pass(24 * HOUR);
  expect(listPanics(core, other)).toHaveLength(1);
  expect(endPanic(core, head, only(), 'handled')).toMatchObject({ ok: true });
  clock.pass(24 * HOUR);
  expect(listPanics(core, other)).toEqual([]);
});
