import type { Millis } from '../../shared/domain/millis.ts';
import type {
  Platform,
  ReferralClass,
  ReferralOrigin,
  ReferralState,
  ReferralUrgency,
} from '../../shared/domain/referral.ts';
import { personErased } from '../../shared/facts/person.ts';
import {
  referralAnswered,
  referralClosed,
  referralDrafted,
  referralLimitPassed,
  referralProgressed,
  referralReopened,
  referralReturned,
  referralSent,
  referralSigned,
  referralVerified,
  referralWithdrawn,
} from '../../shared/facts/referral.ts';
import { mayMoveReferral, REFERRAL_MOVES, type ReferralMove, stateAfter } from '../../shared/rules/referral-moves.ts';
import type { ReadDb, Tx } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, changeOne, row, rows } from './statement.ts';

/** Referrals (流转) and where they stand. What was said in them stays sealed in their facts. */
export const referrals: Projection = {
  tables: ['referral', 'referral_limit'],
  ddl: `
    CREATE TABLE referral (
      referral_id TEXT PRIMARY KEY, request_id TEXT NOT NULL UNIQUE, about_id TEXT NOT NULL, year INTEGER NOT NULL,
      running INTEGER NOT NULL, number TEXT NOT NULL, lookup TEXT NOT NULL, class TEXT NOT NULL, urgency TEXT NOT NULL,
      platform TEXT NOT NULL, department TEXT NOT NULL, origin_kind TEXT NOT NULL, origin_id TEXT, state TEXT NOT NULL,
      drafted_at INTEGER NOT NULL, drafted_by TEXT NOT NULL, drafted_seq INTEGER NOT NULL, attempt INTEGER NOT NULL,
      reroutes INTEGER NOT NULL, sent_at INTEGER, sent_seq INTEGER, signed_at INTEGER, heard_at INTEGER,
      satisfied INTEGER, moved_at INTEGER NOT NULL, erased INTEGER NOT NULL, UNIQUE (year, running)
    ) STRICT;
    CREATE INDEX referral_in_state ON referral (state, drafted_seq);
    CREATE INDEX referral_looked_up ON referral (lookup);
    CREATE INDEX referral_about ON referral (about_id);
    CREATE INDEX referral_from ON referral (origin_kind, origin_id);
    CREATE TABLE referral_limit (
      referral_id TEXT NOT NULL, limit_name TEXT NOT NULL, attempt INTEGER NOT NULL, passed_at INTEGER NOT NULL,
      PRIMARY KEY (referral_id, limit_name, attempt)
    ) STRICT;
  `,
  apply: [
    on(referralDrafted, (tx, data, { time, actor, seq }) =>
      changeOne(
        tx,
        `INSERT INTO referral VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'drafted', ?, ?, ?, 0, 0, NULL, NULL, NULL, NULL, NULL, ?, 0)`,
        data.referralId,
        data.requestId,
        data.aboutId,
        data.year,
        data.running,
        data.number,
        data.lookup,
        data.class,
        data.urgency,
        data.platform,
        data.department,
        data.origin.kind,
        data.origin.id,
        time,
        actor,
        seq,
        time,
      ),
    ),
    on(referralSent, (tx, { referralId, attempt, platform, department }, { time, seq }) =>
      changeOne(
        tx,
        `UPDATE referral SET state = 'sent', attempt = ?, platform = ?, department = ?, sent_at = ?, sent_seq = ?,
           signed_at = NULL, heard_at = NULL, moved_at = ?, reroutes = reroutes + (state = 'returned')
         WHERE referral_id = ?`,
        attempt,
        platform,
        department,
        time,
        seq,
        time,
        referralId,
      ),
    ),
    on(referralWithdrawn, (tx, { referralId }, { time }) => ours(tx, referralId, 'withdraw', time)),
    on(referralVerified, (tx, { referralId, satisfied }, { time }) => {
      ours(tx, referralId, 'verify', time);
      changeOne(tx, 'UPDATE referral SET satisfied = ? WHERE referral_id = ?', satisfied ? 1 : 0, referralId);
    }),
    on(referralClosed, (tx, { referralId }, { time }) => ours(tx, referralId, 'close', time)),
    on(referralReopened, (tx, { referralId }, { time }) => ours(tx, referralId, 'reopen', time)),
    on(referralLimitPassed, (tx, { referralId, limit, attempt }, { time }) =>
      change(
        tx,
        'INSERT INTO referral_limit VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
        referralId,
        limit,
        attempt,
        time,
      ),
    ),
    on(referralSigned, (tx, { referralId, attempt }, { time }) => {
      if (theirs(tx, referralId, attempt, 'sign', time))
        changeOne(tx, 'UPDATE referral SET signed_at = ? WHERE referral_id = ?', time, referralId);
    }),
    on(referralReturned, (tx, { referralId, attempt }, { time }) => theirs(tx, referralId, attempt, 'return', time)),
    on(referralProgressed, (tx, { referralId, attempt }, { time }) => {
      if (theirs(tx, referralId, attempt, 'progress', time)) heardOf(tx, referralId, time);
    }),
    on(referralAnswered, (tx, { referralId, attempt }, { time }) => {
      if (theirs(tx, referralId, attempt, 'answer', time)) heardOf(tx, referralId, time);
    }),
    on(personErased, (tx, { personId }) => change(tx, 'UPDATE referral SET erased = 1 WHERE about_id = ?', personId)),
  ],
  helpers: [ours, theirs, heardOf, stateAfter, mayMoveReferral],
  policy: JSON.stringify(REFERRAL_MOVES),
};

function ours(tx: Tx, referralId: string, move: ReferralMove, time: number): void {
  changeOne(
    tx,
    'UPDATE referral SET state = ?, moved_at = ? WHERE referral_id = ?',
    stateAfter(move),
    time,
    referralId,
  );
}

/** Moves a referral as the other side says, unless that is out of turn, repeated, or about an earlier attempt. */
function theirs(tx: Tx, referralId: string, attempt: number, move: ReferralMove, time: number): boolean {
  const found = row<{ state: ReferralState; attempt: number }>(
    tx,
    'SELECT state, attempt FROM referral WHERE referral_id = ?',
    referralId,
  );
  if (found === undefined || found.attempt !== attempt || !mayMoveReferral(move, found.state)) return false;
  changeOne(
    tx,
    'UPDATE referral SET state = ?, moved_at = ? WHERE referral_id = ?',
    stateAfter(move),
    time,
    referralId,
  );
  return true;
}

/** The first word of the other side is what counts. */
function heardOf(tx: Tx, referralId: string, time: number): void {
  changeOne(tx, 'UPDATE referral SET heard_at = coalesce(heard_at, ?) WHERE referral_id = ?', time, referralId);
}

export interface ReferralRow {
  readonly referralId: string;
  readonly aboutId: string;
  readonly number: string;
  readonly class: ReferralClass;
  readonly urgency: ReferralUrgency;
  readonly platform: Platform;
  readonly department: string;
  readonly origin: ReferralOrigin;
  readonly state: ReferralState;
  readonly draftedAt: Millis;
  /** `staff/<id>` */
  readonly draftedBy: string;
  readonly draftedSeq: number;
  readonly attempt: number;
  readonly reroutes: number;
  readonly sentAt: Millis | null;
  /** The fact that sent it this time: once the district has it, it is delivered. */
  readonly sentSeq: number | null;
  readonly signedAt: Millis | null;
  readonly heardAt: Millis | null;
  readonly satisfied: boolean | null;
  readonly erased: boolean;
}

type Stored = Omit<ReferralRow, 'origin' | 'satisfied' | 'erased'> & {
  readonly originKind: ReferralOrigin['kind'];
  readonly originId: string | null;
  readonly satisfied: number | null;
  readonly erased: number;
};
const SELECT = `SELECT referral_id AS referralId, about_id AS aboutId, number, class, urgency, platform, department,
  origin_kind AS originKind, origin_id AS originId, state, drafted_at AS draftedAt, drafted_by AS draftedBy,
  drafted_seq AS draftedSeq, attempt, reroutes, sent_at AS sentAt, sent_seq AS sentSeq, signed_at AS signedAt,
  heard_at AS heardAt, satisfied, erased FROM referral`;
const asReferral = ({ originKind, originId, satisfied, erased, ...stored }: Stored): ReferralRow => ({
  ...stored,
  origin: { kind: originKind, id: originId },
  satisfied: satisfied === null ? null : satisfied === 1,
  erased: erased === 1,
});
const one = (db: ReadDb, where: string, value: string): ReferralRow | undefined => {
  const stored = row<Stored>(db, `${SELECT} WHERE ${where}`, value);
  return stored && asReferral(stored);
};

export const referralOf = (db: ReadDb, referralId: string): ReferralRow | undefined =>
  one(db, 'referral_id = ?', referralId);
export const referralOfRequest = (db: ReadDb, requestId: string): ReferralRow | undefined =>
  one(db, 'request_id = ?', requestId);
/** By number and four digits; of several years the latest. */
export const referralLookedUp = (db: ReadDb, lookups: readonly string[]): ReferralRow | undefined =>
  one(
    db,
    'lookup IN (SELECT value FROM json_each(?)) AND erased = 0 ORDER BY drafted_seq DESC LIMIT 1',
    JSON.stringify(lookups),
  );

/** Those of one origin, the newest first. */
export const referralsFrom = (db: ReadDb, originId: string): ReferralRow[] =>
  rows<Stored>(db, `${SELECT} WHERE origin_id = ? ORDER BY drafted_seq DESC`, originId).map(asReferral);

/** Those that are not over, and those that ended since a moment. */
export const referralsOpenOrEndedSince = (db: ReadDb, since: Millis): ReferralRow[] =>
  rows<Stored>(
    db,
    `${SELECT} WHERE state NOT IN ('closed', 'withdrawn') OR moved_at >= ? ORDER BY drafted_seq`,
    since,
  ).map(asReferral);

/** Those the other side has to do something about. */
export const referralsElsewhere = (db: ReadDb): ReferralRow[] =>
  rows<Stored>(db, `${SELECT} WHERE state IN ('sent', 'signed', 'processing') ORDER BY drafted_seq`).map(asReferral);

export const lastReferralOfYear = (db: ReadDb, year: number): number =>
  row<{ last: number | null }>(db, 'SELECT max(running) AS last FROM referral WHERE year = ?', year)?.last ?? 0;

export const isReferralLimitOnRecord = (db: ReadDb, referralId: string, limit: string, attempt: number): boolean =>
  row(
    db,
    'SELECT 1 FROM referral_limit WHERE referral_id = ? AND limit_name = ? AND attempt = ?',
    referralId,
    limit,
    attempt,
  ) !== undefined;

/** Limits of the other side that went by, of one referral. */
export const passedReferralLimits = (db: ReadDb, referralId: string): number =>
  row<{ count: number }>(db, 'SELECT count(*) AS count FROM referral_limit WHERE referral_id = ?', referralId)?.count ??
  0;
