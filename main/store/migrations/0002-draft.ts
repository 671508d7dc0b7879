/** Half-filled intakes of the kiosks, sealed, for minutes only. Not read off the ledger, and never sent anywhere. */
export const up = `
  CREATE TABLE draft (
    terminal TEXT PRIMARY KEY,
    visit TEXT NOT NULL,
    words BLOB NOT NULL,
    voice BLOB,
    voice_seconds INTEGER,
    voice_mime TEXT,
    expires_at INTEGER NOT NULL,
    CHECK ((voice IS NULL) = (voice_seconds IS NULL) AND (voice IS NULL) = (voice_mime IS NULL))
  ) STRICT;
`;
