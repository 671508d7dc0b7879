import { setSound, showSound } from '../../services/board-sound.ts';
import { listOwnNotices, postNotice, takeDownNotice } from '../../services/station-notices.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** The board of the waiting room, as the head has it. */
export function hallHandlers(report: Report) {
  const { hall } = signedInBase(report);
  return {
    sound: hall.sound.handler(({ context: { core, session }, errors }) => orRefuse(showSound(core, session), errors)),
    setSound: hall.setSound.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(setSound(core, session, input), errors),
    ),
    notices: hall.notices.handler(({ context: { core, session }, errors }) =>
      orRefuse(listOwnNotices(core, session), errors),
    ),
    postNotice: hall.postNotice.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(postNotice(core, session, input), errors),
    ),
    takeDownNotice: hall.takeDownNotice.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(takeDownNotice(core, session, input.noticeId), errors),
    ),
  };
}
