import type { Reached } from './connect.ts';

/** Runs the work whole or not at all. */
export async function inOneTransaction<T>(reached: Reached, work: () => Promise<T>): Promise<T> {
  await reached.query('BEGIN');
  try {
    const result = await work();
    await reached.query('COMMIT');
    return result;
  } catch (error) {
    await reached.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
