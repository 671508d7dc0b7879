import type { Bilingual } from '../../shared/domain/language.ts';
import type { ServiceKind } from '../../shared/domain/service.ts';
import { serviceDefined } from '../../shared/facts/service.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, row, rows } from './statement.ts';

export const services: Projection = {
  tables: ['service'],
  ddl: `
    CREATE TABLE service (
      service_id TEXT PRIMARY KEY, prefix TEXT NOT NULL, name_zh TEXT NOT NULL, name_en TEXT NOT NULL,
      kind TEXT NOT NULL, tile_order INTEGER NOT NULL, usual_minutes INTEGER NOT NULL
    ) STRICT;
  `,
  apply: [
    on(serviceDefined, (tx, data) =>
      changeOne(
        tx,
        `INSERT INTO service (service_id, prefix, name_zh, name_en, kind, tile_order, usual_minutes)
         VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (service_id) DO UPDATE SET prefix = excluded.prefix, name_zh = excluded.name_zh,
           name_en = excluded.name_en, kind = excluded.kind, tile_order = excluded.tile_order,
           usual_minutes = excluded.usual_minutes`,
        data.serviceId,
        data.prefix,
        data.name.zh,
        data.name.en,
        data.kind,
        data.order,
        data.usualMinutes,
      ),
    ),
  ],
};

export interface ServiceRow {
  readonly serviceId: string;
  readonly prefix: string;
  readonly name: Bilingual;
  readonly kind: ServiceKind;
  readonly usualMinutes: number;
}

interface Stored {
  service_id: string;
  prefix: string;
  name_zh: string;
  name_en: string;
  kind: ServiceKind;
  usual_minutes: number;
}

const asService = (stored: Stored): ServiceRow => ({
  serviceId: stored.service_id,
  prefix: stored.prefix,
  name: { zh: stored.name_zh, en: stored.name_en },
  kind: stored.kind,
  usualMinutes: stored.usual_minutes,
});

export const allServices = (db: ReadDb): ServiceRow[] =>
  rows<Stored>(db, 'SELECT * FROM service ORDER BY tile_order, service_id').map(asService);

export function serviceOf(db: ReadDb, serviceId: string): ServiceRow | undefined {
  const found = row<Stored>(db, 'SELECT * FROM service WHERE service_id = ?', serviceId);
  return found && asService(found);
}
