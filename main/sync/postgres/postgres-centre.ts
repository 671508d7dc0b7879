import type { z } from 'zod';
import { type Centre, CentreProblem, ingested, pulled } from '../centre.ts';
import { handedBack, type OldLine, returnedKeys } from '../old-line.ts';
import { encodeBatch } from '../wire.ts';
import { type Reached, reachCentre } from './connect.ts';
import { roleOf } from './station-role.ts';

/** The centre as PostgreSQL: a station calls its doors and nothing else. Throws `CentreProblem`. */
export async function connectCentre(url: string, stationCode: string, signal?: AbortSignal): Promise<Centre & OldLine> {
  const reached = await reachCentre(url, signal);
  try {
    await becomeStation(reached, stationCode);
  } catch (error) {
    await reached.close();
    throw error;
  }
  const enrolled = <T extends { status: string; reason?: string }>(answer: T): T => {
    if (answer.status === 'refused' && answer.reason === 'not-enrolled') throw notEnrolled(stationCode);
    return answer;
  };
  return {
    async ingest(batch) {
      // The promise settles after PostgreSQL reports itself ready again, that is after the commit.
      const [row] = await reached.query<{ answer: unknown }>('SELECT api.ingest($1) AS answer', [encodeBatch(batch)]);
      return enrolled(understood(ingested, row?.answer));
    },
    async pull(after, limit) {
      const [row] = await reached.query<{ answer: unknown }>('SELECT api.pull($1, $2) AS answer', [after, limit]);
      return enrolled(understood(pulled, row?.answer));
    },
    async ownLine(claim, after, limit) {
      const values = [Buffer.from(claim), after, limit];
      const [row] = await reached.query<{ answer: unknown }>('SELECT api.own_line($1, $2, $3) AS answer', values);
      return enrolled(understood(handedBack, row?.answer));
    },
    async ownKeys(after, limit) {
      const [row] = await reached.query<{ answer: unknown }>('SELECT api.own_keys($1, $2) AS answer', [after, limit]);
      return enrolled(understood(returnedKeys, row?.answer));
    },
    close: () => reached.close(),
  };
}

/**
 * The doors know a station by the login of the connection. An administrator's login (a demonstration,
 * a check) becomes the station for this connection; any other login is somebody else's.
 */
async function becomeStation(reached: Reached, stationCode: string): Promise<void> {
  const role = roleOf(stationCode);
  const [who] = await reached.query<{ login: string; superuser: boolean; known: boolean; installed: boolean }>(
    `SELECT session_user AS login,
       coalesce((SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = session_user), false) AS superuser,
       EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = $1) AS known,
       EXISTS (SELECT FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
               WHERE n.nspname = 'api' AND p.proname = 'ingest') AS installed`,
    [role],
  );
  if (who?.installed !== true)
    throw new CentreProblem('centre-refused', 'the centre is not installed in this database; run "centre-init"');
  if (who.login === role) return;
  if (!who.superuser) throw new CentreProblem('centre-refused', `this login is not station ${stationCode}`);
  if (!who.known) throw notEnrolled(stationCode);
  await reached.query(`SET SESSION AUTHORIZATION "${role}"`);
}

const notEnrolled = (stationCode: string) =>
  new CentreProblem(
    'centre-refused',
    `the centre does not know station ${stationCode}; enrol it: npm run -s station -- centre-init --url … --station ${stationCode}`,
  );

function understood<T>(schema: z.ZodType<T>, answer: unknown): T {
  const parsed = schema.safeParse(answer);
  if (!parsed.success)
    throw new CentreProblem('centre-refused', 'the centre answers in a form this version does not know');
  return parsed.data;
}
