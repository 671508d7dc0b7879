import type { CaseDraft } from '../../shared/contract/desk/library.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { CasePart } from '../../shared/domain/library-case.ts';
import { disputeAgreementWritten, disputeClosed, disputeTalkRecorded } from '../../shared/facts/dispute.ts';
import { maskPersonal } from '../../shared/rules/mask-personal.ts';
import { factsAbout } from '../ledger/read-facts.ts';
import { openPart } from '../ledger/seal.ts';
import { type DisputeRow } from '../store/disputes.ts';
import { caseIdOfDispute } from '../store/library-cases.ts';
import type { Core } from './core.ts';
import { disputeFor } from './dispute-access.ts';
import { applicantOf } from './dispute-people.ts';
import { knownOfDispute } from './known-of-dispute.ts';
import type { Session } from './sessions.ts';

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
  const { closedAt, outcome, erased } = found.value;
  const free = caseIdOfDispute(core.db, disputeId) === undefined;
  return closedAt !== null && outcome !== null && !erased && free ? found : refused('wrong-state');
}

/** What people said and wrote, sorted into the parts of a case. */
function wordsOf(core: Core, dispute: DisputeRow): Record<CasePart, string[]> {
  const words: Record<CasePart, string[]> = { facts: [], process: [], result: [], lesson: [] };
  const add = (part: CasePart, text: string | undefined): void => {
    if (text !== undefined && text !== '') words[part].push(text);
  };
  add('facts', applicantOf(core, dispute)?.statement);
  for (const fact of factsAbout(core.db, `dispute/${dispute.disputeId}`)) {
    switch (fact.type) {
      case disputeTalkRecorded.type:
        add('process', openPart(core.db, core.keys, disputeTalkRecorded, fact, 'applicant')?.notes);
        break;
      case disputeAgreementWritten.type: {
        // A later agreement replaces the one before.
        const agreement = openPart(core.db, core.keys, disputeAgreementWritten, fact, 'applicant');
        words.result = agreement === null ? [] : [agreement.terms, agreement.manner];
        break;
      }
      case disputeClosed.type:
        add('result', openPart(core.db, core.keys, disputeClosed, fact, 'applicant')?.note);
        break;
    }
  }
  return words;
}
