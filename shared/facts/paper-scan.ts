import { z } from 'zod';
import { paperKind } from '../domain/paper.ts';
import { MOST_PIECE_BYTES, MOST_PIECES, MOST_SCAN_BYTES, scanMime } from '../domain/scan.ts';
import { factType } from './fact-type.ts';

const disputeId = z.uuid();
const scanId = z.uuid();

/** A scan or photograph of a paper of the case was attached; what it shows is in the pieces that follow it. */
export const disputePaperScanned = factType('dispute.paper-scanned.v1', {
  data: z.object({
    disputeId,
    scanId,
    paper: paperKind,
    mime: scanMime,
    bytes: z.int().min(1).max(MOST_SCAN_BYTES),
    pieces: z.int().min(1).max(MOST_PIECES),
  }),
});

const BASE64_BYTES = Math.ceil(MOST_PIECE_BYTES / 3) * 4;

/**
 * A part of a scan's bytes, sealed under the applicant's key. About the scan and not the dispute: whoever reads
 * a case's course does not carry its pictures along.
 */
export const paperScanKept = factType('paper.scan-kept.v1', {
  data: z.object({ disputeId, scanId, piece: z.int().min(1).max(MOST_PIECES) }),
  personal: { applicant: z.object({ bytes: z.base64().max(BASE64_BYTES) }) },
});

/** A member of staff looked at it; the actor says who. */
export const disputeScanOpened = factType('dispute.scan-opened.v1', { data: z.object({ disputeId, scanId }) });

/** It was attached by mistake: from now on it counts for nothing and is not opened again. */
export const disputeScanWithdrawn = factType('dispute.scan-withdrawn.v1', { data: z.object({ disputeId, scanId }) });
