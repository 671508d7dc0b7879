import { z } from 'zod';

/** Why somebody no longer mediates beside the responsible mediator. Texts: `releaseReason.<code>`. */
export const RELEASE_REASONS = ['no-longer-needed', 'party-asked', 'workload', 'conflict-of-interest'] as const;
export const releaseReason = z.enum(RELEASE_REASONS);
export type ReleaseReason = z.infer<typeof releaseReason>;

/** Why a mediator cannot be asked to mediate beside another. Texts: `refusal.<code>`. */
export const CO_MEDIATOR_REFUSALS = [
  'no-mediator-yet',
  'unknown-mediator',
  'already-its-mediator',
  'already-co-mediator',
  'mediator-off-duty',
  'stands-aside',
  'no-language-gained',
] as const;
export type CoMediatorRefusal = (typeof CO_MEDIATOR_REFUSALS)[number];
