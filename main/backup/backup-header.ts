import { z } from 'zod';
import { millis } from '../../shared/domain/millis.ts';
import { stationCode } from '../../shared/domain/station.ts';
import { stationDay } from '../../shared/domain/station-day.ts';

/** First line of a backup file. */
export const MAGIC = 'beehive-backup/1';
const hex = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What a backup says of itself (备份清单): which station, how far its ledger reached, what its database must hash to.
 * It is bound to every frame: whoever changes it makes the whole unreadable. Nothing personal is in it.
 */
export const backupHeader = z.object({
  station: stationCode,
  madeAt: millis,
  day: stationDay,
  /** Last fact in it, its number and hash. */
  seq: z.int().nonnegative(),
  hash: hex,
  /** Of the database file inside. */
  bytes: z.int().positive(),
  sha256: hex,
  /** The content key, sealed under the station's key. */
  forStation: z.base64().max(400),
  /** The same, wrapped to the district's key holder; empty while the station knows none. */
  forCentre: z.base64().max(400),
});
export type BackupHeader = z.infer<typeof backupHeader>;

/** `beehive-330304-001-20261127-010203.sealed` */
export const backupName = ({ station, madeAt }: Pick<BackupHeader, 'station' | 'madeAt'>): string =>
  `beehive-${station}-${new Date(madeAt).toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}.sealed`;

const NAME = /^beehive-(\d{6}-\d{3})-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)\.sealed$/;

/** When the backup of that name was made, if it is one of this station. */
export function madeAtOf(name: string, station: string): number | undefined {
  const [, of, year, month, day, hour, minute, second] = NAME.exec(name) ?? [];
  if (of !== station) return undefined;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? undefined : at;
}
