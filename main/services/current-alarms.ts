import type { Alarm } from '../../shared/contract/desk/head.ts';
import { asMillis, HOUR, MINUTE } from '../../shared/domain/millis.ts';
import { certificateStanding } from '../../shared/rules/certificate-term.ts';
import { deliveryAlarm } from '../../shared/rules/delivery-late.ts';
import { ledgerHead } from '../ledger/read-facts.ts';
import { lastBackup } from '../store/backups.ts';
import { brokenCounters } from '../store/counters.ts';
import { brokenServices } from '../store/services.ts';
import type { Alarms } from './alarms.ts';
import type { Core } from './core.ts';
import type { SyncControl } from './sync-control.ts';

/** A clock this far behind the last fact was set back, not merely corrected. */
const CLOCK_SLACK = MINUTE;
const DISK_LOW = 0.1;
/** A night and some. */
const BACKUP_LATE = 36 * HOUR;

/** Alarms that say when the certificate ends. */
const DATED: ReadonlySet<Alarm['code']> = new Set([
  'certificate-expired',
  'certificate-expires-soon',
  'certificate-expires',
]);

export interface AlarmSources {
  /** Number of the last acknowledged fact, from outside the database, as it was at the start. */
  readonly acknowledged: number;
  /** `ok`, or what is wrong with the chain, as found at the start. */
  readonly chain: string;
  readonly freeShare: () => number;
  readonly sync: Pick<SyncControl, 'status'>;
  /** Whether the keys are set that a stick to the district is sealed with. */
  readonly stickSet: () => boolean;
  /** Days without a word of the district after which everybody is told. */
  readonly undeliveredDays: () => number;
  /** When the certificate ends this station logs in at the district with; undefined when it has none. */
  readonly certificateEndsAt: () => number | undefined;
  readonly startedAt: number;
  readonly machineClock: () => number;
}

/** What is wrong now, worst first. */
export function currentAlarms(core: Core, sources: AlarmSources): Alarms {
  const startHead = ledgerHead(core.db).seq;
  return () => {
    const now = core.clock();
    const status = sources.sync.status();
    const endsAt = sources.certificateEndsAt() ?? Infinity;
    const certificate = certificateStanding(endsAt, now);
    const expired = certificate === 'expired';
    const isBarred = status.machine !== null || status.shutOut !== null;
    const startedAt = asMillis(sources.startedAt);
    const late = deliveryAlarm(
      {
        ...{ network: status.centreSet, stick: sources.stickSet(), isBarred },
        ...{ waitingSince: status.waitingSince, lastSuccessAt: status.lastSuccessAt, startedAt },
      },
      now,
      sources.undeliveredDays(),
    );
    const isLate = (code: Alarm['code']): boolean => late?.code === code;
    const found: [Alarm['code'], boolean][] = [
      ['machine-replaced', status.machine === 'replaced'],
      ['machine-copied', status.machine === 'copied'],
      ['machine-behind', status.machine === 'behind'],
      ['certificate-revoked', status.shutOut === 'revoked'],
      ['facts-missing', startHead < sources.acknowledged],
      ['chain-broken', sources.chain !== 'ok'],
      ['service-left-out', brokenServices(core.db).length > 0],
      ['counter-left-out', brokenCounters(core.db).length > 0],
      ['disk-low', sources.freeShare() < DISK_LOW],
      ['clock-went-back', sources.machineClock() < now - CLOCK_SLACK],
      ['certificate-expired', expired],
      // Of one that has ended no more needs to be said.
      ['certificate-refused', status.shutOut === 'certificate' && !expired],
      ['login-refused', status.shutOut === 'login'],
      ['certificate-expires-soon', certificate === 'expires-soon'],
      ['sync-refused', status.lastProblem === 'centre-refused' && status.machine === null && status.shutOut === null],
      ['undelivered', isLate('undelivered')],
      ['stick-overdue', isLate('stick-overdue')],
      ['keys-awaited', status.keysAwaited > 0],
      ['backup-late', isBackupLate(core, sources.startedAt, now)],
      ['sync-late', isLate('sync-late')],
      ['certificate-expires', certificate === 'expires'],
    ];
    return found
      .filter(([, holds]) => holds)
      .map(([code]) => ({
        ...{ code, since: late?.code === code ? late.since : startedAt },
        ...(DATED.has(code) && { endsAt: asMillis(endsAt) }),
      }));
  };
}

/** The last one failed, or it is longer ago than a night and some. */
function isBackupLate(core: Core, startedAt: number, now: number): boolean {
  const last = lastBackup(core.db);
  return (last?.failedAt ?? null) !== null || now - (last?.madeAt ?? startedAt) > BACKUP_LATE;
}
