import { randomUUID } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { factsAfter, ledgerHead } from '../../main/ledger/read-facts.ts';
import { dataKeys } from '../../main/ledger/data-keys.ts';
import { openHighWaterMark } from '../../main/ledger/high-water-mark.ts';
import { openLedger } from '../../main/ledger/ledger.ts';
import { rebuild } from '../../main/ledger/rebuild.ts';
import { openReserve } from '../../main/ledger/reserve.ts';
import { DATABASE_FILE } from '../../main/station/open-core.ts';
import { openDatabase } from '../../main/store/database.ts';
import { migrate } from '../../main/store/migrate.ts';
import { projectionsAreCurrent } from '../../main/store/projections.ts';
import type { StationHost } from '../../main/host/host.ts';
import type { Centre } from '../../main/sync/centre.ts';
import type { SyncOutcome } from '../../main/sync/outcome.ts';
import { stationCertificate } from '../../main/sync/certificates/station-certificate.ts';
import type { LineLimits } from '../../main/sync/postgres/connect.ts';
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
import { type Forged, forgeFact } from './forge.ts';

export interface SyncOptions {
  /** Stands between the engine and the centre, to cut the line where a test wants it. */
  readonly through?: (centre: Centre) => Centre;
  /** Facts per batch. */
  readonly batch?: number;
  readonly signal?: AbortSignal;
  /** How long each thing on the line may take. */
  readonly limits?: LineLimits;
}

/** A station reduced to what the sync sees: a ledger that grows, in a folder of its own. */
export interface TestLine {
  readonly core: LineCore;
  readonly host: StationHost;
  readonly clock: TestClock;
  /** Records `count` plain facts. */
  grow(count: number): void;
  /** Records a fact with a sealed name; returns whose. */
  enrolSomebody(): string;
  erase(person: string): void;
  /** Writes a fact past every check, as a defect or a hostile hand would. */
  forge(parts?: Forged): void;
  facts(): Fact[];
  sync(url: string, options?: SyncOptions): Promise<SyncOutcome>;
  reopen(): void;
  close(): void;
  /** Copies the whole folder now; what it returns puts that copy back, as an old disk image would be. */
  image(): () => void;
}

type LineCore = ReturnType<typeof openLine>;

/** What `openCore` opens, less the places and dialects that no sync looks at: a third of the time. */
function openLine(host: StationHost, code: string, clock: TestClock) {
  const { dataDir } = host;
  const db = openDatabase(join(dataDir, DATABASE_FILE));
  migrate(db);
  if (!projectionsAreCurrent(db)) rebuild(db);
  const keys = dataKeys(host.keys.stationKey(), () => host.settings.get('centrePublicKey'));
  const mark = openHighWaterMark(dataDir);
  const reserve = openReserve(dataDir);
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listen of listeners) listen();
  };
  return {
    stationCode: code,
    db,
    dataDir,
    keys,
    clock,
    ledger: openLedger({ db, keys, source: sourceOf(code), clock, newId: randomUUID, mark, reserve, changed }),
    onChanged(listen: () => void) {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
    close() {
      mark.close();
      db.close();
    },
  };
}

const NAME = { zh: '测试站', en: 'Test station' };

export function makeLine(code = STATION, dataDir = makeFolder()): TestLine {
  const host = makeHost(dataDir);
  const clock = makeClock();
  let core = openLine(host, code, clock);
  const close = () => {
    if (core.db.open) core.close();
  };
  const reopen = () => {
    close();
    core = openLine(host, code, clock);
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
          append(
            logExported.of(randomUUID(), { day: stationDay.parse('2026-11-23'), format: 'csv', personal: false, rows }),
          );
        }
      });
    },
    enrolSomebody() {
      const staffId = randomUUID();
      core.ledger.write('system', ({ append, tx }) => {
        const number = String(1000 + (ledgerHead(tx).seq % 9000));
        append(
          staffEnrolled.of(
            staffId,
            { staffId, number, roles: ['mediator'] },
            { self: { person: staffId, value: { name: '测试甲' } } },
          ),
        );
      });
      return staffId;
    },
    erase(personId) {
      core.ledger.write('system', ({ append, tx, at }) => {
        append(personErased.of(personId, { personId, reason: 'request' }));
        core.keys.destroy(tx, personId, at);
      });
    },
    forge(parts = {}) {
      const base = { id: randomUUID(), source: sourceOf(code), type: 'log.exported.v1', time: clock() };
      forgeFact(core.db, base, parts);
    },
    facts: () => factsAfter(core.db, 0, 1_000_000),
    sync: (url, { through, batch = 500, signal, limits }: SyncOptions = {}) =>
      runSync({
        ...core,
        settings: host.settings,
        centreUrl: url,
        connect: async (address) => {
          const own = () => stationCertificate(dataDir, core.keys.tlsKey);
          const centre = await connectCentre(address, code, signal, own, limits);
          return through?.(centre) ?? centre;
        },
        bounds: { facts: batch, bytes: 4 * 1024 * 1024 },
        ...(signal && { signal }),
      }),
    reopen,
    image() {
      close();
      const copy = join(makeFolder(), 'image');
      cpSync(dataDir, copy, { recursive: true });
      reopen();
      return () => {
        close();
        rmSync(dataDir, { recursive: true });
        cpSync(copy, dataDir, { recursive: true });
        reopen();
      };
    },
    close,
  };
}
