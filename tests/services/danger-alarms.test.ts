import { expect, test } from 'vitest';
import { assessByStaff } from '../../main/services/assess-risk.ts';
import { answerAlarm } from '../../main/services/answer-alarm.ts';
import { listDangerAlarms } from '../../main/services/list-danger-alarms.ts';
import { listDisputes } from '../../main/services/list-disputes.ts';
import { openDispute } from '../../main/services/open-dispute.ts';
import { openDisputeFile } from '../../main/services/open-dispute-file.ts';
import { raiseAlarm } from '../../main/services/raise-alarm.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { suggestCategories } from '../../main/services/suggest-categories.ts';
import { checkReplay } from '../../main/ledger/verify.ts';
import { HOUR, SECOND } from '../../shared/domain/millis.ts';
import { makeStation } from '../make/core.ts';
import { makeIntake } from '../make/intake.ts';
import { asStaff } from '../make/people.ts';

const SAID = '邻居拿刀说要杀了我';

async function atWork() {
  const station = await makeStation();
  const sessions = openSessions(station.core, () => HOUR);
  const staff = (number: string) => asStaff(station.core, sessions, number);
  return { ...station, core: station.core, head: staff('9001'), clerk: staff('8001'), other: staff('8002') };
}
const ring = { terminal: 'kiosk-0a1b2c', disputeId: null, cause: 'words', dangers: ['weapon'] } as const;
const stored = (core: Awaited<ReturnType<typeof atWork>>['core']) =>
  core.db.prepare('SELECT type, urgent, data FROM ledger').all() as { type: string; urgent: number; data: string }[];

test('an alarm is told to every screen after the commit, at once to the district, and without a word of the citizen', async () => {
  const { core } = await atWork();
  const changed = new Set<string>();
  core.onChanged((nouns) => nouns.forEach((noun) => changed.add(noun)));
  expect(raiseAlarm(core, ring)).toEqual({ ok: true, value: { rung: true } });
  expect([...changed]).toEqual(['alarm']);
  expect(stored(core).findLast(({ type }) => type === 'alarm.raised.v1')?.urgent).toBe(1);
});

test('the first to answer goes; the head sees who, and after how long', async () => {
  const { core, clock, clerk, other } = await atWork();
  raiseAlarm(core, ring);
  const [alarm] = listDangerAlarms(core);
  expect(alarm).toMatchObject({ terminal: '1b2c', dangers: ['weapon'], answeredBy: null, answeredAfterMs: null });
  const alarmId = alarm?.alarmId ?? '';
  clock.pass(40 * SECOND);
  expect(answerAlarm(core, clerk, alarmId)).toMatchObject({ ok: true });
  expect(answerAlarm(core, clerk, alarmId)).toMatchObject({ ok: true });
  expect(answerAlarm(core, other, alarmId)).toEqual({ ok: false, refusal: 'wrong-state' });
  expect(answerAlarm(core, other, crypto.randomUUID())).toEqual({ ok: false, refusal: 'not-found' });
  expect(listDangerAlarms(core)[0]).toMatchObject({ answeredBy: expect.any(String), answeredAfterMs: 40 * SECOND });
  expect(stored(core).filter(({ type }) => type === 'alarm.acknowledged.v1')).toHaveLength(1);
});

test('one answer is for all that a terminal rang for, and for no other terminal', async () => {
  const { core, clerk } = await atWork();
  raiseAlarm(core, ring);
  raiseAlarm(core, { ...ring, cause: 'citizen' });
  raiseAlarm(core, { ...ring, terminal: 'kiosk-ffff' });
  answerAlarm(core, clerk, listDangerAlarms(core).find(({ terminal }) => terminal === '1b2c')?.alarmId ?? '');
  expect(listDangerAlarms(core).filter(({ answeredBy }) => answeredBy === null)).toMatchObject([{ terminal: 'ffff' }]);
});

test('one terminal rings once for the same; another one is heard', async () => {
  const { core } = await atWork();
  for (let nth = 0; nth < 100; nth += 1) raiseAlarm(core, ring);
  raiseAlarm(core, { ...ring, terminal: 'kiosk-ffff' });
  expect(listDangerAlarms(core)).toHaveLength(2);
});

test('yesterday is over, but what nobody answered stays', async () => {
  const { core, clock, clerk } = await atWork();
  raiseAlarm(core, ring);
  raiseAlarm(core, { ...ring, terminal: 'kiosk-ffff' });
  answerAlarm(core, clerk, listDangerAlarms(core)[0]?.alarmId ?? '');
  clock.pass(24 * HOUR);
  expect(listDangerAlarms(core)).toHaveLength(1);
});

test('a dispute that tells of danger is marked, rings, and shows its mediator the words; none of them is stored', async () => {
  const { core, head } = await atWork();
  openDispute(core, makeIntake({ statement: SAID }), 'kiosk-1');
  const [line] = listDisputes(core, head);
  expect(line).toMatchObject({ risk: 'high', dangers: ['weapon', 'threat'] });
  expect(listDangerAlarms(core)[0]).toMatchObject({ cause: 'dispute', number: line?.number });
  const file = openDisputeFile(core, head, line?.disputeId ?? '');
  expect(file).toMatchObject({
    ok: true,
    value: {
      assessedBy: 'rule',
      because: expect.arrayContaining([expect.stringContaining('刀'), expect.stringContaining('杀')]),
      suggested: expect.arrayContaining(['02']),
    },
  });
  for (const { data } of stored(core)) expect(data).not.toMatch(/刀|杀/);
});

test('what rang while it was typed does not ring once more when it is sent', async () => {
  const { core } = await atWork();
  raiseAlarm(core, { ...ring, terminal: 'kiosk-1', dangers: ['weapon', 'threat'] });
  openDispute(core, makeIntake({ statement: SAID }), 'kiosk-1');
  expect(listDangerAlarms(core)).toHaveLength(1);
});

test('nothing written, nothing assessed; harmless words do not ring', async () => {
  const { core, head } = await atWork();
  openDispute(core, makeIntake({ statement: '', wish: '' }));
  openDispute(core, makeIntake());
  expect(listDisputes(core, head).map(({ risk }) => risk)).toEqual([null, 'low']);
  expect(listDangerAlarms(core)).toEqual([]);
});

test('staff judge otherwise, and theirs counts; not for a dispute of somebody else', async () => {
  const { core, head, clerk } = await atWork();
  openDispute(core, makeIntake({ statement: SAID }));
  const disputeId = listDisputes(core, head)[0]?.disputeId ?? '';
  const calmer = { risk: 'medium', dangers: ['threat', 'threat'], natures: ['public-security'] } as const;
  expect(assessByStaff(core, clerk, disputeId, calmer)).toEqual({ ok: false, refusal: 'not-yours' });
  expect(assessByStaff(core, head, disputeId, calmer)).toMatchObject({ ok: true });
  expect(openDisputeFile(core, head, disputeId)).toMatchObject({
    ok: true,
    value: { risk: 'medium', dangers: ['threat'], natures: ['public-security'], assessedBy: 'staff' },
  });
  expect(checkReplay(core.db)).toBe('equal');
});

test('at most three categories are offered, each with words of the citizen; none for words that say nothing', async () => {
  const { core } = await atWork();
  const { categories, risk } = suggestCategories(core, '房东不退押金，还说我欠他房租');
  expect(categories[0]).toMatchObject({ category: '19', because: expect.arrayContaining(['房东']) });
  expect(categories.length).toBeLessThanOrEqual(3);
  expect(risk).toBe('low');
  expect(suggestCategories(core, '嗯').categories).toEqual([]);
});
