import { expect, test } from 'vitest';
import { factsAbout } from '../../main/ledger/read-facts.ts';
import { askStanding, noTries } from '../../main/services/ask-standing.ts';
import { moveDispute, type MoveWish } from '../../main/services/move-dispute.ts';
import { takeOnDispute } from '../../main/services/take-on-dispute.ts';
import { completeIntake } from '../../main/services/complete-intake.ts';
import { describeParty, removeParty } from '../../main/services/describe-party.ts';
import { eraseDispute } from '../../main/services/erase-dispute.ts';
import { findMediators } from '../../main/services/find-mediators.ts';
import { hearVoice } from '../../main/services/hear-voice.ts';
import type { DisputeWish } from '../../main/services/intake-parties.ts';
import { openDispute } from '../../main/services/open-dispute.ts';
import { openSessions, type Session } from '../../main/services/sessions.ts';
import { showIntake } from '../../main/services/show-intake.ts';
import { takeHelpNumber } from '../../main/services/take-help-number.ts';
import { disputeOf } from '../../main/store/dispute-rows.ts';
import { voicesOf } from '../../main/store/intakes.ts';
import type { Answer } from '../../shared/domain/answer.ts';
import { asDivisionCode } from '../../shared/domain/division.ts';
import { checkCharacter } from '../../shared/domain/id-number.ts';
import { HOUR } from '../../shared/domain/millis.ts';
import { MOST_VOICE_BYTES } from '../../shared/domain/voice.ts';
import { disputeOpened } from '../../shared/facts/dispute.ts';
import { makeStation } from '../make/core.ts';
import { makeCompleted, makeIntake, makeParty, makeVoice } from '../make/intake.ts';
import { asHead, asMediator } from '../make/people.ts';

const valueOf = <T>(answer: Answer<T, string>): T => {
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value;
};

/** A dispute in the hands of the mediator the citizen chose. */
async function inHand(changes: Partial<DisputeWish> = {}) {
  const { core } = await makeStation();
  const mediatorId = valueOf(findMediators(core, makeIntake()))[0]?.mediatorId ?? '';
  valueOf(openDispute(core, { ...makeIntake({ mediatorId }), ...changes }));
  const sessions = openSessions(core, () => HOUR);
  const mediator = asMediator(core, sessions);
  const id = core.db.prepare('SELECT dispute_id FROM dispute').pluck().get() as string;
  valueOf(takeOnDispute(core, mediator, id));
  const show = () => valueOf(showIntake(core, mediator, id));
  const describe = (changed: Parameters<typeof makeParty>[0]) => describeParty(core, mediator, id, makeParty(changed));
  return { core, id, mediator, head: asHead(core, sessions), show, describe };
}
const WITHDRAWN: Omit<Extract<MoveWish, { move: 'terminate' }>, 'disputeId'> = {
  move: 'terminate',
  ticks: ['remedies-told'],
  outcome: 'WITHDRAWN',
  remedies: ['court'],
  note: '',
};
const stranger = (session: Session): Session => ({ ...session, staffId: crypto.randomUUID(), roles: ['mediator'] });

/** A number that was made up and checks. */
const idNumber = (birth: string, order = '987') => {
  const first = `330304${birth}${order}`;
  return first + checkCharacter(first);
};

test('the kiosk’s applicant and respondent are the first two parties', async () => {
  const { show } = await inHand({ interpreter: 'sign-language' });
  expect(show().parties).toMatchObject([
    { role: 'applicant', name: '测试甲', phone: '13800000001', ageBand: 'adult', interpreter: 'sign-language' },
    { role: 'respondent', name: '阿测试鞋厂', phone: null, ageBand: null },
  ]);
});

test('a dispute recorded before anybody was described still has its two', async () => {
  const { core, head } = await inHand();
  const [disputeId, applicantId, respondentId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const { noticeVersion } = makeIntake().consent;
  const { category, counterpart, home, dialects, mandarin, claims, language, statement, wish } = makeIntake();
  core.ledger.write('kiosk', ({ append }) =>
    append(
      disputeOpened.of(
        disputeId,
        {
          ...{ disputeId, category, counterpart, home, dialects, mandarin, claims, language, noticeVersion },
          ...{ applicantId, respondentId, ticketId: crypto.randomUUID(), lookup: '0'.repeat(64), suitable: [] },
        },
        {
          applicant: { person: applicantId, value: { name: '测试丁', phone: '13800000002', statement, wish } },
          respondent: { person: respondentId, value: { name: '某某店' } },
        },
      ),
    ),
  );
  expect(valueOf(showIntake(core, head, disputeId)).parties).toMatchObject([
    { role: 'applicant', name: '测试丁', phone: '13800000002', ageBand: null },
    { role: 'respondent', name: '某某店', phone: null },
  ]);
});

test('the newest description wins, and nothing personal stands outside the sealed part', async () => {
  const { core, id, show, describe } = await inHand();
  const boss = show().parties[1]?.partyId ?? '';
  const about = { partyId: boss, role: 'respondent', idType: 'business-licence', ageBand: null } as const;
  valueOf(describe({ ...about, name: '阿测试鞋厂', employer: '某工业区' }));
  valueOf(describe({ ...about, name: '阿测试鞋业公司', phone: '0577-88000000', address: '某路 1 号' }));
  const party = show().parties.find(({ partyId }) => partyId === boss);
  expect(party).toMatchObject({ name: '阿测试鞋业公司', phone: '057788000000', address: '某路 1 号', employer: null });
  const open = factsAbout(core.db, `dispute/${id}`).map(({ data }) => data);
  for (const word of ['鞋业', '88000000', '某路', '13800000001']) expect(open.join()).not.toContain(word);
});

test('an identity number gives birth, sex and age, whatever was typed beside it', async () => {
  const { show, describe } = await inHand();
  const typed = idNumber('20121124', '986').replace(/\d/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
  );
  const made = valueOf(describe({ idType: 'resident-id', idNumber: typed, sex: 'male', ageBand: 'adult' }));
  expect(show().parties.find(({ partyId }) => partyId === made.partyId)).toMatchObject({
    idNumber: idNumber('20121124', '986'),
    birth: '2012-11-24',
    sex: 'female',
    ageBand: 'under-14',
  });
});

test.each([
  {
    what: 'a wrong check character',
    party: { idType: 'resident-id', idNumber: '330304190001019870' },
    refusal: 'wrong-id-number',
  },
  {
    what: 'a day that never was',
    party: { idType: 'resident-id', idNumber: idNumber('19010229') },
    refusal: 'wrong-id-number',
  },
  { what: 'half a phone', party: { phone: '1380000' }, refusal: 'not-a-phone' },
  { what: 'a county that is none', party: { home: asDivisionCode('999999') }, refusal: 'unknown-division' },
  { what: 'somebody of another dispute', party: { partyId: crypto.randomUUID() }, refusal: 'unknown-party' },
  { what: 'a second applicant', party: { role: 'applicant' }, refusal: 'unknown-party' },
  { what: 'a guardian of nobody', party: { role: 'guardian' }, refusal: 'unknown-party' },
] as const)('$what is refused, and nothing is recorded', async ({ party, refusal }) => {
  const { core, describe } = await inHand();
  const before = core.mark.read();
  expect(describe(party)).toEqual({ ok: false, refusal });
  expect(core.mark.read()).toBe(before);
});

test('a guardian is 18 or older: the day before the birthday is too early', async () => {
  const { show, describe } = await inHand();
  const guardian = (birth: string) =>
    describe({
      role: 'guardian',
      onBehalfOf: show().parties[0]?.partyId ?? '',
      idType: 'resident-id',
      idNumber: birth,
    });
  expect(guardian(idNumber('20081124'))).toEqual({ ok: false, refusal: 'guardian-too-young' });
  expect(guardian(idNumber('20081123')).ok).toBe(true);
});

test('a sixth representative of one side is refused', async () => {
  const { show, describe } = await inHand();
  const speaker = () => describe({ role: 'representative', onBehalfOf: show().parties[0]?.partyId ?? '' });
  for (let count = 1; count <= 5; count += 1) expect(speaker().ok).toBe(true);
  expect(speaker()).toEqual({ ok: false, refusal: 'too-many-representatives' });
});

test('somebody named by mistake is taken off; the applicant, and whom others are there for, stay', async () => {
  const { core, id, mediator, show, describe } = await inHand();
  const witness = valueOf(describe({ role: 'witness' })).partyId;
  expect(removeParty(core, mediator, id, witness)).toMatchObject({ ok: true });
  expect(show().parties.map(({ role }) => role)).toEqual(['applicant', 'respondent']);
  const [applicant, respondent] = show().parties.map(({ partyId }) => partyId);
  expect(removeParty(core, mediator, id, applicant ?? '')).toEqual({ ok: false, refusal: 'wrong-state' });
  valueOf(describe({ role: 'representative', onBehalfOf: respondent ?? '' }));
  expect(removeParty(core, mediator, id, respondent ?? '')).toEqual({ ok: false, refusal: 'wrong-state' });
  expect(removeParty(core, mediator, id, witness)).toEqual({ ok: false, refusal: 'unknown-party' });
});

test('the desk completes what the kiosk did not ask; doing it again replaces it', async () => {
  const { core, id, mediator, show } = await inHand();
  expect(show().completed).toBeNull();
  valueOf(completeIntake(core, mediator, id, makeCompleted()));
  valueOf(
    completeIntake(core, mediator, id, makeCompleted({ channel: '110', priorAlarms: 2, summary: '报过两次警。' })),
  );
  expect(show().completed).toMatchObject({
    channel: '110',
    priorAlarms: 2,
    summary: '报过两次警。',
    amountFen: 1_350_000,
  });
});

test('a stranger sees, adds and hears nothing; after the end nothing is added', async () => {
  const { core, id, mediator } = await inHand({ voice: makeVoice() });
  const other = stranger(mediator);
  const voiceId = voicesOf(core.db, id)[0]?.voiceId ?? '';
  const refused = { ok: false, refusal: 'not-yours' };
  expect(showIntake(core, other, id)).toEqual(refused);
  expect(describeParty(core, other, id, makeParty())).toEqual(refused);
  expect(completeIntake(core, other, id, makeCompleted())).toEqual(refused);
  expect(hearVoice(core, other, id, voiceId)).toEqual(refused);
  valueOf(moveDispute(core, mediator, { ...WITHDRAWN, disputeId: id }));
  expect(describeParty(core, mediator, id, makeParty())).toEqual({ ok: false, refusal: 'wrong-state' });
  expect(completeIntake(core, mediator, id, makeCompleted())).toEqual({ ok: false, refusal: 'wrong-state' });
});

test('a minor is registered with a guardian, whose phone finds the dispute again', async () => {
  const { core, id, show } = await inHand({ ageBand: 'under-14', guardian: { name: '测试乙' } });
  const [child, , guardian] = show().parties;
  expect(child).toMatchObject({ role: 'applicant', ageBand: 'under-14', phone: null });
  expect(guardian).toMatchObject({
    role: 'guardian',
    name: '测试乙',
    phone: '13800000001',
    onBehalfOf: child?.partyId,
  });
  expect(show().missing.filter(({ blocks }) => blocks)).toEqual([]);
  const asked = askStanding(core, noTries(), 'kiosk-1', { number: 'M001', tail: '0001' });
  expect(asked).toMatchObject({ ok: true });
  expect(disputeOf(core.db, id)).toBeDefined();
});

test('without a guardian nothing of a minor is saved; a number for the mediation line is given all the same', async () => {
  const { core } = await makeStation();
  const before = core.mark.read();
  expect(openDispute(core, makeIntake({ ageBand: '16-17' }))).toEqual({ ok: false, refusal: 'guardian-needed' });
  expect(core.mark.read()).toBe(before);
  const wish = { requestId: crypto.randomUUID(), language: 'zh' } as const;
  const [first, again] = [takeHelpNumber(core, wish), takeHelpNumber(core, wish)].map(valueOf);
  expect(first?.number).toBe('M001');
  expect(again?.number).toBe('M001');
  expect(core.db.prepare('SELECT count(*) FROM dispute').pluck().get()).toBe(0);
});

test('a voice alone opens a dispute, in the same breath as everything else', async () => {
  const { core, id, mediator, show } = await inHand({ statement: '', voice: makeVoice() });
  const [voice] = show().voices;
  expect(voice).toMatchObject({ seconds: 12, heard: 0, readable: true });
  const heard = valueOf(hearVoice(core, mediator, id, voice?.voiceId ?? ''));
  expect(heard).toEqual({ mime: 'audio/webm;codecs=opus', bytes: makeVoice().bytes });
  expect(show().voices[0]?.heard).toBe(1);
  const last = factsAbout(core.db, `dispute/${id}`).at(-1);
  expect(last).toMatchObject({ type: 'dispute.voice-heard.v1', actor: `staff/${mediator.staffId}` });
});

test('the longest recording is taken; after an erasure nobody hears it, nor reads a name of anybody', async () => {
  const { core, id, mediator, head, show } = await inHand({
    ageBand: '14-15',
    guardian: { name: '测试乙' },
    voice: makeVoice(MOST_VOICE_BYTES),
  });
  const voiceId = show().voices[0]?.voiceId ?? '';
  expect(valueOf(hearVoice(core, head, id, voiceId)).bytes).toHaveLength(MOST_VOICE_BYTES);
  valueOf(completeIntake(core, mediator, id, makeCompleted()));
  valueOf(moveDispute(core, mediator, { ...WITHDRAWN, disputeId: id }));
  valueOf(eraseDispute(core, head, id));
  expect(hearVoice(core, head, id, voiceId)).toEqual({ ok: false, refusal: 'not-found' });
  const left = show();
  expect(left.parties.map(({ name, phone }) => [name, phone])).toEqual(Array(3).fill([null, null]));
  expect(left.completed?.summary).toBeNull();
  expect(left.voices).toMatchObject([{ readable: false }]);
});
