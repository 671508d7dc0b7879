import { z } from 'zod';
import { divisionCode } from '../../domain/division.ts';
import { offeredDialect, place } from '../kiosk/places.ts';
import { procedure } from '../procedure.ts';

/** Where somebody is from and what is spoken there, for what staff take down at the desk. */
export const deskPlacesContract = {
  search: procedure(z.object({ text: z.string().max(30) }), z.array(place), ['signed-out']),
  dialects: procedure(z.object({ division: divisionCode }), z.array(offeredDialect), [
    'signed-out',
    'unknown-division',
  ]),
};
