import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { isEnded } from '../../shared/domain/dispute-stage.ts';
import type { PaperKind } from '../../shared/domain/paper.ts';
import type { Signer, Strokes } from '../../shared/domain/signature.ts';
import { disputeSigned } from '../../shared/facts/dispute-signed.ts';
import { isPrintable, signersOf } from '../../shared/rules/dossier.ts';
import type { DisputeRow } from '../store/dispute-rows.ts';
import { agreementOf } from './agreement-on-file.ts';
import type { Core } from './core.ts';
import { disputeFor } from './dispute-access.ts';
import { papersOfCase } from './dossier-of-case.ts';
import type { Session } from './sessions.ts';

export type SignWish = { readonly disputeId: string; readonly paper: PaperKind; readonly signer: Signer } & (
  | { readonly means: 'touch'; readonly strokes: Strokes }
  | { readonly means: 'paper' | 'fingerprint' }
);

type Refusals = 'not-found' | 'not-yours' | 'wrong-state' | 'paper-not-ready' | 'not-a-signer' | 'people-missing';

/**
 * Somebody signs a paper (签名), on the screen or by pen. What was drawn is sealed under the key of the one who
 * drew it. Signing again replaces the signature; the ledger keeps both.
 */
export const signPaper = (core: Core, session: Session, wish: SignWish): Answer<{ done: true }, Refusals> =>
  core.ledger.write<Answer<{ done: true }, Refusals>>(`staff/${session.staffId}`, ({ tx, append }) => {
    const { disputeId, paper, signer: partyRole, means } = wish;
    const found = disputeFor(tx, session, disputeId);
    if (!found.ok) return found;
    const dispute = found.value;
    if (dispute.erased || isEnded(dispute.stage)) return refused('wrong-state');
    if (!signersOf(paper).includes(partyRole)) return refused('not-a-signer');
    if (!papersOfCase(core, dispute).some((one) => one.kind === paper && isPrintable(one)))
      return refused('paper-not-ready');
    const person = personOf(core, session, dispute, partyRole);
    if (person === null) return refused('people-missing');
    append(
      disputeSigned.of(
        disputeId,
        { disputeId, paper, partyRole, means },
        wish.means === 'touch' ? { self: { person, value: { strokes: wish.strokes } } } : {},
      ),
    );
    return granted({ done: true });
  });

/** Whose key seals it; null: the case has nobody there. */
function personOf(core: Core, session: Session, dispute: DisputeRow, signer: Signer): string | null {
  switch (signer) {
    case 'applicant':
      return dispute.applicantId;
    case 'respondent':
      return dispute.respondentId;
    case 'mediator':
      return dispute.mediatorId;
    case 'recorder':
      // Whoever is not named writes it down themselves.
      return agreementOf(core, dispute)?.recorderId ?? session.staffId;
  }
}
