import { z } from 'zod';
import { namedDialect } from '../../domain/dialect.ts';
import { divisionCode, placeName } from '../../domain/division.ts';
import { nothing, procedure } from '../procedure.ts';

const names = z.object({ county: z.string(), prefecture: z.string(), province: z.string() });

/** A county; or, with a code ending in zeros and an empty `county`, a whole prefecture: somebody knows no more. */
export const place = names.extend({ code: divisionCode, english: names });
export type Place = z.infer<typeof place>;

/** Names in the three levels of GB/T 2260; the code of a province or prefecture ends in zeros. */
export const region = z.object({ code: z.string().regex(/^\d{6}$/), name: placeName });
export type Region = z.infer<typeof region>;

export const offeredDialect = namedDialect.extend({
  share: z.number().min(0).max(1).nullable(),
  minority: z.boolean(),
});
export type OfferedDialect = z.infer<typeof offeredDialect>;

export const placesContract = {
  /** By hanzi, pinyin, initials or an old name, best first; at most 20. */
  search: procedure(z.object({ text: z.string().max(30) }), z.array(place)),
  provinces: procedure(nothing, z.array(region)),
  prefectures: procedure(z.object({ province: z.string().regex(/^\d{6}$/) }), z.array(region)),
  /** Last the whole prefecture, for somebody who cannot say which county. */
  counties: procedure(z.object({ prefecture: z.string().regex(/^\d{6}$/) }), z.array(place)),
  /** Dialects spoken at a place, largest share first; minority languages by name, without a share. */
  dialects: procedure(z.object({ division: divisionCode }), z.array(offeredDialect), ['unknown-division']),
  /** Every dialect group and its parts, for someone whose speech is not the one of the place. */
  allDialects: procedure(nothing, z.array(z.object({ group: namedDialect, members: z.array(namedDialect) }))),
};
