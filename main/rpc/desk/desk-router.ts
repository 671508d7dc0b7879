import { changesOf } from '../changes.ts';
import { appointmentHandlers } from './appointment-handlers.ts';
import { bundleHandlers } from './bundle-handlers.ts';
import { deskConsultHandlers } from './consult-handlers.ts';
import { dangerAlarmHandlers } from './danger-alarm-handlers.ts';
import { deskBase, type Report } from './desk-base.ts';
import { deskDeclarationHandlers } from './declaration-handlers.ts';
import { disputeHandlers } from './dispute-handlers.ts';
import { hallHandlers } from './hall-handlers.ts';
import { hazardHandlers } from './hazard-handlers.ts';
import { headHandlers } from './head-handlers.ts';
import { matchingHandlers } from './matching-handlers.ts';
import { intakeHandlers } from './intake-handlers.ts';
import { leadHandlers } from './lead-handlers.ts';
import { libraryHandlers } from './library-handlers.ts';
import { placeHandlers } from './place-handlers.ts';
import { paperHandlers } from './paper-handlers.ts';
import { caseloadHandlers } from './caseload-handlers.ts';
import { panicHandlers } from './panic-handlers.ts';
import { panelHandlers } from './panel-handlers.ts';
import { printingHandlers } from './printing-handlers.ts';
import { publicityHandlers } from './publicity-handlers.ts';
import { queueHandlers } from './queue-handlers.ts';
import { referralHandlers } from './referral-handlers.ts';
import { reminderHandlers } from './reminder-handlers.ts';
import { staffHandlers } from './staff-handlers.ts';
import { setupHandlers } from './setup-handlers.ts';
import { sessionHandlers } from './session-handlers.ts';

/** Answers the desk. */
export function deskRouter(report: Report) {
  const os = deskBase(report);
  return os.router({
    session: sessionHandlers(report),
    ...queueHandlers(report),
    disputes: disputeHandlers(report),
    intake: intakeHandlers(report),
    papers: paperHandlers(report),
    ...headHandlers(report),
    bundles: bundleHandlers(report),
    staff: staffHandlers(report),
    setup: setupHandlers(report),
    library: libraryHandlers(report),
    leads: leadHandlers(report),
    places: placeHandlers(report),
    dangerAlarms: dangerAlarmHandlers(report),
    ...matchingHandlers(report),
    panel: panelHandlers(report),
    caseload: caseloadHandlers(report),
    reminders: reminderHandlers(report),
    printing: printingHandlers(report),
    appointments: appointmentHandlers(report),
    hall: hallHandlers(report),
    panic: panicHandlers(report),
    consult: deskConsultHandlers(report),
    declarations: deskDeclarationHandlers(report),
    hazards: hazardHandlers(report),
    referrals: referralHandlers(report),
    publicity: publicityHandlers(report),
    changes: os.changes.handler(({ context, signal }) => changesOf(context.core, signal)),
  });
}
