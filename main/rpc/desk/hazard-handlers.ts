import { fireFigures } from '../../services/fire-figures.ts';
import { eraseHazard, handleHazard, listHazards, openHazardPhoto, readHazard } from '../../services/hazard-desk.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** Fire hazards that were reported at the kiosk, and the month's figures of fire safety. */
export function hazardHandlers(report: Report) {
  const { hazards } = signedInBase(report);
  return {
    list: hazards.list.handler(({ context: { core, session }, errors }) =>
      orRefuse(listHazards(core, session), errors),
    ),
    read: hazards.read.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(readHazard(core, session, input.hazardId), errors),
    ),
    photo: hazards.photo.handler(({ context: { core, session }, input, errors }) => {
      const bytes = orRefuse(openHazardPhoto(core, session, input.hazardId), errors);
      return { file: new File([bytes], 'hazard.jpg', { type: 'image/jpeg' }) };
    }),
    handle: hazards.handle.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(handleHazard(core, session, input.hazardId, input.to, input.note), errors),
    ),
    erase: hazards.erase.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(eraseHazard(core, session, input.hazardId), errors),
    ),
    figures: hazards.figures.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(fireFigures(core, session, input.month), errors),
    ),
  };
}
