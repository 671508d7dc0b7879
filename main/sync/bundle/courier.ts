import type { OfferedKeys } from '../../../shared/domain/station-keys.ts';
import type { Doors } from '../centre.ts';
import type { Held } from './bundle-content.ts';

/**
 * The district's database as whoever carries bundles needs it: what is known of a station, and its doors, called in its
 * place. PostgreSQL fits (postgres/postgres-courier.ts). Throws `CentreProblem`.
 */
export interface Courier {
  /** `unknown-station`: not enrolled. `no-keys`: enrolled, but it never told its keys. */
  stationKeys(station: string): Promise<OfferedKeys | 'unknown-station' | 'no-keys'>;
  noteStationKeys(station: string, keys: OfferedKeys): Promise<void>;
  /** How the district holds its line, and up to where it had heard the district when it wrote last. */
  answerFor(station: string): Promise<{ readonly held: Held; readonly pulledThrough: number } | 'unknown-station'>;
  /** Notes how far a station had heard the district, and when it wrote that. */
  note(station: string, pulledThrough: number, writtenAt: number): Promise<void>;
  nextNumber(station: string): Promise<number>;
  /** Stations from which a bundle was ever taken in. */
  stations(): Promise<string[]>;
  doorsOf(station: string): Promise<Doors>;
  close(): Promise<void>;
}
