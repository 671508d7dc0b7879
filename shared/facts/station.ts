import { z } from 'zod';
import { divisionCode } from '../domain/division.ts';
import { bilingual } from '../domain/language.ts';
import { stationCode } from '../domain/station.ts';
import { stationDay } from '../domain/station-day.ts';
import { factType } from './fact-type.ts';

/** The first fact of every ledger: which station this is. */
export const stationFounded = factType('station.founded.v1', {
  data: z.object({ code: stationCode, name: bilingual, division: divisionCode, demo: z.boolean() }),
});

/** A day on which the whole station is shut, beside the days off of the State Council. */
export const stationDayClosed = factType('station.day-closed.v1', { data: z.object({ day: stationDay }) });
/** The day is open after all. */
export const stationDayReopened = factType('station.day-reopened.v1', { data: z.object({ day: stationDay }) });
