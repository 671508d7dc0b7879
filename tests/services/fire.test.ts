import { describe, expect, test } from 'vitest';
import { rebuild } from '../../main/ledger/rebuild.ts';
import { noTries } from '../../main/services/ask-standing.ts';
import { finishFireCheck, returnToFireCheck } from '../../main/services/fire-check.ts';
import { fireFigures } from '../../main/services/fire-figures.ts';
import { finishQuiz } from '../../main/services/fire-quiz.ts';
import { reportHazard } from '../../main/services/report-hazard.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { showFireTables } from '../../main/services/show-fire-tables.ts';
import { fireCode } from '../../shared/domain/fire.ts';
import { HOUR, MINUTE } from '../../shared/domain/millis.ts';
import { stationMonth } from '../../shared/domain/station-month.ts';
import { makeStation } from '../make/core.ts';
import { makeFireCheck, makeHazard } from '../make/fire.ts';
import { asHead, asStaff } from '../make/people.ts';

const AT = 'kiosk-1';
const NOVEMBER = stationMonth.parse('2026-11');
const valueOf = <T>(answer: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value;
};

describe('checking a place', () => {
  test('says what to mend first and by when, and gives digits to come back with', async () => {
    const { core } = await makeStation();
    const wish = makeFireCheck(core, 'rental', { 'rental-way': 'no', 'rental-kit': 'no', 'rental-bars': 'unsure' });
    const result = valueOf(finishFireCheck(core, noTries(), AT, wish));
    expect(result).toMatchObject({
      ...{ theme: 'rental', inOrder: 6, of: 9, today: '2026-11-23' },
      open: [
        { item: 'rental-way', answer: 'no', by: '2026-11-23' },
        { item: 'rental-kit', answer: 'no', by: '2026-11-30' },
        { item: 'rental-bars', answer: 'unsure', by: null },
      ],
    });
    // The same once more, as after a lost answer: the same check, not another.
    expect(valueOf(finishFireCheck(core, noTries(), AT, wish))).toEqual(result);
  });

  test('who comes back is asked only what was open, after a restart too, and the days do not begin anew', async () => {
    const station = await makeStation();
    const { clock } = station;
    const wish = makeFireCheck(station.core, 'rental', { 'rental-way': 'no', 'rental-kit': 'no' });
    const { code } = valueOf(finishFireCheck(station.core, noTries(), AT, wish));
    clock.pass(5 * 24 * HOUR);
    const core = station.reopen();
    const before = valueOf(returnToFireCheck(core, noTries(), AT, code));
    expect(before.open.map(({ item }) => item)).toEqual(['rental-way', 'rental-kit']);
    const answers = [
      { item: 'rental-way', answer: 'yes' as const },
      { item: 'rental-kit', answer: 'no' as const },
    ];
    const again = makeFireCheck(core, 'rental', {}, { code, answers });
    expect(valueOf(finishFireCheck(core, noTries(), AT, again))).toMatchObject({
      ...{ code, inOrder: 8, of: 9, today: '2026-11-28' },
      open: [{ item: 'rental-kit', by: '2026-11-30' }],
    });
    rebuild(core.db);
    expect(valueOf(returnToFireCheck(core, noTries(), AT, code)).open).toHaveLength(1);
  });

  test('what was mended and has gone bad again has its days from now', async () => {
    const { core, clock } = await makeStation();
    const { code } = valueOf(finishFireCheck(core, noTries(), AT, makeFireCheck(core, 'e-bike')));
    clock.pass(10 * 24 * HOUR);
    const answers = [{ item: 'ebike-battery', answer: 'no' as const }];
    const again = valueOf(finishFireCheck(core, noTries(), AT, makeFireCheck(core, 'e-bike', {}, { code, answers })));
    expect(again.open).toEqual([{ item: 'ebike-battery', answer: 'no', by: '2026-12-10' }]);
  });

  test('what the station does not ask is not taken down', async () => {
    const { core } = await makeStation();
    const refused = { ok: false, refusal: 'out-of-date' };
    const of = (answers: { item: string; answer: 'no' }[]) =>
      finishFireCheck(core, noTries(), AT, makeFireCheck(core, 'e-bike', {}, { answers }));
    expect(of([{ item: 'home-kit', answer: 'no' }])).toEqual(refused);
    expect(
      of([
        { item: 'ebike-park', answer: 'no' },
        { item: 'ebike-park', answer: 'no' },
      ]),
    ).toEqual(refused);
  });

  test('digits cannot be tried out: not by looking up, and not by handing in', async () => {
    const { core, clock } = await makeStation();
    const { code } = valueOf(finishFireCheck(core, noTries(), AT, makeFireCheck(core, 'household')));
    const tries = noTries();
    const wrong = fireCode.parse(code === '00000000' ? '00000001' : '00000000');
    for (let nth = 0; nth < 3; nth += 1)
      expect(returnToFireCheck(core, tries, AT, wrong)).toEqual({ ok: false, refusal: 'unknown-code' });
    for (let nth = 0; nth < 2; nth += 1)
      expect(finishFireCheck(core, tries, AT, makeFireCheck(core, 'household', {}, { code: wrong })).ok).toBe(false);
    expect(returnToFireCheck(core, tries, AT, code)).toEqual({ ok: false, refusal: 'too-many-tries' });
    // Another kiosk is not held up, and this one only for a while.
    expect(returnToFireCheck(core, tries, 'kiosk-2', code).ok).toBe(true);
    clock.pass(6 * MINUTE);
    expect(returnToFireCheck(core, tries, AT, code).ok).toBe(true);
  });

  test('digits of one place open no other', async () => {
    const { core } = await makeStation();
    const { code } = valueOf(finishFireCheck(core, noTries(), AT, makeFireCheck(core, 'household')));
    expect(finishFireCheck(core, noTries(), AT, makeFireCheck(core, 'rental', {}, { code }))).toEqual({
      ok: false,
      refusal: 'unknown-code',
    });
  });
});

test('how large a small shop may be is said only where the station says so', async () => {
  const { core, host } = await makeStation();
  expect(showFireTables(core).smallShopM2).toBeNull();
  host.settings.set('fireSmallShopM2', 100);
  expect(showFireTables(core).smallShopM2).toBe(100);
});

describe('a quiz', () => {
  test('is judged by the station, and counts once', async () => {
    const { core } = await makeStation();
    const asked = core.fire.questions.filter(({ theme }) => theme === 'household');
    const answers = asked.map(({ id, right }, nth) => ({ question: id, choice: nth === 0 ? right + 1 : right }));
    const wish = { requestId: crypto.randomUUID(), theme: 'household' as const, answers };
    expect(finishQuiz(core, wish)).toEqual({ ok: true, value: { questions: 3, right: 2 } });
    expect(finishQuiz(core, wish)).toEqual({ ok: true, value: { questions: 3, right: 2 } });
    expect(finishQuiz(core, { ...wish, requestId: crypto.randomUUID(), answers: answers.slice(1) })).toEqual({
      ok: false,
      refusal: 'out-of-date',
    });
    const head = asHead(
      core,
      openSessions(core, () => HOUR),
    );
    expect(fireFigures(core, head, NOVEMBER)).toMatchObject({ ok: true, value: { quizzes: 1, allRight: 0 } });
  });
});

test("the head sees the month's sums, and nobody else does", async () => {
  const { core } = await makeStation();
  const sessions = openSessions(core, () => HOUR);
  const { code } = valueOf(finishFireCheck(core, noTries(), AT, makeFireCheck(core, 'rental', { 'rental-kit': 'no' })));
  const answers = [{ item: 'rental-kit', answer: 'yes' as const }];
  finishFireCheck(core, noTries(), AT, makeFireCheck(core, 'rental', {}, { code, answers }));
  reportHazard(core, makeHazard());
  expect(fireFigures(core, asHead(core, sessions), NOVEMBER)).toEqual({
    ok: true,
    value: {
      checks: [{ theme: 'rental', checks: 2, again: 1, asked: 10, inOrder: 9 }],
      hazards: [{ state: 'new', hazards: 1 }],
      ...{ quizzes: 0, allRight: 0 },
    },
  });
  expect(fireFigures(core, asStaff(core, sessions, '8001'), NOVEMBER)).toEqual({ ok: false, refusal: 'not-allowed' });
});
