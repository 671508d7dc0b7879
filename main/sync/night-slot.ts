import { createHash } from 'node:crypto';
import { STATION_ZONE } from '../../shared/domain/station-day.ts';

/**
 * When a station's turn comes in the night. Thousands of stations share a window and each has its own
 * second in it, always the same one: all at once, most are refused; spread, none is.
 * Never reads the clock.
 */
export interface NightSlot {
  readonly pattern: string;
  readonly zone: string;
}

const DAY = 24 * 60 * 60;

/** `from` is `HH:MM`; a window may pass midnight. */
export function nightSlot(stationCode: string, from: string, minutes: number): NightSlot {
  const [hour, minute] = from.split(':').map(Number) as [number, number];
  const window = Math.max(1, Math.round(minutes * 60));
  const spread = createHash('sha256').update(stationCode, 'utf8').digest().readUInt32BE(0) % window;
  const at = (hour * 3600 + minute * 60 + spread) % DAY;
  return { pattern: `${at % 60} ${Math.floor(at / 60) % 60} ${Math.floor(at / 3600)} * * *`, zone: STATION_ZONE };
}
