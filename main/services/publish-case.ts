import type { z } from 'zod';
import type { PersonalInPart, publishInput } from '../../shared/contract/desk/library.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { isCitable } from '../../shared/domain/law.ts';
import { amountRangeOf, CASE_PARTS } from '../../shared/domain/library-case.ts';
import { HOUR } from '../../shared/domain/millis.ts';
import { casePublished, caseWithdrawn } from '../../shared/facts/case.ts';
import type { KnownPersonal } from '../../shared/rules/known-personal.ts';
import { stillPersonal } from '../../shared/rules/mask-personal.ts';
import type { DisputeRow } from '../store/dispute-rows.ts';
import { agreementOf } from './agreement-on-file.ts';
import type { Core } from './core.ts';
import { publishable } from './draft-case.ts';
import { knownOfDispute } from './known-of-dispute.ts';
import { mayWithdraw } from './open-case.ts';
import type { Session } from './sessions.ts';

export type CaseWish = z.output<typeof publishInput>;
export type Published =
  | Answer<{ caseId: string }, 'not-found' | 'not-yours' | 'wrong-state' | 'unknown-article'>
  | { readonly ok: false; readonly refusal: 'still-personal'; readonly places: PersonalInPart[] };

const DAY = 24 * HOUR;

/**
 * Puts a closed dispute into the library as its reader confirmed it. What they sent is searched once more
 * for the parties: a mask that was undone by hand is refused, with the places.
 */
export function publishCase(core: Core, session: Session, wish: CaseWish): Published {
  return core.ledger.write<Published>(`staff/${session.staffId}`, ({ append }) => {
    const found = publishable(core, session, wish.disputeId);
    if (!found.ok) return found;
    const dispute = found.value;
    if (!wish.articles.every(isCitable)) return refused('unknown-article');
    const places = placesIn(wish, knownOfDispute(core, dispute));
    if (places.length > 0) return { ok: false, refusal: 'still-personal', places };
    const caseId = core.newId();
    append(
      casePublished.of(caseId, { caseId, disputeId: wish.disputeId, content: { ...wish, ...codesOf(core, dispute) } }),
    );
    return granted({ caseId });
  });
}

/** Takes a case of this station out of the library again. */
export function withdrawCase(
  core: Core,
  session: Session,
  caseId: string,
): Answer<{ done: true }, 'not-found' | 'not-yours'> {
  if (core.shelf.entry(caseId) === undefined) return refused('not-found');
  if (!mayWithdraw(core, session, caseId)) return refused('not-yours');
  return core.ledger.write(`staff/${session.staffId}`, ({ append }) => {
    append(caseWithdrawn.of(caseId, { caseId }));
    return granted({ done: true as const });
  });
}

function placesIn(wish: CaseWish, known: KnownPersonal): PersonalInPart[] {
  const parts = [
    ...CASE_PARTS.map((part) => ({ part, text: wish.text[part] })),
    ...[wish.title, ...wish.tags].map((text) => ({ part: 'title' as const, text })),
    ...[wish.titleEn, wish.summaryEn].map((text) => ({ part: 'english' as const, text })),
  ];
  return parts.flatMap(({ part, text }) => stillPersonal(text, known).map((place) => ({ part, ...place })));
}

/** What the file itself says, so that nobody has to type it, nor can. */
function codesOf(core: Core, dispute: DisputeRow) {
  const { category, counterpart, claims, dialects, talks, openedAt, closedAt, outcome, home } = dispute;
  if (closedAt === null || outcome === null) throw new Error(`dispute ${dispute.disputeId} is not closed`);
  const division = core.gazetteer.division(home);
  return {
    category,
    counterpart,
    claims: [...claims],
    dialects: [...dialects],
    outcome,
    sessions: talks,
    days: Math.max(1, Math.ceil((closedAt - openedAt) / DAY)),
    amount: amountRangeOf(agreementOf(core, dispute)?.amountFen ?? null),
    // No closer than the prefecture; a municipality is its own.
    home: division === undefined ? '' : [...new Set([division.province, division.prefecture])].join(''),
  };
}
