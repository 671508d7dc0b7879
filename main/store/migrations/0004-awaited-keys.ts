/**
 * Persons whose facts came back with the line of a machine that is gone, and whose key did not. `returned_at`: since
 * when it is here again.
 */
export const up = `
  CREATE TABLE awaited_key (person TEXT PRIMARY KEY, returned_at INTEGER) STRICT;
`;
