import { may } from '../../../shared/rules/desk-rights.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** The stick between station and district, which the station head alone writes and reads. */
export function bundleHandlers(report: Report) {
  const { bundles } = signedInBase(report);
  return {
    status: bundles.status.handler(({ context: { bundles: stick, session }, errors }) => {
      if (!may(session.roles, 'sync')) throw errors['not-allowed']();
      return stick.status();
    }),
    write: bundles.write.handler(async ({ context: { bundles: stick, session }, errors }) => {
      if (!may(session.roles, 'sync')) throw errors['not-allowed']();
      return orRefuse(await stick.write(), errors);
    }),
    read: bundles.read.handler(async ({ context: { bundles: stick, session }, errors }) => {
      if (!may(session.roles, 'sync')) throw errors['not-allowed']();
      return orRefuse(await stick.read(), errors);
    }),
  };
}
