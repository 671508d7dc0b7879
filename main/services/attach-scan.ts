import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { PaperKind } from '../../shared/domain/paper.ts';
import { MOST_PIECE_BYTES, MOST_SCANS, type PaperScan } from '../../shared/domain/scan.ts';
import { disputePaperScanned, disputeScanWithdrawn, paperScanKept } from '../../shared/facts/paper-scan.ts';
import { everyScanOf, scansOf } from '../store/scans.ts';
import type { Core } from './core.ts';
import { disputeFor } from './dispute-access.ts';
import { papersOfCase } from './dossier-of-case.ts';
import { mayScan } from './may-scan.ts';
import type { Session } from './sessions.ts';

type Access = 'not-found' | 'not-yours' | 'wrong-state';

/**
 * Attaches a scan of a paper that was signed by pen (人民调解法 29: 签名、盖章或者按指印), as long as its people can be
 * read: a paper often comes back after the case has ended. All of it or nothing is recorded.
 */
export const attachScan = (
  core: Core,
  session: Session,
  disputeId: string,
  paper: PaperKind,
  { mime, bytes }: PaperScan,
): Answer<{ scanId: string }, Access | 'paper-not-ready' | 'too-many-scans'> =>
  core.ledger.write<Answer<{ scanId: string }, Access | 'paper-not-ready' | 'too-many-scans'>>(
    `staff/${session.staffId}`,
    ({ tx, append }) => {
      const found = disputeFor(tx, session, disputeId);
      if (!found.ok) return found;
      const dispute = found.value;
      if (dispute.erased) return refused('wrong-state');
      const fits = mayScan(core, disputeId);
      if (!papersOfCase(core, dispute).some((one) => one.kind === paper && fits(one)))
        return refused('paper-not-ready');
      if (everyScanOf(tx, disputeId).filter((one) => one.paper === paper).length >= MOST_SCANS)
        return refused('too-many-scans');
      const scanId = core.newId();
      const parts = piecesIn(bytes);
      append(
        disputePaperScanned.of(disputeId, {
          disputeId,
          scanId,
          paper,
          mime,
          bytes: bytes.length,
          pieces: parts.length,
        }),
      );
      for (const [at, part] of parts.entries())
        append(
          paperScanKept.of(
            scanId,
            { disputeId, scanId, piece: at + 1 },
            { applicant: { person: dispute.applicantId, value: { bytes: Buffer.from(part).toString('base64') } } },
          ),
        );
      return granted({ scanId });
    },
  );

/** A scan that was attached by mistake counts no more; that it was there, the ledger keeps. */
export const withdrawScan = (
  core: Core,
  session: Session,
  disputeId: string,
  scanId: string,
): Answer<{ done: true }, Access> =>
  core.ledger.write<Answer<{ done: true }, Access>>(`staff/${session.staffId}`, ({ tx, append }) => {
    const found = disputeFor(tx, session, disputeId);
    if (!found.ok) return found;
    if (!scansOf(tx, disputeId).some((one) => one.scanId === scanId)) return refused('wrong-state');
    append(disputeScanWithdrawn.of(disputeId, { disputeId, scanId }));
    return granted({ done: true });
  });

const piecesIn = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / MOST_PIECE_BYTES) }, (_, at) =>
    bytes.subarray(at * MOST_PIECE_BYTES, (at + 1) * MOST_PIECE_BYTES),
  );
