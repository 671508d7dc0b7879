import { z } from 'zod';
import { bilingual } from '../../domain/language.ts';
import { stationCode } from '../../domain/station.ts';
import { changes, nothing, procedure } from '../procedure.ts';

export const notice = z.object({ noticeId: z.uuid(), text: z.object({ zh: z.string(), en: z.string() }) });

export const stationContract = {
  show: procedure(
    nothing,
    z.object({ code: stationCode, name: bilingual, demo: z.boolean(), notices: z.array(notice) }),
  ),
  changes,
};
