import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { openFolder, postgresBinaries } from './postgres-binaries.ts';

/**
 * A real PostgreSQL for tests: on a free port of 127.0.0.1, in a folder of its own, gone afterwards.
 * A guard process ends it even when the test run itself is killed.
 */
export interface TestPostgres {
  /** Superuser, database `postgres`. */
  readonly url: string;
  /** Makes an empty database and returns the superuser's address of it. */
  newDatabase(options?: { readonly encoding?: 'UTF8' | 'SQL_ASCII'; readonly template?: string }): Promise<string>;
  /** Drops every database it made, whoever is still in it. */
  dropDatabases(): Promise<void>;
  /** SIGKILLs the postmaster, as when the power of the centre fails. */
  crash(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const READY_MS = 30_000;
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '32MB',
  // Nothing here outlives the test; what a power cut does to a centre is asked with these on.
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '256MB',
  log_min_messages: 'fatal',
};

/** A server as a district sets it up: its superuser comes in by the socket, and files of its own decide who else does. */
export interface Furnished {
  /** Puts files into the server's folder before the first start. */
  readonly furnish: (dataDir: string) => Promise<void>;
}

export async function startPostgres(
  settings: Readonly<Record<string, string>> = {},
  furnished?: Furnished,
): Promise<TestPostgres> {
  const password = randomBytes(12).toString('hex');
  const port = await freePort();
  const folder = openFolder('beehive-postgres-');
  const dataDir = join(folder, 'data');
  const socketDir = join(folder, 'socket');
  const url = furnished
    ? `postgres://postgres:${password}@localhost:${port}/postgres?host=${socketDir}`
    : `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const own = { port: String(port), ...(furnished && { unix_socket_directories: socketDir }) };
  const flags = Object.entries({ ...SETTINGS, ...own, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  let launch: () => Promise<void>;
  let server: ChildProcess | undefined;
  let guard: ChildProcess | undefined;

  const cleanUp = () => {
    guard?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };

  try {
    const { postgres, initdb, runAs } = postgresBinaries(folder);
    const manner = { ...runAs, cwd: folder, env: { TZ: 'UTC' } };
    for (const dir of [dataDir, socketDir]) {
      mkdirSync(dir, { mode: 0o700 });
      if (runAs !== undefined) chownSync(dir, runAs.uid, runAs.gid);
    }
    const passwordFile = join(folder, 'password');
    writeFileSync(passwordFile, password, { mode: 0o644 });
    const initialised = spawnSync(
      initdb,
      [
        '-D',
        dataDir,
        '-U',
        'postgres',
        `--pwfile=${passwordFile}`,
        '-A',
        'scram-sha-256',
        '-E',
        'UTF8',
        '--locale=C',
        '--no-sync',
      ],
      { ...manner, encoding: 'utf8' },
    );
    rmSync(passwordFile);
    if (initialised.status !== 0) throw new Error(`initdb failed: ${initialised.error?.message ?? initialised.stderr}`);
    await furnished?.furnish(dataDir);
    if (furnished && runAs !== undefined)
      for (const name of readdirSync(dataDir)) chownSync(join(dataDir, name), runAs.uid, runAs.gid);
    guard = startGuard(folder, dataDir);
    launch = async () => {
      const started = spawn(postgres, ['-D', dataDir, ...flags], { ...manner, stdio: ['ignore', 'ignore', 'pipe'] });
      server = started;
      let said = '';
      started.stderr.on('data', (bytes: Buffer) => {
        said = (said + bytes.toString('utf8')).slice(-2_000);
      });
      await untilReady(url, () => (started.exitCode === null && started.signalCode === null ? undefined : said));
    };
    await launch();
  } catch (error) {
    server?.kill('SIGKILL');
    cleanUp();
    throw error;
  }

  let databases = 0;
  const made: string[] = [];
  return {
    url,
    async newDatabase({ encoding = 'UTF8', template = 'template0' } = {}) {
      const name = `centre_${process.pid}_${(databases += 1)}_${randomBytes(3).toString('hex')}`;
      await asSuperuser(url, (client) =>
        client.query(`CREATE DATABASE ${name} TEMPLATE ${template} ENCODING '${encoding}' LOCALE 'C'`),
      );
      made.push(name);
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
    async dropDatabases() {
      await asSuperuser(url, async (client) => {
        for (const name of made.splice(0)) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      });
    },
    async crash() {
      if (server === undefined) throw new Error('the server is not running');
      const gone = ended(server);
      server.kill('SIGKILL');
      await gone;
      server = undefined;
    },
    async restart() {
      // The orphaned backends of a killed postmaster hold its memory until they notice.
      for (let attempt = 1; ; attempt += 1) {
        try {
          await launch();
          return;
        } catch (error) {
          if (attempt === 20) throw error;
          await pause(100);
        }
      }
    },
    async stop() {
      if (server !== undefined) {
        const gone = ended(server);
        // Nothing is kept, so nothing needs a last checkpoint.
        server.kill('SIGQUIT');
        await gone;
        server = undefined;
      }
      cleanUp();
    },
  };
}

/** Runs one piece of work as the superuser of that address. */
export async function asSuperuser<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A connection that dies under a crash test says so through its queries.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', resolve));

async function untilReady(url: string, failure: () => string | undefined): Promise<void> {
  for (const until = Date.now() + READY_MS; ; await pause(50)) {
    const failed = failure();
    if (failed !== undefined) throw new Error(`PostgreSQL did not start: ${failed}`);
    try {
      await asSuperuser(url, (client) => client.query('SELECT 1'));
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** Waits for the end of its standard input, which comes also when this process is killed, and then ends the server. */
function startGuard(folder: string, dataDir: string): ChildProcess | undefined {
  if (process.platform === 'win32' || !existsSync('/bin/sh')) return undefined;
  const script = 'cat >/dev/null; kill -QUIT "$(head -n 1 "$1/postmaster.pid")" 2>/dev/null; sleep 1; rm -rf "$2"';
  const guard = spawn('/bin/sh', ['-c', script, 'guard', dataDir, folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  return guard;
}
