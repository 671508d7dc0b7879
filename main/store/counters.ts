import type { Bilingual } from '../../shared/domain/language.ts';
import {
  counterClosed,
  counterDefined,
  counterOpened,
  counterPaused,
  counterResumed,
} from '../../shared/facts/counter.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, changeOne, row, rows } from './statement.ts';

export const counters: Projection = {
  tables: ['counter', 'counter_serves'],
  ddl: `
    CREATE TABLE counter (
      counter_id TEXT PRIMARY KEY, name_zh TEXT NOT NULL, name_en TEXT NOT NULL, staff_id TEXT UNIQUE,
      paused INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE counter_serves (
      counter_id TEXT NOT NULL REFERENCES counter, service_id TEXT NOT NULL, PRIMARY KEY (counter_id, service_id)
    ) STRICT;
  `,
  apply: [
    on(counterDefined, (tx, data) => {
      changeOne(
        tx,
        `INSERT INTO counter (counter_id, name_zh, name_en, staff_id, paused) VALUES (?, ?, ?, NULL, 0)
         ON CONFLICT (counter_id) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en`,
        data.counterId,
        data.name.zh,
        data.name.en,
      );
      change(tx, 'DELETE FROM counter_serves WHERE counter_id = ?', data.counterId);
      for (const serviceId of new Set(data.serves)) {
        changeOne(tx, 'INSERT INTO counter_serves (counter_id, service_id) VALUES (?, ?)', data.counterId, serviceId);
      }
    }),
    on(counterOpened, (tx, data) =>
      changeOne(tx, 'UPDATE counter SET staff_id = ?, paused = 0 WHERE counter_id = ?', data.staffId, data.counterId),
    ),
    on(counterClosed, (tx, data) =>
      changeOne(
        tx,
        'UPDATE counter SET staff_id = NULL, paused = 0 WHERE counter_id = ? AND staff_id = ?',
        data.counterId,
        data.staffId,
      ),
    ),
    on(counterPaused, (tx, data) =>
      changeOne(
        tx,
        'UPDATE counter SET paused = 1 WHERE counter_id = ? AND staff_id = ?',
        data.counterId,
        data.staffId,
      ),
    ),
    on(counterResumed, (tx, data) =>
      changeOne(
        tx,
        'UPDATE counter SET paused = 0 WHERE counter_id = ? AND staff_id = ?',
        data.counterId,
        data.staffId,
      ),
    ),
  ],
};

export interface CounterRow {
  readonly counterId: string;
  readonly name: Bilingual;
  /** Who sits there. */
  readonly staffId: string | null;
  /** On a break: calls nobody. */
  readonly paused: boolean;
  readonly serves: readonly string[];
}

interface Stored {
  counter_id: string;
  name_zh: string;
  name_en: string;
  staff_id: string | null;
  paused: number;
}

const asCounter = (db: ReadDb, stored: Stored): CounterRow => ({
  counterId: stored.counter_id,
  name: { zh: stored.name_zh, en: stored.name_en },
  staffId: stored.staff_id,
  paused: stored.paused === 1,
  serves: rows<{ service_id: string }>(
    db,
    'SELECT service_id FROM counter_serves WHERE counter_id = ? ORDER BY service_id',
    stored.counter_id,
  ).map((served) => served.service_id),
});

export const allCounters = (db: ReadDb): CounterRow[] =>
  rows<Stored>(db, 'SELECT * FROM counter ORDER BY counter_id').map((stored) => asCounter(db, stored));

export function counterNamed(db: ReadDb, counterId: string): CounterRow | undefined {
  const stored = row<Stored>(db, 'SELECT * FROM counter WHERE counter_id = ?', counterId);
  return stored && asCounter(db, stored);
}

/** The counter a member of staff sits at. */
export function counterOfStaff(db: ReadDb, staffId: string): CounterRow | undefined {
  const stored = row<Stored>(db, 'SELECT * FROM counter WHERE staff_id = ?', staffId);
  return stored && asCounter(db, stored);
}
