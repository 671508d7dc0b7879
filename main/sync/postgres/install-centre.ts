import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CentreProblem } from '../centre.ts';
import { type Reached, reachCentre } from './connect.ts';
import { inOneTransaction } from './one-transaction.ts';
import { scramVerifier } from './scram.ts';
import { roleOf } from './station-role.ts';

/** Installs or migrates a centre and enrols stations. Every step may be repeated. */
export interface CentreWish {
  /** Address with a superuser's login, of a database that is the centre's alone. */
  readonly url: string;
  readonly stations: readonly string[];
  /** Password of a station's login; none leaves the login without one (certificates). */
  readonly passwordOf?: (station: string) => string | undefined;
  /** Called when the centre has no public key yet: makes a pair, keeps the private part, returns the public one. */
  readonly newPublicKey?: () => string;
}

export interface InstalledCentre {
  /** Names of the migrations applied now. */
  readonly applied: readonly string[];
  readonly stations: readonly string[];
  readonly madeKey: boolean;
  readonly hasKey: boolean;
  /** What an administrator should know, in plain words. */
  readonly advice: readonly string[];
}

const OLDEST = 150_000;
const ATTEMPTS = 10;

export async function installCentre(migrationsDir: string, wish: CentreWish): Promise<InstalledCentre> {
  const reached = await reachCentre(wish.url);
  try {
    const advice = await checkServer(reached);
    const applied = await migrate(reached, readMigrations(migrationsDir));
    for (const code of wish.stations) {
      await againOnRace(() => inOneTransaction(reached, () => reached.query('SELECT beehive.enrol($1)', [code])));
      const password = wish.passwordOf?.(code);
      // DDL takes no parameters; the verifier's alphabet (base64, $ and :) holds no quote.
      if (password !== undefined)
        await reached.query(`ALTER ROLE "${roleOf(code)}" PASSWORD '${scramVerifier(password)}'`);
    }
    const hadKey = (await reached.query('SELECT FROM beehive.centre_key')).length > 0;
    const publicPem = hadKey ? undefined : wish.newPublicKey?.();
    if (publicPem !== undefined)
      await reached.query('INSERT INTO beehive.centre_key (public_pem) VALUES ($1)', [publicPem]);
    return {
      applied,
      stations: [...wish.stations],
      madeKey: publicPem !== undefined,
      hasKey: hadKey || publicPem !== undefined,
      advice,
    };
  } finally {
    await reached.close();
  }
}

async function checkServer(reached: Reached): Promise<string[]> {
  const [server] = await reached.query<{ version: number; encoding: string; superuser: boolean }>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding,
       (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user) AS superuser`,
  );
  if (server === undefined) throw new Error('the server did not describe itself');
  if (server.version < OLDEST) throw new CentreProblem('centre-refused', 'the centre needs PostgreSQL 15 or newer');
  if (!server.superuser) throw new CentreProblem('centre-refused', 'installing a centre needs a superuser login');
  if (server.encoding === 'UTF8') return [];
  if (server.encoding === 'SQL_ASCII')
    return ['the database has encoding SQL_ASCII: texts are kept byte for byte, but use UTF8 for a real district'];
  throw new CentreProblem(
    'centre-refused',
    `the database has encoding ${server.encoding}, which cannot hold every name; make it with encoding UTF8`,
  );
}

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

const readMigrations = (dir: string): Migration[] =>
  readdirSync(dir)
    .filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      // A checkout on Windows may have turned the line ends; that is not another migration.
      const text = readFileSync(join(dir, name), 'utf8').replaceAll('\r\n', '\n');
      return { name, text, sha256: createHash('sha256').update(text, 'utf8').digest('hex') };
    });

async function migrate(reached: Reached, migrations: readonly Migration[]): Promise<string[]> {
  const applied: string[] = [];
  for (const { name, text, sha256 } of migrations) {
    const fresh = await againOnRace(() =>
      inOneTransaction(reached, async () => {
        // Two administrators at once: the second waits here and then finds the work done.
        await reached.query('SELECT pg_advisory_xact_lock(6276013)');
        await reached.query(`CREATE SCHEMA IF NOT EXISTS beehive;
        CREATE TABLE IF NOT EXISTS beehive.migration
          (name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
        const [known] = await reached.query<{ sha256: string }>(
          'SELECT sha256 FROM beehive.migration WHERE name = $1',
          [name],
        );
        if (known !== undefined && known.sha256 !== sha256) {
          throw new CentreProblem('centre-refused', `migration ${name} was changed after this centre applied it`);
        }
        if (known !== undefined) return false;
        await reached.query(text);
        await reached.query('INSERT INTO beehive.migration (name, sha256) VALUES ($1, $2)', [name, sha256]);
        return true;
      }),
    );
    if (fresh) applied.push(name);
  }
  return applied;
}

/** Roles belong to the whole server: another database of it may be at the same role at the same moment. */
async function againOnRace<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const cause = error instanceof CentreProblem ? error.cause : error;
      const message = cause instanceof Error ? cause.message : '';
      if (attempt === ATTEMPTS || !/tuple concurrently|pg_authid_rolname_index|pg_auth_members|deadlock/.test(message))
        throw error;
      await pause(20 * attempt);
    }
  }
}
