import { type Answer, refused } from '../../shared/domain/answer.ts';
import { MOST_SCAN_BYTES, type PaperScan, paperScan } from '../../shared/domain/scan.ts';

/** The scan a page sent, checked by its bytes; what its name and type say is not looked at. */
export async function scanOf(sent: File): Promise<Answer<PaperScan, 'scan-unusable' | 'scan-too-large'>> {
  if (sent.size > MOST_SCAN_BYTES) return refused('scan-too-large');
  return paperScan(new Uint8Array(await sent.arrayBuffer()));
}
