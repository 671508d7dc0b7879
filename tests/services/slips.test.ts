import { expect, test } from 'vitest';
import { noTries } from '../../main/services/ask-standing.ts';
import { finishFireCheck } from '../../main/services/fire-check.ts';
import { reportHazard } from '../../main/services/report-hazard.ts';
import { paperOfSlip, requestSlip } from '../../main/services/request-slip.ts';
import { slipBegun } from '../../shared/facts/slip.ts';
import { makeStation } from '../make/core.ts';
import { HAZARD_PLACE, makeFireCheck, makeHazard, REPORTER } from '../make/fire.ts';
import { makePrintingStation } from '../make/spool.ts';

const SPOOL = { state: () => null };

async function withCheck() {
  const printing = await makePrintingStation();
  const { core } = printing.station;
  const wish = makeFireCheck(core, 'rental', { 'rental-kit': 'no', 'rental-bars': 'unsure' });
  const checked = finishFireCheck(core, noTries(), 'kiosk-1', wish);
  if (!checked.ok) throw new Error(checked.refusal);
  const ask = () => {
    const asked = requestSlip(core, { about: 'fire-check', aboutId: checked.value.checkId, language: 'zh' });
    if (!asked.ok) throw new Error(asked.refusal);
    return asked.value.slipId;
  };
  return { ...printing, core, check: checked.value, ask };
}

test('a check comes out with what to mend, by when, and the digits to come back with', async () => {
  const { fake, printAll, core, check, ask, surprises } = await withCheck();
  const slipId = ask();
  expect(paperOfSlip(core, SPOOL, slipId)).toBe('printing');
  await printAll();
  expect(surprises).toEqual([]);
  const text = fake.slips[0]?.lines.map((line) => line.text).join('\n') ?? '';
  const kit = core.fire.items.find(({ id }) => id === 'rental-kit')?.mend.zh;
  expect(text).toContain('9 项里，7 项做好了');
  expect(text.replaceAll('\n', '')).toContain(kit);
  expect(text).toContain('建议 2026-11-30 前改好');
  expect(text).toContain(`${check.code.slice(0, 4)} ${check.code.slice(4)}`);
  expect(paperOfSlip(core, SPOOL, slipId)).toBe('printed');
});

test('ten presses print one, and a slip waits its turn among the tickets', async () => {
  const { fake, printAll, take, ask } = await withCheck();
  take();
  const slips = Array.from({ length: 10 }, ask);
  take();
  expect(new Set(slips).size).toBe(1);
  await printAll();
  expect(fake.slips.map(({ lines }) => lines.some(({ text }) => text === '消防自查'))).toEqual([false, true, false]);
});

test('the receipt of a hazard says its number, and neither where it is nor who reported it', async () => {
  const { station, fake, printAll } = await makePrintingStation();
  const reported = reportHazard(station.core, makeHazard({ reporter: REPORTER }));
  if (!reported.ok) throw new Error(reported.refusal);
  const { hazardId, number } = reported.value;
  requestSlip(station.core, { about: 'hazard', aboutId: hazardId, language: 'en' });
  await printAll();
  const text = fake.slips[0]?.lines.map((line) => line.text).join('\n') ?? '';
  expect(text).toContain(number);
  expect(text).toContain('Way or exit blocked');
  expect(text).not.toContain(HAZARD_PLACE.slice(0, 4));
  expect(text).not.toContain(REPORTER.phone);
});

test('what the power cut left half printed may have come out: it is not printed again by itself', async () => {
  const { fake, printAll, core, ask } = await withCheck();
  const slipId = ask();
  core.ledger.write('system', ({ append }) => append(slipBegun.of(slipId, { slipId })));
  await printAll();
  expect(fake.slips).toHaveLength(0);
  expect(paperOfSlip(core, SPOOL, slipId)).toBe('unsure');
  expect(ask()).toBe(slipId);
});

test('what surely did not come out can be asked for again', async () => {
  const { station, fake, printAll, core, ask } = await withCheck();
  const first = ask();
  station.clock.pass(10 * 60_000);
  await printAll();
  expect(paperOfSlip(core, SPOOL, first)).toBe('not-printed');
  expect(ask()).not.toBe(first);
  await printAll();
  expect(fake.slips).toHaveLength(1);
});

test('without a printer, and about nothing, nothing is asked for', async () => {
  const { core } = await makeStation();
  const about = { about: 'hazard', aboutId: crypto.randomUUID(), language: 'zh' } as const;
  expect(requestSlip(core, about)).toEqual({ ok: false, refusal: 'no-printer' });
  const { station } = await makePrintingStation();
  expect(requestSlip(station.core, about)).toEqual({ ok: false, refusal: 'not-found' });
});
