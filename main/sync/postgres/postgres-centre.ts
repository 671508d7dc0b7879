import { type Centre, CentreProblem, type Doors, ingested, pulled } from '../centre.ts';
import { CertificateTrouble } from '../certificates/written-files.ts';
import { handedBack, type OldLine, returnedKeys } from '../old-line.ts';
import { encodeBatch } from '../wire.ts';
import { columnDoor } from './column-door.ts';
import { type Credentials, LINE_LIMITS, type LineLimits, type Reached, reachCentre } from './connect.ts';
import { roleOf } from './station-role.ts';
import { understood } from './understood.ts';

/** The certificate of a station as its folder holds it; undefined when it has none. May throw what is wrong with it. */
export type OwnCertificate = () => Omit<Credentials, 'login'> | undefined;

/** The centre as PostgreSQL: a station calls its doors and nothing else. Throws `CentreProblem`. */
export async function connectCentre(
  url: string,
  stationCode: string,
  signal?: AbortSignal,
  ownCertificate?: OwnCertificate,
  limits = LINE_LIMITS,
): Promise<Centre & OldLine> {
  const { reached, byColumns } = await enter(url, stationCode, signal, ownCertificate, limits);
  const doors = doorsBehind(reached, stationCode);
  if (byColumns) return { ...doors, ...columnDoor(reached, doors) };
  return { ...doors, ingest: (batch) => doors.ingest(encodeBatch(batch)) };
}

/** The doors themselves, for one station: what was written as a batch elsewhere goes in as it is. Throws `CentreProblem`. */
export async function connectDoors(
  url: string,
  stationCode: string,
  signal?: AbortSignal,
  ownCertificate?: OwnCertificate,
  limits = LINE_LIMITS,
): Promise<Doors & OldLine> {
  return doorsBehind((await enter(url, stationCode, signal, ownCertificate, limits)).reached, stationCode);
}

interface Entered {
  readonly reached: Reached;
  /** Whether this centre takes batches by their columns; one of an earlier version does not. */
  readonly byColumns: boolean;
}

async function enter(
  url: string,
  stationCode: string,
  signal: AbortSignal | undefined,
  ownCertificate: OwnCertificate | undefined,
  limits: LineLimits,
): Promise<Entered> {
  const reached = await reachCentre(url, signal, credentialsOf(stationCode, ownCertificate), limits);
  try {
    return { reached, byColumns: await becomeStation(reached, stationCode) };
  } catch (error) {
    await reached.close();
    throw error;
  }
}

function doorsBehind(reached: Reached, stationCode: string): Doors & OldLine {
  const enrolled = <T extends { status: string; reason?: string }>(answer: T): T => {
    if (answer.status === 'refused' && answer.reason === 'not-enrolled') throw notEnrolled(stationCode);
    return answer;
  };
  return {
    async ingest(batch) {
      // The promise settles after PostgreSQL reports itself ready again, that is after the commit.
      const [row] = await reached.query<{ answer: unknown }>('SELECT api.ingest($1) AS answer', [batch]);
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

/** Read at each connection: a new certificate counts from the next one on. */
export function credentialsOf(
  stationCode: string,
  ownCertificate: OwnCertificate | undefined,
): Credentials | undefined {
  try {
    const own = ownCertificate?.();
    return own && { ...own, login: roleOf(stationCode) };
  } catch (error) {
    if (error instanceof CertificateTrouble)
      throw new CentreProblem('centre-refused', error.message, { cause: error, about: 'certificate' });
    throw error;
  }
}

/**
 * The doors know a station by the login of the connection. An administrator's login (a demonstration,
 * a check) becomes the station for this connection; any other login is somebody else's. Says whether there is the
 * door for columns.
 */
async function becomeStation(reached: Reached, stationCode: string): Promise<boolean> {
  const role = roleOf(stationCode);
  const [who] = await reached.query<{ login: string; superuser: boolean; known: boolean; doors: readonly string[] }>(
    `SELECT session_user AS login,
       coalesce((SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = session_user), false) AS superuser,
       EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = $1) AS known,
       ARRAY(SELECT p.proname::text FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
             WHERE n.nspname = 'api') AS doors`,
    [role],
  );
  if (who?.doors.includes('ingest') !== true)
    throw new CentreProblem('centre-refused', 'the centre is not installed in this database; run "centre-init"');
  const byColumns = who.doors.includes('ingest_columns');
  if (who.login === role) return byColumns;
  if (!who.superuser) throw new CentreProblem('centre-refused', `this login is not station ${stationCode}`);
  if (!who.known) throw notEnrolled(stationCode);
  await reached.query(`SET SESSION AUTHORIZATION "${role}"`);
  return byColumns;
}

const notEnrolled = (stationCode: string) =>
  new CentreProblem(
    'centre-refused',
    `the centre does not know station ${stationCode}; enrol it: npm run -s station -- centre-init --url … --station ${stationCode}`,
  );
