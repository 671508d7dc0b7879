import { expect, test } from 'vitest';
import { checkReplay } from '../../main/ledger/verify.ts';
import { openCounter } from '../../main/services/counter-seats.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { signIn } from '../../main/services/sign-in.ts';
import { dismissStaff, enrolStaff, listStaff, resetPin } from '../../main/services/staff-accounts.ts';
import { allCounters } from '../../main/store/counters.ts';
import { MINUTE } from '../../shared/domain/millis.ts';
import { staffEnrolledAtFirst } from '../../shared/facts/staff.ts';
import { makeStation } from '../make/core.ts';
import { demoStaff } from '../make/demo.ts';
import { asHead, asStaff } from '../make/people.ts';
import { makeSurfaces } from '../make/surfaces.ts';

async function headAtDesk() {
  const { core } = await makeStation();
  const sessions = openSessions(core, () => 15 * MINUTE);
  return { core, sessions, head: asHead(core, sessions) };
}

test('the head enrols somebody, who signs in with the PIN that was shown', async () => {
  const { core, sessions, head } = await headAtDesk();
  const enrolled = await enrolStaff(core, head, { number: '8100', name: '测试丁', roles: ['clerk'] });
  if (!enrolled.ok) throw new Error(enrolled.refusal);
  expect(enrolled.value.pin).toMatch(/^\d{6}$/);
  expect(await signIn(core, sessions, 'desk-2', { number: '8100', pin: enrolled.value.pin })).toMatchObject({
    ok: true,
    value: { name: '测试丁', roles: ['clerk'] },
  });
  expect(await enrolStaff(core, head, { number: '8100', name: '测试戊', roles: ['clerk'] })).toEqual({
    ok: false,
    refusal: 'number-taken',
  });
});

test('a reset PIN replaces the old one', async () => {
  const { core, sessions, head } = await headAtDesk();
  const clerk = demoStaff('8001');
  const reset = await resetPin(core, head, clerk.staffId);
  if (!reset.ok) throw new Error(reset.refusal);
  expect(await signIn(core, sessions, 'desk-2', { number: clerk.number, pin: clerk.pin })).toEqual({
    ok: false,
    refusal: 'wrong-credentials',
  });
  expect(await signIn(core, sessions, 'desk-2', { number: clerk.number, pin: reset.value.pin })).toMatchObject({
    ok: true,
  });
});

test('an ended account is out at once, gives up its counter, and frees its number', async () => {
  const { core, sessions, head } = await headAtDesk();
  const clerk = asStaff(core, sessions, '8001');
  openCounter(core, sessions, clerk.staffId, '1');
  expect(dismissStaff(core, head, clerk.staffId)).toEqual({ ok: true, value: { done: true } });
  expect(sessions.use(clerk.token)).toBeUndefined();
  expect(allCounters(core.db).some(({ staffId }) => staffId === clerk.staffId)).toBe(false);
  const list = listStaff(core, head);
  expect(list.ok && list.value.map(({ number }) => number)).not.toContain('8001');
  expect(await enrolStaff(core, head, { number: '8001', name: '测试己', roles: ['clerk'] })).toMatchObject({
    ok: true,
  });
});

test('only the head may, and not end the own account', async () => {
  const { core, sessions, head } = await headAtDesk();
  const clerk = asStaff(core, sessions, '8001');
  expect(listStaff(core, clerk)).toEqual({ ok: false, refusal: 'not-allowed' });
  expect(await enrolStaff(core, clerk, { number: '8100', name: '测试丁', roles: ['head'] })).toEqual({
    ok: false,
    refusal: 'not-allowed',
  });
  expect(await resetPin(core, clerk, head.staffId)).toEqual({ ok: false, refusal: 'not-allowed' });
  expect(dismissStaff(core, clerk, head.staffId)).toEqual({ ok: false, refusal: 'not-allowed' });
  expect(dismissStaff(core, head, head.staffId)).toEqual({ ok: false, refusal: 'not-yourself' });
});

test('who was enrolled before anybody came only for a panel is still here, by name', async () => {
  const { core, head } = await headAtDesk();
  const staffId = core.newId();
  core.ledger.write('system', ({ append }) =>
    append(
      staffEnrolledAtFirst.of(
        staffId,
        { staffId, number: '8200', roles: ['clerk'] },
        { self: { person: staffId, value: { name: '测试庚' } } },
      ),
    ),
  );
  expect(listStaff(core, head)).toMatchObject({
    ok: true,
    value: expect.arrayContaining([expect.objectContaining({ number: '8200', name: '测试庚', roles: ['clerk'] })]),
  });
  expect(checkReplay(core.db)).toBe('equal');
});

test.each([
  { number: '7002', answer: 'not-allowed' },
  { number: '8001', answer: 'done' },
])('$number asks for a counter: $answer', async ({ number, answer }) => {
  const { core, desk } = await makeSurfaces();
  const api = desk();
  await api.session.signIn({ number, pin: demoStaff(number).pin });
  const asked = api.counters.open({ counterId: allCounters(core.db)[0]?.counterId ?? '' });
  if (answer === 'done') expect(await asked).toEqual({ done: true });
  else await expect(asked).rejects.toMatchObject({ code: answer });
});
