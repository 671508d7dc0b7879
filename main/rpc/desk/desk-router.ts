import { changesOf } from '../changes.ts';
import { caseloadHandlers } from './caseload-handlers.ts';
import { deskBase, type Report } from './desk-base.ts';
import { disputeHandlers } from './dispute-handlers.ts';
import { headHandlers } from './head-handlers.ts';
import { panelHandlers } from './panel-handlers.ts';
import { queueHandlers } from './queue-handlers.ts';
import { staffHandlers } from './staff-handlers.ts';
import { sessionHandlers } from './session-handlers.ts';

/** Answers the desk. */
export function deskRouter(report: Report) {
  const os = deskBase(report);
  return os.router({
    session: sessionHandlers(report),
    ...queueHandlers(report),
    disputes: disputeHandlers(report),
    ...headHandlers(report),
    staff: staffHandlers(report),
    panel: panelHandlers(report),
    caseload: caseloadHandlers(report),
    changes: os.changes.handler(({ context, signal }) => changesOf(context.core, signal)),
  });
}
