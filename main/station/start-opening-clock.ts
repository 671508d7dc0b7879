import { Cron } from 'croner';
import { STATION_ZONE } from '../../shared/domain/station-day.ts';
import { closedService } from '../services/service-openness.ts';
import { offeredServices } from '../store/services.ts';
import type { OpenCore } from './open-core.ts';

const EVERY_MINUTE = '* * * * *';

/** Tells the live screens when a service opens or closes by the clock alone: no fact says so. Returns how to stop it. */
export function startOpeningClock(core: OpenCore, surprise: (error: unknown) => void): () => void {
  const standing = () => JSON.stringify(offeredServices(core.db).map((service) => closedService(core, service)));
  let before = standing();
  const job = new Cron(EVERY_MINUTE, { timezone: STATION_ZONE, protect: true }, () => {
    try {
      const now = standing();
      if (now !== before) core.announce('service');
      before = now;
    } catch (error) {
      surprise(error);
    }
  });
  return () => job.stop();
}
