import { z } from 'zod';
import { millis } from '../../domain/millis.ts';
import { copies, paperKind, printable } from '../../domain/paper.ts';
import { MOST_SCAN_BYTES, scanMime } from '../../domain/scan.ts';
import { signer, signMeans, strokes } from '../../domain/signature.ts';
import { PAPER_STATES } from '../../rules/dossier.ts';
import { SCAN_STANDINGS } from '../../rules/paper-scans.ts';
import { done, procedure } from '../procedure.ts';

/** A scan of a paper that was signed by pen. */
export const paperScanView = z.object({
  scanId: z.uuid(),
  mime: scanMime,
  bytes: z.int().min(1).max(MOST_SCAN_BYTES),
  at: millis,
  /** Name of who attached it. */
  by: z.string().nullable(),
  opened: z.int().nonnegative(),
  /** Of the words as they stand; one of earlier words proves nothing about these. */
  current: z.boolean(),
});
export type PaperScanView = z.infer<typeof paperScanView>;

/** A paper of the dossier; texts: `papers.kind.<code>`, `papers.state.<code>`. */
export const casePaper = z.object({
  kind: paperKind,
  /** Place in the dossier; null: not in it now. */
  place: z.int().positive().nullable(),
  state: z.enum(PAPER_STATES),
  required: z.boolean(),
  printable: z.boolean(),
  /** Copies issued so far, and when last. */
  issued: z.int().nonnegative(),
  lastAt: millis.nullable(),
  /** Who signs it, and how they did; null: not yet, or the words were changed since. */
  signers: z.array(
    z.object({
      signer,
      means: signMeans.nullable(),
      /** By pen or fingerprint: whether a scan shows it; null on the screen, or not signed. */
      scan: z.enum(SCAN_STANDINGS).nullable(),
    }),
  ),
  /** Oldest first. */
  scans: z.array(paperScanView),
  mayScan: z.boolean(),
});
export type CasePaperView = z.infer<typeof casePaper>;

export const caseDossier = z.object({
  number: z.string(),
  /** Empty once its people were erased. */
  papers: z.array(casePaper),
  /** Signing is over when the case has ended. */
  maySign: z.boolean(),
  /** As many as the agreement says; 1 before there is one. */
  usualCopies: copies,
});
export type CaseDossier = z.infer<typeof caseDossier>;

const one = z.object({ disputeId: z.uuid() });
const file = z.object({ fileName: z.string(), file: z.file() });
const wish = one.extend({ paper: printable, copies });
const ISSUE_REFUSALS = [
  'signed-out',
  'not-found',
  'not-yours',
  'wrong-state',
  'paper-not-ready',
  'storage-full',
] as const;

const SCAN_REFUSALS = ['signed-out', 'not-found', 'not-yours', 'wrong-state', 'storage-full'] as const;

export const papersContract = {
  list: procedure(one, caseDossier, ['signed-out', 'not-found', 'not-yours']),
  /** One paper or the whole dossier; recorded as issued. */
  pdf: procedure(wish, file, [...ISSUE_REFUSALS, 'no-press', 'press-failed']),
  /** The same as a page that any browser prints, where the station has no press. */
  page: procedure(wish, file, ISSUE_REFUSALS),
  sign: procedure(
    z.intersection(
      one.extend({ paper: paperKind, signer }),
      z.discriminatedUnion('means', [
        z.object({ means: z.literal('touch'), strokes }),
        z.object({ means: z.enum(['paper', 'fingerprint']) }),
      ]),
    ),
    done,
    [
      'signed-out',
      'not-found',
      'not-yours',
      'wrong-state',
      'paper-not-ready',
      'not-a-signer',
      'people-missing',
      'storage-full',
    ],
  ),
  /** A picture or PDF of what was signed by pen. Its size and its first bytes are checked, and refused by name. */
  attachScan: procedure(one.extend({ paper: paperKind, scan: z.file() }), z.object({ scanId: z.uuid() }), [
    ...SCAN_REFUSALS,
    'paper-not-ready',
    'scan-unusable',
    'scan-too-large',
    'too-many-scans',
  ]),
  /** The bytes of a scan. That somebody looks is recorded before they are handed out. */
  openScan: procedure(one.extend({ scanId: z.uuid() }), file, SCAN_REFUSALS),
  /** It was attached by mistake. */
  withdrawScan: procedure(one.extend({ scanId: z.uuid() }), done, SCAN_REFUSALS),
};
