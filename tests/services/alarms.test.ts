import { expect, test } from 'vitest';
import type { SyncStatus } from '../../shared/contract/desk/head.ts';
import { asMillis, DAY, HOUR } from '../../shared/domain/millis.ts';
import { currentAlarms } from '../../main/services/current-alarms.ts';
import { ledgerHead } from '../../main/ledger/read-facts.ts';
import { takeTicket } from '../../main/services/take-ticket.ts';
import { makeStation } from '../make/core.ts';

const SYNCED: SyncStatus = {
  centreSet: true,
  running: false,
  lastSuccessAt: null,
  lastTryAt: null,
  lastProblem: null,
  machine: null,
  shutOut: null,
  waiting: 0,
  waitingSince: null,
  parked: 0,
  keysAwaited: 0,
  nextAt: null,
};

/** The clock of a test station begins there. */
const WAITING = { waiting: 1, waitingSince: asMillis(Date.parse('2026-11-23T09:00:00+08:00')) };

/** The alarms of a station with one thing wrong. */
async function alarmsWith(
  wrong: {
    acknowledged?: number;
    chain?: string;
    free?: number;
    sync?: Partial<SyncStatus>;
    later?: number;
    clockBack?: number;
    certificateDays?: number;
    stick?: boolean;
    days?: number;
  } = {},
) {
  const { core, clock } = await makeStation();
  takeTicket(core, { serviceId: 'consultation', requestId: crypto.randomUUID(), language: 'zh' });
  const startedAt = clock();
  const alarms = currentAlarms(core, {
    acknowledged: wrong.acknowledged ?? ledgerHead(core.db).seq,
    chain: wrong.chain ?? 'ok',
    freeShare: () => wrong.free ?? 0.5,
    sync: { status: () => ({ ...SYNCED, ...wrong.sync }) },
    certificateEndsAt: () =>
      wrong.certificateDays === undefined ? undefined : startedAt + wrong.certificateDays * DAY,
    stickSet: () => wrong.stick ?? false,
    undeliveredDays: () => wrong.days ?? 3,
    startedAt,
    machineClock: core.machineClock,
  });
  clock.pass((wrong.later ?? 0) - (wrong.clockBack ?? 0));
  return alarms().map(({ code }) => code);
}

test.each([
  { wrong: {}, alarms: [] },
  { wrong: { acknowledged: 1_000_000 }, alarms: ['facts-missing'] },
  { wrong: { chain: 'fact 10 was altered' }, alarms: ['chain-broken'] },
  { wrong: { free: 0.09 }, alarms: ['disk-low'] },
  { wrong: { certificateDays: 31 }, alarms: [] },
  { wrong: { certificateDays: 30 }, alarms: ['certificate-expires'] },
  { wrong: { certificateDays: 7 }, alarms: ['certificate-expires-soon'] },
  { wrong: { certificateDays: 0 }, alarms: ['certificate-expired'] },
  {
    wrong: { certificateDays: -1, sync: { lastProblem: 'centre-refused' as const } },
    alarms: ['certificate-expired', 'sync-refused'],
  },
  {
    wrong: { certificateDays: -1, sync: { lastProblem: 'centre-refused' as const, shutOut: 'certificate' as const } },
    alarms: ['certificate-expired'],
  },
  {
    wrong: { certificateDays: 300, sync: { lastProblem: 'centre-refused' as const, shutOut: 'certificate' as const } },
    alarms: ['certificate-refused'],
  },
  {
    wrong: { sync: { lastProblem: 'centre-refused' as const, shutOut: 'revoked' as const } },
    alarms: ['certificate-revoked'],
  },
  {
    wrong: { sync: { lastProblem: 'centre-refused' as const, shutOut: 'login' as const } },
    alarms: ['login-refused'],
  },
  {
    wrong: { sync: { lastProblem: 'centre-refused' as const, machine: 'behind' as const } },
    alarms: ['machine-behind'],
  },
  { wrong: { clockBack: 24 * HOUR }, alarms: ['clock-went-back'] },
  { wrong: { sync: { lastProblem: 'centre-refused' as const } }, alarms: ['sync-refused'] },
  {
    wrong: { sync: { lastProblem: 'centre-refused' as const, machine: 'replaced' as const } },
    alarms: ['machine-replaced'],
  },
  {
    wrong: { sync: { lastProblem: 'centre-refused' as const, machine: 'copied' as const } },
    alarms: ['machine-copied'],
  },
  { wrong: { sync: { keysAwaited: 3 } }, alarms: ['keys-awaited'] },
  { wrong: { sync: { lastProblem: 'centre-unreachable' as const } }, alarms: [] },
  { wrong: { later: 37 * HOUR }, alarms: ['backup-late', 'sync-late'] },
  { wrong: { later: 37 * HOUR, sync: { centreSet: false } }, alarms: ['backup-late'] },
  { wrong: { later: 73 * HOUR, sync: WAITING }, alarms: ['undelivered', 'backup-late'] },
  { wrong: { later: 73 * HOUR, sync: { ...WAITING, centreSet: false } }, alarms: ['backup-late'] },
  {
    wrong: { later: 73 * HOUR, stick: true, sync: { ...WAITING, centreSet: false } },
    alarms: ['stick-overdue', 'backup-late'],
  },
  {
    wrong: { later: 73 * HOUR, stick: true, days: 4, sync: { ...WAITING, centreSet: false } },
    alarms: ['backup-late'],
  },
  {
    wrong: { later: 73 * HOUR, sync: { ...WAITING, machine: 'replaced' as const } },
    alarms: ['machine-replaced', 'backup-late', 'sync-late'],
  },
  {
    wrong: { later: 37 * HOUR, sync: { lastSuccessAt: asMillis(Date.parse('2026-11-24T20:00:00+08:00')) } },
    alarms: ['backup-late'],
  },
])('$wrong: $alarms', async ({ wrong, alarms }) => {
  expect(await alarmsWith(wrong)).toEqual(alarms);
});
