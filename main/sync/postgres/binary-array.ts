/**
 * A list as PostgreSQL reads it in binary (src/backend/utils/adt/arrayfuncs.c, array_recv): no character is escaped at
 * one end and looked for at the other. The driver sends a Buffer as binary.
 */
const TEXT_OID = 25;
const BYTEA_OID = 17;
const UUID_OID = 2950;
const HEAD_BYTES = 20;

/** `text[]`. No text may hold U+0000: PostgreSQL has no such text. */
export function textArray(texts: readonly (string | null)[]): Buffer {
  const length = texts.reduce(
    (sum, text) => sum + 4 + (text === null ? 0 : Buffer.byteLength(text, 'utf8')),
    HEAD_BYTES,
  );
  const into = Buffer.allocUnsafe(length);
  let at = writeHead(into, TEXT_OID, texts.length, texts.includes(null));
  for (const text of texts) {
    const bytes = text === null ? 0 : into.write(text, at + 4, 'utf8');
    into.writeInt32BE(text === null ? -1 : bytes, at);
    at += 4 + bytes;
  }
  return into;
}

/** `bytea[]`, each given in hex. */
export const byteaArray = (hexes: readonly string[]): Buffer => hexArray(BYTEA_OID, hexes);

/** `uuid[]`, each in its canonical form. */
export const uuidArray = (ids: readonly string[]): Buffer =>
  hexArray(
    UUID_OID,
    ids.map((id) => id.replaceAll('-', '')),
  );

function hexArray(elementOid: number, hexes: readonly string[]): Buffer {
  const into = Buffer.allocUnsafe(hexes.reduce((sum, hex) => sum + 4 + hex.length / 2, HEAD_BYTES));
  let at = writeHead(into, elementOid, hexes.length, false);
  for (const hex of hexes) {
    at = into.writeInt32BE(hex.length / 2, at);
    at += into.write(hex, at, 'hex');
  }
  return into;
}

function writeHead(into: Buffer, elementOid: number, length: number, nulls: boolean): number {
  const dimensions = 1;
  const lowerBound = 1;
  return [dimensions, nulls ? 1 : 0, elementOid, length, lowerBound].reduce(
    (at, word) => into.writeInt32BE(word, at),
    0,
  );
}
