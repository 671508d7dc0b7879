import type { Bilingual } from '../../shared/domain/language.ts';
import { serviceId, type ServiceKind } from '../../shared/domain/service.ts';
import { ALWAYS_OPEN, type ServiceDefinition, serviceDefinition } from '../../shared/domain/service-definition.ts';
import { serviceDefined, serviceDefinedFirst } from '../../shared/facts/service.ts';
import type { ReadDb, Tx } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, row, rows } from './statement.ts';

/**
 * Services, each as its newest fact tells it. A row is parsed when it is read: one that does not hold together
 * is left out and named by `brokenServices`, so that it never takes the others with it.
 */
export const services: Projection = {
  tables: ['service'],
  ddl: 'CREATE TABLE service (service_id TEXT PRIMARY KEY, told TEXT NOT NULL) STRICT;',
  apply: [
    on(serviceDefinedFirst, (tx, data) => keep(tx, { ...ALWAYS_OPEN, ...data })),
    on(serviceDefined, (tx, data) => keep(tx, data)),
  ],
  helpers: [keep],
  policy: JSON.stringify(ALWAYS_OPEN),
};

/** Keeps even what is no sound service, so that a replay never stops at it; what names none changes none. */
function keep(tx: Tx, told: { readonly serviceId?: unknown } | null): void {
  const named = serviceId.safeParse(told?.serviceId);
  if (!named.success) return;
  changeOne(
    tx,
    'INSERT INTO service (service_id, told) VALUES (?, ?) ON CONFLICT (service_id) DO UPDATE SET told = excluded.told',
    named.data,
    JSON.stringify(told),
  );
}

export type ServiceRow = Readonly<ServiceDefinition>;

interface Stored {
  readonly service_id: string;
  readonly told: string;
}

const allRows = (db: ReadDb): Stored[] => rows<Stored>(db, 'SELECT * FROM service ORDER BY service_id');

function parsed({ told }: Stored): unknown {
  try {
    return JSON.parse(told);
  } catch {
    return {};
  }
}

const soundOf = (stored: Stored): ServiceRow | undefined => {
  const read = serviceDefinition.safeParse(parsed(stored));
  return read.success && read.data.serviceId === stored.service_id ? read.data : undefined;
};

/** Every service that holds together, in the order of the tiles; withdrawn ones too. */
export const allServices = (db: ReadDb): ServiceRow[] =>
  allRows(db)
    .flatMap((stored) => soundOf(stored) ?? [])
    .toSorted((a, b) => a.order - b.order);

export const offeredServices = (db: ReadDb): ServiceRow[] =>
  allServices(db).filter(({ state }) => state !== 'withdrawn');

export function serviceOf(db: ReadDb, id: string): ServiceRow | undefined {
  const stored = row<Stored>(db, 'SELECT * FROM service WHERE service_id = ?', id);
  return stored && soundOf(stored);
}

/** What can still be read of a row that does not hold together. */
export interface BrokenService {
  readonly serviceId: string;
  readonly name: Bilingual;
  readonly kind: ServiceKind;
}

export const brokenServices = (db: ReadDb): BrokenService[] =>
  allRows(db)
    .filter((stored) => soundOf(stored) === undefined)
    .map((stored) => {
      const { name, kind } = serviceDefinition.shape;
      const told = parsed(stored) as { name?: unknown; kind?: unknown } | null;
      const id = stored.service_id;
      return {
        serviceId: id,
        name: name.safeParse(told?.name).data ?? { zh: id.slice(0, 60), en: id.slice(0, 80) },
        kind: kind.safeParse(told?.kind).data ?? 'walk-in',
      };
    });
