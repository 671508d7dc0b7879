import { Cron } from 'croner';
import { STATION_ZONE } from '../../shared/domain/station-day.ts';
import { runCaseClock } from '../services/case-clock.ts';
import type { Core } from '../services/core.ts';
import { turnDayNow } from '../services/turn-day.ts';

/** A minute after midnight at the station, and every hour for a machine that slept through it. */
const EVERY_HOUR = '1 * * * *';

/** Turns the line's day, and lets cases whose day has come move on by themselves: at the start, then every hour. Returns how to stop it. */
export function startCaseClock(core: Core, surprise: (error: unknown) => void): () => void {
  const run = () => {
    try {
      turnDayNow(core);
      runCaseClock(core);
    } catch (error) {
      surprise(error);
    }
  };
  run();
  const job = new Cron(EVERY_HOUR, { timezone: STATION_ZONE, protect: true }, run);
  return () => job.stop();
}
