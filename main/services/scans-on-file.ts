import type { PaperScanView } from '../../shared/contract/desk/papers.ts';
import type { DisputeRow } from '../store/dispute-rows.ts';
import { type ScanRow, scansOf } from '../store/scans.ts';
import type { Core } from './core.ts';
import { nameOfStaff } from './staff-names.ts';
import { wordsSince } from './standing-signatures.ts';

/** The scans of a case as the desk shows them: who attached each and when, and whether the words still stand. */
export function scansOnFile(
  core: Core,
  dispute: DisputeRow,
): (Pick<ScanRow, 'paper' | 'attachedSeq'> & { readonly view: PaperScanView })[] {
  const since = wordsSince(core, dispute);
  return scansOf(core.db, dispute.disputeId).map(({ paper, attachedSeq, ...scan }) => ({
    paper,
    attachedSeq,
    view: {
      scanId: scan.scanId,
      mime: scan.mime,
      bytes: scan.bytes,
      at: scan.attachedAt,
      by: scan.attachedBy.startsWith('staff/') ? nameOfStaff(core, scan.attachedBy.slice('staff/'.length)) : null,
      opened: scan.opened,
      current: attachedSeq > since(paper),
    },
  }));
}
