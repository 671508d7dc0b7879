import type { z } from 'zod';
import { disputeVisited } from '../../shared/facts/dispute-agreement.ts';
import { disputeGivenUp, disputeTerminated } from '../../shared/facts/dispute-course.ts';
import { disputeMinutesRecorded } from '../../shared/facts/dispute-panel.ts';
import { disputeClosed, disputeTalkRecorded } from '../../shared/facts/dispute.ts';
import type { Fact } from '../../shared/facts/fact.ts';
import type { NamedFactType } from '../../shared/facts/fact-type.ts';
import { openPart } from '../ledger/seal.ts';
import type { Core } from './core.ts';

type WithPart = NamedFactType<z.ZodType, { applicant: z.ZodType<Record<string, string>> }>;
const reader = (kind: unknown, field: string) => ({ kind: kind as WithPart, field });

/** The words a member of staff added to a step, by the fact that holds them. */
const NOTES = [
  reader(disputeTalkRecorded, 'notes'),
  reader(disputeVisited, 'notes'),
  reader(disputeMinutesRecorded, 'notes'),
  reader(disputeTerminated, 'note'),
  reader(disputeGivenUp, 'note'),
  reader(disputeClosed, 'note'),
];

/** Null: nobody wrote any, or the person was erased. */
export function notesOf(core: Core, fact: Fact): string | null {
  const found = NOTES.find(({ kind }) => kind.type === fact.type);
  if (found === undefined) return null;
  return openPart(core.db, core.keys, found.kind, fact, 'applicant')?.[found.field] ?? null;
}
