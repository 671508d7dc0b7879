import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDrafts } from '../../main/services/drafts.ts';
import { factsAfter } from '../../main/ledger/read-facts.ts';
import { DATABASE_FILE } from '../../main/station/open-core.ts';
import { snapshotOf } from '../../renderer/kiosk/draft-form.ts';
import { startVisit } from '../../renderer/kiosk/journey-state.ts';
import { DRAFT_LIFETIME_MS } from '../../shared/domain/idle-time.ts';
import { makeStation, type TestStation } from '../make/core.ts';
import { makeVoice } from '../make/intake.ts';
import { NOTHING_DECLARED } from '../../renderer/kiosk/declare.ts';
import { FULL_DRAFT } from '../journeys-pure/kiosk-taps.ts';
import { makeId } from '../make/declarations.ts';

const halfFilled = (visit = crypto.randomUUID()) =>
  snapshotOf({ ...startVisit(visit), step: 'statement', draft: FULL_DRAFT });

const TYPED = { declarerName: '测试房东', declarerPhone: '13800000002', name: '测试乙', idNumber: makeId() };
const halfDeclared = (visit = crypto.randomUUID()) =>
  snapshotOf({
    ...startVisit(visit),
    step: 'declare-ask',
    declare: { ...NOTHING_DECLARED, kind: 'tenant', asking: 'phone', typed: TYPED },
  });

/** All bytes of the station's database as they lie on the disk, its log included. */
const onDisk = ({ host }: TestStation): Buffer =>
  Buffer.concat(
    ['', '-wal'].map((end) => {
      try {
        return readFileSync(join(host.dataDir, DATABASE_FILE + end));
      } catch {
        return Buffer.alloc(0);
      }
    }),
  );

test('what was half filled in is there again after a restart, with the time it has left', async () => {
  const station = await makeStation();
  const snapshot = halfFilled();
  const before = openDrafts(station.core);
  before.keep('kiosk-1', snapshot);
  before.keepVoice('kiosk-1', snapshot.visit, makeVoice());
  station.clock.pass(100_000);
  const after = openDrafts(station.reopen());
  expect(after.restore('kiosk-1')).toEqual({ snapshot, leftMs: DRAFT_LIFETIME_MS - 100_000, voice: makeVoice() });
});

test.each([
  { passed: DRAFT_LIFETIME_MS - 1, there: true },
  { passed: DRAFT_LIFETIME_MS, there: false },
])('after $passed ms it is there: $there', async ({ passed, there }) => {
  const station = await makeStation();
  openDrafts(station.core).keep('kiosk-1', halfFilled());
  station.clock.pass(passed);
  expect(openDrafts(station.reopen()).restore('kiosk-1') !== null).toBe(there);
});

test('sealed on the disk, and after the idle time not even the sealed bytes are left', async () => {
  const station = await makeStation();
  const drafts = openDrafts(station.core);
  const snapshot = halfFilled();
  drafts.keep('kiosk-1', snapshot);
  drafts.keepVoice('kiosk-1', snapshot.visit, makeVoice());
  const { words, voice } = station.core.db.prepare('SELECT words, voice FROM draft').get() as Record<string, Buffer>;
  const some = (box: Buffer | undefined) => (box as Buffer).subarray(20, 60);
  for (const word of [FULL_DRAFT.name, FULL_DRAFT.statement, FULL_DRAFT.phone])
    expect(onDisk(station).includes(word)).toBe(false);
  expect([some(words), some(voice)].map((box) => onDisk(station).includes(box))).toEqual([true, true]);

  station.clock.pass(DRAFT_LIFETIME_MS);
  drafts.sweep();
  expect([some(words), some(voice)].map((box) => onDisk(station).includes(box))).toEqual([false, false]);
  expect(onDisk(station).includes(snapshot.visit)).toBe(false);
});

test('a half-typed declaration is there again after a restart, sealed on the disk, and gone after the idle time', async () => {
  const station = await makeStation();
  const snapshot = halfDeclared();
  const before = openDrafts(station.core);
  before.keep('kiosk-1', snapshot);
  const { words } = station.core.db.prepare('SELECT words FROM draft').get() as { words: Buffer };
  const some = words.subarray(20, 60);
  for (const word of Object.values(TYPED)) expect(onDisk(station).includes(word)).toBe(false);
  expect(onDisk(station).includes(some)).toBe(true);

  station.clock.pass(DRAFT_LIFETIME_MS - 1);
  const after = openDrafts(station.reopen());
  expect(after.restore('kiosk-1')).toEqual({ snapshot, leftMs: 1, voice: null });
  station.clock.pass(1);
  after.sweep();
  expect(after.restore('kiosk-1')).toBeNull();
  expect(onDisk(station).includes(some)).toBe(false);
});

test('dropped at once when the visit is over', async () => {
  const station = await makeStation();
  const drafts = openDrafts(station.core);
  const snapshot = halfFilled();
  drafts.keep('kiosk-1', snapshot);
  drafts.drop('kiosk-1');
  expect(onDisk(station).includes(snapshot.visit)).toBe(false);
  expect(openDrafts(station.reopen()).restore('kiosk-1')).toBeNull();
});

test('no fact: nothing of it enters the ledger or leaves the station', async () => {
  const { core } = await makeStation();
  const before = core.mark.read();
  openDrafts(core).keep('kiosk-1', halfFilled());
  expect(core.mark.read()).toBe(before);
  expect(factsAfter(core.db, before, 10)).toEqual([]);
});

test('a browser that was opened anew, under a new name, finds the one draft that nobody has claimed', async () => {
  const station = await makeStation();
  openDrafts(station.core).keep('kiosk-a', halfFilled());
  const after = openDrafts(station.reopen());
  expect(after.restore('kiosk-b')).not.toBeNull();
  after.drop('kiosk-b');
  expect(after.restore('kiosk-c')).toBeNull();
});

test('of two lost drafts none is given away: nobody could say whose is whose', async () => {
  const station = await makeStation();
  const before = openDrafts(station.core);
  before.keep('kiosk-a', halfFilled());
  before.keep('kiosk-b', halfFilled());
  const after = openDrafts(station.reopen());
  expect(after.restore('kiosk-c')).toBeNull();
  expect(after.restore('kiosk-a')).not.toBeNull();
});

test('another kiosk never sees the draft of one that is in use', async () => {
  const { core } = await makeStation();
  const drafts = openDrafts(core);
  drafts.keep('kiosk-a', halfFilled());
  expect(drafts.restore('kiosk-b')).toBeNull();
});

test('the recording belongs to its visit: the next one begins without it, and a late one is refused', async () => {
  const { core } = await makeStation();
  const drafts = openDrafts(core);
  const first = halfFilled();
  drafts.keep('kiosk-1', first);
  drafts.keepVoice('kiosk-1', first.visit, makeVoice());
  drafts.keep('kiosk-1', halfFilled());
  expect(drafts.restore('kiosk-1')?.voice).toBeNull();
  expect(drafts.keepVoice('kiosk-1', first.visit, makeVoice())).toEqual({ ok: false, refusal: 'not-found' });
});

test('a clock that was set back does not make a draft outlive its time', async () => {
  const station = await makeStation();
  station.clock.set('2027-01-01T09:00:00+08:00');
  openDrafts(station.core).keep('kiosk-1', halfFilled());
  station.clock.set('2026-11-23T09:00:00+08:00');
  expect(openDrafts(station.reopen()).restore('kiosk-1')).toBeNull();
});
