import type { CaseDossier } from '../../shared/contract/desk/papers.ts';
import { type Answer, granted } from '../../shared/domain/answer.ts';
import { isEnded } from '../../shared/domain/dispute-stage.ts';
import { caseNumberText } from '../../shared/domain/paper.ts';
import { isPrintable, signersOf } from '../../shared/rules/dossier.ts';
import { scanStanding } from '../../shared/rules/paper-scans.ts';
import { caseNumberOf, issuesOf } from '../store/papers.ts';
import { agreementOf } from './agreement-on-file.ts';
import type { Core } from './core.ts';
import { disputeFor, openableFor } from './dispute-access.ts';
import { papersOfCase } from './dossier-of-case.ts';
import { mayScan } from './may-scan.ts';
import type { Session } from './sessions.ts';
import { scansOnFile } from './scans-on-file.ts';
import { standingSignatures } from './standing-signatures.ts';

/** The papers of a dispute (卷宗) for its mediators or the head: which there are, who signed, what was issued. */
export function listPapers(
  core: Core,
  session: Session,
  disputeId: string,
): Answer<CaseDossier, 'not-found' | 'not-yours'> {
  const found = openableFor(core.db, session, disputeId);
  if (!found.ok) return found;
  const dispute = found.value;
  const signatures = standingSignatures(core, dispute);
  const issues = issuesOf(core.db, disputeId);
  const papers = dispute.erased ? [] : papersOfCase(core, dispute);
  const scans = scansOnFile(core, dispute);
  const scannable = mayScan(core, disputeId);
  return granted({
    number: caseNumberText(core.stationCode, caseNumberOf(core.db, disputeId)),
    // Signing is of the responsible mediator's doing.
    maySign: disputeFor(core.db, session, disputeId).ok && !dispute.erased && !isEnded(dispute.stage),
    usualCopies: agreementOf(core, dispute)?.copies ?? 1,
    papers: papers.map((paper) => {
      const issue = issues.find((one) => one.paper === paper.kind);
      const ofPaper = scans.filter((one) => one.paper === paper.kind);
      return {
        ...paper,
        printable: isPrintable(paper),
        issued: issue?.copies ?? 0,
        lastAt: issue?.lastAt ?? null,
        signers: signersOf(paper.kind).map((signer) => {
          const signed = signatures.find((one) => one.paper === paper.kind && one.signer === signer);
          const shown = ofPaper.filter(({ view }) => view.current);
          return {
            signer,
            means: signed?.means ?? null,
            scan: signed === undefined ? null : scanStanding(signed, shown),
          };
        }),
        scans: ofPaper.map(({ view }) => view),
        mayScan: scannable(paper),
      };
    }),
  });
}
