import { dialectsOfPlace } from '../../services/dialects-of-place.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** Where somebody is from, and what is spoken there. */
export function placeHandlers(report: Report) {
  const { places } = signedInBase(report);
  return {
    search: places.search.handler(({ context, input }) => [...context.core.gazetteer.searchHomes(input.text)]),
    dialects: places.dialects.handler(({ context, input, errors }) =>
      orRefuse(dialectsOfPlace(context.core, input.division), errors),
    ),
  };
}
