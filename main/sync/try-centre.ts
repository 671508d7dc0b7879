import { CentreProblem } from './centre.ts';
import { type Credentials, reachCentre } from './postgres/connect.ts';

/** `ok`, or in a few words why the centre at this address cannot be used now. Changes nothing there. */
export async function tryCentre(url: string, credentials?: () => Credentials | undefined): Promise<string> {
  try {
    const reached = await reachCentre(url, undefined, credentials?.());
    await reached.close();
    return 'ok';
  } catch (error) {
    if (error instanceof CentreProblem) return error.message;
    throw error;
  }
}
