import type { SyncStatus } from '../../shared/contract/desk/head.ts';
import { asMillis, type Millis } from '../../shared/domain/millis.ts';
import { keysAwaited } from '../ledger/awaited-keys.ts';
import { factAt, ledgerHead } from '../ledger/read-facts.ts';
import { inTransaction, type ReadDb, type Tx } from '../store/database.ts';
import { changeOne, row } from '../store/statement.ts';

/** Owns the one row that says how far the sync got. Each mark is a transaction of its own. */
export interface Progress {
  readonly epoch: number;
  /** The centre answered for every fact up to this one. */
  readonly sentThrough: number;
  /** Every fact of the centre up to this position is in the ledger. */
  readonly pulledThrough: number;
  /** Facts the centre set aside. */
  readonly parked: number;
  readonly lastSuccessAt: Millis | null;
  readonly lastTryAt: Millis | null;
  /** `centre-unreachable`, or `centre-refused/<reason>`; null after a success. */
  readonly lastProblem: string | null;
}

export function readProgress(db: ReadDb): Progress {
  const found = row<Progress>(
    db,
    `SELECT epoch, sent_through AS sentThrough, pulled_through AS pulledThrough, parked, last_success_at AS lastSuccessAt,
       last_try_at AS lastTryAt, last_problem AS lastProblem FROM sync_progress`,
  );
  if (found === undefined) throw new Error('sync_progress has lost its row');
  return found;
}

const COLUMNS = {
  epoch: 'epoch',
  sentThrough: 'sent_through',
  pulledThrough: 'pulled_through',
  parked: 'parked',
  lastSuccessAt: 'last_success_at',
  lastTryAt: 'last_try_at',
  lastProblem: 'last_problem',
} as const satisfies Record<keyof Progress, string>;

export const markProgress = (db: ReadDb, changes: Partial<Progress>): void =>
  inTransaction(db, (tx) => markProgressIn(tx, changes));

/** The same where more has to be marked in one breath. */
export function markProgressIn(tx: Tx, changes: Partial<Progress>): void {
  const names = Object.keys(changes) as (keyof Progress)[];
  const setting = names.map((name) => `${COLUMNS[name]} = ?`).join(', ');
  changeOne(tx, `UPDATE sync_progress SET ${setting}`, ...names.map((name) => changes[name]));
}

/** Facts the centre did not answer for yet. */
export const factsWaiting = (db: ReadDb): number => Math.max(0, ledgerHead(db).seq - readProgress(db).sentThrough);

/** When the oldest of them was recorded; null: there is none. */
const waitingSince = (db: ReadDb): Millis | null => {
  const oldest = factAt(db, readProgress(db).sentThrough + 1);
  return oldest === undefined ? null : asMillis(oldest.time);
};

/** Whether an urgent fact with a number above `after` was not sent yet. */
export const urgentWaiting = (db: ReadDb, after: number): boolean =>
  row(
    db,
    'SELECT 1 FROM ledger WHERE seq > max(?, (SELECT sent_through FROM sync_progress)) AND urgent = 1 LIMIT 1',
    after,
  ) !== undefined;

/** What a refusal says of this machine: another goes on in its place, its disk was copied, or put back. */
const MACHINE: Readonly<Record<string, SyncStatus['machine']>> = {
  'centre-refused/epoch': 'replaced',
  'centre-refused/fork': 'copied',
  'centre-refused/ahead': 'behind',
};

/** What a refusal says of the way in: by whose doing this station does not come in at the district. */
const SHUT_OUT: Readonly<Record<string, SyncStatus['shutOut']>> = {
  'centre-refused/revoked': 'revoked',
  'centre-refused/certificate': 'certificate',
  'centre-refused/login': 'login',
  'centre-refused/disabled': 'login',
  'centre-refused/not-enrolled': 'login',
};

/** What the desk shows. */
export function syncStatus(db: ReadDb, now: Pick<SyncStatus, 'centreSet' | 'running' | 'nextAt'>): SyncStatus {
  const { lastSuccessAt, lastTryAt, lastProblem, parked } = readProgress(db);
  const problem =
    lastProblem === null ? null : lastProblem.startsWith('centre-refused') ? 'centre-refused' : 'centre-unreachable';
  const machine = MACHINE[lastProblem ?? ''] ?? null;
  const shutOut = SHUT_OUT[lastProblem ?? ''] ?? null;
  return {
    ...now,
    lastSuccessAt,
    lastTryAt,
    lastProblem: problem,
    machine,
    shutOut,
    waiting: factsWaiting(db),
    waitingSince: waitingSince(db),
    parked,
    keysAwaited: keysAwaited(db),
  };
}
