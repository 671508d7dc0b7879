import type { CasePaper } from '../../shared/rules/dossier.ts';
import { isPrintable } from '../../shared/rules/dossier.ts';
import { takesScan } from '../../shared/rules/paper-scans.ts';
import { issuesOf, signaturesOf } from '../store/papers.ts';
import type { Core } from './core.ts';

/** Whether a scan of a paper can be attached: it can be printed now, or it was issued or signed before. */
export function mayScan(core: Core, disputeId: string): (paper: CasePaper) => boolean {
  const out = new Set([...issuesOf(core.db, disputeId), ...signaturesOf(core.db, disputeId)].map(({ paper }) => paper));
  return (paper) => takesScan(paper.kind) && (isPrintable(paper) || out.has(paper.kind));
}
