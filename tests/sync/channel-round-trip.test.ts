import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkReplay } from '../../main/ledger/verify.ts';
import { eraseReferral, withdrawReferral } from '../../main/services/move-referral.ts';
import { openMatter, sealNote } from '../../main/sync/channel/matter-words.ts';
import { inboxEvent } from '../../main/sync/channel/inbox-event.ts';
import { usePostgres } from '../make/centre.ts';
import { channelCentre, done, says, state, stationOfChannel, take, takeSent } from '../make/channel.ts';
import { makeReferral, sendTo, sentReferral } from '../make/referrals.ts';

/** A matter goes from the desk of a station to a platform of the town, and its answer comes back. */
const server = usePostgres();

test('sent, read by the key holder, signed and answered; the station shows both, and reads the words', async () => {
  const centre = await channelCentre(server());
  const { core, clerk, sync, open } = await stationOfChannel(centre);
  const { referralId, number } = sentReferral(core, clerk);
  await sync();
  const sent = await takeSent(centre);
  expect(sent.data).toMatchObject({
    referralId,
    number,
    attempt: 1,
    platform: 'market',
    urgency: 'normal',
    origin: 'desk',
  });
  expect(openMatter(centre.privatePem, sent.data)).toEqual(makeReferral().matter);
  expect(await done(centre, sent.id)).toBe(true);

  const { personId, key } = sent.data;
  if (key === null) throw new Error('the key did not come along');
  const id = randomUUID();
  const sealed = sealNote(centre.privatePem, { personId, key }, id, '退款到账');
  const answer = says(sent, 'answered', { sealed }, id);
  expect(inboxEvent.parse(answer)).toEqual(answer);
  expect(await state(centre, says(sent, 'signed'))).toEqual({ status: 'ok' });
  expect(await sync()).toMatchObject({ received: 1 });
  expect(open(referralId)).toMatchObject({ state: 'signed' });
  expect(await state(centre, answer)).toEqual({ status: 'ok' });
  expect(await sync()).toMatchObject({ received: 1 });
  expect(open(referralId).state).toBe('feedback');
  expect(open(referralId).steps.slice(2)).toMatchObject([
    { what: 'sign', by: '市监所', outOfTurn: false },
    { what: 'answer', result: 'solved', note: '退款到账', outOfTurn: false },
  ]);
  expect(checkReplay(core.db)).toBe('equal');
  expect(await take(centre)).toEqual([]);
});

test('said again it is told once; returned it goes to another platform as a second attempt', async () => {
  const centre = await channelCentre(server());
  const { core, clerk, sync, open } = await stationOfChannel(centre);
  const { referralId } = sentReferral(core, clerk);
  await sync();
  const sent = await takeSent(centre);
  await done(centre, sent.id);
  const returned = says(sent, 'returned');
  expect([await state(centre, returned), await state(centre, returned)]).toEqual([
    { status: 'ok' },
    { status: 'repeat' },
  ]);
  expect(await sync()).toMatchObject({ received: 1 });
  expect(open(referralId)).toMatchObject({ state: 'returned' });
  sendTo(core, clerk, referralId, 'enforcement');
  await sync();
  const again = await takeSent(centre);
  expect(again.data).toMatchObject({ referralId, attempt: 2, platform: 'enforcement' });
  expect(await state(centre, returned)).toEqual({ status: 'repeat' });
  await sync();
  expect(open(referralId).state).toBe('sent');
});

test('taken back and erased: the platforms hear both, the words open no more, and none come back', async () => {
  const centre = await channelCentre(server());
  const { core, clerk, head, sync } = await stationOfChannel(centre);
  const { referralId } = sentReferral(core, clerk);
  await sync();
  const sent = await takeSent(centre);
  const { personId, key } = sent.data;
  if (key === null) throw new Error('the key did not come along');
  withdrawReferral(core, clerk, referralId);
  eraseReferral(core, head, referralId);
  await sync();
  expect(await take(centre)).toEqual([]);
  // Handed out once more, since nobody said that it arrived: by now its key is nowhere at the district.
  await centre.rows(`UPDATE channel.outbox SET handed_at = handed_at - interval '3 minutes'`);
  expect((await takeSent(centre)).data).toEqual({ ...sent.data, key: null });
  expect(await centre.rows('SELECT FROM beehive.data_key WHERE person = $1', [personId])).toEqual([]);
  expect(JSON.stringify(await centre.rows('SELECT event FROM channel.outbox'))).not.toContain(key.wrapped);
  await done(centre, sent.id);
  const [withdrawn] = await take(centre);
  expect(withdrawn).toMatchObject({
    type: 'referral.withdrawn.v1',
    data: { referralId, attempt: 1, platform: 'market' },
  });
  await done(centre, withdrawn?.id ?? '');
  expect(await take(centre)).toMatchObject([
    { type: 'person.erased.v1', data: { personId, referralIds: [referralId], platforms: ['market'] } },
  ]);
  const id = randomUUID();
  const sealed = sealNote(centre.privatePem, { personId, key }, id, '退款到账');
  expect(await state(centre, says(sent, 'answered', { sealed }, id))).toEqual({ status: 'refused', reason: 'erased' });
  expect(await state(centre, says(sent, 'answered', {}, id))).toEqual({ status: 'ok' });
});

test('erased before anybody took it, it goes out without its key', async () => {
  const centre = await channelCentre(server());
  const { core, clerk, head, sync } = await stationOfChannel(centre);
  const { referralId } = sentReferral(core, clerk);
  withdrawReferral(core, clerk, referralId);
  eraseReferral(core, head, referralId);
  await sync();
  const sent = await takeSent(centre);
  expect(sent.data).toMatchObject({ referralId, key: null });
  expect(openMatter(centre.privatePem, sent.data)).toBeNull();
});
