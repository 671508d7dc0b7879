import { z } from 'zod';
import { bilingual } from '../domain/language.ts';
import { serviceId, serviceKind, servicePrefix } from '../domain/service.ts';
import { factType } from './fact-type.ts';

/** A queue service is offered, or its row changed; the newest wins. */
export const serviceDefined = factType('service.defined.v1', {
  data: z.object({
    serviceId,
    prefix: servicePrefix,
    name: bilingual,
    kind: serviceKind,
    /** Order of the tiles, smallest first. */
    order: z.int().nonnegative(),
    /** Minutes one visit usually takes; used for the expected wait until real ones are known. */
    usualMinutes: z.int().positive(),
  }),
});
