import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { ScanMime } from '../../shared/domain/scan.ts';
import { disputeScanOpened, paperScanKept } from '../../shared/facts/paper-scan.ts';
import { factAt } from '../ledger/read-facts.ts';
import { openPart } from '../ledger/seal.ts';
import type { ReadDb } from '../store/database.ts';
import { caseNumberOf } from '../store/papers.ts';
import { piecesOf, type ScanRow, scansOf } from '../store/scans.ts';
import type { Core } from './core.ts';
import { disputeFor } from './dispute-access.ts';
import type { Session } from './sessions.ts';

export interface OpenedScan {
  /** Says which case and which paper, never whose. */
  readonly fileName: string;
  readonly mime: ScanMime;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const ENDINGS: Record<ScanMime, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' };

/**
 * A scan for the dispute's mediator or the head. That somebody looks is recorded before the bytes are handed out.
 * One that was taken back, or whose people were erased, is shown to nobody.
 */
export const openScan = (
  core: Core,
  session: Session,
  disputeId: string,
  scanId: string,
): Answer<OpenedScan, 'not-found' | 'not-yours' | 'wrong-state'> =>
  core.ledger.write<Answer<OpenedScan, 'not-found' | 'not-yours' | 'wrong-state'>>(
    `staff/${session.staffId}`,
    ({ tx, append }) => {
      const found = disputeFor(tx, session, disputeId);
      if (!found.ok) return found;
      const scan = scansOf(tx, disputeId).find((one) => one.scanId === scanId);
      const bytes = scan && bytesOf(core, tx, scan);
      if (scan === undefined || bytes === null || bytes === undefined) return refused('wrong-state');
      append(disputeScanOpened.of(disputeId, { disputeId, scanId }));
      const { year, serial } = caseNumberOf(tx, disputeId);
      const fileName = `${core.stationCode}-${year}-${serial}-${scan.paper}-scan.${ENDINGS[scan.mime]}`;
      return granted({ fileName, mime: scan.mime, bytes });
    },
  );

/** Null: its people were erased. Throws when a piece is lost. */
function bytesOf(core: Core, db: ReadDb, { scanId, bytes }: ScanRow): Uint8Array<ArrayBuffer> | null {
  const parts: Buffer[] = [];
  for (const seq of piecesOf(db, scanId)) {
    const fact = factAt(db, seq);
    const told = fact && openPart(db, core.keys, paperScanKept, fact, 'applicant');
    if (told === null || told === undefined) return null;
    parts.push(Buffer.from(told.bytes, 'base64'));
  }
  const whole = new Uint8Array(Buffer.concat(parts));
  if (whole.length !== bytes) throw new Error(`openScan ${scanId}: wanted ${bytes} bytes, found ${whole.length}`);
  return whole;
}
