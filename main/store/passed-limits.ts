import type { LimitName } from '../../shared/domain/dispute-limit.ts';
import type { StationDay } from '../../shared/domain/station-day.ts';
import { disputeLimitPassed } from '../../shared/facts/dispute-limit.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, row } from './statement.ts';

/**
 * Time limits that went by, a row for each last day of each limit of a dispute: saying it twice makes one row.
 */
export const passedLimits: Projection = {
  tables: ['passed_limit'],
  ddl: `
    CREATE TABLE passed_limit (
      dispute_id TEXT NOT NULL, limit_name TEXT NOT NULL, last_day TEXT NOT NULL,
      PRIMARY KEY (dispute_id, limit_name, last_day)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX passed_limit_day ON passed_limit (last_day);
  `,
  apply: [
    on(disputeLimitPassed, (tx, { disputeId, limit, lastDay }) =>
      change(
        tx,
        'INSERT INTO passed_limit (dispute_id, limit_name, last_day) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
        disputeId,
        limit,
        lastDay,
      ),
    ),
  ],
};

export const isPassedOnRecord = (db: ReadDb, disputeId: string, limit: LimitName, lastDay: StationDay): boolean =>
  row(
    db,
    'SELECT 1 FROM passed_limit WHERE dispute_id = ? AND limit_name = ? AND last_day = ?',
    disputeId,
    limit,
    lastDay,
  ) !== undefined;

/** How many limits had their last day in these days, both included, and were not kept. */
export const countPassedLimits = (db: ReadDb, from: StationDay, to: StationDay): number =>
  row<{ count: number }>(db, 'SELECT count(*) AS count FROM passed_limit WHERE last_day BETWEEN ? AND ?', from, to)
    ?.count ?? 0;
