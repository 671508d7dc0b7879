import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openReferralTables } from '../../main/search/classify-tables.ts';
import { asMillis, HOUR, MINUTE } from '../../shared/domain/millis.ts';
import { REFERRAL_STATES, REFERRAL_URGENCIES, referralNumber } from '../../shared/domain/referral.ts';
import { type ReferralLimits, referralStanding, runningLimit } from '../../shared/rules/referral-limits.ts';
import {
  mayMoveReferral,
  mayRerouteTo,
  REFERRAL_MOVES,
  type ReferralMove,
  stateAfter,
} from '../../shared/rules/referral-moves.ts';
import { sortReferral } from '../../shared/rules/sort-referral.ts';
import type { WorkCalendar } from '../../shared/rules/working-days.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';

const MOVES = Object.keys(REFERRAL_MOVES) as ReferralMove[];
const PLAIN: WorkCalendar = { years: [], closed: new Set(), open: new Set() };
const LIMITS: ReferralLimits = {
  signUrgentMinutes: 15,
  signMinutes: 120,
  feedbackHours: 24,
  closeDays: 5,
  consultationDays: 1,
};
const AT = asMillis(Date.parse('2026-11-23T09:00:00+08:00'));

test('every state can be reached, and from every one there is a way to an end', () => {
  const ends = new Set(['closed', 'withdrawn']);
  const next = (state: (typeof REFERRAL_STATES)[number]) =>
    MOVES.filter((move) => mayMoveReferral(move, state)).map(stateAfter);
  const reached = new Set<string>(['drafted']);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const state of REFERRAL_STATES) if (reached.has(state)) for (const to of next(state)) reached.add(to);
  }
  expect([...reached].toSorted()).toEqual([...REFERRAL_STATES].toSorted());
  for (const state of REFERRAL_STATES) expect(ends.has(state)).toBe(next(state).length === 0);
});

test.each([
  { to: 'enforcement', from: 'market', reroutes: 0, may: true },
  { to: 'market', from: 'market', reroutes: 0, may: false },
  { to: 'enforcement', from: 'market', reroutes: 1, may: false },
  { to: 'coordinator', from: 'market', reroutes: 1, may: true },
] as const)('returned by $from after $reroutes reroutes, to $to: $may', ({ to, from, reroutes, may }) =>
  expect(mayRerouteTo(to, from, reroutes)).toBe(may),
);

describe('limits', () => {
  const sent = { state: 'sent', urgency: 'normal', sentAt: AT, signedAt: null, heardAt: null } as const;
  const signed = { ...sent, state: 'signed', signedAt: asMillis(AT + HOUR) } as const;
  test.each([
    { what: 'an urgent one', one: { ...sent, urgency: 'urgent' }, due: AT + 15 * MINUTE, limit: 'sign' },
    { what: 'a normal one', one: sent, due: AT + 2 * HOUR, limit: 'sign' },
    { what: 'a signed one', one: signed, due: AT + 25 * HOUR, limit: 'first-feedback' },
    {
      what: 'one that was heard of',
      one: { ...signed, heardAt: AT },
      due: Date.parse('2026-11-30T23:59:59.999+08:00'),
      limit: 'finish',
    },
    {
      what: 'a consultation',
      one: { ...signed, urgency: 'consultation', heardAt: AT },
      due: Date.parse('2026-11-24T23:59:59.999+08:00'),
      limit: 'finish',
    },
  ] as const)('of $what: $limit', ({ one, due, limit }) =>
    expect(runningLimit(one, LIMITS, PLAIN)).toEqual({ limit, dueAt: due }),
  );

  test('nothing is overdue before its limit, everything after it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REFERRAL_STATES),
        fc.constantFrom(...REFERRAL_URGENCIES),
        fc.nat(40 * 24),
        (state, urgency, hours) => {
          const one = { state, urgency, sentAt: AT, signedAt: state === 'sent' ? null : AT, heardAt: null };
          const now = asMillis(AT + hours * HOUR);
          const running = runningLimit(one, LIMITS, PLAIN);
          expect(referralStanding(one, now, LIMITS, PLAIN) === 'overdue').toBe(
            running !== undefined && now > running.dueAt,
          );
        },
      ),
    );
  });
});

describe('whose matter it is', () => {
  const tables = openReferralTables(RESOURCES_DIR);
  test('every row of the tables is read', () => expect(tables.leftOut).toEqual([]));
  test.each([
    { text: '健身房关门了，充值卡里的钱不退', to: 'market', urgency: 'normal' },
    { text: '楼下烧烤店油烟天天往家里灌', to: 'enforcement', urgency: 'normal' },
    { text: '厂里三个月不发工资', to: 'arbitration', urgency: 'normal' },
    { text: '想问一下居住证怎么办理', to: 'services', urgency: 'consultation' },
    { text: '路上井盖没了，很急', to: '12345', urgency: 'urgent' },
    { text: '借条写了，他就是不还，想去法院起诉', to: 'court', urgency: 'normal' },
    { text: '买到过期食品，店家不认', to: 'market', urgency: 'normal' },
  ])('$text → $to, $urgency', ({ text, to, urgency }) => {
    const sorted = sortReferral(text, tables);
    expect(sorted.platforms[0]?.label).toBe(to);
    expect(sorted.platforms[0]?.because.length).toBeGreaterThan(0);
    expect(sorted.urgency).toBe(urgency);
  });
  test('words that say nothing suggest nobody', () =>
    expect(sortReferral('今天天气不错', tables).platforms).toEqual([]));
});

test('numbers keep four digits, however many there are', () =>
  expect([1, 9_999, 10_000].map(referralNumber)).toEqual(['R0001', 'R9999', 'R0000']));
