import { staffSkillsSet } from '../../shared/facts/staff.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, row } from './statement.ts';

/** Which services a member of staff may serve. */
export const staffSkills: Projection = {
  tables: ['staff_skills'],
  ddl: 'CREATE TABLE staff_skills (staff_id TEXT PRIMARY KEY, services TEXT) STRICT;',
  apply: [
    on(staffSkillsSet, (tx, data) =>
      changeOne(
        tx,
        'INSERT INTO staff_skills (staff_id, services) VALUES (?, ?) ON CONFLICT (staff_id) DO UPDATE SET services = excluded.services',
        data.staffId,
        data.services === null ? null : JSON.stringify(data.services),
      ),
    ),
  ],
};

/** Null: whatever the counter serves. */
export function skillsOf(db: ReadDb, staffId: string): readonly string[] | null {
  const stored = row<{ services: string | null }>(db, 'SELECT services FROM staff_skills WHERE staff_id = ?', staffId);
  return stored === undefined || stored.services === null ? null : (JSON.parse(stored.services) as string[]);
}
