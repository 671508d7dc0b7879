/** The ledger, the keys of persons, the progress of the sync, the version of the projections. */
export const up = `
  CREATE TABLE ledger (
    seq INTEGER PRIMARY KEY CHECK (seq > 0),
    id TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    type TEXT NOT NULL,
    subject TEXT NOT NULL,
    time INTEGER NOT NULL,
    actor TEXT NOT NULL,
    data TEXT NOT NULL,
    personal TEXT,
    urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
    prev TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE
  ) STRICT;
  CREATE INDEX ledger_by_subject ON ledger (subject, seq);
  CREATE TRIGGER ledger_is_gapless BEFORE INSERT ON ledger
    WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM ledger)
    BEGIN SELECT RAISE(ABORT, 'ledger: a number was skipped'); END;
  CREATE TRIGGER ledger_never_changes BEFORE UPDATE ON ledger
    BEGIN SELECT RAISE(ABORT, 'ledger: facts never change'); END;
  CREATE TRIGGER ledger_never_forgets BEFORE DELETE ON ledger
    BEGIN SELECT RAISE(ABORT, 'ledger: facts are never deleted'); END;

  CREATE TABLE data_key (
    person TEXT PRIMARY KEY,
    wrapped BLOB,
    for_centre BLOB,
    destroyed_at INTEGER,
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
  ) STRICT;

  CREATE TABLE sync_progress (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    epoch INTEGER NOT NULL,
    sent_through INTEGER NOT NULL,
    pulled_through INTEGER NOT NULL,
    parked INTEGER NOT NULL,
    last_success_at INTEGER,
    last_try_at INTEGER,
    last_problem TEXT
  ) STRICT;
  INSERT INTO sync_progress VALUES (1, 1, 0, 0, 0, NULL, NULL, NULL);

  CREATE TABLE projection_version (one INTEGER PRIMARY KEY CHECK (one = 1), version TEXT NOT NULL) STRICT;
`;
