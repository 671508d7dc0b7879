import { randomUUID } from 'node:crypto';
import type { Core } from '../../main/services/core.ts';
import { postPiece, putBackPiece, setAudienceHere, takeDownPiece } from '../../main/services/edit-publicity.ts';
import { knownPieces } from '../../main/services/publicity-on-show.ts';
import type { Session } from '../../main/services/sessions.ts';
import { AUDIENCES } from '../../shared/domain/publicity.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { addDays } from '../../shared/rules/working-days.ts';
import { makePiece, makeResults } from '../make/publicity.ts';

/** What clerk and head may do about publicity (宣传). */
interface Hand {
  readonly core: Core;
  readonly head: Session;
  readonly who: number;
  readonly which: number;
}

const pieceOf = ({ core, which }: Hand) => {
  const known = knownPieces(core, dayOf(core.clock()));
  return known[which % Math.max(1, known.length)]?.pieceId ?? randomUUID();
};

export const PUBLICITY_STEPS: Readonly<Record<string, (hand: Hand) => unknown>> = {
  piece: (hand) => {
    const { core, head, who, which } = hand;
    const today = dayOf(core.clock());
    const days = { firstDay: addDays(today, who % 3), lastDay: addDays(today, which) };
    const pieceId = who < 4 ? null : pieceOf(hand);
    return postPiece(core, head, { pieceId, piece: which % 2 === 0 ? makePiece(days) : makeResults(days) });
  },
  'piece-down': (hand) => takeDownPiece(hand.core, hand.head, pieceOf(hand)),
  'piece-back': (hand) => putBackPiece(hand.core, hand.head, pieceOf(hand)),
  audience: ({ core, head, who, which }) =>
    setAudienceHere(
      core,
      head,
      AUDIENCES.filter((one, nth) => one !== 'everyone' && (nth + who) % (which + 1) === 0).filter(
        (one) => one !== 'everyone',
      ),
    ),
};
