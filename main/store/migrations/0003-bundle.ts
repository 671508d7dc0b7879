/** How the exchange over a stick stands. Beside the progress of the sync, and like it not read off the ledger. */
export const up = `
  CREATE TABLE bundle_progress (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    newest INTEGER NOT NULL,
    read_at INTEGER,
    written_at INTEGER,
    written_through INTEGER NOT NULL,
    keys_wanted TEXT NOT NULL
  ) STRICT;
  INSERT INTO bundle_progress VALUES (1, 0, NULL, NULL, 0, '[]');
`;
