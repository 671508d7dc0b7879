import { z } from 'zod';
import { millis } from '../../domain/millis.ts';
import { copies, paperKind, printable } from '../../domain/paper.ts';
import { signer, signMeans, strokes } from '../../domain/signature.ts';
import { PAPER_STATES } from '../../rules/dossier.ts';
import { done, procedure } from '../procedure.ts';

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
  signers: z.array(z.object({ signer, means: signMeans.nullable() })),
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
};
