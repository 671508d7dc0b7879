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

/** Who comes in, where a station was given a certificate: its login, the certificate, its key, whom it trusts (PEM). */
export interface Credentials {
  readonly login: string;
  readonly certificate: string;
  readonly key: string;
  readonly authority: string;
}

/** Throws `CentreProblem`. The signal cuts the line, whatever it is waiting for. */
export async function reachCentre(
  url: string,
  signal?: AbortSignal,
  credentials?: Credentials,
  limits = LINE_LIMITS,
): Promise<Reached> {
  const manner = mannerOf(url, credentials);
  try {
    return await reach(manner, limits, signal);
  } catch (error) {
    const heard = await reasonOfReset(error, manner, limits, signal);
    throw asCentreProblem(heard);
  }
}

/**
 * In TLS 1.3 a server refuses a certificate after the handshake, and its reason is often lost with the connection. In
 * TLS 1.2 it says so within: asked once more that way, it tells why.
 */
async function reasonOfReset(
  error: unknown,
  manner: pg.ClientConfig,
  limits: LineLimits,
  signal?: AbortSignal,
): Promise<unknown> {
  const { ssl } = manner;
  const lost =
    error instanceof Error && /ECONNRESET|EPIPE|terminated unexpectedly/.test(`${codeOf(error)} ${error.message}`);
  if (!lost || typeof ssl !== 'object' || ssl.cert === undefined) return error;
  try {
    await (await reach({ ...manner, ssl: { ...ssl, maxVersion: 'TLSv1.2' } }, limits, signal)).close();
    return error;
  } catch (told) {
    return /ALERT|alert/.test(told instanceof Error ? `${codeOf(told)} ${told.message}` : '') ? told : error;
  }
}

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');

async function reach(manner: pg.ClientConfig, limits: LineLimits, signal?: AbortSignal): Promise<Reached> {
  const socket = new Socket({ ...(signal && { signal }) });
  const client = new pg.Client({
    ...manner,
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
    throw error;
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
 * TLS as the address says (sslmode, sslrootcert, sslcert, sslkey). Where it says nothing, the station's certificate is
 * used if it has one; without one TLS is demanded and checked for every other machine. Facts never leave the house in
 * the clear by mistake.
 */
function mannerOf(url: string, credentials: Credentials | undefined): pg.ClientConfig {
  const address = readAddress(url);
  const host = address.searchParams.get('host') ?? address.hostname;
  const says = ['ssl', 'sslmode', 'sslrootcert', 'sslcert', 'sslkey'].some((name) => address.searchParams.has(name));
  if (says || host.startsWith('/')) return { connectionString: url };
  // A certificate is for one login; an address with another one is an administrator's.
  if (credentials !== undefined && ['', credentials.login].includes(address.username) && address.password === '') {
    address.username = credentials.login;
    const { authority, certificate, key } = credentials;
    const ssl = { ca: authority, cert: certificate, key, minVersion: 'TLSv1.2', rejectUnauthorized: true } as const;
    return { connectionString: address.href, ssl };
  }
  return { connectionString: url, ...(!LOOPBACK.test(host) && { ssl: { rejectUnauthorized: true } }) };
}

function readAddress(url: string): URL {
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
  return address;
}
