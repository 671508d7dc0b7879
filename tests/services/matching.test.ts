import { describe, expect, test } from 'vitest';
import { callNext } from '../../main/services/call-next.ts';
import type { Core } from '../../main/services/core.ts';
import { openCounter } from '../../main/services/counter-seats.ts';
import { describeParty } from '../../main/services/describe-party.ts';
import { explainMatch } from '../../main/services/explain-match.ts';
import { findMediators } from '../../main/services/find-mediators.ts';
import { findSuccessors } from '../../main/services/find-successors.ts';
import { addInterpreter, listInterpreters, removeInterpreter } from '../../main/services/interpreter-list.ts';
import { setWeights, showWeights } from '../../main/services/matching-weights.ts';
import { setDuty } from '../../main/services/mediator-duty.ts';
import { listMissingDialects } from '../../main/services/missing-dialects.ts';
import { noteRespondentSpeech } from '../../main/services/note-respondent-speech.ts';
import { type DisputeWish, openDispute } from '../../main/services/open-dispute.ts';
import { findOtherWays } from '../../main/services/other-ways.ts';
import { declareRecusal, liftRecusal, listRecusals } from '../../main/services/recusal-list.ts';
import { openSessions, type Session } from '../../main/services/sessions.ts';
import { disputeOf } from '../../main/store/dispute-rows.ts';
import { allMediators } from '../../main/store/mediators.ts';
import { asDialectId, type DialectId } from '../../shared/domain/dialect.ts';
import { asDivisionCode } from '../../shared/domain/division.ts';
import { HOUR, MINUTE } from '../../shared/domain/millis.ts';
import { rosterPublished } from '../../shared/facts/roster.ts';
import { DEFAULT_WEIGHTS } from '../../shared/rules/match-weights.ts';
import { LONG_WAIT_MINUTES } from '../../shared/rules/next-dispute.ts';
import { makeStation } from '../make/core.ts';
import { makeIntake, makeParty } from '../make/intake.ts';
import { asHead, asMediatorId, asStaff } from '../make/people.ts';

const BOUYEI = asDialectId('minority.kra-dai.bouyei');
const SUI = asDialectId('minority.kra-dai.sui');
const HAKKA = asDialectId('hakka.yuxin');
const GAN = asDialectId('gan.yingyi');
const MEDIATOR = (number: string) => `d0000000-0000-4000-8000-00000000${number}`;
/** 刘容谅 speaks Gan of Poyang, 钟劝和 Hakka of Yudu, 林和气 the speech of Fuding. */
const GAN_SPEAKER = MEDIATOR('1005');
const HAKKA_SPEAKER = MEDIATOR('1007');

const from = (home: string, dialect: DialectId): Pick<DisputeWish, 'home' | 'dialects' | 'mandarin'> => ({
  home: asDivisionCode(home),
  dialects: [dialect],
  mandarin: 'none',
});
const fromYudu = from('360731', HAKKA);
const fromPoyang = from('361128', GAN);
const unheard = from('522725', SUI);

async function station() {
  const made = await makeStation();
  const sessions = openSessions(made.core, () => 1_000 * HOUR);
  const register = (changes: Partial<DisputeWish> = {}): string => {
    const opened = openDispute(made.core, makeIntake(changes));
    if (!opened.ok) throw new Error(opened.refusal);
    return made.core.db
      .prepare('SELECT dispute_id FROM dispute WHERE ticket_id = ?')
      .pluck()
      .get(opened.value.ticketId) as string;
  };
  const seat = (mediatorId: string, counterId: string): Session => {
    const session = asMediatorId(made.core, sessions, mediatorId);
    expect(openCounter(made.core, sessions, mediatorId, counterId)).toMatchObject({ ok: true });
    return session;
  };
  return { ...made, core: made.core, sessions, register, seat, head: asHead(made.core, sessions) };
}
const offered = (core: Core, changes: Partial<DisputeWish> & { parties?: string[] } = {}): string[] => {
  const found = findMediators(core, { ...makeIntake(), ...changes });
  if (!found.ok) throw new Error(found.refusal);
  return found.value.map(({ mediatorId }) => mediatorId);
};
const calledBy = (core: Core, mediatorId: string): string | null => {
  const called = callNext(core, mediatorId);
  if (!called.ok) throw new Error(called.refusal);
  return core.db.prepare('SELECT dispute_id FROM ticket WHERE ticket_id = ?').pluck().get(called.value.ticketId) as
    | string
    | null;
};

describe('standing aside', () => {
  test('from a party by name: only that party, however it is spaced, and the name is kept nowhere', async () => {
    const { core, head } = await station();
    const [first = ''] = offered(core);
    const about = { kind: 'party', name: '阿测试 鞋厂' } as const;
    expect(declareRecusal(core, head, { mediatorId: first, ground: 'employer', about })).toMatchObject({ ok: true });
    expect(offered(core, { parties: ['阿测试鞋厂'] })).not.toContain(first);
    expect(offered(core, { parties: ['别的鞋厂'] })[0]).toBe(first);
    expect(listRecusals(core, head)).toMatchObject([{ mediatorId: first, about: 'party', number: null, place: null }]);
    const texts = core.db.prepare('SELECT data FROM ledger').pluck().all().join('');
    expect(texts).not.toContain('鞋厂');
  });

  test('from a whole prefecture, until the head lifts it; nobody lifts their own', async () => {
    const { core, head, sessions } = await station();
    const [first = ''] = offered(core);
    const self = asMediatorId(core, sessions, first);
    const about = { kind: 'place', place: asDivisionCode('520500') } as const;
    expect(declareRecusal(core, self, { mediatorId: first, ground: 'home-village', about })).toMatchObject({
      ok: true,
    });
    expect(offered(core)).not.toContain(first);
    const [recusal] = listRecusals(core, self);
    expect(recusal?.place?.zh).toBe('贵州省毕节市');
    expect(liftRecusal(core, self, recusal?.recusalId ?? '')).toEqual({ ok: false, refusal: 'not-allowed' });
    expect(liftRecusal(core, head, recusal?.recusalId ?? '')).toMatchObject({ ok: true });
    expect(offered(core)[0]).toBe(first);
  });

  test('from one county, of somebody who only knows the prefecture: until the desk has asked which county it is', async () => {
    const { core, head, register } = await station();
    const wholeBijie = { home: asDivisionCode('520500') };
    const [first = ''] = offered(core, wholeBijie);
    const about = { kind: 'place', place: asDivisionCode('520502') } as const;
    declareRecusal(core, head, { mediatorId: first, ground: 'home-village', about });
    expect(offered(core, wholeBijie)).not.toContain(first);
    const id = register(wholeBijie);
    const why = () => {
      const explained = explainMatch(core, head, id);
      if (!explained.ok) throw new Error(explained.refusal);
      return explained.value.excluded.find(({ mediatorId }) => mediatorId === first)?.reason ?? 'not excluded';
    };
    expect(why()).toBe('recused-perhaps');
    const partyId = disputeOf(core.db, id)?.applicantId ?? '';
    const told = (home: string) =>
      describeParty(core, head, id, makeParty({ partyId, role: 'applicant', home: asDivisionCode(home) }));
    expect(told('520521')).toMatchObject({ ok: true });
    expect(why()).toBe('not excluded');
    expect(told('520502')).toMatchObject({ ok: true });
    expect(why()).toBe('recused-home-village');
  });

  test('from one dispute: neither successor nor caller of it', async () => {
    const { core, head, register, seat } = await station();
    const id = register({ ...fromYudu });
    const about = { kind: 'dispute', disputeId: id } as const;
    declareRecusal(core, head, { mediatorId: HAKKA_SPEAKER, ground: 'earlier-complaint', about });
    const successors = findSuccessors(core, head, id);
    expect(successors.ok && successors.value.map(({ mediatorId }) => mediatorId)).not.toContain(HAKKA_SPEAKER);
    seat(HAKKA_SPEAKER, 'room-1');
    expect(callNext(core, HAKKA_SPEAKER)).toEqual({ ok: false, refusal: 'nobody-waiting' });
  });

  test.each([
    { what: 'for somebody else', refusal: 'not-allowed', who: '1001', mediatorId: MEDIATOR('1002'), place: '520500' },
    { what: 'from nowhere', refusal: 'unknown-division', who: '9001', mediatorId: MEDIATOR('1002'), place: '999999' },
    { what: 'for nobody', refusal: 'unknown-mediator', who: '9001', mediatorId: MEDIATOR('9001'), place: '520500' },
  ])('$refusal: $what', async ({ refusal, who, mediatorId, place }) => {
    const { core, sessions } = await station();
    const about = { kind: 'place', place: asDivisionCode(place) } as const;
    const answer = declareRecusal(core, asStaff(core, sessions, who), { mediatorId, ground: 'kin', about });
    expect(answer).toEqual({ ok: false, refusal });
  });
});

describe('a language for both parties', () => {
  test('once the other side’s speech is known, only who speaks with both may take it', async () => {
    const { core, head, register, seat } = await station();
    const id = register({ ...fromYudu });
    seat(HAKKA_SPEAKER, 'room-1');
    const speech = { home: fromPoyang.home, dialects: [...fromPoyang.dialects], mandarin: 'none' } as const;
    expect(noteRespondentSpeech(core, head, id, speech)).toMatchObject({ ok: true });
    const explained = explainMatch(core, head, id);
    if (!explained.ok) throw new Error(explained.refusal);
    expect(explained.value.excluded).toContainEqual({
      mediatorId: HAKKA_SPEAKER,
      name: '钟劝和',
      reason: 'no-language-with-respondent',
    });
    expect(explained.value.chosen?.reasons ?? []).toEqual([]);
    expect(explained.value.pairs[0]?.names).toEqual(['钟劝和', '刘容谅']);
    expect(explained.value.respondent).toMatchObject({ mandarin: 'none' });
    // The applicant's half of the pair calls it.
    expect(calledBy(core, HAKKA_SPEAKER)).toBe(id);
  });

  test.each([
    { what: 'a stranger', refusal: 'not-yours', who: '1001', home: null },
    { what: 'a place that does not exist', refusal: 'unknown-division', who: '9001', home: asDivisionCode('999999') },
  ])('$refusal: $what', async ({ refusal, who, home }) => {
    const { core, sessions, register } = await station();
    const id = register();
    const answer = noteRespondentSpeech(core, asStaff(core, sessions, who), id, {
      home,
      dialects: [],
      mandarin: 'some',
    });
    expect(answer).toEqual({ ok: false, refusal });
  });
});

describe('several wait', () => {
  test('each mediator who calls gets the dispute that suits them, not the first in line', async () => {
    const { core, register, seat } = await station();
    const [gan, hakka] = [register({ ...fromPoyang, mandarin: 'some' }), register({ ...fromYudu, mandarin: 'some' })];
    seat(HAKKA_SPEAKER, 'room-1');
    seat(GAN_SPEAKER, 'room-2');
    expect(calledBy(core, HAKKA_SPEAKER)).toBe(hakka);
    expect(calledBy(core, GAN_SPEAKER)).toBe(gan);
    expect(disputeOf(core.db, hakka)).toMatchObject({ mediatorId: HAKKA_SPEAKER, choice: 'first-free' });
  });

  test('whoever waited too long goes first to anybody who may take them', async () => {
    const { core, clock, register, seat } = await station();
    const gan = register({ ...fromPoyang, mandarin: 'some' });
    clock.pass(LONG_WAIT_MINUTES * MINUTE);
    register({ ...fromYudu, mandarin: 'some' });
    seat(GAN_SPEAKER, 'room-2');
    seat(HAKKA_SPEAKER, 'room-1');
    expect(calledBy(core, HAKKA_SPEAKER)).toBe(gan);
  });

  test('who went off duty after the registration calls nobody’s dispute while others can take it', async () => {
    const { core, head, register, seat } = await station();
    const [first = ''] = offered(core);
    const id = register();
    seat(first, 'room-1');
    setDuty(core, head, first, false);
    expect(disputeOf(core.db, id)?.suitable).toContain(first);
    expect(callNext(core, first)).toEqual({ ok: false, refusal: 'nobody-waiting' });
  });

  test('who came on duty after the registration may call it too', async () => {
    const { core, head, register, seat } = await station();
    setDuty(core, head, HAKKA_SPEAKER, false);
    const id = register({ ...fromYudu });
    expect(disputeOf(core.db, id)?.suitable).not.toContain(HAKKA_SPEAKER);
    setDuty(core, head, HAKKA_SPEAKER, true);
    seat(HAKKA_SPEAKER, 'room-1');
    expect(calledBy(core, HAKKA_SPEAKER)).toBe(id);
  });

  test('a dispute nobody has a language for is called in its turn, by anyone', async () => {
    const { core, register, seat, head } = await station();
    for (const { interpreterId } of listInterpreters(core)) removeInterpreter(core, head, interpreterId);
    const id = register({ ...unheard });
    register({ ...fromYudu, mandarin: 'some' });
    seat(HAKKA_SPEAKER, 'room-1');
    expect(calledBy(core, HAKKA_SPEAKER)).toBe(id);
  });
});

describe('why this mediator', () => {
  test('the chosen one with reasons, every other with a difference or an exclusion', async () => {
    const { core, head, register } = await station();
    const [, second = ''] = offered(core);
    const explained = explainMatch(core, head, register({ mediatorId: second }));
    if (!explained.ok) throw new Error(explained.refusal);
    const { chosen, others, excluded } = explained.value;
    expect(chosen).toMatchObject({ mediatorId: second, choice: 'citizen', excluded: null });
    expect(chosen?.reasons.length).toBeGreaterThan(0);
    expect([chosen, ...others, ...excluded].map((one) => one?.mediatorId).toSorted()).toEqual(
      allMediators(core.db)
        .map(({ mediatorId }) => mediatorId)
        .toSorted(),
    );
    // The citizen took the second best: one other would be better or equal, the rest worse.
    expect(others.filter(({ worse }) => (worse ?? 0) > 0).length).toBeGreaterThan(0);
    expect(others[0]?.worse).toBeLessThanOrEqual(0);
  });

  test('before anybody has it: whom the station would give it to', async () => {
    const { core, head, register } = await station();
    const [first] = offered(core);
    const explained = explainMatch(core, head, register());
    expect(explained).toMatchObject({ ok: true, value: { chosen: { mediatorId: first, choice: null } } });
  });

  test('a wish counts and is told', async () => {
    const { core, head, register } = await station();
    const sexOf = (id: string | undefined) => allMediators(core.db).find(({ mediatorId }) => mediatorId === id)?.sex;
    for (const sexWish of ['female', 'male'] as const) expect(sexOf(offered(core, { sexWish })[0])).toBe(sexWish);
    const explained = explainMatch(core, head, register({ sexWish: 'female', homeWish: 'other' }));
    if (!explained.ok) throw new Error(explained.refusal);
    expect(explained.value.wish).toEqual({ sex: 'female', home: 'other' });
    expect(explained.value.chosen?.reasons.map(({ code }) => code)).toContain('wished-female');
  });
});

describe('the head’s weights', () => {
  test('order the list anew at once, and can be set back', async () => {
    const { core, head } = await station();
    const before = offered(core, { category: '19' });
    const weights = { understanding: 0, speciality: 1, experience: 0, load: 0, waiting: 0, wish: 0 };
    expect(setWeights(core, head, weights)).toMatchObject({ ok: true });
    expect(offered(core, { category: '19' })).not.toEqual(before);
    expect(showWeights(core, head)).toEqual({ ok: true, value: { weights, own: true, usual: DEFAULT_WEIGHTS } });
    setWeights(core, head, null);
    expect(offered(core, { category: '19' })).toEqual(before);
    expect(showWeights(core, head)).toMatchObject({ value: { weights: DEFAULT_WEIGHTS, own: false } });
  });

  test('that do not make one together cannot be recorded', async () => {
    const { core, head } = await station();
    expect(() => setWeights(core, head, { ...DEFAULT_WEIGHTS, wish: 0.5 })).toThrow();
    expect(() => setWeights(core, head, { ...DEFAULT_WEIGHTS, wish: -0.1 })).toThrow();
  });

  test('are the head’s alone', async () => {
    const { core, sessions } = await station();
    const mediator = asStaff(core, sessions, '1001');
    expect(setWeights(core, mediator, null)).toEqual({ ok: false, refusal: 'not-allowed' });
    expect(listMissingDialects(core, mediator)).toEqual({ ok: false, refusal: 'not-allowed' });
  });
});

describe('nobody understands', () => {
  const roster = (code: string, dialect = SUI, contact: string | null = '0577-12345678') => ({
    id: crypto.randomUUID(),
    type: rosterPublished.type,
    subject: `roster/${code}`,
    time: 0 as never,
    data: {
      code,
      name: { zh: `${code}站`, en: `Station ${code}` },
      contact,
      mediators: [{ dialects: [{ id: dialect, level: 'native' }], mandarin: 'some', specialities: [], sex: null }],
    },
  });

  test('what there really is is offered, best first; a number always', async () => {
    const { core } = await station();
    const wish = makeIntake(unheard);
    expect(findOtherWays(core, wish)).toEqual({
      ok: true,
      value: { ways: ['written', 'wait'], neighbours: [], interpreters: [] },
    });
    core.ledger.receive([roster('330304-009'), roster('330304-008', HAKKA), roster('330304-001')]);
    expect(findOtherWays(core, wish)).toMatchObject({
      value: {
        ways: ['neighbour', 'written', 'wait'],
        neighbours: [{ code: '330304-009', contact: '0577-12345678', reason: { code: 'same-dialect' }, mediators: 1 }],
      },
    });
    expect(findOtherWays(core, makeIntake({ ...unheard, dialects: [BOUYEI] }))).toMatchObject({
      value: { ways: ['interpreter', 'written', 'wait'], interpreters: [{ code: 'same-dialect' }] },
    });
  });

  test('the choice is recorded, and the head sees which dialects are missing', async () => {
    const { core, clock, head, register } = await station();
    register({ ...unheard, gapWay: 'written' });
    clock.pass(HOUR);
    const id = register({ ...unheard, dialects: [SUI, BOUYEI], gapWay: 'interpreter' });
    register(); // somebody who is understood is no gap
    expect(explainMatch(core, head, id)).toMatchObject({ value: { gapWay: 'interpreter' } });
    const missing = listMissingDialects(core, head);
    expect(missing.ok && missing.value.map(({ dialect, count }) => [dialect?.id, count])).toEqual([
      [SUI, 2],
      [BOUYEI, 1],
    ]);
    expect(missing.ok && missing.value[0]?.lastAt).toBe(clock());
  });

  test('a way that is not there is not recorded as chosen', async () => {
    const { core, head, register } = await station();
    const id = register({ ...unheard, gapWay: 'neighbour' });
    expect(explainMatch(core, head, id)).toMatchObject({ value: { gapWay: 'wait' } });
  });

  test('an interpreter is named to staff with a phone, which stands sealed in the ledger', async () => {
    const { core, head, register } = await station();
    const wish = {
      name: '测试译',
      phone: '13800000009',
      languages: [{ id: SUI, level: 'native' as const }],
      mandarin: 'fluent' as const,
    };
    expect(addInterpreter(core, head, wish)).toMatchObject({ ok: true });
    const explained = explainMatch(core, head, register({ ...unheard, gapWay: 'interpreter' }));
    expect(explained).toMatchObject({
      value: { interpreters: [{ name: '测试译', phone: '13800000009', between: ['applicant'] }] },
    });
    const texts = core.db.prepare('SELECT data FROM ledger').pluck().all().join('');
    expect(texts).not.toMatch(/13800000009|测试译/);
  });
});
