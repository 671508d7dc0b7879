import { expect, test } from 'vitest';
import { openSessions } from '../../main/services/sessions.ts';
import { changePin, signIn } from '../../main/services/sign-in.ts';
import { staffDismissed } from '../../shared/facts/staff.ts';
import { MINUTE, SECOND } from '../../shared/domain/millis.ts';
import { makeStation } from '../make/core.ts';
import { demoStaff } from '../make/demo.ts';

const HEAD = demoStaff('9001');
const WRONG = { number: HEAD.number, pin: '000000' };
const RIGHT = { number: HEAD.number, pin: HEAD.pin };
const IDLE = 15 * MINUTE;

async function desk() {
  const station = await makeStation();
  const sessions = openSessions(station.core, () => IDLE);
  const enter = (credentials: { number: string; pin: string }, terminal = 'desk-1') =>
    signIn(
      station.core,
      openSessions(station.core, () => IDLE),
      terminal,
      credentials,
    );
  return { station, sessions, enter };
}

test('number and PIN open a session with name and roles', async () => {
  const { enter } = await desk();
  expect(await enter(RIGHT)).toMatchObject({ ok: true, value: { name: HEAD.name, roles: HEAD.roles } });
});

test('an unknown number and a wrong PIN get the same answer', async () => {
  const { enter } = await desk();
  expect(await enter(WRONG)).toEqual({ ok: false, refusal: 'wrong-credentials' });
  expect(await enter({ number: '55555', pin: '000000' }, 'desk-2')).toEqual({
    ok: false,
    refusal: 'wrong-credentials',
  });
});

test('five wrong PINs lock for 30 s, the next for 60 s; a restart does not help', async () => {
  const { station, enter } = await desk();
  for (let n = 0; n < 5; n += 1) expect(await enter(WRONG)).toEqual({ ok: false, refusal: 'wrong-credentials' });
  station.reopen();
  expect(await enter(RIGHT)).toEqual({ ok: false, refusal: 'locked', until: station.clock() + 30 * SECOND });
  station.clock.pass(30 * SECOND);
  expect(await enter(WRONG)).toEqual({ ok: false, refusal: 'wrong-credentials' });
  expect(await enter(RIGHT)).toMatchObject({ refusal: 'locked', until: station.clock() + 60 * SECOND });
  station.clock.pass(60 * SECOND);
  expect(await enter(RIGHT)).toMatchObject({ ok: true });
  expect(await enter(WRONG)).toEqual({ ok: false, refusal: 'wrong-credentials' });
});

test('the lock holds for the account at every terminal, and for the terminal with every account', async () => {
  const { enter } = await desk();
  for (let n = 0; n < 5; n += 1) await enter(WRONG, 'desk-1');
  expect(await enter(RIGHT, 'desk-2')).toMatchObject({ refusal: 'locked' });
  const clerk = demoStaff('8001');
  expect(await enter({ number: clerk.number, pin: clerk.pin }, 'desk-1')).toMatchObject({ refusal: 'locked' });
  expect(await enter({ number: clerk.number, pin: clerk.pin }, 'desk-3')).toMatchObject({ ok: true });
});

test('twenty tries at once count as twenty: only five are looked at', async () => {
  const { enter } = await desk();
  const answers = await Promise.all(Array.from({ length: 20 }, () => enter(WRONG)));
  expect(answers.filter((answer) => !answer.ok && answer.refusal === 'wrong-credentials')).toHaveLength(5);
});

test('a session ends when idle, when left, and when the account is closed', async () => {
  const { station, sessions } = await desk();
  const { core, clock } = station;
  const start = () => sessions.start(HEAD.staffId, HEAD.roles, 'desk-1').token;
  const idle = start();
  clock.pass(IDLE);
  expect(sessions.use(idle, true)).toBeDefined();
  clock.pass(IDLE);
  // A page that only refreshes itself is nobody's touch.
  expect(sessions.use(idle)).toBeDefined();
  clock.pass(1);
  expect(sessions.use(idle)).toBeUndefined();
  const left = start();
  sessions.end(left);
  expect(sessions.use(left)).toBeUndefined();
  const dismissed = start();
  core.ledger.write('system', ({ append }) => append(staffDismissed.of(HEAD.staffId, { staffId: HEAD.staffId })));
  expect(sessions.use(dismissed)).toBeUndefined();
});

test('a changed PIN replaces the old one', async () => {
  const { station, sessions, enter } = await desk();
  const session = sessions.start(HEAD.staffId, HEAD.roles, 'desk-1');
  expect(await changePin(station.core, session, { current: '000000', next: '135790' })).toEqual({
    ok: false,
    refusal: 'wrong-credentials',
  });
  expect(await changePin(station.core, session, { current: HEAD.pin, next: '135790' })).toEqual({
    ok: true,
    value: { done: true },
  });
  expect(await enter(RIGHT)).toEqual({ ok: false, refusal: 'wrong-credentials' });
  expect(await enter({ number: HEAD.number, pin: '135790' })).toMatchObject({ ok: true });
});
