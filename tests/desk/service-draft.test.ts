import { describe, expect, test } from 'vitest';
import { dayGroups, spansFrom, spansText } from '../../renderer/desk/setup/hours-text.ts';
import { draftOf, emptyDraft, faultsOf, wishOf } from '../../renderer/desk/setup/service-draft.ts';
import type { ServiceSetup } from '../../shared/contract/desk/setup.ts';

const TAX: ServiceSetup = {
  serviceId: 'tax',
  prefix: 'A',
  name: { zh: '测试税务', en: 'Test tax' },
  kind: 'walk-in',
  order: 1,
  usualMinutes: 7,
  hours: { week: [[{ from: 510, to: 690 }], [], [], [], [], [], []], keepsHolidays: true },
  dailyContingent: 30,
  numbers: { from: 1, to: 99 },
  state: 'offered',
  waiting: 0,
  counters: [],
};

describe('hours as people type them', () => {
  test.each([
    { typed: '', shown: '' },
    { typed: '8:30-11:30 13:30-17:00', shown: '8:30-11:30 13:30-17:00' },
    { typed: '8：30－11：30，13：30－17：00', shown: '8:30-11:30 13:30-17:00' },
    { typed: '8-12', shown: '8:00-12:00' },
    { typed: '9:00 至 17:00', shown: '9:00-17:00' },
    { typed: '0:00–24:00', shown: '0:00-24:00' },
  ])('"$typed" is understood', ({ typed, shown }) => expect(spansText(spansFrom(typed) ?? [])).toBe(shown));

  test.each(['上午', '8:30', '25:00-26:00', '8:75-9:00', '12:00-8:00', '8:00-12:00 11:00-13:00', '8:00-9:00-10:00'])(
    '"%s" is not',
    (typed) => expect(spansFrom(typed)).toBeUndefined(),
  );

  test('equal neighbours are one line, closed days none', () => {
    const [day, short] = [[{ from: 540, to: 1020 }], [{ from: 540, to: 720 }]];
    expect(dayGroups([day, day, day, [], day, short, []])).toEqual([
      { first: 'mon', last: 'wed', spans: '9:00-17:00' },
      { first: 'fri', last: 'fri', spans: '9:00-17:00' },
      { first: 'sat', last: 'sat', spans: '9:00-12:00' },
    ]);
  });
});

describe('a service that is filled in', () => {
  test('unchanged, says the same again', () => {
    const { serviceId, prefix, name, usualMinutes, hours, dailyContingent, numbers } = TAX;
    expect(wishOf(draftOf(TAX), [TAX])).toEqual({
      ...{ serviceId, prefix, name, usualMinutes, hours, dailyContingent, numbers },
    });
  });

  test('a new one is offered the first free letter, and goes by its Chinese name where none is given', () => {
    const draft = { ...emptyDraft([TAX]), zh: ' 新业务 ' };
    expect(wishOf(draft, [TAX])).toMatchObject({
      serviceId: null,
      prefix: 'B',
      name: { zh: '新业务', en: '新业务' },
      hours: null,
      dailyContingent: null,
    });
  });

  test.each([
    { part: { zh: ' ' }, why: 'no name' },
    { part: { prefix: '' }, why: 'no letter' },
    { part: { minutes: '0' }, why: 'no minutes' },
    { part: { contingent: '100' }, why: 'more numbers than the range has' },
    { part: { from: '50', to: '10' }, why: 'a range that ends before it begins' },
    { part: { week: ['noon', '', '', '', '', '', ''] }, why: 'hours nobody understands' },
    { part: { week: ['', '', '', '', '', '', ''] }, why: 'hours that never come' },
  ])('is not sent with $why', ({ part }) => expect(wishOf({ ...draftOf(TAX), ...part }, [TAX])).toBeUndefined());

  test('says whose numbers it would repeat', () => {
    const draft = { ...emptyDraft([TAX]), zh: '另一个', prefix: 'A', from: '99', to: '200' };
    expect(faultsOf(draft, [TAX]).collides).toBe(TAX);
    expect(faultsOf({ ...draft, from: '100' }, [TAX]).collides).toBeUndefined();
  });
});
