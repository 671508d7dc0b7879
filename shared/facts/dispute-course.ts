import { z } from 'zod';
import {
  agreementForm,
  declineReason,
  nature,
  openness,
  policeGround,
  referralTarget,
  remedy,
  termination,
  tick,
} from '../domain/dispute-course.ts';
import { category } from '../domain/dispute.ts';
import { freeText } from '../domain/free-text.ts';
import { panelKind } from '../domain/panel.ts';
import { stationDay } from '../domain/station-day.ts';
import { factType } from './fact-type.ts';

/**
 * One fact for each move of a case (shared/rules/dispute-moves.ts), with what was affirmed.
 * The stage it leads to stands in the table of moves, not in the fact.
 */
const moved = z.object({ disputeId: z.uuid(), ticks: z.array(tick).max(10) });
const note = { applicant: z.object({ note: freeText(2000) }) };

/** The mediator takes the case on (承办). Not a move: who has a case and where it stands are two things. */
export const disputeTakenOn = factType('dispute.taken-on.v1', {
  data: z.object({ disputeId: z.uuid(), mediatorId: z.uuid() }),
});

export const disputeTriaged = factType('dispute.triaged.v1', {
  data: moved.extend({
    category,
    /** One issue for each nature; they are settled apart. */
    natures: z.array(nature).min(1).max(3),
    /** An earlier case of the same people about the same thing. */
    repeats: z.uuid().nullable(),
  }),
});
export const disputeSoothingStarted = factType('dispute.soothing-started.v1', { data: moved });
export const disputeDeclined = factType('dispute.declined.v1', {
  data: moved.extend({ reason: declineReason, remedies: z.array(remedy).min(1).max(9) }),
});
/** 人民调解法 25: reported at once. */
export const disputeHandedToPolice = factType('dispute.handed-to-police.v1', {
  data: moved.extend({ ground: policeGround }),
  urgent: true,
});
export const disputePoliceAdvised = factType('dispute.police-advised-mediation.v1', { data: moved });
/** 受理. `v1` of this name meant that the mediator took the case on. */
export const disputeAcceptedForMediation = factType('dispute.accepted.v2', { data: moved });
export const disputeMediationStarted = factType('dispute.mediation-started.v1', { data: moved.extend({ openness }) });
/** 联动: who sits on the panel, and for which of the issues. */
export const disputePanelConvened = factType('dispute.panel-convened.v1', {
  data: moved.extend({
    members: z
      .array(z.object({ kind: panelKind, staffId: z.uuid(), issue: nature }))
      .min(1)
      .max(8),
  }),
});
export const disputePanelDissolved = factType('dispute.panel-dissolved.v1', { data: moved });
export const disputeReferred = factType('dispute.referred.v1', { data: moved.extend({ target: referralTarget }) });
export const disputeReferralSettled = factType('dispute.referral-settled.v1', {
  data: moved.extend({ satisfied: z.boolean().nullable() }),
});
export const disputeReferralReturned = factType('dispute.referral-returned.v1', {
  data: moved.extend({ satisfied: z.boolean().nullable() }),
});
/** The agreement takes effect (人民调解法 29, 30). */
export const disputeAgreed = factType('dispute.agreed.v1', {
  data: moved.extend({
    form: agreementForm,
    outcome: z.enum(['AGREED_WRITTEN', 'AGREED_ORAL', 'PARTIAL']),
    effectiveOn: stationDay,
  }),
});
/** Both sides signed that it may take longer. */
export const disputeMediationExtended = factType('dispute.mediation-extended.v1', {
  data: moved.extend({ until: stationDay }),
});
export const disputePerformanceStarted = factType('dispute.performance-started.v1', { data: moved });
export const disputePerformed = factType('dispute.closed.v2', { data: moved });
/** An instalment is overdue (人民调解法 31). */
export const disputeBreached = factType('dispute.breached.v1', { data: moved.extend({ instalment: z.int().min(1) }) });
export const disputePerformanceResumed = factType('dispute.performance-resumed.v1', { data: moved });
export const disputeGivenUp = factType('dispute.given-up.v1', {
  data: moved.extend({ remedies: z.array(remedy).min(1).max(9) }),
  personal: note,
});
export const disputeCourtAsked = factType('dispute.court-asked.v1', { data: moved.extend({ askedOn: stationDay }) });
export const disputeCourtConfirmed = factType('dispute.court-confirmed.v1', { data: moved });
export const disputeCourtConfirmedRunning = factType('dispute.court-confirmed-running.v1', { data: moved });
export const disputeCourtRefused = factType('dispute.court-refused.v1', { data: moved });
export const disputeTerminated = factType('dispute.terminated.v1', {
  data: moved.extend({ outcome: termination, remedies: z.array(remedy).min(1).max(9) }),
  personal: note,
});
