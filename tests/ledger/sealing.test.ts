import { expect, test } from 'vitest';
import { eraseDispute } from '../../main/services/erase-dispute.ts';
import { exportDay } from '../../main/services/export-day.ts';
import { openDispute } from '../../main/services/open-dispute.ts';
import { openDisputeFile } from '../../main/services/open-dispute-file.ts';
import { openPart } from '../../main/ledger/seal.ts';
import { factAt } from '../../main/ledger/read-facts.ts';
import { disputeOf } from '../../main/store/dispute-rows.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { disputeOpened } from '../../shared/facts/dispute.ts';
import { makeCase } from '../make/case.ts';
import { makeStation } from '../make/core.ts';
import { makeIntake } from '../make/intake.ts';

const DAY = stationDay.parse('2026-11-23');
const SAID = ['测试甲', '13800000001', '做了三个月鞋', '过年前把钱给我', '阿测试鞋厂'];

test('an export has names only when that was asked for, and each export is a fact', async () => {
  const { core } = await makeStation();
  openDispute(core, makeIntake());
  const plain = await exportDay(core, 'system', { day: DAY, format: 'csv', personal: false });
  const full = await exportDay(core, 'system', { day: DAY, format: 'csv', personal: true });
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  expect(SAID.filter((word) => text(plain.bytes).includes(word))).toEqual([]);
  expect(SAID.filter((word) => !text(full.bytes).includes(word))).toEqual(['过年前把钱给我']);
  const exports = core.db
    .prepare(`SELECT data ->> 'personal' FROM ledger WHERE type = 'log.exported.v1'`)
    .pluck()
    .all();
  expect(exports).toEqual([0, 1]);
});

test('a sealed part opens only in the fact it was sealed for', async () => {
  const { core } = await makeStation();
  for (const name of ['测试甲', '测试乙']) openDispute(core, makeIntake({ name }));
  const [first, second] = core.db
    .prepare(`SELECT seq FROM ledger WHERE type = 'dispute.opened.v1'`)
    .pluck()
    .all() as number[];
  const [a, b] = [factAt(core.db, first ?? 0), factAt(core.db, second ?? 0)];
  if (a === undefined || b === undefined) throw new Error('two disputes were opened');
  expect(openPart(core.db, core.keys, disputeOpened, a, 'applicant')?.name).toBe('测试甲');
  expect(() => openPart(core.db, core.keys, disputeOpened, { id: b.id, personal: a.personal }, 'applicant')).toThrow();
});

test('after an erasure nobody can read the person again, and the ledger still verifies', async () => {
  const { station, core, id, mediator, head, move } = await makeCase('mediating');
  move('terminate', { outcome: 'WITHDRAWN', note: '当事人撤回' });
  expect(openDisputeFile(core, head, id)).toMatchObject({ ok: true, value: { name: '测试甲', erased: false } });

  expect(eraseDispute(core, mediator, id)).toEqual({ ok: false, refusal: 'not-allowed' });
  expect(eraseDispute(core, head, id)).toMatchObject({ ok: true });

  const reopened = station.reopen();
  expect(disputeOf(reopened.db, id)).toMatchObject({ erased: true, outcome: 'WITHDRAWN' });
  const file = openDisputeFile(reopened, head, id);
  expect(file).toMatchObject({
    ok: true,
    value: { name: null, phone: null, statement: null, respondentName: null, erased: true },
  });
  expect(reopened.db.prepare('SELECT count(*) FROM data_key WHERE wrapped IS NULL').pluck().get()).toBe(2);
});
