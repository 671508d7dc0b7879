import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { SECOND } from '../../../shared/domain/millis.ts';
import { CentreProblem } from '../centre.ts';
import { asCentreProblem } from './problems.ts';

/** A connection to a centre's PostgreSQL, with limits on how long anything may take. */
export interface Reached {
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** How long each thing may take, in milliseconds. */
export interface LineLimits {
  readonly connect: number;
  /** What the server is asked to end by itself. */
  readonly statement: number;
  /** Longer than the server's own limit: this one ends a line that is dead and does not say so. */
  readonly silence: number;
  readonly goodbye: number;
}
export const LINE_LIMITS: LineLimits = {
  connect: 10 * SECOND,
  statement: 60 * SECOND,
  silence: 70 * SECOND,
  goodbye: 2 * SECOND,
};

/** Throws `CentreProblem`. The signal cuts the line, whatever it is waiting for. */
export async function reachCentre(url: string, signal?: AbortSignal, limits = LINE_LIMITS): Promise<Reached> {
  const socket = new Socket({ ...(signal && { signal }) });
  const client = new pg.Client({
    ...usualTls(url),
    connectionString: url,
    application_name: 'beehive-station',
    connectionTimeoutMillis: limits.connect,
    statement_timeout: limits.statement,
    query_timeout: limits.silence,
    keepAlive: true,
    stream: () => socket,
  });
  // A line that breaks between two queries says so here; the next query says it again to who asks.
  client.on('error', () => undefined);
  const close = async () => {
    await Promise.race([client.end().catch(() => undefined), pause(limits.goodbye, undefined, { ref: false })]);
    socket.destroy();
  };
  try {
    await client.connect();
  } catch (error) {
    socket.destroy();
    throw asCentreProblem(error);
  }
  return {
    async query<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) {
      try {
        return (await client.query<Row>(text, [...values])).rows;
      } catch (error) {
        throw asCentreProblem(error);
      }
    },
    close,
  };
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\]|)$/;

/**
 * TLS as the address says (sslmode, sslrootcert, sslcert, sslkey). Where it says nothing, it is
 * demanded and checked for every other machine: facts never leave the house in the clear by mistake.
 */
function usualTls(url: string): pg.ClientConfig {
  let address: URL;
  try {
    address = new URL(url);
  } catch {
    throw new CentreProblem(
      'centre-refused',
      'the address of the centre is not of the form postgres://user@host/database',
    );
  }
  if (!/^postgres(ql)?:$/.test(address.protocol)) {
    throw new CentreProblem('centre-refused', 'the address of the centre does not begin with postgres://');
  }
  const host = address.searchParams.get('host') ?? address.hostname;
  const says = ['ssl', 'sslmode', 'sslrootcert', 'sslcert', 'sslkey'].some((name) => address.searchParams.has(name));
  return says || host.startsWith('/') || LOOPBACK.test(host) ? {} : { ssl: { rejectUnauthorized: true } };
}
