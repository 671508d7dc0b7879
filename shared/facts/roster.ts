import { z } from 'zod';
import { dialectId, mandarinLevel, proficiency } from '../domain/dialect.ts';
import { category } from '../domain/dispute.ts';
import { bilingual } from '../domain/language.ts';
import { sex } from '../domain/sex.ts';
import { stationCode, stationContact } from '../domain/station.ts';
import { factType } from './fact-type.ts';

/**
 * Which languages another station of the district has, as the district states it: one fact for each
 * station, the newest wins. No names: a citizen is put through by that station.
 */
export const rosterPublished = factType('roster.published.v1', {
  data: z.object({
    code: stationCode,
    name: bilingual,
    /** The station's own telephone; null: none is known. */
    contact: stationContact.nullable(),
    mediators: z
      .array(
        z.object({
          dialects: z
            .array(z.object({ id: dialectId, level: proficiency }))
            .min(1)
            .max(20),
          mandarin: mandarinLevel,
          specialities: z.array(category).max(30),
          sex: sex.nullable(),
        }),
      )
      .max(500),
  }),
  statedBy: 'centre',
});
