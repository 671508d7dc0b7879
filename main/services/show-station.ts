import type { Bilingual } from '../../shared/domain/language.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { type NoticeRow, noticesOn } from '../store/notices.ts';
import { theStation } from '../store/stations.ts';
import type { Core } from './core.ts';

/** Which station this is, and today's notices of the district. */
export function showStation(core: Core): { code: string; name: Bilingual; demo: boolean; notices: NoticeRow[] } {
  const station = theStation(core.db);
  if (station === undefined) throw new Error('showStation: no station was founded');
  const { code, name, demo } = station;
  return { code, name, demo, notices: noticesOn(core.db, dayOf(core.clock())) };
}
