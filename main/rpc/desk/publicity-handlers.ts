import {
  listPublicity,
  postPiece,
  previewPiece,
  putBackPiece,
  setAudienceHere,
  takeDownPiece,
} from '../../services/edit-publicity.ts';
import { listPacks } from '../../services/list-packs.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** Publicity (宣传), as clerk and head edit it. */
export function publicityHandlers(report: Report) {
  const { publicity } = signedInBase(report);
  return {
    list: publicity.list.handler(({ context: { core, session }, errors }) =>
      orRefuse(listPublicity(core, session), errors),
    ),
    packs: publicity.packs.handler(({ context: { core, session }, errors }) =>
      orRefuse(listPacks(core, session), errors),
    ),
    preview: publicity.preview.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(previewPiece(core, session, input.piece), errors),
    ),
    post: publicity.post.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(postPiece(core, session, input), errors),
    ),
    takeDown: publicity.takeDown.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(takeDownPiece(core, session, input.pieceId), errors),
    ),
    putBack: publicity.putBack.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(putBackPiece(core, session, input.pieceId), errors),
    ),
    setGroups: publicity.setGroups.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(setAudienceHere(core, session, input.groups), errors),
    ),
  };
}
