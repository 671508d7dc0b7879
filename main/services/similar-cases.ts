import type { SimilarCase } from '../../shared/contract/desk/library.ts';
import { type Answer, granted } from '../../shared/domain/answer.ts';
import { caseLikeness, LIKE_FROM } from '../../shared/rules/case-likeness.ts';
import { caseIdOfDispute } from '../store/library-cases.ts';
import { caseLine } from './case-lines.ts';
import type { Core } from './core.ts';
import { openableFor } from './dispute-access.ts';
import { applicantOf } from './dispute-people.ts';
import type { Session } from './sessions.ts';

const SHOWN = 5;

/** Cases like an open dispute (相似案例), the likest first, each with why; the words stay in the station. */
export function similarCases(
  core: Core,
  session: Session,
  disputeId: string,
): Answer<SimilarCase[], 'not-found' | 'not-yours'> {
  const found = openableFor(core.db, session, disputeId);
  if (!found.ok) return found;
  const dispute = found.value;
  const told = applicantOf(core, dispute);
  const near = core.shelf.near(told === null ? '' : `${told.statement} ${told.wish}`);
  const itself = caseIdOfDispute(core.db, disputeId);
  const similar = core.shelf
    .all()
    .filter(({ caseId }) => caseId !== itself)
    .map((one) => ({
      one,
      ...caseLikeness({ ...dispute, nature: dispute.natures[0] ?? null }, one.content, near.get(one.caseId) ?? 0),
    }))
    .filter(({ score }) => score >= LIKE_FROM)
    .toSorted((a, b) => b.score - a.score || a.one.caseId.localeCompare(b.one.caseId))
    .slice(0, SHOWN);
  return granted(
    similar.map(({ one, score, reasons }) => ({
      ...caseLine(core, session, one),
      score,
      reasons: [...reasons],
      articles: one.content.articles,
    })),
  );
}
