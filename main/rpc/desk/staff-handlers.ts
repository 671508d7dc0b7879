import { dismissStaff, enrolStaff, listStaff, resetPin } from '../../services/staff-accounts.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** Staff accounts. */
export function staffHandlers(report: Report) {
  const { staff } = signedInBase(report);
  return {
    list: staff.list.handler(({ context: { core, session }, errors }) => orRefuse(listStaff(core, session), errors)),
    enrol: staff.enrol.handler(async ({ context: { core, session }, input, errors }) =>
      orRefuse(await enrolStaff(core, session, input), errors),
    ),
    resetPin: staff.resetPin.handler(async ({ context: { core, session }, input, errors }) =>
      orRefuse(await resetPin(core, session, input.staffId), errors),
    ),
    dismiss: staff.dismiss.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(dismissStaff(core, session, input.staffId), errors),
    ),
  };
}
