import { randomUUID } from 'node:crypto';
import type { Core } from '../../main/services/core.ts';
import { postPiece, putBackPiece, setAudienceHere, takeDownPiece } from '../../main/services/edit-publicity.ts';
import { knownPieces } from '../../main/services/publicity-on-show.ts';
import { receivePack } from '../../main/services/receive-pack.ts';
import type { Session } from '../../main/services/sessions.ts';
import { AUDIENCES } from '../../shared/domain/publicity.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { publicityPackPublished } from '../../shared/facts/publicity-pack.ts';
import { addDays } from '../../shared/rules/working-days.ts';
import { hiddenPieces } from '../../main/store/publicity.ts';
import { makeEnvelope, makePackFile, PACK_ID, packIssuer } from '../make/packs.ts';
import { makePiece, makeResults } from '../make/publicity.ts';

/** What clerk and head may do about publicity (宣传), and what comes from the district. */
interface Hand {
  readonly core: Core;
  readonly head: Session;
  readonly who: number;
  readonly which: number;
}

const [DISTRICT, STRANGER] = [packIssuer(), packIssuer()];
const trusting = (core: Core): Core => ({ ...core, packKeys: () => [DISTRICT.key] });

/** Those that came in packs stand last, behind all of the station's own. */
const pieceOf = ({ core, who, which }: Hand) => {
  const known = knownPieces(trusting(core), dayOf(core.clock()));
  return known.at(who % 2 === 0 ? -1 : which % Math.max(1, known.length))?.pieceId ?? randomUUID();
};

/** The district's packs and somebody else's, in versions that come in any order, changed or revoked now and then. */
const packOf = ({ who, which }: Hand) => ({
  packId: `${PACK_ID.slice(0, -1)}${who % 3}`,
  version: 1 + which,
  ...(who === 5 && { title: { zh: '另一个标题', en: 'Another title' } }),
  ...(which === 5 && who === 1 && { revoked: true, pieces: [] }),
});
const issuerOf = ({ who }: Hand) => (who === 4 ? STRANGER : DISTRICT);

export const PUBLICITY_STEPS: Readonly<Record<string, (hand: Hand) => unknown>> = {
  piece: (hand) => {
    const { core, head, who, which } = hand;
    const today = dayOf(core.clock());
    const days = { firstDay: addDays(today, who % 3), lastDay: addDays(today, which) };
    const pieceId = who < 4 ? null : pieceOf(hand);
    return postPiece(core, head, { pieceId, piece: which % 2 === 0 ? makePiece(days) : makeResults(days) });
  },
  'pack-in': (hand) => receivePack(trusting(hand.core), makePackFile(issuerOf(hand), packOf(hand))),
  'pack-published': (hand) => {
    const { kind, subject, data } = publicityPackPublished.of(PACK_ID, makeEnvelope(issuerOf(hand), packOf(hand)));
    return hand.core.ledger.receive([{ id: randomUUID(), type: kind.type, subject, time: hand.core.clock(), data }]);
  },
  'piece-down': (hand) => takeDownPiece(trusting(hand.core), hand.head, pieceOf(hand)),
  'piece-back': (hand) => putBackPiece(hand.core, hand.head, [...hiddenPieces(hand.core.db)][0] ?? pieceOf(hand)),
  audience: ({ core, head, who, which }) =>
    setAudienceHere(
      core,
      head,
      AUDIENCES.filter((one, nth) => one !== 'everyone' && (nth + who) % (which + 1) === 0).filter(
        (one) => one !== 'everyone',
      ),
    ),
};
