import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Stated } from '../../main/sync/channel/channel.ts';
import type { InboxEvent } from '../../main/sync/channel/inbox-event.ts';
import { type OutboxEvent, outboxEvent, type SentEvent } from '../../main/sync/channel/outbox-event.ts';
import type { Core } from '../../main/services/core.ts';
import { openReferral } from '../../main/services/open-referral.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { connectCentre } from '../../main/sync/postgres/postgres-centre.ts';
import { runSync } from '../../main/sync/sync-engine.ts';
import { HOUR } from '../../shared/domain/millis.ts';
import { makeCentre, type TestCentre } from './centre.ts';
import { makeFolder, makeStation } from './core.ts';
import { asHead, asStaff } from './people.ts';
import type { TestPostgres } from './postgres.ts';

/** A district with a key holder, and a login that was granted the channel and no more. */
export interface ChannelCentre extends TestCentre {
  readonly privatePem: string;
  readonly keyFile: string;
  /** Address of the adapter's login. */
  readonly adapterUrl: string;
}

export const ADAPTER = 'town_adapter';
const PASSWORD = 'invented-for-tests';

export async function channelCentre(server: TestPostgres, stations: readonly string[] = []): Promise<ChannelCentre> {
  const keyFile = join(makeFolder(), 'key-holder.pem');
  const centre = await makeCentre(server, { keyOut: keyFile, stations });
  const adapterUrl = await addAdapter(centre);
  return { ...centre, adapterUrl, keyFile, privatePem: readFileSync(keyFile, 'utf8') };
}

/** As an administrator does it. The role belongs to the whole server, so it may be there. */
export async function addAdapter(centre: TestCentre): Promise<string> {
  const there = await centre.rows('SELECT FROM pg_roles WHERE rolname = $1', [ADAPTER]);
  if (there.length === 0) await centre.rows(`CREATE ROLE ${ADAPTER} LOGIN PASSWORD '${PASSWORD}'`);
  // Rights on the database itself are not copied with a template (tests/make/centre.ts).
  await centre.rows(`GRANT CONNECT ON DATABASE ${new URL(centre.url).pathname.slice(1)} TO beehive_channel`);
  await centre.rows(`GRANT beehive_channel TO ${ADAPTER}`);
  const address = new URL(centre.url);
  address.username = ADAPTER;
  address.password = PASSWORD;
  return address.href;
}

/** One piece of work with the adapter's login. */
export async function asAdapter<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export const takeOn = async (client: pg.Client, atMost = 100): Promise<OutboxEvent[]> =>
  (await client.query<{ event: unknown }>('SELECT event FROM channel.take($1)', [atMost])).rows.map(({ event }) =>
    outboxEvent.parse(event),
  );
export const take = (centre: ChannelCentre, atMost?: number): Promise<OutboxEvent[]> =>
  asAdapter(centre.adapterUrl, (client) => takeOn(client, atMost));

const asked = async <T>(centre: ChannelCentre, statement: string, value: unknown): Promise<T> =>
  asAdapter(
    centre.adapterUrl,
    async (client) => (await client.query<{ answer: T }>(statement, [value])).rows[0]?.answer as T,
  );
export const done = (centre: ChannelCentre, eventId: string) =>
  asked<boolean>(centre, 'SELECT channel.done($1) AS answer', eventId);
/** What is said need not be an event. */
export const state = (centre: ChannelCentre, said: unknown) =>
  asked<Stated>(centre, 'SELECT channel.state($1) AS answer', typeof said === 'string' ? said : JSON.stringify(said));

/** The next event, which has to be a referral that was sent. */
export async function takeSent(centre: ChannelCentre): Promise<SentEvent> {
  const [event] = await take(centre, 1);
  if (event?.type !== 'referral.sent.v1') throw new Error(`no referral was handed out but ${event?.type}`);
  return event;
}

const DATA = {
  signed: { department: '市监所' },
  returned: { reason: 'not-ours' },
  progressed: {},
  answered: { result: 'solved' },
} as const;

/** What a platform says of it. */
export const says = (
  { subject, data }: SentEvent,
  what: keyof typeof DATA,
  more: Readonly<Record<string, unknown>> = {},
  id: string = randomUUID(),
): InboxEvent =>
  ({
    ...{ specversion: '1.0', id, source: '/platforms/market', type: `referral.${what}.v1`, subject },
    time: new Date().toISOString(),
    data: { attempt: data.attempt, ...DATA[what], ...more },
  }) as InboxEvent;

/** The demo station with a clerk and a head at its desk, and its way to a centre. */
export async function stationOfChannel(centre: TestCentre) {
  const station = await makeStation();
  const { core, host } = station;
  const sessions = openSessions(core, () => 1_000 * HOUR);
  const clerk = asStaff(core, sessions, '8001');
  const sync = async () => {
    const outcome = await runSync({
      ...core,
      settings: host.settings,
      centreUrl: centre.url,
      connect: (url, signal) => connectCentre(url, core.stationCode, signal),
    });
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value;
  };
  const open = (referralId: string) => {
    const file = openReferral(core, clerk, referralId);
    if (!file.ok) throw new Error(file.refusal);
    return file.value;
  };
  return { core: core as Core, clerk, head: asHead(core, sessions), sync, open };
}
