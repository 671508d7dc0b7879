import { afterAll, beforeAll } from 'vitest';
import { centreInit, type CentreInit } from '../../main/cli/centre-init.ts';
import { asSuperuser, startPostgres, type TestPostgres } from './postgres.ts';

/** A district in a database of its own, and the superuser's way to look into it. */
export interface TestCentre {
  readonly url: string;
  rows<Row extends object = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** The one value of the one row. */
  value(text: string, values?: readonly unknown[]): Promise<unknown>;
}

export const STATION = '330304-001';

/** A server for this test file alone, as it may be crashed and its roles changed: gone after the last test. */
export function useOwnPostgres(settings: Readonly<Record<string, string>> = {}): () => TestPostgres {
  return useServer(
    () => startPostgres(settings),
    (server) => server.stop(),
  );
}

let shared: Promise<TestPostgres> | undefined;

/** The server that the files of one worker share, one after the other: each in databases of its own, dropped after it. */
export function usePostgres(): () => TestPostgres {
  return useServer(
    () => (shared ??= startPostgres()),
    async (server) => {
      TEMPLATES.delete(server);
      await server.dropDatabases();
    },
  );
}

function useServer(
  begin: () => Promise<TestPostgres>,
  finish: (server: TestPostgres) => Promise<void>,
): () => TestPostgres {
  let server: TestPostgres | undefined;
  beforeAll(async () => {
    server = await begin();
  }, 60_000);
  afterAll(async () => {
    if (server !== undefined) await finish(server);
  });
  return () => {
    if (server === undefined) throw new Error('the server of this file is not running');
    return server;
  };
}

interface CentreWish extends Partial<CentreInit> {
  readonly encoding?: 'UTF8' | 'SQL_ASCII';
}

/** A centre installed by `centre-init`, as a district has it. */
export async function installedCentre(
  server: TestPostgres,
  { encoding, ...wish }: CentreWish = {},
): Promise<TestCentre> {
  const url = await server.newDatabase(encoding === undefined ? {} : { encoding });
  await centreInit({ stations: [STATION], ...wish, url });
  return centreAt(url);
}

const TEMPLATES = new WeakMap<TestPostgres, Promise<string>>();

/**
 * A centre copied from one that was installed: the same in a third of the time, but for the rights on
 * the database itself, which PostgreSQL does not copy. What tests rights takes `installedCentre`.
 */
export async function makeCentre(server: TestPostgres, wish: CentreWish = {}): Promise<TestCentre> {
  if (wish.encoding !== undefined) return installedCentre(server, wish);
  let template = TEMPLATES.get(server);
  if (template === undefined) {
    template = installedCentre(server).then(({ url }) => new URL(url).pathname.slice(1));
    TEMPLATES.set(server, template);
  }
  const url = await server.newDatabase({ template: await template });
  if (Object.keys(wish).length > 0) await centreInit({ stations: [], ...wish, url });
  return centreAt(url);
}

export function centreAt(url: string): TestCentre {
  const centre: TestCentre = {
    url,
    rows: <Row extends object>(text: string, values: readonly unknown[] = []) =>
      asSuperuser(url, async (client) => (await client.query(text, [...values])).rows as Row[]),
    async value(text, values) {
      const [row, ...more] = await centre.rows(text, values);
      if (row === undefined || more.length > 0) throw new Error(`wanted one row: ${text}`);
      return Object.values(row)[0];
    },
  };
  return centre;
}
