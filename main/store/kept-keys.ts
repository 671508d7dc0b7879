import { personInterimKeyKept } from '../../shared/facts/person.ts';
import { stationLookupKeyKept } from '../../shared/facts/station.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, changeOne, rows } from './statement.ts';

/** Which facts hold a key, sealed: what each machine of this station makes look-up codes with, and what one used while it waited. */
export const keptKeys: Projection = {
  tables: ['lookup_key', 'interim_key'],
  ddl: `
    CREATE TABLE lookup_key (hash TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT;
    CREATE TABLE interim_key (seq INTEGER PRIMARY KEY, person TEXT NOT NULL) STRICT;
    CREATE INDEX interim_key_person ON interim_key (person);
  `,
  apply: [
    on(stationLookupKeyKept, (tx, data, fact) =>
      change(
        tx,
        'INSERT INTO lookup_key (hash, seq) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING',
        data.check,
        fact.seq,
      ),
    ),
    on(personInterimKeyKept, (tx, data, fact) =>
      changeOne(tx, 'INSERT INTO interim_key (seq, person) VALUES (?, ?)', fact.seq, data.personId),
    ),
  ],
};

/** The look-up keys of all machines this station had, the first machine's first. */
export const keptLookupKeys = (db: ReadDb): { hash: string; seq: number }[] =>
  rows(db, 'SELECT hash, seq FROM lookup_key ORDER BY seq');

/** Numbers of the facts that hold an interim key of a person, the newest first. */
export const keptInterimKeys = (db: ReadDb, person: string): number[] =>
  rows<{ seq: number }>(db, 'SELECT seq FROM interim_key WHERE person = ? ORDER BY seq DESC', person).map(
    ({ seq }) => seq,
  );
