import type { Millis } from '../../shared/domain/millis.ts';
import type { VoiceMime } from '../../shared/domain/voice.ts';
import type { ReadDb, Tx } from './database.ts';
import { change, changeOne, row, rows } from './statement.ts';

/** Half-filled intakes and declarations, sealed, one for each kiosk. Not a projection: no fact stands behind them. */
export interface DraftRow {
  readonly terminal: string;
  readonly visit: string;
  readonly words: Buffer;
  readonly voice: Buffer | null;
  readonly voiceSeconds: number | null;
  readonly voiceMime: VoiceMime | null;
  readonly expiresAt: Millis;
}

const SELECT = `SELECT terminal, visit, words, voice, voice_seconds AS voiceSeconds, voice_mime AS voiceMime,
  expires_at AS expiresAt FROM draft`;

/** A new visit begins without the recording of the one before. */
export const putDraft = (tx: Tx, terminal: string, visit: string, words: Uint8Array, expiresAt: Millis): void =>
  changeOne(
    tx,
    `INSERT INTO draft (terminal, visit, words, expires_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (terminal) DO UPDATE SET
       voice = iif(visit = excluded.visit, voice, NULL),
       voice_seconds = iif(visit = excluded.visit, voice_seconds, NULL),
       voice_mime = iif(visit = excluded.visit, voice_mime, NULL),
       visit = excluded.visit, words = excluded.words, expires_at = excluded.expires_at`,
    terminal,
    visit,
    words,
    expiresAt,
  );

/** Puts a recording beside the words of the same visit; false when those are gone. */
export const putDraftVoice = (
  tx: Tx,
  terminal: string,
  visit: string,
  voice: { readonly boxed: Uint8Array; readonly seconds: number; readonly mime: VoiceMime } | null,
): boolean =>
  change(
    tx,
    'UPDATE draft SET voice = ?, voice_seconds = ?, voice_mime = ? WHERE terminal = ? AND visit = ?',
    voice?.boxed ?? null,
    voice?.seconds ?? null,
    voice?.mime ?? null,
    terminal,
    visit,
  ) === 1;

export const draftAt = (db: ReadDb, terminal: string): DraftRow | undefined =>
  row<DraftRow>(db, `${SELECT} WHERE terminal = ?`, terminal);

export const allDrafts = (db: ReadDb): DraftRow[] => rows<DraftRow>(db, `${SELECT} ORDER BY terminal`);

export const moveDraft = (tx: Tx, from: string, to: string): void =>
  changeOne(tx, 'UPDATE draft SET terminal = ? WHERE terminal = ?', to, from);

export const dropDraft = (tx: Tx, terminal: string): number =>
  change(tx, 'DELETE FROM draft WHERE terminal = ?', terminal);

/** Those whose time is over at `now`, and those that could only come from a clock that was wrong. */
export const dropDraftsOver = (tx: Tx, now: Millis, lifetime: number): number =>
  change(tx, 'DELETE FROM draft WHERE expires_at <= ? OR expires_at > ?', now, now + lifetime);
