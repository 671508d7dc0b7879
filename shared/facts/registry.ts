import { caseMarkedHelpful, casePublished, caseShared, caseUnshared, caseWithdrawn } from './case.ts';
import { alarmAcknowledged, alarmRaised } from './alarm.ts';
import { appointmentBooked, appointmentCancelled, appointmentCheckedIn } from './appointment.ts';
import { calendarTold } from './calendar.ts';
import { consultAsked, consultRated } from './consult.ts';
import {
  counterClosed,
  counterDefined,
  counterDefinedFirst,
  counterOpened,
  counterPaused,
  counterResumed,
} from './counter.ts';
import { declarationCorrected, declarationExported, declarationFiled, declarationReviewed } from './declaration.ts';
import {
  disputeAccepted,
  disputeAgreementWritten,
  disputeAssignedFirst,
  disputeClosed,
  disputeHandedOn,
  disputeOpened,
  disputeTalkRecorded,
} from './dispute.ts';
import { disputeAgreementDrafted, disputeInstalmentPaid, disputeVisited } from './dispute-agreement.ts';
import { disputeAssigned } from './dispute-assigned.ts';
import { disputeCoMediatorAppointed, disputeCoMediatorReleased } from './dispute-co-mediator.ts';
import * as course from './dispute-course.ts';
import { disputeRiskAssessed } from './dispute-risk.ts';
import { disputeLanguageGapNoted, disputeMediatorWishNoted, disputeRespondentSpeechNoted } from './dispute-matching.ts';
import { disputeIntakeCompleted, disputeVoiceHeard, disputeVoiceRecorded } from './dispute-intake.ts';
import { disputePartyDescribed, disputePartyRemoved } from './dispute-party.ts';
import { disputeSigned } from './dispute-signed.ts';
import { disputeLimitPassed } from './dispute-limit.ts';
import { disputeIssueSettled, disputeMinutesRecorded } from './dispute-panel.ts';
import { reminderAsked, reminderMade, ticketPrescreened } from './endorsement.ts';
import type { FactType } from './fact-type.ts';
import { fireCheckDone, fireQuizDone } from './fire.ts';
import { hazardHandled, hazardPhotoKept, hazardPhotoOpened, hazardReported } from './hazard.ts';
import { interpreterListed, interpreterUnlisted } from './interpreter.ts';
import * as lead from './lead.ts';
import { logExported } from './log.ts';
import { matchingWeightsSet } from './matching.ts';
import {
  mediatorCameOnDuty,
  mediatorProfiled,
  mediatorProfiledFirst,
  mediatorRecusalDeclared,
  mediatorRecusalLifted,
  mediatorWentOffDuty,
} from './mediator.ts';
import { noticePosted, noticePublished, noticeTakenDown, noticeWithdrawn } from './notice.ts';
import { alarmHelpComing, alarmHelpEnded, alarmPressedAtDesk } from './panic.ts';
import { paperIssued } from './paper.ts';
import { disputePaperScanned, disputeScanOpened, disputeScanWithdrawn, paperScanKept } from './paper-scan.ts';
import { personErased, personInterimKeyKept } from './person.ts';
import { publicityAudienceSet, publicityPosted, publicityPutBack, publicityTakenDown } from './publicity.ts';
import { publicityPackPublished, publicityPackReceived } from './publicity-pack.ts';
import * as referral from './referral.ts';
import { rosterPublished } from './roster.ts';
import { settingsTold } from './settings.ts';
import { serviceDefined, serviceDefinedFirst } from './service.ts';
import { slipBegun, slipFailed, slipPrinted, slipRequested } from './slip.ts';
import {
  staffDismissed,
  staffEnrolled,
  staffEnrolledAtFirst,
  staffPinSet,
  staffSignedIn,
  staffSignedOut,
  staffSignInAttempted,
  staffSkillsSet,
} from './staff.ts';
import {
  stationBackedUp,
  stationBackupFailed,
  stationKeysOffered,
  stationBoardSoundSet,
  stationDayClosed,
  stationDayReopened,
  stationFounded,
  stationLookupKeyKept,
} from './station.ts';
import * as life from './ticket-life.ts';
import {
  ticketAnnounced,
  ticketCalled,
  ticketFinished,
  ticketIssued,
  ticketIssuedAtDesk,
  ticketMarkedNoShow,
  ticketRecalled,
  ticketServingStarted,
} from './ticket.ts';
import { ticketPrintBegun, ticketPrinted, ticketPrintFailed, ticketPrintRequested } from './ticket-print.ts';
import { ticketQuestionAttached } from './ticket-question.ts';
import { ticketWaitTold } from './ticket-wait.ts';

/** Every fact that can be recorded. A type that is not here cannot enter a ledger. */
export const FACT_TYPES = [
  stationFounded,
  serviceDefinedFirst,
  serviceDefined,
  counterDefinedFirst,
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
  mediatorProfiledFirst,
  mediatorProfiled,
  mediatorCameOnDuty,
  mediatorWentOffDuty,
  mediatorRecusalDeclared,
  mediatorRecusalLifted,
  ticketIssued,
  ticketCalled,
  ticketRecalled,
  ticketServingStarted,
  ticketFinished,
  ticketMarkedNoShow,
  disputeOpened,
  disputeAssignedFirst,
  disputeAssigned,
  disputeCoMediatorAppointed,
  disputeCoMediatorReleased,
  disputeAccepted,
  disputeHandedOn,
  disputeTalkRecorded,
  disputeAgreementWritten,
  disputeClosed,
  disputeAgreementDrafted,
  disputeInstalmentPaid,
  disputeVisited,
  ...Object.values(course),
  disputeRespondentSpeechNoted,
  disputeMediatorWishNoted,
  disputeLanguageGapNoted,
  interpreterListed,
  interpreterUnlisted,
  matchingWeightsSet,
  rosterPublished,
  disputePartyDescribed,
  disputePartyRemoved,
  disputeIntakeCompleted,
  disputeVoiceRecorded,
  disputeVoiceHeard,
  disputeSigned,
  paperIssued,
  disputePaperScanned,
  paperScanKept,
  disputeScanOpened,
  disputeScanWithdrawn,
  disputeMinutesRecorded,
  disputeIssueSettled,
  disputeLimitPassed,
  logExported,
  noticePublished,
  noticeWithdrawn,
  personErased,
  casePublished,
  caseWithdrawn,
  caseMarkedHelpful,
  caseShared,
  caseUnshared,
  ...Object.values(lead),
  ticketIssuedAtDesk,
  ticketWaitTold,
  disputeRiskAssessed,
  alarmRaised,
  alarmAcknowledged,
  counterPaused,
  counterResumed,
  ...Object.values(life),
  ticketPrescreened,
  reminderAsked,
  reminderMade,
  staffSkillsSet,
  stationDayClosed,
  stationDayReopened,
  ticketPrintRequested,
  ticketPrintBegun,
  ticketPrinted,
  ticketPrintFailed,
  alarmPressedAtDesk,
  alarmHelpComing,
  alarmHelpEnded,
  noticePosted,
  noticeTakenDown,
  stationBoardSoundSet,
  ticketAnnounced,
  appointmentBooked,
  appointmentCancelled,
  appointmentCheckedIn,
  consultAsked,
  consultRated,
  declarationFiled,
  declarationCorrected,
  declarationReviewed,
  declarationExported,
  fireCheckDone,
  fireQuizDone,
  hazardReported,
  hazardPhotoKept,
  hazardPhotoOpened,
  hazardHandled,
  slipRequested,
  slipBegun,
  slipPrinted,
  slipFailed,
  ticketQuestionAttached,
  referral.referralDrafted,
  referral.referralSent,
  referral.referralWithdrawn,
  referral.referralVerified,
  referral.referralClosed,
  referral.referralReopened,
  referral.referralLimitPassed,
  referral.referralSigned,
  referral.referralReturned,
  referral.referralProgressed,
  referral.referralAnswered,
  stationBackedUp,
  stationBackupFailed,
  stationKeysOffered,
  publicityPosted,
  publicityTakenDown,
  publicityPutBack,
  publicityAudienceSet,
  publicityPackPublished,
  publicityPackReceived,
  calendarTold,
  settingsTold,
  stationLookupKeyKept,
  personInterimKeyKept,
] as unknown as readonly FactType[];

const BY_NAME = new Map(FACT_TYPES.map((kind) => [kind.type, kind]));
export const factTypeNamed = (type: string): FactType | undefined => BY_NAME.get(type);
