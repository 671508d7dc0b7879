import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calcQuestions } from '../../renderer/kiosk/calculate.ts';
import { readConsultFiles } from '../../main/search/consult-files.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { ANSWER_OF_CALCULATOR, CALC_PAGES, CALCULATORS } from '../../shared/domain/calculator.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { workOut } from '../../shared/rules/work-out.ts';
import { addDays } from '../../shared/rules/working-days.ts';

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;
const kiosk = JSON.parse(readFileSync(join(RESOURCES_DIR, 'locales', 'zh', 'kiosk.json'), 'utf8')) as Texts;
const TODAY = stationDay.parse('2026-11-26');

test('whatever a calculation comes to, each line has its text, and every text has a line', () => {
  const codes = new Set<string>();
  const back = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays(TODAY, -days));
  const hours = fc.constantFrom(0, 2);
  const input = fc.oneof(
    fc.record({
      calculator: fc.constant('severance' as const),
      joined: back,
      left: back,
      monthly: fc.constant(400_000),
    }),
    fc.constant({
      ...{ calculator: 'severance' as const, joined: stationDay.parse('2024-01-01') },
      ...{ left: stationDay.parse('2025-12-31'), monthly: 400_000 },
    }),
    fc.record({
      ...{ calculator: fc.constant('overtime' as const), hourly: fc.constant(2_000) },
      ...{ workday: hours, restDay: hours, holiday: hours },
    }),
    fc.record({
      calculator: fc.constant('arbitration' as const),
      about: fc.constantFrom('wages' as const, 'other' as const),
      since: fc.option(back),
    }),
    fc.record({ calculator: fc.constant('injury' as const), injured: back, accepted: fc.option(back) }),
    fc.record({
      ...{ calculator: fc.constant('deposit' as const), paid: fc.constant(200_000) },
      ...{ agreed: fc.constantFrom(0, 30_000, 200_000), other: fc.constantFrom(0, 50_000, 500_000) },
      back: fc.option(fc.integer({ min: -1_500, max: 100 }).map((days) => addDays(TODAY, days))),
    }),
  );
  for (const one of fc.sample(input, { numRuns: 3_000, seed: 1 })) {
    const worked = workOut(one, TODAY);
    for (const { code } of worked ? [...worked.steps, worked.result, ...worked.cautions] : []) codes.add(code);
  }
  expect([...codes].toSorted()).toEqual(Object.keys(kiosk['calcLine'] ?? {}).toSorted());
});

test('every question and every choice of a calculator has its text', () => {
  const typed = [{}, { about: 'wages', there: 'gone' }, { about: 'other' }, { taken: 'taken' }, { written: 'yes' }];
  for (const calculator of CALCULATORS)
    for (const question of typed.flatMap((told) => calcQuestions({ calculator, typed: told }))) {
      const name = `${calculator}-${question.name}`;
      expect({ name, asked: kiosk['calcAsk']?.[name], hint: kiosk['calcHint']?.[name] }).toEqual({
        ...{ name, asked: expect.any(String), hint: expect.any(String) },
      });
      for (const choice of question.kind === 'choice' ? question.choices : [])
        expect(kiosk['calcChoice']).toHaveProperty(`${name}-${choice}`);
    }
});

test('the answers that calculators lead to are in the library', () => {
  const { zh } = readConsultFiles(RESOURCES_DIR).entries;
  expect(Object.values(ANSWER_OF_CALCULATOR).filter((id) => !zh.has(id))).toEqual([]);
});

test('a public page a calculation rests on is one the answer it leads to names, too', () => {
  const { zh } = readConsultFiles(RESOURCES_DIR).entries;
  const named = Object.values(ANSWER_OF_CALCULATOR).flatMap((id) => zh.get(id)?.basis ?? []);
  for (const [page, address] of Object.entries(CALC_PAGES)) {
    expect(kiosk['calcPage']).toHaveProperty(page);
    expect(named.map(({ source }) => source?.address)).toContain(address);
  }
});
