import type { PaperKind } from '../../shared/domain/paper.ts';
import { disputeSigned } from '../../shared/facts/dispute-signed.ts';
import { disputeTalkRecorded } from '../../shared/facts/dispute.ts';
import { factAt, factsAbout } from '../ledger/read-facts.ts';
import { openPart } from '../ledger/seal.ts';
import type { DisputeRow } from '../store/dispute-rows.ts';
import { signaturesOf, type SignatureRow } from '../store/papers.ts';
import type { Core } from './core.ts';

/** The signatures of a case that stand: one under words that were changed since does not. */
export function standingSignatures(core: Core, dispute: DisputeRow): SignatureRow[] {
  const since = wordsSince(core, dispute);
  return signaturesOf(core.db, dispute.disputeId).filter(({ paper, signedSeq }) => signedSeq > since(paper));
}

/** Number of the fact since which the words of a paper stand as they are. */
export function wordsSince(core: Core, dispute: DisputeRow): (paper: PaperKind) => number {
  const lastTalk = factsAbout(core.db, `dispute/${dispute.disputeId}`).findLast(
    ({ type }) => type === disputeTalkRecorded.type,
  )?.seq;
  return (paper) => writtenAt(paper, dispute, lastTalk) ?? dispute.openedSeq;
}

/** The fact that last changed what stands on a paper. */
function writtenAt(paper: PaperKind, { agreementSeq }: DisputeRow, lastTalk: number | undefined): number | null {
  switch (paper) {
    case 'agreement':
    case 'oral-register':
    case 'confirmation':
      // Without an agreement nobody can have signed one.
      return agreementSeq ?? Number.POSITIVE_INFINITY;
    case 'mediation-record':
      return lastTalk ?? null;
    default:
      return null;
  }
}

/** What was drawn; null: signed by pen, or its signer was erased. */
export function strokesOf(core: Core, { means, signedSeq }: SignatureRow): readonly string[] | null {
  const fact = means === 'touch' ? factAt(core.db, signedSeq) : undefined;
  return (fact && openPart(core.db, core.keys, disputeSigned, fact, 'self')?.strokes) ?? null;
}
