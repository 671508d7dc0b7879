import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { pin } from '../../shared/domain/staff.ts';
import { counterDefinedFirst } from '../../shared/facts/counter.ts';
import { interpreterListed } from '../../shared/facts/interpreter.ts';
import { mediatorProfiled } from '../../shared/facts/mediator.ts';
import { serviceDefinedFirst } from '../../shared/facts/service.ts';
import { staffEnrolled } from '../../shared/facts/staff.ts';
import { stationFounded } from '../../shared/facts/station.ts';

/**
 * Owns what a station starts with: the first facts, before they are facts. The shapes are those of
 * the facts themselves, so a seed that parses can be recorded. Hours, ranges and ranks are for the head to set.
 */
const stationSeed = z.object({
  station: stationFounded.data,
  services: z.array(serviceDefinedFirst.data).min(1),
  counters: z.array(counterDefinedFirst.data).min(1),
  staff: z.array(staffEnrolled.data.extend({ name: staffEnrolled.personal.self.shape.name, pin })).min(1),
  mediators: z.array(z.object({ profile: mediatorProfiled.data, onDuty: z.boolean() })),
  interpreters: z.array(interpreterListed.personal.self.extend({ entry: interpreterListed.data })).default([]),
});
export type StationSeed = z.infer<typeof stationSeed>;

/**
 * The demo station: every person in it is invented, and every PIN is printed at the start, so it must
 * never be a real station's. Throws when the file does not hold together.
 */
export function readDemoSeed(resourcesDir: string): StationSeed {
  const raw: unknown = JSON.parse(readFileSync(join(resourcesDir, 'seed', 'demo-station.json'), 'utf8'));
  const seed = stationSeed.parse(raw);
  const wrong = faultsOf(seed);
  if (wrong.length > 0) throw new Error(`demo-station.json: ${wrong.join('; ')}`);
  return seed;
}

function faultsOf({ station, services, counters, staff, mediators, interpreters }: StationSeed): string[] {
  const serviceIds = services.map(({ serviceId }) => serviceId);
  const mayMediate = new Set(staff.filter(({ roles }) => roles.includes('mediator')).map(({ staffId }) => staffId));
  return [
    ...(station.demo ? [] : ['the station is not marked as a demo']),
    ...repeated(
      'staff id',
      staff.map(({ staffId }) => staffId),
    ),
    ...repeated(
      'staff number',
      staff.map(({ number }) => number),
    ),
    ...repeated('service', serviceIds),
    ...repeated(
      'prefix',
      services.map(({ prefix }) => prefix),
    ),
    ...repeated(
      'counter',
      counters.map(({ counterId }) => counterId),
    ),
    ...repeated(
      'profile',
      mediators.map(({ profile }) => profile.mediatorId),
    ),
    ...repeated(
      'interpreter',
      interpreters.map(({ entry }) => entry.interpreterId),
    ),
    ...counters.flatMap(({ counterId, serves }) =>
      serves
        .filter((id) => !serviceIds.includes(id))
        .map((id) => `counter ${counterId} serves ${id}, which is not offered`),
    ),
    ...mediators
      .filter(({ profile }) => !mayMediate.has(profile.mediatorId))
      .map(({ profile }) => `${profile.mediatorId} has a profile and is no mediator`),
  ];
}

const repeated = (what: string, values: readonly string[]): string[] =>
  values.filter((value, place) => values.indexOf(value) !== place).map((value) => `${what} ${value} twice`);
