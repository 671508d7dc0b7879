import type { Millis } from '../../shared/domain/millis.ts';
import type { SettingsStore } from '../host/settings.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { keysAwaited } from '../ledger/awaited-keys.ts';
import type { ReadDb } from '../store/database.ts';
import { type Centre, CentreProblem, type ProblemAbout } from './centre.ts';
import { BATCH_BOUNDS, type BatchBounds } from './next-batch.ts';
import type { OldLine } from './old-line.ts';
import type { SyncOutcome, SyncRefusal } from './outcome.ts';
import { markProgress, readProgress } from './progress.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { takeSyncLock } from './sync-lock.ts';
import { fetchKeys } from './take-keys-back.ts';
import { wrapAll } from './wrapped-keys.ts';

/** All that a run of the sync uses. `connect` gives the centre; nothing here knows that it is PostgreSQL. */
export interface SyncParts {
  readonly db: ReadDb;
  readonly dataDir: string;
  readonly stationCode: string;
  readonly ledger: Pick<Ledger, 'receive' | 'write'>;
  readonly keys: Pick<DataKeys, 'wrapMissing' | 'adopt' | 'identity'>;
  readonly settings: Pick<SettingsStore, 'get' | 'set'>;
  readonly clock: () => Millis;
  /** The centre's address for this run; empty when none is set. */
  readonly centreUrl: string;
  readonly connect: (url: string, signal: AbortSignal | undefined) => Promise<Centre & Partial<OldLine>>;
  readonly bounds?: BatchBounds;
  /** Only asks what is new; what waits here goes out too when something was. For the runs between the nights. */
  readonly hearOnly?: boolean;
  /** Called after something of the district came in: what the station states about it goes out in the same run. */
  readonly received?: () => void;
  /** Ends the run: between two batches, or by cutting a line that is slow to answer. */
  readonly signal?: AbortSignal;
}

/**
 * One run: everything of this station goes out, everything of the centre comes in, and since what came
 * in are facts of this ledger too, they go out as well. It may be cut at any moment and goes on from
 * there the next time; two runs never overlap. Surprises throw, after the line was let go.
 */
export async function runSync(parts: SyncParts): Promise<SyncOutcome> {
  if (parts.centreUrl === '') return refuse('centre-not-set', 'centre-not-set');
  const lock = takeSyncLock(parts.dataDir);
  if (lock === undefined) return refuse('sync-running', 'sync-running');
  try {
    if (parts.hearOnly === true) return await converse(parts);
    markProgress(parts.db, { lastTryAt: parts.clock() });
    const outcome = await converse(parts);
    if (outcome.ok) {
      markProgress(parts.db, { lastSuccessAt: parts.clock(), lastProblem: null });
    } else if (outcome.reason !== 'stopped') {
      markProgress(parts.db, {
        lastProblem:
          outcome.refusal === 'centre-refused' ? `centre-refused/${outcome.about ?? outcome.reason}` : outcome.refusal,
      });
    }
    return outcome;
  } finally {
    lock.release();
  }
}

async function converse(parts: SyncParts): Promise<SyncOutcome> {
  const { db, keys, settings } = parts;
  const centrePublicKey = () => settings.get('centrePublicKey');
  const stopped = () => parts.signal?.aborted ?? false;
  let centre: (Centre & Partial<OldLine>) | undefined;
  try {
    await wrapAll(db, keys);
    centre = await parts.connect(parts.centreUrl, parts.signal);
    const pushing = { db, centre, centrePublicKey, bounds: parts.bounds ?? BATCH_BOUNDS, stopped };
    const first = parts.hearOnly === true ? { ok: true as const, sent: 0 } : await push(pushing);
    if (!first.ok) return halt(first.reason);
    const pulling = await pull({ db, centre, ledger: parts.ledger, settings, stopped });
    if (!pulling.ok) return halt(pulling.reason);
    if (pulling.received > 0) parts.received?.();
    // The first words with a centre teach its key; then the keys of persons can follow their facts.
    if (pulling.learntKey) await wrapAll(db, keys);
    const keysReturned = await takeBack(parts, centre);
    const more = pulling.received > 0 || pulling.learntKey || keysReturned > 0;
    const second = more ? await push(pushing) : { ok: true as const, sent: 0 };
    if (!second.ok) return halt(second.reason);
    const { sentThrough, parked } = readProgress(db);
    const { received, notUnderstood, otherCentreKey, centreForgot } = pulling;
    const sent = first.sent + second.sent;
    return {
      ok: true,
      value: {
        ...{ sent, received, through: sentThrough, parked },
        ...{ notUnderstood, otherCentreKey, centreForgot, keysReturned },
      },
    };
  } catch (error) {
    if (error instanceof CentreProblem)
      return stopped() ? halt('stopped') : refuse(error.kind, error.message, error.about);
    throw error;
  } finally {
    await centre?.close();
  }
}

/** A reborn station asks, until all are there, whether the key holder has sealed the keys of its persons to it. */
async function takeBack(parts: SyncParts, line: Partial<OldLine>): Promise<number> {
  const ownKeys = line.ownKeys?.bind(line);
  if (ownKeys === undefined || keysAwaited(parts.db) === 0) return 0;
  return (await fetchKeys(parts, { ownKeys })).returned;
}

/** `stopped` is our own doing and says nothing about the centre; it is told apart by its reason. */
const halt = (reason: string): SyncOutcome =>
  refuse(reason === 'stopped' ? 'centre-unreachable' : 'centre-refused', reason);

const refuse = (refusal: SyncRefusal, reason: string, about?: ProblemAbout): SyncOutcome => ({
  ...{ ok: false, refusal, reason, about },
});
