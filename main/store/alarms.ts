import type { AlarmCause, Danger } from '../../shared/domain/danger.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import { alarmAcknowledged, alarmRaised } from '../../shared/facts/alarm.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, row, rows } from './statement.ts';

/** Alarms and who went there. */
export const alarms: Projection = {
  tables: ['alarm'],
  ddl: `
    CREATE TABLE alarm (
      alarm_id TEXT PRIMARY KEY, terminal TEXT NOT NULL, cause TEXT NOT NULL, dangers TEXT NOT NULL, dispute_id TEXT,
      raised_at INTEGER NOT NULL, staff_id TEXT, acknowledged_at INTEGER
    ) STRICT;
    CREATE INDEX alarm_by_time ON alarm (raised_at);
  `,
  apply: [
    on(alarmRaised, (tx, data, fact) =>
      changeOne(
        tx,
        'INSERT INTO alarm (alarm_id, terminal, cause, dangers, dispute_id, raised_at) VALUES (?, ?, ?, ?, ?, ?)',
        data.alarmId,
        data.terminal,
        data.cause,
        JSON.stringify(data.dangers),
        data.disputeId,
        fact.time,
      ),
    ),
    on(alarmAcknowledged, (tx, data, fact) =>
      changeOne(
        tx,
        'UPDATE alarm SET staff_id = ?, acknowledged_at = ? WHERE alarm_id = ? AND acknowledged_at IS NULL',
        data.staffId,
        fact.time,
        data.alarmId,
      ),
    ),
  ],
};

export interface AlarmRow {
  readonly alarmId: string;
  readonly terminal: string;
  readonly cause: AlarmCause;
  readonly dangers: readonly Danger[];
  readonly disputeId: string | null;
  readonly raisedAt: Millis;
  readonly staffId: string | null;
  readonly acknowledgedAt: Millis | null;
}
type Stored = Omit<AlarmRow, 'dangers'> & { dangers: string };

const SELECT = `SELECT alarm_id AS alarmId, terminal, cause, dangers, dispute_id AS disputeId, raised_at AS raisedAt,
  staff_id AS staffId, acknowledged_at AS acknowledgedAt FROM alarm`;
const asAlarm = (stored: Stored): AlarmRow => ({ ...stored, dangers: JSON.parse(stored.dangers) as Danger[] });

export function alarmOf(db: ReadDb, alarmId: string): AlarmRow | undefined {
  const stored = row<Stored>(db, `${SELECT} WHERE alarm_id = ?`, alarmId);
  return stored && asAlarm(stored);
}

/** Those nobody answered yet, and all since then; newest first. */
export const alarmsOpenOrSince = (db: ReadDb, since: Millis): AlarmRow[] =>
  rows<Stored>(
    db,
    `${SELECT} WHERE acknowledged_at IS NULL OR raised_at >= ? ORDER BY raised_at DESC, alarm_id DESC`,
    since,
  ).map(asAlarm);

export const alarmsOfTerminalSince = (db: ReadDb, terminal: string, since: Millis): AlarmRow[] =>
  rows<Stored>(db, `${SELECT} WHERE terminal = ? AND raised_at >= ? ORDER BY raised_at`, terminal, since).map(asAlarm);

export const openAlarmsOfTerminal = (db: ReadDb, terminal: string): AlarmRow[] =>
  rows<Stored>(
    db,
    `${SELECT} WHERE terminal = ? AND acknowledged_at IS NULL ORDER BY raised_at, alarm_id`,
    terminal,
  ).map(asAlarm);
