/** The disk is full: the whole transaction was refused, nothing was saved. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
  constructor() {
    super('the disk is full; nothing was saved');
  }
}

const FULL = new Set(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'ENOSPC', 'EDQUOT']);

/** Whether an error of SQLite or of the file system means that the disk is full. */
export const meansFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && FULL.has(error.code);

/** Writes down what may be left unsaid on a full disk; anything else that goes wrong throws. */
export function unlessFull(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof StorageFull)) throw error;
  }
}
