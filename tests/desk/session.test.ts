import { ORPCError } from '@orpc/client';
import { describe, expect, test } from 'vitest';
import { openDrafts } from '../../renderer/desk/session/drafts.ts';
import { asMinutes, lockedUntil, secondsLeft } from '../../renderer/desk/session/lock.ts';
import { openSession } from '../../renderer/desk/session/session.ts';
import type { SignedIn } from '../../shared/contract/desk/session.ts';

const who = (token: string): SignedIn => ({
  token,
  staffId: '0198c0de-0000-7000-8000-000000000001',
  name: '王某',
  roles: ['mediator'],
});
const answering = (answer: () => Promise<SignedIn>) => ({ session: { resume: answer } });

describe('after the line broke', () => {
  test('the station still knows the session: it goes on', async () => {
    const session = openSession();
    session.begin(who('a'));
    expect(await session.resume(answering(async () => who('a')))).toBe(true);
    expect(session.now().who?.token).toBe('a');
  });

  test('the station no longer knows it: signed out, by the station', async () => {
    const session = openSession();
    session.begin(who('a'));
    expect(
      await session.resume(
        answering(async () => {
          throw new ORPCError('signed-out');
        }),
      ),
    ).toBe(false);
    expect(session.now()).toEqual({ who: null, endedByStation: true });
  });

  test('the line breaks again: nothing is decided', async () => {
    const session = openSession();
    session.begin(who('a'));
    await expect(
      session.resume(
        answering(async () => {
          throw new TypeError('closed');
        }),
      ),
    ).rejects.toThrow('closed');
    expect(session.now().who?.token).toBe('a');
  });

  test('a late "no" does not sign out whoever signed in meanwhile', async () => {
    const session = openSession();
    session.begin(who('a'));
    const asked = session.resume(
      answering(async () => {
        throw new ORPCError('signed-out');
      }),
    );
    session.begin(who('b'));
    await asked;
    expect(session.now().who?.token).toBe('b');
  });

  test('nobody is signed in: nothing is asked', async () => {
    expect(
      await openSession().resume(
        answering(async () => {
          throw new Error('asked');
        }),
      ),
    ).toBe(false);
  });
});

describe('what was being typed', () => {
  test.each([
    { story: 'stays for the same person', next: '1001', kept: 'half a sentence' },
    { story: 'is gone for another', next: '1002', kept: undefined },
  ])('$story', ({ next, kept }) => {
    const drafts = openDrafts();
    drafts.belongTo('1001');
    drafts.keep('talk', 'half a sentence');
    drafts.belongTo(next);
    expect(drafts.read('talk')).toBe(kept);
  });
});

describe('a lock', () => {
  test.each([
    { error: new ORPCError('locked', { data: { until: 5 } }), until: 5 },
    { error: new ORPCError('locked'), until: undefined },
    { error: new ORPCError('wrong-credentials', { data: { until: 5 } }), until: undefined },
    { error: new Error('line'), until: undefined },
  ])('$error.message ends at $until', ({ error, until }) => expect(lockedUntil(error)).toBe(until));

  test.each([
    [95_000, '1:35'],
    [94_001, '1:35'],
    [60_000, '1:00'],
    [1, '0:01'],
    [0, '0:00'],
    [-5, '0:00'],
  ])('%d ms before its end shows %s', (left, shown) =>
    expect(asMinutes(secondsLeft(1_000_000 + left, 1_000_000))).toBe(shown),
  );
});
