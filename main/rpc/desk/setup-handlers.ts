import { closeDays, reopenDay } from '../../services/closed-days.ts';
import { setSkills } from '../../services/set-skills.ts';
import { moveCounter, saveCounter, setCounterWithdrawn } from '../../services/set-up-counters.ts';
import { moveService, saveService, setServiceState } from '../../services/set-up-services.ts';
import { showSetup } from '../../services/show-setup.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** How the station is set up. */
export function setupHandlers(report: Report) {
  const { setup } = signedInBase(report);
  return {
    show: setup.show.handler(({ context: { core, session }, errors }) => orRefuse(showSetup(core, session), errors)),
    saveService: setup.saveService.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(saveService(core, session, input), errors),
    ),
    setServiceState: setup.setServiceState.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(setServiceState(core, session, input.serviceId, input.state), errors),
    ),
    moveService: setup.moveService.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(moveService(core, session, input.serviceId, input.by), errors),
    ),
    saveCounter: setup.saveCounter.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(saveCounter(core, session, input), errors),
    ),
    setCounterWithdrawn: setup.setCounterWithdrawn.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(setCounterWithdrawn(core, session, input.counterId, input.withdrawn), errors),
    ),
    moveCounter: setup.moveCounter.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(moveCounter(core, session, input.counterId, input.by), errors),
    ),
    setSkills: setup.setSkills.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(setSkills(core, session, input.staffId, input.services), errors),
    ),
    closeDays: setup.closeDays.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(closeDays(core, session, input.from, input.to), errors),
    ),
    reopenDay: setup.reopenDay.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(reopenDay(core, session, input.day), errors),
    ),
  };
}
