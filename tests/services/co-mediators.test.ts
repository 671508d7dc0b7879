import { describe, expect, test } from 'vitest';
import { assignmentOf } from '../../main/services/assign-dispute.ts';
import { askStanding, noTries } from '../../main/services/ask-standing.ts';
import { callNext } from '../../main/services/call-next.ts';
import { caseOnPaper } from '../../main/services/case-on-paper.ts';
import { appointCoMediator, releaseCoMediator } from '../../main/services/co-mediators.ts';
import { openCounter } from '../../main/services/counter-seats.ts';
import { draftAgreement } from '../../main/services/draft-agreement.ts';
import { explainMatch } from '../../main/services/explain-match.ts';
import { handOnDispute } from '../../main/services/hand-on-dispute.ts';
import { listDisputes } from '../../main/services/list-disputes.ts';
import { listPapers } from '../../main/services/list-papers.ts';
import { setDuty } from '../../main/services/mediator-duty.ts';
import { moveDispute } from '../../main/services/move-dispute.ts';
import { noteRespondentSpeech } from '../../main/services/note-respondent-speech.ts';
import { openDispute } from '../../main/services/open-dispute.ts';
import { openDisputeFile } from '../../main/services/open-dispute-file.ts';
import { recordTalk } from '../../main/services/record-talk.ts';
import { openSessions, type Session } from '../../main/services/sessions.ts';
import { signPaper } from '../../main/services/sign-paper.ts';
import { takeOnDispute } from '../../main/services/take-on-dispute.ts';
import { coMediatorsOf } from '../../main/store/co-mediators.ts';
import { disputeOf } from '../../main/store/dispute-rows.ts';
import { mediatorOf } from '../../main/store/mediators.ts';
import { asDialectId } from '../../shared/domain/dialect.ts';
import { asDivisionCode } from '../../shared/domain/division.ts';
import { HOUR } from '../../shared/domain/millis.ts';
import { disputeHandedOn } from '../../shared/facts/dispute.ts';
import { wishFor } from '../make/case.ts';
import { makeStation } from '../make/core.ts';
import { makeIntake } from '../make/intake.ts';
import { asHead, asMediatorId } from '../make/people.ts';

const MEDIATOR = (number: string) => `d0000000-0000-4000-8000-00000000${number}`;
/** 钟劝和 speaks Hakka of Yudu and has the dispute; 刘容谅 speaks Gan of Poyang as the other side does; 1001 neither. */
const [HAKKA_SPEAKER, GAN_SPEAKER, THIRD] = [MEDIATOR('1007'), MEDIATOR('1005'), MEDIATOR('1001')];
const TALK = { form: 'separately', minutes: 20, notes: '用赣语跟对方谈过' } as const;

/** A dispute whose mediator has no language with the other side. */
async function divided() {
  const { core } = await makeStation();
  const sessions = openSessions(core, () => 1_000 * HOUR);
  const opened = openDispute(
    core,
    makeIntake({ home: asDivisionCode('360731'), dialects: [asDialectId('hakka.yuxin')], mandarin: 'none' }),
  );
  if (!opened.ok) throw new Error(opened.refusal);
  const id = core.db.prepare('SELECT dispute_id FROM dispute').pluck().get() as string;
  const responsible = asMediatorId(core, sessions, HAKKA_SPEAKER);
  openCounter(core, sessions, HAKKA_SPEAKER, 'room-1');
  callNext(core, HAKKA_SPEAKER);
  takeOnDispute(core, responsible, id);
  const head = asHead(core, sessions);
  const speech = { home: asDivisionCode('361128'), dialects: [asDialectId('gan.yingyi')], mandarin: 'none' } as const;
  noteRespondentSpeech(core, head, id, speech);
  const appoint = (by: Session = responsible, mediatorId = GAN_SPEAKER) => appointCoMediator(core, by, id, mediatorId);
  const release = (by: Session, reason: Parameters<typeof releaseCoMediator>[3]['reason'] = 'no-longer-needed') =>
    releaseCoMediator(core, by, id, { mediatorId: GAN_SPEAKER, reason });
  return {
    core,
    id,
    number: opened.value.number,
    head,
    responsible,
    second: asMediatorId(core, sessions, GAN_SPEAKER),
    third: asMediatorId(core, sessions, THIRD),
    appoint,
    release,
  };
}
const fileOf = ({ core, id }: Awaited<ReturnType<typeof divided>>, session: Session) => {
  const file = openDisputeFile(core, session, id);
  if (!file.ok) throw new Error(file.refusal);
  return file.value;
};

describe('asking a second mediator', () => {
  test('the matching view names whom, and with which party they would talk', async () => {
    const { core, id, responsible } = await divided();
    const explained = explainMatch(core, responsible, id);
    if (!explained.ok) throw new Error(explained.refusal);
    expect(explained.value.besideOffers[0]).toMatchObject({
      mediatorId: GAN_SPEAKER,
      name: '刘容谅',
      party: 'respondent',
      reason: { code: 'same-dialect' },
    });
  });

  test('from then on it stands in their list, and they read the file', async () => {
    const one = await divided();
    expect(listDisputes(one.core, one.second)).toEqual([]);
    expect(openDisputeFile(one.core, one.second, one.id)).toEqual({ ok: false, refusal: 'not-yours' });
    expect(one.appoint()).toEqual({ ok: true, value: { done: true } });
    expect(listDisputes(one.core, one.second)).toMatchObject([{ disputeId: one.id, belongs: 'beside' }]);
    expect(fileOf(one, one.second)).toMatchObject({ mediatorName: '钟劝和', coMediators: ['刘容谅'] });
    expect(fileOf(one, one.responsible).timeline.at(-1)).toMatchObject({
      type: 'dispute.co-mediator-appointed.v1',
      who: '钟劝和',
      beside: { name: '刘容谅', reason: null },
    });
  });

  test('it counts as work in hand, and the matching view offers nobody further', async () => {
    const { core, id, responsible, appoint } = await divided();
    expect(mediatorOf(core.db, GAN_SPEAKER)?.inHand).toBe(0);
    appoint();
    expect(mediatorOf(core.db, GAN_SPEAKER)?.inHand).toBe(1);
    const explained = explainMatch(core, responsible, id);
    expect(explained).toMatchObject({ value: { beside: [{ name: '刘容谅' }], besideOffers: [] } });
  });

  test('the parties read both names, at the kiosk and on the papers', async () => {
    const { core, id, number, appoint } = await divided();
    appoint();
    const { phone } = makeIntake();
    const standing = askStanding(core, noTries(), 'kiosk-1', { number, tail: phone.slice(-4) });
    expect(standing).toMatchObject({
      value: { dispute: { mediatorName: '钟劝和', coMediatorNames: ['刘容谅'] } },
    });
    const dispute = disputeOf(core.db, id);
    if (dispute === undefined) throw new Error('gone');
    expect(caseOnPaper(core, dispute)).toMatchObject({ mediator: '钟劝和', coMediators: ['刘容谅'] });
  });

  test.each([
    { refusal: 'not-yours', by: 'third', mediatorId: GAN_SPEAKER },
    { refusal: 'unknown-mediator', by: 'head', mediatorId: MEDIATOR('9001') },
    { refusal: 'already-its-mediator', by: 'head', mediatorId: HAKKA_SPEAKER },
    { refusal: 'no-language-gained', by: 'responsible', mediatorId: THIRD },
  ] as const)('$refusal', async ({ refusal, by, mediatorId }) => {
    const one = await divided();
    expect(one.appoint(one[by], mediatorId)).toEqual({ ok: false, refusal });
  });

  test('not twice, not off duty, and not when the case is over', async () => {
    const { core, id, head, responsible, appoint, release } = await divided();
    appoint(head);
    expect(appoint()).toEqual({ ok: false, refusal: 'already-co-mediator' });
    release(responsible);
    setDuty(core, head, GAN_SPEAKER, false);
    expect(appoint()).toEqual({ ok: false, refusal: 'mediator-off-duty' });
    expect(moveDispute(core, responsible, wishFor(core, id, 'terminate') as never)).toMatchObject({ ok: true });
    expect(appoint()).toEqual({ ok: false, refusal: 'wrong-state' });
  });
});

describe('what a co-mediator does', () => {
  test('talks, and writes it down; the talk bears their name', async () => {
    const one = await divided();
    expect(recordTalk(one.core, one.second, one.id, TALK)).toEqual({ ok: false, refusal: 'not-yours' });
    one.appoint();
    expect(recordTalk(one.core, one.second, one.id, TALK)).toMatchObject({ ok: true });
    expect(fileOf(one, one.responsible).timeline.at(-1)).toMatchObject({ who: '刘容谅', notes: TALK.notes });
  });

  test('moves nothing, agrees nothing, signs nothing, hands nothing on', async () => {
    const one = await divided();
    const { core, id, second, appoint } = one;
    appoint();
    const no = { ok: false, refusal: 'not-yours' };
    expect(fileOf(one, second).moves).toEqual([]);
    expect(moveDispute(core, second, wishFor(core, id, 'triage') as never)).toEqual(no);
    expect(draftAgreement(core, second, id, {} as never)).toEqual(no);
    expect(handOnDispute(core, second, id, { reason: 'language', to: null })).toEqual(no);
    expect(appoint(second, THIRD)).toEqual(no);
    const wish = { disputeId: id, paper: 'rights-notice', signer: 'applicant', means: 'paper' } as const;
    expect(signPaper(core, second, wish)).toEqual(no);
    expect(listPapers(core, second, id)).toMatchObject({ ok: true, value: { maySign: false } });
  });
});

describe('releasing a co-mediator', () => {
  test('ends their access, with the reason in the timeline', async () => {
    const one = await divided();
    one.appoint();
    expect(one.release(one.third)).toEqual({ ok: false, refusal: 'not-yours' });
    expect(one.release(one.responsible, 'party-asked')).toMatchObject({ ok: true });
    expect(openDisputeFile(one.core, one.second, one.id)).toEqual({ ok: false, refusal: 'not-yours' });
    expect(fileOf(one, one.responsible)).toMatchObject({ coMediators: [] });
    expect(fileOf(one, one.responsible).timeline.at(-1)?.beside).toEqual({ name: '刘容谅', reason: 'party-asked' });
    expect(one.release(one.head)).toEqual({ ok: false, refusal: 'not-co-mediator' });
    expect(one.appoint()).toMatchObject({ ok: true });
  });

  test('they step back themselves from a conflict of interest, and are asked no more', async () => {
    const one = await divided();
    one.appoint();
    expect(one.release(one.second, 'conflict-of-interest')).toMatchObject({ ok: true });
    expect(one.appoint(one.head)).toEqual({ ok: false, refusal: 'stands-aside' });
  });

  test('whoever is given the dispute is no longer beside its mediator', async () => {
    const { core, id, appoint } = await divided();
    appoint();
    core.ledger.write('system', ({ append }) => {
      append(disputeHandedOn.of(id, { disputeId: id, from: HAKKA_SPEAKER, to: GAN_SPEAKER, reason: 'workload' }));
      append(assignmentOf(core, id, GAN_SPEAKER, 'handed-on'));
    });
    expect(disputeOf(core.db, id)?.mediatorId).toBe(GAN_SPEAKER);
    expect(coMediatorsOf(core.db, id)).toEqual([]);
    expect(mediatorOf(core.db, GAN_SPEAKER)?.inHand).toBe(1);
  });
});
