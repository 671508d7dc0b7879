import type { PaperKind } from '../domain/paper.ts';
import type { SignMeans } from '../domain/signature.ts';

/**
 * Owns which papers take a scan, and whether a signature given by pen can be looked at in the file.
 * Pure. Which words a scan shows is for the caller to know: only scans of the words that stand are passed in.
 */

/** Papers that nobody signs and nobody fills by hand: the binding of the dossier. */
const BINDING: readonly PaperKind[] = ['cover', 'contents', 'back-cover'];
export const takesScan = (kind: PaperKind): boolean => !BINDING.includes(kind);

/**
 * there: attached after the signature was noted. older: attached before, so somebody must look whether it shows
 * it. missing: nothing is attached. Texts: `scans.standing.<code>` of the desk.
 */
export const SCAN_STANDINGS = ['there', 'older', 'missing'] as const;
export type ScanStanding = (typeof SCAN_STANDINGS)[number];

/** Null: it was drawn on the screen and needs no scan. Numbers are those of the facts. */
export function scanStanding(
  { means, signedSeq }: { readonly means: SignMeans; readonly signedSeq: number },
  scans: readonly { readonly attachedSeq: number }[],
): ScanStanding | null {
  if (means === 'touch') return null;
  if (scans.length === 0) return 'missing';
  return scans.some(({ attachedSeq }) => attachedSeq > signedSeq) ? 'there' : 'older';
}
