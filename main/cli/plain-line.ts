import { CentreProblem } from '../sync/centre.ts';

/** What the file system and SQLite say in codes, in words; `what` is the path or the address it is about. */
const TEXTS: Readonly<Record<string, (what: string) => string>> = {
  EACCES: (what) => `${what} may not be read or written by this user`,
  EPERM: (what) => `${what} may not be read or written by this user`,
  EROFS: (what) => `${what} is on a disk that cannot be written`,
  ENOENT: (what) => `there is no such file or folder: ${what}`,
  EEXIST: (what) => `${what} is a file, not a folder`,
  ENOTDIR: (what) => `part of this path is a file, not a folder: ${what}`,
  EISDIR: (what) => `${what} is a folder, not a file`,
  ENOSPC: () => 'the disk is full; nothing was saved',
  EADDRINUSE: (what) => `another program uses ${what} already; choose another port, or 0 for any`,
  SQLITE_CANTOPEN: () => 'the database of the station cannot be opened',
  SQLITE_NOTADB: () => 'the file of the station is damaged: it is no database; "verify" says more',
  SQLITE_CORRUPT: () => 'the database of the station is damaged; "verify" says where',
  SQLITE_READONLY: () => 'the database of the station may not be written by this user',
  SQLITE_BUSY: () => 'the database of the station is in use; try again',
};

/** What errors of Node and of SQLite carry beside their message. */
type Spoken = Error & {
  readonly code?: string;
  readonly path?: string;
  readonly address?: string;
  readonly port?: number;
};

/** Owns how a failure is told to an operator: one plain line, never a stack and never a password. */
export function plainLine(error: unknown): string {
  if (!(error instanceof Error)) return oneLine(String(error));
  if (error instanceof CentreProblem) return oneLine(error.message);
  const { code = '', path, address, port } = error as Spoken;
  // SQLite names kinds of a code with further words: SQLITE_READONLY_DIRECTORY.
  const [, known = ''] = /^(SQLITE_[A-Z]+|E[A-Z]+)/.exec(code) ?? [];
  const what = path ?? `${address ?? ''}:${port ?? ''}`;
  return oneLine(TEXTS[known]?.(what) ?? error.message);
}

const oneLine = (text: string): string => text.trim().replaceAll(/\s*\n\s*/g, ' ');
