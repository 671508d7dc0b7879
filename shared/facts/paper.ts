import { z } from 'zod';
import { copies, printable } from '../domain/paper.ts';
import { factType } from './fact-type.ts';

/** A paper of a case, or its whole dossier, left the station as a file to print. Nothing of what stands on it. */
export const paperIssued = factType('paper.issued.v1', {
  data: z.object({
    disputeId: z.uuid(),
    paper: printable,
    /** Number of the case. */
    number: z.string().max(60),
    form: z.enum(['pdf', 'page']),
    copies,
  }),
});
