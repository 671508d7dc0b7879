import type { PolicyName } from '../../shared/domain/policy-settings.ts';
import { settingsTold } from '../../shared/facts/settings.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, rows } from './statement.ts';

/** Numbers of policy that the district told, as they stand. */
export const toldSettings: Projection = {
  tables: ['told_setting'],
  ddl: 'CREATE TABLE told_setting (name TEXT PRIMARY KEY, value TEXT) STRICT;',
  apply: [
    on(settingsTold, (tx, data) =>
      change(
        tx,
        'INSERT INTO told_setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
        data.name,
        data.value === null ? null : JSON.stringify(data.value),
      ),
    ),
  ],
};

/** Only what the district says something about. */
export const allToldSettings = (db: ReadDb): Map<PolicyName, string | number> =>
  new Map(
    rows<{ name: PolicyName; value: string }>(
      db,
      'SELECT name, value FROM told_setting WHERE value IS NOT NULL ORDER BY name',
    ).map(({ name, value }) => [name, JSON.parse(value) as string | number]),
  );
