import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DISPUTE_STAGES, isEnded } from '../../shared/domain/dispute-stage.ts';
import { MOVE_NAMES, MOVES, type MoveName, moveOf, movesFrom } from '../../shared/rules/dispute-moves.ts';
import { type CaseView, refusalOfMove, ticksOf } from '../../shared/rules/move-guards.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { addDays } from '../../shared/rules/working-days.ts';
import { ALLOWED, TABLE } from './table-of-moves.ts';

const TODAY = stationDay.parse('2026-11-23');

const pairs = MOVE_NAMES.flatMap((name) => moveOf(name).from.map((from) => `${from} → ${moveOf(name).to}`));

test.each(TABLE)('the specification has %s → %s', (from, to) => expect(pairs).toContain(`${from} → ${to}`));

test('and nothing leads anywhere else', () => expect(pairs.filter((pair) => !ALLOWED.has(pair))).toEqual([]));

test.each(DISPUTE_STAGES.filter((stage) => !isEnded(stage)))('from %s there is a way on', (stage) =>
  expect(movesFrom(stage)).not.toEqual([]),
);
test.each(DISPUTE_STAGES.filter(isEnded))('%s is an end', (stage) => expect(movesFrom(stage)).toEqual([]));

const blank: CaseView = {
  stage: 'registered',
  takenOn: true,
  peopleMissing: [],
  draft: null,
  effectiveOn: null,
  forTheCourt: true,
  instalments: [],
  visits: 0,
};
const after = (days: number) => addDays(TODAY, days);

describe('what a case must hold', () => {
  test.each<[string, MoveName, Partial<CaseView>, string | undefined]>([
    ['nobody took it on', 'triage', { stage: 'registered', takenOn: false }, 'take-on-first'],
    ['a stage is skipped', 'start', { stage: 'soothing' }, 'wrong-state'],
    ['a guardian is missing', 'accept', { stage: 'soothing', peopleMissing: ['guardian'] }, 'people-missing'],
    ['nothing is drafted', 'agree', { stage: 'mediating' }, 'no-agreement'],
    [
      'a labour dispute by word of mouth',
      'agree',
      { stage: 'mediating', draft: { form: 'oral', performedNow: false, labour: true } },
      'written-only',
    ],
    [
      'a quarrel of neighbours by word of mouth',
      'agree',
      { stage: 'mediating', draft: { form: 'oral', performedNow: false, labour: false } },
      undefined,
    ],
    [
      'an instalment is open',
      'performed',
      { stage: 'performing', instalments: [{ dueOn: TODAY, paidOn: null }], visits: 1 },
      'payments-open',
    ],
    ['nobody followed up', 'performed', { stage: 'performing' }, 'visit-first'],
    [
      'performed before everybody’s eyes',
      'performed',
      { stage: 'performing', draft: { form: 'oral', performedNow: true, labour: false } },
      undefined,
    ],
    ['on the 30th day', 'ask-court', { stage: 'performing', effectiveOn: after(-30) }, undefined],
    ['for a second time', 'ask-court', { stage: 'performing', effectiveOn: TODAY, forTheCourt: false }, 'wrong-state'],
    ['on the 31st day', 'ask-court', { stage: 'performing', effectiveOn: after(-31) }, 'too-late'],
    [
      'confirmed with money still due',
      'court-confirmed',
      { stage: 'confirming', instalments: [{ dueOn: after(9), paidOn: null }] },
      'payments-open',
    ],
    ['confirmed and all paid', 'court-confirmed-running', { stage: 'confirming' }, 'nothing-open'],
  ])('%s: %s', (_, move, given, refusal) => {
    const view = { ...blank, ...given };
    expect(refusalOfMove(move, 'mediator', view, ticksOf(move, view), TODAY)).toBe(refusal);
  });

  test.each<[Partial<CaseView>, string | undefined]>([
    [{ instalments: [{ dueOn: after(-1), paidOn: null }] }, undefined],
    [{ instalments: [{ dueOn: TODAY, paidOn: null }] }, 'not-overdue'],
    [{ instalments: [{ dueOn: after(-1), paidOn: TODAY }] }, 'not-overdue'],
  ])('an instalment is a breach from the day after it was due: %j', (given, refusal) =>
    expect(refusalOfMove('breach', 'system', { ...blank, stage: 'performing', ...given }, [], TODAY)).toBe(refusal),
  );

  test('what is not affirmed holds it up, tick by tick', () => {
    const view = { ...blank, stage: 'soothing' } as const;
    const [first, second] = MOVES.accept.ticks;
    expect(refusalOfMove('accept', 'mediator', view, [], TODAY)).toBe('steps-missing');
    expect(refusalOfMove('accept', 'mediator', view, [first], TODAY)).toBe('steps-missing');
    expect(refusalOfMove('accept', 'mediator', view, [second, first], TODAY)).toBeUndefined();
  });

  test('only the head refers a case, only the station declares a breach', () => {
    expect(refusalOfMove('refer', 'mediator', { ...blank, stage: 'mediating' }, MOVES.refer.ticks, TODAY)).toBe(
      'not-allowed',
    );
    expect(refusalOfMove('breach', 'head', { ...blank, stage: 'performing' }, [], TODAY)).toBe('not-allowed');
  });
});

test('whatever is tried, a move that is allowed is a row of the table', () => {
  const view = fc.record({
    stage: fc.constantFrom(...DISPUTE_STAGES),
    takenOn: fc.boolean(),
    peopleMissing: fc.constantFrom([], ['guardian']),
    draft: fc.constantFrom(null, { form: 'oral', performedNow: true, labour: false } as const),
    effectiveOn: fc.constantFrom(null, TODAY, after(-40)),
    forTheCourt: fc.boolean(),
    instalments: fc.array(
      fc.record({ dueOn: fc.constantFrom(after(-1), after(1)), paidOn: fc.constantFrom(null, TODAY) }),
      { maxLength: 3 },
    ),
    visits: fc.nat({ max: 2 }),
  });
  fc.assert(
    fc.property(
      view,
      fc.constantFrom(...MOVE_NAMES),
      fc.constantFrom('mediator', 'head', 'system' as const),
      (one, name, by) => {
        const refusal = refusalOfMove(name, by, one, ticksOf(name, one), TODAY);
        if (refusal === undefined) {
          expect(moveOf(name).from).toContain(one.stage);
          expect(moveOf(name).by).toContain(by);
        }
      },
    ),
  );
});
