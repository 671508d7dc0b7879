import type { CaseDraft } from '../../shared/contract/desk/library.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { CasePart } from '../../shared/domain/library-case.ts';
import { isEnded } from '../../shared/domain/dispute-stage.ts';
import { disputeTalkRecorded } from '../../shared/facts/dispute.ts';
import { maskPersonal } from '../../shared/rules/mask-personal.ts';
import { factsAbout } from '../ledger/read-facts.ts';
import { type DisputeRow } from '../store/dispute-rows.ts';
import { caseIdOfDispute } from '../store/library-cases.ts';
import { agreementOf } from './agreement-on-file.ts';
import type { Core } from './core.ts';
import { disputeFor } from './dispute-access.ts';
import { applicantOf } from './dispute-people.ts';
import { knownOfDispute } from './known-of-dispute.ts';
import type { Session } from './sessions.ts';
import { notesOf } from './timeline-notes.ts';

/**
 * Proposes a closed dispute as a case: its own words, masked, part by part. Nothing is recorded; a person
 * reads and rewrites it first. The lesson is theirs alone to write.
 */
export function draftCase(
  core: Core,
  session: Session,
  disputeId: string,
): Answer<CaseDraft, 'not-found' | 'not-yours' | 'wrong-state'> {
  const found = publishable(core, session, disputeId);
  if (!found.ok) return found;
  const dispute = found.value;
  const known = knownOfDispute(core, dispute);
  const words = wordsOf(core, dispute);
  const masked = (part: CasePart): string => maskPersonal(words[part].join('\n'), known).text;
  return granted({
    known: { names: [...known.names], phones: [...known.phones] },
    text: { facts: masked('facts'), process: masked('process'), result: masked('result'), lesson: '' },
  });
}

/** Whether a dispute stands in the library, or could. */
export function publishingOf(
  core: Core,
  session: Session,
  disputeId: string,
): Answer<{ caseId: string | null; mayPublish: boolean }, 'not-found' | 'not-yours'> {
  const found = disputeFor(core.db, session, disputeId);
  if (!found.ok) return found;
  return granted({
    caseId: caseIdOfDispute(core.db, disputeId) ?? null,
    mayPublish: publishable(core, session, disputeId).ok,
  });
}

/** A closed dispute whose words are still there and that is not in the library yet. */
export function publishable(
  core: Core,
  session: Session,
  disputeId: string,
): Answer<DisputeRow, 'not-found' | 'not-yours' | 'wrong-state'> {
  const found = disputeFor(core.db, session, disputeId);
  if (!found.ok) return found;
  const { stage, closedAt, outcome, erased } = found.value;
  const free = caseIdOfDispute(core.db, disputeId) === undefined;
  return isEnded(stage) && closedAt !== null && outcome !== null && !erased && free ? found : refused('wrong-state');
}

/** What people said and wrote, sorted into the parts of a case. */
function wordsOf(core: Core, dispute: DisputeRow): Record<CasePart, readonly string[]> {
  const notes = (ending: boolean) =>
    factsAbout(core.db, `dispute/${dispute.disputeId}`)
      .filter(({ type }) => (type !== disputeTalkRecorded.type) === ending)
      .map((fact) => notesOf(core, fact));
  const agreement = agreementOf(core, dispute);
  const parts = {
    facts: [applicantOf(core, dispute)?.statement],
    process: notes(false),
    result: [agreement?.terms, agreement?.manner, ...notes(true)],
    lesson: [],
  };
  const written = (words: readonly (string | null | undefined)[]) => words.flatMap((one) => one || []);
  return {
    facts: written(parts.facts),
    process: written(parts.process),
    result: written(parts.result),
    lesson: parts.lesson,
  };
}
