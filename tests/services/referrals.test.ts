import { describe, expect, test } from 'vitest';
import { checkReplay } from '../../main/ledger/verify.ts';
import { askReferral, verifyAtKiosk } from '../../main/services/ask-referral.ts';
import { noTries } from '../../main/services/ask-standing.ts';
import { draftReferral } from '../../main/services/draft-referral.ts';
import {
  closeReferral,
  eraseReferral,
  sendReferral,
  verifyReferral,
  withdrawReferral,
} from '../../main/services/move-referral.ts';
import { listReferrals, openReferral } from '../../main/services/open-referral.ts';
import { recordPassedReferralLimits } from '../../main/services/referral-clock.ts';
import { readHazard } from '../../main/services/hazard-desk.ts';
import { reportHazard } from '../../main/services/report-hazard.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { markProgress } from '../../main/sync/progress.ts';
import { HOUR, MINUTE } from '../../shared/domain/millis.ts';
import { makeStation } from '../make/core.ts';
import { makeHazard } from '../make/fire.ts';
import { asHead, asStaff } from '../make/people.ts';
import { makeReferral, platformSays, sendTo, sentReferral } from '../make/referrals.ts';

async function makeDesk() {
  const station = await makeStation();
  const { core } = station;
  const sessions = openSessions(core, () => 1_000 * HOUR);
  const clerk = asStaff(core, sessions, '8001');
  const head = asHead(core, sessions);
  const open = (referralId: string) => {
    const file = openReferral(core, clerk, referralId);
    if (!file.ok) throw new Error(file.refusal);
    return file.value;
  };
  const says = (...told: Parameters<typeof platformSays> extends [unknown, ...infer Rest] ? Rest : never) =>
    core.ledger.receive([platformSays(core, ...told)]);
  return { ...station, clerk, head, open, says };
}

describe('a matter that is somebody else’s', () => {
  test('gets a number of the year and the last digits of the phone that was left', async () => {
    const { core, clerk } = await makeDesk();
    expect(draftReferral(core, clerk, makeReferral(), Math.random)).toMatchObject({
      ok: true,
      value: { number: 'R0001', digits: '0001' },
    });
    expect(draftReferral(core, clerk, makeReferral(), Math.random)).toMatchObject({
      ok: true,
      value: { number: 'R0002' },
    });
  });

  test('gets four digits by chance where nobody left a phone', async () => {
    const { core, clerk } = await makeDesk();
    const matter = { ...makeReferral().matter, parties: [{ name: '测试甲', phone: null }] };
    expect(draftReferral(core, clerk, makeReferral({ matter }), () => 0.00071)).toMatchObject({
      ok: true,
      value: { digits: '0007' },
    });
  });

  test('sent twice by a slow line is one, with the same number and digits', async () => {
    const { core, clerk } = await makeDesk();
    const wish = makeReferral();
    const first = draftReferral(core, clerk, wish, Math.random);
    expect(draftReferral(core, clerk, wish, Math.random)).toEqual(first);
  });

  test('is not written about a hazard nobody reported', async () => {
    const { core, clerk } = await makeDesk();
    const origin = { kind: 'hazard' as const, id: crypto.randomUUID() };
    expect(draftReferral(core, clerk, makeReferral({ origin }), Math.random)).toEqual({
      ok: false,
      refusal: 'not-found',
    });
  });
});

describe('the way of a referral', () => {
  test('sent, signed, worked on, answered, satisfied: closed, with every word in its place', async () => {
    const { core, clerk, open, says } = await makeDesk();
    const { referralId } = sentReferral(core, clerk);
    says(referralId, 'signed');
    says(referralId, 'progressed', {}, '已联系经营者');
    says(referralId, 'answered', { result: 'solved' }, '退款到账');
    expect(open(referralId)).toMatchObject({ state: 'feedback', standing: 'ours' });
    expect(verifyReferral(core, clerk, { referralId, satisfied: true, note: '电话回访' })).toMatchObject({ ok: true });
    const { state, steps } = open(referralId);
    expect(state).toBe('closed');
    expect(steps.map(({ what, note }) => [what, note])).toEqual([
      ['draft', null],
      ['send', null],
      ['sign', null],
      ['progress', '已联系经营者'],
      ['answer', '退款到账'],
      ['verify', '电话回访'],
      ['close', null],
    ]);
    expect(checkReplay(core.db)).toBe('equal');
  });

  test('dissatisfied opens it again, and it can be sent again', async () => {
    const { core, clerk, open, says } = await makeDesk();
    const { referralId } = sentReferral(core, clerk);
    says(referralId, 'signed');
    says(referralId, 'answered', { result: 'explained' });
    verifyReferral(core, clerk, { referralId, satisfied: false, note: '' });
    expect(open(referralId)).toMatchObject({ state: 'reopened', moves: ['withdraw', 'send-again'] });
    expect(sendTo(core, clerk, referralId, 'market')).toMatchObject({ ok: true });
    expect(open(referralId)).toMatchObject({ state: 'sent', standing: 'in-time' });
  });

  test('returned once it goes to another platform, returned twice only to the coordinator', async () => {
    const { core, clerk, open, says } = await makeDesk();
    const { referralId } = sentReferral(core, clerk);
    says(referralId, 'returned');
    expect(sendTo(core, clerk, referralId, 'market')).toEqual({ ok: false, refusal: 'unknown-target' });
    expect(sendTo(core, clerk, referralId, 'enforcement')).toMatchObject({ ok: true });
    says(referralId, 'returned');
    expect(open(referralId).mayGoTo).toEqual(['coordinator']);
    expect(sendTo(core, clerk, referralId, 'services')).toEqual({ ok: false, refusal: 'unknown-target' });
    expect(sendTo(core, clerk, referralId, 'coordinator')).toMatchObject({ ok: true });
  });

  test('what comes twice, out of turn or about an earlier attempt moves nothing and is told as such', async () => {
    const { core, clerk, open, says } = await makeDesk();
    const { referralId } = sentReferral(core, clerk);
    says(referralId, 'progressed');
    const signed = platformSays(core, referralId, 'signed');
    expect([core.ledger.receive([signed]), core.ledger.receive([signed])]).toEqual([1, 0]);
    says(referralId, 'signed');
    says(referralId, 'answered', { attempt: 7 });
    expect(open(referralId).state).toBe('signed');
    expect(open(referralId).steps.map(({ what, outOfTurn }) => [what, outOfTurn])).toEqual([
      ['draft', false],
      ['send', false],
      ['progress', true],
      ['sign', false],
      ['sign', true],
      ['answer', true],
    ]);
    expect(checkReplay(core.db)).toBe('equal');
  });

  test('an answer about nothing this station knows is kept and changes nothing', async () => {
    const { core, clerk } = await makeDesk();
    const { referralId } = sentReferral(core, clerk);
    const strange = crypto.randomUUID();
    const fact = { ...platformSays(core, referralId, 'signed'), subject: `referral/${strange}` };
    expect(core.ledger.receive([{ ...fact, data: { referralId: strange, attempt: 1, department: '' } }])).toBe(1);
    expect(checkReplay(core.db)).toBe('equal');
  });

  test('words that do not open are no words, and the rest is read', async () => {
    const { core, clerk, open } = await makeDesk();
    const { referralId } = sentReferral(core, clerk);
    const told = platformSays(core, referralId, 'signed');
    core.ledger.receive([told]);
    const answer = platformSays(core, referralId, 'answered', {}, '退款到账');
    core.ledger.receive([{ ...answer, id: crypto.randomUUID() }]);
    expect(open(referralId).steps.at(-1)).toMatchObject({ what: 'answer', note: null, outOfTurn: false });
  });

  test.each(['draft', 'sent'] as const)('the citizen may take it back when it is %s', async (when) => {
    const { core, clerk, open } = await makeDesk();
    const drafted = when === 'draft' ? draftReferral(core, clerk, makeReferral(), Math.random) : undefined;
    const referralId = drafted?.ok ? drafted.value.referralId : sentReferral(core, clerk).referralId;
    expect(withdrawReferral(core, clerk, referralId)).toMatchObject({ ok: true });
    expect(open(referralId)).toMatchObject({ state: 'withdrawn', standing: 'done', moves: [] });
  });

  test('only the head ends one that stays open', async () => {
    const { core, clerk, head, says } = await makeDesk();
    const { referralId } = sentReferral(core, clerk);
    says(referralId, 'signed');
    says(referralId, 'answered');
    verifyReferral(core, clerk, { referralId, satisfied: false, note: '' });
    expect(closeReferral(core, clerk, referralId)).toEqual({ ok: false, refusal: 'not-allowed' });
    expect(closeReferral(core, head, referralId)).toMatchObject({ ok: true });
  });
});

describe('limits of the other side', () => {
  test.each([
    { urgency: 'urgent' as const, minutes: 15 },
    { urgency: 'normal' as const, minutes: 120 },
  ])(
    'a matter that is $urgency is to be signed in $minutes minutes; then it rises to the top, once',
    async ({ urgency, minutes }) => {
      const { core, clerk, clock } = await makeDesk();
      const first = sentReferral(core, clerk, { urgency });
      clock.pass(minutes * MINUTE);
      const second = sentReferral(core, clerk, { urgency });
      expect(recordPassedReferralLimits(core)).toBe(0);
      clock.pass(1);
      const list = listReferrals(core, clerk);
      expect(list.ok && list.value.map(({ referralId, standing }) => [referralId, standing])).toEqual([
        [first.referralId, 'overdue'],
        [second.referralId, 'in-time'],
      ]);
      expect([recordPassedReferralLimits(core), recordPassedReferralLimits(core)]).toEqual([1, 0]);
      expect(checkReplay(core.db)).toBe('equal');
    },
  );
});

describe('before the line is there', () => {
  test('it is sent and not delivered; once the district has it, delivered', async () => {
    const { core, clerk, open } = await makeDesk();
    const { referralId } = sentReferral(core, clerk);
    expect(open(referralId).delivered).toBe(false);
    markProgress(core.db, { sentThrough: 1_000_000 });
    expect(open(referralId).delivered).toBe(true);
  });
});

describe('the citizen at the kiosk', () => {
  test('sees where it is by number and digits, and nothing without the right ones', async () => {
    const { core, clerk, says } = await makeDesk();
    const { referralId, number, digits } = sentReferral(core, clerk);
    const ask = (tail: string) => askReferral(core, noTries(), 'kiosk-1', { number, tail });
    expect(ask(digits)).toMatchObject({
      ok: true,
      value: { state: 'sent', delivered: false, result: null, mayVerify: false },
    });
    expect(ask('9999')).toEqual({ ok: false, refusal: 'not-found' });
    says(referralId, 'signed');
    says(referralId, 'answered', { result: 'solved' }, '退款到账');
    expect(ask(digits)).toMatchObject({ ok: true, value: { state: 'feedback', result: 'solved', mayVerify: true } });
    expect(JSON.stringify(ask(digits))).not.toContain('退款');
  });

  test('says it is not settled, and the matter is open again', async () => {
    const { core, clerk, open, says } = await makeDesk();
    const { referralId, number, digits } = sentReferral(core, clerk);
    says(referralId, 'signed');
    says(referralId, 'answered');
    const wish = { number, tail: digits, satisfied: false };
    expect(verifyAtKiosk(core, noTries(), 'kiosk-1', wish)).toMatchObject({
      ok: true,
      value: { state: 'reopened', mayVerify: false },
    });
    expect(verifyAtKiosk(core, noTries(), 'kiosk-1', wish)).toEqual({ ok: false, refusal: 'wrong-state' });
    expect(open(referralId).standing).toBe('ours');
  });

  test('cannot try digits without end', async () => {
    const { core, clerk } = await makeDesk();
    const { number, digits } = sentReferral(core, clerk);
    const tries = noTries();
    const ask = (tail: string) => askReferral(core, tries, 'kiosk-1', { number, tail });
    for (let nth = 0; nth < 5; nth++) expect(ask(String(2000 + nth))).toEqual({ ok: false, refusal: 'not-found' });
    expect(ask(digits)).toEqual({ ok: false, refusal: 'too-many-tries' });
  });
});

test('erasing one that is over leaves no word of it, and nothing is found by its number', async () => {
  const { core, clerk, head, open } = await makeDesk();
  const { referralId, number, digits } = sentReferral(core, clerk);
  expect(eraseReferral(core, head, referralId)).toEqual({ ok: false, refusal: 'wrong-state' });
  withdrawReferral(core, clerk, referralId);
  expect(eraseReferral(core, clerk, referralId)).toEqual({ ok: false, refusal: 'not-allowed' });
  expect(eraseReferral(core, head, referralId)).toMatchObject({ ok: true });
  expect(open(referralId)).toMatchObject({ matter: null, erased: true, moves: [] });
  expect(askReferral(core, noTries(), 'kiosk-1', { number, tail: digits })).toEqual({
    ok: false,
    refusal: 'not-found',
  });
  expect(sendReferral(core, head, { referralId, platform: 'market', department: '', note: '' })).toEqual({
    ok: false,
    refusal: 'wrong-state',
  });
  expect(checkReplay(core.db)).toBe('equal');
});

test('a hazard that is sent on names its referral in its own file', async () => {
  const { core, clerk } = await makeDesk();
  const reported = reportHazard(core, makeHazard());
  if (!reported.ok) throw new Error(reported.refusal);
  const hazardId = core.db.prepare('SELECT hazard_id FROM hazard').pluck().get() as string;
  const { number } = sentReferral(core, clerk, { origin: { kind: 'hazard', id: hazardId }, platform: 'enforcement' });
  expect(readHazard(core, clerk, hazardId)).toMatchObject({
    ok: true,
    value: { referrals: [{ number, state: 'sent' }] },
  });
});
