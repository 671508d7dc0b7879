import { CentreProblem } from './centre.ts';
import { reachCentre } from './postgres/connect.ts';

/** `ok`, or in a few words why the centre at this address cannot be used now. Changes nothing there. */
export async function tryCentre(url: string): Promise<string> {
  try {
    const reached = await reachCentre(url);
    await reached.close();
    return 'ok';
  } catch (error) {
    if (error instanceof CentreProblem) return error.message;
    throw error;
  }
}
