import { counterClosed, counterDefined, counterOpened } from './counter.ts';
import {
  disputeAccepted,
  disputeAgreementWritten,
  disputeAssigned,
  disputeClosed,
  disputeHandedOn,
  disputeOpened,
  disputeTalkRecorded,
} from './dispute.ts';
import { disputeAgreementDrafted, disputeInstalmentPaid, disputeVisited } from './dispute-agreement.ts';
import * as course from './dispute-course.ts';
import { disputeLimitPassed } from './dispute-limit.ts';
import { disputeIssueSettled, disputeMinutesRecorded } from './dispute-panel.ts';
import type { FactType } from './fact-type.ts';
import { logExported } from './log.ts';
import { mediatorCameOnDuty, mediatorProfiled, mediatorWentOffDuty } from './mediator.ts';
import { noticePublished, noticeWithdrawn } from './notice.ts';
import { personErased } from './person.ts';
import { serviceDefined } from './service.ts';
import {
  staffDismissed,
  staffEnrolled,
  staffEnrolledAtFirst,
  staffPinSet,
  staffSignedIn,
  staffSignedOut,
  staffSignInAttempted,
} from './staff.ts';
import { stationFounded } from './station.ts';
import {
  ticketCalled,
  ticketFinished,
  ticketIssued,
  ticketMarkedNoShow,
  ticketRecalled,
  ticketServingStarted,
} from './ticket.ts';

/** Every fact that can be recorded. A type that is not here cannot enter a ledger. */
export const FACT_TYPES = [
  stationFounded,
  serviceDefined,
  counterDefined,
  counterOpened,
  counterClosed,
  staffEnrolledAtFirst,
  staffEnrolled,
  staffPinSet,
  staffSignInAttempted,
  staffSignedIn,
  staffSignedOut,
  staffDismissed,
  mediatorProfiled,
  mediatorCameOnDuty,
  mediatorWentOffDuty,
  ticketIssued,
  ticketCalled,
  ticketRecalled,
  ticketServingStarted,
  ticketFinished,
  ticketMarkedNoShow,
  disputeOpened,
  disputeAssigned,
  disputeAccepted,
  disputeHandedOn,
  disputeTalkRecorded,
  disputeAgreementWritten,
  disputeClosed,
  disputeAgreementDrafted,
  disputeInstalmentPaid,
  disputeVisited,
  ...Object.values(course),
  disputeMinutesRecorded,
  disputeIssueSettled,
  disputeLimitPassed,
  logExported,
  noticePublished,
  noticeWithdrawn,
  personErased,
] as unknown as readonly FactType[];

const BY_NAME = new Map(FACT_TYPES.map((kind) => [kind.type, kind]));
export const factTypeNamed = (type: string): FactType | undefined => BY_NAME.get(type);
