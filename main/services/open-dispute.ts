import type { IssuedTicket } from '../../shared/contract/kiosk/tickets.ts';
import { isMinor } from '../../shared/domain/age.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { tailOf } from '../../shared/domain/phone.ts';
import { disputeOpened } from '../../shared/facts/dispute.ts';
import { disputeLanguageGapNoted, disputeMediatorWishNoted } from '../../shared/facts/dispute-matching.ts';
import type { Writing } from '../ledger/ledger.ts';
import { lookupOf } from '../ledger/lookup.ts';
import { disputeOf } from '../store/dispute-rows.ts';
import { offeredServices } from '../store/services.ts';
import { ticketOf, ticketOfRequest, type TicketRow } from '../store/tickets.ts';
import { assessByRule } from './assess-risk.ts';
import { assignmentOf } from './assign-dispute.ts';
import type { Core } from './core.ts';
import { type MatchOutcome, matchWish, partyCodesOf, takersOf } from './match-dispute.ts';
import { otherWaysIn } from './other-ways.ts';
import { describeThose, type DisputeWish, recordVoice } from './intake-parties.ts';
import { nameOfStaff } from './staff-names.ts';
import { tellWait } from './tell-wait.ts';
import { describeTicket, issueTicket, type issueTicketAtDesk } from './take-ticket.ts';

export type { DisputeWish };
export type OpenedDispute = IssuedTicket & { mediatorName: string | null };
export type FilingRefusal =
  | 'unknown-division'
  | 'unknown-mediator'
  | 'no-consent'
  | 'guardian-needed'
  | 'line-full'
  | 'unknown-service';

/**
 * Registers a dispute at the kiosk (登记) and gives its ticket, in one transaction. Nothing is saved
 * without consent (个人信息保护法 13, 14), nor of a minor without a guardian (31). The same `requestId` finds the same dispute again.
 */
export function openDispute(core: Core, wish: DisputeWish, terminal = 'kiosk'): Answer<OpenedDispute, FilingRefusal> {
  return core.ledger.write('kiosk', (writing) => {
    const before = ticketOfRequest(writing.tx, wish.requestId);
    if (before !== undefined) return granted(describe(core, before));
    const filed = fileDispute(core, writing, wish, terminal, issueTicket);
    if (!filed.ok) return filed;
    tellWait(core, writing, filed.value.ticket.ticketId);
    return granted(describe(core, filed.value.ticket));
  });
}

export interface FiledDispute {
  readonly disputeId: string;
  readonly number: string;
  readonly ticket: TicketRow;
}

/** Records a dispute and the ticket that `issue` gives it; what the kiosk and the desk have in common. */
export function fileDispute(
  core: Core,
  writing: Writing,
  wish: DisputeWish,
  terminal: string,
  issue: typeof issueTicketAtDesk,
): Answer<FiledDispute, FilingRefusal> {
  if (!wish.consent.agreed) return refused('no-consent');
  if (isMinor(wish.ageBand) && wish.guardian === null) return refused('guardian-needed');
  if (core.gazetteer.division(wish.home) === undefined) return refused('unknown-division');
  const service = offeredServices(writing.tx).find(({ kind }) => kind === 'mediation');
  if (service === undefined) return refused('unknown-service');
  const outcome = matchWish(core, wish, {
    respondent: null,
    partyCodes: partyCodesOf(core, [wish.name, wish.respondentName]),
  });
  const { candidates } = outcome;
  const chosen = candidates.find(({ mediatorId }) => mediatorId === wish.mediatorId);
  if (wish.mediatorId !== null && chosen === undefined) return refused('unknown-mediator');

  const disputeId = core.newId();
  const ticketId = issue(core, writing, service, { ...wish, disputeId });
  if (ticketId === undefined) return refused('line-full');
  const ticket = ticketOf(writing.tx, ticketId) as TicketRow;
  const applicantId = core.newId();
  const respondentId = wish.respondentName === '' ? null : core.newId();
  const { name, phone, statement } = wish;
  writing.append(
    disputeOpened.of(
      disputeId,
      {
        disputeId,
        ticketId,
        category: wish.category,
        counterpart: wish.counterpart,
        home: wish.home,
        dialects: wish.dialects,
        mandarin: wish.mandarin,
        claims: wish.claims,
        language: wish.language,
        noticeVersion: wish.consent.noticeVersion,
        applicantId,
        respondentId,
        lookup: lookupOf(core, ticket.number, tailOf(phone)),
        suitable: takersOf(outcome).map(({ mediatorId }) => mediatorId),
      },
      {
        applicant: { person: applicantId, value: { name, phone, statement, wish: wish.wish } },
        ...(respondentId !== null && { respondent: { person: respondentId, value: { name: wish.respondentName } } }),
      },
    ),
  );
  assessByRule(core, writing, disputeId, terminal, wish);
  noteWishes(core, writing, disputeId, wish, outcome);
  describeThose(writing, core.newId, wish, { disputeId, applicantId });
  if (wish.voice !== null) recordVoice(writing, core.newId, wish.voice, { disputeId, applicantId });
  if (chosen !== undefined) writing.append(assignmentOf(core, disputeId, chosen.mediatorId, 'citizen'));
  return granted({ disputeId, number: ticket.number, ticket });
}

/** What matching has to know later: the wish for a mediator, and that nobody on duty understood the applicant. */
function noteWishes(core: Core, { append }: Writing, disputeId: string, wish: DisputeWish, outcome: MatchOutcome) {
  const { sexWish, homeWish, home, dialects, category } = wish;
  if (sexWish !== 'any' || homeWish !== 'any')
    append(disputeMediatorWishNoted.of(disputeId, { disputeId, sex: sexWish, home: homeWish }));
  if (outcome.candidates.length > 0) return;
  const offered = otherWaysIn(core, wish, outcome).ways;
  const chosen = wish.gapWay !== null && offered.includes(wish.gapWay) ? wish.gapWay : 'wait';
  append(disputeLanguageGapNoted.of(disputeId, { disputeId, home, dialects, category, offered, chosen }));
}

function describe(core: Core, ticket: TicketRow): OpenedDispute {
  const dispute = ticket.disputeId === null ? undefined : disputeOf(core.db, ticket.disputeId);
  return { ...describeTicket(core, ticket), mediatorName: nameOfStaff(core, dispute?.mediatorId ?? null) };
}
