import type { EvidenceKind, IntakeChannel, IntakeSource, Openness } from '../../shared/domain/intake.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import type { VoiceMime } from '../../shared/domain/voice.ts';
import { disputeIntakeCompleted, disputeVoiceHeard, disputeVoiceRecorded } from '../../shared/facts/dispute-intake.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, row, rows } from './statement.ts';

/** What the desk added to a registration, and which spoken statements there are. Words and voices stay sealed. */
export const intakes: Projection = {
  tables: ['intake', 'voice'],
  ddl: `
    CREATE TABLE intake (
      dispute_id TEXT PRIMARY KEY, source TEXT NOT NULL, channel TEXT NOT NULL, amount_fen INTEGER,
      people_count INTEGER NOT NULL, prior_alarms INTEGER NOT NULL, repeat_count INTEGER NOT NULL,
      evidence TEXT NOT NULL, open_or_closed TEXT NOT NULL, told_seq INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE voice (
      voice_id TEXT PRIMARY KEY, dispute_id TEXT NOT NULL, seconds INTEGER NOT NULL, mime TEXT NOT NULL,
      at INTEGER NOT NULL, heard INTEGER NOT NULL, told_seq INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX voice_of_dispute ON voice (dispute_id);
  `,
  apply: [
    on(disputeIntakeCompleted, (tx, data, { seq }) =>
      changeOne(
        tx,
        `INSERT INTO intake VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (dispute_id) DO UPDATE SET source = excluded.source, channel = excluded.channel,
           amount_fen = excluded.amount_fen, people_count = excluded.people_count, prior_alarms = excluded.prior_alarms,
           repeat_count = excluded.repeat_count, evidence = excluded.evidence, open_or_closed = excluded.open_or_closed,
           told_seq = excluded.told_seq`,
        data.disputeId,
        data.source,
        data.channel,
        data.amountFen,
        data.peopleCount,
        data.priorAlarms,
        data.repeatCount,
        JSON.stringify(data.evidence),
        data.openOrClosed,
        seq,
      ),
    ),
    on(disputeVoiceRecorded, (tx, { voiceId, disputeId, seconds, mime }, { seq, time }) =>
      changeOne(tx, 'INSERT INTO voice VALUES (?, ?, ?, ?, ?, 0, ?)', voiceId, disputeId, seconds, mime, time, seq),
    ),
    on(disputeVoiceHeard, (tx, { voiceId }) =>
      changeOne(tx, 'UPDATE voice SET heard = heard + 1 WHERE voice_id = ?', voiceId),
    ),
  ],
};

export interface IntakeRow {
  readonly source: IntakeSource;
  readonly channel: IntakeChannel;
  readonly amountFen: number | null;
  readonly peopleCount: number;
  readonly priorAlarms: number;
  readonly repeatCount: number;
  readonly evidence: readonly EvidenceKind[];
  readonly openOrClosed: Openness;
  /** Number of the fact that holds the sealed summary. */
  readonly toldSeq: number;
}

export function intakeOf(db: ReadDb, disputeId: string): IntakeRow | undefined {
  const stored = row<Omit<IntakeRow, 'evidence'> & { evidence: string }>(
    db,
    `SELECT source, channel, amount_fen AS amountFen, people_count AS peopleCount, prior_alarms AS priorAlarms,
       repeat_count AS repeatCount, evidence, open_or_closed AS openOrClosed, told_seq AS toldSeq
     FROM intake WHERE dispute_id = ?`,
    disputeId,
  );
  return stored && { ...stored, evidence: JSON.parse(stored.evidence) as EvidenceKind[] };
}

export interface VoiceRow {
  readonly voiceId: string;
  readonly disputeId: string;
  readonly seconds: number;
  readonly mime: VoiceMime;
  readonly at: Millis;
  readonly heard: number;
  readonly toldSeq: number;
}

/** Spoken statements of a dispute, oldest first. */
export const voicesOf = (db: ReadDb, disputeId: string): VoiceRow[] =>
  rows(
    db,
    `SELECT voice_id AS voiceId, dispute_id AS disputeId, seconds, mime, at, heard, told_seq AS toldSeq
     FROM voice WHERE dispute_id = ? ORDER BY told_seq`,
    disputeId,
  );
