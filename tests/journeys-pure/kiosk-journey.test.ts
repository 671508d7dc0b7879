import { describe, expect, test } from 'vitest';
import { EMPTY_DRAFT } from '../../renderer/kiosk/draft.ts';
import { journey } from '../../renderer/kiosk/journey.ts';
import { type Journey, startVisit } from '../../renderer/kiosk/journey-state.ts';
import type { Tap } from '../../renderer/kiosk/taps.ts';
import { INTAKE } from '../../renderer/kiosk/questions.ts';
import { questionsFor, stepBefore } from '../../renderer/kiosk/steps.ts';
import {
  FULL_DRAFT,
  INTAKE_TAPS,
  MANDARIN,
  place,
  play,
  SICHUAN,
  STANDING,
  TICKET,
  VOICE,
  WENZHOU,
  REGION,
} from './kiosk-taps.ts';

const atMediators = play(INTAKE_TAPS);
const TAKE: Tap = { tap: 'take', serviceId: 'endorsement' };
const issuedFor = ({ visit, errands }: Journey): Tap => ({ tap: 'issued', visit, nth: errands, ticket: TICKET });
const refusedFor = ({ visit, errands }: Journey): Tap => ({
  tap: 'refused',
  visit,
  nth: errands,
  refusal: 'unreachable',
});

describe('a plain number', () => {
  test('ten taps on the tile ask once', () => {
    const now = play(Array<Tap>(10).fill(TAKE));
    expect(now).toMatchObject({ step: 'ticket', errands: 1, visit: 'visit-1' });
  });

  test('a tap on another tile does not change what was asked for', () => {
    expect(play([TAKE, { tap: 'take', serviceId: 'consult' }]).errand).toEqual({
      kind: 'take',
      serviceId: 'endorsement',
    });
  });

  test('the answer shows the number, and nothing is being asked any more', () => {
    const now = play([issuedFor(play([TAKE]))], play([TAKE]));
    expect(now).toMatchObject({ step: 'ticket', ticket: TICKET, errand: null });
  });

  test('nobody walks away from a number that is just being made', () => {
    const asked = play([TAKE]);
    expect(play([{ tap: 'back' }, { tap: 'home' }], asked)).toEqual(asked);
  });

  test('trying again after a broken line asks under the same id', () => {
    const broken = play([refusedFor(play([TAKE]))], play([TAKE]));
    expect(play([{ tap: 'again' }], broken)).toMatchObject({
      visit: 'visit-1',
      errands: 2,
      refusal: null,
      errand: { kind: 'take' },
    });
  });

  test('a refusal that is put away leads home, to a new visit', () => {
    const broken = play([refusedFor(play([TAKE]))], play([TAKE]));
    expect(journey(broken, { tap: 'dismiss' }, 'visit-9')).toEqual(startVisit('visit-9'));
  });
});

describe('the answers of another time', () => {
  test.each([
    { of: 'an earlier visit', visit: 'visit-0', nth: 1 },
    { of: 'an earlier try', visit: 'visit-1', nth: 0 },
  ])('an answer of $of changes nothing', ({ visit, nth }) => {
    const asked = play([TAKE]);
    expect(play([{ tap: 'issued', visit, nth, ticket: TICKET }], asked)).toEqual(asked);
  });

  test('an answer that comes after the citizen was timed out shows to nobody', () => {
    const asked = play([TAKE]);
    const gone = journey(asked, { tap: 'idle-out' }, 'visit-9');
    expect(play([issuedFor(asked)], gone)).toEqual(gone);
  });
});

describe('the intake', () => {
  test('asks one question after the other and keeps every answer', () => {
    expect(atMediators).toMatchObject({ step: 'mediators', draft: FULL_DRAFT });
  });

  const NEEDED = [
    'category',
    'counterpart',
    'age',
    'place',
    'dialect',
    'mandarin',
    'statement',
    'voice',
    'name',
    'phone',
    'notice',
  ] as const;
  test.each(NEEDED)('%s: "next" without an answer stays and says so', (step) => {
    const now = journey({ ...startVisit('v'), step }, { tap: 'next' }, 'v2');
    expect(now).toMatchObject({ step, missing: true });
  });
  test.each(['respondent', 'claims'] as const)('%s may stay empty', (step) => {
    expect(journey({ ...startVisit('v'), step }, { tap: 'next' }, 'v2').step).toBe(INTAKE[INTAKE.indexOf(step) + 1]);
  });

  test.each([
    { phone: '13800000001', fits: true },
    { phone: '138 0000 0001', fits: true },
    { phone: '+86 13800000001', fits: true },
    { phone: '1380000000', fits: false },
    { phone: '23800000001', fits: false },
  ])('the phone $phone leads on: $fits', ({ phone, fits }) => {
    const now = journey({ ...startVisit('v'), step: 'phone', draft: { ...EMPTY_DRAFT, phone } }, { tap: 'next' }, 'v2');
    expect(now.step).toBe(fits ? 'notice' : 'phone');
  });

  test.each([
    [true, false],
    [false, true],
    [false, false],
  ])('consents %s and %s do not lead on', (agreesToData, agreesToMediation) => {
    const draft = { ...FULL_DRAFT, agreesToData, agreesToMediation };
    expect(journey({ ...startVisit('v'), step: 'notice', draft }, { tap: 'next' }, 'v2').step).toBe('notice');
  });

  test('another place asks again what is spoken there, the same place does not', () => {
    const moved = play([{ tap: 'fill', part: { place: place('330304') } }], atMediators);
    const stayed = play([{ tap: 'fill', part: { place: place('520626') } }], atMediators);
    expect([moved.draft.dialects, stayed.draft.dialects]).toEqual([null, [SICHUAN]]);
  });

  const atStatement = { ...startVisit('v'), step: 'statement' as const };
  test.each([
    { what: 'a written one', part: { statement: '三个月没发工钱' } },
    { what: 'a spoken one', part: { voice: VOICE } },
    { what: 'one kept for the talk', part: { inPerson: true } },
  ])('$what is statement enough', ({ part }) => {
    const draft = { ...EMPTY_DRAFT, ...part };
    expect(journey({ ...atStatement, draft }, { tap: 'next' }, 'v2').step).toBe('claims');
  });

  test('a recording leads on to the next question, and back comes to the statement', () => {
    const recorded = play(
      [{ tap: 'aside', to: 'voice' }, { tap: 'fill', part: { voice: VOICE } }, { tap: 'next' }],
      atStatement,
    );
    expect(recorded).toMatchObject({ step: 'claims', draft: { voice: VOICE } });
    expect(play([{ tap: 'back' }], recorded).step).toBe('statement');
  });

  test('who speaks only Putonghua is not asked how well', () => {
    const only = { ...FULL_DRAFT, dialects: [MANDARIN], mandarin: null };
    expect(questionsFor(only)).not.toContain('mandarin');
    expect(journey({ ...startVisit('v'), step: 'dialect', draft: only }, { tap: 'next' }, 'v2').step).toBe('statement');
    expect(stepBefore('statement', only)).toBe('dialect');
  });

  test('a fifth dialect is not added; one from the full list comes back to the question', () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => ({ ...SICHUAN, id: id as typeof SICHUAN.id }));
    const list = { ...startVisit('v'), step: 'dialect-list' as const, draft: { ...FULL_DRAFT, dialects: four } };
    expect(play([{ tap: 'add-dialect', dialect: WENZHOU }], list)).toMatchObject({
      step: 'dialect',
      draft: { dialects: four },
    });
    const one = { ...list, draft: FULL_DRAFT };
    expect(play([{ tap: 'add-dialect', dialect: WENZHOU }], one).draft.dialects).toEqual([SICHUAN, WENZHOU]);
  });

  test('pinyin without a word is not lost: "next" says so and stays, until a word is chosen or it is deleted', () => {
    const typing = play(INTAKE_TAPS.slice(0, 4).concat({ tap: 'compose', composing: true }));
    const stayed = play([{ tap: 'next' }], typing);
    expect(stayed).toMatchObject({ step: 'respondent', missing: true, composing: true });
    const chosen = play([{ tap: 'compose', composing: false }], stayed);
    expect(chosen).toMatchObject({ step: 'respondent', missing: false });
    expect(play([{ tap: 'next' }], chosen)).toMatchObject({ step: 'place', missing: false, composing: false });
  });

  test('one touch on a mediator registers; more touches do not register again', () => {
    const pick: Tap = { tap: 'pick-mediator', mediatorId: null };
    expect(play([pick, pick, pick], atMediators)).toMatchObject({
      errands: 1,
      errand: { kind: 'open', mediatorId: null },
    });
  });

  test('where nobody understands, one touch on another way registers with that way', () => {
    const pick: Tap = { tap: 'pick-way', way: 'neighbour' };
    expect(play([pick, pick], atMediators)).toMatchObject({
      errands: 1,
      errand: { kind: 'open', mediatorId: null, gapWay: 'neighbour' },
    });
  });

  test('a wish for a mediator stays on the screen and registers nothing', () => {
    const wished = play([{ tap: 'fill', part: { sexWish: 'female', homeWish: 'other' } }], atMediators);
    expect(wished).toMatchObject({ step: 'mediators', errand: null, draft: { sexWish: 'female', homeWish: 'other' } });
  });

  test('with the number, all that was typed is gone', () => {
    const asked = play([{ tap: 'pick-mediator', mediatorId: null }], atMediators);
    const now = play([issuedFor(asked)], asked);
    expect(now).toMatchObject({ step: 'number', ticket: TICKET, draft: EMPTY_DRAFT });
  });

  test('a refusal keeps all that was typed', () => {
    const asked = play([{ tap: 'pick-mediator', mediatorId: 'm' }], atMediators);
    const refused = play([refusedFor(asked), { tap: 'dismiss' }], asked);
    expect(refused).toMatchObject({ step: 'mediators', draft: FULL_DRAFT, errand: null, refusal: null });
  });
});

describe('back and home', () => {
  test('back from the last question to the first and forward again: every answer is still there', () => {
    const backs = Array<Tap>(questionsFor(FULL_DRAFT).length - 1).fill({ tap: 'back' });
    const first = play(backs, atMediators);
    expect(first).toMatchObject({ step: 'category', draft: FULL_DRAFT });
    const nexts = Array<Tap>(backs.length).fill({ tap: 'next' });
    expect(play(nexts, first)).toMatchObject({ step: 'mediators', draft: FULL_DRAFT });
  });

  test('in the list of places back goes one level up, then to the question', () => {
    const region = REGION;
    const deep = play(
      [
        { tap: 'aside', to: 'place-list' },
        { tap: 'open-region', region },
        { tap: 'open-region', region },
      ],
      play(INTAKE_TAPS.slice(0, 6)),
    );
    const levels = [1, 2, 3].map((times) => play(Array<Tap>(times).fill({ tap: 'back' }), deep));
    expect(levels.map(({ step, regions }) => [step, regions.length])).toEqual([
      ['place-list', 1],
      ['place-list', 0],
      ['place', 0],
    ]);
  });

  test('a county touched in the list answers the question as one that was typed does', () => {
    const list = play(INTAKE_TAPS.slice(0, 6).concat({ tap: 'aside', to: 'place-list' }));
    expect(list.step).toBe('place-list');
    const chosen = play([{ tap: 'choose', part: { place: place('520626') } }], list);
    expect(chosen).toMatchObject({ step: 'dialect', regions: [], missing: false });
    expect(play([{ tap: 'back' }], chosen).step).toBe('place');
  });

  test('home asks before it drops a draft, and "stay" drops nothing', () => {
    const asked = play([{ tap: 'home' }], atMediators);
    expect(asked).toEqual({ ...atMediators, leaving: true });
    expect(play([{ tap: 'back' }, { tap: 'next' }, { tap: 'pick-mediator', mediatorId: null }], asked)).toEqual(asked);
    expect(play([{ tap: 'stay' }], asked)).toEqual(atMediators);
    expect(journey(asked, { tap: 'leave' }, 'visit-9')).toEqual(startVisit('visit-9'));
  });

  test('home without a draft asks nothing', () => {
    expect(journey(play([{ tap: 'quarrel' }]), { tap: 'home' }, 'visit-9')).toEqual(startVisit('visit-9'));
  });

  test('the language stays on the way home and is Chinese for the next citizen', () => {
    const english = play([{ tap: 'speak', language: 'en' }, { tap: 'how-it-stands' }]);
    expect(play([{ tap: 'home' }], english).language).toBe('en');
    expect(play([{ tap: 'done' }], english).language).toBe('zh');
  });
});

describe('how it stands', () => {
  const typed = (number: string) => play([{ tap: 'how-it-stands' }, { tap: 'type-number', number }, { tap: 'next' }]);

  test.each([
    { number: 'A001', fits: true },
    { number: 'M1000', fits: true },
    { number: 'A01', fits: false },
    { number: '001', fits: false },
    { number: '', fits: false },
  ])('the number "$number" leads on: $fits', ({ number, fits }) => {
    expect(typed(number)).toMatchObject(fits ? { step: 'ask-tail' } : { step: 'ask-number', missing: true });
  });

  test.each([
    { tail: '0001', withTail: true, asks: '0001' },
    { tail: '', withTail: false, asks: null },
    { tail: '00', withTail: false, asks: null },
  ])('digits "$tail", with them: $withTail, asks with $asks', ({ tail, withTail, asks }) => {
    const now = play(
      [
        { tap: 'type-tail', tail },
        { tap: 'look-up', withTail },
      ],
      typed('A001'),
    );
    expect(now.errand).toEqual({ kind: 'ask', number: 'A001', tail: asks });
  });

  test('three digits are not enough to ask with', () => {
    const now = play(
      [
        { tap: 'type-tail', tail: '001' },
        { tap: 'look-up', withTail: true },
      ],
      typed('A001'),
    );
    expect(now).toMatchObject({ errand: null, missing: true });
  });

  test('the answer is shown; another number begins empty', () => {
    const asked = play([{ tap: 'look-up', withTail: false }], typed('A001'));
    const found = play([{ tap: 'found', visit: asked.visit, nth: asked.errands, standing: STANDING }], asked);
    expect(found).toMatchObject({ step: 'standing', standing: STANDING });
    expect(play([{ tap: 'another' }], found)).toMatchObject({
      step: 'ask-number',
      standing: null,
      question: { number: '', tail: '' },
    });
  });

  test('a refusal that is put away leads back to the number, which is still there', () => {
    const asked = play([{ tap: 'look-up', withTail: false }], typed('A001'));
    const now = play([refusedFor(asked), { tap: 'dismiss' }], asked);
    expect(now).toMatchObject({ step: 'ask-number', question: { number: 'A001' } });
  });
});
