import { join } from 'node:path';
import { loopbackHost } from '../../../main/host/loopback/loopback-host.ts';
import type { StationHost } from '../../../main/host/host.ts';
import { openSessions, type Session, type Sessions } from '../../../main/services/sessions.ts';
import { foundStation } from '../../../main/station/found-station.ts';
import { type OpenCore, openCore } from '../../../main/station/open-core.ts';
import { staffNumbered } from '../../../main/store/staff.ts';
import { asMillis, HOUR, type Millis } from '../../../shared/domain/millis.ts';
import { demoSeed } from '../../make/demo.ts';

/** One station of a made-up district: a real folder, ledger and key, and a clock that is moved by hand. */
export interface DistrictStation {
  readonly code: string;
  readonly core: OpenCore;
  readonly host: StationHost;
  readonly sessions: Sessions;
  readonly clock: MovedClock;
  /** The session of the member of staff with this number. */
  staff(number: string): Session;
  close(): void;
}

export interface MovedClock {
  (): Millis;
  set(to: number): void;
}

function movedClock(from: number): MovedClock {
  let now = from;
  return Object.assign(() => asMillis(now), { set: (to: number) => void (now = to) });
}

/** 330304-001 … 330304-999, then the next county: as many codes as are wanted. */
export const districtCode = (nth: number): string =>
  `${330304 + Math.floor(nth / 999)}-${String((nth % 999) + 1).padStart(3, '0')}`;

/** Who works here: the head, the three clerks, a few mediators. Hashing the PINs of all takes longer than their day. */
const WORKING = new Set(['9001', '8001', '8002', '8003', '1001', '1002', '1003', '1004']);
const staff = demoSeed.staff.filter(({ number }) => WORKING.has(number));
const mediators = demoSeed.mediators.filter(({ profile }) =>
  staff.some(({ staffId }) => staffId === profile.mediatorId),
);

/** Founds a station under this code, with the services and counters of the demo, in a folder below `parent`. */
export async function districtStation(parent: string, code: string, from: number): Promise<DistrictStation> {
  const host = loopbackHost(join(parent, code));
  const clock = movedClock(from);
  const seed = { ...demoSeed, staff, mediators, station: { ...demoSeed.station, code } };
  await foundStation(host, seed, 'demo', { clock });
  const core = openCore(host, { clock });
  const sessions = openSessions(core, () => 100 * HOUR);
  const signedIn = new Map<string, Session>();
  return {
    ...{ code, core, host, sessions, clock },
    staff(number) {
      const known = signedIn.get(number);
      if (known !== undefined) return known;
      const member = staffNumbered(core.db, number);
      if (member === undefined) throw new Error(`nobody has staff number ${number}`);
      const session = sessions.start(member.staffId, member.roles, 'desk-1');
      signedIn.set(number, session);
      return session;
    },
    close: () => core.close(),
  };
}
