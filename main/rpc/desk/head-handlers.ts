import { may } from '../../../shared/rules/desk-rights.ts';
import { exportDay } from '../../services/export-day.ts';
import { listMediators, setDuty } from '../../services/mediator-duty.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** The roster, and what the station head alone may do. */
export function headHandlers(report: Report) {
  const { head, mediators } = signedInBase(report);
  return {
    mediators: {
      list: mediators.list.handler(({ context }) => listMediators(context.core)),
      setDuty: mediators.setDuty.handler(({ context: { core, session }, input, errors }) =>
        orRefuse(setDuty(core, session, input.mediatorId, input.onDuty), errors),
      ),
    },
    head: {
      exportDay: head.exportDay.handler(async ({ context: { core, session }, input, errors }) => {
        if (!may(session.roles, 'export-log')) throw errors['not-allowed']();
        const { fileName, rows, bytes, mime } = await exportDay(core, `staff/${session.staffId}`, input);
        return { fileName, rows, file: new File([bytes], fileName, { type: mime }) };
      }),
      syncStatus: head.syncStatus.handler(({ context: { sync, session }, errors }) => {
        if (!may(session.roles, 'sync')) throw errors['not-allowed']();
        return sync.status();
      }),
      syncNow: head.syncNow.handler(async ({ context: { sync, session }, errors }) => {
        if (!may(session.roles, 'sync')) throw errors['not-allowed']();
        return orRefuse(await sync.now(), errors);
      }),
      alarms: head.alarms.handler(({ context }) => context.alarms()),
    },
  };
}
