import { z } from 'zod';
import { dialectId, mandarinLevel, proficiency } from '../domain/dialect.ts';
import { category } from '../domain/dispute.ts';
import { divisionCode } from '../domain/division.ts';
import { factType } from './fact-type.ts';

/** A mediator is a member of staff: same id. */
const mediatorId = z.uuid();

/** What matching knows of a mediator (调解员); the newest profile wins. */
export const mediatorProfiled = factType('mediator.profiled.v1', {
  data: z.object({
    mediatorId,
    home: divisionCode,
    dialects: z.array(z.object({ id: dialectId, level: proficiency })).min(1),
    mandarin: mandarinLevel,
    specialities: z.array(category),
    /** Places whose parties the mediator must not take: kin, business, home village (回避). */
    recusedFrom: z.array(divisionCode),
  }),
});

export const mediatorCameOnDuty = factType('mediator.came-on-duty.v1', { data: z.object({ mediatorId }) });
export const mediatorWentOffDuty = factType('mediator.went-off-duty.v1', { data: z.object({ mediatorId }) });
