import type { EarlierCase, EarlierOffer } from '../../shared/contract/desk/earlier-cases.ts';
import { type Answer, granted } from '../../shared/domain/answer.ts';
import { SAME_FROM, sameQuarrel } from '../../shared/rules/same-quarrel.ts';
import { type DisputeRow, disputeOf, disputesBefore, disputesRepeating } from '../store/dispute-rows.ts';
import { ticketOf } from '../store/tickets.ts';
import type { Core } from './core.ts';
import { disputeFor } from './dispute-access.ts';
import { quarrelOfCase } from './quarrel-of-case.ts';
import type { Session } from './sessions.ts';

const SHOWN = 8;

/** The earlier cases that may be the same quarrel (查重), the likeliest first, each with why. */
export function earlierCases(
  core: Core,
  session: Session,
  disputeId: string,
): Answer<EarlierOffer[], 'not-found' | 'not-yours'> {
  const found = disputeFor(core.db, session, disputeId);
  if (!found.ok) return found;
  const now = quarrelOfCase(core, found.value);
  // What was chosen before stays in the list, so that it can be chosen again or taken back.
  const isChosen = (one: DisputeRow) => one.disputeId === found.value.repeats;
  return granted(
    disputesBefore(core.db, found.value)
      .map((dispute) => ({ dispute, ...sameQuarrel(now, quarrelOfCase(core, dispute)) }))
      .filter(({ score, dispute }) => score >= SAME_FROM || isChosen(dispute))
      .toSorted(
        (a, b) =>
          Number(isChosen(b.dispute)) - Number(isChosen(a.dispute)) ||
          b.score - a.score ||
          b.dispute.openedSeq - a.dispute.openedSeq,
      )
      .slice(0, SHOWN)
      .map(({ dispute, reasons }) => {
        const shown = earlierCase(core, session, dispute);
        return { ...shown, reasons: shown.told === null ? [] : [...reasons] };
      }),
  );
}

/** Which earlier case a file repeats, and as which later ones it came again. */
export function repetitionsOf(core: Core, session: Session, { disputeId, repeats }: DisputeRow) {
  const before = repeats === null ? undefined : disputeOf(core.db, repeats);
  return {
    repeats: before === undefined ? null : earlierCase(core, session, before),
    cameAgain: disputesRepeating(core.db, disputeId).map((later) => earlierCase(core, session, later)),
  };
}

/** Number and day for anybody who works on its like; the rest only for who may open it. */
function earlierCase(core: Core, session: Session, dispute: DisputeRow): EarlierCase {
  const { disputeId, openedAt, category, stage, outcome } = dispute;
  const readable = disputeFor(core.db, session, disputeId).ok;
  return { ...numberOfCase(core, dispute), disputeId, openedAt, told: readable ? { category, stage, outcome } : null };
}

/** By what people call a case: its number is only unique with its day. */
export function numberOfCase(core: Core, { disputeId, ticketId, openedAt }: DisputeRow) {
  const ticket = ticketOf(core.db, ticketId);
  if (ticket === undefined) throw new Error(`dispute ${disputeId} has no ticket`);
  return { number: ticket.number, openedAt };
}
