import { z } from 'zod';
import { caseId, libraryCase } from '../domain/library-case.ts';
import { factType } from './fact-type.ts';

const newCase = z.uuid();

/**
 * A closed dispute became a case of the library: masked, read through and confirmed by a person. Its
 * words stand in `data` because nothing in them is personal any more, and so they outlive an erasure.
 */
export const casePublished = factType('case.published.v1', {
  data: z.object({ caseId: newCase, disputeId: z.uuid(), content: libraryCase }),
});
export const caseWithdrawn = factType('case.withdrawn.v1', { data: z.object({ caseId: newCase }) });

/** A member of staff found a case of use, or takes that back. */
export const caseMarkedHelpful = factType('case.marked-helpful.v1', {
  data: z.object({ caseId, staffId: z.uuid(), helpful: z.boolean() }),
});

/** The district hands a case of another station to all. */
export const caseShared = factType('case.shared.v1', {
  data: z.object({ caseId: newCase, content: libraryCase }),
  statedBy: 'centre',
});
export const caseUnshared = factType('case.unshared.v1', {
  data: z.object({ caseId: newCase }),
  statedBy: 'centre',
});
