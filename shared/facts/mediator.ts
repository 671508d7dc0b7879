import { z } from 'zod';
import { dialectId, mandarinLevel, proficiency } from '../domain/dialect.ts';
import { category } from '../domain/dispute.ts';
import { divisionCode } from '../domain/division.ts';
import { recusalAbout, recusalGround } from '../domain/recusal.ts';
import { sex } from '../domain/sex.ts';
import { factType } from './fact-type.ts';

/** A mediator is a member of staff: same id. */
const mediatorId = z.uuid();

const profile = z.object({
  mediatorId,
  home: divisionCode,
  dialects: z.array(z.object({ id: dialectId, level: proficiency })).min(1),
  mandarin: mandarinLevel,
  specialities: z.array(category),
  /** Places whose parties the mediator must not take: kin, business, home village (回避). */
  recusedFrom: z.array(divisionCode),
});

/** What matching knows of a mediator (调解员); the newest profile wins. The first form did not ask for the sex. */
export const mediatorProfiledFirst = factType('mediator.profiled.v1', { data: profile });
export const mediatorProfiled = factType('mediator.profiled.v2', { data: profile.extend({ sex }) });

/** The mediator stands aside (回避) from a dispute, a place or a party, and says on what ground. */
export const mediatorRecusalDeclared = factType('mediator.recusal-declared.v1', {
  data: z.object({ recusalId: z.uuid(), mediatorId, ground: recusalGround, about: recusalAbout }),
});
export const mediatorRecusalLifted = factType('mediator.recusal-lifted.v1', {
  data: z.object({ recusalId: z.uuid(), mediatorId }),
});

export const mediatorCameOnDuty = factType('mediator.came-on-duty.v1', { data: z.object({ mediatorId }) });
export const mediatorWentOffDuty = factType('mediator.went-off-duty.v1', { data: z.object({ mediatorId }) });
