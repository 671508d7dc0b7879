import { asMillis } from '../../../shared/domain/millis.ts';
import { dayOf, type StationDay } from '../../../shared/domain/station-day.ts';

/** The day on this machine, to be put into a field; what is worked out goes by the station's own day. */
export const useToday = (): StationDay => dayOf(asMillis(Date.now()));
