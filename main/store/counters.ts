import type { Bilingual } from '../../shared/domain/language.ts';
import type { Served } from '../../shared/domain/service.ts';
import {
  counterClosed,
  counterDefined,
  counterDefinedFirst,
  counterOpened,
  counterPaused,
  counterResumed,
} from '../../shared/facts/counter.ts';
import type { ReadDb, Tx } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, changeOne, row, rows } from './statement.ts';

export const counters: Projection = {
  tables: ['counter', 'counter_serves'],
  ddl: `
    CREATE TABLE counter (
      counter_id TEXT PRIMARY KEY, name_zh TEXT NOT NULL, name_en TEXT NOT NULL, list_order INTEGER NOT NULL,
      withdrawn INTEGER NOT NULL, staff_id TEXT UNIQUE, paused INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE counter_serves (
      counter_id TEXT NOT NULL REFERENCES counter, service_id TEXT NOT NULL, rank INTEGER NOT NULL,
      PRIMARY KEY (counter_id, service_id)
    ) STRICT;
  `,
  apply: [
    on(counterDefinedFirst, (tx, data) =>
      define(tx, {
        ...data,
        serves: data.serves.map((serviceId) => ({ serviceId, rank: 1 })),
        order: 0,
        withdrawn: false,
      }),
    ),
    on(counterDefined, (tx, data) => define(tx, data)),
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
  helpers: [define],
};

type Definition = Omit<CounterRow, 'staffId' | 'paused' | 'serves'> & { readonly serves: readonly Served[] };

function define(tx: Tx, { counterId, name, serves, order, withdrawn }: Definition): void {
  changeOne(
    tx,
    `INSERT INTO counter (counter_id, name_zh, name_en, list_order, withdrawn, staff_id, paused)
     VALUES (?, ?, ?, ?, ?, NULL, 0)
     ON CONFLICT (counter_id) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en,
       list_order = excluded.list_order, withdrawn = excluded.withdrawn`,
    counterId,
    name.zh,
    name.en,
    order,
    withdrawn ? 1 : 0,
  );
  change(tx, 'DELETE FROM counter_serves WHERE counter_id = ?', counterId);
  for (const [serviceId, rank] of new Map(serves.map((one) => [one.serviceId, one.rank]))) {
    changeOne(tx, 'INSERT INTO counter_serves VALUES (?, ?, ?)', counterId, serviceId, rank);
  }
}

export interface CounterRow {
  readonly counterId: string;
  readonly name: Bilingual;
  readonly order: number;
  readonly withdrawn: boolean;
  /** Who sits there. */
  readonly staffId: string | null;
  /** On a break: calls nobody. */
  readonly paused: boolean;
  /** First rank first. */
  readonly serves: readonly Served[];
}

interface Stored {
  counter_id: string;
  name_zh: string;
  name_en: string;
  list_order: number;
  withdrawn: number;
  staff_id: string | null;
  paused: number;
}

const asCounter = (db: ReadDb, stored: Stored): CounterRow => ({
  counterId: stored.counter_id,
  name: { zh: stored.name_zh, en: stored.name_en },
  order: stored.list_order,
  withdrawn: stored.withdrawn === 1,
  staffId: stored.staff_id,
  paused: stored.paused === 1,
  serves: rows<Served>(
    db,
    'SELECT service_id AS serviceId, rank FROM counter_serves WHERE counter_id = ? ORDER BY rank, service_id',
    stored.counter_id,
  ),
});

/** Every counter, withdrawn ones too. */
export const allCounters = (db: ReadDb): CounterRow[] =>
  rows<Stored>(db, 'SELECT * FROM counter ORDER BY list_order, counter_id').map((stored) => asCounter(db, stored));

export function counterNamed(db: ReadDb, counterId: string): CounterRow | undefined {
  const stored = row<Stored>(db, 'SELECT * FROM counter WHERE counter_id = ?', counterId);
  return stored && asCounter(db, stored);
}

/** The counter a member of staff sits at. */
export function counterOfStaff(db: ReadDb, staffId: string): CounterRow | undefined {
  const stored = row<Stored>(db, 'SELECT * FROM counter WHERE staff_id = ?', staffId);
  return stored && asCounter(db, stored);
}
