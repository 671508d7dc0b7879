import type { PolicyName, SaidValue } from '../../shared/domain/policy-settings.ts';
import { settingsTold } from '../../shared/facts/settings.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, rows } from './statement.ts';

/** Numbers of policy that the district told, as they stand. */
export const toldSettings: Projection = {
  tables: ['told_setting'],
  ddl: 'CREATE TABLE told_setting (name TEXT PRIMARY KEY, value TEXT, told_at INTEGER NOT NULL) STRICT;',
  apply: [
    on(settingsTold, (tx, data, fact) =>
      change(
        tx,
        `INSERT INTO told_setting (name, value, told_at) VALUES (?, ?, ?)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value, told_at = excluded.told_at`,
        data.name,
        data.value === null ? null : JSON.stringify(data.value),
        fact.time,
      ),
    ),
  ],
};

/** Only what the district says something about. */
export const allToldSettings = (db: ReadDb): Map<PolicyName, SaidValue> =>
  new Map(
    rows<{ name: PolicyName; value: string; at: number }>(
      db,
      'SELECT name, value, told_at AS at FROM told_setting WHERE value IS NOT NULL ORDER BY name',
    ).map(({ name, value, at }) => [name, { value: JSON.parse(value) as string | number, at }]),
  );
