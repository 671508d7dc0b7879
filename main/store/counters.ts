import type { Bilingual } from '../../shared/domain/language.ts';
import { counterDefinition } from '../../shared/domain/service-definition.ts';
import { counterId, type Served } from '../../shared/domain/service.ts';
import {
  counterClosed,
  counterDefined,
  counterDefinedFirst,
  counterOpened,
  counterPaused,
  counterResumed,
} from '../../shared/facts/counter.ts';
import type { ReadDb, Tx } from './database.ts';
import { on, onSound, type Projection } from './projection.ts';
import { change, changeOne, row, rows } from './statement.ts';

/**
 * Counters, each as its newest fact tells it, and who sits where. A row is parsed when it is read: one that does not
 * hold together is left out and named by `brokenCounters`, so that it never takes the others with it. Sitting down
 * needs no sound row: who sat at one that broke still sits there when it is mended.
 */
export const counters: Projection = {
  tables: ['counter', 'counter_taken'],
  ddl: `
    CREATE TABLE counter (counter_id TEXT PRIMARY KEY, told TEXT NOT NULL) STRICT;
    CREATE TABLE counter_taken (
      counter_id TEXT PRIMARY KEY, staff_id TEXT NOT NULL UNIQUE, paused INTEGER NOT NULL
    ) STRICT;
  `,
  apply: [
    on(counterDefinedFirst, (tx, data) => keep(tx, inFirstRank(data))),
    on(counterDefined, (tx, data) => keep(tx, data)),
    onSound(counterOpened, (tx, data) =>
      changeOne(tx, 'INSERT OR REPLACE INTO counter_taken VALUES (?, ?, 0)', data.counterId, data.staffId),
    ),
    onSound(counterClosed, (tx, data) =>
      change(tx, 'DELETE FROM counter_taken WHERE counter_id = ? AND staff_id = ?', data.counterId, data.staffId),
    ),
    onSound(counterPaused, (tx, data) => pause(tx, data, 1)),
    onSound(counterResumed, (tx, data) => pause(tx, data, 0)),
  ],
  helpers: [keep, inFirstRank, pause],
};

/** Keeps even what is no sound counter, so that a replay never stops at it; what names none changes none. */
function keep(tx: Tx, told: { readonly counterId?: unknown } | null): void {
  const named = counterId.safeParse(told?.counterId);
  if (!named.success) return;
  changeOne(
    tx,
    'INSERT INTO counter (counter_id, told) VALUES (?, ?) ON CONFLICT (counter_id) DO UPDATE SET told = excluded.told',
    named.data,
    JSON.stringify(told),
  );
}

/** A counter of the first version in the words of the second: it took whoever came first, in no order of its own. */
function inFirstRank(told: { readonly counterId?: unknown; readonly serves?: unknown } | null) {
  const serves = Array.isArray(told?.serves) ? told.serves.map((serviceId: unknown) => ({ serviceId, rank: 1 })) : null;
  return { ...told, serves, order: 0, withdrawn: false };
}

function pause(tx: Tx, at: { readonly counterId: string; readonly staffId: string }, paused: 0 | 1): void {
  change(
    tx,
    'UPDATE counter_taken SET paused = ? WHERE counter_id = ? AND staff_id = ?',
    paused,
    at.counterId,
    at.staffId,
  );
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
  readonly counter_id: string;
  readonly told: string;
  readonly staff_id: string | null;
  readonly paused: number | null;
}

const STORED = 'SELECT counter.*, staff_id, paused FROM counter LEFT JOIN counter_taken USING (counter_id)';

const allRows = (db: ReadDb): Stored[] => rows<Stored>(db, `${STORED} ORDER BY counter_id`);

function soundOf(stored: Stored): CounterRow | undefined {
  const read = counterDefinition.safeParse(JSON.parse(stored.told));
  if (!read.success || read.data.counterId !== stored.counter_id) return undefined;
  // A service that is named twice is served once, as it was named last.
  const serves = new Map(read.data.serves.map((one) => [one.serviceId, one]));
  return {
    ...read.data,
    serves: [...serves.values()].toSorted((a, b) => a.rank - b.rank || (a.serviceId < b.serviceId ? -1 : 1)),
    staffId: stored.staff_id,
    paused: stored.paused === 1,
  };
}

/** Every counter that holds together, in order; withdrawn ones too. */
export const allCounters = (db: ReadDb): CounterRow[] =>
  allRows(db)
    .flatMap((stored) => soundOf(stored) ?? [])
    .toSorted((a, b) => a.order - b.order);

export function counterNamed(db: ReadDb, id: string): CounterRow | undefined {
  const stored = row<Stored>(db, `${STORED} WHERE counter_id = ?`, id);
  return stored && soundOf(stored);
}

/** The counter a member of staff sits at. */
export function counterOfStaff(db: ReadDb, staffId: string): CounterRow | undefined {
  const stored = row<Stored>(db, `${STORED} WHERE staff_id = ?`, staffId);
  return stored && soundOf(stored);
}

/** The same by its id alone, also when its row does not hold together: whoever sits there can always leave. */
export const seatOfStaff = (db: ReadDb, staffId: string): string | undefined =>
  row<{ id: string }>(db, 'SELECT counter_id AS id FROM counter_taken WHERE staff_id = ?', staffId)?.id;

/** What can still be read of a row that does not hold together. */
export interface BrokenCounter {
  readonly counterId: string;
  readonly name: Bilingual;
}

export const brokenCounters = (db: ReadDb): BrokenCounter[] =>
  allRows(db)
    .filter((stored) => soundOf(stored) === undefined)
    .map((stored) => ({ counterId: stored.counter_id, name: readableName(stored) }));

/** What a counter is called, also one whose row does not hold together: somebody may have been called to it. */
export function counterNameOf(db: ReadDb, id: string): Bilingual {
  const stored = row<Stored>(db, `${STORED} WHERE counter_id = ?`, id);
  return stored === undefined ? { zh: id, en: id } : readableName(stored);
}

function readableName({ counter_id: id, told }: Stored): Bilingual {
  const { name } = JSON.parse(told) as { readonly name?: unknown };
  return counterDefinition.shape.name.safeParse(name).data ?? { zh: id, en: id };
}
