import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { hashOf } from '../../main/ledger/chain.ts';
import { factsAfter, ledgerHead } from '../../main/ledger/read-facts.ts';
import { openCore, type OpenCore } from '../../main/station/open-core.ts';
import { inTransaction } from '../../main/store/database.ts';
import { changeOne } from '../../main/store/statement.ts';
import type { StationHost } from '../../main/host/host.ts';
import type { Centre } from '../../main/sync/centre.ts';
import type { SyncOutcome } from '../../main/sync/outcome.ts';
import { connectCentre } from '../../main/sync/postgres/postgres-centre.ts';
import { runSync } from '../../main/sync/sync-engine.ts';
import { asDivisionCode } from '../../shared/domain/division.ts';
import { sourceOf } from '../../shared/domain/station.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import type { Fact } from '../../shared/facts/fact.ts';
import { logExported } from '../../shared/facts/log.ts';
import { personErased } from '../../shared/facts/person.ts';
import { staffEnrolled } from '../../shared/facts/staff.ts';
import { stationFounded } from '../../shared/facts/station.ts';
import { STATION } from './centre.ts';
import { makeClock, makeFolder, makeHost, type TestClock } from './core.ts';

export interface SyncOptions {
  /** Stands between the engine and the centre, to cut the line where a test wants it. */
  readonly through?: (centre: Centre) => Centre;
  /** Facts per batch. */
  readonly batch?: number;
  readonly signal?: AbortSignal;
}

/** A station reduced to what the sync sees: a ledger that grows, in a folder of its own. */
export interface TestLine {
  readonly core: OpenCore;
  readonly host: StationHost;
  readonly clock: TestClock;
  /** Records `count` plain facts. */
  grow(count: number): void;
  /** Records a fact with a sealed name; returns whose. */
  enrolSomebody(): string;
  erase(person: string): void;
  /** Writes a fact past every check, as a defect or a hostile hand would. */
  forge(parts?: Partial<Pick<Fact, 'data' | 'personal' | 'type' | 'subject' | 'actor' | 'source' | 'urgent' | 'hash'>>): void;
  facts(): Fact[];
  sync(url: string, options?: SyncOptions): Promise<SyncOutcome>;
  reopen(): void;
  close(): void;
}

const NAME = { zh: '测试站', en: 'Test station' };

export function makeLine(code = STATION, dataDir = makeFolder()): TestLine {
  const host = makeHost(dataDir);
  const clock = makeClock();
  let core = openCore(host, { clock, foundAs: code });
  const close = () => {
    if (core.db.open) core.close();
  };
  onTestFinished(close);
  core.ledger.write('system', ({ append }) =>
    append(stationFounded.of(code, { code, name: NAME, division: asDivisionCode(code.slice(0, 6)), demo: false })),
  );
  return {
    get core() {
      return core;
    },
    host,
    clock,
    grow(count) {
      core.ledger.write('system', ({ append }) => {
        for (let rows = 1; rows <= count; rows += 1) {
          append(logExported.of(randomUUID(), { day: stationDay.parse('2026-11-23'), format: 'csv', personal: false, rows }));
        }
      });
    },
    enrolSomebody() {
      const staffId = randomUUID();
      core.ledger.write('system', ({ append, tx }) => {
        const number = String(1000 + (ledgerHead(tx).seq % 9000));
        append(staffEnrolled.of(staffId, { staffId, number, roles: ['mediator'] }, { self: { person: staffId, value: { name: '测试甲' } } }));
      });
      return staffId;
    },
    erase(personId) {
      core.ledger.write('system', ({ append, tx, at }) => {
        append(personErased.of(personId, { personId, reason: 'request' }));
        core.keys.destroy(tx, personId, at);
      });
    },
    forge({ hash, ...parts } = {}) {
      inTransaction(core.db, (tx) => {
        const head = ledgerHead(tx);
        const fact = {
          seq: head.seq + 1, id: randomUUID(), source: sourceOf(code), type: 'log.exported.v1', subject: 'log/x', time: clock(),
          actor: 'system', data: '{}', personal: null, urgent: false, ...parts,
        };
        changeOne(
          tx,
          'INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
          fact.seq, fact.id, fact.source, fact.type, fact.subject, fact.time, fact.actor, fact.data, fact.personal,
          fact.urgent ? 1 : 0, head.hash, hash ?? hashOf(fact, head.hash),
        );
      });
    },
    facts: () => factsAfter(core.db, 0, 1_000_000),
    sync: (url, { through, batch = 500, signal }: SyncOptions = {}) =>
      runSync({
        ...core,
        settings: host.settings,
        centreUrl: url,
        connect: async (address) => {
          const centre = await connectCentre(address, code, signal);
          return through?.(centre) ?? centre;
        },
        bounds: { facts: batch, bytes: 4 * 1024 * 1024 },
        ...(signal && { signal }),
      }),
    reopen() {
      close();
      core = openCore(host, { clock });
    },
    close,
  };
}
