import { z } from 'zod';
import { divisionCode } from '../domain/division.ts';
import { bilingual } from '../domain/language.ts';
import { stationCode } from '../domain/station.ts';
import { factType } from './fact-type.ts';

/** The first fact of every ledger: which station this is. */
export const stationFounded = factType('station.founded.v1', {
  data: z.object({ code: stationCode, name: bilingual, division: divisionCode, demo: z.boolean() }),
});
