import type { CaseView } from '../../shared/contract/desk/library.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { PlaceName } from '../../shared/domain/division.ts';
import { placeNameOf } from '../../shared/rules/place-name.ts';
import { libraryCaseOf } from '../store/library-cases.ts';
import { caseLine } from './case-lines.ts';
import type { Core } from './core.ts';
import { disputeFor } from './dispute-access.ts';
import { namedDialects } from './find-mediators.ts';
import type { Session } from './sessions.ts';

/** A case to read. */
export function openCase(core: Core, session: Session, caseId: string): Answer<CaseView, 'not-found'> {
  const found = core.shelf.entry(caseId);
  if (found === undefined) return refused('not-found');
  const { content } = found;
  return granted({
    ...caseLine(core, session, found),
    summaryEn: content.summaryEn,
    counterpart: content.counterpart,
    claims: content.claims,
    home: homeName(core, content.home),
    dialects: namedDialects(core, content.dialects),
    amount: content.amount,
    articles: content.articles,
    tags: content.tags,
    text: content.text,
    mayWithdraw: mayWithdraw(core, session, caseId),
  });
}

/** A case tells its home in Chinese words; in English it is the place those words find. */
function homeName({ gazetteer }: Core, zh: string): PlaceName {
  const [found] = gazetteer.searchHomes(zh);
  return { zh, en: found === undefined ? zh : placeNameOf(found).en };
}

/** Who may open the dispute behind a case may take the case back. */
export function mayWithdraw(core: Core, session: Session, caseId: string): boolean {
  const stored = libraryCaseOf(core.db, caseId);
  if (stored === undefined || stored.disputeId === null) return false;
  return disputeFor(core.db, session, stored.disputeId).ok;
}
