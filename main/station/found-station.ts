import { counterDefined } from '../../shared/facts/counter.ts';
import { interpreterListed } from '../../shared/facts/interpreter.ts';
import { mediatorCameOnDuty, mediatorProfiled } from '../../shared/facts/mediator.ts';
import { ALWAYS_OPEN } from '../../shared/domain/service-definition.ts';
import { serviceDefined } from '../../shared/facts/service.ts';
import { staffEnrolled, staffPinSet } from '../../shared/facts/staff.ts';
import { stationFounded } from '../../shared/facts/station.ts';
import type { StationHost } from '../host/host.ts';
import { hashPin, type HashCost } from '../services/pin-hash.ts';
import type { StationSeed } from './demo-seed.ts';
import { type CoreOptions, openCore } from './open-core.ts';

/**
 * Founds a station from a seed: its first facts, in one transaction, so that a folder holds a whole
 * station or none. Returns the station's code. Throws `WrongFolder` when there is one already.
 */
export async function foundStation(
  host: StationHost,
  seed: StationSeed,
  cost: HashCost,
  options: CoreOptions = {},
): Promise<string> {
  const { station } = seed;
  const core = openCore(host, { ...options, foundAs: station.code });
  try {
    const hashes = await Promise.all(seed.staff.map(({ pin }) => hashPin(pin, core.keys.pepper, cost)));
    core.ledger.write('system', ({ append }) => {
      append(stationFounded.of(station.code, station));
      for (const service of seed.services) append(serviceDefined.of(service.serviceId, { ...ALWAYS_OPEN, ...service }));
      seed.counters.forEach(({ counterId, name, serves }, index) => {
        const ranked = serves.map((serviceId) => ({ serviceId, rank: 1 }));
        append(counterDefined.of(counterId, { counterId, name, serves: ranked, order: index + 1, withdrawn: false }));
      });
      seed.staff.forEach(({ staffId, number, roles, name }, index) => {
        append(
          staffEnrolled.of(
            staffId,
            { staffId, number, roles: [...roles] },
            { self: { person: staffId, value: { name } } },
          ),
        );
        const hash = hashes[index];
        if (hash === undefined) throw new Error('foundStation: a PIN without a hash');
        append(staffPinSet.of(staffId, { staffId }, { self: { person: staffId, value: { hash } } }));
      });
      for (const { profile, onDuty } of seed.mediators) {
        append(mediatorProfiled.of(profile.mediatorId, profile));
        if (onDuty) append(mediatorCameOnDuty.of(profile.mediatorId, { mediatorId: profile.mediatorId }));
      }
      for (const { entry, name, phone } of seed.interpreters) {
        const { interpreterId } = entry;
        append(interpreterListed.of(interpreterId, entry, { self: { person: interpreterId, value: { name, phone } } }));
      }
    });
    return station.code;
  } finally {
    core.close();
  }
}
